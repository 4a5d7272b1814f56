"""What a tagged PDF of ours says in letters of some size: page by page, in the order of its tags."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

_UNTAGGED = -1


def large_text(path: Path, least: float) -> str:
    """Return what is tagged in letters of at least so many points; page furniture is not tagged."""
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join(text for page in range(len(document)) for text in _tagged(document[page], least))
    finally:
        document.close()


def _tagged(page: pypdfium2.PdfPage, least: float) -> Iterator[str]:
    """The texts of a page; what belongs together has one number, and the numbers are in the order of reading."""
    letters = page.get_textpage()
    size = ctypes.c_float()
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        raw.FPDFTextObj_GetFontSize(each.raw, size)
        if raw.FPDFPageObj_GetMarkedContentID(each.raw) != _UNTAGGED and size.value >= least:
            yield _text(each.raw, letters.raw)


def _text(each: object, letters: object) -> str:
    length = raw.FPDFTextObj_GetText(each, letters, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFTextObj_GetText(each, letters, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le").rstrip("\0")
