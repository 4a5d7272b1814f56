"""Where a group puts its shapes: scaled to its box, then turned and flipped with it (ECMA-376 Part 1, 20.1.7.5)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from lxml import etree

from ..scene import Box, Fill, Matrix
from .part import flag, frame_box

_STILL: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Space:
    """The coordinates in which shapes are written: how they become the slide's, and what they inherit there."""

    scale: tuple[float, float] = (1.0, 1.0)
    offset: tuple[float, float] = (0.0, 0.0)
    transform: Matrix = _STILL
    fill: Fill | None = None

    def placed(self, box: Box) -> Box:
        """Return a box of these coordinates on the slide, before the groups around it turn."""
        (across, down), (right, lower) = self.scale, self.offset
        return Box.of(box.left * across + right, box.top * down + lower, box.width * across, box.height * down)

    def moved(self, frame: etree._Element, box: Box, *, upright: bool = False) -> Matrix | None:
        """Return how a shape of a frame stands at last; ``upright`` is how its text does, which no flip mirrors."""
        turned = _multiplied(self.transform, _own_movement(frame, box, upright))
        return None if turned == _STILL else turned

    def inside(self, frame: etree._Element, fill: Fill | None) -> Space:
        """Return the space of a group's shapes; ``fill`` is what those have that take their group's."""
        box = self.placed(frame_box(frame))
        inner = frame_box(frame, "ch")
        across, down = (
            whole / part if part else 1.0 for whole, part in ((box.width, inner.width), (box.height, inner.height))
        )
        offset = box.left - inner.left * across, box.top - inner.top * down
        return Space((across, down), offset, self.moved(frame, box) or _STILL, fill)


def _own_movement(frame: etree._Element, box: Box, upright: bool) -> Matrix:
    """A turn, clockwise about the box's middle, after the flips."""
    angle = math.radians(int(frame.get("rot", "0")) / 60_000)
    across, down = (-1.0 if flag(frame, name) else 1.0 for name in ("flipH", "flipV"))
    if upright:
        angle, across, down = angle + (math.pi if down < 0 else 0.0), 1.0, 1.0
    cosine, sine = round(math.cos(angle), 9), round(math.sin(angle), 9)
    turn: Matrix = (cosine * across, sine * across, -sine * down, cosine * down, 0.0, 0.0)
    x, y = box.left + box.width / 2, box.top + box.height / 2
    return _multiplied((1, 0, 0, 1, x, y), _multiplied(turn, (1, 0, 0, 1, -x, -y)))


def _multiplied(outer: Matrix, inner: Matrix) -> Matrix:
    """The transform that does the inner one first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f
