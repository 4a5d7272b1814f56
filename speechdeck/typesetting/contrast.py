"""The contrast of each text with what is behind it: its shape's fill, the shapes and decoration below, the background."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from ..scene import (
    NOTHING,
    Anchor,
    Box,
    Cell,
    Chart,
    Cluster,
    Color,
    Emu,
    Frame,
    Geometry,
    Icon,
    Image,
    Label,
    Paragraph,
    Scene,
    SceneItem,
    Shape,
    Slice,
    Table,
)
from ..scene.grounds import Ground, colors_behind, grounds_behind, grounds_of
from . import fit, fonts

_NEEDED, _NEEDED_LARGE = 4.5, 3.0
_LARGE = 18.0
"""Points: 24 CSS pixels, from which a bold text needs less contrast."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A text, the colours behind it, the one of them on which it reads worst, and how they compare."""

    paragraph: Paragraph
    grounds: tuple[Color, ...]
    ground: Color
    needed: float
    own: Color | None = None
    """The colour that the text's placeholder gives it: the template's choice, and not ours."""

    @property
    def text(self) -> str:
        """What is written."""
        return self.paragraph.text

    @property
    def color(self) -> Color:
        """The colour of the text."""
        return self.paragraph.style.color

    @property
    def inherited(self) -> bool:
        """Whether the colour is the placeholder's own."""
        return self.color == self.own

    @property
    def ratio(self) -> float:
        """The contrast ratio, from 1 to 21."""
        return self.color.contrast(self.ground)

    @property
    def readable(self) -> bool:
        """Whether the contrast is enough."""
        return self.ratio >= self.needed

    def with_color(self, color: Color) -> Contrast:
        """Return the same text in another colour."""
        paragraph = replace(self.paragraph, style=replace(self.paragraph.style, color=color))
        return replace(self, paragraph=paragraph, ground=min(self.grounds, key=color.contrast))


def contrasts(scene: Scene) -> Iterator[Contrast]:
    """Yield the contrast of every text on a slide, and of its emphasised words where these have a colour of their own."""
    for _, measured in contrasts_by_item(scene):
        for each in measured:
            yield each
            marked = each.paragraph.style.marked
            if marked and any(run.emphasis for run in each.paragraph.runs):
                yield each.with_color(marked)


def contrasts_by_item(scene: Scene) -> Iterator[tuple[SceneItem, list[Contrast]]]:
    """Yield each item of a slide with the contrasts of its texts.

    Grounds are what fills an area. A hairline that crosses a text is not its ground, as no letter stands on it.
    """
    grounds = grounds_behind(scene.background)
    for item in scene.items:
        yield item, list(_of_item(item, grounds, scene))


def _of_item(item: SceneItem, grounds: list[Ground], scene: Scene) -> Iterator[Contrast]:
    match item:
        case Frame():
            place = item.placeholder
            grounds += (ground for shape in place.behind for ground in grounds_of(shape))
            measured = _of_text(item.paragraphs, place.content_box, place.anchor, grounds, scene)
            for paragraph, contrast in zip(item.paragraphs, measured, strict=True):
                # On a background that is the author's, no colour is the template's choice, and a title that can just be
                # made out would have another colour than the text below it.
                if scene.background.own:
                    yield replace(contrast, needed=_NEEDED)
                else:
                    yield replace(contrast, own=place.styles[paragraph.level].color)
        case Shape():
            yield from _of_shape(item, grounds, scene)
        case Cluster():
            for part in (part for group in item.groups for part in group.parts if isinstance(part, Shape)):
                yield from _of_shape(part, grounds, scene)
        case Table() | Chart() | Image():
            yield from _of_filling(item, grounds, scene)
        case Icon():
            pass
        case _:
            assert_never(item)


