"""Letters are as wide as the fonts say, and those fonts are as wide as the ones they stand for."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from speechdeck.typesetting.fonts import LINE, TWINS, Face, face

_PACKAGES = Path(__file__).parents[2] / "node_modules" / "@fontsource"

_FACES = [(False, False), (True, False), (False, True), (True, True)]


def _by_hand(text: str, package: str, subset: str, bold: bool, italic: bool) -> float:
    """The sum of the advance widths that a font file has for these characters."""
    name = f"{package}-{subset}-{700 if bold else 400}-{'italic' if italic else 'normal'}.woff"
    with TTFont(_PACKAGES / package / "files" / name) as font:
        glyphs = font.getBestCmap()
        return float(sum(font["hmtx"][glyphs[ord(char)]][0] for char in text) / font["head"].unitsPerEm)


@pytest.mark.parametrize(("bold", "italic"), _FACES)
@pytest.mark.parametrize("family", TWINS)
@pytest.mark.parametrize(
    ("subset", "text"),
    [
        ("latin", "Secure borders – 15 % of “all”, naïvement: l’œuvre!"),
        ("latin-ext", "ąćęłńśźżŁŚ"),
    ],
)
def test_a_text_is_as_wide_as_its_letters(family: str, bold: bool, italic: bool, subset: str, text: str) -> None:
    assert face(family, bold, italic).width(text) == pytest.approx(
        _by_hand(text, TWINS[family].package, subset, bold, italic)
    )


@pytest.mark.parametrize(("bold", "italic"), _FACES)
def test_cyrillic_text_is_measured_in_calibris_twin(bold: bool, italic: bool) -> None:
    text = "СотрудничествовЦентральнойАзии"
    assert face("Calibri", bold, italic).width(text) == pytest.approx(
        _by_hand(text, "carlito", "cyrillic", bold, italic)
    )


@pytest.mark.parametrize(("bold", "italic"), _FACES)
@pytest.mark.parametrize(("subset", "text"), [("cyrillic", "Границаначинаетсясрынкатруда"), ("greek", "λόγος")])
def test_letters_that_georgias_twin_lacks_are_measured_in_those_of_times(
    subset: str, text: str, bold: bool, italic: bool
) -> None:
    times = _by_hand(text, "tinos", subset, bold, italic)
    assert face("Times New Roman", bold, italic).width(text) == pytest.approx(times)
    assert face("Georgia", bold, italic).width(text) == pytest.approx(1.2 * times)


@pytest.mark.parametrize(
    ("family", "bold", "char", "units"),
    [
        ("Calibri", False, " ", 463),
        ("Calibri", False, "a", 981),
        ("Calibri", False, "o", 1080),
        ("Calibri", False, "5", 1038),
        ("Georgia", False, " ", 494),
        ("Georgia", False, "a", 1032),
        ("Georgia", False, "H", 1669),
        ("Georgia", True, "a", 1220),
        ("Times New Roman", False, "a", 909),
        ("Times New Roman", True, "a", 1024),
    ],
)
def test_the_twins_are_as_wide_as_the_fonts_of_powerpoint_machines(
    family: str, bold: bool, char: str, units: int
) -> None:
    """The units are those of the fonts that are stood for, 2048 an em."""
    assert face(family, bold).width(char) * 2048 == pytest.approx(units)


@pytest.mark.parametrize("family", TWINS)
def test_a_line_is_as_high_in_every_family_and_most_of_it_above_the_baseline(family: str) -> None:
    twin = TWINS[family]
    assert twin.ascent + twin.descent == pytest.approx(LINE)
    assert 0.75 * LINE < twin.ascent < 0.85 * LINE


def test_marks_and_invisible_characters_have_no_width_of_their_own() -> None:
    calibri = face("Calibri")
    assert calibri.width("e\u0301te\u0301") == calibri.width("ete")
    assert calibri.width("co\u00adoperation") == calibri.width("cooperation")
    assert calibri.width("a\u200bb\u2060c\ufeff") == calibri.width("abc")


def test_a_no_break_space_is_as_wide_as_a_space() -> None:
    assert face("Calibri").width("\u00a0") == face("Calibri").width(" ")


def test_ideographs_are_as_wide_as_they_are_high() -> None:
    assert face("Calibri").width("移住") == 2.0
    assert face("Georgia", bold=True).width("、") == 1.0


def test_letters_that_the_font_lacks_have_a_width_too() -> None:
    assert face("Calibri").width("س") > 0.4


@pytest.mark.parametrize(
    ("family", "stand_in"),
    [
        ("Segoe UI", "Calibri"),
        ("PT Sans", "Calibri"),
        ("Cambria", "Georgia"),
        ("Noto Serif", "Georgia"),
    ],
)
def test_a_family_without_a_twin_is_measured_wider_than_its_stand_in(family: str, stand_in: str) -> None:
    assert face(family).width("Borders") == pytest.approx(1.15 * face(stand_in).width("Borders"))


@pytest.mark.parametrize("family", ["Verdana", "Arial Black", "Courier New", "Montserrat"])
def test_a_family_of_wide_letters_is_measured_wider_still(family: str) -> None:
    assert face(family).width("Borders") == pytest.approx(1.35 * face("Calibri").width("Borders"))


def test_a_face_carries_only_the_files_that_a_text_needs() -> None:
    def subsets(text: str, family: str = "Calibri") -> list[str]:
        return [file.path.name.split("-400")[0] for file in face(family).files(set(text))]

    assert subsets("Borders") == ["carlito-latin"]
    assert subsets("źródło") == ["carlito-latin", "carlito-latin-ext"]
    assert sorted(subsets("СССР in 1986")) == ["carlito-cyrillic", "carlito-latin"]
    assert subsets("Borders", "Georgia") == ["gelasio-latin"]
    assert subsets("слово", "Georgia") == ["tinos-cyrillic"]
    assert sorted(subsets("Word, слово", "Georgia")) == ["gelasio-latin", "tinos-cyrillic"]
    assert subsets("移住") == []


@pytest.mark.parametrize(("bold", "italic"), _FACES)
@pytest.mark.parametrize("family", TWINS)
def test_every_file_that_a_face_may_carry_exists(family: str, bold: bool, italic: bool) -> None:
    files = list(face(family, bold, italic).files({chr(code) for code in range(0x20, 0x3000)}))
    assert len(files) >= 3
    assert all(file.path.is_file() and file.unicode_range.startswith("U+") for file in files)


def test_faces_are_shared() -> None:
    assert face("Calibri", bold=True) is face("Calibri", bold=True)
    assert face("Calibri") == Face(TWINS["Calibri"], bold=False, italic=False)
