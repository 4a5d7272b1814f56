"""The outlines of shapes that are neither rectangles nor ellipses: free forms, and presets with straight edges.

A free form says its paths in its own units, some of them by guides: small formulas over the shape's width and height
(ECMA-376 Part 1, 20.1.9).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from ..scene import Box, Emu, Geometry, Segment
from .part import NAMESPACES, tag

Outline = Geometry | tuple[Segment, ...]

_WHOLE = {
    "rect": Geometry.RECTANGLE,
    "flowChartProcess": Geometry.RECTANGLE,
    "roundRect": Geometry.ROUNDED,
    "flowChartAlternateProcess": Geometry.ROUNDED,
    "ellipse": Geometry.ELLIPSE,
    "flowChartConnector": Geometry.ELLIPSE,
    "line": Geometry.LINE,
    "straightConnector1": Geometry.LINE,
}

_NEAREST = {
    **dict.fromkeys(("round1Rect", "round2SameRect", "round2DiagRect", "snipRoundRect"), Geometry.ROUNDED),
    **dict.fromkeys(
        ("pie", "chord", "arc", "donut", "teardrop", "blockArc", "cloud", "heart", "sun"), Geometry.ELLIPSE
    ),
    **dict.fromkeys(("bentConnector2", "bentConnector3", "curvedConnector2", "curvedConnector3"), Geometry.LINE),
}
"""What is drawn for presets with curves and bends that are not drawn here."""

_Points = Sequence[tuple[float, float]]
_Polygon = Callable[[float, float, float], _Points]
"""From width, height and the first adjustment, a length of the shorter side, to the corners."""

_POLYGONS: dict[str, tuple[float, _Polygon]] = {
    "triangle": (0.5, lambda w, h, a: [(0, h), (a * w / min(w, h), 0), (w, h)]),
    "rtTriangle": (0.0, lambda w, h, _: [(0, h), (0, 0), (w, h)]),
    "diamond": (0.0, lambda w, h, _: [(0, h / 2), (w / 2, 0), (w, h / 2), (w / 2, h)]),
    "flowChartDecision": (0.0, lambda w, h, _: [(0, h / 2), (w / 2, 0), (w, h / 2), (w / 2, h)]),
    "parallelogram": (0.25, lambda w, h, a: [(0, h), (a, 0), (w, 0), (w - a, h)]),
    "trapezoid": (0.25, lambda w, h, a: [(0, h), (a, 0), (w - a, 0), (w, h)]),
    "homePlate": (0.5, lambda w, h, a: [(0, 0), (w - a, 0), (w, h / 2), (w - a, h), (0, h)]),
    "chevron": (0.5, lambda w, h, a: [(0, 0), (w - a, 0), (w, h / 2), (w - a, h), (0, h), (a, h / 2)]),
    "hexagon": (0.25, lambda w, h, a: [(0, h / 2), (a, 0), (w - a, 0), (w, h / 2), (w - a, h), (a, h)]),
    "octagon": (
        0.29289,
        lambda w, h, a: [(0, a), (a, 0), (w - a, 0), (w, a), (w, h - a), (w - a, h), (a, h), (0, h - a)],
    ),
    "snip1Rect": (0.16667, lambda w, h, a: [(0, 0), (w - a, 0), (w, a), (w, h), (0, h)]),
    "diagStripe": (0.5, lambda w, h, a: [(0, a * h / min(w, h)), (a * w / min(w, h), 0), (w, 0), (0, h)]),
    "plus": (
        0.25,
        lambda w, h, a: [
            *((0, a), (a, a), (a, 0), (w - a, 0), (w - a, a), (w, a)),
            *((w, h - a), (w - a, h - a), (w - a, h), (a, h), (a, h - a), (0, h - a)),
        ],
    ),
}
"""Presets with straight edges: the usual first adjustment, and their corners (presetShapeDefinitions.xml)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One path of a shape, and whether it is filled and stroked."""

    outline: Outline
    filled: bool = True
    stroked: bool = True


def outlines(properties: etree._Element, box: Box) -> list[Drawn] | None:
    """Return what a shape's properties draw in its box; None for a preset that is not known here."""
    free = properties.find("a:custGeom", NAMESPACES)
    if free is not None:
        return list(_free(free, box))
    preset = properties.find("a:prstGeom", NAMESPACES)
    name = "rect" if preset is None else preset.get("prst", "rect")
    if name in _WHOLE:
        return [Drawn(_WHOLE[name])]
    if name in _POLYGONS and box.width and box.height:
        usual, polygon = _POLYGONS[name]
        side = min(box.width, box.height)
        corners = polygon(box.width, box.height, adjustment(properties, usual) * side)
        return [Drawn(_polygon(corners, box))]
    return None


