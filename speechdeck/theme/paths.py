"""The steps of an outline in lengths of the slide: lines and cubic curves, which all other curves become."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Literal

from ..scene import Box, Emu, Segment

Points = Sequence[tuple[float, float]]


class Pen:
    """Follows a path's steps; ``scale`` is how long on the slide one unit of the path is, across and down."""

    def __init__(self, box: Box, scale: tuple[float, float] = (1.0, 1.0)) -> None:
        self.box, self.scale = box, scale
        self.at = (0.0, 0.0)

    def go(self, kind: Literal["M", "L", "C"], points: Points) -> Segment:
        """Return a step to the last of its points."""
        self.at = points[-1]
        (across, down), box = self.scale, self.box
        placed = [(Emu(round(box.left + x * across)), Emu(round(box.top + y * down))) for x, y in points]
        return kind, tuple(length for point in placed for length in point)

    def bend(self, control: tuple[float, float], end: tuple[float, float]) -> Segment:
        """Return a quadratic curve."""
        return self.go("C", _cubic(self.at, control, end))

    def turn(self, radii: tuple[float, float], begin: float, sweep: float) -> Iterator[Segment]:
        """Yield an arc of an ellipse from where the pen is; the angles are degrees."""
        for curve in _arc(self.at, radii, begin, sweep):
            yield self.go("C", curve)


def _cubic(start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]) -> Points:
    """A quadratic curve as a cubic one."""
    first, second = (tuple(p + (c - p) * 2 / 3 for p, c in zip(each, control, strict=True)) for each in (start, end))
    return [(first[0], first[1]), (second[0], second[1]), end]


def _arc(start: tuple[float, float], radii: tuple[float, float], angle: float, sweep: float) -> Iterator[Points]:
    """An arc of an ellipse from where the pen is, as cubic curves of a quarter at most (20.1.9.1)."""
    across, down = radii
    if not across or not down or not sweep:
        return
    # The angles are seen ones; the ellipse's own run faster along its flat sides.
    begin = _own_angle(angle, across, down)
    end = _own_angle(angle + sweep, across, down)
    turn = end - begin
    if sweep > 0 >= turn - 1e-9:
        turn += 2 * math.pi
    elif sweep < 0 <= turn + 1e-9:
        turn -= 2 * math.pi
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    center = start[0] - across * math.cos(begin), start[1] - down * math.sin(begin)
    step = turn / pieces
    pull = 4 / 3 * math.tan(step / 4)
    for piece in range(pieces):
        first, last = begin + piece * step, begin + (piece + 1) * step
        corners = [
            (math.cos(first) - pull * math.sin(first), math.sin(first) + pull * math.cos(first)),
            (math.cos(last) + pull * math.sin(last), math.sin(last) - pull * math.cos(last)),
            (math.cos(last), math.sin(last)),
        ]
        yield [(center[0] + across * x, center[1] + down * y) for x, y in corners]


def _own_angle(angle: float, across: float, down: float) -> float:
    seen = math.radians(angle)
    return math.atan2(across * math.sin(seen), down * math.cos(seen))
