"""In which order boxes are read: rows from top to bottom, and what stands side by side in a row from its start.

Only headings that stand in a row are read each with what is under it, column by column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from .measures import Box, Emu

T = TypeVar("T")

_TOLERANCE = Emu.of_points(4)
"""By so much may neighbours overlap: a hand has placed them."""


def in_reading_order(things: Iterable[T], box_of: Callable[[T], Box], *, rtl: bool = False) -> list[T]:
    """Return things as they are read. Where a gap crosses the slide, what is above it comes first; then columns.

    So a tall picture is read before the two texts at its right, and a grid row by row; headings in a row, each before
    what it heads.
    """
    found = list(things)
    rows = _parted(found, lambda thing: (box_of(thing).top, box_of(thing).bottom))
    if len(rows) > 1:
        parts = (part for band in _bands(rows, box_of) for part in (_sides(band, box_of, rtl=rtl) or [band]))
        return [thing for part in parts for thing in in_reading_order(part, box_of, rtl=rtl)]
    columns = _sides(found, box_of, rtl=rtl)
    if columns:
        return [thing for column in columns for thing in in_reading_order(column, box_of, rtl=rtl)]
    return sorted(found, key=lambda thing: box_of(thing).top)


def column_by_column(things: Iterable[T], box_of: Callable[[T], Box], *, rtl: bool = False) -> list[T]:
    """Return things as they are read where columns that stand apart are taken one after the other."""
    found = list(things)
    columns = _sides(found, box_of, rtl=rtl) or [found]
    return [thing for column in columns for thing in in_reading_order(column, box_of, rtl=rtl)]


def _sides(things: Sequence[T], box_of: Callable[[T], Box], *, rtl: bool) -> list[list[T]]:
    """The columns in their order, where there are several."""
    columns = _parted(things, lambda thing: (box_of(thing).left, box_of(thing).right))
    return [] if len(columns) == 1 else columns[::-1] if rtl else columns


_HIGHER = 2
"""What stands under a heading is so many times as high, or it is a row like the other."""


def _bands(rows: Sequence[list[T]], box_of: Callable[[T], Box]) -> Iterator[list[T]]:
    """Rows, a row of headings together with the one that it heads."""
    left = list(rows)
    while left:
        row = left.pop(0)
        yield row + left.pop(0) if left and _heads(row, left[0], box_of) else row


def _heads(row: Sequence[T], below: Sequence[T], box_of: Callable[[T], Box]) -> bool:
    """Whether a row is one of headings: several low boxes, with at most one under each, which is far higher."""
    both = [(place, True) for place in map(box_of, row)] + [(place, False) for place in map(box_of, below)]
    columns = _parted(both, lambda pair: (pair[0].left, pair[0].right))
    alike = len(columns) == len(row) > 1 and all(
        len(column) <= 2 and sum(heads for _, heads in column) == 1 for column in columns
    )
    highest = max(box_of(thing).height for thing in row)
    return alike and min(box_of(thing).height for thing in below) >= _HIGHER * highest


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
