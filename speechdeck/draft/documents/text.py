"""Plain text into pieces: one for each line that is not blank."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import replace

from ...read.encoding import foreign_encoding, wide_encoding
from ..piece import Document, Piece


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
    codec, name = (guess.codec, guess.name) if guess else ("cp1252", "Windows-1252 (Western European)")
    if not wide:
        codec, name = _of_dos(content, codec) or (codec, name)
    return content.decode(codec, "replace"), codec, name


_DOS = (("cp866", "code page 866 (Cyrillic, of DOS)"), ("cp850", "code page 850 (Western European, of DOS)"))
_USUAL = frozenset("«»“”„‘’–—…№°¿¡§%\u00a0，。、：；？！（）《》「」『』・·、؟،؛")


def _of_dos(content: bytes, codec: str) -> tuple[str, str] | None:
    """The encoding of an old text of DOS, where hardly anything else makes letters of its bytes."""
    if _strange(content.decode(codec, "replace")) < _MOST_STRANGE:
        return None
    return next((dos for dos in _DOS if _strange(content.decode(dos[0])) < _MOST_STRANGE / 4), None)


_MOST_STRANGE = 0.2


def _strange(text: str) -> float:
    """How many of the letters beyond ASCII are none that texts have, in the scripts that are written with spaces or without."""
    found = [c for c in text if c > "\x7f"]
    odd = sum(not (c.isalpha() and c < "\uff00") and c not in _USUAL for c in found)
    return (odd + len(_MIXED.findall(text))) / max(1, len(found))


_MIXED = re.compile("[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]", re.IGNORECASE)
"""Latin and Cyrillic letters in one word."""


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
