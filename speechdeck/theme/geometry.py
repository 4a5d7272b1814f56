"""The outlines of shapes: free forms, and presets by their names.

A free form says its paths in its own units, some of them by guides: small formulas over the shape's width and height
(ECMA-376 Part 1, 20.1.9).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from ..scene import Box, Geometry, Segment
from .guides import guides, value
from .part import NAMESPACES, tag
from .paths import Pen

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
    "sun": Geometry.ELLIPSE,
    "wedgeRoundRectCallout": Geometry.ROUNDED,
    "cloudCallout": Geometry.ELLIPSE,
    **dict.fromkeys(("curvedConnector4", "curvedConnector5"), Geometry.LINE),
}
"""What is drawn for presets that are not drawn here."""

_SHADES = {"darken": -0.4, "darkenLess": -0.2, "lighten": 0.4, "lightenLess": 0.2}
"""How much lighter or darker a path's fill is than the shape's, by the file's word (20.1.10.37)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One path of a shape, and whether it is filled and stroked."""

    outline: Outline
    filled: bool = True
    stroked: bool = True
    shade: float = 0.0
    """How much lighter its fill is than the shape's, as a part of one; below zero, how much darker."""


def outlines(properties: etree._Element, box: Box) -> list[Drawn] | None:
    """Return what a shape's properties draw in its box; None for a preset that is not known here."""
    free = properties.find("a:custGeom", NAMESPACES)
    if free is not None:
        return list(_free(free, box))
    preset = properties.find("a:prstGeom", NAMESPACES)
    name = "rect" if preset is None else preset.get("prst", "rect")
    if name in _WHOLE:
        return [Drawn(_WHOLE[name])]
    from .presets import layers_of  # only templates that draw with them need them

    # A shape without width or height is a line.
    layers = layers_of(name, box.width or 1, box.height or 1, dict(_adjustments(properties)))
    if layers is None:
        return None
    return [Drawn(tuple(each.segments(Pen(box))), each.filled, each.stroked, each.shade) for each in layers]


def _adjustments(properties: etree._Element) -> Iterator[tuple[str, float]]:
    """What is said for a preset's adjustments, as parts of one."""
    for guide in properties.iterfind("a:prstGeom/a:avLst/a:gd", NAMESPACES):
        name, formula = guide.get("name", ""), guide.get("fmla", "")
        if formula.startswith("val "):
            yield name, int(formula.removeprefix("val ")) / 100_000


_ROUNDING = 1 / 6
"""Of a rounded rectangle's shorter side, PowerPoint's own radius (presetShapeDefinitions.xml: roundRect)."""

_DIAGONAL = 1 - math.sqrt(0.5)
"""How far in text begins at a round corner, as a part of the corner's radius (roundRect and ellipse: rect)."""


def radius(properties: etree._Element, box: Box) -> float:
    """Return the radius of a rounded rectangle's corners."""
    said = next((part for _, part in _adjustments(properties)), _ROUNDING)
    return max(0.0, min(said, 0.5)) * min(box.width, box.height)


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


# --- Free forms ------------------------------------------------------------------------------------------------------


def _free(free: etree._Element, box: Box) -> Iterator[Drawn]:
    known = guides(free, box)
    for path in free.iterfind("a:pathLst/a:path", NAMESPACES):
        across, down = float(path.get("w", "0")) or box.width, float(path.get("h", "0")) or box.height
        pen = Pen(box, (box.width / across if across else 1.0, box.height / down if down else 1.0))
        segments = tuple(segment for step in path for segment in _steps(step, pen, known))
        fill = path.get("fill", "norm")
        if segments:
            yield Drawn(segments, fill != "none", path.get("stroke") not in ("0", "false"), _SHADES.get(fill, 0.0))


def _steps(step: etree._Element, pen: Pen, guides: Mapping[str, float]) -> Iterator[Segment]:
    def said(name: str) -> float:
        return value(step.get(name, "0"), guides)

    points = [
        (value(pt.get("x", "0"), guides), value(pt.get("y", "0"), guides)) for pt in step.findall("a:pt", NAMESPACES)
    ]
    match tag(step):
        case "moveTo":
            yield pen.go("M", points)
        case "lnTo":
            yield pen.go("L", points)
        case "cubicBezTo":
            yield pen.go("C", points)
        case "quadBezTo":
            yield pen.bend(*points)
        case "arcTo":
            yield from pen.turn((said("wR"), said("hR")), said("stAng") / 60_000, said("swAng") / 60_000)
        case "close":
            yield "Z", ()
