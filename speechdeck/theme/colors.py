"""The theme's colours by the names that slides use (ECMA-376 Part 1, 20.1.6.2 and 20.1.2.3)."""

from __future__ import annotations

import colorsys

from lxml import etree

from ..opc import required
from ..scene import Color
from .part import NAMESPACES, Part, tag


class Palette:
    """A theme's colours, under the names that a master's colour map gives them."""

    def __init__(self, master: Part, theme: Part) -> None:
        scheme = theme.one("a:themeElements/a:clrScheme")
        self._slots = {tag(slot): _literal(slot[0]) for slot in scheme}
        mapping = master.one("p:clrMap").items()
        self.named = {str(name): Color(self._slots[str(slot)], str(name)) for name, slot in mapping}

    def color(self, holder: etree._Element | None) -> Color | None:
        """Return the colour that an element holds, with its changes of luminance."""
        if holder is None or not len(holder):
            return None
        element = holder[0]
        if tag(element) != "schemeClr":
            return _changed(Color(_literal(element)), element)
        name = required(element, "val")
        return _changed(self.named.get(name) or Color(self._slots.get(name, self.named["tx1"].rgb)), element)

    def fill(self, properties: etree._Element) -> Color | None:
        """Return the one colour that properties of a shape, line or run fill with."""
        return self.color(properties.find("a:solidFill", NAMESPACES))


def _literal(element: etree._Element) -> str:
    return (element.get("lastClr") or required(element, "val")).upper()


def _changed(base: Color, element: etree._Element) -> Color:
    """A colour after ``lumMod``, ``lumOff``, ``tint`` and ``shade``; it keeps its name only if nothing changes it."""
    if not len(element):
        return base
    red, green, blue = (int(base.rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    for change in element:
        amount = int(change.get("val", "100000")) / 100_000
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        match tag(change):
            case "lumMod":
                red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, light * amount), saturation)
            case "lumOff":
                red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, light + amount), saturation)
            case "tint":
                red, green, blue = (1 - (1 - c) * amount for c in (red, green, blue))
            case "shade":
                red, green, blue = (c * amount for c in (red, green, blue))
    return Color("".join(f"{round(c * 255):02X}" for c in (red, green, blue)))
