"""A Windows metafile without the names of its program and its picture ([MS-EMF] 2.2.9)."""

from __future__ import annotations

_HEADER = 88


def bare(content: bytes) -> bytes:
    """Return a drawing whose description is blank."""
    if len(content) < _HEADER:
        return content
    length, start = (int.from_bytes(content[at : at + 4], "little") for at in (60, 64))
    end = start + 2 * length
    if not length or start < _HEADER or end > int.from_bytes(content[4:8], "little"):
        return content
    return content[:start] + bytes(end - start) + content[end:]
