"""Edits of a row of words, as readers see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .words import PARAGRAPH, Word


class Edit(NamedTuple):
    """From ``start`` to ``end``, the other text has its words ``other_start`` to ``other_end`` instead."""

    start: int
    end: int
    other_start: int
    other_end: int

    def swapped(self) -> Edit:
        """Return what makes the first text of the other one."""
        return Edit(self.other_start, self.other_end, self.start, self.end)


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


# --- The ends of paragraphs -------------------------------------------------------------------------------------------


def with_own_ends(edits: Sequence[Edit], one: Sequence[Word], other: Sequence[Word]) -> Iterator[Edit]:
    """Yield edits so that paragraphs that come or go do so with their own ends, and not with those beside them.

    ``One.¶`` becomes ``One.¶Two.¶`` by ``.¶Two`` as well as by ``Two.¶``; readers mean the latter.
    """
    before = Edit(0, 0, 0, 0)
    for number, edit in enumerate(edits):
        behind = edits[number + 1] if number + 1 < len(edits) else Edit(len(one), len(one), len(other), len(other))
        comes = _has_end(other, edit.other_start, edit.other_end)
        goes = _has_end(one, edit.start, edit.end)
        if comes and not goes:
            yield from _parted(edit, one, other, before.end, behind.start)
        elif goes and not comes:
            parted = _parted(edit.swapped(), other, one, before.other_end, behind.other_start)
            yield from (each.swapped() for each in parted)
        else:
            yield edit
        before = edit


def _has_end(words: Sequence[Word], start: int, end: int) -> bool:
    return any(words[at] == PARAGRAPH for at in range(start, end))


def _parted(edit: Edit, one: Sequence[Word], other: Sequence[Word], before: int, behind: int) -> list[Edit]:
    """The edit of words, and the paragraph that comes; ``before`` and ``behind`` are where other edits end and begin."""
    return _with_end(edit, one, other, behind) or _with_beginning(edit, one, other, before) or [edit]


def _with_end(edit: Edit, one: Sequence[Word], other: Sequence[Word], behind: int) -> list[Edit]:
    """What our paragraph ends with, found among the words that come: there it ends, and the rest is a paragraph."""
    end = next((at for at in range(edit.end, behind) if one[at] == PARAGRAPH), None)
    if end is None:
        return []
    ours = one[edit.end : end + 1]
    for at in range(edit.other_start, edit.other_end - len(ours) + 1):
        if other[at + len(ours) - 1] == PARAGRAPH and other[at : at + len(ours)] == ours:
            edited = Edit(edit.start, edit.end, edit.other_start, at)
            comes = Edit(end + 1, end + 1, at + len(ours), edit.other_end + len(ours))
            return [each for each in (edited, comes) if any(_size(each))]
    return []


def _with_beginning(edit: Edit, one: Sequence[Word], other: Sequence[Word], before: int) -> list[Edit]:
    """What our paragraph begins with, found behind the last end that comes: there it begins, and what is before comes."""
    begin = next((at for at in range(edit.start, before, -1) if one[at - 1] == PARAGRAPH), before)
    ours = one[begin : edit.start]
    if not ours or (begin and one[begin - 1] != PARAGRAPH):
        return []
    at = next(at for at in range(edit.other_end, edit.other_start, -1) if other[at - 1] == PARAGRAPH)
    if at + len(ours) > edit.other_end or other[at : at + len(ours)] != ours:
        return []
    comes = Edit(begin, begin, edit.other_start - len(ours), at)
    edited = Edit(edit.start, edit.end, at + len(ours), edit.other_end)
    return [each for each in (comes, edited) if any(_size(each))]


def _size(edit: Edit) -> tuple[int, int]:
    return edit.end - edit.start, edit.other_end - edit.other_start
