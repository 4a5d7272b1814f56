"""A stretch of the speech cut in parts: no character lost, none doubled, and an item's number kept once."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from ...model import Direction, Passage, Section
from ...words.text import Run

_WHITE = " \t\r\n\f"

Cut = tuple[int, int]
"""A place in a stretch: before which character of which passage."""


@dataclass(frozen=True)
class Stretch:
    """Sections one after the other, their headings among the passages."""

    passages: tuple[Passage, ...]
    directions: tuple[Direction, ...]
    """With their places in this stretch."""
    begins: tuple[int, ...]
    """At which passage each of the sections begins."""

    @classmethod
    def of(cls, sections: Iterable[Section]) -> Stretch:
        """Lay sections end to end."""
        passages: list[Passage] = []
        directions: list[Direction] = []
        begins = []
        for section in sections:
            begins.append(len(passages))
            passages += [section.heading] if section.heading else []
            below = len(passages)
            directions += [replace(each, passage=below + each.passage) for each in section.directions]
            passages += section.passages
        return cls(tuple(passages), tuple(directions), tuple(begins))

    @cached_property
    def text(self) -> str:
        """The passages as one text."""
        return " ".join(passage.text for passage in self.passages)

    @cached_property
    def starts(self) -> list[int]:
        """Where in the text each passage begins."""
        return [0, *accumulate(len(passage.text) + 1 for passage in self.passages[:-1])]

    def offset(self, cut: Cut) -> int:
        """Return where in the text a cut lies."""
        number, at = cut
        return self.starts[number] + at

    def cut_at(self, offset: int) -> Cut:
        """Return the cut before what stands at an offset into the text: before its quotation mark, number or indent."""
        number = bisect_right(self.starts, offset) - 1
        passage, at = self.passages[number], offset - self.starts[number]
        at = _before_opening_signs(passage.text, at)
        # An indent of wide spaces, as in Chinese and Japanese, would be left alone at the end of the part before.
        begins = not passage.text[:at].strip() or (passage.marker and at <= len(passage.marker) + 1)
        return number, 0 if begins else at

    def parts(self, cuts: Sequence[Cut]) -> list[Section]:
        """Return what stands from each cut to the next; the last part runs to the end."""
        edges = [*cuts, (len(self.passages), 0)]
        return [self._part(first, last) for first, last in pairwise(edges)]

    def _part(self, first: Cut, last: Cut) -> Section:
        passages = list(self.passages[first[0] : last[0] + (last[1] > 0)])
        if last[1]:
            passages[-1], _ = _cut_passage(passages[-1], last[1])
        if first[1]:
            # Where both ends lie in one passage, its first half is cut already.
            _, passages[0] = _cut_passage(passages[0], first[1])
        end = (len(self.passages), 1) if last[0] == len(self.passages) else last
        inside = (each for each in self.directions if first <= (each.passage, each.offset) < end)
        return Section(None, tuple(passages), passages[0].place, tuple(_moved(inside, first, passages)))


def _moved(directions: Iterable[Direction], first: Cut, passages: Sequence[Passage]) -> Iterable[Direction]:
    """Directions with their places in a part that begins at a cut."""
    for each in directions:
        number = each.passage - first[0]
        offset = each.offset - (first[1] if number == 0 else 0)
        longest = len(passages[number].text) if number < len(passages) else 0
        yield replace(each, passage=number, offset=min(offset, longest))


_OPENING, _EITHER = ("Ps", "Pi"), ("Ps", "Pi", "Pf")
"""Categories of brackets and quotation marks: those that open, and with those that open in some languages."""


def _before_opening_signs(text: str, at: int) -> int:
    """Where what stands at a place begins with the brackets and quotation marks that open before it.

    Behind a space, any signs that stand close to it are its own: a star, an em dash.
    """
    word = re.search(r"\S*$", text[:at])
    if word and not re.search(r"\w", word[0]):
        return word.start()
    begin = at
    while begin and (unicodedata.category(text[begin - 1]) in _EITHER or text[begin - 1] in "\"'¿¡"):
        begin -= 1
    # What stands behind a space opens; inside a line of Chinese, or behind a colon, only what opens in all languages.
    if begin and not text[begin - 1].isspace():
        while begin < at and unicodedata.category(text[begin]) not in _OPENING:
            begin += 1
    return begin


def _cut_passage(passage: Passage, at: int) -> tuple[Passage, Passage]:
    """Cut a passage in two; the space between belongs to neither, and the second is no item of its own."""
    left, right = _cut_runs(passage.runs, at)
    return replace(passage, runs=left), replace(passage, runs=right, item=False, marker="")


def _cut_runs(runs: Sequence[Run], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    left: list[Run] = []
    right: list[Run] = []
    for run in runs:
        length = len(run.text) + run.break_after
        if at >= length:
            left.append(run)
        elif at <= 0:
            right.append(run)
        else:
            left.append(replace(run, text=run.text[:at], break_after=False))
            right.append(replace(run, text=run.text[at:]))
        at -= length
    return _without_end(left), _without_beginning(right)


def _without_end(runs: list[Run]) -> tuple[Run, ...]:
    while runs:
        text = runs[-1].text.rstrip(_WHITE)
        if text:
            return (*runs[:-1], replace(runs[-1], text=text, break_after=False))
        runs = runs[:-1]
    return ()


def _without_beginning(runs: list[Run]) -> tuple[Run, ...]:
    while runs:
        text = runs[0].text.lstrip(_WHITE)
        if text:
            return (replace(runs[0], text=text), *runs[1:])
        runs = runs[1:]
    return ()
