"""A GIF's frames, how long each is shown and how often all are; its comments and programs' own blocks go (GIF89a)."""

from __future__ import annotations

from collections.abc import Iterator

_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, b"\x3b"
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_HEADER, _DESCRIPTOR = 13, 10


def bare(content: bytes) -> bytes:
    """Return a GIF with what is seen, up to its end or to where it is cut off."""
    start = _HEADER + _colors(content[10:11])
    return content[:start].ljust(start, b"\0") + b"".join(_blocks(content, start)) + _TRAILER


def _blocks(content: bytes, start: int) -> Iterator[bytes]:
    control = b""
    while start < len(content):
        kind = content[start]
        if kind == _IMAGE:
            end = start + _DESCRIPTOR + _colors(content[start + 9 : start + 10])
            if end >= len(content):
                return
            data = list(_sub_blocks(content, end + 1))
            yield control + content[start : end + 1] + b"".join(map(_sub_block, data)) + b"\0"
            control, start = b"", end + 1 + _length(data)
        elif kind == _EXTENSION:
            data = list(_sub_blocks(content, start + 2))
            label = content[start + 1 : start + 2]
            if label == bytes((_CONTROL,)) and data and len(data[0]) == 4:
                # It belongs to what comes next.
                control = b"\x21\xf9" + _sub_block(data[0]) + b"\0"
            elif label == bytes((_APPLICATION,)):
                yield _loop(data)
            elif label != b"\xfe":
                control = b""
            start += 2 + _length(data)
        else:
            return


def _loop(data: list[bytes]) -> bytes:
    """How often an animation is shown, if that is what a program's block says."""
    counts = [each for each in data[1:] if len(each) == 3 and each[0] == 1]
    return b"\x21\xff" + _sub_block(data[0]) + _sub_block(counts[0]) + b"\0" if counts and data[0] in _LOOPS else b""


def _sub_blocks(content: bytes, start: int) -> Iterator[bytes]:
    while start < len(content) and (size := content[start]):
        if data := content[start + 1 : start + 1 + size]:
            yield data
        start += 1 + size


def _sub_block(data: bytes) -> bytes:
    return bytes((len(data),)) + data


def _length(data: list[bytes]) -> int:
    return sum(len(each) + 1 for each in data) + 1


def _colors(flags: bytes) -> int:
    """How many bytes a table of colours takes, if there is one."""
    return 3 << ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0
