"""A drawing of Windows (EMF) with the records that draw, and without its description and comments ([MS-EMF] 2.3)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_HEADER = 88
_END, _COMMENT = 14, 70

_DRAWING = frozenset({*range(1, 99), 108, 109, 111, 114, 115, 116, 118, 119, 120})
"""The records that may stay; the others speak to a printer or name the file of a colour profile."""

_PLUS = b"EMF+"
_PLUS_DRAWING = frozenset({*range(0x4001, 0x403B)} - {0x4003})
"""Of comments, those that draw stay, but for what is a comment in them ([MS-EMFPLUS] 2.1.1.1)."""


def bare(content: bytes) -> bytes:
    """Return a drawing up to its end; nothing of one that has no beginning."""
    records = list(_records(content))
    if not records or records[0][0] != 1 or len(records[0][1]) < _HEADER:
        return b""
    kept = [drawn for kind, record in records[1:] if (drawn := _drawn(kind, record))]
    header = bytearray(_undescribed(records[0][1]))
    header[48:56] = struct.pack("<II", len(header) + sum(map(len, kept)), 1 + len(kept))
    return b"".join([header, *kept])


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each record's type and bytes, up to the end or to where the file is cut off."""
    at = 0
    while at + 8 <= len(content):
        kind, size = struct.unpack_from("<II", content, at)
        if size < 8 or size % 4 or at + size > len(content):
            return
        yield kind, content[at : at + size]
        if kind == _END:
            return
        at += size


def _undescribed(header: bytes) -> bytes:
    """A header without the names of the program and the picture (2.2.9)."""
    length, start = struct.unpack_from("<II", header, 60)
    end = start + 2 * length
    if not length or start < _HEADER or end > len(header):
        return header
    return header[:start] + bytes(end - start) + header[end:]


def _drawn(kind: int, record: bytes) -> bytes:
    """What stays of a record."""
    if kind != _COMMENT:
        return record if kind in _DRAWING else b""
    if record[12:16] != _PLUS:
        return b""
    inside = b"".join(_plus_records(record[16 : 12 + int.from_bytes(record[8:12], "little")]))
    data = _PLUS + inside
    return struct.pack("<III", _COMMENT, 12 + len(data), len(data)) + data


def _plus_records(content: bytes) -> Iterator[bytes]:
    at = 0
    while at + 12 <= len(content):
        kind, _, size = struct.unpack_from("<HHI", content, at)
        if size < 12 or size % 4 or at + size > len(content):
            return
        if kind in _PLUS_DRAWING:
            yield content[at : at + size]
        at += size
