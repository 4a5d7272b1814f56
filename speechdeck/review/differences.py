"""Where two rows of words differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

from .words import PARAGRAPH, Word


class Edit(NamedTuple):
    """From ``start`` to ``end``, the other text has its words ``other_start`` to ``other_end`` instead."""

    start: int
    end: int
    other_start: int
    other_end: int


def differences(one: Sequence[Word], other: Sequence[Word]) -> list[Edit]:
    """Return where one row of words has to be edited to become another, in order and apart from each other.

    Edits with only a sign between them are one: what is left of a sentence that was written anew tells nobody anything.
    """
    return joined(finest_differences(one, other), one, other)


def finest_differences(one: Sequence[Word], other: Sequence[Word]) -> list[Edit]:
    """Return the differences of two rows, each on its own.

    Paragraphs that are the same are matched first, whole: in a long text, a word that stands everywhere says little.
    """
    return [
        _behind_the_end(_moved(edit, start, other_start), one, other)
        for start, end, other_start, other_end in _differing_paragraphs(one, other)
        for edit in _unlike(one[start:end], other[other_start:other_end])
    ]


def _differing_paragraphs(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Edit]:
    ours, theirs = _paragraphs(one), _paragraphs(other)
    starts, other_starts = [*accumulate(map(len, ours), initial=0)], [*accumulate(map(len, theirs), initial=0)]
    for a, b, c, d in _unlike(ours, theirs):
        yield Edit(starts[a], starts[b], other_starts[c], other_starts[d])


def _paragraphs(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """Paragraphs with their ends."""
    bounds = [0, *(at + 1 for at, word in enumerate(words) if word == PARAGRAPH), len(words)]
    return [tuple(words[start:end]) for start, end in pairwise(bounds) if start < end]


_LONG = 1_500
"""In rows of more, what stands everywhere matches nothing on its own: to try it at each place would take minutes."""


def _unlike(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[Edit]:
    """Yield where two rows differ. What both begin and end with is alike, whatever else they have."""
    start = _alike(one, other)
    ours, theirs = one[start:], other[start:]
    end = _alike(reversed(ours), reversed(theirs))
    ours, theirs = ours[: len(ours) - end], theirs[: len(theirs) - end]
    is_long = max(len(ours), len(theirs)) > _LONG
    for tag, *bounds in SequenceMatcher(None, ours, theirs, autojunk=is_long).get_opcodes():
        if tag != "equal":
            yield _moved(Edit(*bounds), start, start)


def _alike(one: Iterable[Hashable], other: Iterable[Hashable]) -> int:
    """How many things two rows begin with both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(edit: Edit, by: int, other_by: int) -> Edit:
    return Edit(edit.start + by, edit.end + by, edit.other_start + other_by, edit.other_end + other_by)


def _behind_the_end(edit: Edit, one: Sequence[Word], other: Sequence[Word]) -> Edit:
    """A whole paragraph that was inserted or deleted has its own end, not that of the one before."""
    if edit.end == len(one) or one[edit.end] != PARAGRAPH:
        return edit
    inserts_an_end = edit.start == edit.end and other[edit.other_start] == PARAGRAPH
    deletes_an_end = edit.other_start == edit.other_end and one[edit.start] == PARAGRAPH
    return _moved(edit, 1, 1) if inserts_an_end or deletes_an_end else edit


def joined(edits: Iterable[Edit], one: Sequence[Word], other: Sequence[Word]) -> list[Edit]:
    """Return edits so that those are one that replace words with only a sign between them."""
    found: list[Edit] = []
    for edit in edits:
        held = found[-1] if found else None
        if held and _replaces(held) and _replaces(edit) and _are_parted_by_a_sign(held, edit, one, other):
            found[-1] = Edit(held.start, edit.end, held.other_start, edit.other_end)
        else:
            found.append(edit)
    return found


def _replaces(edit: Edit) -> bool:
    return edit.start < edit.end and edit.other_start < edit.other_end


def _are_parted_by_a_sign(edit: Edit, following: Edit, one: Sequence[Word], other: Sequence[Word]) -> bool:
    between = one[edit.end : following.start]
    if len(between) != 1 or list(between) != list(other[edit.other_end : following.other_start]):
        return False
    return between[0] != PARAGRAPH and not any(map(str.isalnum, between[0].text))
