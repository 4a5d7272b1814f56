"""A template turned around for a deck that is read from right to left: its places, what it draws, and its text."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import chain

from lxml import etree

from ..files.opc import renewed
from ..scene import Emu
from .design import Theme
from .part import NAMESPACES
from .template import read_package

_PART = re.compile(r"ppt/slide(Master|Layout)s/[^/]+\.xml")
_STYLES = ("p:titleStyle", "p:bodyStyle", "a:lstStyle")
_OTHER_SIDE = {"l": "r", "r": "l"}


def mirrored(theme: Theme) -> Theme:
    """Return a template of symmetrical shapes, such as ours, as it is read from right to left."""
    with zipfile.ZipFile(io.BytesIO(theme.package)) as parts:
        drawn = [name for name in parts.namelist() if _PART.fullmatch(name)]
        turned = {name: _turned(parts.read(name), theme.width) for name in drawn}
        return read_package(renewed(parts, turned), theme.source)


def _turned(part: bytes, width: Emu) -> bytes:
    root = etree.fromstring(part)
    for frame in root.iterfind(".//p:spPr/a:xfrm", NAMESPACES):
        corner, size = frame.find("a:off", NAMESPACES), frame.find("a:ext", NAMESPACES)
        if corner is not None and size is not None:
            corner.set("x", str(width - int(corner.get("x", "0")) - int(size.get("cx", "0"))))
    for styles in chain(*(root.iterfind(f".//{name}", NAMESPACES) for name in _STYLES)):
        for level in styles:
            if "rtl" in level.attrib:
                level.set("rtl", "1")
            if level.get("algn") in _OTHER_SIDE:
                level.set("algn", _OTHER_SIDE[level.get("algn", "")])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
