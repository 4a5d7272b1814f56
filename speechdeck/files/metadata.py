"""What cameras and editors noted in a photograph, cut out of its file; not a pixel changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"

_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
"""What begins a segment; a byte of the picture's own that looks like it has a zero after it (ITU-T T.81, B.1.1)."""

_APPLICATIONS, _COMMENT = range(0xE0, 0xF0), 0xFE
_JFIF, _COLORS, _ADOBE = 0xE0, 0xE2, 0xEE
_END = 0xD9

_NOTES = (b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME")
"""The chunks of a PNG that say what no one sees (PNG, 11.3)."""


def without_metadata(content: bytes) -> bytes:
    """Return a JPEG or PNG file without what is noted in it; any other file, and one that is broken, as it is."""
    try:
        if content.startswith(_JPEG):
            return content[:2] + b"".join(_segments(content))
        if content.startswith(_PNG):
            return _PNG + b"".join(_chunks(content))
    except (ValueError, IndexError):
        pass
    return content


def _segments(content: bytes) -> Iterator[bytes]:
    """What a JPEG needs to be shown, up to its end: phones put more pictures behind it, each with its own notes."""
    start = 2
    while found := _MARKER.search(content, start):
        # Before a marker: the letters of the scan that went before.
        yield content[start : found.start()]
        kind, body = found[1][0], found.end()
        if kind == _END:
            yield b"\xff\xd9"
            return
        start = body + int.from_bytes(content[body : body + 2])
        if start > len(content):
            break
        if not _is_note(kind, content[body + 2 : body + 14]):
            yield content[found.start() : start]
    raise ValueError("a picture without an end")


def _is_note(kind: int, begin: bytes) -> bool:
    if kind == _COLORS:
        return not begin.startswith(b"ICC_PROFILE\0")
    return kind == _COMMENT or (kind in _APPLICATIONS and kind not in (_JFIF, _ADOBE))


def _chunks(content: bytes) -> Iterator[bytes]:
    start = len(_PNG)
    while start < len(content):
        end = start + 12 + int.from_bytes(content[start : start + 4])
        kind = content[start + 4 : start + 8]
        if end > len(content):
            raise ValueError("a chunk that is cut off")
        if kind not in _NOTES:
            yield content[start:end]
        if kind == b"IEND":
            return
        start = end
    raise ValueError("a picture without an end")
