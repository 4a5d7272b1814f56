"""Where a slide's blocks stand in their places: all together a third of the free height down, beside each other on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from ..model import Block
from ..scene import (
    Box,
    Chart,
    Cluster,
    Connector,
    Curve,
    Emu,
    Frame,
    Icon,
    Image,
    Placeholder,
    SceneItem,
    Shape,
    Slice,
    Table,
)
from ..scene.items import Filling
from ..typesetting import fit
from .seating.seats import is_text
from .stage import Stage

Seated = tuple[Block, Placeholder, Sequence[SceneItem]]
"""A block, its place, and what it is composed of."""

_FULL = 0.8
"""Of the height: content that takes as much begins at the top."""

_STEP = Emu(228_600)
"""A quarter of an inch: what is moved stands on a grid, so that slides that are alike do not differ by little."""

_FARTHEST = Emu(685_800)
"""0.75 inches: what content whose texts may not grow is moved at most; farther from its title, small text is lost."""

_UNLIKE = 0.75
"""Of the highest of several in a row: one that is lower stands on their centre line."""

_APART = Emu(365_760)
"""0.4 inches, between blocks one below the other that we have arranged."""


def placed(stage: Stage, seated: Sequence[Seated]) -> Iterator[tuple[Placeholder, SceneItem]]:
    """Yield what blocks are composed of, each with its place, where it stands."""
    moves = _moves(stage, seated) if seated and all(map(_is_free, seated)) else [0] * len(seated)
    ends = _is_ours(stage, [place.content_box for _, place, _ in seated]) and any(moves)
    for (_, place, items), down in zip(seated, moves, strict=True):
        for item in items:
            lower = moved(item, Emu(down)) if down else item
            yield place, (_as_high_as_its_text(lower) if ends else lower)


def _is_free(each: Seated) -> bool:
    """Whether a block can stand lower: not where a template draws something around it, or sets its text from below."""
    _, place, items = each
    drawn = (
        place.behind or place.outline or any(isinstance(item, Image) and (item.behind or item.around) for item in items)
    )
    # A comparison fills several places of a layout that is made for one.
    is_spread = sum(isinstance(item, Frame) for item in items) > 1
    return bool(items) and not drawn and not is_spread and place.anchor == "top"


def _moves(stage: Stage, seated: Sequence[Seated]) -> list[int]:
    """By how much each block is moved down."""
    places = [place.content_box for _, place, _ in seated]
    whole = Box.around(tuple(places))
    inks = [ink(items) for _, _, items in seated]
    moves = [0] * len(seated)
    if _is_ours(stage, places):
        moves = _closed_up(stage, inks)
    elif len({box.top for box in places}) == 1 and not _are_alike(seated):
        moves = _centred(inks)
    low = max(box.bottom + down for box, down in zip(inks, moves, strict=True))
    down = third(low - whole.top, whole.height)
    if not stage.theme.grows:
        down = min(down, _FARTHEST)
    return [each + down for each in moves]


def third(used: int, height: int) -> int:
    """Return by how much content of a height is moved down in a place: a third of what is free, on the grid."""
    if used >= _FULL * height:
        return 0
    return min(round((height - used) / 3 / _STEP) * _STEP, height - used)


def _is_ours(stage: Stage, places: Sequence[Box]) -> bool:
    """Whether blocks stand one below the other because we chose that."""
    is_stack = len(places) > 1 and len({box.left for box in places}) == 1
    return is_stack and stage.theme.grows and stage.slide.spec.layout is None


def _closed_up(stage: Stage, inks: Sequence[Box]) -> list[int]:
    """Blocks one below the other, each a gap below the one before."""
    moves, top = [], int(inks[0].top)
    for box in inks:
        moves.append(min(0, top - box.top))
        top = box.bottom + moves[-1] + stage.emu(_APART)
    return moves


def _are_alike(seated: Sequence[Seated]) -> bool:
    """Whether blocks in a row are compared: lists, or blocks below headings, begin on one line."""
    return all(is_text(block) for block, _, _ in seated) or sum(block.heading is not None for block, _, _ in seated) > 1


def _centred(inks: Sequence[Box]) -> list[int]:
    highest = max(box.height for box in inks)
    return [(highest - box.height) // 2 if box.height < _UNLIKE * highest else 0 for box in inks]


def ink(items: Sequence[SceneItem]) -> Box:
    """Return the box around what is seen of a block: of a text, as much of its place as its lines take."""
    return Box.around(tuple(_seen(item) for item in items))


def _seen(item: SceneItem) -> Box:
    match item:
        case Frame():
            room = item.placeholder.content_box
            high = min(Emu.of_points(fit.height(item.paragraphs, room.width) or 0), room.height)
            above = fit.above(room.height - high, item.placeholder.anchor)
            return Box.of(room.left, room.top + above, room.width, high)
        case Cluster():
            return Box.around(tuple(group.box for group in item.groups))
        case Table() | Chart() | Image():
            return Box.around((item.box, *([item.caption.box] if item.caption else [])))
        case Shape() | Icon():
            return item.box
        case _:
            assert_never(item)


# --- The same lower


def moved(item: SceneItem, down: Emu) -> SceneItem:
    """Return what stands on a slide so much lower; a text's place keeps its foot."""
    match item:
        case Frame():
            place = item.placeholder
            box = replace(place.box, top=Emu(place.box.top + down), height=Emu(place.box.height - down))
            return replace(item, placeholder=replace(place, box=box, moved=True))
        case Shape() | Icon():
            return replace(item, box=_lower(item.box, down))
        case Cluster():
            groups = (replace(group, parts=tuple(_part(part, down) for part in group.parts)) for group in item.groups)
            return replace(item, groups=tuple(groups))
        case Chart():
            return replace(_chart(item, down), box=_lower(item.box, down), caption=_caption(item, down))
        case Table():
            return replace(item, box=_lower(item.box, down), caption=_caption(item, down))
        case Image():
            return replace(item, box=_lower(item.box, down), caption=_caption(item, down))
        case _:
            assert_never(item)


