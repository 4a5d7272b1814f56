"""Fonts under the names that the template asks for, so that LibreOffice sets a slide's text as PowerPoint does.

A machine with PowerPoint has Georgia and Calibri. Here their twins stand in, renamed, without ligatures, which
PowerPoint does not set, and a little raised: both programs give a line 1.2 times the type's size whatever the font,
but where PowerPoint shares that out between what is above and below the baseline as the font itself does, LibreOffice
puts the baseline one size below the line's top.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from speechdeck.typesetting.fonts import TWINS, Face, Twin

_STYLES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}


def raised(twin: Twin) -> float:
    """Return by how much of the type size LibreOffice's baseline lies below PowerPoint's: so much higher are the letters."""
    return 1 - twin.ascent


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
    _rename(font, twin.family, style)
    _drop_ligatures(font)
    _raise_letters(font, round(raised(twin) * font["head"].unitsPerEm))
    font.save(folder / f"{twin.family}-{style.replace(' ', '')}.ttf")


def _rename(font: TTFont, family: str, style: str) -> None:
    for record in list(font["name"].names):
        if record.nameID in (1, 2, 4, 6, 16, 17):
            font["name"].removeNames(nameID=record.nameID)
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style.replace(' ', '')}"}
    for name_id, value in names.items():
        font["name"].setName(value, name_id, 3, 1, 0x409)


def _drop_ligatures(font: TTFont) -> None:
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag in ("liga", "clig"):
            record.Feature.LookupListIndex, record.Feature.LookupCount = [], 0


def _raise_letters(font: TTFont, units: int) -> None:
    """Raise the outlines; those that are put together from others rise with their parts."""
    letters = font["glyf"]
    for name in letters.keys():  # noqa: SIM118 - not a mapping
        letter = letters[name]
        if not letter.isComposite() and letter.numberOfContours > 0:
            letter.coordinates.translate((0, units))
            letter.recalcBounds(letters)
