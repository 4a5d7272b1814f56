"""Preset shapes with straight edges: triangles, quadrangles, regular polygons, stars, callouts."""

from __future__ import annotations

import math
from functools import partial

from .drawing import Layers, Point, Preset, Room, area, grid

_Stretch = tuple[float, float]
"""How much wider and higher than its box the ellipse is on which the corners lie."""

_FIVE, _SEVEN = (1.05146, 1.10557), (1.02572, 1.0521)
_SIX = (1.1547, 1.0)
_TEN = (1.05146, 1.0)


def _ring(room: Room, number: int, first: float, stretch: _Stretch) -> list[Point]:
    """Corners in equal angles, clockwise from the first one's."""
    across, down = room.part("hf", stretch[0], 2), room.part("vf", stretch[1], 2)
    turns = (math.radians(first + 360 * at / number) for at in range(number))
    # What is stretched downwards hangs from its top.
    middle = room.y * (down if stretch[1] > 1 and number % 2 else 1)
    return [(room.x * (1 + across * math.cos(turn)), middle + room.y * down * math.sin(turn)) for turn in turns]


def _regular(room: Room, *, number: int, first: float = -90, stretch: _Stretch = (1, 1)) -> Layers:
    return area(_ring(room, number, first, stretch))


def _star(room: Room, *, number: int, depth: float, stretch: _Stretch = (1, 1)) -> Layers:
    outer = _ring(room, number, -90, stretch)
    x, y = room.x, room.y * (room.part("vf", stretch[1], 2) if stretch[1] > 1 else 1)
    inward = room.part("adj", depth, 0.5) * 2
    valleys = _ring(room, number, -90 + 180 / number, stretch)
    inner = [(x + (a - x) * inward, y + (b - y) * inward) for a, b in valleys]
    return area([point for pair in zip(outer, inner, strict=True) for point in pair])


def _triangle(room: Room) -> Layers:
    return area([(0, room.h), (room.w * room.part("adj", 0.5), 0), (room.w, room.h)])


def _parallelogram(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.across("adj", 0.25)
    return area([(0, h), (x, 0), (w, 0), (w - x, h)])


def _trapezoid(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.across("adj", 0.25, 0.5)
    return area([(0, h), (x, 0), (w - x, 0), (w, h)])


def _hexagon(room: Room) -> Layers:
    w, y, x = room.w, room.y, room.across("adj", 0.25, 0.5)
    rise = y * room.part("vf", 1.1547, 2) * math.sin(math.radians(60))
    return area([(0, y), (x, y - rise), (w - x, y - rise), (w, y), (w - x, y + rise), (x, y + rise)])


def _octagon(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.length("adj", 0.29289, 0.5)
    return area([(0, x), (x, 0), (w - x, 0), (w, x), (w, h - x), (w - x, h), (x, h), (0, h - x)])


def _dodecagon(room: Room) -> Layers:
    stretch = 1 / math.cos(math.radians(15))
    return _regular(room, number=12, first=15, stretch=(stretch, stretch))


def _plus(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.length("adj", 0.25, 0.5)
    upper = [(0, x), (x, x), (x, 0), (w - x, 0), (w - x, x), (w, x)]
    return area([*upper, (w, h - x), (w - x, h - x), (w - x, h), (x, h), (x, h - x), (0, h - x)])


def _stripe(room: Room) -> Layers:
    part = room.part("adj", 0.5)
    return area([(0, room.h * part), (room.w * part, 0), (room.w, 0), (0, room.h)])


def _bolt(room: Room) -> Layers:
    left = [(10_012, 14_915), (12_222, 13_987), (5_022, 9_705), (7_602, 8_382), (0, 3_890)]
    right = [(8_472, 0), (12_860, 6_080), (11_050, 6_797), (16_577, 12_007), (14_767, 12_877), (21_600, 21_600)]
    return area(grid(room, 21_600, 21_600, [*right, *left]))


def _diamond(room: Room) -> Layers:
    return area([(0, room.y), (room.x, 0), (room.w, room.y), (room.x, room.h)])


def tip_of(room: Room) -> Point:
    """Return where a callout's tip is."""
    across, down = (room.said.get(name, usual) for name, usual in (("adj1", -0.20833), ("adj2", 0.625)))
    return room.x + room.w * across, room.y + room.h * down


def _callout(room: Room) -> Layers:
    w, h, tip = room.w, room.h, tip_of(room)
    across, down = (tip[0] - room.x) / w, (tip[1] - room.y) / h
    begin, end = (7 / 12, 10 / 12) if across > 0 else (2 / 12, 5 / 12)
    first, last = (7 / 12, 10 / 12) if down > 0 else (2 / 12, 5 / 12)
    beside, below = abs(down) <= abs(across), abs(down) > abs(across)
    sides = [
        ((0, 0), [(w * begin, 0), tip, (w * end, 0)] if below and down <= 0 else []),
        ((w, 0), [(w, h * first), tip, (w, h * last)] if beside and across > 0 else []),
        ((w, h), [(w * end, h), tip, (w * begin, h)] if below and down > 0 else []),
        ((0, h), [(0, h * last), tip, (0, h * first)] if beside and across <= 0 else []),
    ]
    return area([point for corner, wedge in sides for point in (corner, *wedge)])


PRESETS: dict[str, Preset] = {
    "triangle": _triangle,
    "flowChartExtract": lambda room: area([(0, room.h), (room.x, 0), (room.w, room.h)]),
    "flowChartMerge": lambda room: area([(0, 0), (room.w, 0), (room.x, room.h)]),
    "rtTriangle": lambda room: area([(0, room.h), (0, 0), (room.w, room.h)]),
    "diamond": _diamond,
    "flowChartDecision": _diamond,
    "parallelogram": _parallelogram,
    "trapezoid": _trapezoid,
    "pentagon": partial(_regular, number=5, stretch=_FIVE),
    "hexagon": _hexagon,
    "heptagon": partial(_regular, number=7, stretch=_SEVEN),
    "octagon": _octagon,
    "decagon": partial(_regular, number=10, first=180, stretch=(1, 1.05146)),
    "dodecagon": _dodecagon,
    "plus": _plus,
    "diagStripe": _stripe,
    "lightningBolt": _bolt,
    "star4": partial(_star, number=4, depth=0.125),
    "star5": partial(_star, number=5, depth=0.19098, stretch=_FIVE),
    "star6": partial(_star, number=6, depth=0.28868, stretch=_SIX),
    "star7": partial(_star, number=7, depth=0.34601, stretch=_SEVEN),
    "star8": partial(_star, number=8, depth=0.375),
    "star10": partial(_star, number=10, depth=0.42533, stretch=_TEN),
    "star12": partial(_star, number=12, depth=0.375),
    "star16": partial(_star, number=16, depth=0.375),
    "star24": partial(_star, number=24, depth=0.375),
    "star32": partial(_star, number=32, depth=0.375),
    "wedgeRectCallout": _callout,
}
