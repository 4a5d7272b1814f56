"""Preset shapes with round edges: parts of an ellipse, rings, drops, waves, hearts and clouds."""

from __future__ import annotations

import math

from .drawing import Arc, Curve, Layers, Loop, Point, Preset, Room, area, ellipse, ground, line, on_ellipse
from .polygons import tip_of


def _middle(room: Room) -> Point:
    return room.x, room.y


def _sector(room: Room, begin: float, end: float) -> list[Point | Arc]:
    """The edge of the shape's ellipse between two angles, clockwise."""
    start = on_ellipse(_middle(room), (room.x, room.y), begin)
    return [start, Arc(room.x, room.y, begin, (end - begin) % 360 or 360)]


def _pie(room: Room) -> Layers:
    return area([*_sector(room, room.angle("adj1", 0), room.angle("adj2", 270)), _middle(room)])


def _chord(room: Room) -> Layers:
    return area(_sector(room, room.angle("adj1", 45), room.angle("adj2", 270)))


def _arc(room: Room) -> Layers:
    edge = _sector(room, room.angle("adj1", 270), room.angle("adj2", 0))
    return [ground([*edge, _middle(room)]), line(edge)]


def _block_arc(room: Room) -> Layers:
    begin, end = room.angle("adj1", 180), room.angle("adj2", 0)
    thick = room.length("adj3", 0.25, 0.5)
    inner = room.x - thick, room.y - thick
    edge = _sector(room, begin, end)
    turn = (end - begin) % 360 or 360
    return area([*edge, on_ellipse(_middle(room), inner, end), Arc(*inner, end, -turn)])


def _donut(room: Room) -> Layers:
    x, y, thick = room.x, room.y, room.length("adj", 0.25, 0.5)
    return area(ellipse(x, y, x, y), ellipse(x, y, x - thick, y - thick, -1))


def _no_symbol(room: Room) -> Layers:
    x, y, thick = room.x, room.y, room.length("adj", 0.1875, 0.5)
    across, down = x - thick, y - thick
    slope = math.atan2(room.h, room.w)
    # From the middle to the ring's inner edge along the bar, and the angle under which half the bar is seen there.
    reach = across * down / math.hypot(down * math.cos(slope), across * math.sin(slope))
    half = math.degrees(math.atan2(thick / 2, reach))
    begins = (math.degrees(slope) - half, math.degrees(slope) - half - 180)
    holes: list[Loop] = [
        [on_ellipse((x, y), (across, down), each), Arc(across, down, each, 2 * half - 180)] for each in begins
    ]
    return area(ellipse(x, y, x, y), *holes)


def _teardrop(room: Room) -> Layers:
    w, x, y, part = room.w, room.x, room.y, room.part("adj", 1, 2)
    tip = x + x * part, y - y * part
    up, down = Curve((((x + tip[0]) / 2, 0), tip)), Curve(((w, (y + tip[1]) / 2), (w, y)))
    return area([(0, y), Arc(x, y, 180, 90), up, down, Arc(x, y, 0, 180)])


def _moon(room: Room) -> Layers:
    w, h, part = room.w, room.h, room.part("adj", 0.5, 0.875)
    depth = 1 - part
    # The circle through the two horns and the middle of the inner edge, where the outer one's radius is one.
    radius = (depth * depth + 1) / (2 * depth)
    horn = math.degrees(math.atan2(1, depth - radius))
    # The horns are seen under another angle in the shape's own proportions.
    seen = math.degrees(math.atan2(room.y * math.sin(math.radians(horn)), w * math.cos(math.radians(horn))))
    return area([(w, h), Arc(w, room.y, 90, 180), Arc(w * radius, room.y * radius, -seen, 2 * seen - 360)])


