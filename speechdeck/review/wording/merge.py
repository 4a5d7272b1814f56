"""Two texts that were edited apart become one, as far as they do not touch the same words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .differences import differences, finest_differences
from .edits import Edit, joined
from .words import Word


class Clash(NamedTuple):
    """Words of the text that was sent that both edited otherwise: where they stand in it, in ours and in theirs."""

    start: int
    end: int
    our_start: int
    our_end: int
    their_start: int
    their_end: int


class Merged(NamedTuple):
    """How our text has to be edited to have theirs too, and where that is not possible."""

    edits: tuple[Edit, ...]
    clashes: tuple[Clash, ...]


def merge(base: Sequence[Word], ours: Sequence[Word], theirs: Sequence[Word]) -> Merged:
    """Bring what they edited in ``base`` to our text, which is another edit of it.

    Edits that stand side by side are no clash: each of the two meant other words. What both did alike is done.
    """
    base, ours, theirs = tuple(base), tuple(ours), tuple(theirs)
    if base == ours:
        return Merged(tuple(differences(ours, theirs)), ())
    mine, other = finest_differences(base, ours), finest_differences(base, theirs)
    edits: list[Edit] = []
    clashes: list[Clash] = []
    moved = at = their_at = 0
    while their_at < len(other):
        edit = other[their_at]
        while at < len(mine) and mine[at].end <= edit.start and not _touch(mine[at], edit):
            moved = mine[at].other_end - mine[at].end
            at += 1
        our, their = _touching(mine[at:], other[their_at:])
        their_at += len(their)
        if not our:
            edits.append(Edit(edit.start + moved, edit.end + moved, edit.other_start, edit.other_end))
            continue
        clash = _clash(our, their, moved)
        if ours[clash.our_start : clash.our_end] != theirs[clash.their_start : clash.their_end]:
            clashes.append(clash)
        at += len(our)
        moved = our[-1].other_end - our[-1].end
    return Merged(tuple(joined(edits, ours, theirs)), tuple(clashes))


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits are of the same words, or insert at the same place."""
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def _touching(mine: Sequence[Edit], other: Sequence[Edit]) -> tuple[Sequence[Edit], Sequence[Edit]]:
    """The first of their edits, and ours and theirs that hang together with it."""
    our, their = 0, 1
    while True:
        if our < len(mine) and any(_touch(mine[our], edit) for edit in other[:their]):
            our += 1
        elif their < len(other) and any(_touch(edit, other[their]) for edit in mine[:our]):
            their += 1
        else:
            return mine[:our], other[:their]


def _clash(our: Sequence[Edit], their: Sequence[Edit], moved: int) -> Clash:
    """All that edits which hang together are of, in each of the three texts."""
    start, end = min(our[0].start, their[0].start), max(our[-1].end, their[-1].end)
    return Clash(
        start,
        end,
        start + moved,
        our[-1].other_end + end - our[-1].end,
        their[0].other_start - (their[0].start - start),
        their[-1].other_end + end - their[-1].end,
    )
