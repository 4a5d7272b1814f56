"""Slides that somebody cut in two, joined or doubled: whose their words are all the same.

Without it, what was only put on another slide would be deleted from the speech, or said twice.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ..wording.words import plain_words

_Pairs = frozenset[tuple[str, str]]
"""The pairs of words that follow each other in a text."""

_MOSTLY = 0.6
"""The part of its pairs that a text has in another one in which it stands."""

_TELLING = 3
"""Pairs without which nobody can tell where a text is from."""


@dataclass(frozen=True, slots=True)
class Recut:
    """What became of texts that are paired with none."""

    cut: Mapping[int, int]
    """By the place of a text of theirs, our slide of which it is a piece, and whose own text lacks it."""
    joined: Mapping[int, int]
    """By our slide, the place of the text of theirs that has its words beside those of another slide."""
    copies: Mapping[int, int]
    """By the place of a text of theirs, our slide that it is once more."""


def recut(ours: Mapping[int, str], theirs: Mapping[int, str], found: Mapping[int, int]) -> Recut:
    """Return what became of the texts of both sides that are not paired; ``found`` are our slides by the places of theirs."""
    come, gone = theirs.keys() - found.keys(), ours.keys() - set(found.values())
    if not found or not (come or gone):
        return Recut({}, {}, {})
    here = {slide: _pairs(text) for slide, text in ours.items()}
    there = {at: _pairs(text) for at, text in theirs.items()}
    lacking = {slide: here[slide] - there[at] for at, slide in found.items()}
    beyond = {at: there[at] - here[slide] for at, slide in found.items()}
    cut = _with_most(there, come, lacking)
    return Recut(cut, _with_most(here, gone, beyond), _with_most(there, come - cut.keys(), here))


def _with_most(texts: Mapping[int, _Pairs], which: Collection[int], others: Mapping[int, _Pairs]) -> dict[int, int]:
    """In which of the others each of some texts stands, if it does."""
    found: dict[int, int] = {}
    for at in sorted(which):
        pairs = texts[at]
        best = max(others, key=lambda other: len(pairs & others[other]), default=None)
        if best is not None and len(pairs) >= _TELLING and len(pairs & others[best]) >= _MOSTLY * len(pairs):
            found[at] = best
    return found


def _pairs(text: str) -> _Pairs:
    return frozenset(pairwise(plain_words(text)))
