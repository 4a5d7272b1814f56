"""What a master or a layout draws by itself: its background, and the shapes that want no content."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..scene import NOTHING, Color, Emu, Geometry, Shape, Stroke
from .colors import Palette
from .part import NAMESPACES, Part, frame_box, name_of, tag

_GEOMETRIES = {geometry.value: geometry for geometry in Geometry}


def background(part: Part, palette: Palette) -> Color | None:
    """Return the background's colour, where the part has one of its own."""
    fill = part.root.find("p:cSld/p:bg/p:bgPr/a:solidFill", NAMESPACES)
    return palette.color(part.root.find("p:cSld/p:bg/p:bgRef", NAMESPACES) if fill is None else fill)


def decoration(part: Part, palette: Palette) -> Iterator[Shape]:
    """Yield the shapes that are drawn and want no content, from back to front."""
    for shape in part.one("p:cSld/p:spTree"):
        properties = shape.find("p:spPr", NAMESPACES)
        wants_content = shape.find("p:nvSpPr/p:nvPr/p:ph", NAMESPACES) is not None
        if tag(shape) in ("sp", "cxnSp") and properties is not None and not wants_content:
            yield from _drawn(name_of(shape), properties, palette)


def _drawn(name: str, properties: etree._Element, palette: Palette) -> Iterator[Shape]:
    preset, frame = properties.find("a:prstGeom", NAMESPACES), properties.find("a:xfrm", NAMESPACES)
    geometry = None if preset is None else _GEOMETRIES.get(preset.get("prst", ""))
    if geometry is None or frame is None:
        return
    box = frame_box(frame)
    # A sixth of the shorter side is PowerPoint's own radius (presetShapeDefinitions.xml: roundRect).
    radius = Emu(min(box.width, box.height) // 6) if geometry is Geometry.ROUNDED else NOTHING
    stroke, flipped = _stroke(properties, palette), frame.get("flipV") == "1"
    yield Shape(name, geometry, box, palette.fill(properties), stroke, radius=radius, flipped=flipped)


def _stroke(properties: etree._Element, palette: Palette) -> Stroke | None:
    line = properties.find("a:ln", NAMESPACES)
    color = None if line is None else palette.fill(line)
    return None if line is None or color is None else Stroke(color, int(line.get("w", "9525")) / 12_700)
