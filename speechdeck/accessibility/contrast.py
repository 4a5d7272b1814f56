"""Contrast of each text on what is behind it: its shape's fill, the shapes and decoration below, the background."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from ..scene import (
    NOTHING,
    Anchor,
    Box,
    Chart,
    Cluster,
    Color,
    Decoration,
    Emu,
    Frame,
    Geometry,
    Gradient,
    Image,
    Label,
    Matrix,
    Paragraph,
    Picture,
    Scene,
    Segment,
    Shape,
    Slice,
    Table,
    average_color,
)
from ..typesetting import fit, fonts

_NEEDED, _NEEDED_LARGE = 4.5, 3.0
_LARGE = 18.0
"""Points: 24 CSS pixels, from which a bold text needs less contrast."""

_ACROSS, _DOWN = 24, 6
"""Points of a text at which its ground is looked at, where it has several."""

_FULL = (Geometry.RECTANGLE, Geometry.ROUNDED)
"""What fills its box."""

_NEGLIGIBLE = 0.04
"""A ground that so small a part of a text touches is only near it."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A text, its colour, the ground on which it reads worst, and how they compare."""

    text: str
    color: Color
    ground: Color
    needed: float
    inherited: bool = False
    """Whether the colour is the placeholder's own: the template's choice, and not ours."""

    @property
    def ratio(self) -> float:
        """The contrast ratio, from 1 to 21."""
        return self.color.contrast(self.ground)

    @property
    def readable(self) -> bool:
        """Whether the contrast is enough."""
        return self.ratio >= self.needed


def contrasts(scene: Scene) -> Iterator[Contrast]:
    """Yield the contrast of every text on a slide.

    Grounds are what fills an area. A hairline that crosses a text is not its ground, as no letter stands on it.
    """
    grounds = [ground for shape in scene.background.shapes for ground in _grounds(shape)]
    for item in scene.items:
        match item:
            case Frame():
                place = item.placeholder
                grounds += (ground for shape in place.behind for ground in _grounds(shape))
                measured = _of_text(item.paragraphs, place.content_box, place.anchor, grounds, scene)
                for paragraph, contrast in zip(item.paragraphs, measured, strict=True):
                    yield replace(contrast, inherited=paragraph.style.color == place.styles[paragraph.level].color)
            case Shape():
                yield from _of_shape(item, grounds, scene)
            case Cluster():
                for part in (part for group in item.groups for part in group.parts if isinstance(part, Shape)):
                    yield from _of_shape(part, grounds, scene)
            case Table() | Chart() | Image():
                yield from _of_filling(item, grounds, scene)
            case _:
                assert_never(item)


def _of_filling(item: Table | Chart | Image, grounds: list[_Ground], scene: Scene) -> Iterator[Contrast]:
    match item:
        case Table():
            for cell in (cell for row in item.rows for cell in row.cells):
                own = [_Ground(Geometry.RECTANGLE, item.box, (cell.fill,))] if cell.fill else []
                yield from _of_text([cell.paragraph], item.box, "top", [*grounds, *own], scene)
        case Chart():
            for label in item.labels:
                slices = [mark.fill for mark in item.marks if isinstance(mark, Slice) and _on_slice(label, mark)]
                bars = [mark.fill for mark in item.marks if isinstance(mark, Shape) and _on_bar(label, mark)]
                spot = Box(label.x, label.y, Emu(1), Emu(1))
                own = [_Ground(Geometry.RECTANGLE, spot, (color,)) for color in (*slices, *bars) if color]
                yield from _of_text([label.paragraph], spot, "top", [*grounds, *own], scene)
        case Image():
            pass
        case _:
            assert_never(item)
    if item.caption:
        yield from _of_shape(item.caption, grounds, scene)


def _on_bar(label: Label, bar: Shape) -> bool:
    return bar.box.left <= label.x <= bar.box.right and bar.box.top <= label.y <= bar.box.bottom


def _on_slice(label: Label, part: Slice) -> bool:
    """Whether a label's middle lies on a slice of a pie or ring, whose turns go clockwise from the top."""
    circle = part.circle
    x = 2 * (label.x - circle.left) / circle.width - 1
    y = 2 * (label.y - circle.top) / circle.height - 1
    turn = math.atan2(x, -y) / math.tau % 1
    return part.hole <= math.hypot(x, y) <= 1 and part.start <= turn <= part.end


def _of_shape(shape: Shape, grounds: list[_Ground], scene: Scene) -> Iterator[Contrast]:
    grounds += _grounds(shape)
    yield from _of_text(shape.paragraphs, shape.box.inset(shape.insets), shape.anchor, grounds, scene)


def _of_text(
    paragraphs: Sequence[Paragraph], room: Box, anchor: Anchor, grounds: Sequence[_Ground], scene: Scene
) -> Iterator[Contrast]:
    colors = _behind(room, grounds, scene)
    inks = [room] * len(paragraphs) if len(colors) == 1 else list(_inks(paragraphs, room, anchor))
    for paragraph, ink in zip(paragraphs, inks, strict=True):
        style = paragraph.style
        behind = colors if len(colors) == 1 else _behind(ink, grounds, scene)
        needed = _NEEDED_LARGE if style.bold and style.size >= _LARGE else _NEEDED
        yield Contrast(paragraph.text, style.color, min(behind, key=style.color.contrast), needed)


