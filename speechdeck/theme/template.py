"""A template's file, or the folder of its parts, as a theme."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from lxml import etree

from ..errors import AuthorError, Place, Problem
from ..files.archive import PackageError, Parts, open_parts
from ..files.opc import required
from ..scene import NOTHING, Box, Emu
from .allowed import KINDS
from .design import Layout, Theme
from .master import Master
from .package import design_of
from .part import NAMESPACES, Part


def read_template(path: Path) -> Theme:
    """Read a template: a .pptx or .potx file, or a folder that holds its parts."""
    try:
        return _of(open_parts(path), str(path))
    except PackageError as error:
        sentence, remedy = error.sentence, error.remedy
    except OSError as error:
        sentence, remedy = f"The template cannot be read: {error.strerror}.", "Check its name."
    raise AuthorError([Problem(Place(str(path)), sentence, remedy)])


def _of(parts: Parts, source: str) -> Theme:
    try:
        return read_package(design_of(parts), source)
    except _NO_TEMPLATE:
        # Only files that are no templates need what tells them apart.
        from .strangers import stranger

        raise PackageError(*stranger(parts)) from None


_NO_TEMPLATE = (LookupError, ValueError, ArithmeticError)
"""What reading a template raises where its parts do not say what they should."""


def read_package(package: bytes, source: str) -> Theme:
    """Return a package as a theme; ``source`` is what its author calls it."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        presentation = Part(parts, KINDS["officeDocument"].name)
        size = presentation.one("p:sldSz")
        presentation.one("p:notesSz")
        width, height = _length(size, "cx"), _length(size, "cy")
        usual = presentation.root.find("p:defaultTextStyle", NAMESPACES)
        listed = presentation.listed("p:sldMasterIdLst/p:sldMasterId")
        masters = [Master(part, Box(NOTHING, NOTHING, width, height), usual) for part in listed]
        layouts = _by_name([layout for master in masters for layout in master.layouts()])
        first = layouts[0]
        return Theme(package, width, height, first.colors, layouts, first.body, first.heading, source)


def _length(size: etree._Element, name: str) -> Emu:
    """A slide's width or height, which has bounds (ECMA-376 Part 1, 19.7: ST_SlideSizeCoordinate)."""
    length = Emu(required(size, name))
    if not _INCH <= length <= _WIDEST:
        raise PackageError(
            f"The slides of this template would be {length.points / 72:g} inches wide or high.",
            "Give them a size of 1 to 56 inches in PowerPoint (Design > Slide Size).",
        )
    return length


_INCH, _WIDEST = 914_400, 51_206_400


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
