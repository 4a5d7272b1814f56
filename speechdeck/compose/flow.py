"""A flow: boxes joined by arrows, from left to right, or downwards where there is no width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Flow
from ..scene import Box, Cluster, Connector, Emu, Geometry, Group, Icon, Insets, Placeholder, Shape, Stroke
from .boxes import fit_labels, labels_over
from .excess import items_over
from .icons import room_for_icons
from .stage import Stage, columns, rows

_NARROWEST = Emu(1_645_920)
"""Of a box, 1.8 inches."""

_HIGHEST = Emu(1_645_920)
_ARROW_ACROSS = Emu(640_080)
_ARROW_DOWN = Emu(320_040)
_INSETS = Insets(Emu.of_points(14), Emu.of_points(8), Emu.of_points(14), Emu.of_points(8))
_RADIUS = Emu.of_points(8)


def compose_flow(stage: Stage, block: Flow, placeholder: Placeholder) -> Iterator[Shape | Cluster]:
    """Set the boxes, the last in the warm colour: what the flow leads to."""
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    boxes = _boxes(stage, box, len(block.flow))
    radius, room = stage.emu(_RADIUS), room_for_icons(stage, block.flow, boxes[0], stage.insets(_INSETS), "center")
    insets = room.insets
    fills = [*[stage.strong] * (len(boxes) - 1), stage.warm]
    colors = [stage.readable_on(fill, "bg1", "tx1", "tx2") for fill in fills]
    texts = fit_labels(stage, block.flow, boxes, insets, colors, "center")
    if texts is None:
        much = _much(stage, block, box, boxes)
        remedy = "Shorten the labels, or use fewer boxes."
        stage.too_long(block.place_of("flow"), "the text of this flow", remedy, much)
        return
    names = [stage.ours.gettext("Step {number}", number=number) for number in range(1, len(boxes) + 1)]
    arrows = [_arrow(*ends, stage) for ends in pairwise(zip(names, boxes, strict=True))]
    groups = []
    for at, (step, paragraphs) in enumerate(zip(block.flow, texts, strict=True)):
        shape = Shape(names[at], Geometry.ROUNDED, boxes[at], fills[at], None, paragraphs, insets, "middle", radius)
        text = " ".join(paragraph.text for paragraph in paragraphs)
        # An arrow appears with the box that it leads to.
        drawn = room.drawn(stage, step, boxes[at], colors[at], "center")
        own: tuple[Shape | Icon, ...] = (shape, *drawn)
        parts = (arrows[at - 1], *own) if at else own
        groups.append(Group(f"{names[at]}: {text}", text, stage.step_of(step), parts))
    yield Cluster(stage.ours.gettext("Flow"), tuple(groups), ordered=True)


def _much(stage: Stage, block: Flow, box: Box, boxes: list[Box]) -> str:
    """By how much the texts are too long, or how many boxes are too many."""
    insets = room_for_icons(stage, block.flow, boxes[0], stage.insets(_INSETS), "center").insets
    _, told = labels_over(stage, block.flow, boxes, insets, "center")

    def with_boxes(kept: int) -> object:
        return fit_labels(stage, block.flow[:kept], _boxes(stage, box, kept), insets, [stage.text] * kept, "center")

    return told or items_over(len(block.flow), with_boxes, "step")


def _boxes(stage: Stage, box: Box, count: int) -> list[Box]:
    across, down, highest = stage.emu(_ARROW_ACROSS), stage.emu(_ARROW_DOWN), stage.emu(_HIGHEST)
    width = (box.width - across * (count - 1)) // count
    if width >= stage.emu(_NARROWEST):
        return columns(Box.of(box.left, box.top, box.width, min(box.height, highest)), count, across)
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