_ROUNDING = 1 / 6
"""Of a rounded rectangle's shorter side, PowerPoint's own radius (presetShapeDefinitions.xml: roundRect)."""

_DIAGONAL = 1 - math.sqrt(0.5)
"""How far in text begins at a round corner, as a part of the corner's radius (roundRect and ellipse: rect)."""


def radius(properties: etree._Element, box: Box) -> float:
    """Return the radius of a rounded rectangle's corners."""
    return adjustment(properties, _ROUNDING) * min(box.width, box.height)


def text_edges(properties: etree._Element, box: Box) -> tuple[float, float]:
    """Return how far inside a shape's box its text begins, from the sides and from above and below."""
    preset = properties.find("a:prstGeom", NAMESPACES)
    match _WHOLE.get("" if preset is None else preset.get("prst", "")):
        case Geometry.ROUNDED:
            edge = radius(properties, box) * _DIAGONAL
            return edge, edge
        case Geometry.ELLIPSE:
            return box.width / 2 * _DIAGONAL, box.height / 2 * _DIAGONAL
        case _:
            return 0.0, 0.0


def says_outline(properties: etree._Element) -> bool:
    """Return whether a shape's properties say its outline."""
    return any(tag(each) in ("prstGeom", "custGeom") for each in properties)


def nearest(properties: etree._Element) -> Drawn:
    """Return what is drawn for a preset that is not known here: its box, unless something is nearer."""
    preset = properties.find("a:prstGeom", NAMESPACES)
    return Drawn(_NEAREST.get("" if preset is None else preset.get("prst", ""), Geometry.RECTANGLE))


def adjustment(properties: etree._Element, usual: float) -> float:
    """Return the first of a preset's adjustments, as a part of its shorter side."""
    guide = properties.find("a:prstGeom/a:avLst/a:gd", NAMESPACES)
    formula = "" if guide is None else guide.get("fmla", "")
    return int(formula.removeprefix("val ")) / 100_000 if formula.startswith("val ") else usual


def _polygon(corners: _Points, box: Box) -> tuple[Segment, ...]:
    placed = [(Emu(box.left + x), Emu(box.top + y)) for x, y in corners]
    return (("M", placed[0]), *(("L", corner) for corner in placed[1:]), ("Z", ()))


# --- Free forms ---------------------------------------------------------------------------------------------------


def _free(free: etree._Element, box: Box) -> Iterator[Drawn]:
    guides = _guides(free, box)
    for path in free.iterfind("a:pathLst/a:path", NAMESPACES):
        across, down = float(path.get("w", "0")) or box.width, float(path.get("h", "0")) or box.height
        pen = _Pen(guides, box, (box.width / across if across else 1.0, box.height / down if down else 1.0))
        segments = tuple(segment for step in path for segment in pen.draw(step))
        if segments:
            yield Drawn(segments, path.get("fill") != "none", path.get("stroke") not in ("0", "false"))


