"""A template's file, or the folder of its parts, as a theme."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from ..errors import AuthorError, Place, Problem
from ..opc import required
from ..scene import Emu
from .design import Theme
from .master import Master
from .part import Part


def load_theme(path: Path) -> Theme:
    """Read a template: a .pptx or .potx file, or a folder that holds its parts."""
    try:
        return _read(_zipped(path) if path.is_dir() else path.read_bytes())
    except OSError as error:
        sentence, remedy = f"The template cannot be read: {error.strerror}.", "Check its name."
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        sentence, remedy = "This is not a PowerPoint template.", "Save it from PowerPoint as .pptx or .potx."
    raise AuthorError([Problem(Place(str(path)), sentence, remedy)])


def _zipped(folder: Path) -> bytes:
    """The parts of a folder as a package, the content types first, the same bytes each time."""
    parts = [path for path in folder.rglob("*") if path.is_file()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for part in sorted(parts, key=lambda path: (path.name != "[Content_Types].xml", path)):
            package.writestr(zipfile.ZipInfo(part.relative_to(folder).as_posix()), part.read_bytes())
    return buffer.getvalue()


def _read(package: bytes) -> Theme:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        presentation = Part(parts, "ppt/presentation.xml")
        size = presentation.one("p:sldSz")
        master = Master(presentation.related("slideMaster"))
        return Theme(
            package=package,
            width=Emu(required(size, "cx")),
            height=Emu(required(size, "cy")),
            colors=master.palette.named,
            layouts=tuple(master.layouts()),
            body=master.body(),
            heading=master.typography.heading,
        )
