"""Where two rows of words differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
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

    Paragraphs that are the same are matched first, whole: in a long text, a word that stands everywhere says little.
    """
    edits: list[Edit] = []
    for edit in _differing_paragraphs(one, other):
        edits += _differing_words(one, other, edit)
    return edits


def _differing_paragraphs(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Edit]:
    ours, theirs = _paragraphs(one), _paragraphs(other)
    matcher = SequenceMatcher(None, [text for text, _ in ours], [text for text, _ in theirs], autojunk=False)
    starts = [*(start for _, start in ours), len(one)]
    other_starts = [*(start for _, start in theirs), len(other)]
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(starts[a], starts[b], other_starts[c], other_starts[d])


def _paragraphs(words: Sequence[Word]) -> list[tuple[tuple[Word, ...], int]]:
    """Paragraphs with their ends, and where each begins."""
    found: list[tuple[tuple[Word, ...], int]] = []
    start = 0
    for at, word in enumerate(words):
        if word is PARAGRAPH or word == PARAGRAPH:
            found.append((tuple(words[start : at + 1]), start))
            start = at + 1
    if start < len(words):
        found.append((tuple(words[start:]), start))
    return found


_LONG = 1_500
"""Words; in a stretch of more, those that stand everywhere match nothing on their own."""


def _differing_words(one: Sequence[Word], other: Sequence[Word], within: Edit) -> Iterator[Edit]:
    start, end, other_start, other_end = within
    # What both begin and end with is theirs, whatever else they have.
    while start < end and other_start < other_end and one[start] == other[other_start]:
        start, other_start = start + 1, other_start + 1
    while start < end and other_start < other_end and one[end - 1] == other[other_end - 1]:
        end, other_end = end - 1, other_end - 1
    is_long = max(end - start, other_end - other_start) > _LONG
    matcher = SequenceMatcher(None, one[start:end], other[other_start:other_end], autojunk=is_long)
    found = [
        Edit(start + a, start + b, other_start + c, other_start + d)
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    yield from (_behind_the_end(edit, one, other) for edit in _joined(found, one))


def _behind_the_end(edit: Edit, one: Sequence[Word], other: Sequence[Word]) -> Edit:
    """A whole paragraph that was inserted or deleted has its own end, not that of the one before."""
    start, end, other_start, other_end = edit
    if start == end and other[other_start] == PARAGRAPH == _at(one, end):
        return Edit(start + 1, end + 1, other_start + 1, other_end + 1)
    if other_start == other_end and one[start] == PARAGRAPH == _at(one, end):
        return Edit(start + 1, end + 1, other_start + 1, other_end + 1)
    return edit


def _at(words: Sequence[Word], at: int) -> Word | None:
    return words[at] if at < len(words) else None


def _joined(edits: Sequence[Edit], one: Sequence[Word]) -> Iterator[Edit]:
    """Edits with only a sign between them are one: what is left of a sentence that was written anew tells nobody anything."""
    held: Edit | None = None
    for edit in edits:
        if held and _is_nothing(one[held.end : edit.start]) and _replaces(held) and _replaces(edit):
            held = Edit(held.start, edit.end, held.other_start, edit.other_end)
            continue
        if held:
            yield held
        held = edit
    if held:
        yield held


def _replaces(edit: Edit) -> bool:
    return edit.start < edit.end and edit.other_start < edit.other_end


def _is_nothing(words: Sequence[Word]) -> bool:
    return len(words) == 1 and words[0] != PARAGRAPH and not any(map(str.isalnum, words[0].text))
