"""In which order boxes are read: rows from top to bottom, and what stands side by side in a row from its start."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from .scene import Box, Emu

T = TypeVar("T")

_TOLERANCE = Emu.of_points(4)
"""By so much may neighbours overlap: a hand has placed them."""


def in_reading_order(things: Iterable[T], box_of: Callable[[T], Box], *, rtl: bool = False) -> list[T]:
    """Return things as they are read. Where a gap crosses the slide, what is above it comes first; then columns.

    So a tall picture is read before the two texts at its right, and a grid row by row.
    """
    found = list(things)
    rows = _parted(found, lambda thing: (box_of(thing).top, box_of(thing).bottom))
    if len(rows) > 1:
        return [thing for row in rows for thing in in_reading_order(row, box_of, rtl=rtl)]
    columns = _parted(found, lambda thing: (box_of(thing).left, box_of(thing).right))
    if len(columns) > 1:
        sides = reversed(columns) if rtl else columns
        return [thing for column in sides for thing in in_reading_order(column, box_of, rtl=rtl)]
    return sorted(found, key=lambda thing: box_of(thing).top)


def _parted(things: Sequence[T], ends: Callable[[T], tuple[Emu, Emu]]) -> list[list[T]]:
    """Part things where a gap lies between all of them, along one side of the slide."""
    return list(_parts(sorted(things, key=ends), ends))


def _parts(things: Sequence[T], ends: Callable[[T], tuple[Emu, Emu]]) -> Iterator[list[T]]:
    part: list[T] = []
    reached = 0
    for thing in things:
        start, end = ends(thing)
        # Of two boxes no larger than the tolerance, neither hides the gap to the other.
        if part and start >= reached - min(_TOLERANCE, (end - start) // 2):
            yield part
            part = []
            reached = 0
        part.append(thing)
        reached = max(reached, end)
    if part:
        yield part
