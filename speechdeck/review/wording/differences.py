"""Where two rows of words differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise, takewhile

from .anchors import anchors
from .edits import Edit, joined, with_own_ends
from .versions import versions
from .words import PARAGRAPH, Word


def differences(one: Sequence[Word], other: Sequence[Word]) -> list[Edit]:
    """Return where one row of words has to be edited to become another, in order and apart from each other.

    Edits with only a sign between them are one: what is left of a sentence that was written anew tells nobody anything.
    """
    return joined(finest_differences(one, other), one, other)


def finest_differences(one: Sequence[Word], other: Sequence[Word]) -> list[Edit]:
    """Return the differences of two rows, each on its own.

    Paragraphs that are the same are matched first, whole: in a long text, a word that stands everywhere says little.
    """
    one, other = tuple(one), tuple(other)
    edits = [
        _moved(edit, start, other_start)
        for start, end, other_start, other_end in _differing_paragraphs(one, other)
        for edit in _unlike(one[start:end], other[other_start:other_end])
    ]
    return list(with_own_ends(edits, one, other))


def _differing_paragraphs(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Edit]:
    ours, theirs = _paragraphs(one), _paragraphs(other)
    starts, other_starts = [*accumulate(map(len, ours), initial=0)], [*accumulate(map(len, theirs), initial=0)]
    for edit in _unlike(ours, theirs):
        for a, b, c, d in _parted(edit, ours, theirs):
            yield Edit(starts[a], starts[b], other_starts[c], other_starts[d])


def _parted(edit: Edit, ours: Sequence[Sequence[Word]], theirs: Sequence[Sequence[Word]]) -> Iterator[Edit]:
    """An edit of many words, parted where a paragraph is a version of another."""
    start, end, other_start, other_end = edit
    if sum(map(len, ours[start:end])) < _LONG:
        # Few words are compared all at once: paragraphs may have been split and joined.
        yield edit
        return
    found = versions(ours[start:end], theirs[other_start:other_end])
    at, other_at = start, other_start
    for number, other in found:
        yield Edit(at, start + number, other_at, other_start + other)
        at, other_at = start + number + 1, other_start + other + 1
        yield Edit(at - 1, at, other_at - 1, other_at)
    yield Edit(at, end, other_at, other_end)


def _paragraphs(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """Paragraphs with their ends."""
    bounds = [0, *(at + 1 for at, word in enumerate(words) if word == PARAGRAPH), len(words)]
    return [tuple(words[start:end]) for start, end in pairwise(bounds) if start < end]


_LONG = 1_500
"""Of rows that are longer, to try each word at each place would take minutes."""


def _unlike(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Edit]:
    """Return where two rows differ. What both begin and end with is alike, whatever else they have."""
    start = _alike(one, other)
    ours, theirs = one[start:], other[start:]
    end = _alike(reversed(ours), reversed(theirs))
    ours, theirs = ours[: len(ours) - end], theirs[: len(theirs) - end]
    is_long = max(len(ours), len(theirs)) > _LONG and min(len(ours), len(theirs)) > 0
    return [
        _moved(edit, start, start) for edit in (_unlike_long(ours, theirs) if is_long else _unlike_short(ours, theirs))
    ]


def _unlike_short(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[Edit]:
    for tag, *bounds in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(*bounds)


def _unlike_long(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[Edit]:
    """Compare what stands between what both have once; where there is nothing of the kind, all is other."""
    found = anchors(one, other)
    if not found:
        yield Edit(0, len(one), 0, len(other))
        return
    for (start, other_start), (end, other_end) in pairwise([(0, 0), *found, (len(one), len(other))]):
        for edit in _unlike(one[start:end], other[other_start:other_end]):
            yield _moved(edit, start, other_start)


def _alike(one: Iterable[Hashable], other: Iterable[Hashable]) -> int:
    """How many things two rows begin with both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(edit: Edit, by: int, other_by: int) -> Edit:
    return Edit(edit.start + by, edit.end + by, edit.other_start + other_by, edit.other_end + other_by)
