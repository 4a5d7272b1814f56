"""Two texts that were edited apart become one, as far as they do not touch the same words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .differences import Edit, differences
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
    mine, other = differences(base, ours), differences(base, theirs)
    edits: list[Edit] = []
    clashes: list[Clash] = []
    moved = at = 0
    while other:
        edit = other.pop(0)
        while at < len(mine) and mine[at].end <= edit.start and not _touch(mine[at], edit):
            moved = mine[at].other_end - mine[at].end
            at += 1
        touching = _touching(mine, at, edit, other)
        if not touching:
            edits.append(Edit(edit.start + moved, edit.end + moved, edit.other_start, edit.other_end))
            continue
        our, their = touching
        clash = _clash(our, their, moved)
        if ours[clash.our_start : clash.our_end] != theirs[clash.their_start : clash.their_end]:
            clashes.append(clash)
        at += len(our)
        moved = our[-1].other_end - our[-1].end
        del other[: len(their) - 1]
    return Merged(tuple(edits), tuple(clashes))


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits are of the same words, or insert at the same place."""
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def _touching(mine: Sequence[Edit], at: int, first: Edit, rest: Sequence[Edit]) -> tuple[list[Edit], list[Edit]] | None:
    """Our edits and theirs that hang together, beginning with one of theirs; none, if none of ours touches it."""
    our: list[Edit] = []
    their = [first]
    grew = True
    while grew:
        grew = False
        while at + len(our) < len(mine) and any(_touch(mine[at + len(our)], edit) for edit in their):
            our.append(mine[at + len(our)])
            grew = True
        while len(their) - 1 < len(rest) and any(_touch(edit, rest[len(their) - 1]) for edit in our):
            their.append(rest[len(their) - 1])
            grew = True
    return (our, their) if our else None


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
