"""Drawings (SVG): read with care, with nothing in them but what is drawn, and a copy of them in pixels.

The only module that knows resvg, which is loaded when the first drawing is copied.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_to_bytes

from lxml import etree

from .formats import PictureError, damaged, no_picture, web_page

Embed = Callable[[bytes], tuple[str, bytes]]
"""What makes of the file of a picture in a drawing its media type and its cleaned bytes."""

_MOST_DRAWN = 16_000_000
"""Pixels of a drawing's copy, whatever its proportions."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"

_REFUSED = {
    "script": "a script",
    "foreignObject": "a piece of a web page",
    "text": "text",
    "animate": "an animation",
    "animateTransform": "an animation",
    "animateMotion": "an animation",
    "set": "an animation",
}
_DROPPED = frozenset({"metadata", "title", "desc"})
_PLAIN = "Export it as plain SVG."


def read_drawing(content: bytes, embed: Embed) -> tuple[float, float, bytes]:
    """Return a drawing's width and height, of which only the ratio matters, and what is drawn; or say why it cannot be."""
    root = _plain_names(_parsed(content))
    for element in list(root.iter()):
        _clean(element, embed)
    etree.cleanup_namespaces(root)
    width, height = _extent(root)
    return width, height, etree.tostring(root, encoding="utf-8")


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in content.replace(b"\0", b"") or getattr(error, "code", 0) == _UNDECLARED:
            raise _entities() from None
        raise (web_page(content) or damaged()) from None
    # In an attribute, an entity is left as it is, and no program knows it any more.
    if re.search(rb"&(?!(amp|lt|gt|quot|apos|#\w+);)", etree.tostring(root)):
        raise _entities()
    if root.tag not in ("svg", f"{{{_SVG}}}svg"):
        raise no_picture(content)
    return root


_UNDECLARED = 26
"""libxml2's number for an entity that nobody declared (ERR_UNDECLARED_ENTITY)."""


def _entities() -> PictureError:
    return PictureError("This drawing has entities.", _PLAIN)


def _plain_names(root: etree._Element) -> etree._Element:
    """The drawing with the names that all programs know: no prefix, and the namespace, which some editors leave out."""
    bare = root.tag == "svg"
    if not bare and root.prefix is None:
        return root
    names: Any = {None: _SVG, "xlink": _XLINK}
    whole = etree.Element(f"{{{_SVG}}}svg", _attributes(root), nsmap=names)
    copies = [(root, whole)]
    while copies:
        old, new = copies.pop()
        new.text = old.text
        for each in old:
            tag = str(each.tag)
            copy = etree.SubElement(new, f"{{{_SVG}}}{tag}" if bare and tag[0] != "{" else tag, _attributes(each))
            copy.tail = each.tail
            copies.append((each, copy))
    return whole


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}


def _clean(element: etree._Element, embed: Embed) -> None:
    name = etree.QName(element)
    if name.namespace != _SVG or name.localname in _DROPPED:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
        return
    if (what := _REFUSED.get(name.localname)) is not None:
        remedy = "Turn its text into paths: the letters would look different on every machine."
        raise PictureError(f"This drawing has {what} in it.", remedy if what == "text" else _PLAIN)
    for key, value in list(element.attrib.items()):
        attribute = etree.QName(key)
        if attribute.namespace not in (None, _XLINK) or attribute.localname.lower().startswith(("on", "data-")):
            del element.attrib[key]
        elif attribute.localname == "href" and name.localname == "a":
            # Nobody can follow a link in a picture; what it stands around is drawn all the same.
            del element.attrib[key]
        elif attribute.localname == "href" and not str(value).startswith("#"):
            element.attrib[key] = _embedded(str(value), embed)
    # An attribute such as `fill` is read as a style is, by the letter and by its escapes.
    for style in [*element.attrib.values(), "".join(map(str, element.itertext())) if name.localname == "style" else ""]:
        _check_style(_unescaped(str(style)))


def _check_style(style: str) -> None:
    if "@keyframes" in style.lower():
        raise PictureError("This drawing has an animation in it.", _PLAIN)
    if re.search(r"@import|url\((?!\s*[\"']?\s*(?:#|data:))", style, re.IGNORECASE):
        raise PictureError("This drawing refers to another file.", _PLAIN)


def _unescaped(style: str) -> str:
    """A style as it is understood, without escapes (CSS Syntax Module Level 3, 4.3.7)."""
    return re.sub(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", lambda found: found[2] or _character(found[1]), style)


def _character(digits: str) -> str:
    return chr(min(int(digits, 16), 0x10FFFF))


def _embedded(address: str, embed: Embed) -> str:
    """The address of a picture in a drawing, whose file is cleaned as if it stood alone."""
    found = re.fullmatch(r"\s*data:image/[\w.+-]+(?:;(?!base64)[^;,]*)*(;base64)?,(.*)", address, _ANY)
    if found is None:
        raise PictureError("This drawing shows another file.", "Embed the file in it, or remove it.")
    content = unquote_to_bytes(found[2])
    try:
        media_type, data = embed(base64.b64decode(content) if found[1] else content)
    except ValueError:
        raise damaged() from None
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


_ANY = re.DOTALL | re.IGNORECASE

# --- Size ---------------------------------------------------------------------------------------------------------

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?"

_PIXELS = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}
"""How many pixels a unit has (CSS Values and Units Module Level 4, 6.2)."""


def _extent(root: etree._Element) -> tuple[float, float]:
    """The drawing's own width and height."""
    numbers = re.findall(_NUMBER, root.get("viewBox", ""), re.IGNORECASE)
    boxed = len(numbers) == 4
    width, height = map(float, numbers[2:]) if boxed else (_pixels(root.get("width")), _pixels(root.get("height")))
    if not (0 < width < _LARGEST and 0 < height < _LARGEST):
        remedy = "Give it a `viewBox`, or a `width` and a `height` that are no percentages."
        raise PictureError("This drawing does not say how large it is.", remedy)
    if not boxed:
        # Where it is shown larger or smaller, what is in it grows or shrinks with it.
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    if {"width", "height"} & set(root.attrib):
        # A page of other proportions than what is drawn on it would have empty margins.
        root.set("width", f"{width:g}")
        root.set("height", f"{height:g}")
    return width, height


_LARGEST = 1e9


def _pixels(length: str | None) -> float:
    found = re.fullmatch(rf"\s*({_NUMBER})\s*({'|'.join(_PIXELS)})\s*", length or "", re.IGNORECASE)
    return float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0


# --- Pixels -------------------------------------------------------------------------------------------------------


def rasterised(drawing: bytes, ratio: float, width: int) -> bytes:
    """Return a drawing's copy in pixels (PNG), so many wide at most; ``ratio`` is its width to its height."""
    return _drawn(drawing, max(1, min(width, int(math.sqrt(_MOST_DRAWN * ratio)))))


_DPI = 96
"""Pixels an inch, as browsers have it; without it, resvg makes nothing of a width in millimetres."""


@lru_cache(maxsize=16)  # A drawing stands on several slides as often as not, and in the public copy again.
def _drawn(content: bytes, width: int) -> bytes:
    import resvg_py

    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=content.decode(), width=width, dpi=_DPI, skip_system_fonts=True))
    except ValueError:
        raise damaged() from None
