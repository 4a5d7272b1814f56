"""What a document lacks of the speech and its slides need: sections that are gone, and headings.

Without them, a slide would be left alone: that is told, and not done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from ...words.matching import folded
from ..target import Said
from ..text import Text
from ..wording.differences import differences
from ..wording.edits import Edit
from ..wording.words import PARAGRAPH, Word
from .parts import Unit, pairs_in

_LEFT = 0.15
"""Of the pairs of words that follow each other in a section, the part that another text has by chance."""


class _Lack(NamedTuple):
    """Words of a slide, from one to another of those that are compared, that a document has to keep."""

    slide: int
    start: int
    end: int
    is_heading: bool


def with_missing(base: Text, unit: Unit, theirs: Sequence[Said]) -> tuple[list[Said], list[int], list[int]]:
    """Return what a file has for slides, with what it lacks; the slides whose section is gone, and those without heading.

    What a slide of a presentation says may be written anew from its first word to its last; its heading stays.
    """
    said, before = list(theirs), base.said(unit.first, unit.last)
    edits = differences(before, [each.word for each in said])
    lacks = list(_lacks(base, unit, before, edits, said))
    for lack in reversed(lacks):
        at = _place(edits, before, said, lack.start)
        said[at:at] = [Said(word) for word in before[lack.start : lack.end]]
    gone, unheaded = ([lack.slide for lack in lacks if lack.is_heading is heading] for heading in (False, True))
    return said, gone, unheaded


def _lacks(
    base: Text, unit: Unit, before: Sequence[Word], edits: Sequence[Edit], said: Sequence[Said]
) -> Iterator[_Lack]:
    slides = range(unit.first, unit.last + 1)
    starts = accumulate((len(base.said(slide, slide)) for slide in slides), initial=0)
    texts = [paragraph.text for paragraph in unit.paragraphs]
    there = set(map(folded, texts))
    for slide, start in zip(slides, starts, strict=False):
        stretch = base.said(slide, slide)
        if not stretch or folded(base.heading(slide)) in there:
            continue
        if not unit.is_of_a_slide and _is_gone(base.sections[slide].text, texts):
            yield _Lack(slide, start, start + len(stretch), is_heading=False)
        elif base.heading(slide):
            end = before.index(PARAGRAPH, start) + 1
            if _is_deleted(edits, before, said, start, end):
                yield _Lack(slide, start, end, is_heading=True)


def _is_gone(section: str, texts: Sequence[str]) -> bool:
    ours, theirs = pairs_in([section]), pairs_in(texts)
    return (ours & theirs).total() <= _LEFT * ours.total()


def _is_deleted(edits: Sequence[Edit], before: Sequence[Word], said: Sequence[Said], start: int, end: int) -> bool:
    """Whether a heading is deleted with its end, and no other paragraph stands in its place."""
    edit = next((each for each in edits if each.start <= start and end <= each.end), None)
    if edit is None:
        return False
    ours = before[edit.start : edit.end].count(PARAGRAPH)
    return sum(each.word == PARAGRAPH for each in said[edit.other_start : edit.other_end]) < ours


def _place(edits: Sequence[Edit], before: Sequence[Word], said: Sequence[Said], at: int) -> int:
    """Where in a document words stood that are at a place of ours: behind as many ends of paragraphs, where both edit."""
    shift = 0
    for edit in edits:
        if at <= edit.start:
            break
        if at < edit.end:
            left = before[edit.start : at].count(PARAGRAPH)
            for number in range(edit.other_start, edit.other_end):
                if not left:
                    return number
                left -= said[number].word == PARAGRAPH
            return edit.other_end
        shift = edit.other_end - edit.end
    return at + shift
