"""A JPEG's segments that say how its pixels are read; cameras, phones and editors put many more (ITU-T T.81, B)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import profiles

BEGIN = b"\xff\xd8\xff"

_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
"""What begins a segment; a byte of the picture's own that looks like it has a zero after it (B.1.1)."""

FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
SCAN = 0xDA
_END, _HUFFMAN, _ARITHMETIC, _QUANTIZATION, _LINES, _RESTART = 0xD9, 0xC4, 0xCC, 0xDB, 0xDC, 0xDD
_JFIF, _COLORS, _ADOBE = 0xE0, 0xE2, 0xEE

_ICC = b"ICC_PROFILE\0"
_MOST_OF_PROFILE = 65_519
"""Bytes of a profile that one segment holds (ICC.1:2022, B.4)."""


def bare(content: bytes) -> bytes:
    """Return a JPEG up to its end: phones put more pictures behind it, each with its own notes."""
    found = list(segments(content))
    profile = profiles.bare(b"".join(_profile_parts(found)))
    written = [b"\xff\xd8"]
    # The note on what the numbers mean comes first, as JFIF has it, and the profile next.
    kept = [(kind, _kept(kind, body), letters) for kind, body, letters in found]
    at = next((at for at, (kind, _, _) in enumerate(kept) if kind not in (_JFIF, _ADOBE)), len(kept))
    for number, (kind, body, letters) in enumerate(kept):
        if number == at:
            written += _as_segments(profile)
        if body:
            written += [_segment(kind, body), letters.rstrip(b"\xff") if kind == SCAN else b""]
    return b"".join([*written, b"\xff\xd9"])


def segments(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield each segment's kind, its body, and what stands between it and the next: the letters of a scan."""
    found = _MARKER.search(content, 2)
    while found and found[1][0] != _END:
        begin = found.end()
        end = begin + int.from_bytes(content[begin : begin + 2])
        following = _MARKER.search(content, max(end, begin + 2))
        yield found[1][0], content[begin + 2 : end], content[end : following.start() if following else len(content)]
        found = following


def _segment(kind: int, body: bytes) -> bytes:
    return bytes((0xFF, kind)) + (len(body) + 2).to_bytes(2) + body


def _kept(kind: int, body: bytes) -> bytes:
    """What of a segment's body is needed, to the byte; nothing of a segment that is not."""
    if kind in FRAMES:
        return _exactly(body, 6 + 3 * body[5] if len(body) > 5 else 0)
    if kind == SCAN:
        return _exactly(body, 4 + 2 * body[0] if body else 0)
    if kind == _JFIF and body.startswith(b"JFIF\0"):
        # Its last two numbers are the size of a small picture that may come with it.
        return _exactly(body[:12], 12) and body[:12] + b"\0\0"
    if kind == _ADOBE and body.startswith(b"Adobe"):
        return _exactly(body, 12)
    if kind in (_LINES, _RESTART):
        return _exactly(body, 2)
    if kind in (_HUFFMAN, _QUANTIZATION):
        return b"".join(_tables(kind, body))
    return body if kind == _ARITHMETIC and len(body) <= _MOST_ARITHMETIC else b""


_MOST_ARITHMETIC = 32
"""Bytes of the settings of an arithmetic coder, two for each of sixteen tables."""


def _exactly(body: bytes, size: int) -> bytes:
    return body[:size] if len(body) >= size else b""


def _tables(kind: int, body: bytes) -> Iterator[bytes]:
    """The tables of a segment, without what is behind the last of them."""
    start = 0
    while start < len(body):
        size = 17 + sum(body[start + 1 : start + 17]) if kind == _HUFFMAN else 129 if body[start] >> 4 else 65
        if start + size > len(body) or body[start] & 15 > 3:
            return
        yield body[start : start + size]
        start += size


def _profile_parts(found: list[tuple[int, bytes, bytes]]) -> list[bytes]:
    parts = [body[len(_ICC) :] for kind, body, _ in found if kind == _COLORS and body.startswith(_ICC)]
    return [part[2:] for part in sorted(parts, key=lambda part: part[:1])]


def _as_segments(profile: bytes) -> Iterator[bytes]:
    parts = [profile[at : at + _MOST_OF_PROFILE] for at in range(0, len(profile), _MOST_OF_PROFILE)]
    for number, part in enumerate(parts, start=1):
        yield _segment(_COLORS, _ICC + bytes((number, len(parts))) + part)