def _of_filling(item: Table | Chart | Image, grounds: list[Ground], scene: Scene) -> Iterator[Contrast]:
    match item:
        case Table():
            for cell, box in _cells(item):
                own = [Ground(Geometry.RECTANGLE, box, cell.fill)] if cell.fill else []
                yield from _of_text([cell.paragraph], box.inset(item.insets), "middle", [*grounds, *own], scene)
        case Chart():
            for label in item.labels:
                slices = [mark.fill for mark in item.marks if isinstance(mark, Slice) and _on_slice(label, mark)]
                bars = [mark.fill for mark in item.marks if isinstance(mark, Shape) and _on_bar(label, mark)]
                spot = Box(label.x, label.y, Emu(1), Emu(1))
                own = [Ground(Geometry.RECTANGLE, spot, color) for color in (*slices, *bars) if color]
                yield from _of_text([label.paragraph], spot, "top", [*grounds, *own], scene)
        case Image():
            pass
        case _:
            assert_never(item)
    if item.caption:
        yield from _of_shape(item.caption, grounds, scene)


def _cells(table: Table) -> Iterator[tuple[Cell, Box]]:
    """A table's cells, and where each of them is."""
    top = table.box.top
    for row in table.rows:
        left = table.box.right if table.rtl else table.box.left
        for cell, width in zip(row.cells, table.widths, strict=True):
            left = Emu(left - width) if table.rtl else left
            yield cell, Box(left, top, width, row.height)
            left = left if table.rtl else Emu(left + width)
        top = Emu(top + row.height)


def _on_bar(label: Label, bar: Shape) -> bool:
    return bar.box.left <= label.x <= bar.box.right and bar.box.top <= label.y <= bar.box.bottom


def _on_slice(label: Label, part: Slice) -> bool:
    """Whether a label's middle lies on a slice of a pie or ring, whose turns go clockwise from the top."""
    circle = part.circle
    x = 2 * (label.x - circle.left) / circle.width - 1
    y = 2 * (label.y - circle.top) / circle.height - 1
    turn = math.atan2(x, -y) / math.tau % 1
    return part.hole <= math.hypot(x, y) <= 1 and part.start <= turn <= part.end


def _of_shape(shape: Shape, grounds: list[Ground], scene: Scene) -> Iterator[Contrast]:
    grounds += grounds_of(shape)
    yield from _of_text(shape.paragraphs, shape.box.inset(shape.insets), shape.anchor, grounds, scene)


def _of_text(
    paragraphs: Sequence[Paragraph], room: Box, anchor: Anchor, grounds: Sequence[Ground], scene: Scene
) -> Iterator[Contrast]:
    colors = colors_behind(room, grounds, scene.background.color)
    inks = [room] * len(paragraphs) if len(colors) == 1 else list(_inks(paragraphs, room, anchor))
    for paragraph, ink in zip(paragraphs, inks, strict=True):
        style = paragraph.style
        behind = colors if len(colors) == 1 else colors_behind(ink, grounds, scene.background.color)
        needed = _NEEDED_LARGE if style.bold and style.size >= _LARGE else _NEEDED
        yield Contrast(paragraph, tuple(behind), min(behind, key=style.color.contrast), needed)


# --- Where the letters stand --------------------------------------------------------------------------------------


def _inks(paragraphs: Sequence[Paragraph], room: Box, anchor: Anchor) -> Iterator[Box]:
    """The boxes that paragraphs really take in their room."""
    whole = fit.height(paragraphs, room.width) or room.height.points
    top = room.top.points + fit.above(room.height.points - whole, anchor)
    for at, paragraph in enumerate(paragraphs):
        style = paragraph.style
        top += style.before if at else 0.0
        height = fit.height([paragraph], room.width) or room.height.points
        left, width = _line(paragraph, room, height)
        yield Box(left, Emu.of_points(top), width, Emu.of_points(height))
        top += height + style.after


def _line(paragraph: Paragraph, room: Box, height: float) -> tuple[Emu, Emu]:
    """Where a paragraph's lines begin and how wide they are: one line as wide as its letters, several as the room."""
    style = paragraph.style
    inside = Emu(room.width - style.margin)
    start = room.left if style.rtl else Emu(room.left + style.margin)
    if height > 1.5 * fit.line_height(style):
        return start, inside
    letters = sum(
        fonts.face(style.font.family, style.bold or run.strong, style.slants(run)).width(run.text)
        for run in paragraph.runs
    )
    width = min(Emu.of_points(letters * style.size), inside)
    slack = {"left": NOTHING, "justify": NOTHING, "center": (inside - width) // 2, "right": inside - width}
    return Emu(start + slack[style.align]), width
