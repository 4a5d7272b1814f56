"""The shapes of SVG as steps of a pen: moves, lines and cubic curves, in absolute coordinates (SVG 2, chapters 9 and 10)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import Literal

Step = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""A step with its points, x and y in turn."""

_ROUND = 4 / 3 * math.tan(math.pi / 8)
"""How far the handles of a quarter of a circle reach, in radii."""

_TAKEN = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_COMMAND = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])([^MLHVCSQTAZmlhvcsqtaz]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_FLAG = re.compile(r"[\s,]*([01])")


def ellipse(x: float, y: float, across: float, down: float) -> Iterator[Step]:
    """Yield an ellipse around a point."""
    yield "M", (x + across, y)
    for turn in range(4):
        yield "C", _quarter(x, y, across, down, turn)
    yield "Z", ()


def _quarter(x: float, y: float, across: float, down: float, turn: int) -> tuple[float, ...]:
    (cos, sin), (next_cos, next_sin) = _UNIT[turn], _UNIT[(turn + 1) % 4]
    points = (
        (cos - _ROUND * sin, sin + _ROUND * cos),
        (next_cos + _ROUND * next_sin, next_sin - _ROUND * next_cos),
        (next_cos, next_sin),
    )
    return tuple(each for px, py in points for each in (x + across * px, y + down * py))


_UNIT = ((1, 0), (0, 1), (-1, 0), (0, -1))


def rounded(left: float, top: float, width: float, height: float, radius: float) -> Iterator[Step]:
    """Yield a rectangle, its corners rounded if it has a radius."""
    radius = min(radius, width / 2, height / 2)
    right, bottom = left + width, top + height
    corners = (
        (right - radius, top, right - radius, top + radius, 3),
        (right, bottom - radius, right - radius, bottom - radius, 0),
        (left + radius, bottom, left + radius, bottom - radius, 1),
        (left, top + radius, left + radius, top + radius, 2),
    )
    yield "M", (left + radius, top)
    for x, y, middle_x, middle_y, turn in corners:
        yield "L", (x, y)
        if radius:
            yield "C", _quarter(middle_x, middle_y, radius, radius, turn)
    yield "Z", ()


def followed(path: str) -> Iterator[Step]:
    """Yield the steps of a path as its data has them."""
    pen = _Pen()
    for letter, written in _COMMAND.findall(path):
        for at, numbers in enumerate(_numbers(letter.upper(), written)):
            # More points behind a move are lines.
            command = {"M": "L", "m": "l"}.get(letter, letter) if at else letter
            yield from pen.go(command, numbers)


def _numbers(command: str, written: str) -> Iterator[list[float]]:
    """The numbers of each step; an arc's flags may stand without anything between them."""
    count = _TAKEN[command]
    if not count:
        yield []
        return
    at, numbers = 0, list[float]()
    while at < len(written):
        is_flag = command == "A" and len(numbers) in (3, 4)
        found = _FLAG.match(written, at) if is_flag else _NUMBER.search(written, at)
        if not found:
            return
        numbers.append(float(found[1] if is_flag else found[0]))
        at = found.end()
        if len(numbers) == count:
            yield numbers
            numbers = []


class _Pen:
    """Where the pen is, where its stroke began, and the last handle, which a smooth curve goes on from."""

    def __init__(self) -> None:
        self.x = self.y = self.begin_x = self.begin_y = 0.0
        self.handle: tuple[str, float, float] = ("", 0.0, 0.0)

    def go(self, command: str, numbers: list[float]) -> Iterator[Step]:
        kind = command.upper()
        points = numbers if command == kind else self._moved(kind, numbers)
        before, self.handle = self.handle, ("", 0.0, 0.0)
        steps: dict[str, Callable[[], Iterator[Step]]] = {
            "M": lambda: self._move(*points),
            "L": lambda: self._line(*points),
            "H": lambda: self._line(points[0], self.y),
            "V": lambda: self._line(self.x, points[0]),
            "C": lambda: self._curve("C", points),
            "S": lambda: self._curve("C", [*self._mirrored("C", before), *points]),
            "Q": lambda: self._bend(*points),
            "T": lambda: self._bend(*self._mirrored("Q", before), *points),
            "A": lambda: self._arc(points),
            "Z": self._close,
        }
        yield from steps[kind]()

    def _moved(self, kind: str, numbers: list[float]) -> list[float]:
        """Relative numbers as absolute ones."""
        if kind == "A":
            return [*numbers[:5], numbers[5] + self.x, numbers[6] + self.y]
        if kind == "V":
            return [numbers[0] + self.y]
        return [number + (self.y if at % 2 else self.x) for at, number in enumerate(numbers)]

    def _move(self, x: float, y: float) -> Iterator[Step]:
        self.x, self.y = self.begin_x, self.begin_y = x, y
        yield "M", (x, y)

    def _line(self, x: float, y: float) -> Iterator[Step]:
        self.x, self.y = x, y
        yield "L", (x, y)

    def _close(self) -> Iterator[Step]:
        self.x, self.y = self.begin_x, self.begin_y
        yield "Z", ()

    def _curve(self, kind: str, points: list[float]) -> Iterator[Step]:
        self.handle = (kind, points[2], points[3])
        self.x, self.y = points[4], points[5]
        yield "C", tuple(points)

    def _mirrored(self, kind: str, handle: tuple[str, float, float]) -> tuple[float, float]:
        """The handle with which a curve goes on smoothly."""
        return (2 * self.x - handle[1], 2 * self.y - handle[2]) if handle[0] == kind else (self.x, self.y)

    def _bend(self, handle_x: float, handle_y: float, x: float, y: float) -> Iterator[Step]:
        first = (self.x + (handle_x - self.x) * 2 / 3, self.y + (handle_y - self.y) * 2 / 3)
        second = (x + (handle_x - x) * 2 / 3, y + (handle_y - y) * 2 / 3)
        self.x, self.y = x, y
        self.handle = ("Q", handle_x, handle_y)
        yield "C", (*first, *second, x, y)

    def _arc(self, numbers: list[float]) -> Iterator[Step]:
        """An arc as cubic curves of a quarter at most (SVG 2, appendix B.2.4)."""
        across, down, tilt, large, sweep, x, y = numbers
        start, end = (self.x, self.y), (x, y)
        self.x, self.y = x, y
        if not across or not down or start == end:
            yield "L", end
            return
        yield from _curves(start, end, (abs(across), abs(down)), math.radians(tilt), large != sweep, bool(sweep))


_Point = tuple[float, float]


def _curves(start: _Point, end: _Point, radii: _Point, tilt: float, far: bool, sweep: bool) -> Iterator[Step]:
    """The curves of an arc; ``far`` is on which side its middle is."""
    cos, sin = math.cos(tilt), math.sin(tilt)

    def turned(x: float, y: float) -> _Point:
        """A point as the arc's own axes have it, on which it is part of a circle of one unit."""
        return (x * cos + y * sin) / radii[0], (y * cos - x * sin) / radii[1]

    (x1, y1), (x2, y2) = turned(*start), turned(*end)
    half = math.hypot(x2 - x1, y2 - y1) / 2
    scale = max(1.0, half)
    from_middle = math.sqrt(max(0.0, scale**2 - half**2)) / (2 * half)
    side = 1 if far else -1
    middle = (x1 + x2) / 2 - side * (y2 - y1) * from_middle, (y1 + y2) / 2 + side * (x2 - x1) * from_middle
    begin = math.atan2(y1 - middle[1], x1 - middle[0])
    turn = (math.atan2(y2 - middle[1], x2 - middle[0]) - begin) % math.tau
    turn = turn if sweep else turn - math.tau
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    pull = 4 / 3 * math.tan(turn / pieces / 4)
    for piece in range(pieces):
        first, last = (begin + turn * at / pieces for at in (piece, piece + 1))
        corners = (
            (math.cos(first) - pull * math.sin(first), math.sin(first) + pull * math.cos(first)),
            (math.cos(last) + pull * math.sin(last), math.sin(last) - pull * math.cos(last)),
            (math.cos(last), math.sin(last)),
        )
        own = [((middle[0] + scale * px) * radii[0], (middle[1] + scale * py) * radii[1]) for px, py in corners]
        placed = [(px * cos - py * sin, px * sin + py * cos) for px, py in own]
        # The last one ends where it is told to.
        *handles, last_point = placed
        yield "C", tuple(each for point in (*handles, end if piece == pieces - 1 else last_point) for each in point)
