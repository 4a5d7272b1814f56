"""A TIFF's first picture, written anew from the tags that say how its pixels are read (TIFF 6.0)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from . import jpeg, profiles

_OFFSETS = {273: 279, 324: 325}
"""Where the pixels lie, in strips or in tiles: the tags of their places and of their lengths."""

_READ = frozenset(
    map(
        int,
        [
            "254",
            "256",
            "257",
            "258",
            "259",
            "262",
            "266",
            "274",
            "277",
            "278",
            "282",
            "283",
            "284",
            "292",
            "293",
            "296",
            "301",
            "317",
            "318",
            "319",
            "320",
            "322",
            "323",
            "338",
            "339",
            "340",
            "341",
            "529",
            "530",
            "532",
        ],
    )
)
"""The tags that say how large the picture is and what its numbers mean."""

_TABLES, _PROFILE = 347, 34675
_SIZES = {1: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""How many bytes a value of each type takes (TIFF 6.0, 2); letters are not among them."""

_MOST_TAGS = 1_000


@dataclass(frozen=True, slots=True)
class _Tag:
    number: int
    type: int
    data: bytes

    def integers(self, order: str) -> tuple[int, ...]:
        letter = {3: "H", 4: "I"}.get(self.type, "")
        return struct.unpack(f"{order}{len(self.data) // _SIZES[self.type]}{letter}", self.data) if letter else ()


def bare(content: bytes) -> bytes:
    """Return the first picture of a TIFF; of one that is broken, a file without any."""
    order = "<" if content.startswith(b"II") else ">"
    tags = {tag.number: tag for tag in _tags(content, order)}
    pixels = [(place, long) for place, long in _OFFSETS.items() if place in tags and long in tags]
    written = bytearray(content[:4] + bytes(4))
    kept = [tag for tag in tags.values() if tag.number in _READ]
    for place, long in pixels[:1]:
        parts = [_bare_part(part) for part in _parts(content, tags[place], tags[long], order)]
        if parts:
            kept += _placed(place, parts, written, order), _Tag(long, 4, _packed(map(len, parts), order))
    if _TABLES in tags:
        kept.append(_Tag(_TABLES, 7, _bare_part(tags[_TABLES].data)))
    if _PROFILE in tags and (profile := profiles.bare(tags[_PROFILE].data)):
        kept.append(_Tag(_PROFILE, 7, profile))
    _write_directory(sorted(kept, key=lambda tag: tag.number), written, order)
    return bytes(written)


def _tags(content: bytes, order: str) -> Iterator[_Tag]:
    (start,) = struct.unpack(f"{order}I", content[4:8].ljust(4, b"\0"))
    count = int.from_bytes(content[start : start + 2], "little" if order == "<" else "big")
    for at in range(start + 2, start + 2 + 12 * min(count, _MOST_TAGS), 12):
        entry = content[at : at + 12]
        if len(entry) < 12:
            return
        number, kind, many, place = struct.unpack(f"{order}HHII", entry)
        size = many * _SIZES.get(kind, 0)
        data = entry[8 : 8 + size] if size <= 4 else content[place : place + size]
        if size and len(data) == size:
            yield _Tag(number, kind, data)


def _parts(content: bytes, places: _Tag, lengths: _Tag, order: str) -> Iterator[bytes]:
    for place, length in zip(places.integers(order), lengths.integers(order), strict=False):
        yield content[place : place + length]


def _bare_part(part: bytes) -> bytes:
    """A strip that is a JPEG may have notes of its own."""
    return jpeg.bare(part) if part.startswith(jpeg.BEGIN) else part


def _placed(number: int, parts: list[bytes], written: bytearray, order: str) -> _Tag:
    places = []
    for part in parts:
        places.append(len(written))
        written += part + bytes(len(part) % 2)
    return _Tag(number, 4, _packed(places, order))


def _packed(numbers: Iterable[int], order: str) -> bytes:
    values = list(numbers)
    return struct.pack(f"{order}{len(values)}I", *values)


def _write_directory(tags: list[_Tag], written: bytearray, order: str) -> None:
    entries = []
    for tag in tags:
        if len(tag.data) > 4:
            place = struct.pack(f"{order}I", len(written))
            written += tag.data + bytes(len(tag.data) % 2)
        else:
            place = tag.data.ljust(4, b"\0")
        many = len(tag.data) // _SIZES[tag.type]
        entries.append(struct.pack(f"{order}HHI", tag.number, tag.type, many) + place)
    written[4:8] = struct.pack(f"{order}I", len(written))
    written += struct.pack(f"{order}H", len(entries)) + b"".join(entries) + bytes(4)
