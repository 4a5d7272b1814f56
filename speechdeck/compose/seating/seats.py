"""Which of a layout's places each block of a slide fills, and how well it stands there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

from ...model import Block, Chart, Image, Points, Quote, Statement, Table
from ...scene import Box, Emu, Placeholder
from ...scene.order import in_reading_order
from ...theme import TEXTUAL, Layout, Theme, overlap
from ..stage import GAP

_SMALL = 0.5
"""Of the largest place's area: a smaller one is for a line above the content, or a source below it."""

_CHOICES = 1_000
"""How many ways are tried to choose among a layout's places."""

_MADE_FOR: dict[str, type[Block]] = {"pic": Image, "tbl": Table, "chart": Chart}

Seat = tuple[Block, Placeholder | None]
"""A block, and the place that it fills, if there is one."""


@dataclass(frozen=True, slots=True)
class Seating:
    """A layout, and where each of a slide's blocks stands on it."""

    layout: Layout
    seats: tuple[Seat, ...] = ()
    room: Placeholder | None = None
    """The one room that all blocks share."""

    @property
    def whole(self) -> bool:
        """Whether every block has a place."""
        return all(place for _, place in self.seats)


def is_text(block: Block) -> bool:
    """Whether a block is the placeholder's own text; any other stands in its place."""
    return isinstance(block, Points | Quote | Statement)


def places_of(content: Sequence[Block], layout: Layout, *, rtl: bool = False) -> list[Seat]:
    """Return each block with the place that it fills; both keep their order, the places that in which they are read.

    Where there are more places than blocks, those that are made for the blocks come first, then those for any content,
    those for pictures and the like, and those for text; the large ones before the small ones.
    """
    places = in_reading_order(layout.content, lambda place: place.box, rtl=rtl)
    if len(content) < len(places):
        ranked = sorted(places, key=lambda place: _rank(place, content, places))
        for chosen in islice(combinations(ranked, len(content)), _CHOICES):
            placed = _filled(content, sorted(chosen, key=places.index))
            if all(place for _, place in placed):
                return placed
    return _filled(content, places)


def _rank(place: Placeholder, content: Sequence[Block], places: Sequence[Placeholder]) -> tuple[int, bool, int]:
    made_for = (isinstance(block, _MADE_FOR.get(place.kind, ())) for block in content)
    purpose = 0 if any(made_for) else {"obj": 1, "body": 3}.get(place.kind, 2)
    area, largest = place.box.area, max(each.box.area for each in places)
    small = area < _SMALL * largest
    # Of large places, which are nearly alike, the first; of small ones, the one with most room.
    return purpose, small, -area if small else 0


def _filled(content: Sequence[Block], places: Sequence[Placeholder]) -> list[Seat]:
    """Each block with the first free place that takes it."""
    free = list(places)
    placed: list[Seat] = []
    for block in content:
        found = next((placeholder for placeholder in free if _takes(placeholder, block)), None)
        if found:
            free.remove(found)
        placed.append((block, found))
    return placed


def _takes(placeholder: Placeholder, block: Block) -> bool:
    """Text needs a placeholder that can hold it; one for a picture, a chart or a table has room for shapes only.

    What reaches to the slide's edges is for a picture alone.
    """
    if placeholder.bleeds:
        return isinstance(block, Image)
    return placeholder.kind in TEXTUAL or not is_text(block)


# --- One room for all blocks, whatever the layout's places are


def shared(content: Sequence[Block], layout: Layout, *, rtl: bool = False) -> Iterator[Seating]:
    """Yield the ways in which blocks can share a layout's largest place, or all of its places as one.

    Of each, the way with the squarest parts comes first.
    """
    places = [place for place in layout.content if place.kind in TEXTUAL]
    if not places:
        return
    largest = max(places, key=lambda place: place.box.area)
    for room in [largest, *_joined(layout, largest)]:
        if len(content) > 1 or room is not largest:
            yield from parted(content, layout, room, rtl=rtl)


def parted(content: Sequence[Block], layout: Layout, room: Placeholder, *, rtl: bool = False) -> Iterator[Seating]:
    """Yield the ways in which blocks can share a room, the one with the squarest parts first."""
    count = len(content)
    for across in sorted(range(1, count + 1), key=lambda across: _unevenness(room.box, across, count)):
        boxes = _parts(room.box, across, count, rtl=rtl)
        parts = (replace(room, box=box, behind=(), outline=None, moved=True) for box in boxes)
        yield Seating(layout, tuple(zip(content, parts, strict=True)), room)


_FILLED = 0.7
"""Of the box around several places: they are joined if they fill as much of it."""