# --- Grounds ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Ground:
    """What fills an area, in one colour or, where colours run into each other, in any of several."""

    geometry: Geometry | tuple[Segment, ...]
    box: Box
    colors: tuple[Color, ...]
    transform: Matrix | None = None

    @property
    def whole(self) -> bool:
        """Whether it hides all of its box; of rounded corners, no text is so near."""
        return self.geometry in _FULL and self.transform is None and len(self.colors) == 1 and self.colors[0].alpha == 1


def _grounds(shape: Shape | Decoration) -> Iterator[_Ground]:
    transform = shape.transform if isinstance(shape, Decoration) else None
    match shape.fill:
        case Gradient():
            colors = tuple(color for _, color in shape.fill.stops)
        case Color() | Picture():
            # Of a picture, what it looks like from afar.
            colors = (average_color(shape.fill),)
        case None:
            return
        case _:
            assert_never(shape.fill)
    yield _Ground(shape.geometry, shape.box, colors, transform)


def _behind(box: Box, grounds: Sequence[_Ground], scene: Scene) -> list[Color]:
    """The colours that are seen inside a box; one, where a single ground covers it."""
    touched: list[_Ground] = []
    for ground in (ground for ground in reversed(grounds) if ground.transform or _meet(ground.box, box)):
        if not touched and ground.whole and _holds(ground.box, box):
            return list(ground.colors)
        touched.append(ground)
    if not touched:
        return [scene.background.color]
    seen = Counter(color for x, y in _points(box) for color in _colors_at(x, y, touched, scene.background.color))
    often = [color for color, times in seen.items() if times > _NEGLIGIBLE * _ACROSS * _DOWN]
    return often or list(seen)


def _colors_at(x: float, y: float, front_to_back: Sequence[_Ground], background: Color) -> tuple[Color, ...]:
    """The colours of what is seen at a point, with what shines through it."""
    for at, ground in enumerate(front_to_back):
        if _covers(ground, x, y):
            if all(color.alpha == 1 for color in ground.colors):
                return ground.colors
            behind = _colors_at(x, y, front_to_back[at + 1 :], background)
            return tuple(_blended(color, each) for color in ground.colors for each in behind)
    return (background,)


def _blended(front: Color, behind: Color) -> Color:
    pairs = ((int(front.rgb[at : at + 2], 16), int(behind.rgb[at : at + 2], 16)) for at in (0, 2, 4))
    return Color("".join(f"{round(mine * front.alpha + theirs * (1 - front.alpha)):02X}" for mine, theirs in pairs))


def _covers(ground: _Ground, x: float, y: float) -> bool:
    if ground.transform:
        x, y = _unmoved(x, y, ground.transform)
    box = ground.box
    match ground.geometry:
        case Geometry.RECTANGLE | Geometry.ROUNDED:
            return box.left <= x <= box.right and box.top <= y <= box.bottom
        case Geometry.ELLIPSE:
            across = (2 * (x - box.left) / box.width - 1) if box.width else 2
            down = (2 * (y - box.top) / box.height - 1) if box.height else 2
            return across**2 + down**2 <= 1
        case Geometry.LINE:
            return False
        case tuple():
            return _inside(x, y, ground.geometry)
        case _:
            assert_never(ground.geometry)


def _unmoved(x: float, y: float, transform: Matrix) -> tuple[float, float]:
    """Where a point was before it was moved."""
    a, b, c, d, e, f = transform
    x, y, determinant = x - e, y - f, a * d - b * c
    return (d * x - c * y) / determinant, (a * y - b * x) / determinant


def _inside(x: float, y: float, outline: Sequence[Segment]) -> bool:
    """Whether a line to the right from a point leaves the outline an odd number of times; curves count as chords."""
    inside = False
    start = last = (0.0, 0.0)
    for command, points in outline:
        following = start if command == "Z" else (points[-2], points[-1])
        if command == "M":
            start = following
        elif (last[1] > y) != (following[1] > y):
            inside ^= x < last[0] + (y - last[1]) * (following[0] - last[0]) / (following[1] - last[1])
        last = following
    return inside


def _points(box: Box) -> Iterator[tuple[float, float]]:
    for down in range(_DOWN):
        for across in range(_ACROSS):
            yield box.left + box.width * (across + 0.5) / _ACROSS, box.top + box.height * (down + 0.5) / _DOWN


def _meet(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and outer.right >= inner.right
        and outer.bottom >= inner.bottom
    )


# --- Where the letters stand --------------------------------------------------------------------------------------


def _inks(paragraphs: Sequence[Paragraph], room: Box, anchor: Anchor) -> Iterator[Box]:
    """The boxes that paragraphs really take in their room."""
    whole = fit.height(paragraphs, room.width) or room.height.points
    slack = {"top": 0.0, "middle": (room.height.points - whole) / 2, "bottom": room.height.points - whole}[anchor]
    top = room.top.points + slack
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
        fonts.face(style.font.family, style.bold or run.strong, style.italic or run.emphasis).width(run.text)
        for run in paragraph.runs
    )
    width = min(Emu.of_points(letters * style.size), inside)
    slack = {"left": NOTHING, "justify": NOTHING, "center": (inside - width) // 2, "right": inside - width}
    return Emu(start + slack[style.align]), width
