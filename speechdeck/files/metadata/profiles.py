"""Colour profiles (ICC.1:2022) with the numbers that colours are computed from, and none of their texts and dates."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_COMPUTED = frozenset(
    b"rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad lumi cicp "
    b"A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3".split()
)
"""The tags that are numbers (9.2)."""

_HEADER = 128
_MOST_TAGS = 100
_DATE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
_NAME = "Colours"


def bare(profile: bytes) -> bytes:
    """Return a profile of its numbers alone; nothing, if it has none."""
    if profile[36:40] != b"acsp":
        return b""
    tags = dict(_tags(profile))
    if not tags:
        return b""
    named = _named(profile[8])
    return _written(_header(profile), {b"desc": named[0], b"cprt": named[1], **tags})


def _tags(profile: bytes) -> Iterator[tuple[bytes, bytes]]:
    count = int.from_bytes(profile[_HEADER : _HEADER + 4])
    for at in range(min(count, _MOST_TAGS)):
        entry = profile[_HEADER + 4 + 12 * at :][:12]
        if len(entry) < 12:
            return
        start, size = struct.unpack(">II", entry[4:])
        data = profile[start : start + size]
        if entry[:4] in _COMPUTED and len(data) == size >= 12 and 0 < _size(data) <= size:
            yield entry[:4], data[: _size(data)]


def _size(data: bytes) -> int:
    """How many bytes a tag's numbers take (10), as far as its type says so."""
    match data[:4]:
        case b"XYZ ":
            return 20
        case b"curv":
            return 12 + 2 * int.from_bytes(data[8:12])
        case b"para":
            return 12 + 4 * {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}.get(int.from_bytes(data[8:10]), 0)
        case b"sf32":
            return 44
        case b"cicp":
            return 12
        case b"mft1":
            into, out, grid = data[8:11]
            return int(48 + 256 * into + grid**into * out + 256 * out)
        case b"mft2":
            into, out, grid = data[8:11]
            before, after = struct.unpack(">HH", data[48:52]) if len(data) >= 52 else (0, 0)
            return int(52 + 2 * (before * into + grid**into * out + after * out))
        case b"mAB " | b"mBA " | b"mpet":
            return len(data)
    return 0


def _header(profile: bytes) -> bytes:
    """Of what the header says, the version, the class, the colour spaces, the intent and the light (7.2)."""
    header = bytearray(_HEADER)
    for begin, end in ((8, 24), (36, 40), (64, 80)):
        header[begin:end] = profile[begin:end]
    header[24:36] = _DATE
    return bytes(header)


def _named(version: int) -> tuple[bytes, bytes]:
    """The name and the rights that every profile must have, as its version writes them."""
    if version >= 4:
        text = _NAME.encode("utf-16-be")
        said = b"mluc" + struct.pack(">III4sII", 0, 1, 12, b"enUS", len(text), 28) + text
        return said, said
    text = _NAME.encode() + b"\0"
    return b"desc" + struct.pack(">II", 0, len(text)) + text + bytes(78), b"text" + bytes(4) + text


def _written(header: bytes, tags: dict[bytes, bytes]) -> bytes:
    table, body = [], b""
    places: dict[bytes, int] = {}
    begin = _HEADER + 4 + 12 * len(tags)
    for name, data in tags.items():
        if data not in places:
            places[data] = begin + len(body)
            body += data + bytes(-len(data) % 4)
        table.append(name + struct.pack(">II", places[data], len(data)))
    whole = header[4:] + struct.pack(">I", len(tags)) + b"".join(table) + body
    return struct.pack(">I", len(whole) + 4) + whole
