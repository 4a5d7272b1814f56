"""An old drawing of Windows (WMF) with the records that draw, and without what is said to printers and programs ([MS-WMF] 2.3)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_PLACED, _HEADER = 22, 18

_DRAWING = frozenset(
    int(name, 16)
    for name in [
        "0000",
        "001E",
        "0035",
        "0037",
        "00F7",
        "0102",
        "0103",
        "0104",
        "0105",
        "0106",
        "0107",
        "0108",
        "0127",
        "012A",
        "012B",
        "012C",
        "012D",
        "012E",
        "0139",
        "0142",
        "0149",
        "01F0",
        "01F9",
        "0201",
        "0209",
        "020A",
        "020B",
        "020C",
        "020D",
        "020E",
        "020F",
        "0211",
        "0213",
        "0214",
        "0220",
        "0228",
        "0231",
        "0234",
        "02FA",
        "02FB",
        "02FC",
        "0324",
        "0325",
        "0410",
        "0412",
        "0415",
        "0416",
        "0418",
        "0419",
        "041B",
        "041F",
        "0429",
        "0436",
        "0521",
        "0538",
        "0548",
        "061C",
        "061D",
        "06FF",
        "0817",
        "081A",
        "0830",
        "0922",
        "0940",
        "0A32",
        "0B23",
        "0B41",
        "0D33",
        "0F43",
    ]
)
"""The records that may stay (2.1.1.1); what goes is the escape, a comment as a rule."""


def bare(content: bytes) -> bytes:
    """Return a drawing up to its end."""
    start = _PLACED if content.startswith(_PLACEABLE) else 0
    if len(content) < start + _HEADER:
        return b""
    kept = list(_drawn(content[start + _HEADER :]))
    header = bytearray(content[start : start + _HEADER])
    words = (_HEADER + sum(map(len, kept))) // 2
    header[6:10] = struct.pack("<I", words)
    header[12:16] = struct.pack("<I", max((len(each) // 2 for each in kept), default=0))
    return content[:start] + bytes(header) + b"".join(kept)


def _drawn(records: bytes) -> Iterator[bytes]:
    at = 0
    while at + 6 <= len(records):
        words, kind = struct.unpack_from("<IH", records, at)
        if words < 3 or at + 2 * words > len(records):
            return
        if kind in _DRAWING:
            yield records[at : at + 2 * words]
        if kind == 0:
            return
        at += 2 * words
