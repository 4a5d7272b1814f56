"""Preset shapes of flow charts, most of them on a grid of a few steps."""

from __future__ import annotations

import math

from .drawing import Arc, Curve, Layer, Layers, Loop, Point, Preset, Room, area, ellipse, grid, ground, line, rectangle


def _gridded(steps: int, points: list[Point]) -> Preset:
    return lambda room: area(grid(room, steps, steps, points))


def _predefined(room: Room) -> Layers:
    w, h = room.w, room.h
    box = rectangle(0, 0, w, h)
    inner = [[(x, 0), (x, h)] for x in (w / 8, w * 7 / 8)]
    return [*area(box), line(*inner)]


def _storage(room: Room) -> Layers:
    w, h = room.w, room.h
    return [*area(rectangle(0, 0, w, h)), line([(w / 8, 0), (w / 8, h)], [(0, h / 8), (w, h / 8)])]


def _document(room: Room) -> Layers:
    start, right, one, two, end = grid(
        room, 21_600, 21_600, [(21_600, 0), (21_600, 17_322), (10_800, 17_322), (10_800, 23_922), (0, 20_172)]
    )
    return area([(0, 0), start, right, Curve((one, two, end))])


def _documents(room: Room) -> Layers:
    def at(*points: Point) -> list[Point]:
        return grid(room, 21_600, 21_600, points)

    front: Loop = [
        *at((0, 20_782)),
        Curve(tuple(at((9_298, 23_542), (9_298, 18_022), (18_595, 18_022)))),
        *at((18_595, 3_675), (0, 3_675)),
    ]
    middle = at((1_532, 3_675), (1_532, 1_815), (20_000, 1_815), (20_000, 16_252), (18_595, 16_352), (18_595, 3_675))
    back = at((2_972, 1_815), (2_972, 0), (21_600, 0), (21_600, 14_392), (20_000, 14_467), (20_000, 1_815))
    return [Layer((sheet,)) for sheet in (front, middle, back)]


def _terminator(room: Room) -> Layers:
    end = room.w * 3_475 / 21_600
    right, left = Arc(end, room.y, 270, 180), Arc(end, room.y, 90, 180)
    return area([(end, 0), (room.w - end, 0), right, (end, room.h), left])


def _tape(room: Room) -> Layers:
    x, y, across = room.h / 10, room.h * 9 / 10, room.w / 4
    upper = [Arc(across, x, 180, -180), Arc(across, x, 180, 180)]
    lower = [Arc(across, x, 0, -180), Arc(across, x, 0, 180)]
    return area([(0, x), *upper, (room.w, y), *lower])


def _stored_data(room: Room) -> Layers:
    end = room.w / 6
    return area([(end, 0), (room.w, 0), Arc(end, room.y, 270, -180), (end, room.h), Arc(end, room.y, 90, 180)])


def _delay(room: Room) -> Layers:
    return area([(0, 0), (room.x, 0), Arc(room.x, room.y, 270, 180), (0, room.h)])


def _display(room: Room) -> Layers:
    w, h, end = room.w, room.h, room.w / 6
    return area([(0, room.y), (end, 0), (w - end, 0), Arc(end, room.y, 270, 180), (end, h)])


def _magnetic_tape(room: Room) -> Layers:
    w, h, x, y = room.w, room.h, room.x, room.y
    foot = y + y * 0.5**0.5
    # Three quarters, and on to the diagonal: there an ellipse is as far round as its corner is seen.
    return area([(x, h), Arc(x, y, 90, 270 + _diagonal(room)), (w, foot), (w, h)])


def _diagonal(room: Room) -> float:
    return math.degrees(math.atan2(room.h, room.w))


def _disk(room: Room) -> Layers:
    w, h, x, lid = room.w, room.h, room.x, room.h / 6
    body: Loop = [(0, lid), Arc(x, lid, 180, 180), (w, h - lid), Arc(x, lid, 0, 180)]
    return [*area(body), line([(w, lid), Arc(x, lid, 0, 180)])]


def _drum(room: Room) -> Layers:
    w, h, y, lid = room.w, room.h, room.y, room.w / 6
    body: Loop = [(lid, 0), (w - lid, 0), Arc(lid, y, 270, 180), (lid, h), Arc(lid, y, 90, 180)]
    return [*area(body), line([(w - lid, h), Arc(lid, y, 90, 180)])]


def _crossed(room: Room, reach: float, *, upright: bool) -> Layers:
    x, y = room.x, room.y
    a, b = x * reach, y * reach
    cross: list[Loop] = (
        [[(0, y), (room.w, y)], [(x, 0), (x, room.h)]]
        if upright
        else [[(x - a, y - b), (x + a, y + b)], [(x + a, y - b), (x - a, y + b)]]
    )
    return [ground(ellipse(x, y, x, y)), line(*cross), line(ellipse(x, y, x, y))]


def _sort(room: Room) -> Layers:
    diamond = [(0.0, room.y), (room.x, 0.0), (room.w, room.y), (room.x, room.h)]
    return [*area(diamond), line([(0, room.y), (room.w, room.y)])]


PRESETS: dict[str, Preset] = {
    "flowChartInputOutput": _gridded(5, [(0, 5), (1, 0), (5, 0), (4, 5)]),
    "flowChartPreparation": _gridded(10, [(0, 5), (2, 0), (8, 0), (10, 5), (8, 10), (2, 10)]),
    "flowChartManualInput": _gridded(5, [(0, 1), (5, 0), (5, 5), (0, 5)]),
    "flowChartManualOperation": _gridded(5, [(0, 0), (5, 0), (4, 5), (1, 5)]),
    "flowChartOffpageConnector": _gridded(10, [(0, 0), (10, 0), (10, 8), (5, 10), (0, 8)]),
    "flowChartPunchedCard": _gridded(5, [(0, 1), (1, 0), (5, 0), (5, 5), (0, 5)]),
    "flowChartCollate": _gridded(2, [(0, 0), (2, 0), (1, 1), (2, 2), (0, 2), (1, 1)]),
    "flowChartPredefinedProcess": _predefined,
    "flowChartInternalStorage": _storage,
    "flowChartDocument": _document,
    "flowChartMultidocument": _documents,
    "flowChartTerminator": _terminator,
    "flowChartPunchedTape": _tape,
    "flowChartOnlineStorage": _stored_data,
    "flowChartDelay": _delay,
    "flowChartDisplay": _display,
    "flowChartMagneticTape": _magnetic_tape,
    "flowChartMagneticDisk": _disk,
    "flowChartMagneticDrum": _drum,
    "flowChartSummingJunction": lambda room: _crossed(room, 0.5**0.5, upright=False),
    "flowChartOr": lambda room: _crossed(room, 1, upright=True),
    "flowChartSort": _sort,
}