def _heart(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.x
    wide, near, above = w * 49 / 48, w * 10 / 48, -h / 3
    right = Curve(((x + near, above), (x + wide, h / 4), (x, h)))
    left = Curve(((x - wide, h / 4), (x - near, above), (x, h / 4)))
    return area([(x, h / 4), right, left])


_PUFFS = (
    (6_753, 9_190, -190.487, 123.781),
    (5_333, 7_267, -144.102, 89.945),
    (4_365, 5_945, -145.808, 99.723),
    (4_857, 6_595, -130.986, 117.242),
    (5_333, 7_273, -78.709, 109.027),
    (6_775, 9_220, -46.267, 130.269),
    (5_785, 7_867, 0.625, 114.033),
    (6_752, 9_215, 22.452, 115.506),
    (7_720, 10_543, 66.243, 75.711),
    (4_360, 5_918, -274.942, 146.736),
    (4_345, 5_945, -246.830, 152.519),
)
"""The arcs of a cloud's edge on a grid of 43 200: their radii, where each begins and how far it turns."""


def _cloud(room: Room) -> Layers:
    across, down = room.w / 43_200, room.h / 43_200
    edge = [Arc(x * across, y * down, *_stretched(begin, sweep, across, down)) for x, y, begin, sweep in _PUFFS]
    return area([(3_900 * across, 14_370 * down), *edge])


def _stretched(begin: float, sweep: float, across: float, down: float) -> tuple[float, float]:
    """An arc's angles as they are seen when its plane is stretched."""

    def seen(angle: float) -> float:
        turn = math.radians(angle)
        return math.degrees(math.atan2(down * math.sin(turn), across * math.cos(turn)))

    return seen(begin), (seen(begin + sweep) - seen(begin)) % 360


def _wave(room: Room, swings: int) -> Layers:
    """Its upper and lower edges swing alike; the second adjustment pushes them apart, one to each side."""
    high = room.h * room.part("adj1", 0.125 / swings, 0.2 if swings == 1 else 0.125)
    push = room.w * room.part("adj2", 0, 0.1, -0.1) * 2
    wide = (room.w - abs(push)) / swings
    upper, lower = max(0.0, -push), room.w - max(0.0, -push)
    if push > 0:
        upper, lower = 0.0, room.w
    loop: list[Point | Curve] = [(upper, high)]
    loop += [_swing(upper + wide * at, wide, high, high * 10 / 3) for at in range(swings)]
    loop.append((lower, room.h - high))
    loop += [_swing(lower - wide * at, -wide, room.h - high, -high * 10 / 3) for at in range(swings)]
    return area(loop)


def _swing(left: float, wide: float, level: float, swing: float) -> Curve:
    """Up, and down again as far below."""
    third = wide / 3
    return Curve(((left + third, level - swing), (left + 2 * third, level + swing), (left + wide, level)))


def _can(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.x
    lid = room.down("adj", 0.25, 0.5) / 2
    floor = h - lid
    body: Loop = [(0, lid), Arc(x, lid, 180, -180), (w, floor), Arc(x, lid, 0, 180)]
    outline: Loop = [(w, lid), Arc(x, lid, 0, 360), (w, floor), Arc(x, lid, 0, 180), (0, lid)]
    return [ground(body), ground(ellipse(x, lid, x, lid), shade=0.4), line(outline)]


def _round_callout(room: Room) -> Layers:
    tip = tip_of(room)
    slope = math.degrees(math.atan2((tip[1] - room.y) * room.w, (tip[0] - room.x) * room.h))
    # The angles are the ellipse's own here: as they are seen, they run slower along its flat sides.
    seen = [
        math.degrees(math.atan2(room.y * math.sin(turn), room.x * math.cos(turn)))
        for turn in (math.radians(slope + 11), math.radians(slope - 11))
    ]
    return area(
        [
            tip,
            on_ellipse(_middle(room), (room.x, room.y), seen[0]),
            Arc(room.x, room.y, seen[0], (seen[1] - seen[0]) % 360),
        ]
    )


PRESETS: dict[str, Preset] = {
    "pie": _pie,
    "chord": _chord,
    "arc": _arc,
    "blockArc": _block_arc,
    "donut": _donut,
    "noSmoking": _no_symbol,
    "teardrop": _teardrop,
    "moon": _moon,
    "heart": _heart,
    "cloud": _cloud,
    "wave": lambda room: _wave(room, 1),
    "doubleWave": lambda room: _wave(room, 2),
    "can": _can,
    "wedgeEllipseCallout": _round_callout,
}
