"""What a preset shape is made of: layers of loops of straight steps, arcs and curves, in a room of its width and height."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ...scene import Segment
from ..paths import Pen

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """An arc of an ellipse from where the pen is: its radii, and in degrees the angle of its start and its sweep."""

    across: float
    down: float
    begin: float
    sweep: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve from where the pen is: one control point for a quadratic, two for a cubic one, and its end."""

    points: tuple[Point, ...]


Step = Point | Arc | Curve
"""A point alone is a straight line to it."""

Loop = Sequence[Step]
"""Begins with a point."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Loops that are drawn as one: where a loop lies in another and runs the other way, it is a hole."""

    loops: tuple[Loop, ...]
    closed: bool = True
    filled: bool = True
    stroked: bool = True
    shade: float = 0.0
    """How much lighter its fill is than the shape's, as a part of one; below zero, how much darker."""

    def segments(self, pen: Pen) -> Iterator[Segment]:
        """Yield its steps on the slide."""
        for loop in self.loops:
            for at, step in enumerate(loop):
                yield from _drawn(step, pen, "L" if at else "M")
            if self.closed:
                yield "Z", ()


def _drawn(step: Step, pen: Pen, straight: Literal["M", "L"]) -> Iterator[Segment]:
    match step:
        case Arc():
            yield from pen.turn((step.across, step.down), step.begin, step.sweep)
        case Curve((control, end)):
            yield pen.bend(control, end)
        case Curve():
            yield pen.go("C", step.points)
        case _:
            yield pen.go(straight, [step])


Layers = Sequence[Layer]


@dataclass(frozen=True, slots=True)
class Room:
    """A shape's width and height, and what the template says for its adjustments, by name, as a part of one."""

    w: float
    h: float
    said: Mapping[str, float]

    @property
    def side(self) -> float:
        """The shorter side, of which most adjustments are a part."""
        return min(self.w, self.h)

    @property
    def x(self) -> float:
        """The middle across."""
        return self.w / 2

    @property
    def y(self) -> float:
        """The middle down."""
        return self.h / 2

    def part(self, name: str, usual: float, most: float = 1.0, least: float = 0.0) -> float:
        """Return an adjustment between its limits."""
        return max(least, min(self.said.get(name, usual), most))

    def angle(self, name: str, usual: float) -> float:
        """Return an adjustment that is an angle, in degrees: the file has it in 60 000ths."""
        return (self.said[name] * 100_000 / 60_000 if name in self.said else usual) % 360

    def length(self, name: str, usual: float, most: float = 1.0, least: float = 0.0) -> float:
        """Return the length of an adjustment, a part of the shorter side."""
        return self.part(name, usual, most, least) * self.side

    def across(self, name: str, usual: float, most: float = 1.0) -> float:
        """Return the length of an adjustment of the shorter side that may be as long as a part of the shape's width."""
        return self.length(name, usual, most * self.w / self.side)

    def down(self, name: str, usual: float, most: float = 1.0) -> float:
        """Return the length of an adjustment of the shorter side that may be as long as a part of the shape's height."""
        return self.length(name, usual, most * self.h / self.side)

    def turned(self) -> Room:
        """Return the room with its width and height exchanged."""
        return Room(self.h, self.w, self.said)


Preset = Callable[[Room], Layers]


def area(*loops: Loop) -> Layers:
    """Return a shape of closed loops."""
    return (Layer(loops),)


def line(*loops: Loop) -> Layer:
    """Return what is only a line."""
    return Layer(loops, closed=False, filled=False)


def ground(*loops: Loop, shade: float = 0.0) -> Layer:
    """Return what is only filled."""
    return Layer(loops, stroked=False, shade=shade)


def ellipse(x: float, y: float, across: float, down: float, turn: float = 1.0) -> Loop:
    """Return a whole ellipse about a point; ``turn`` is -1 for one that is a hole."""
    return [(x - across, y), Arc(across, down, 180, 360 * turn)]


def rectangle(left: float, top: float, right: float, bottom: float) -> Loop:
    """Return a rectangle, clockwise."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def on_ellipse(center: Point, radii: Point, angle: float) -> Point:
    """Return the point of an ellipse that is seen at an angle from its middle."""
    own = math.atan2(radii[0] * math.sin(math.radians(angle)), radii[1] * math.cos(math.radians(angle)))
    return center[0] + radii[0] * math.cos(own), center[1] + radii[1] * math.sin(own)


def transposed(points: Sequence[Point]) -> list[Point]:
    """Return points with across and down exchanged."""
    return [(y, x) for x, y in points]


def grid(room: Room, across: float, down: float, points: Sequence[Point]) -> list[Point]:
    """Return points of a grid of so many steps across and down, over the whole shape."""
    return [(x * room.w / across, y * room.h / down) for x, y in points]
