"""Preset shapes that are rectangles with something done to corners or edges, brackets and braces."""

from __future__ import annotations

from collections.abc import Sequence

from .drawing import Arc, Curve, Layers, Loop, Preset, Room, Step, area, ground, line, rectangle

_SIXTH = 0.16667


def _cornered(room: Room, cuts: Sequence[float], rounds: Sequence[bool]) -> Loop:
    """A rectangle whose corners, from the top left clockwise, are cut off straight or round."""
    w, h = room.w, room.h
    corners = ((0.0, 0.0, 1, 1), (w, 0.0, -1, 1), (w, h, -1, -1), (0.0, h, 1, -1))
    steps: list[Step] = []
    for at, ((x, y, right, down), cut, is_round) in enumerate(zip(corners, cuts, rounds, strict=True)):
        before, after = (x, y + cut * down), (x + cut * right, y)
        first, last = (before, after) if at % 2 == 0 else (after, before)
        end: list[Step] = [Arc(cut, cut, 180 + 90 * at, 90)] if is_round else [last]
        steps += [first, *(end if cut else [])]
    return steps


def _rounded(names: str) -> Preset:
    """A rectangle with round corners, each as the first or the second adjustment says; "-" stays."""
    return lambda room: area(_cornered(room, _cuts(room, names, (_SIXTH, 0.0)), [True] * 4))


def _snipped(names: str, usual: tuple[float, float]) -> Preset:
    return lambda room: area(_cornered(room, _cuts(room, names, usual), [False] * 4))


def _cuts(room: Room, names: str, usual: tuple[float, float]) -> list[float]:
    lone = "2" not in names
    by_name = {
        "1": room.length("adj" if lone else "adj1", usual[0], 0.5),
        "2": room.length("adj2", usual[1], 0.5),
        "-": 0.0,
    }
    return [by_name[name] for name in names]


def _snip_round(room: Room) -> Layers:
    cuts = room.length("adj1", _SIXTH, 0.5), room.length("adj2", _SIXTH, 0.5), 0.0, 0.0
    return area(_cornered(room, cuts, (True, False, False, False)))


def _plaque(room: Room) -> Layers:
    w, h, r = room.w, room.h, room.length("adj", _SIXTH, 0.5)
    arcs = [Arc(r, r, angle, -90) for angle in (90, 180, 270, 0)]
    return area([(0, r), arcs[0], (w - r, 0), arcs[1], (w, h - r), arcs[2], (r, h), arcs[3]])


def _frame(room: Room) -> Layers:
    w, h, edge = room.w, room.h, room.length("adj1", 0.125, 0.5)
    return area(rectangle(0, 0, w, h), rectangle(edge, edge, w - edge, h - edge)[::-1])


def _half_frame(room: Room) -> Layers:
    w, h = room.w, room.h
    x = room.across("adj2", 0.33333)
    y = room.length("adj1", 0.33333, (h - h * x / w) / room.side)
    return area([(0, 0), (w, 0), (w - y * w / h, y), (x, y), (x, h - x * h / w), (0, h)])


def _corner(room: Room) -> Layers:
    w, h, x, y = room.w, room.h, room.across("adj2", 0.5), room.h - room.down("adj1", 0.5)
    return area([(0, 0), (x, 0), (x, y), (w, y), (w, h), (0, h)])


def _bevel(room: Room) -> Layers:
    w, h, edge = room.w, room.h, room.length("adj", 0.125, 0.5)
    outer, inner = rectangle(0, 0, w, h), rectangle(edge, edge, w - edge, h - edge)
    sides = [[outer[at], outer[(at + 1) % 4], inner[(at + 1) % 4], inner[at]] for at in range(4)]
    shades = (0.2, -0.4, -0.2, 0.4)
    edges = [ground(side, shade=shade) for side, shade in zip(sides, shades, strict=True)]
    spokes = [[outer[at], inner[at]] for at in range(4)]
    return [ground(inner), *edges, line([*outer, outer[0]], [*inner, inner[0]], *spokes)]


def _folded_corner(room: Room) -> Layers:
    w, h, fold = room.w, room.h, room.length("adj", _SIXTH, 0.5)
    left, right, tip = (w - fold, h), (w, h - fold), (w - fold * 0.8, h - fold * 0.8)
    sheet = [(0.0, 0.0), (w, 0.0), right, left, (0.0, h)]
    outline = line([left, tip, right, left, (0, h), (0, 0), (w, 0), right])
    return [ground(sheet), ground([left, tip, right], shade=-0.2), outline]


