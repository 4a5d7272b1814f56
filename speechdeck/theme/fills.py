"""What shapes and backgrounds are filled and lined with: colours, gradients, pictures (ECMA-376 Part 1, 20.1.8).

A shape says it itself, or points to a style of the theme, in which ``phClr`` stands for the colour that it gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from lxml import etree

from ..files.formats import PictureError
from ..files.opc import required
from ..scene import Color, Fill, Gradient, Picture, Stroke, blend
from .colors import Palette
from .part import NAMESPACES, Part, child, fraction, tag
from .pixels import Effects, from_afar, recolored
from .tiles import pattern, tile_of


class Note(Protocol):
    """What takes down how the page shows something otherwise than the template has it."""

    def __call__(self, how: str, part: str = "", /) -> None:
        """Note it; ``part`` is that of a picture that cannot be shown."""


_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_BACKGROUND_STYLES = 1_000
"""Indexes above point into the theme's list of backgrounds (ECMA-376 Part 1, 20.1.4.1.12)."""


@dataclass(frozen=True, slots=True)
class Fills:
    """How a part's shapes are filled: the part, for its pictures, its theme, and its colours."""

    part: Part
    theme: Part
    palette: Palette

    def of(
        self, properties: etree._Element, lack: Note, style: etree._Element | None, group: Fill | None
    ) -> Fill | None:
        """Return a shape's fill: its own, its group's, or that of its style."""
        own = next((each for each in properties if tag(each) in _FILLS), None)
        if own is not None:
            return group if tag(own) == "grpFill" else self.read(own, lack)
        return None if style is None else self.styled(style.find("a:fillRef", NAMESPACES), lack)

    def styled(self, reference: etree._Element | None, lack: Note) -> Fill | None:
        """Return the theme's fill that an element points to (20.1.4.1.13 and 20.1.4.1.7)."""
        index = 0 if reference is None else int(reference.get("idx", "0"))
        listed, at = (
            ("bgFillStyleLst", index - _BACKGROUND_STYLES) if index > _BACKGROUND_STYLES else ("fillStyleLst", index)
        )
        styles = self.theme.root.find(f"a:themeElements/a:fmtScheme/a:{listed}", NAMESPACES)
        if styles is None or not 0 < at <= len(styles):
            return None
        return Fills(self.theme, self.theme, self.palette).read(styles[at - 1], lack, self.palette.color(reference))

    def read(self, element: etree._Element, lack: Note, own: Color | None = None) -> Fill | None:
        """Return what a fill's element says; ``own`` is what a style's placeholder colour stands for."""
        match tag(element):
            case "solidFill":
                return self.palette.color(element, own)
            case "gradFill":
                return self._gradient(element, lack, own)
            case "blipFill":
                return self.picture(element, lack, own)
            case "pattFill":
                return self._pattern(element, lack, own)
        return None

    def _pattern(self, element: etree._Element, lack: Note, own: Color | None) -> Fill:
        sides = (self.palette.color(element.find(f"a:{side}Clr", NAMESPACES), own) for side in ("fg", "bg"))
        front, back = (said or self.palette.named[usual] for said, usual in zip(sides, ("tx1", "bg1"), strict=True))
        drawn = pattern(element.get("prst", ""), front, back)
        if drawn is None:
            lack("has one colour instead of its pattern")
        return drawn or blend([front, back])

    def _gradient(self, element: etree._Element, lack: Note, own: Color | None) -> Fill | None:
        stops = [
            (fraction(required(stop, "pos")), color)
            for stop in element.findall("a:gsLst/a:gs", NAMESPACES)
            if (color := self.palette.color(stop, own))
        ]
        if len(stops) < 2:
            return stops[0][1] if stops else None
        stops.sort(key=lambda stop: stop[0])
        path, line = element.find("a:path", NAMESPACES), element.find("a:lin", NAMESPACES)
        if path is None:
            angle = 0 if line is None else int(line.get("ang", "0")) / 60_000
            return Gradient(tuple(stops), angle)
        if path.get("path") != "circle":
            lack("has a round gradient instead of its own")
        left, top, right, bottom = _edges(path.find("a:fillToRect", NAMESPACES))
        return Gradient.from_point(tuple(stops), (left + 1 - right) / 2, (top + 1 - bottom) / 2)

    def picture(self, element: etree._Element, lack: Note, own: Color | None = None) -> Picture | None:
        """Return the picture of a blipFill element, if a browser can show it (20.1.8.14)."""
        blip = element.find("a:blip", NAMESPACES)
        found = None if blip is None else self._media(blip)
        if blip is None or found is None:
            lack("is left out, because browsers do not show such pictures", self._name(blip))
            return None
        data, media_type = found
        effects = self._effects(blip, own)
        changed = recolored(data, effects) if effects else None
        if changed:
            data, media_type = changed, "image/png"
        known = {"alphaModFix", "extLst", "lum", *(name for name, *_ in effects if changed)}
        if any(tag(each) not in known for each in blip) or (effects and not changed):
            lack("has its picture without its effects")
        faded = blip.find("a:alphaModFix", NAMESPACES)
        opacity = 1.0 if faded is None else fraction(faded.get("amt", "100000"))
        crop, stretch = (_edges(element.find(path, NAMESPACES)) for path in ("a:srcRect", "a:stretch/a:fillRect"))
        color, tones = from_afar(data)
        repeated = element.find("a:tile", NAMESPACES)
        shown = 1 - crop[0] - crop[2], 1 - crop[1] - crop[3]
        tile = None if repeated is None else tile_of(repeated, data, shown)
        if repeated is not None and tile is None:
            lack("has its picture stretched and not repeated")
        return Picture(data, media_type, color, _framed(crop, stretch), opacity, tones, tile)

    def _effects(self, blip: etree._Element, own: Color | None) -> Effects:
        """What is done to a picture's colours (20.1.8.11, 20.1.8.23, 20.1.8.34, 20.1.8.42), in order."""
        found = (self._effect(each, own) for each in blip)
        return tuple(each for each in found if each)

    def _effect(self, element: etree._Element, own: Color | None) -> tuple[str, *tuple[float | str, ...]] | None:
        name = tag(element)
        if name == "duotone":
            pair = tuple(self.palette.color(_alone(each), own) for each in element)
            return (name, pair[0].rgb, pair[1].rgb) if len(pair) == 2 and pair[0] and pair[1] else None
        if name == "biLevel":
            return name, fraction(element.get("thresh", "50000"))
        if name == "lum":
            bright, contrast = (fraction(element.get(key, "0")) for key in ("bright", "contrast"))
            return (name, bright, contrast) if bright or contrast else None
        return (name,) if name == "grayscl" else None

    def _name(self, blip: etree._Element | None) -> str:
        """The picture's part in the package, or where it is if that holds it not."""
        ident = "" if blip is None else blip.get(f"{{{NAMESPACES['r']}}}embed", "")
        media = self.part.media(ident) if ident else None
        return media[0] if media else ""

    def _media(self, blip: etree._Element) -> tuple[bytes, str] | None:
        """The picture, or where no browser shows it, its drawing as SVG ([MS-ODRAWXML] 2.3.1.1)."""
        related = f"{{{NAMESPACES['r']}}}embed"
        drawing = next((each for each in blip.iter() if tag(each) == "svgBlip"), None)
        for ident in (blip.get(related), None if drawing is None else drawing.get(related)):
            media = self.part.media(ident) if ident else None
            shown = _shown(*media) if media else None
            if shown:
                return shown
        return None

    def stroke(self, own: Sequence[etree._Element], lack: Note, style: etree._Element | None) -> Stroke | None:
        """Return a shape's line: its own, what it leaves open from those it inherits and the style's (20.1.2.2.24)."""
        reference = None if style is None else style.find("a:lnRef", NAMESPACES)
        if not own and reference is None:
            return None
        index = 0 if reference is None else int(reference.get("idx", "0"))
        styles = self.theme.root.findall("a:themeElements/a:fmtScheme/a:lnStyleLst/a:ln", NAMESPACES)
        lines = [*own, *(styles[index - 1 : index] if index else ())]
        filled = next((line for line in lines if says_fill(line)), None)
        color = None if filled is None else self.palette.fill(filled, self.palette.color(reference))
        if color is None:
            return None
        if any(line.find(f"a:{end}[@type]", NAMESPACES) is not None for line in own for end in ("headEnd", "tailEnd")):
            lack("has a line without an arrow's head")
        width = next((width for line in lines if (width := line.get("w"))), "9525")
        dash = child(lines, "a:prstDash")
        return Stroke(color, int(width) / 12_700, () if dash is None else _DASHES.get(dash.get("val", ""), ()))


