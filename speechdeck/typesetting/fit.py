"""Text measured: how many lines it takes in a box, and the size at which it fits."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from ..scene import Anchor, Box, Emu, Paragraph, TextStyle
from ..words.text import Run
from . import fonts

SMALLEST = 14.0
"""Points, on a slide of the usual height. What is smaller cannot be read in a hall."""

_ALLOWANCE = 0.99
"""Of a line's width: renderers round each letter's width."""

_BREAKS = re.compile(r"[^ \-–—]*[-–—]+|[^ \-–—]+| +")
"""Words, each with the hyphen or dash after which a line may end, and the spaces between them."""


def height(paragraphs: Sequence[Paragraph], width: Emu, room: float = math.inf) -> float | None:
    """Return the height of paragraphs in points; None if a word is wider than the line.

    Whoever has ``room`` for so much only gets some height that is more, or None, for what does not fit: a book that
    somebody put on a slide is not measured to its end, at each size again.
    """
    total = 0.0
    for at, paragraph in enumerate(paragraphs):
        style = paragraph.style
        if total > room:
            break
        line = line_height(style)
        lines = break_lines(paragraph, width.points, (room - total) / line if line > 0 else math.inf)
        if lines is None:
            return None
        total += len(lines) * line + (style.before if at else 0.0) + (style.after if at < len(paragraphs) - 1 else 0.0)
    return total


def above(slack: float, anchor: Anchor) -> float:
    """Return how much of what a text leaves free of its room's height is above it, in whatever it is measured."""
    return {"top": 0.0, "middle": slack / 2, "bottom": slack}[anchor]


def line_height(style: TextStyle) -> float:
    """Return the height of a line in points."""
    return style.size * style.line * fonts.LINE


def fits(paragraphs: Sequence[Paragraph], box: Box) -> bool:
    """Return whether paragraphs fit into a box."""
    room = box.height.points + 0.5
    needed = height(paragraphs, box.width, room)
    return needed is not None and needed <= room


_NARROWER = 0.985
"""Of a width: so much narrower may a box be in a program that measures a little otherwise."""


def is_steady(paragraphs: Sequence[Paragraph], width: Emu) -> bool:
    """Return whether lines end at the same words in a box that is a little narrower, so that all programs break alike."""
    return all(break_lines(each, width.points) == break_lines(each, width.points * _NARROWER) for each in paragraphs)


def shrink(
    paragraphs: Sequence[Paragraph], box: Box, scale: Sequence[float], smallest: float = SMALLEST
) -> tuple[Paragraph, ...] | None:
    """Return the paragraphs at the largest sizes at which they fit, each stepping down the scale alike.

    ``scale`` holds the template's sizes in points, largest first. The space between them becomes smaller, in
    proportion, where they would not fit at a size otherwise. None if they fit at none.
    """
    for down in range(len(scale) + 1):
        for closer in (False, True):
            first = _smaller(paragraphs[:_SLIDEFUL], scale, down, smallest, closer=closer)
            if fits(first, box):
                whole = first + _smaller(paragraphs[_SLIDEFUL:], scale, down, smallest, closer=closer)
                if whole == first or fits(whole, box):
                    return whole
    return None


_SLIDEFUL = 100
"""More paragraphs than any slide holds: where these have no room, those behind need not be looked at."""


def _smaller(
    paragraphs: Sequence[Paragraph], scale: Sequence[float], down: int, smallest: float, *, closer: bool
) -> tuple[Paragraph, ...]:
    """Paragraphs some steps down the scale; where they are to stand closer, with the space between them in proportion."""
    resized = [resize(paragraph, scale, down, smallest) for paragraph in paragraphs]
    return tuple(map(_closer, paragraphs, resized) if closer else resized)


def _closer(whole: Paragraph, smaller: Paragraph) -> Paragraph:
    less, style = smaller.style.size / whole.style.size, whole.style
    return replace(smaller, style=replace(smaller.style, before=style.before * less, after=style.after * less))


def resize(paragraph: Paragraph, scale: Sequence[float], down: int, smallest: float = SMALLEST) -> Paragraph:
    """Return a paragraph some steps down the scale, but not below the smallest size.

    One that is smaller already, in a template that is made to be read at a desk, becomes as large as that at first.
    """
    size = paragraph.style.size
    steps = [smallest, size] if size < smallest else [size, *(step for step in scale if smallest <= step < size)]
    return replace(paragraph, style=replace(paragraph.style, size=steps[min(down, len(steps) - 1)]))


def length(runs: Iterable[Run], style: TextStyle) -> float:
    """Return the width of a text in points, on one line."""
    return sum(_advance(run.text, run, style) for run in runs)


_SEAM = re.compile(r"(?<=[\x21-\x7e])(?=[\u3041-\u9fff\uac00-\ud7af])|(?<=[\u3041-\u9fff\uac00-\ud7af])(?=[\x21-\x7e])")
"""Where a digit or a letter and an ideograph meet."""

_AT_SEAM = 0.25
"""Of the size: what some programs, LibreOffice among them, set there."""