def _cube(room: Room) -> Layers:
    w, h, depth = room.w, room.h, room.length("adj", 0.25)
    x, y = w - depth, h - depth
    front, right = [(0, depth), (x, depth), (x, h), (0, h)], [(x, depth), (w, 0), (w, y), (x, h)]
    top = [(0, depth), (depth, 0), (w, 0), (x, depth)]
    around = [(0, depth), (depth, 0), (w, 0), (w, y), (x, h), (0, h), (0, depth)]
    lines = line(around, [(0, depth), (x, depth), (w, 0)], [(x, depth), (x, h)])
    return [ground(front), ground(right, shade=-0.2), ground(top, shade=0.2), lines]


# --- Brackets and braces ------------------------------------------------------------------------------------------


def _bracket(room: Room) -> Loop:
    w, h, r = room.w, room.h, room.length("adj", 0.08333, 0.5 * room.h / room.side)
    return [(w, h), Arc(w, r, 90, 90), (0, r), Arc(w, r, 180, 90)]


def _brace(room: Room) -> Loop:
    w, h, x = room.w, room.h, room.x
    tip = room.part("adj2", 0.5)
    r = room.down("adj1", 0.08333, min(tip, 1 - tip) / 2)
    middle: Loop = [(x, h * tip + r), Arc(x, r, 0, -90), Arc(x, r, 90, -90)]
    return [(w, h), Arc(x, r, 90, 90), *middle, (x, r), Arc(x, r, 180, 90)]


def _mirrored(loop: Loop, width: float) -> Loop:
    """The same seen from the other side."""
    return [_mirrored_step(step, width) for step in loop]


def _mirrored_step(step: Step, width: float) -> Step:
    match step:
        case Arc():
            return Arc(step.across, step.down, 180 - step.begin, -step.sweep)
        case Curve():
            return Curve(tuple((width - x, y) for x, y in step.points))
        case x, y:
            return width - x, y


def _open(loop: Loop) -> Layers:
    return [ground(loop), line(loop)]


def _bracket_pair(room: Room) -> Layers:
    w, h, r = room.w, room.h, room.length("adj", _SIXTH, 0.5)
    left: Loop = [(r, h), Arc(r, r, 90, 90), (0, r), Arc(r, r, 180, 90)]
    return [ground(_cornered(room, [r] * 4, [True] * 4)), line(left, _mirrored(left, w))]


def _brace_pair(room: Room) -> Layers:
    w, h, y, r = room.w, room.h, room.y, room.length("adj", 0.08333, 0.25)
    tip: Loop = [(r, y + r), Arc(r, r, 0, -90), Arc(r, r, 90, -90)]
    left: Loop = [(2 * r, h), Arc(r, r, 90, 90), *tip, (r, r), Arc(r, r, 180, 90)]
    right: Loop = [(w - 2 * r, 0), Arc(r, r, 270, 90), (w - r, y - r), Arc(r, r, 180, -90), Arc(r, r, 270, -90)]
    right = [*right, (w - r, h - r), Arc(r, r, 0, 90)]
    return [ground([*left, *right]), line(left, right)]


PRESETS: dict[str, Preset] = {
    "round1Rect": _rounded("-1--"),
    "round2SameRect": _rounded("1122"),
    "round2DiagRect": _rounded("1212"),
    "snip1Rect": _snipped("-1--", (_SIXTH, 0)),
    "snip2SameRect": _snipped("1122", (_SIXTH, 0)),
    "snip2DiagRect": _snipped("1212", (0, _SIXTH)),
    "snipRoundRect": _snip_round,
    "plaque": _plaque,
    "frame": _frame,
    "halfFrame": _half_frame,
    "corner": _corner,
    "bevel": _bevel,
    "foldedCorner": _folded_corner,
    "cube": _cube,
    "leftBracket": lambda room: _open(_bracket(room)),
    "rightBracket": lambda room: _open(_mirrored(_bracket(room), room.w)),
    "leftBrace": lambda room: _open(_brace(room)),
    "rightBrace": lambda room: _open(_mirrored(_brace(room), room.w)),
    "bracketPair": _bracket_pair,
    "bracePair": _brace_pair,
}
