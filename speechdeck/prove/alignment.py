"""Lays a text whose parts may show in several ways along another text, and tells where no way fits.

The source is a row of atoms. An atom shows one of its ``texts``: a word shows itself, a mark itself or nothing, an
entity the character that it stands for. All ways are followed at once, as the set of places in the other text that
they have reached: a way that goes wrong drops out, and as long as one is left, both texts agree.

White space is not looked at in either: ``compact`` takes it out before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Atom(NamedTuple):
    """A part of the source: what it may show (first what it most likely does), where it stands and as what.

    ``line`` and ``column`` count from 0. ``kind`` is empty for what must show.
    """

    texts: tuple[str, ...]
    line: int
    column: int
    written: str
    kind: str = ""


class Spot(NamedTuple):
    """A place in the source: so many characters into an atom."""

    atom: int
    offset: int = 0


class Difference(NamedTuple):
    """From ``start`` to ``end`` of the source the other text has what stands from ``notes_start`` to ``notes_end``."""

    start: Spot
    end: Spot
    notes_start: int
    notes_end: int


class Alignment(NamedTuple):
    """Where the texts differ, and which atoms the other text does not show, by their numbers."""

    differences: tuple[Difference, ...]
    unshown: frozenset[int]


def compact(text: str) -> str:
    """Take all white space out of a text."""
    return "".join(text.split())


_STATES = 16
"""Ways that are followed at once; an ordinary text has two or three, and one again after each word."""


def align(atoms: Sequence[Atom], notes: str, limit: int) -> Alignment:
    """Lay atoms along a text without white space; give up after ``limit`` differences."""
    differences: list[Difference] = []
    before: list[set[int]] = []
    parted: dict[int, int] = {}
    states, cut = {0}, 0
    while len(before) <= len(atoms):
        number = len(before)
        if number < len(atoms):
            texts = atoms[number].texts
            after = _step(texts if not cut else (texts[0][cut:],), states, notes)
        else:
            after = states & {len(notes)}
        if after:
            before.append(states)
            states, cut = after, 0
            continue
        difference = _difference(atoms, Spot(number, cut), states, notes)
        differences.append(difference)
        parted[number] = max(states)
        # What is left out by mistake shows nowhere: no way leads through it.
        before += [set()] * (difference.end.atom - number)
        states, cut = {difference.notes_end}, difference.end.offset
        if len(differences) == limit or difference.end.atom == len(atoms):
            break
    return Alignment(tuple(differences), _unshown(atoms, before, parted, states, notes))


def _step(texts: Sequence[str], states: set[int], notes: str) -> set[int]:
    """The places that are reached from others when one of several texts follows."""
    if len(texts) == 1:
        (text,) = texts
        length = len(text)
        return {place + length for place in states if notes.startswith(text, place)}
    reached: set[int] = set()
    for text in texts:
        length = len(text)
        reached.update([place + length for place in states if notes.startswith(text, place)] if text else states)
    if len(reached) > _STATES:
        ordered = sorted(reached)
        reached = {*ordered[: _STATES // 2], *ordered[-_STATES // 2 :]}
    return reached


def _unshown(
    atoms: Sequence[Atom], before: Sequence[set[int]], parted: Mapping[int, int], last: set[int], notes: str
) -> frozenset[int]:
    """Follow one of the ways back, over where it parted: which atoms showed nothing, or less than was written?"""
    place = max(last)
    unshown = []
    for number in range(min(len(before), len(atoms)) - 1, -1, -1):
        place = parted.get(number + 1, place)
        atom, starts = atoms[number], before[number]
        for text in atom.texts:
            start = place - len(text)
            if start in starts and notes.startswith(text, start):
                if atom.kind and len(text) < len(compact(atom.written)):
                    unshown.append(number)
                place = start
                break
    return frozenset(unshown)


# --- Where no way fits --------------------------------------------------------------------------------------------

_ANCHOR = 8
"""Characters that must agree for the texts to run together again."""

_NEAR = 4_000
"""Characters of the source in which each place is tried."""

_WIDE = 20_000
"""Characters of the other text in which such a place is sought."""

_FAR = 300
"""Atoms of the source that are sought in all of the other text, if nothing near is found."""


def _difference(atoms: Sequence[Atom], failed: Spot, states: set[int], notes: str) -> Difference:
    """Where the texts part, and where they run together again."""
    number, cut = failed
    texts = [text[cut:] for text in atoms[number].texts] if number < len(atoms) else [""]
    agreeing = ((_agreeing(text, notes[place : place + len(text)]), place) for text in texts for place in states)
    length, place = max(agreeing)
    start, notes_start = Spot(number, cut + length if length else cut), place + length
    near = _nearest(atoms, start, notes, notes_start) or _farther(atoms, start, notes, notes_start)
    end, notes_end = near or (Spot(len(atoms)), len(notes))
    return Difference(start, end, notes_start, notes_end)


def _agreeing(text: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(text, other, strict=False))
    return next((number for number, (char, another) in pairs if char != another), min(len(text), len(other)))


def _nearest(atoms: Sequence[Atom], start: Spot, notes: str, notes_start: int) -> tuple[Spot, int] | None:
    """The place where the least is left over on both sides."""
    ahead, spots, complete = _ahead(atoms, start)
    best: tuple[int, int] | None = None
    for skipped in range(len(ahead) + 1):
        if best and skipped > sum(best):
            break
        anchor = ahead[skipped : skipped + _ANCHOR]
        reach = sum(best) - skipped if best else _WIDE
        if len(anchor) == _ANCHOR:
            found = notes.find(anchor, notes_start, notes_start + reach + _ANCHOR)
        elif complete and notes.endswith(anchor):
            found = len(notes) - len(anchor)
        else:
            continue
        extra = found - notes_start
        if 0 <= extra <= _WIDE and (not best or skipped + extra < sum(best)):
            best = skipped, extra
    return best and (_spot(spots, best[0], len(atoms) if complete else None), notes_start + best[1])


def _ahead(atoms: Sequence[Atom], start: Spot) -> tuple[str, list[tuple[int, Spot]], bool]:
    """What the source most likely shows from a place on, at which offset which atom begins, and whether that is all."""
    parts: list[str] = []
    spots: list[tuple[int, Spot]] = []
    length = 0
    for number in range(start.atom, len(atoms)):
        offset = start.offset if number == start.atom else 0
        text = atoms[number].texts[0][offset:]
        if text:
            spots.append((length, Spot(number, offset)))
            parts.append(text)
            length += len(text)
        if length > _NEAR:
            return "".join(parts), spots, False
    return "".join(parts), spots, True


def _spot(spots: Sequence[tuple[int, Spot]], offset: int, end: int | None) -> Spot:
    """The place in the source of an offset into what is ahead."""
    first, spot = next(((first, spot) for first, spot in reversed(spots) if first <= offset), (0, Spot(end or 0)))
    return Spot(spot.atom, spot.offset + offset - first)


def _farther(atoms: Sequence[Atom], start: Spot, notes: str, notes_start: int) -> tuple[Spot, int] | None:
    """The next atom of some length that stands anywhere in the rest of the other text."""
    long = (number for number in range(start.atom + 1, len(atoms)) if len(atoms[number].texts[0]) >= 4 * _ANCHOR)
    for _, number in zip(range(_FAR), long, strict=False):
        found = notes.find(atoms[number].texts[0][: 4 * _ANCHOR], notes_start)
        if found >= 0:
            return Spot(number), found
    return None
