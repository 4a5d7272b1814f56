"""A flow: boxes joined by arrows, from left to right, or downwards where there is no width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import Flow
from ...scene import (
    Box,
    Cluster,
    Color,
    Connector,
    Emu,
    Geometry,
    Group,
    Icon,
    Insets,
    Paragraph,
    Placeholder,
    Shape,
    Stroke,
)
from ..excess import items_over
from ..stage import Stage, columns, rows
from .boxes import fit_labels, labels_over
from .icons import IconRoom, room_for_icons

_NARROWEST, _NARROWER = Emu(1_645_920), Emu(1_325_880)
"""Of a box: 1.8 inches, and where texts may grow, 1.45, so that six single words have room."""

_FEW = 4
"""Boxes between which the arrows are long."""

_WIDE = 2
"""Width to height of a place in which boxes may be so narrow; in a narrower one they stand better one below the other."""

_HIGHEST, _HIGHER = Emu(1_645_920), Emu(2_057_400)
"""1.8 inches, and where texts may grow, 2.25."""

_ARROW_ACROSS = Emu(640_080)
_ARROWS = Emu(320_040), Emu(548_640)
"""The same where texts may grow, between many boxes and between few: 0.35 and 0.6 inches."""

_ARROW_DOWN = Emu(320_040)
_INSETS = Insets(Emu.of_points(14), Emu.of_points(8), Emu.of_points(14), Emu.of_points(8))
_RADIUS = Emu.of_points(8)


def compose_flow(stage: Stage, block: Flow, placeholder: Placeholder) -> Iterator[Shape | Cluster]:
    """Set the boxes, the last in the warm colour: what the flow leads to."""
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    radius, fills = stage.emu(_RADIUS), [*[stage.strong] * (len(block.flow) - 1), stage.warm]
    colors = [stage.readable_on(fill, "bg1", "tx1", "tx2") for fill in fills]
    boxes, texts = _best(stage, block, box, colors)
    if texts is None:
        much = _much(stage, block, box, boxes)
        remedy = "Shorten the labels, or use fewer boxes."
        stage.too_long(block.place_of("flow"), "the text of this flow", remedy, much)
        return
    room = _room(stage, block, boxes).settled(stage, texts, boxes)
    names = [stage.ours.gettext("Step {number}", number=number) for number in range(1, len(boxes) + 1)]
    arrows = [_arrow(*ends, stage) for ends in pairwise(zip(names, boxes, strict=True))]
    groups = []
    for at, (step, paragraphs) in enumerate(zip(block.flow, texts, strict=True)):
        shape = Shape(
            names[at], Geometry.ROUNDED, boxes[at], fills[at], None, paragraphs, room.insets, room.anchor, radius
        )
        text = " ".join(paragraph.text for paragraph in paragraphs)
        # An arrow appears with the box that it leads to.
        drawn = room.drawn(stage, step, boxes[at], colors[at], "center")
        own: tuple[Shape | Icon, ...] = (shape, *drawn)
        parts = (arrows[at - 1], *own) if at else own
        groups.append(Group(f"{names[at]}: {text}", text, stage.step_of(step), parts))
    yield Cluster(stage.ours.gettext("Flow"), tuple(groups), ordered=True)


_Texts = list[tuple[Paragraph, ...]]

_WORTH = 2
"""Steps of the scale by which texts must be larger for a flow to run down where it has the width to run across."""


def _best(stage: Stage, block: Flow, box: Box, colors: Sequence[Color]) -> tuple[list[Box], _Texts | None]:
    """The boxes and their texts, across where there is width; down where that makes the texts far larger."""
    boxes = _boxes(stage, box, len(block.flow))
    texts = _texts(stage, block, boxes, colors)
    if not stage.theme.grows or boxes[0].top != boxes[-1].top:
        return boxes, texts
    down = _down(stage, box, len(block.flow))
    larger = _texts(stage, block, down, colors)
    if larger and (texts is None or _steps(stage, texts) - _steps(stage, larger) >= _WORTH):
        return down, larger
    return boxes, texts


def _texts(stage: Stage, block: Flow, boxes: list[Box], colors: Sequence[Color]) -> _Texts | None:
    return fit_labels(stage, block.flow, boxes, _room(stage, block, boxes).insets, colors, "center")


def _room(stage: Stage, block: Flow, boxes: list[Box]) -> IconRoom:
    return room_for_icons(stage, block.flow, boxes[0], stage.insets(_INSETS), "center")


def _steps(stage: Stage, texts: _Texts) -> int:
    return stage.theme.scale.index(texts[0][0].style.size)


def _much(stage: Stage, block: Flow, box: Box, boxes: list[Box]) -> str:
    """By how much the texts are too long, or how many boxes are too many."""
    insets = _room(stage, block, boxes).insets
    _, told = labels_over(stage, block.flow, boxes, insets, "center")

    def with_boxes(kept: int) -> object:
        return fit_labels(stage, block.flow[:kept], _boxes(stage, box, kept), insets, [stage.text] * kept, "center")

    return told or items_over(len(block.flow), with_boxes, "step")


def _boxes(stage: Stage, box: Box, count: int) -> list[Box]:
    across, highest, narrowest = stage.emu(_ARROW_ACROSS), stage.emu(_HIGHEST), stage.emu(_NARROWEST)
    if stage.theme.grows:
        short, long = map(stage.emu, _ARROWS)
        highest = stage.emu(_HIGHER)
        narrowest = stage.emu(_NARROWER) if box.width >= _WIDE * box.height else narrowest
        across = long if count <= _FEW else short
    width = (box.width - across * (count - 1)) // count
    if width >= narrowest:
        return columns(Box.of(box.left, box.top, box.width, min(box.height, highest)), count, across)
    return _down(stage, box, count)


def _down(stage: Stage, box: Box, count: int) -> list[Box]:
    down, highest = stage.emu(_ARROW_DOWN), stage.emu(_HIGHEST)
    height = min(highest, (box.height - down * (count - 1)) // count)
    return rows(Box.of(box.left, box.top, box.width, height * count + down * (count - 1)), count, down)


def _arrow(source: tuple[str, Box], target: tuple[str, Box], stage: Stage) -> Connector:
    (from_name, start), (to_name, end) = source, target
    if start.top == end.top:
        middle = Emu(start.top + start.height // 2)
        ends = (start.right, middle), (end.left, middle)
    else:
        middle = Emu(start.left + start.width // 2)
        ends = (middle, start.bottom), (middle, end.top)
    return Connector(stage.ours.gettext("Arrow"), from_name, to_name, *ends, Stroke(stage.text, 2.25))
