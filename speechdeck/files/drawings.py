"""Drawings (SVG): read with care, with nothing in them but what is drawn, and a copy of them in pixels.

They are read here, with bounds; what draws them crashes or never ends with some, and works in a process of its own.
"""

from __future__ import annotations

import contextlib
import math
import re
from functools import lru_cache
from typing import Any

from lxml import etree

from .drawn import Embed, clean
from .formats import PictureError, damaged, no_picture, web_page
from .supervisor import supervisor

_MOST_DRAWN = 16_000_000
"""Pixels of a drawing's copy, whatever its proportions."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"


def read_drawing(content: bytes, embed: Embed) -> tuple[float, float, bytes]:
    """Return a drawing's width and height, of which only the ratio matters, and what is drawn; or say why it cannot be."""
    root = _plain_names(_parsed(content))
    clean(root, embed)
    width, height = _extent(root)
    return width, height, etree.tostring(root, encoding="utf-8")


def bare_drawing(content: bytes, embed: Embed) -> bytes:
    """Return a template's drawing with nothing but what is drawn, text too; one that is none becomes an empty one."""
    try:
        root = _plain_names(_parsed(content))
    except PictureError:
        return f'<svg xmlns="{_SVG}"/>'.encode()
    clean(root, embed, lenient=True)
    return etree.tostring(root, encoding="utf-8")


def _parsed(content: bytes) -> etree._Element:
    try:
        root = etree.fromstring(content, _parser())
    except etree.XMLSyntaxError as error:
        root = _parsed_again(content, getattr(error, "code", 0))
    # In an attribute, an entity is left as it is, and no program knows it any more.
    if re.search(rb"&(?!(amp|lt|gt|quot|apos|#\w+);)", etree.tostring(root)):
        raise _entities()
    if root.tag not in ("svg", f"{{{_SVG}}}svg"):
        raise no_picture(content)
    return root


def _parsed_again(content: bytes, error: int) -> etree._Element:
    """The drawing, if it is only too large for a first reading, as one with a photograph in it is."""
    said = content.replace(b"\0", b"")
    if b"<!ENTITY" in said or error == _UNDECLARED:
        raise _entities()
    if error != _TOO_LARGE:
        raise web_page(content) or damaged()
    root = None
    if b"<!DOCTYPE" not in said and re.search(rb"encoding=(?![\"']utf-)", said[:200], re.IGNORECASE) is None:
        with contextlib.suppress(etree.XMLSyntaxError):
            root = etree.fromstring(content, _parser(huge=True))
    if root is None or _depth(root) > _DEEPEST:
        raise PictureError("This drawing has groups in groups too many times.", "Ungroup what need not be in groups.")
    return root


def _parser(*, huge: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=huge
    )


def _depth(root: etree._Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, ("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


_DEEPEST = 250
_TOO_LARGE = 114
"""libxml2's number for what is too long or too deep (ERR_RESOURCE_LIMIT)."""

_UNDECLARED = 26
"""libxml2's number for an entity that nobody declared (ERR_UNDECLARED_ENTITY)."""


def _entities() -> PictureError:
    return PictureError("This drawing has entities.", "Export it as plain SVG.")


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


@lru_cache(maxsize=16)  # A drawing stands on several slides as often as not, and in the public copy again.
def _drawn(content: bytes, width: int) -> bytes:
    drawn = supervisor().ask("draw", content, width)
    assert isinstance(drawn, bytes)
    return drawn
