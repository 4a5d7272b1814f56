"""The theme's colours by the names that slides use (ECMA-376 Part 1, 20.1.6.2 and 20.1.2.3)."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from lxml import etree

from ..files.opc import required
from ..scene import Color, blend
from .part import NAMESPACES, Part, fraction, tag

_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
"""What Windows gives the names that themes use, where the file does not say what it last gave them."""


class Palette:
    """A theme's colours, under the names that a colour map gives them."""

    def __init__(self, theme: Part, mapping: Mapping[str, str]) -> None:
        scheme = theme.one("a:themeElements/a:clrScheme")
        self._slots = {tag(slot): _literal(slot[0]) for slot in scheme if len(slot)}
        self.named = {name: Color(self._slots[slot], name) for name, slot in mapping.items()}

    def color(self, holder: etree._Element | None, own: Color | None = None) -> Color | None:
        """Return the colour that an element holds, changes applied; ``own`` is what a style's placeholder stands for."""
        if holder is None:
            return None
        element = next((child for child in holder if tag(child).endswith("Clr")), None)
        if element is None:
            return None
        if tag(element) != "schemeClr":
            return _changed(Color(_literal(element)), element)
        name = required(element, "val")
        if name == "phClr":
            return _changed(own or self.named["tx1"], element)
        return _changed(self.named.get(name) or Color(self._slots.get(name, self.named["tx1"].rgb)), element)

    def fill(self, properties: etree._Element, own: Color | None = None) -> Color | None:
        """Return the one colour that properties of a line or run fill with; of a gradient, the colour in between."""
        stops = properties.findall("a:gradFill/a:gsLst/a:gs", NAMESPACES)
        colors = [color for stop in stops if (color := self.color(stop, own))]
        return blend(colors) if colors else self.color(properties.find("a:solidFill", NAMESPACES), own)


def tone(color: Color, factor: int, offset: int = 0) -> Color | None:
    """Return a tint or a shade of one of the theme's colours, its luminance times and plus so many per cent.

    None where programs differ on it: of what is nearly black, the hue is lost as soon as one rounds.
    """
    exact = _shifted("lumMod", factor / 100, _channels(color.rgb))
    rounded = _channels(_hex(exact))
    if offset:
        exact, rounded = (_shifted("lumOff", offset / 100, each) for each in (exact, rounded))
    if max(abs(one - other) for one, other in zip(exact, rounded, strict=True)) > _SAME:
        return None
    return replace(color, rgb=_hex(rounded), change=(factor, offset))


_SAME = 3 / 255
"""Nobody sees so small a difference of red, green or blue."""


_NAMES = ("bg1", "tx1", "bg2", "tx2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")


def color_map(element: etree._Element) -> dict[str, str]:
    """Return which of the theme's colours each name means (ECMA-376 Part 1, 19.3.1.6)."""
    return {name: slot for name in _NAMES if (slot := element.get(name)) is not None}


def _literal(element: etree._Element) -> str:
    """A colour that an element says itself, as six hexadecimal digits."""
    match tag(element):
        case "srgbClr":
            return _six_digits(required(element, "val"))
        case "sysClr":
            return _six_digits(element.get("lastClr") or _SYSTEM.get(required(element, "val"), ""))
        case "prstClr":
            return _preset(required(element, "val"))
        case "scrgbClr":
            return _hex([_to_screen(fraction(required(element, name))) for name in "rgb"])
        case "hslClr":
            light, saturation = (fraction(required(element, name)) for name in ("lum", "sat"))
            return _hex(colorsys.hls_to_rgb(int(required(element, "hue")) / 21_600_000, light, saturation))
    return "000000"


def _six_digits(value: str) -> str:
    """A colour as it is written; black, where that is something else, which must not come into a style sheet."""
    return value.upper() if re.fullmatch("[0-9A-Fa-f]{6}", value) else "000000"


def _preset(name: str) -> str:
    """A colour by its preset's name: those of CSS, some shortened (ECMA-376 Part 1, 20.1.10.47)."""
    from PIL import ImageColor  # only for the few templates that name colours so

    for short, long in (("dk", "dark"), ("lt", "light"), ("med", "medium")):
        if name.startswith(short) and name[len(short)].isupper():
            name = long + name[len(short) :]
    # Its table holds a name's code, or its numbers once somebody has asked for them.
    known = name.lower() in ImageColor.colormap
    return bytes(ImageColor.getrgb(name.lower())).hex().upper() if known else "000000"


def _changed(base: Color, element: etree._Element) -> Color:
    """A colour after its changes, in their order; it keeps its name only if nothing changes it."""
    color = base
    for change in element:
        amount = fraction(change.get("val", "100000"))
        match tag(change):
            case "alpha":
                color = replace(color, alpha=amount)
            case "alphaMod":
                color = replace(color, alpha=color.alpha * amount)
            case "alphaOff":
                color = replace(color, alpha=color.alpha + amount)
            case name:
                color = Color(_hex(_shifted(name, amount, _channels(color.rgb))), alpha=color.alpha)
    return replace(color, alpha=min(1.0, max(0.0, color.alpha)), name=color.name if color.alpha == 1 else None)


_RGB = tuple[float, float, float]
_TURN = 60_000 * 360
"""A whole turn of the wheel of hues, in the units of angles (ECMA-376 Part 1, 20.1.10.3)."""


_AS_LIGHT: dict[str, Callable[[float, float], float]] = {
    "tint": lambda light, amount: 1 - (1 - light) * amount,
    "shade": lambda light, amount: light * amount,
    "inv": lambda light, _: 1 - light,
}
"""Changes of red, green and blue, each by itself, as light: with white, with black, to the opposite."""

_ON_THE_WHEEL: dict[str, tuple[int, Callable[[float, float], float]]] = {
    **{f"{name}Mod": (at, lambda value, amount: value * amount) for at, name in enumerate(("hue", "lum", "sat"))},
    **{f"{name}Off": (at, lambda value, amount: value + amount) for at, name in enumerate(("hue", "lum", "sat"))},
    **{name: (at, lambda _, amount: amount) for at, name in enumerate(("hue", "lum", "sat"))},
    "comp": (0, lambda hue, _: hue + 0.5),
    "gray": (2, lambda _saturation, _amount: 0.0),
}
"""Changes of hue, luminance or saturation."""


def _shifted(change: str, amount: float, rgb: _RGB) -> _RGB:
    """One change of a colour; one that is not known here changes nothing."""
    if change in _AS_LIGHT:
        red, green, blue = (_to_screen(_AS_LIGHT[change](_to_light(channel), amount)) for channel in rgb)
        return red, green, blue
    if change not in _ON_THE_WHEEL:
        return rgb
    if change in ("hue", "hueOff"):
        amount *= 100_000 / _TURN
    at, shift = _ON_THE_WHEEL[change]
    wheel = list(colorsys.rgb_to_hls(*rgb))
    wheel[at] = shift(wheel[at], amount)
    hue, light, saturation = wheel
    return colorsys.hls_to_rgb(hue % 1.0, min(1.0, max(0.0, light)), min(1.0, max(0.0, saturation)))


def _to_light(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _to_screen(light: float) -> float:
    light = min(1.0, max(0.0, light))
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _channels(rgb: str) -> _RGB:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(rgb: Iterable[float]) -> str:
    return "".join(f"{round(min(1.0, max(0.0, channel)) * 255):02X}" for channel in rgb)
