"""Preset shapes that point somewhere: arrows and chevrons; and connectors with bends."""

from __future__ import annotations

from collections.abc import Callable

from .drawing import Curve, Layers, Loop, Point, Preset, Room, area, line, transposed

_Corners = Callable[[Room], list[Point]]
"""Of an arrow that points to the right, in a room as wide as it is long."""


def _pointing(corners: _Corners) -> tuple[Preset, Preset, Preset, Preset]:
    """The same arrow to the right, to the left, down and up."""

    def right(room: Room) -> Layers:
        return area(corners(room))

    def left(room: Room) -> Layers:
        return area([(room.w - x, y) for x, y in corners(room)])

    def down(room: Room) -> Layers:
        return area(transposed(corners(room.turned())))

    def up(room: Room) -> Layers:
        return area([(x, room.h - y) for x, y in transposed(corners(room.turned()))])

    return right, left, down, up


def _neck(room: Room) -> tuple[float, float, float]:
    """Where the head begins, and the edges of the shaft."""
    half = room.y * room.part("adj1", 0.5)
    return room.w - room.across("adj2", 0.5), room.y - half, room.y + half


def _arrow(room: Room) -> list[Point]:
    neck, upper, lower = _neck(room)
    return [(0, upper), (neck, upper), (neck, 0), (room.w, room.y), (neck, room.h), (neck, lower), (0, lower)]


def _notched(room: Room) -> list[Point]:
    notch = (room.w - _neck(room)[0]) * room.part("adj1", 0.5)
    return [*_arrow(room), (notch, room.y)]


def _double(room: Room) -> list[Point]:
    w, h, y = room.w, room.h, room.y
    head, half = room.across("adj2", 0.5, 0.5), room.y * room.part("adj1", 0.5)
    upper = [(head, 0.0), (head, y - half), (w - head, y - half), (w - head, 0.0)]
    return [(0, y), *upper, (w, y), *((x, h - there) for x, there in reversed(upper))]


def _striped(room: Room) -> Layers:
    side, most = room.side, 0.84375
    neck, half = room.w - room.across("adj2", 0.5, most), room.y * room.part("adj1", 0.5)
    upper, lower = room.y - half, room.y + half
    stripes = [(0.0, side / 32), (side / 16, side / 8)]
    loops = [[(left, upper), (right, upper), (right, lower), (left, lower)] for left, right in stripes]
    begin = side * 5 / 32
    head = [(neck, 0.0), (room.w, room.y), (neck, room.h)]
    return area(*loops, [(begin, upper), (neck, upper), *head, (neck, lower), (begin, lower)])


def _quad(room: Room) -> Layers:
    wing = room.part("adj2", 0.225, 0.5)
    half = room.part("adj1", 0.225, wing * 2) / 2 * room.side
    head = room.part("adj3", 0.225, 0.5 - wing) * room.side
    wing *= room.side
    # A quarter from the left tip to the top one; the others are the same, turned.
    w, h, x, y = room.w, room.h, room.x, room.y
    left = [(0, y), (head, y - wing), (head, y - half), (x - half, y - half), (x - half, head), (x - wing, head)]
    right = [(w - a, b) for a, b in reversed(left[1:])]
    upper = [*left, (x, 0), *right]
    return area([*upper, (w, y), *((a, h - b) for a, b in reversed(upper[1:]))])


def _pentagon(room: Room) -> list[Point]:
    w, h, neck = room.w, room.h, room.w - room.across("adj", 0.5)
    return [(0, 0), (neck, 0), (w, room.y), (neck, h), (0, h)]


def _chevron(room: Room) -> Layers:
    return area([*_pentagon(room), (room.across("adj", 0.5), room.y)])


# --- Connectors ---------------------------------------------------------------------------------------------------


def _bent(*names: str) -> Preset:
    """A line that turns where its adjustments say, across and down in turn; they may lie outside the box."""

    def drawn(room: Room) -> Layers:
        sizes = (room.w, room.h)
        bends = [room.said.get(name, 0.5) * sizes[at % 2] for at, name in enumerate(names)]
        # The last two turns lead to the corner at the right below.
        steps = [*bends, *((room.w, room.h) if len(names) % 2 == 0 else (room.h, room.w))]
        x, y, loop = 0.0, 0.0, [(0.0, 0.0)]
        for at, step in enumerate(steps):
            x, y = (step, y) if at % 2 == 0 else (x, step)
            loop.append((x, y))
        return [line(loop)]

    return drawn


def _curved(room: Room) -> Layers:
    w, h, x = room.w, room.h, room.w * room.said.get("adj1", 0.5)
    first = Curve(((x / 2, 0), (x, h / 4), (x, h / 2)))
    loop: Loop = [(0, 0), first, Curve(((x, h * 3 / 4), ((w + x) / 2, h), (w, h)))]
    return [line(loop)]


def _quarter(room: Room) -> Layers:
    w, h = room.w, room.h
    return [line([(0, 0), Curve(((w / 2, 0), (w, h / 2), (w, h)))])]


_RIGHT, _LEFT, _DOWN, _UP = _pointing(_arrow)
_BOTH, _, _UPRIGHT, _ = _pointing(_double)

PRESETS: dict[str, Preset] = {
    "rightArrow": _RIGHT,
    "leftArrow": _LEFT,
    "downArrow": _DOWN,
    "upArrow": _UP,
    "leftRightArrow": _BOTH,
    "upDownArrow": _UPRIGHT,
    "notchedRightArrow": _pointing(_notched)[0],
    "stripedRightArrow": _striped,
    "quadArrow": _quad,
    "homePlate": lambda room: area(_pentagon(room)),
    "chevron": _chevron,
    "bentConnector2": _bent(),
    "bentConnector3": _bent("adj1"),
    "bentConnector4": _bent("adj1", "adj2"),
    "bentConnector5": _bent("adj1", "adj2", "adj3"),
    "curvedConnector2": _quarter,
    "curvedConnector3": _curved,
    "lineInv": lambda room: [line([(0, room.h), (room.w, 0)])],
}
