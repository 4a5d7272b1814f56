"""A template's file, or the folder of its parts, as a theme."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from lxml import etree

from ..errors import AuthorError, Place, Problem
from ..files.metadata import without_metadata
from ..files.opc import relationships, renewed, required
from ..files.strict import as_transitional, is_strict
from ..scene import NOTHING, Box, Emu
from .design import Layout, Theme
from .master import Master
from .part import NAMESPACES, Part


def load_theme(path: Path) -> Theme:
    """Read a template: a .pptx or .potx file, or a folder that holds its parts."""
    content = b""
    try:
        content = _zipped(path) if path.is_dir() else path.read_bytes()
        return read_package(_bare(_transitional(content)), str(path))
    except OSError as error:
        sentence, remedy = f"The template cannot be read: {error.strerror}.", "Check its name."
    except _NO_TEMPLATE:
        # Only files that are no templates need what tells them apart.
        from .strangers import stranger

        sentence, remedy = stranger(content)
    raise AuthorError([Problem(Place(str(path)), sentence, remedy)])


_NO_TEMPLATE = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    LookupError,
    ValueError,
    StopIteration,
    EOFError,
    RuntimeError,
)
"""What reading a file raises that is not what it should be; a RuntimeError, where its parts are encrypted."""


def _transitional(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return as_transitional(parts) if is_strict(parts) else package


def _zipped(folder: Path) -> bytes:
    """The parts of a folder as a package, the content types first, the same bytes each time."""
    parts = [path for path in folder.rglob("*") if path.is_file()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for part in sorted(parts, key=lambda path: (path.name != "[Content_Types].xml", path)):
            package.writestr(zipfile.ZipInfo(part.relative_to(folder).as_posix()), part.read_bytes())
    return buffer.getvalue()


def _bare(package: bytes) -> bytes:
    """The package, its photographs without what cameras and editors noted in them."""
    if b"/media/" not in package:
        return package
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        media = {name: parts.read(name) for name in parts.namelist() if "/media/" in name}
        changed = {name: bare for name, content in media.items() if (bare := without_metadata(content)) != content}
        return renewed(parts, changed) if changed else package


def read_package(package: bytes, source: str) -> Theme:
    """Return a package as a theme; ``source`` is what its author calls it."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        presentation = Part(parts, main_part(parts))
        size = presentation.one("p:sldSz")
        width, height = Emu(required(size, "cx")), Emu(required(size, "cy"))
        usual = presentation.root.find("p:defaultTextStyle", NAMESPACES)
        listed = presentation.listed("p:sldMasterIdLst/p:sldMasterId")
        masters = [Master(part, Box(NOTHING, NOTHING, width, height), usual) for part in listed]
        layouts = _by_name([layout for master in masters for layout in master.layouts()])
        first = layouts[0]
        return Theme(package, width, height, first.colors, layouts, first.body, first.heading, source)


def _by_name(layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    """The layouts of all masters, each under a name of its own: where one repeats, the later ones have a number."""
    own = {layout.name for layout in layouts}
    named: dict[str, Layout] = {}
    for at, layout in enumerate(layouts, start=1):
        name = layout.name or f"Layout {at}"
        if name in named or (name in own and not layout.name):
            # A number is passed over where a layout has it in its own name already.
            numbered = (f"{name} ({number})" for number in count(2))
            name = next(each for each in numbered if each not in named and each not in own)
        named[name] = replace(layout, name=name)
    return tuple(named.values())


def main_part(parts: zipfile.ZipFile) -> str:
    """Return the part that the package is about (ECMA-376 Part 1, 13.3.6)."""
    return next(
        (each.target for each in relationships(parts, "") if each.kind == "officeDocument"), "ppt/presentation.xml"
    )
