"""What a tagged PDF of ours says in letters of some size: page by page, in the order of its tags."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

_UNTAGGED = -1

_HYPHEN = "\x02"
"""What stands for a hyphen at a line's end."""


def large_text(path: Path, least: float) -> str:
    """Return what is tagged in letters of at least so many points; page furniture is not tagged."""
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join(text for page in range(len(document)) for text in _tagged(document[page], least))
    finally:
        document.close()


def _tagged(page: pypdfium2.PdfPage, least: float) -> Iterator[str]:
    """The texts of a page; the tags are in the order of reading.

    Where letters are drawn otherwise than one by one, the file says which they are: once, for all that is drawn of them.
    """
    letters = page.get_textpage()
    size = ctypes.c_float()
    said = None
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        raw.FPDFTextObj_GetFontSize(each.raw, size)
        if raw.FPDFPageObj_GetMarkedContentID(each.raw) == _UNTAGGED or size.value < least:
            continue
        mark, text = _actual(each.raw)
        if mark is None:
            yield drawn_text(each.raw, letters.raw)
        elif mark != said:
            yield text
        said = mark


def _actual(each: Any) -> tuple[int | None, str]:
    """The mark that says what is drawn, if there is one, and the text that it says (ISO 32000-1, 14.9.4)."""
    for number in range(raw.FPDFPageObj_CountMarks(each)):
        mark = raw.FPDFPageObj_GetMark(each, number)
        length = ctypes.c_ulong()
        if raw.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", None, 0, length) and length.value:
            buffer = (ctypes.c_ubyte * length.value)()
            raw.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", buffer, length.value, length)
            return ctypes.cast(mark, ctypes.c_void_p).value, bytes(buffer).decode("utf-16")
    return None, ""


def drawn_text(each: Any, letters: Any) -> str:
    """Return the letters of a text object, of a page's text."""
    length = raw.FPDFTextObj_GetText(each, letters, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    raw.FPDFTextObj_GetText(each, letters, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").replace(_HYPHEN, "-")
