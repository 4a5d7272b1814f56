"""Fonts under the names that the template asks for, so that LibreOffice sets the lines as PowerPoint does.

A machine with PowerPoint has Georgia and Calibri. Here their twins stand in, renamed, with the height of line that
the originals have.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from speechdeck.fonts import TWINS, Face, Twin

_STYLES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}


def install(folder: Path) -> Path:
    """Write the fonts and a fontconfig file that names them; return that file."""
    folder.mkdir(parents=True, exist_ok=True)
    for twin in TWINS.values():
        for (bold, italic), style in _STYLES.items():
            _write(folder, twin, Face(twin, bold, italic), style)
    config = folder / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{folder}</dir><dir>/usr/share/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    return config


def _write(folder: Path, twin: Twin, face: Face, style: str) -> None:
    latin = next(file.path for file in face.files({"a"}))
    font = TTFont(latin.with_suffix(".woff"))
    font.flavor = None
    for record in list(font["name"].names):
        if record.nameID in (1, 2, 4, 6, 16, 17):
            font["name"].removeNames(nameID=record.nameID)
    for name_id, value in (
        (1, twin.family),
        (2, style),
        (4, f"{twin.family} {style}"),
        (6, f"{twin.family}-{style.replace(' ', '')}"),
    ):
        font["name"].setName(value, name_id, 3, 1, 0x409)
    units = font["head"].unitsPerEm
    ascent, descent = round(twin.ascent * units), round(twin.descent * units)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent
    font.save(folder / f"{twin.family}-{style.replace(' ', '')}.ttf")
