"""A comparison: columns against each other, each under its heading, with their lines in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ...model import Comparison, Point, Side
from ...scene import Box, Cluster, Emu, Frame, Geometry, Group, Insets, Paragraph, Placeholder, Shape
from ...typesetting import fit
from ...words.text import text_of
from ..excess import characters_over, items_over, quoted
from ..stage import Stage, columns

_INSETS = Insets(Emu.of_points(14), Emu.of_points(5), Emu.of_points(14), Emu.of_points(5))
_APART = Emu.of_points(3)
"""Between the rows of a column."""

_LARGEST = 32.0
"""Points: how large texts grow."""

_LOOSEST = Emu.of_points(32)
"""What a row grows at most where there is room."""


def compose_comparison(stage: Stage, block: Comparison, placeholder: Placeholder) -> Iterator[Shape | Cluster | Frame]:
    """Fill a layout that is made for a comparison, or set columns of boxes in one place."""
    nested = [point for side in block.comparison for point in side.points if point.points]
    for point in nested:
        remedy = "Make them lines of the column, or put them on a slide of their own."
        stage.problem(point.place_of("points"), "A line of a comparison can have no points of its own.", remedy)
    pictured = [point for side in block.comparison for point in side.points if point.icon]
    for point in pictured:
        stage.problem(point.place_of("icon"), "A line of a comparison can have no icon.", "Remove it.")
    if nested or pictured:
        return
    from .compared import places_for, room_of, set_in_places  # Few layouts are made for it.

    if places := places_for(stage, len(block.comparison), placeholder):
        yield from set_in_places(stage, block, places)
        return
    heading, box = stage.heading(block, room_of(stage, placeholder))
    if heading:
        yield heading
    grid = _fitted(stage, block.comparison, box)
    if grid is None:
        remedy = "Shorten the lines, or use fewer of them."
        much = _much(stage, block, box)
        stage.too_long(block.place_of("comparison"), "the text of this comparison", remedy, much)
        return
    for side, column, texts in zip(block.comparison, grid.columns, grid.texts, strict=True):
        yield _column(stage, side, column, texts, grid.heights)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns stand, what is in them, headings first, and how high their rows are."""

    columns: Sequence[Box]
    texts: Sequence[Sequence[Paragraph]]
    heights: Sequence[Emu]


def _fitted(stage: Stage, sides: Sequence[Side], box: Box) -> _Grid | None:
    """The columns at the largest size at which all of their rows fit."""
    for size in stage.up_to(_LARGEST) if stage.theme.grows else stage.sizes(stage.theme.body.size):
        texts = [_texts(stage, side, size) for side in sides]
        rest = _room_left(stage, texts, box)
        if rest >= 0:
            boxes = columns(box, len(sides))
            heights = _heights(texts, boxes, stage.insets(_INSETS))
            slack = min(stage.emu(_LOOSEST), rest // len(heights))
            return _Grid(boxes, texts, [Emu(height + slack) for height in heights])
    return None


def _room_left(stage: Stage, texts: Sequence[Sequence[Paragraph]], box: Box) -> int:
    """What rows leave of a box's height; less than nothing where they do not fit."""
    heights = _heights(texts, columns(box, len(texts)), stage.insets(_INSETS))
    return box.height - sum(heights) - stage.emu(_APART) * (len(heights) - 1) if heights else -1


def _texts(stage: Stage, side: Side, size: float) -> list[Paragraph]:
    name = stage.style(size, stage.readable_on(stage.strong, "bg1", "tx1", "tx2"), bold=True)
    line = stage.style(size)
    return [Paragraph(side.heading, name, heading=True), *(Paragraph(point.text, line) for point in side.points)]


def _heights(texts: Sequence[Sequence[Paragraph]], boxes: Sequence[Box], insets: Insets) -> list[Emu]:
    """How high each row is for the highest of its texts; none where a word is wider than its column."""
    heights = []
    for row in zip_longest(*texts):
        needed = [
            fit.height((text,), box.inset(insets).width) if text else 0.0 for text, box in zip(row, boxes, strict=True)
        ]
        if None in needed:
            return []
        heights.append(Emu(Emu.of_points(max(each or 0.0 for each in needed)) + insets.top + insets.bottom))
    return heights


def _column(stage: Stage, side: Side, box: Box, texts: Sequence[Paragraph], heights: Sequence[Emu]) -> Cluster:
    insets, apart, top = stage.insets(_INSETS), stage.emu(_APART), box.top
    items: Sequence[Side | Point] = [side, *side.points]
    groups = []
    for item, paragraph, height in zip(items, texts, heights, strict=False):
        place = Box.of(box.left, top, box.width, height)
        fill = stage.strong if item is side else stage.surface
        shape = Shape(
            paragraph.text, Geometry.RECTANGLE, place, fill, paragraphs=(paragraph,), insets=insets, anchor="middle"
        )
        # A line without a cue of its own appears with its column.
        step = stage.step_of(item if item.cue else side)
        groups.append(Group(paragraph.text, paragraph.text, step, (shape,)))
        top = Emu(place.bottom + apart)
    return Cluster(stage.ours.gettext("Column: {text}", text=text_of(side.heading)), tuple(groups))


def _much(stage: Stage, block: Comparison, box: Box) -> str:
    """By how much the longest text is too long, if it is most of what is said; or how many rows have no room."""
    sides = block.comparison
    size = stage.sizes(stage.theme.body.size)[-1]
    texts = [_texts(stage, side, size) for side in sides]
    places = [(column, row) for column, side in enumerate(texts) for row in range(len(side))]
    column, row = max(places, key=lambda place: len(texts[place[0]][place[1]].text))
    longest = texts[column][row]

    def with_text(paragraphs: Sequence[Paragraph]) -> bool:
        changed = [*texts[column][:row], *paragraphs, *texts[column][row + 1 :]]
        return _room_left(stage, [*texts[:column], changed, *texts[column + 1 :]], box) >= 0

    def with_rows(kept: int) -> object:
        fewer = [side.model_copy(update={"points": side.points[:kept]}) for side in sides]
        return _fitted(stage, fewer, box)

    told = characters_over([longest], with_text, name=quoted(longest))
    rows = items_over(max(len(side.points) for side in sides), with_rows, "row")
    is_most = 2 * len(longest.text) > sum(len(text.text) for side in texts for text in side)
    return (told or rows) if is_most else (rows or told)
