"""What is behind a text: shapes, decoration and the background, each in the colours that are seen of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from ..scene import Box, Color, Decoration, Geometry, Gradient, Matrix, Picture, Segment, Shape, average_color

_ACROSS, _DOWN = 24, 6
"""Points of a text at which its ground is looked at, where it has several."""

_FULL = (Geometry.RECTANGLE, Geometry.ROUNDED)
"""What fills its box."""

_NEGLIGIBLE = 0.04
"""A ground that so small a part of a text touches is only near it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What fills an area, in one colour or, where colours run into each other, in any of several."""

    geometry: Geometry | tuple[Segment, ...]
    box: Box
    colors: tuple[Color, ...]
    transform: Matrix | None = None

    @property
    def whole(self) -> bool:
        """Whether it hides all of its box; of rounded corners, no text is so near."""
        return self.geometry in _FULL and self.transform is None and len(self.colors) == 1 and self.colors[0].alpha == 1


def grounds_of(shape: Shape | Decoration) -> Iterator[Ground]:
    """Yield the ground that a shape is, if it has a fill."""
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
    yield Ground(shape.geometry, shape.box, colors, transform)


def colors_behind(box: Box, grounds: Sequence[Ground], background: Color) -> list[Color]:
    """Return the colours that are seen inside a box: one, where a single ground covers it."""
    touched: list[Ground] = []
    for ground in (ground for ground in reversed(grounds) if ground.transform or _meet(ground.box, box)):
        if not touched and ground.whole and _holds(ground.box, box):
            return list(ground.colors)
        touched.append(ground)
    if not touched:
        return [background]
    seen = Counter(color for x, y in _points(box) for color in _colors_at(x, y, touched, background))
    often = [color for color, times in seen.items() if times > _NEGLIGIBLE * _ACROSS * _DOWN]
    return often or list(seen)


def _colors_at(x: float, y: float, front_to_back: Sequence[Ground], background: Color) -> tuple[Color, ...]:
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


def _covers(ground: Ground, x: float, y: float) -> bool:
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
