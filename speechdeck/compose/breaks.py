"""Where the lines of a text end: by the width of its box, so that titles are balanced and no line is left with a word.

What is written stays as it is: a break by a character would be in outlines, in searches and in the notes as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..scene import Box, Emu, Frame, Paragraph, Placeholder
from ..typesetting import fit, fonts

_SHORT = 0.35
"""Of the longest line: a last line that is shorter looks forgotten."""

_NARROWEST, _STEP = 0.56, 0.04
"""Of a box's width: how narrow it may become for better breaks, and by how much at once."""

_WIDER = 1.015
"""Of a box's width: what is broken otherwise in a box that is so much wider may be so by another program's rounding."""

_FEWEST = 4
"""Ideographs in the last line of a title."""

_ENDS_WITH_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*$")
_UNIT = re.compile(r"(%|‰|°\w?|[€$£¥]|[A-Za-zµ]{1,3})(?![\w])")
_PAUSE = re.compile(r"[,;:—–.!?،؛，。；：、]$")

Lines = Sequence[str]


def well_broken(frame: Frame, *, rtl: bool) -> Frame:
    """Return a text in a box of the width at which its lines end best, as many as before; a title's are balanced."""
    place, is_title = frame.placeholder, frame.role == "title"
    if place.behind or place.outline or any(run.break_after for each in frame.paragraphs for run in each.runs):
        return frame
    whole = place.content_box.width
    usual = _broken(frame.paragraphs, whole)
    if usual is None or all(len(lines) < 2 for lines in usual):
        return frame
    is_steady = _broken(frame.paragraphs, Emu(round(whole * _WIDER))) == usual
    if is_steady and not is_title and _penalty(usual, is_title=False) <= 0:
        return frame
    ways = [(width, lines) for width, lines in _ways(frame.paragraphs, whole, usual) if _count(lines) == _count(usual)]
    penalties = [_penalty(lines, is_title=is_title) for _, lines in ways]
    good = [width for (width, _), each in zip(ways, penalties, strict=True) if each == min(penalties)]
    if whole in good and is_steady:
        return frame
    first = next(lines for width, lines in ways if width == good[0])
    alike = [width for width, lines in ways if lines == first]
    # In the middle of those that break alike, so that no program's rounding breaks otherwise; where letters may be
    # narrower than they were measured, as narrow as those are.
    is_known = fonts.face(frame.paragraphs[0].style.font.family).allowance == 1
    best = alike[len(alike) // 2] if is_known else alike[-1]
    return replace(frame, placeholder=_narrower(place, frame.paragraphs[0], best, rtl=rtl))


def _ways(paragraphs: Sequence[Paragraph], whole: Emu, usual: Sequence[Lines]) -> Iterator[tuple[Emu, Sequence[Lines]]]:
    """The widths that a box can have, the widest first, and the lines in it."""
    yield whole, usual
    for step in range(1, round((1 - _NARROWEST) / _STEP) + 1):
        width = Emu(round(whole * (1 - step * _STEP)))
        lines = _broken(paragraphs, width)
        if lines is None or _count(lines) > _count(usual):
            return
        yield width, lines


def _broken(paragraphs: Sequence[Paragraph], width: Emu) -> list[Lines] | None:
    broken = [fit.break_lines(each, width.points) for each in paragraphs]
    return None if any(lines is None for lines in broken) else [lines for lines in broken if lines is not None]


def _count(broken: Sequence[Lines]) -> int:
    return sum(map(len, broken))


def _penalty(broken: Sequence[Lines], *, is_title: bool) -> float:
    """How badly lines end."""
    penalty = 0.0
    for lines in (lines for lines in broken if len(lines) > 1):
        longest, last = max(map(len, lines)), lines[-1].strip()
        is_forgotten = len(last) < _FEWEST if _is_wide(last) else " " not in last or len(last) < _SHORT * longest
        penalty += 2 * is_forgotten
        penalty += 2 * sum(_parts_unit(*pair) for pair in pairwise(lines))
        if is_title:
            penalty += round(4 * (longest - len(last)) / longest) / 4
            penalty -= 0.25 * sum(_PAUSE.search(line.strip()) is not None for line in lines[:-1])
    return penalty


def _is_wide(text: str) -> bool:
    return any(unicodedata.east_asian_width(char) in "WF" for char in text)


def _parts_unit(line: str, following: str) -> bool:
    """Whether a line ends with a number whose unit begins the next."""
    return bool(_ENDS_WITH_NUMBER.search(line.strip()) and _UNIT.match(following.strip()))


def _narrower(place: Placeholder, first: Paragraph, width: Emu, *, rtl: bool) -> Placeholder:
    """A place of a width, which keeps the edge at which its text begins."""
    over, box = place.content_box.width - width, place.box
    align = first.style.align
    before = over // 2 if align == "center" else over if align == "right" or (rtl and align != "left") else 0
    return replace(place, box=Box.of(box.left + before, box.top, box.width - over, box.height), moved=True)
