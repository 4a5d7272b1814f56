"""An icon as a freeform of strokes (ECMA-376 Part 1, 20.1.9.8), which can be edited and follows the theme."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from ...scene import Icon
from .filling import DECORATIVE
from .text import solid_fill

_STEPS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def icon_xml(icon: Icon, shape_id: int) -> str:
    """Return an icon as a shape that only decorates."""
    steps = "".join(_step(_STEPS[kind], points) for kind, points in icon.outline)
    path = f'<a:path w="{icon.side}" h="{icon.side}" fill="none">{steps}</a:path>'
    box, stroke = icon.box, icon.stroke
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(icon.name)}>{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst>{path}</a:pathLst></a:custGeom><a:noFill/><a:ln w="{round(stroke.width * 12_700)}" cap="rnd">'
        f"{solid_fill(stroke.color)}<a:round/></a:ln></p:spPr></p:sp>"
    )


def _step(element: str, points: tuple[int, ...]) -> str:
    pairs = zip(points[::2], points[1::2], strict=True)
    inner = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in pairs)
    return f"<a:{element}>{inner}</a:{element}>" if inner else f"<a:{element}/>"
