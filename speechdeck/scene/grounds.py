"""What is behind a text: shapes, decoration and the background, each in the colours that are seen of it there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from .background import Background, Decoration, Geometry, Matrix, Segment
from .items import Placeholder, Shape
from .look import Color, Fill, blend
from .measures import Box
from .tones import color_at

_ACROSS, _DOWN = 24, 6
"""Points of a text at which its ground is looked at, where it has several."""

_FULL = (Geometry.RECTANGLE, Geometry.ROUNDED)
"""What fills its box."""

_NEGLIGIBLE = 0.04
"""A ground that so small a part of a text touches is only near it."""

_CLASSES = 12
"""Of light and dark, between black and white: colours of one class are alike to whoever reads on them."""


PLAIN_AREA = "Text Background"
"""The name of what is put behind a text that could be read in no colour."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What fills an area."""

    geometry: Geometry | tuple[Segment, ...]
    box: Box
    fill: Fill
    transform: Matrix | None = None

    @property
    def whole(self) -> bool:
        """Whether it hides all of its box in one colour; of rounded corners, no text is so near."""
        plain = isinstance(self.fill, Color) and self.fill.alpha == 1
        return plain and self.geometry in _FULL and self.transform is None


def grounds_of(shape: Shape | Decoration) -> Iterator[Ground]:
    """Yield the ground that a shape is, if it has a fill."""
    if shape.fill is not None:
        yield Ground(shape.geometry, shape.box, shape.fill, getattr(shape, "transform", None))


def grounds_behind(background: Background, place: Placeholder | None = None) -> list[Ground]:
    """Return the grounds that a layout has, from back to front; with those of a placeholder, if its own text is meant."""
    shapes = (*background.shapes, *(place.behind if place else ()))
    return [ground for shape in shapes for ground in grounds_of(shape)]


def colors_behind(box: Box, grounds: Sequence[Ground], background: Color) -> list[Color]:
    """Return the colours that are seen inside a box, the commonest lightness first: one, where a single ground covers it."""
    touched: list[Ground] = []
    for ground in (ground for ground in reversed(grounds) if ground.transform or _meet(ground.box, box)):
        if not touched and ground.whole and _holds(ground.box, box):
            return [ground.fill] if isinstance(ground.fill, Color) else []
        touched.append(ground)
    if not touched:
        return [background]
    seen = Counter(_color_at(x, y, touched, background) for x, y in _points(box))
    classes: Counter[int] = Counter()
    for color, times in seen.items():
        classes[_class(color)] += times
    often = {each for each, times in classes.items() if times > _NEGLIGIBLE * _ACROSS * _DOWN}
    return sorted((color for color in seen if _class(color) in often), key=lambda color: -classes[_class(color)])


def prevailing(colors: Sequence[Color]) -> Color:
    """Return the one colour that stands for those behind a box: between those of the commonest lightness."""
    alike = [color for color in colors if _class(color) == _class(colors[0])]
    return alike[0] if len(alike) == 1 else blend(alike)


def _class(color: Color) -> int:
    return round(_CLASSES * math.log((color.luminance + 0.05) / 0.05) / math.log(21))


def _color_at(x: float, y: float, front_to_back: Sequence[Ground], background: Color) -> Color:
    """The colour that is seen at a point, with what shines through it."""
    for at, ground in enumerate(front_to_back):
        if not _covers(ground, x, y):
            continue
        color = color_at(ground.fill, ground.box, *_unmoved(x, y, ground.transform))
        if color.alpha == 1:
            return color
        if color.alpha > 0:
            return color.over(_color_at(x, y, front_to_back[at + 1 :], background))
    return background


def _covers(ground: Ground, x: float, y: float) -> bool:
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


def _unmoved(x: float, y: float, transform: Matrix | None) -> tuple[float, float]:
    """Where a point was before it was moved."""
    if transform is None:
        return x, y
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