class _Pen:
    """Follows a path's steps and says them in lengths of the slide."""

    def __init__(self, guides: Mapping[str, float], box: Box, scale: tuple[float, float]) -> None:
        self.guides, self.box, self.scale = guides, box, scale
        self.at = (0.0, 0.0)

    def draw(self, step: etree._Element) -> Iterator[Segment]:
        points = [
            (self.value(pt.get("x", "0")), self.value(pt.get("y", "0"))) for pt in step.findall("a:pt", NAMESPACES)
        ]
        match tag(step):
            case "moveTo":
                yield self.go("M", points)
            case "lnTo":
                yield self.go("L", points)
            case "cubicBezTo":
                yield self.go("C", points)
            case "quadBezTo":
                yield self.go("C", _cubic(self.at, *points))
            case "arcTo":
                radii = self.value(step.get("wR", "0")), self.value(step.get("hR", "0"))
                angles = self.value(step.get("stAng", "0")), self.value(step.get("swAng", "0"))
                for curve in _arc(self.at, radii, *(angle / 60_000 for angle in angles)):
                    yield self.go("C", curve)
            case "close":
                yield "Z", ()

    def go(self, kind: Literal["M", "L", "C"], points: _Points) -> Segment:
        self.at = points[-1]
        (across, down), box = self.scale, self.box
        placed = [(Emu(round(box.left + x * across)), Emu(round(box.top + y * down))) for x, y in points]
        return kind, tuple(length for point in placed for length in point)

    def value(self, word: str) -> float:
        return _value(word, self.guides)


def _cubic(start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]) -> _Points:
    """A quadratic curve as a cubic one."""
    first, second = (tuple(p + (c - p) * 2 / 3 for p, c in zip(each, control, strict=True)) for each in (start, end))
    return [(first[0], first[1]), (second[0], second[1]), end]


def _arc(start: tuple[float, float], radii: tuple[float, float], angle: float, sweep: float) -> Iterator[_Points]:
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


# --- Guides -------------------------------------------------------------------------------------------------------


def _guides(free: etree._Element, box: Box) -> dict[str, float]:
    """The values of a shape's guides, the built-in ones first (20.1.9.11 and 20.1.10.56)."""
    width, height = float(box.width), float(box.height)
    short, long = min(width, height), max(width, height)
    guides = {"l": 0.0, "t": 0.0, "r": width, "b": height, "w": width, "h": height, "hc": width / 2, "vc": height / 2}
    guides |= {"ss": short, "ls": long, "cd2": 10_800_000.0, "cd4": 5_400_000.0, "cd8": 2_700_000.0}
    guides |= {"3cd4": 16_200_000.0, "3cd8": 8_100_000.0, "5cd8": 13_500_000.0, "7cd8": 18_900_000.0}
    for side, length in (("w", width), ("h", height), ("ss", short)):
        guides |= {f"{side}d{part}": length / part for part in (2, 3, 4, 5, 6, 8, 10, 16, 32)}
    for guide in free.iterfind("a:avLst/a:gd", NAMESPACES):
        guides[guide.get("name", "")] = _computed(guide.get("fmla", "val 0"), guides)
    for guide in free.iterfind("a:gdLst/a:gd", NAMESPACES):
        guides[guide.get("name", "")] = _computed(guide.get("fmla", "val 0"), guides)
    return guides


def _value(word: str, guides: Mapping[str, float]) -> float:
    return guides[word] if word in guides else float(word)


def _radians(angle: float) -> float:
    return math.radians(angle / 60_000)


_FORMULAS: dict[str, Callable[..., float]] = {
    "val": lambda x: x,
    "*/": lambda x, y, z: x * y / z if z else 0.0,
    "+-": lambda x, y, z: x + y - z,
    "+/": lambda x, y, z: (x + y) / z if z else 0.0,
    "?:": lambda x, y, z: y if x > 0 else z,
    "abs": abs,
    "at2": lambda x, y: math.degrees(math.atan2(y, x)) * 60_000,
    "cat2": lambda x, y, z: x * math.cos(math.atan2(z, y)),
    "sat2": lambda x, y, z: x * math.sin(math.atan2(z, y)),
    "cos": lambda x, y: x * math.cos(_radians(y)),
    "sin": lambda x, y: x * math.sin(_radians(y)),
    "tan": lambda x, y: x * math.tan(_radians(y)),
    "max": max,
    "min": min,
    "mod": lambda x, y, z: math.sqrt(x * x + y * y + z * z),
    "pin": lambda x, y, z: min(max(x, y), z),
    "sqrt": lambda x: math.sqrt(max(0.0, x)),
}
"""The operations of guides (20.1.9.11)."""


def _computed(formula: str, guides: Mapping[str, float]) -> float:
    name, *words = formula.split()
    return float(_FORMULAS[name](*(_value(word, guides) for word in words)))