def says_fill(properties: etree._Element) -> bool:
    """Return whether a shape's properties say what it is filled with, if only nothing."""
    return any(tag(each) in _FILLS for each in properties)


_DASHES: dict[str, tuple[float, ...]] = {
    "dot": (1, 3),
    "sysDot": (1, 1),
    "dash": (4, 3),
    "sysDash": (3, 1),
    "lgDash": (8, 3),
    "dashDot": (4, 3, 1, 3),
    "lgDashDot": (8, 3, 1, 3),
    "sysDashDot": (3, 1, 1, 1),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
}
"""What is drawn and left out in turn, in widths of the line (ECMA-376 Part 1, 20.1.10.49)."""

_Edges = tuple[float, float, float, float]


def _edges(element: etree._Element | None) -> _Edges:
    if element is None:
        return 0.0, 0.0, 0.0, 0.0
    left, top, right, bottom = (fraction(element.get(side, "0")) for side in "ltrb")
    return left, top, right, bottom


def _framed(crop: _Edges, stretch: _Edges) -> _Edges:
    """What of a picture is cut off when the rest is stretched to a frame inside, or outside, the shape's box."""
    across, down = (1 - crop[at] - crop[at + 2] for at in (0, 1))
    wide, high = (1 - stretch[at] - stretch[at + 2] for at in (0, 1))
    if not wide or not high:
        return crop
    left, right = (crop[at] - stretch[at] / wide * across for at in (0, 2))
    top, bottom = (crop[at] - stretch[at] / high * down for at in (1, 3))
    return left, top, right, bottom


_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "jpe": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "svg": "image/svg+xml",
}


def _shown(name: str, data: bytes) -> tuple[bytes, str] | None:
    """A picture as browsers show it; a TIFF becomes a PNG."""
    ending = PurePosixPath(name).suffix[1:].lower()
    if ending in ("tif", "tiff"):
        from ..files.decoding import decoded  # only templates with pictures need it

        try:
            return decoded("as_png", data), "image/png"
        except PictureError:
            return None
    return (data, _MEDIA_TYPES[ending]) if ending in _MEDIA_TYPES else None


def _alone(color: etree._Element) -> etree._Element:
    """A colour in an element of its own, as if that were filled with it."""
    holder = etree.Element("holder")
    holder.append(deepcopy(color))
    return holder
