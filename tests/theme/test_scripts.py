"""A deck in another script has the fonts that its template lists for it; all others keep the template's own."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.files.opc import renewed
from speechdeck.pipeline import build, prepare
from speechdeck.theme import Theme, in_script

_TITLES = {
    "ru": "Граница начинается с рынка труда",
    "el": "Τα σύνορα αρχίζουν από την αγορά εργασίας",
    "en": "Border pressure begins in the labour market, or рынок",
    "ar": "الضغط على الحدود يبدأ من سوق العمل",
    "zh": "边境压力始于劳动力市场",
}


def _outline(lang: str) -> str:
    return f"title: {_TITLES[lang]}\nlang: {lang}\nslides: [{{section: opening}}]\n"


@pytest.mark.parametrize(
    ("lang", "family"),
    [("ru", "Times New Roman"), ("el", "Times New Roman"), ("en", "Georgia"), ("ar", "Georgia"), ("zh", "Georgia")],
)
def test_titles_are_measured_and_written_in_a_font_that_has_their_letters(
    theme: Theme, lang: str, family: str, tmp_path: Path
) -> None:
    (tmp_path / "outline.yaml").write_text(_outline(lang))
    (tmp_path / "speech.md").write_text(f"{_TITLES[lang]}.\n")
    assert prepare(tmp_path, theme).theme.heading.family == family
    built = build(tmp_path, theme, tmp_path / "out")
    [title, *_] = built.prepared.scenes[0].paragraphs
    assert title.style.font.family == family
    with zipfile.ZipFile(built.powerpoint) as package:
        found = re.search(r'majorFont>\s*<a:latin typeface="([^"]+)"', package.read("ppt/theme/theme1.xml").decode())
    assert found is not None
    assert found[1] == family


def test_a_script_for_which_nothing_is_listed_or_needed_changes_nothing(theme: Theme) -> None:
    assert in_script(theme, None) is theme
    assert in_script(theme, "Arab") is theme
    with zipfile.ZipFile(io.BytesIO(theme.package)) as parts:
        themes = {name: parts.read(name) for name in parts.namelist() if "/theme/" in name}
        bare = renewed(parts, {name: part.replace(b'script="Cyrl"', b"") for name, part in themes.items()})
    unlisted = replace(theme, package=bare)
    assert in_script(unlisted, "Cyrl") is unlisted


def test_the_fonts_for_east_asian_letters_are_named(theme: Theme) -> None:
    with zipfile.ZipFile(io.BytesIO(theme.package)) as package:
        fonts = package.read("ppt/theme/theme1.xml").decode()
    assert [fonts.count(f'script="{script}"') for script in ("Hans", "Hant", "Jpan", "Hang")] == [2] * 4
