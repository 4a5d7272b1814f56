"""A bitmap of Windows (BMP) with its header, its colours and its pixels, and nothing between, behind and about them."""

from __future__ import annotations

import struct

_FILE, _OLDEST, _PLAIN, _PROFILED = 14, 12, 40, 108
_SRGB = b"BGRs"
"""The colour space sRGB, as the header has it."""

_UNPACKED, _MASKED = (0, 3, 6), {3: 12, 6: 16}
_MOST_COLOURS = 256


def bare(content: bytes) -> bytes:
    """Return a bitmap as far as it goes; nothing of one that has no header."""
    size = int.from_bytes(content[14:18], "little")
    if size not in (_OLDEST, _PLAIN, 52, 56, 64, _PROFILED, 124) or len(content) < _FILE + size:
        return b""
    header = _plain_header(content[_FILE : _FILE + size])
    start = int.from_bytes(content[10:14], "little")
    table = content[_FILE + size : start][: _table_size(header)]
    pixels = content[start:][: _pixels_size(header)]
    begin = _FILE + size + len(table)
    return struct.pack("<2sIII", b"BM", begin + len(pixels), 0, begin) + header + table + pixels


def _plain_header(header: bytes) -> bytes:
    """A header that names no profile: it may be a part of the file, or a path to another."""
    if len(header) < _PROFILED:
        return header
    space = header[56:60] if header[56:60] not in (b"KNIL", b"DEBM") else _SRGB
    return header[:56] + space + header[60:112] + bytes(max(0, len(header) - 112))


def _fields(header: bytes) -> tuple[int, int, int, int, int, int]:
    """Width, height, bits of a pixel, compression, bytes of the pixels, colours in use."""
    if len(header) == _OLDEST:
        width, height, _, bits = struct.unpack("<HHHH", header[4:])
        return width, height, bits, 0, 0, 0
    width, height, _, bits, packed, length, _, _, used, _ = struct.unpack("<iiHHIIiiII", header[4:_PLAIN])
    return width, abs(height), bits, packed, length, used


def _table_size(header: bytes) -> int:
    _, _, bits, packed, _, used = _fields(header)
    masks = _MASKED.get(packed, 0) if len(header) == _PLAIN else 0
    colors = min(used or 1 << bits, _MOST_COLOURS) if bits <= 8 else 0
    return masks + colors * (3 if len(header) == _OLDEST else 4)


def _pixels_size(header: bytes) -> int:
    width, height, bits, packed, length, _ = _fields(header)
    return -(-max(width, 0) * bits // 32) * 4 * height if packed in _UNPACKED else length
