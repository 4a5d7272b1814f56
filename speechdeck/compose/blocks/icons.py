"""Icons beside or above the texts of items: how much room they take, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...model import WithIcon
from ...scene import NOTHING, Align, Anchor, Box, Color, Emu, Icon, Insets, Paragraph, Stroke
from ...typesetting import fit
from ..palette import GRAPHICS
from ..stage import Stage

_LARGEST, _SMALLEST = Emu.of_points(48), Emu.of_points(20)
_SHARE = 0.36
"""Of a box's height: what an icon takes."""

_FLAT, _FLATTER = 1.6, 3.0
"""Width to height of a box from which on an icon stands beside the text, and not above it; and where that is centred."""

_FROM_TEXT = Emu.of_points(10)

_PARTS = 1000
"""In how many parts a unit of an icon is divided: a freeform's points are whole numbers."""


def icon(stage: Stage, name: str, box: Box, color: Color, step: int | None = None) -> Icon:
    """Return an icon in a box, its strokes as thick as they are drawn at its size."""
    # Read only where one is asked for.
    from ...files.icons import SIDE, WIDTH, strokes_of

    outline = tuple((kind, tuple(Emu(round(each * _PARTS)) for each in points)) for kind, points in strokes_of(name))
    stroke = Stroke(color, box.width.points * WIDTH / SIDE)
    return Icon(stage.ours.gettext("Icon: {name}", name=name), box, outline, SIDE * _PARTS, stroke, step)


def stands_out(stage: Stage, ground: Color) -> Color:
    """Return the colour of icons on a ground: the strong one, if it can be seen there."""
    return stage.strong if stage.strong.contrast(ground) >= GRAPHICS else stage.text


@dataclass(frozen=True, slots=True)
class IconRoom:
    """What the icons of a block's boxes leave to their texts, and how large they are; no room where there are none."""

    insets: Insets
    own: Insets
    """Those of the boxes, without icons."""
    size: Emu = NOTHING
    beside: bool = False
    anchor: Anchor = "middle"
    """Where the texts stand in what is left to them."""

    def settled(self, stage: Stage, texts: Sequence[Sequence[Paragraph]], boxes: Sequence[Box]) -> IconRoom:
        """Return the room where icons and the texts below them stand together in the middle, each in one line."""
        if self.size == NOTHING or self.beside:
            return self
        used = max(
            fit.height(text, box.inset(self.insets).width) or 0.0 for text, box in zip(texts, boxes, strict=True)
        )
        low = min(box.height for box in boxes)
        down = max(0, low - self.insets.top - self.insets.bottom - Emu.of_points(used)) // 2
        apart = min(down, stage.emu(_FROM_TEXT) // 2)
        own = replace(self.own, top=Emu(self.own.top + down - apart))
        return replace(self, insets=replace(self.insets, top=Emu(self.insets.top + down)), own=own, anchor="top")

    def drawn(self, stage: Stage, item: WithIcon, box: Box, color: Color, align: Align) -> tuple[Icon, ...]:
        """Return the icon of an item in its box, if it has one."""
        if item.icon is None:
            return ()
        middle = align == "center" and not self.beside
        left = box.left + (box.width - self.size) // 2 if middle else box.left + self.own.left
        top = box.top + (box.height - self.size) // 2 if self.beside else box.top + self.own.top
        return (icon(stage, item.icon, Box.of(left, top, self.size, self.size), color),)


def room_for_icons(
    stage: Stage, items: Sequence[WithIcon], box: Box, insets: Insets, align: Align = "left"
) -> IconRoom:
    """Return the room that icons take in boxes that are as large as this one: beside the text, or above it."""
    if not any(item.icon for item in items):
        return IconRoom(insets, insets)
    apart = stage.emu(_FROM_TEXT)
    size = Emu(max(stage.emu(_SMALLEST), min(stage.emu(_LARGEST), round(_SHARE * box.height))))
    if box.width > (_FLAT if align == "left" else _FLATTER) * box.height:
        return IconRoom(replace(insets, left=Emu(insets.left + size + apart)), insets, size, beside=True)
    # Above a text, they stand farther from the box's edge, as the text does from below.
    own = replace(insets, top=Emu(insets.top + apart // 2))
    return IconRoom(replace(insets, top=Emu(own.top + size)), own, size)
