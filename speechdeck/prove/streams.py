"""The byte streams of a file: its own, and all that can be unpacked from it, however deep.

What only looks like a package, and what is broken, is read as far as it goes: nothing of it stops the search.
"""

from __future__ import annotations

import base64
import binascii
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

_DEEPEST = 5
"""Packages in packages: the page holds the PowerPoint file, which holds a chart's workbook."""

_MOST = 64_000_000
"""Bytes of a stream; what holds more is made to fill the memory."""

_BASE64 = re.compile(rb"[A-Za-z0-9+/]{20,}={0,2}")
"""Eight of the shortest words take as many letters."""

_LEAST = 8
"""Bytes; what is shorter says nothing."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PIXELS, _END = (b"IDAT", b"fdAT"), b"IEND"

_HEADERS = re.compile(
    b"|".join(
        re.escape(bytes((method, check)))
        for method in range(0x08, 0x79, 0x10)
        for check in range(256)
        if not (method * 256 + check) % 31 and not check & 0x20
    )
)
"""What a zlib stream without a dictionary begins with (RFC 1950, 2.2)."""

_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)
"""What a package raises that is none, is cut off, has a password or a method that nobody knows."""


def streams(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield a file's bytes, and all that can be unpacked from them."""
    yield data
    if depth == _DEEPEST:
        return
    for inner in _unpacked(data):
        yield from streams(inner, depth + 1)


def _unpacked(data: bytes) -> Iterator[bytes]:
    yield from _packed(data)
    if data.startswith(b"PK"):
        return
    if data.startswith(b"\x1f\x8b"):
        yield from _inflated(memoryview(data), zlib.MAX_WBITS | 16)
    for piece in _without_pixels(data):
        for header in _HEADERS.finditer(piece):
            yield from _inflated(memoryview(piece)[header.start() :])
    for found in _BASE64.findall(data):
        try:
            yield base64.b64decode(found[: len(found) // 4 * 4])
        except binascii.Error:
            continue


def _packed(data: bytes) -> Iterator[bytes]:
    """The parts of a ZIP archive, which may stand behind something else."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for info in package.infolist():
                yield from _part(package, info)
    except _BROKEN:
        return


def _part(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with package.open(info) as part:
            content = part.read(_MOST)
    except _BROKEN:
        return
    yield content


def _without_pixels(data: bytes) -> Iterator[bytes]:
    """A file as it is; of a PNG, its chunks without those of the pixels, which are many and say nothing."""
    if not data.startswith(_PNG):
        yield data
        return
    start = len(_PNG)
    while start < len(data):
        end, kind = start + 12 + int.from_bytes(data[start : start + 4]), data[start + 4 : start + 8]
        if kind == _END:
            end = len(data)
        if kind not in _PIXELS:
            yield data[start:end]
        start = end


_PIECE = 4096


def _inflated(packed: memoryview, window: int = zlib.MAX_WBITS) -> Iterator[bytes]:
    """What a compressed stream holds, up to where it is broken; most that look like one hold nothing."""
    engine, content = zlib.decompressobj(window), bytearray()
    try:
        for start in range(0, len(packed), _PIECE):
            content += engine.decompress(packed[start : start + _PIECE], _MOST)
            if engine.eof or len(content) >= _MOST:
                break
    except zlib.error:
        pass
    if len(content) >= _LEAST:
        yield bytes(content)
