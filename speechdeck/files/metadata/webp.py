"""A WebP's chunks that say what is seen (RFC 9649)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from . import profiles

_SEEN = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ANIM"))
_EXTENDED, _FRAME, _PROFILE = b"VP8X", b"ANMF", b"ICCP"
_NOTED = 0b0000_1100
"""The flags that say that there is a note of a camera (Exif) or of an editor (XMP)."""

_HAS_PROFILE = 0b0010_0000
_FRAME_HEADER = 16


def bare(content: bytes) -> bytes:
    """Return a WebP with what is seen; of any other RIFF file, such as a sound, nothing."""
    if content[8:12] != b"WEBP":
        return b""
    found = list(_chunks(content[12 : 8 + int.from_bytes(content[4:8], "little")]))
    profile = profiles.bare(next((body for kind, body in found if kind == _PROFILE), b""))
    body = b"WEBP" + b"".join(_kept(kind, body, profile) for kind, body in found)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _kept(kind: bytes, body: bytes, profile: bytes) -> bytes:
    if kind == _EXTENDED and len(body) >= 10:
        flags = body[0] & ~_NOTED & ~(0 if profile else _HAS_PROFILE)
        return _chunk(kind, bytes((flags, 0, 0, 0)) + body[4:10])
    if kind == _PROFILE and profile:
        return _chunk(kind, profile)
    if kind == _FRAME:
        inside = b"".join(_chunk(*each) for each in _chunks(body[_FRAME_HEADER:]) if each[0] in _SEEN)
        return _chunk(kind, body[:_FRAME_HEADER] + inside)
    return _chunk(kind, body) if kind in _SEEN else b""


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    start = 0
    while start + 8 <= len(data):
        size = int.from_bytes(data[start + 4 : start + 8], "little")
        yield data[start : start + 4], data[start + 8 : start + 8 + size]
        start += 8 + size + size % 2


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
