"""The fonts that a template lists for a deck's script (ECMA-376 Part 1, 20.1.4.1.16)."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from ..files.opc import renewed
from .design import Theme
from .part import NAMESPACES
from .template import read_package

_SET_AS_LATIN = ("Cyrl", "Grek")
"""Scripts whose letters PowerPoint sets in the theme's Latin fonts, whatever the theme lists for them."""


def in_script(theme: Theme, script: str | None) -> Theme:
    """Return the theme for a deck written in a script: with the fonts that the template lists for it, where it needs them."""
    if script not in _SET_AS_LATIN:
        return theme
    with zipfile.ZipFile(io.BytesIO(theme.package)) as parts:
        themes = {name: parts.read(name) for name in parts.namelist() if name.startswith("ppt/theme/theme")}
        changed = {name: new for name, part in themes.items() if (new := _with_fonts_of(script, part)) != part}
        return read_package(renewed(parts, changed), theme.source) if changed else theme


def _with_fonts_of(script: str, part: bytes) -> bytes:
    """A theme's part, whose Latin fonts are those that it lists for a script; as it is, if it lists none."""
    root = etree.fromstring(part)
    changed = False
    for fonts in root.iterfind("a:themeElements/a:fontScheme/*", NAMESPACES):
        own, latin = fonts.find(f"a:font[@script='{script}']", NAMESPACES), fonts.find("a:latin", NAMESPACES)
        face = None if own is None else own.get("typeface")
        if face and latin is not None:
            latin.set("typeface", face)
            changed = True
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if changed else part
