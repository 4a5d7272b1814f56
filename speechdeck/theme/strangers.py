"""Files that are no templates: what they are instead, and how a template is made of them."""

from __future__ import annotations

from ..files.archive import Archive, PackageError, Parts, damaged
from ..files.markup import parsed
from .part import plain

_SAVE = "Save it from PowerPoint as .pptx or .potx."
_UNKNOWN = ("This is not a PowerPoint template.", _SAVE)
_DAMAGED = (damaged().sentence, damaged().remedy)

_BEGINNINGS = {
    b"%PDF": (
        "This is a PDF, and not a PowerPoint template.",
        "Ask whoever made it for the PowerPoint file that it was made from.",
    ),
    b"version https://git-lfs": (
        "This file only points to a template that Git LFS keeps.",
        "Fetch the template itself with `git lfs pull`.",
    ),
    b"<": ("This is a web page or an XML file, and not a PowerPoint template.", "Download the template itself."),
}

_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
"""How files of the old binary format begin, and those that are encrypted ([MS-CFB], 2.2)."""

_PACKAGES = {
    "word/document.xml": ("This is a Word document, and not a PowerPoint template.", _SAVE),
    "xl/workbook.xml": ("This is an Excel workbook, and not a PowerPoint template.", _SAVE),
    "Index/Document.iwa": (
        "This is a Keynote presentation, and not a PowerPoint template.",
        "Export it from Keynote as a PowerPoint file (File > Export To > PowerPoint).",
    ),
    "theme/theme/themeManager.xml": (
        "This is an Office theme (.thmx), and not a PowerPoint template.",
        "Choose it in PowerPoint for an empty presentation (Design > Themes > Browse for Themes), and save that as .potx.",
    ),
}
"""What other packages are, by a part that only they have."""


_NO_FOLDER = ("This folder does not hold the parts of a PowerPoint template.", "Name a .pptx or .potx file.")


def stranger(parts: Parts) -> tuple[str, str]:
    """Return what a file is that could not be read as a template, and what to do."""
    if not isinstance(parts, Archive):
        return _unreadable(parts) if _MAIN in parts else _NO_FOLDER
    content = parts.content
    if not content:
        return "This file is empty.", _DAMAGED[1]
    if content.startswith(_COMPOUND):
        return _compound(content)
    if content.startswith(b"PK"):
        return _package(parts)
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((told for beginning, told in _BEGINNINGS.items() if start.startswith(beginning)), _UNKNOWN)


def _compound(content: bytes) -> tuple[str, str]:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return (
            "This template is protected by a password.",
            "Open it in PowerPoint, remove the password (File > Info > Protect Presentation), and save it again.",
        )
    return "This file is in the format of PowerPoint before 2007 (.ppt or .pot), or of another old program.", _SAVE


def _package(package: Archive) -> tuple[str, str]:
    names = package.names
    try:
        if "mimetype" in names and package.read("mimetype").startswith(b"application/vnd.oasis.opendocument"):
            return (
                "This is an OpenDocument file, and not a PowerPoint template.",
                "Save it from LibreOffice Impress as .pptx (File > Save As).",
            )
    except PackageError as error:
        return error.sentence, error.remedy
    held = [name for name in names if name.lower().endswith((".pptx", ".potx"))]
    if held:
        return f'This is an archive that holds "{plain(held[0])}".', "Unpack it, and name the file that it holds."
    if not names or _MAIN in names:
        return _unreadable(package)
    return next((told for part, told in _PACKAGES.items() if part in names), _UNKNOWN)


_MAIN = "ppt/presentation.xml"


def _unreadable(package: Parts) -> tuple[str, str]:
    """What is said of a presentation: without layouts it is none to begin with."""
    has_layouts = any("slideLayout" in name for name in package.names)
    return _BARE if not has_layouts and _is_sound(package) else _DAMAGED


def _is_sound(package: Parts) -> bool:
    try:
        parsed(package.read(_MAIN))
    except (PackageError, KeyError):
        return False
    return True


_BARE = (
    "This presentation has no slide layouts.",
    "Give it some in PowerPoint (View > Slide Master > Insert Layout), and save it as .potx.",
)
