"""A deck's own texts in whatever place a template has for them: smaller, in more lines, and shortened at last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..scene import Box, Paragraph
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
    sizes = sorted({*scale, *(round(size * proportion, 1) for size in SIZES)}, reverse=True)
    small: tuple[Paragraph, ...] = ()
    for down in range(len(sizes) + 1):
        small = tuple(fit.resize(each, sizes, down, smallest) for each in paragraphs)
        if _fits(small, box):
            return small, True
    first = next((small[:count] for count in range(len(small) - 1, 0, -1) if _fits(small[:count], box)), None)
    return first or (_shortened(small[0], box),), False


def for_the_eye(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return paragraphs as they are shown beside a text for the ear: without links, which a keyboard would find in them."""
    plain = [replace(each, runs=tuple(replace(run, link=None) for run in each.runs)) for each in paragraphs]
    # On the page, space before the first of them would be seen, as they stand in a box of their own.
    return (replace(plain[0], style=replace(plain[0].style, before=0.0)), *plain[1:])


def _fits(paragraphs: Sequence[Paragraph], box: Box) -> bool:
    """Whether paragraphs fit; one line does in any height."""
    if len(paragraphs) > 1 or fit.fits(paragraphs, box):
        return fit.fits(paragraphs, box)
    lines = fit.break_lines(paragraphs[0], box.width.points)
    return lines is not None and len(lines) == 1


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
