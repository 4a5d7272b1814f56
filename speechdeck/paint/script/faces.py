"""The fonts of a PDF: the faces that decks carry, unpacked, since the typesetter reads none that are packed for the web."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

from ...typesetting.fonts import TWINS, face

_FAMILY, _FULL, _POSTSCRIPT, _TYPOGRAPHIC = 1, 4, 6, 16
"""Names in a font's table of names (OpenType, name)."""


def unpack_faces(family: str, characters: set[str], folder: Path) -> list[str]:
    """Write the faces that a family's text needs into a folder, and return the names under which they are found.

    A face lies in several files, each with some scripts, and each is a family of its own here. A family without a twin
    is looked for on the machine first.
    """
    names: dict[str, None] = {} if family in TWINS else {family: None}
    for bold in (False, True):
        for italic in (False, True):
            wanted = face(family, bold, italic)
            for file in wanted.files(characters):
                name = _own_name(file.path)
                _unpack(file.path, name, folder)
                names[name] = None
    return list(names)


_NOTO = {
    "ARABIC": "Noto Naskh Arabic",
    **dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH"), "Noto Sans CJK"),
}


def font_with(char: str) -> str:
    """Return a font that has a character, by the first word of its name in Unicode, which is its script's for letters."""
    script = unicodedata.name(char, "").partition(" ")[0]
    if char.isalpha():
        return _NOTO.get(script, f"Noto Sans {script.capitalize()}")
    return _NOTO.get(script, "Noto Sans Symbols")


def _own_name(file: Path) -> str:
    """A face's subset by its file's name: carlito-latin-ext-400-normal is of "Deck carlito-latin-ext"."""
    subset = file.stem.rsplit("-", 2)[0]
    return f"Deck {subset}"


def _unpack(packed: Path, name: str, folder: Path) -> None:
    target = folder / f"{packed.stem}.ttf"
    if target.exists():
        return
    with TTFont(packed, recalcTimestamp=False) as font:
        font.flavor = None
        names = font["name"]
        style = packed.stem.rsplit("-", 2)[1:]
        for ident, text in (
            (_FAMILY, name),
            (_TYPOGRAPHIC, name),
            (_FULL, f"{name} {' '.join(style)}"),
            (_POSTSCRIPT, packed.stem),
        ):
            names.setName(text, ident, 3, 1, 0x409)
        font.save(target)
