"""The pictures in a template: known by how they begin, whatever their names are."""

from __future__ import annotations

import re

from ..files.formats import begins_as_xml

_BEGINNINGS = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpeg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"II\*\x00|MM\x00\*"), "tiff"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp"),
    (re.compile(rb"BM....\x00\x00\x00\x00", re.DOTALL), "bmp"),
    (re.compile(rb"\x01\x00\x00\x00.{36} EMF", re.DOTALL), "emf"),
    (re.compile(rb"\xd7\xcd\xc6\x9a|\x01\x00\x09\x00\x00\x03"), "wmf"),
)

_SPELLED = {"jpg": "jpeg", "jpe": "jpeg", "tif": "tiff"}

CONTENT_TYPES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
}


def form_of(content: bytes) -> str | None:
    """Return which kind of picture a file is, as its name should end; None of what is none."""
    found = next((form for beginning, form in _BEGINNINGS if beginning.match(content)), None)
    if found is None and begins_as_xml(content) and b"svg" in content[:4096].replace(b"\0", b""):
        return "svg"
    return found


def ends_as(name: str, form: str) -> bool:
    """Return whether a part's name ends as that of such a picture does."""
    ending = name.rpartition(".")[2]
    return _SPELLED.get(ending, ending) == form


def without_description(content: bytes, form: str) -> bytes:
    """Return a Windows metafile without the names of its program and its picture ([MS-EMF] 2.2.9)."""
    if form != "emf" or len(content) < _HEADER:
        return content
    length, start = (int.from_bytes(content[at : at + 4], "little") for at in (60, 64))
    end = start + 2 * length
    if not length or start < _HEADER or end > int.from_bytes(content[4:8], "little"):
        return content
    return content[:start] + bytes(end - start) + content[end:]


_HEADER = 88
