"""Tiles: short labelled boxes in a grid, each with a bar at its left."""

from __future__ import annotations

import math
from collections.abc import Iterator
from operator import itemgetter

from ...model import Tiles
from ...scene import Box, Cluster, Emu, Geometry, Group, Icon, Insets, Paragraph, Placeholder, Shape
from ..excess import items_over
from ..stage import GAP, Stage, columns, rows
from .boxes import fit_labels, labels_over
from .icons import IconRoom, room_for_icons, stands_out

_BAR = Emu.of_points(5)
_INSETS = Insets(Emu.of_points(19), Emu.of_points(8), Emu.of_points(12), Emu.of_points(8))
_HIGHEST, _HIGHER = Emu(1_874_520), Emu(2_514_600)
"""About two inches, and 2.75 for one row where texts may grow: a higher tile would be mostly empty."""

_SHAPELIEST = 2.0
"""Width to height of the tile that looks best."""


_LARGE = 24.0
"""Points: a label that is large enough."""


def compose_tiles(stage: Stage, block: Tiles, placeholder: Placeholder) -> Iterator[Shape | Cluster]:
    """Choose the grid in which the text is largest; of equals, the one without gaps and with the best proportions."""
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    grids = [(boxes, texts) for boxes in _grids(stage, box, len(block.tiles)) if (texts := _texts(stage, block, boxes))]
    if not grids:
        much = _much(stage, block, box)
        remedy = "Shorten the labels, or use fewer tiles."
        stage.too_long(block.place_of("tiles"), "the text of these tiles", remedy, much)
        return
    bar_width = stage.emu(_BAR)
    boxes, texts = max(grids, key=lambda grid: _merit(stage, *grid))
    room, color = _room(stage, block, boxes).settled(stage, texts, boxes), stands_out(stage, stage.surface)
    groups = []
    for tile, each, paragraphs in zip(block.tiles, boxes, texts, strict=True):
        ground = Shape(
            stage.ours.gettext("Tile"),
            Geometry.RECTANGLE,
            each,
            fill=stage.surface,
            paragraphs=paragraphs,
            insets=room.insets,
            anchor=room.anchor,
        )
        # Translators: a bar that is drawn.
        bar = Shape(
            stage.ours.gettext("Bar"),
            Geometry.RECTANGLE,
            Box.of(each.left, each.top, bar_width, each.height),
            fill=stage.strong,
        )
        text = " ".join(paragraph.text for paragraph in paragraphs)
        parts: tuple[Shape | Icon, ...] = (ground, bar, *room.drawn(stage, tile, each, color, "left"))
        groups.append(Group(stage.ours.gettext("Tile: {text}", text=text), text, stage.step_of(tile), parts))
    yield Cluster(stage.ours.gettext("Tiles"), tuple(groups))


def _grids(stage: Stage, box: Box, count: int) -> Iterator[list[Box]]:
    """The grids of so many tiles in a box, one for each number of columns."""
    gap = stage.emu(GAP)
    for across in range(1, count + 1):
        down = math.ceil(count / across)
        if stage.theme.grows and math.ceil(count / down) != across:
            # Its last row would be shorter than it need be: another grid has as many rows.
            continue
        highest = stage.emu(_HIGHER if stage.theme.grows and down == 1 else _HIGHEST)
        height = min(highest, (box.height - gap * (down - 1)) // down)
        if height <= 0:
            continue
        used = Box.of(box.left, box.top, box.width, height * down + gap * (down - 1))
        if stage.theme.grows:
            full = count - (across - 1) * down
            in_rows = [across] * full + [across - 1] * (down - full)
            yield [
                cell
                for row, each in zip(rows(used, down, gap), in_rows, strict=True)
                for cell in columns(row, each, gap)
            ]
        else:
            yield [cell for row in rows(used, down, gap) for cell in columns(row, across, gap)][:count]


def _much(stage: Stage, block: Tiles, box: Box) -> str:
    """By how much the tiles' texts are too long, in the grid in which fewest are; or how many tiles are too many."""
    sized = [(boxes, _room(stage, block, boxes).insets) for boxes in _grids(stage, box, len(block.tiles))]
    grids = ((boxes, insets) for boxes, insets in sized if _has_room(boxes, insets))
    ways = [labels_over(stage, block.tiles, boxes, insets, "left") for boxes, insets in grids]
    told = min((way for way in ways if way[1]), key=itemgetter(0), default=(0, ""))[1]

    def with_tiles(kept: int) -> object:
        fewer = block.model_copy(update={"tiles": block.tiles[:kept]})
        return any(_texts(stage, fewer, boxes) for boxes in _grids(stage, box, kept))

    return told or items_over(len(block.tiles), with_tiles, "tile")


def _room(stage: Stage, block: Tiles, boxes: list[Box]) -> IconRoom:
    return room_for_icons(stage, block.tiles, boxes[0], stage.insets(_INSETS))


def _has_room(boxes: list[Box], insets: Insets) -> bool:
    inside = boxes[0].inset(insets)
    return min(boxes[0].width, boxes[0].height) > insets.right * 2.5 and min(inside.width, inside.height) > 0


def _texts(stage: Stage, block: Tiles, boxes: list[Box]) -> list[tuple[Paragraph, ...]] | None:
    insets = _room(stage, block, boxes).insets
    if not _has_room(boxes, insets):
        return None
    return fit_labels(stage, block.tiles, boxes, insets, [stage.text] * len(boxes), "left")


def _merit(
    stage: Stage, boxes: list[Box], texts: list[tuple[Paragraph, ...]]
) -> tuple[float, bool, float, bool, float]:
    lefts, tops = {box.left for box in boxes}, {box.top for box in boxes}
    full = len(lefts) * len(tops) == len(boxes)
    proportion = boxes[0].width / boxes[0].height
    size = texts[0][0].style.size
    # Where texts may grow, tiles that are higher than wide are not worth the larger ones.
    needed, is_shapely = (min(size, stage.points(_LARGE)), proportion >= 1) if stage.theme.grows else (0.0, True)
    return needed, is_shapely, size, full, -abs(math.log(proportion / _SHAPELIEST))
