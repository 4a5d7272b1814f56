"""The script as PDFs: what a lectern's pages end with, fonts, tags, and letters that no font has."""

from __future__ import annotations

import ctypes
import datetime
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from speechdeck.errors import AuthorError
from speechdeck.paint.script.faces import font_with, unpack_faces
from speechdeck.paint.script.pdf import Kind, paint_pdf
from speechdeck.paint.script.pieces import sentences
from speechdeck.pipeline import Prepared
from speechdeck.prove.pdf import drawn_text

from ..conftest import CABSI
from ..quay import prepared_quay, script_of

_WRITTEN = datetime.datetime(2026, 5, 12)


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The deck."""
    return prepared_quay(tmp_path_factory.mktemp("decks"))


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A deck with a speech of some length, and a sentence that is longer than a page."""
    endless = " and".join(["Our boats waited for the tide,"] * 40) + " for once."
    speech = (CABSI / "speech.md").read_text("utf-8")
    outline = (CABSI / "outline.yaml").read_text("utf-8")
    return prepared_quay(tmp_path_factory.mktemp("decks"), outline, f"{speech}\n\n{endless}\n\nThe end.\n")


def _painted(prepared: Prepared, kind: Kind) -> bytes:
    script, text = script_of(prepared)
    return paint_pdf(script, prepared.theme, text, kind, _WRITTEN)


def _pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_a_review_has_numbers_times_clicks_directions_and_footnotes(quay: Prepared) -> None:
    text = " ".join(_pages(_painted(quay, "review")))
    for each in (
        "Planned time: 0:22 · Version Draft 3",
        "From 0:01, for 0:19",
        "▸ Click 1",
        "Look up.",
        "Mostly ours.",
        "Check against delivery",
        "Page 1 of 1",
    ):
        assert each in text


def test_a_lecterns_page_ends_with_a_sentence_and_says_how_the_next_begins(long: Prepared) -> None:
    content = _painted(long, "lectern")
    said, feet = _texts(content, tagged=True, size=24), _texts(content, tagged=False, size=14)
    assert len(said) > 12
    ends = tuple(_sentences(long))
    going_on = [page for page, foot in enumerate(feet) if foot == "…→"]
    assert len(going_on) == 2, "inside the sentence that is longer than a page"
    for page, foot in enumerate(feet[:-1]):
        assert page in going_on or said[page].endswith(ends)
        assert page in going_on or said[page + 1].startswith(foot.removesuffix("→").removesuffix("…"))
    assert feet[-1] == ""


def _texts(content: bytes, *, tagged: bool, size: float) -> list[str]:
    """What each page says in letters of a size, without white space; its furniture is what is not tagged."""
    with pypdfium2.PdfDocument(content) as document:
        return ["".join("".join(_drawn(page, tagged, size)).split()) for page in document]


def _drawn(page: pypdfium2.PdfPage, tagged: bool, size: float) -> Iterator[str]:
    letters, points = page.get_textpage(), ctypes.c_float()
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        raw.FPDFTextObj_GetFontSize(each.raw, points)
        if abs(points.value - size) < 0.1 and (raw.FPDFPageObj_GetMarkedContentID(each.raw) >= 0) == tagged:
            yield drawn_text(each.raw, letters.raw)


def _sentences(prepared: Prepared) -> Iterator[str]:
    """How the sentences end."""
    script, _ = script_of(prepared)
    for section in script.sections:
        for paragraph in section.paragraphs:
            for sentence in sentences(paragraph, ""):
                yield "".join("".join(piece.run.text for piece in sentence).split())[-40:]


def test_nothing_that_is_said_stands_on_a_lecterns_lower_third(long: Prepared) -> None:
    with pypdfium2.PdfDocument(_painted(long, "lectern")) as document:
        for page in document:
            tagged = [
                each
                for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
                if raw.FPDFPageObj_GetMarkedContentID(each.raw) >= 0
            ]
            lowest = min(each.get_bounds()[1] for each in tagged)
            assert lowest >= page.get_height() / 3 - 5


def test_a_pdf_is_tagged_for_everybody_and_has_no_font_of_a_stranger(quay: Prepared) -> None:
    for kind in ("review", "lectern"):
        content = _painted(quay, kind)
        assert b"pdfuaid:part" in content
        assert b"/MarkInfo" in content or b"/StructTreeRoot" in content


def test_the_same_input_gives_the_same_bytes(quay: Prepared) -> None:
    assert _painted(quay, "lectern") == _painted(quay, "lectern")


def test_letters_that_no_font_has_are_told_with_a_font_that_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("speechdeck.paint.script.pdf.SYSTEM_FONTS", False)
    outline = "title: Quay\nlang: ja\nslides:\n  - section: opening\n"
    prepared = prepared_quay(tmp_path, outline, "本日、本日、港。\n")
    with pytest.raises(AuthorError) as raised:
        _painted(prepared, "review")
    assert str(raised.value) == (
        'speech.md: error: No font on this machine has these characters of the script: "本日、港。".\n'
        "  Install a font that has them, as Noto Sans CJK; Noto's are free. Or write the script for Word."
    )


@pytest.mark.parametrize(
    ("char", "font"),
    [
        ("中", "Noto Sans CJK"),
        ("あ", "Noto Sans CJK"),
        ("ع", "Noto Naskh Arabic"),
        ("ह", "Noto Sans Devanagari"),
        ("→", "Noto Sans Symbols"),
    ],
)
def test_a_font_is_named_by_the_script_of_a_letter(char: str, font: str) -> None:
    assert font_with(char) == font


def test_faces_are_unpacked_as_far_as_a_text_needs_them(tmp_path: Path) -> None:
    assert unpack_faces("Calibri", set("abc"), tmp_path) == ["Deck carlito-latin"]
    assert unpack_faces("Georgia", set("abж"), tmp_path) == ["Deck gelasio-latin", "Deck tinos-cyrillic"]
    assert unpack_faces("Own Sans", set("abc"), tmp_path) == ["Own Sans", "Deck carlito-latin"]
    assert len(list(tmp_path.glob("*.ttf"))) == 12
