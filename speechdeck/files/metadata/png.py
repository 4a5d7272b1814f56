"""A PNG's chunks that say what is seen; many more may stand between and behind them (PNG, third edition, 11)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from . import profiles

BEGIN = b"\x89PNG\r\n\x1a\n"

_SIZES = {
    b"IHDR": range(13, 14),
    b"PLTE": range(3, 769),
    b"tRNS": range(1, 257),
    b"cHRM": range(32, 33),
    b"gAMA": range(4, 5),
    b"sRGB": range(1, 2),
    b"cICP": range(4, 5),
    b"sBIT": range(1, 5),
    b"pHYs": range(9, 10),
    b"acTL": range(8, 9),
    b"fcTL": range(26, 27),
    b"fdAT": range(4, 1 << 31),
}
"""The chunks that a picture keeps, those of its pixels and its profile besides, and how long each may be."""

_PIXELS, _PROFILE, _END = b"IDAT", b"iCCP", b"IEND"
_MOST_OF_PROFILE = 4_000_000
_MOST_INFLATED = 400_000_000
_AT_ONCE = 1 << 20


def bare(content: bytes) -> bytes:
    """Return a PNG with what is seen, up to its end."""
    found = list(chunks(content))
    header = next((body for kind, body in found if kind == _first(found)), b"")
    pixels = [body for kind, body in found if kind == _PIXELS]
    compressed = b"".join(pixels)
    exact = _exact(compressed, header)
    written = [BEGIN]
    for kind, body in found:
        if kind == _PIXELS and pixels:
            # All of them follow one another; as they were written, unless there is more in them than pixels.
            written += [_chunk(_PIXELS, each) for each in (pixels if exact == compressed else [exact])]
            pixels = []
        elif kind == _PROFILE:
            written += _profile(body)
        elif len(body) in _SIZES.get(kind, ()):
            written.append(_chunk(kind, body))
    return b"".join([*written, _chunk(_END, b"")])


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each chunk's kind and body, up to the end or to where the file is cut off."""
    start = len(BEGIN)
    while start + 12 <= len(content):
        end = start + 12 + int.from_bytes(content[start : start + 4])
        kind = content[start + 4 : start + 8]
        if kind == _END:
            return
        # What is cut off is shown as far as it goes.
        yield kind, content[start + 8 : min(end - 4, len(content))]
        start = end


def _first(found: list[tuple[bytes, bytes]]) -> bytes:
    return b"IHDR" if found and found[0][0] == b"IHDR" and len(found[0][1]) == 13 else b""


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


# --- Pixels -------------------------------------------------------------------------------------------------------


def _exact(compressed: bytes, header: bytes) -> bytes:
    """The compressed pixels without what is behind them, and without more rows than the picture has; none of a broken one."""
    needed = _inflated_size(header) if header else 0
    if not 0 < needed <= _MOST_INFLATED:
        return compressed if needed else b""
    inflate = zlib.decompressobj()
    size, rest = 0, compressed
    try:
        while rest and not inflate.eof and size <= needed:
            size += len(inflate.decompress(rest, _AT_ONCE))
            rest = inflate.unconsumed_tail
    except zlib.error:
        return b""
    if size > needed:
        return _stored(zlib.decompressobj().decompress(compressed, needed))
    return compressed[: len(compressed) - len(inflate.unused_data)] if inflate.unused_data else compressed


_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2))
"""Of an interlaced picture: from which column and row on, every how many of them (8.1)."""


def _inflated_size(header: bytes) -> int:
    """How many bytes the rows take, each with its filter's number before it (7.2)."""
    width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    bits = depth * _CHANNELS.get(color, 0)
    passes = _PASSES if interlaced else ((0, 1, 0, 1),)
    sizes = ((-(-(width - x) // across), -(-(height - y) // down)) for x, across, y, down in passes)
    return sum(rows * (1 + -(-columns * bits // 8)) for columns, rows in sizes if columns > 0 and rows > 0)


def _stored(data: bytes) -> bytes:
    """A zlib stream without compression, the same bytes whichever zlib there is (RFC 1950, RFC 1951)."""
    parts = [data[at : at + 0xFFFF] for at in range(0, len(data), 0xFFFF)] or [b""]
    blocks = (struct.pack("<BHH", part is parts[-1], len(part), len(part) ^ 0xFFFF) + part for part in parts)
    return b"\x78\x01" + b"".join(blocks) + struct.pack(">I", zlib.adler32(data))


# --- Profile ------------------------------------------------------------------------------------------------------


def _profile(body: bytes) -> Iterator[bytes]:
    _, _, compressed = body.partition(b"\0")
    try:
        profile = profiles.bare(zlib.decompressobj().decompress(compressed[1:], _MOST_OF_PROFILE))
    except zlib.error:
        return
    if profile:
        yield _chunk(_PROFILE, b"ICC\0\0" + _stored(profile))
