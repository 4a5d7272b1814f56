"""Drawings of Windows made record by record, each with a name noted wherever there is room for one."""

from __future__ import annotations

import io
import struct

from PIL import Image

SECRET = b"Jane's secret"


def emf(*records: bytes) -> bytes:
    """A drawing of these records between its header, which has a description, and its end."""
    described = SECRET.decode().encode("utf-16-le")
    drawn = b"".join(records) + record(14, struct.pack("<III", 0, 16, 20))
    size = 88 + len(described) + len(described) % 4
    fields = struct.pack(
        "<II8i4sIIIHHIII",
        1,
        size,
        *range(8),
        b" EMF",
        0x10000,
        size + len(drawn),
        len(records) + 2,
        1,
        0,
        len(SECRET),
        88,
        0,
    )
    return (fields + bytes(16) + described).ljust(size, b"\0") + drawn


def record(kind: int, body: bytes) -> bytes:
    """A record of an EMF, whose length is a multiple of four."""
    padded = body + bytes(-len(body) % 4)
    return struct.pack("<II", kind, 8 + len(padded)) + padded


def comment(data: bytes) -> bytes:
    """A comment of an EMF."""
    return record(70, struct.pack("<I", len(data)) + data)


def plus(kind: int, data: bytes) -> bytes:
    """A record of an EMF+, which stands in a comment."""
    padded = data + bytes(-len(data) % 4)
    return struct.pack("<HHII", kind, 0, 12 + len(padded), len(data)) + padded


LINE = record(54, struct.pack("<ii", 30, 20))
PLUS_LINE = plus(0x400D, b"line")


def wmf(*records: bytes, placed: bool = True) -> bytes:
    """An old drawing of these records and its end."""
    drawn = b"".join([*records, old_record(0, b"")])
    largest = max(len(each) // 2 for each in [*records, drawn[-6:]])
    header = struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(drawn) // 2, 0, largest, 0)
    before = b"\xd7\xcd\xc6\x9a" + bytes(18) if placed else b""
    return before + header + drawn


def old_record(kind: int, body: bytes) -> bytes:
    """A record of a WMF, whose length is counted in words."""
    padded = body + bytes(len(body) % 2)
    return struct.pack("<IH", 3 + len(padded) // 2, kind) + padded


OLD_LINE = old_record(0x213, struct.pack("<hh", 20, 30))
ESCAPE = old_record(0x626, struct.pack("<HH", 15, len(SECRET)) + SECRET)


def bmp(mode: str) -> bytes:
    """A bitmap as Pillow writes it."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((13, 7)).convert(mode).save(buffer, "BMP")
    return buffer.getvalue()


def profiled_bmp() -> bytes:
    """A bitmap whose header is the longest there is, and names the file of its profile."""
    plain = bmp("RGB")
    more = struct.pack("<4I4s48xIIII", *[0] * 4, b"KNIL", 4, 124 + len(plain) - 54, len(SECRET), 0)
    header = struct.pack("<I", 124) + plain[18:54] + more
    return plain[:10] + struct.pack("<I", 14 + 124) + header + plain[54:] + SECRET
