"""Files that are no templates are told for what they are."""

from __future__ import annotations

import io
import zipfile

import pytest

from speechdeck.files.archive import Archive
from speechdeck.theme.strangers import stranger

SAVE = "Save it from PowerPoint as .pptx or .potx."
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")


def archive(*names: str, mimetype: str = "") -> bytes:
    """A package that holds parts of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        if mimetype:
            package.writestr("mimetype", mimetype)
        for name in names:
            package.writestr(name, "<part/>")
    return buffer.getvalue()


STRANGERS: dict[str, tuple[bytes, str, str]] = {
    "nothing": (b"", "This file is empty.", "Copy it again from where it comes from."),
    "text": (b"Title Slide", "This is not a PowerPoint template.", SAVE),
    "pdf": (
        b"%PDF-1.7",
        "This is a PDF, and not a PowerPoint template.",
        "Ask whoever made it for the PowerPoint file that it was made from.",
    ),
    "pointer": (
        b"version https://git-lfs.github.com/spec/v1\n",
        "This file only points to a template that Git LFS keeps.",
        "Fetch the template itself with `git lfs pull`.",
    ),
    "web page": (
        b"\xef\xbb\xbf\n<!doctype html>",
        "This is a web page or an XML file, and not a PowerPoint template.",
        "Download the template itself.",
    ),
    "encrypted": (
        COMPOUND + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
        "This template is protected by a password.",
        "Open it in PowerPoint, remove the password (File > Info > Protect Presentation), and save it again.",
    ),
    "old": (
        COMPOUND + bytes(504) + "PowerPoint Document".encode("utf-16-le"),
        "This file is in the format of PowerPoint before 2007 (.ppt or .pot), or of another old program.",
        SAVE,
    ),
    "cut off": (
        archive("ppt/presentation.xml", "ppt/slideLayouts/slideLayout1.xml")[:60],
        "This template is damaged: parts of it cannot be read.",
        "Copy it again from where it comes from.",
    ),
    "OpenDocument": (
        archive("content.xml", mimetype="application/vnd.oasis.opendocument.presentation-template"),
        "This is an OpenDocument file, and not a PowerPoint template.",
        "Save it from LibreOffice Impress as .pptx (File > Save As).",
    ),
    "Keynote": (
        archive("Index/Document.iwa", "preview.jpg"),
        "This is a Keynote presentation, and not a PowerPoint template.",
        "Export it from Keynote as a PowerPoint file (File > Export To > PowerPoint).",
    ),
    "theme": (
        archive("[Content_Types].xml", "theme/theme/themeManager.xml", "theme/theme/theme1.xml"),
        "This is an Office theme (.thmx), and not a PowerPoint template.",
        "Choose it in PowerPoint for an empty presentation (Design > Themes > Browse for Themes), and save that as .potx.",
    ),
    "Word": (archive("word/document.xml"), "This is a Word document, and not a PowerPoint template.", SAVE),
    "Excel": (archive("xl/workbook.xml"), "This is an Excel workbook, and not a PowerPoint template.", SAVE),
    "archive": (
        archive("Brand/Ours.potx"),
        'This is an archive that holds "Brand/Ours.potx".',
        "Unpack it, and name the file that it holds.",
    ),
    "other archive": (archive("readme.txt"), "This is not a PowerPoint template.", SAVE),
    "bare": (
        archive("ppt/presentation.xml", "ppt/slideMasters/slideMaster1.xml"),
        "This presentation has no slide layouts.",
        "Give it some in PowerPoint (View > Slide Master > Insert Layout), and save it as .potx.",
    ),
}


@pytest.mark.parametrize(("content", "sentence", "remedy"), STRANGERS.values(), ids=STRANGERS)
def test_a_file_that_is_no_template_is_told_for_what_it_is(content: bytes, sentence: str, remedy: str) -> None:
    assert stranger(Archive(content)) == (sentence, remedy)