def _as_high_as_its_text(item: SceneItem) -> SceneItem:
    """A text's place without what is empty below it, where the next may stand."""
    if not isinstance(item, Frame):
        return item
    place = item.placeholder
    high = _seen(item).height + place.insets.top + place.insets.bottom
    return replace(item, placeholder=replace(place, box=replace(place.box, height=Emu(high)), moved=True))


def _caption(item: Filling, down: Emu) -> Shape | None:
    return item.caption and replace(item.caption, box=_lower(item.caption.box, down))


def _lower(box: Box, down: Emu) -> Box:
    return replace(box, top=Emu(box.top + down))


def _part(part: Shape | Icon | Connector, down: Emu) -> Shape | Icon | Connector:
    if not isinstance(part, Connector):
        return replace(part, box=_lower(part.box, down))
    (start, top), (end, bottom) = part.start, part.end
    return replace(part, start=(start, Emu(top + down)), end=(end, Emu(bottom + down)))


def _chart(chart: Chart, down: Emu) -> Chart:
    return replace(
        chart,
        plot=_lower(chart.plot, down),
        legend=chart.legend and replace(chart.legend, box=_lower(chart.legend.box, down)),
        marks=tuple(_mark(mark, down) for mark in chart.marks),
        labels=tuple(replace(label, y=Emu(label.y + down)) for label in chart.labels),
    )


def _mark(mark: Shape | Curve | Slice, down: Emu) -> Shape | Curve | Slice:
    match mark:
        case Shape():
            return replace(mark, box=_lower(mark.box, down))
        case Curve():
            return replace(mark, points=tuple((x, Emu(y + down)) for x, y in mark.points))
        case Slice():
            return replace(mark, circle=_lower(mark.circle, down))
        case _:
            assert_never(mark)
