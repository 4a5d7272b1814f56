"""Where a picture is decoded: an ordinary one at once, any other one in a process of its own, with limits.

Looking at how a file is built takes no decoder: neither one that crashes, nor one that takes forever.
"""

from __future__ import annotations

import struct
from typing import Any

from .metadata import jpeg, png
from .supervisor import supervisor

_MOST_PIXELS = 50_000_000
"""More than a phone's photograph has."""

_MOST_WORK = 150_000_000
"""Pixels times how often a file goes over them: a progressive JPEG does so about ten times, a harmful one thousands."""

_MOST_CHUNKS = 1_000

_ORDINARY_CHUNKS = frozenset(b"IHDR PLTE IDAT tRNS cHRM gAMA sRGB sBIT pHYs bKGD tEXt tIME eXIf".split())
"""Those for which nothing has to be unpacked but the pixels themselves."""


def decoded(task: str, content: bytes, *more: object) -> Any:
    """Do one of the tasks of `pixels` with a picture."""
    if not is_ordinary(content):
        return supervisor().ask(task, content, *more)
    from . import pixels  # Pillow is for those who have pictures

    return getattr(pixels, task)(content, *more)


def is_ordinary(content: bytes) -> bool:
    """Whether a file is built like those that cameras and programs write: a PNG or JPEG of bounded work."""
    if content.startswith(png.BEGIN):
        return _is_ordinary_png(content)
    return content.startswith(jpeg.BEGIN) and _is_ordinary_jpeg(content)


def _is_ordinary_png(content: bytes) -> bool:
    found = [(kind, body) for (kind, body), _ in zip(png.chunks(content), range(_MOST_CHUNKS), strict=False)]
    if not found or found[0][0] != b"IHDR" or len(found[0][1]) != 13:
        return False
    width, height = struct.unpack(">II", found[0][1][:8])
    return 0 < width * height <= _MOST_PIXELS and all(kind in _ORDINARY_CHUNKS for kind, _ in found)


def _is_ordinary_jpeg(content: bytes) -> bool:
    pixels = scans = 0
    for kind, body, _ in jpeg.segments(content):
        if kind in jpeg.FRAMES:
            if pixels or len(body) < 6:
                return False
            height, width = struct.unpack(">HH", body[1:5])
            pixels = width * height
        scans += kind == jpeg.SCAN
        if pixels * scans > _MOST_WORK or (body.startswith(b"ICC_PROFILE\0") and not _is_plain(body[14:])):
            return False
    return 0 < pixels <= _MOST_PIXELS


def _is_plain(profile: bytes) -> bool:
    """Whether a profile is one of curves and three colours, with nothing to look up, as cameras and screens have it."""
    return (
        len(profile) < _LARGE_PROFILE
        and profile[36:40] == b"acsp"
        and not any(table in profile for table in (b"A2B", b"B2A", b"D2B", b"B2D", b"mft", b"mAB", b"mBA"))
    )


_LARGE_PROFILE = 10_000