def _joined(layout: Layout, largest: Placeholder) -> Iterator[Placeholder]:
    """The places for text that stand in one row or column as one, if nothing else stands among them."""
    places = [each for each in layout.content if each.kind in TEXTUAL and each.box.area >= _STRAP * largest.box.area]
    room = _across([each.box for each in places])
    others = (each for each in layout.placeholders if each not in places)
    is_filled = _FILLED * room.area <= sum(overlap(room, each.box) for each in places)
    if len(places) > 1 and room.height > 0 and is_filled and not any(overlap(room, each.box) for each in others):
        yield replace(largest, box=room)


def _across(boxes: Sequence[Box]) -> Box:
    """The box across several in a row, as high as all of them are; nothing where they do not stand in a row."""
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    top, bottom = max(box.top for box in boxes), min(box.bottom for box in boxes)
    return Box.of(left, top, right - left, max(0, bottom - top))


_STRAP = 0.2
"""Of the largest place's area: a smaller one is for a line, and not joined with it."""

_ASPECT = 1.4
"""Width to height of a box in which most blocks look well."""


def _unevenness(box: Box, across: int, count: int) -> tuple[bool, float]:
    """How far a grid is from a full one whose parts have such an aspect."""
    down = math.ceil(count / across)
    aspect = abs(math.log(box.width / across / (box.height / down) / _ASPECT)) if box.width and box.height else math.inf
    return count % across != 0, aspect


def _parts(box: Box, across: int, count: int, *, rtl: bool) -> Iterator[Box]:
    """Part a box into a grid, in the order of reading; a last row that is not full is as wide as the others."""
    down = math.ceil(count / across)
    height = Emu((box.height - GAP * (down - 1)) // down)
    for at in range(count):
        row, column = divmod(at, across)
        in_row = min(across, count - row * across)
        width = Emu((box.width - GAP * (in_row - 1)) // in_row)
        left = box.left + (in_row - 1 - column if rtl else column) * (width + GAP)
        yield Box.of(left, box.top + row * (height + GAP), width, height)


# --- How well blocks stand in their places

_NARROW = 0.2
"""Of the slide's width or height: a place that is narrower is a strap for a line, and good for less than its area."""

_MADE, _LENT = 1.5, 0.4
"""What a picture's place is worth to a picture, and to anything else that may stand in it."""

_OWN, _PARTED, _JOINED = 1.0, 0.8, 0.7
"""What a place is worth that a block has to itself, a part of one, and several as one."""

_UNUSED = 0.5
"""What it costs to leave a place empty that could hold content, for each part of the slide."""


def worth(seating: Seating, theme: Theme) -> float:
    """Return how well the blocks stand: what a block has of the slide on average, and what that is good for."""
    if not seating.seats or not seating.whole:
        return 0.0
    room = math.prod(_room(block, place, theme) for block, place in seating.seats if place)
    used = [seating.room] if seating.room else [place for _, place in seating.seats if place]
    unused = sum(share(each.box, theme) for each in seating.layout.content if not _covers(used, each))
    is_own = seating.room is None
    is_joined = seating.room is not None and seating.room not in seating.layout.content
    manner = _OWN if is_own else _JOINED if is_joined else _PARTED
    # The geometric mean: two rooms of one size are better than a large and a small one.
    return room ** (1 / len(seating.seats)) * manner - _UNUSED * unused / len(seating.seats)


def _covers(used: Sequence[Placeholder], place: Placeholder) -> bool:
    return any(2 * overlap(each.box, place.box) > place.box.area for each in used)


def _room(block: Block, place: Placeholder, theme: Theme) -> float:
    made = isinstance(block, _MADE_FOR.get(place.kind, ()))
    purpose = _MADE if made else _OWN if place.kind in TEXTUAL else _LENT
    return share(place.box, theme) * purpose * (_likeness(block, place, theme) if is_text(block) else 1)


def share(box: Box, theme: Theme) -> float:
    """Return the part of the slide that a box can use: a strap can use little of what it covers."""
    across, down = box.width / theme.width, box.height / theme.height
    return across * min(1, across / _NARROW) * down * min(1, down / _NARROW)


_HEADLINE = 0.5
"""What a place in the titles' font is worth to a list: it is for a statement or a quote."""


def _likeness(block: Block, place: Placeholder, theme: Theme) -> float:
    """How near a place's text is to the usual one: far larger, it is for a number; far smaller, for a caption."""
    style = place.styles[0]
    sizes = sorted((style.size, theme.body.size))
    is_headline = isinstance(block, Points) and style.font.role == "major"
    return sizes[0] / sizes[1] * (_HEADLINE if is_headline else 1)