def longest(runs: Iterable[Run], style: TextStyle) -> float:
    """Return the width in points that a text may have on one line, in whatever program."""
    whole = tuple(runs)
    return length(whole, style) + len(_SEAM.findall("".join(run.text for run in whole))) * _AT_SEAM * style.size


_PICTURED = 0.73
"""How high a bullet is that is a picture, as a part of its size."""


def mark_width(style: TextStyle) -> float:
    """Return the width in points of a paragraph's bullet or number."""
    bullet = style.bullet
    if bullet is None:
        return 0.0
    if bullet.picture:
        return mark_height(style) * bullet.aspect
    return length([Run(bullet.char)], _of_mark(style))


def mark_height(style: TextStyle) -> float:
    """Return the height in points of a bullet that is a picture."""
    return style.size * (style.bullet.size if style.bullet else 1.0) * _PICTURED


def _of_mark(style: TextStyle) -> TextStyle:
    size = style.bullet.size if style.bullet else 1.0
    return replace(style, size=style.size * size, bold=False, capitals=False, small_capitals=False)


def first_line(style: TextStyle) -> float:
    """Return by how many points a first line begins after its margin: a mark that is wider than its place pushes it."""
    if style.bullet is None:
        return style.indent.points
    pushed = mark_width(style) + style.indent.points
    if pushed <= 0:
        return 0.0
    # A number is told apart from the words by a space.
    return pushed + (length([Run(" ")], _of_mark(style)) if style.bullet.scheme else 0.0)


def longest_word(runs: Iterable[Run], style: TextStyle) -> float:
    """Return the width in points of the widest piece that may not be broken."""
    return max((_advance(text, run, style) for text, run in _pieces(runs) if not text.isspace()), default=0.0)


def break_lines(paragraph: Paragraph, points: float, most: float = math.inf) -> list[str] | None:
    """Break a paragraph as browsers and PowerPoint break lines; None if a word is wider than the line.

    The lines behind ``most`` and one more are left out.
    """
    style = paragraph.style
    room = points * _ALLOWANCE - style.margin.points
    lines, used = [""], max(0.0, first_line(style))
    space, glued = "", 0.0
    for text, unit in _measured(paragraph.runs, _letters(style)):
        advance = unit * style.size + style.spacing * len(text)
        if text == "\n":
            lines.append("")
            used, space, glued = 0.0, "", 0.0
        elif text.isspace() and text[0] == " ":
            space, glued = text, advance
        else:
            if used and used + glued + advance > room:
                lines.append("")
                used, space, glued = 0.0, "", 0.0
            if advance > room:
                return None
            lines[-1] += space + text
            used, space, glued = used + glued + advance, "", 0.0
        if len(lines) > most + 1:
            break
    return lines


_Letters = tuple[str, bool, bool, bool, bool, bool]


def _letters(style: TextStyle) -> _Letters:
    """What of a style letters are as wide as, at a size: many sizes and widths of a text are tried."""
    return style.font.family, style.bold, style.italic, style.marked is None, style.capitals, style.small_capitals


@lru_cache(maxsize=1024)
def _measured(runs: tuple[Run, ...], letters: _Letters) -> tuple[tuple[str, float], ...]:
    """The pieces of a text, and the width of each as a part of the type size."""
    return tuple((text, _unit(text, run, letters)) for text, run in _pieces(runs))


def _unit(text: str, run: Run, letters: _Letters) -> float:
    family, bold, italic, slants, capitals, small_capitals = letters
    face = fonts.face(family, bold or run.strong, italic or (run.emphasis and slants))
    if small_capitals:
        stretches = ("".join(each) for _, each in groupby(text, str.islower))
        return sum(face.width(each.upper()) * (_SMALL if each.islower() else 1) for each in stretches)
    return face.width(text.upper() if capitals else text)


def _advance(text: str, run: Run, style: TextStyle) -> float:
    return _unit(text, run, _letters(style)) * style.size + style.spacing * len(text)


_SMALL = 0.8
"""Of the size, a small capital's."""


def _pieces(runs: Iterable[Run]) -> Iterable[tuple[str, Run]]:
    """What may not be broken, piece by piece, and the spaces and line ends between."""
    for run in runs:
        for piece in _BREAKS.finditer(run.text):
            yield from ((part, run) for part in _ideographs(piece[0]))
        if run.break_after:
            yield "\n", run


def _ideographs(piece: str) -> Iterable[str]:
    """Lines may end between ideographs; other words stay whole."""
    if piece.isascii():
        return [piece]
    return (
        [each[0] for each in _EAST_ASIAN.finditer(piece)]
        if any(unicodedata.east_asian_width(char) in "WF" for char in piece)
        else [piece]
    )


_EAST_ASIAN = re.compile(
    r"[「『（《【〈〔“‘]*(?:[0-9A-Za-z.,%]+|\w|.)[，。、；：？！）」』》】〉〕”’…ー々]*", re.DOTALL
)
"""An ideograph or a word among them, with the signs that no line ends or begins with (kinsoku)."""
