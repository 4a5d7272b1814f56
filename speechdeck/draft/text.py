"""Plain text into pieces: one for each line that is not blank."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import replace

from ..read.encoding import foreign_encoding, wide_encoding
from .piece import Document, Piece


def read_text(content: bytes) -> Document:
    """Read plain text in whatever encoding it has."""
    text, codec, encoding = decoded(content)
    remarks = (
        () if encoding.startswith("utf") else (f"The text was read as {encoding}: look at its accents and signs.",)
    )
    return Document(tuple(pieces_of(text)), encoding=codec, remarks=remarks)


_CONTROLS = {at: sign for at in range(0x80, 0xA0) if (sign := bytes([at]).decode("cp1252", "ignore"))}
"""Signs of Windows-1252 that were taken for those of ISO 8859-1, which has control characters there."""


def pieces_of(text: str) -> list[Piece]:
    """Return the lines that are not blank."""
    pieces: list[Piece] = []
    gap = True
    text = text.translate(_CONTROLS)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        for at, part in enumerate(line.replace("\v", "\f").split("\f")):
            if at and pieces:
                pieces[-1] = replace(pieces[-1], ends_page=True)
            shown = part.strip().strip("\u200b\ufeff").strip()
            if shown:
                indent = len(part.expandtabs(4)) - len(part.expandtabs(4).lstrip())
                pieces.append(Piece(shown, number, gap=gap, indent=indent))
            gap = not shown
    return pieces


def decoded(content: bytes) -> tuple[str, str, str]:
    """Return a text, and Python's and people's name of the encoding that it was in."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), "utf-16", "utf-16"
    wide = wide_encoding(content)
    if wide is None:
        with suppress(UnicodeDecodeError):
            return mended(content.decode("utf-8-sig")), "utf-8-sig", "utf-8"
    guess = wide or foreign_encoding(content)
    codec = guess.codec if guess else "cp1252"
    return content.decode(codec, "replace"), codec, guess.name if guess else "Windows-1252 (Western European)"


_GARBLED = ("â€", "Ã©", "Ã¨", "Ã¡", "Ã³", "Ã±", "Ð°", "Ð¾", "Ã¼")


def mended(text: str) -> str:
    """Return a text whose letters were decoded wrongly on the way ("â€¢") as it was, if that can be undone for all of it."""
    if not any(sign in text for sign in _GARBLED):
        return text
    lines = (_mended_line(line) for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines))


def _mended_line(line: str) -> str:
    if not any(sign in line for sign in _GARBLED):
        return line
    try:
        # Five bytes of Windows-1252 are no letters; whoever decodes leniently leaves them as control characters.
        raw = b"".join(c.encode("latin-1") if "\x80" <= c <= "\x9f" else c.encode("cp1252") for c in line)
        return raw.decode("utf-8")
    except UnicodeError:
        return line
