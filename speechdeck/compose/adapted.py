"""A deck's own texts in whatever place a template has for them: smaller, in more lines, and shortened at last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..scene import Box, Emu, Frame, Paragraph
from ..typesetting import fit
from ..words.text import Run
from .excess import cut

_LEAST = 8.0
"""Points on a slide of the usual height; a footer or a byline is for whoever looks at the file, and not for the last row."""

SIZES = (14.0, 12.0, 10.5, 9.0, _LEAST)
"""Below the sizes of a template's scale, which are made for a hall."""


def adapted(
    paragraphs: Sequence[Paragraph], box: Box, scale: Sequence[float], proportion: float = 1.0
) -> tuple[tuple[Paragraph, ...], bool]:
    """Return paragraphs as they fit into a place, and whether all of their text does.

    Where not all does, the last paragraphs are left out before the first one is shortened. One line at its own size
    always fits, however low the place is, as it does in PowerPoint.
    """
    smallest = min(_LEAST * proportion, paragraphs[0].style.size)
    sizes = _with_small_print(scale, proportion)
    small: tuple[Paragraph, ...] = ()
    for down in range(len(sizes) + 1):
        small = tuple(fit.resize(each, sizes, down, smallest) for each in paragraphs)
        if _fits(small, box):
            return small, True
    first = next((small[:count] for count in range(len(small) - 1, 0, -1) if _fits(small[:count], box)), None)
    return first or (_shortened(small[0], box),), False


def _with_small_print(scale: Sequence[float], proportion: float) -> list[float]:
    """A template's sizes and those below them, largest first."""
    return sorted({*scale, *(round(size * proportion, 1) for size in SIZES)}, reverse=True)


def above_byline(
    lines: Sequence[Paragraph],
    byline: Sequence[Paragraph],
    box: Box,
    scale: Sequence[float],
    smallest: tuple[float, float],
) -> tuple[Paragraph, ...] | None:
    """Return lines and the byline below them at the largest sizes at which they fit; the byline gives way first.

    ``smallest`` are the smallest sizes of both.
    """
    for upper in _smaller(lines, scale, smallest[0]):
        for lower in _smaller(byline, scale, smallest[1]):
            if lower[0].style.size <= upper[0].style.size and fit.fits([*upper, *lower], box):
                return (*upper, *lower)
    return None


def shortened_byline(
    lines: Sequence[Paragraph], byline: Sequence[Paragraph], box: Box, scale: Sequence[float], proportion: float = 1.0
) -> tuple[Paragraph, ...] | None:
    """Return lines above as much of their byline as fits in small print; None where the lines alone do not."""
    least = min(_LEAST * proportion, lines[0].style.size)
    sizes = _with_small_print(scale, proportion)
    whole = fit.shrink(lines, box, scale, fit.SMALLEST * proportion)
    for count in range(len(byline), 0, -1) if whole else ():
        if found := above_byline(whole or lines, byline[:count], box, sizes, (least, least)):
            return found
    return whole


def _smaller(
    paragraphs: Sequence[Paragraph], scale: Sequence[float], smallest: float
) -> Iterator[tuple[Paragraph, ...]]:
    """Paragraphs at their own size, and at each of the smaller ones."""
    steps = sum(smallest <= size < paragraphs[0].style.size for size in scale)
    for down in range(steps + 1):
        yield tuple(fit.resize(each, scale, down, smallest) for each in paragraphs)


def for_the_eye(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return paragraphs as they are shown beside a text for the ear: without links, which a keyboard would find in them."""
    plain = [replace(each, runs=tuple(replace(run, link=None) for run in each.runs)) for each in paragraphs]
    # On the page, space before the first of them would be seen, as they stand in a box of their own.
    return (replace(plain[0], style=replace(plain[0].style, before=0.0)), *plain[1:])


def _fits(paragraphs: Sequence[Paragraph], box: Box) -> bool:
    """Whether paragraphs fit; one line does in any height."""
    return is_one_line(paragraphs, box) or fit.fits(paragraphs, box)


def is_one_line(paragraphs: Sequence[Paragraph], box: Box) -> bool:
    """Whether paragraphs are one line in a box, which fits however low it is, as in PowerPoint."""
    lines = fit.break_lines(paragraphs[0], box.width.points) if len(paragraphs) == 1 else None
    return lines is not None and len(lines) == 1


def in_one_line(date: Frame, footer: Frame, gap: Emu) -> tuple[Frame, Frame]:
    """Return the date and the footer, the date where the footer's text ends; where that has several lines, as they are."""
    [line], place = footer.paragraphs, footer.placeholder
    if not is_one_line(footer.paragraphs, place.content_box):
        return date, footer
    used = Emu(Emu.of_points(fit.length(line.runs, line.style)) + gap // 2)
    end = Emu(used + gap // 2)
    own, from_right = date.placeholder.box, line.style.align == "right"
    left = place.box.right - end - own.width if from_right else place.box.left + end
    # A footer that takes all of its place leaves the date in its own.
    if (left < own.left) if from_right else (left > own.left):
        return date, footer
    as_wide = Box.of(place.box.right - used if from_right else place.box.left, place.box.top, used, place.box.height)
    return _at(date, replace(own, left=Emu(left))), _at(footer, as_wide)


def _at(frame: Frame, box: Box) -> Frame:
    return replace(frame, placeholder=replace(frame.placeholder, box=box, moved=True))


def _shortened(paragraph: Paragraph, box: Box) -> Paragraph:
    """As much of a paragraph as fits, with an ellipsis for the rest."""
    low, high = 0, len(paragraph.text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _fits([_ended(paragraph, middle)], box) else (low, middle - 1)
    return _ended(paragraph, low)


def _ended(paragraph: Paragraph, length: int) -> Paragraph:
    kept = cut(paragraph, length)
    *runs, last = kept.runs or (Run(""),)
    return replace(kept, runs=(*runs, replace(last, text=f"{last.text.rstrip(' ,;:·–—-')}…", break_after=False)))
