"""A public copy: nothing of the speech is in its files, however deep, and a build that would leak it fails."""

from __future__ import annotations

import base64
import html
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pptx
import pytest
from click.testing import CliRunner, Result

from speechdeck import pipeline
from speechdeck.cli import main
from speechdeck.paint.powerpoint import paint_powerpoint
from speechdeck.paint.reveal import paint_reveal
from speechdeck.pipeline import Built, build
from speechdeck.prove import Proof, read_html, read_powerpoint
from speechdeck.prove import public as embargo
from speechdeck.prove.public import Search, secret_passages, shown_texts, words
from speechdeck.prove.streams import streams
from speechdeck.scene import Scene
from speechdeck.theme import Theme

from ..cases import Case, cases, told
from ..conftest import CABSI
from ..render import chromium

SPEECH = "We shall announce tomorrow that the border reopens after nine long years of silence."
PASSAGE = "the border reopens after nine long years of"


@pytest.fixture(scope="module")
def public(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The CABSI deck's public copy."""
    return build(CABSI, theme, tmp_path_factory.mktemp("public"), notes=False)


# --- The search ---------------------------------------------------------------------------------------------------


def search(file: bytes, speech: str, shown: Iterable[str]) -> Search:
    """Search a file for what a speech says and no slide."""
    return embargo.search(file, secret_passages(speech, shown))


def test_what_a_slide_shows_is_public() -> None:
    assert search(PASSAGE.encode(), SPEECH, [f"Today, {PASSAGE} war"]).passage is None


def test_what_a_slide_shows_gives_nothing_else_away() -> None:
    longer = f"{PASSAGE} silence"
    assert search(longer.encode(), SPEECH, [PASSAGE]).passage == "border reopens after nine long years of silence"


def test_marks_between_the_words_do_not_hide_them() -> None:
    assert search("the border -- reopens, (after) nine: long/years “of”".encode(), SPEECH, []).passage


def test_in_scripts_without_spaces_each_letter_is_a_word() -> None:
    assert words("明日、国境を開く") == list("明日国境を開く")
    assert search("――国境を再び開放する――".encode(), "明日、国境を再び開放すると発表します。", []).passage


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_letters_are_the_same_however_they_are_composed(form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    # macOS and PDFs hand out a letter and its accent as two characters, and two letters as one.
    speech = "Où le Présent s’achève, à l’été, un ﬁnancement commun naît déjà"
    assert search(unicodedata.normalize(form, speech).encode(), speech, []).passage
    assert search(speech.encode(), unicodedata.normalize(form, speech), []).passage
    assert search(speech.upper().encode(), unicodedata.normalize(form, speech), []).passage


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200d", "\u200f", "\u2060", "\ufeff"])
def test_characters_that_nobody_sees_do_not_hide_a_word(hidden: str) -> None:
    speech = SPEECH.replace("border", f"bor{hidden}der")
    assert search(PASSAGE.encode(), speech, []).passage == PASSAGE
    assert search(PASSAGE.replace("years", f"ye{hidden}ars").encode(), SPEECH, []).passage == PASSAGE


# --- The public copy ----------------------------------------------------------------------------------------------


def test_the_copy_stands_beside_the_others_which_stay_as_they_are(theme: Theme, tmp_path: Path) -> None:
    build(CABSI, theme, tmp_path)
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in (tmp_path / "cabsi").iterdir()}
    build(CABSI, theme, tmp_path, notes=False)
    after = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in (tmp_path / "cabsi").iterdir()}
    assert sorted(after) == ["cabsi-public.html", "cabsi-public.pptx", "cabsi.html", "cabsi.pptx"]
    assert {name: after[name] for name in before} == before


def test_its_slides_are_those_of_the_deck(public: Built, cabsi: Built) -> None:
    assert [slide.text for slide in read_html(public.html)] == [slide.text for slide in read_html(cabsi.html)]
    assert [slide.text for slide in read_powerpoint(public.powerpoint)] == [
        slide.text for slide in read_powerpoint(cabsi.powerpoint)
    ]


def test_the_presentation_has_no_notes_slides_at_all(public: Built) -> None:
    with zipfile.ZipFile(public.powerpoint) as package:
        assert [name for name in package.namelist() if "notesSlide" in name] == []
    assert [slide.has_notes_slide for slide in pptx.Presentation(str(public.powerpoint)).slides] == [False] * 5


def test_the_page_has_no_notes_and_no_cue(public: Built) -> None:
    page = public.html.read_text("utf-8").split("<body>", 1)[1].split("<script", 1)[0]
    assert "<aside" not in page
    assert "cue" not in page
    assert [slide.notes for slide in read_html(public.html)] == [""] * 5


def test_no_heading_of_the_speech_stands_in_either_file(public: Built, cabsi: Built) -> None:
    headings = [scene.section.name for scene in cabsi.prepared.scenes[1:]]
    assert headings == ["Introduction", "I. Comprehensive Approach", "II. Regionalism and Partnership", "Conclusion"]
    found = [
        stream.decode("utf-8", "ignore").casefold()
        for file in (public.html, public.powerpoint)
        for stream in streams(file.read_bytes())
    ]
    for heading in headings:
        slug = "-".join(words(heading))
        assert not any(heading.casefold() in text or f'"{slug}"' in text for text in found), heading


def test_the_download_inside_is_the_public_file_under_the_public_name(public: Built) -> None:
    page = public.html.read_text("utf-8")
    inside = re.search(r'id="deck.powerpoint">([^<]+)<', page)
    settings = re.search(r'id="deck.settings">([^<]+)<', page)
    assert inside
    assert settings
    assert base64.b64decode(inside[1]) == public.powerpoint.read_bytes()
    assert json.loads(settings[1])["file"] == "cabsi-public.pptx"


def test_there_is_no_presenter_view(public: Built) -> None:
    with chromium.opened(public.html, "?view=presenter") as visit:
        for key in ("s", "Shift+S"):
            visit.page.keyboard.press(key)
        assert visit.page.locator(".presenter").count() == 0
        assert visit.page.locator("section.present").is_visible()
        assert len(visit.page.context.pages) == 1


def test_all_of_it_is_searched(public: Built) -> None:
    # The page, its fonts and scripts; the package in it, part by part; and the package itself.
    with zipfile.ZipFile(public.powerpoint) as package:
        parts = len(package.namelist())
    assert public.proof.searched > 2 * (parts + 1)
    assert str(Proof(5, 756, 118)) == "no passage of the speech in either file, 118 parts searched"


def test_the_search_would_find_the_notes_of_the_deck_itself(cabsi: Built) -> None:
    speech = " ".join(scene.section.text for scene in cabsi.prepared.scenes)
    for file in (cabsi.html, cabsi.powerpoint):
        assert search(file.read_bytes(), speech, shown_texts(cabsi.prepared.scenes)).passage


# --- An outline that would leak -----------------------------------------------------------------------------------


@cases(Path(__file__).parents[1] / "messages" / "public.txt")
def test_words_of_the_outline_that_no_slide_shows_are_told(
    case: Case, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    deck = Path("deck")
    case.write(deck)
    (deck / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    case.check(told(lambda: build(deck, theme, tmp_path / "out", notes=False)), pytestconfig)
    assert not (tmp_path / "out").exists()
    build(deck, theme, tmp_path / "out")


COUNTRIES = ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan", "Georgia", "Armenia", "Moldova"]
CHARTED = {
    "a passage as a label": ("", [f"{PASSAGE}: 4", "Other: 1"], PASSAGE),
    "labels that the speech lists": ("", [f"{each}: 1" for each in COUNTRIES], ", ".join(COUNTRIES)),
    "labels with their values": (
        "",
        [f"{each}: 1" for each in COUNTRIES],
        "; ".join(f"{each} 1" for each in COUNTRIES),
    ),
    "labels with the names of their values": (
        "series: [jobs, trainings], ",
        [f"{each}: 7, 9" for each in COUNTRIES],
        "; ".join(f"{each}: jobs 7, trainings 9" for each in COUNTRIES),
    ),
}


@pytest.mark.parametrize(("series", "data", "spoken"), CHARTED.values(), ids=CHARTED)
def test_what_a_chart_shows_is_public(series: str, data: list[str], spoken: str, theme: Theme, tmp_path: Path) -> None:
    pairs = (each.split(": ") for each in data)
    rows = ", ".join(f"{{label: {label}, values: [{values}]}}" for label, values in pairs)
    deck = tmp_path / "deck"
    deck.mkdir()
    (deck / "outline.yaml").write_text(
        f"title: T\nslides:\n- section: opening\n  content:\n  - chart: {{kind: column, {series}data: [{rows}]}}\n"
    )
    (deck / "speech.md").write_text(f"We say that {spoken} today.\n")
    assert build(deck, theme, tmp_path / "out", notes=False).proof.searched


def test_the_phrase_at_which_a_slide_begins_stands_in_no_file(theme: Theme, tmp_path: Path) -> None:
    deck = tmp_path / "deck"
    deck.mkdir()
    phrase = "We shall announce tomorrow that the border reopens after nine"
    slides = f"- section: opening\n- from: {phrase}\n  title: News\n- silent: true\n  title: Thanks\n"
    (deck / "outline.yaml").write_text(f"title: T\nslides:\n{slides}")
    (deck / "speech.md").write_text(f"Good morning. {SPEECH}\n")
    built = build(deck, theme, tmp_path / "out", notes=False)
    assert built.proof.searched
    for file in (built.html, built.powerpoint):
        assert search(file.read_bytes(), phrase, []).passage is None


# --- A build that would leak --------------------------------------------------------------------------------------


def _refused(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Result:
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(main, ["build", "--without-notes", str(CABSI), "-o", "out"])
    assert result.exit_code == 1
    assert not (folder / "out" / "cabsi").exists()
    return result


PARAGRAPH = "For more than two decades IOM has worked closely with Governments in the region"


def test_a_page_that_kept_a_passage_is_not_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def leaking(*arguments: object) -> str:
        page: str = paint_reveal(*arguments)  # type: ignore[arg-type]
        return page.replace("</body>", f"<!-- {html.escape(PARAGRAPH)} --></body>")

    monkeypatch.setattr(pipeline, "paint_reveal", leaking)
    said = _refused(monkeypatch, tmp_path).stderr
    assert 'cabsi-public.html is a public copy, but holds a passage of the speech: "for more than two decades' in said
    assert "Nothing was written." in said


def test_a_presentation_that_kept_a_passage_is_not_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def leaking(scenes: tuple[Scene, ...], *rest: object) -> bytes:
        package: bytes = paint_powerpoint(scenes, *rest)  # type: ignore[arg-type]
        buffer = io.BytesIO(package)
        with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr("docProps/custom.bin", PARAGRAPH.encode("utf-16"))
        return buffer.getvalue()

    monkeypatch.setattr(pipeline, "paint_powerpoint", leaking)
    # The page carries the file inside, and so is the first to be found.
    said = _refused(monkeypatch, tmp_path).stderr
    assert (
        "slides/cabsi: error: cabsi-public.html is a public copy, but holds a passage of the speech: "
        '"for more than two decades iom has worked".'
    ) in said


def test_notes_that_were_not_left_out_are_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cabsi: Built) -> None:
    monkeypatch.setattr(Scene, "without_notes", lambda scene: replace(scene, public=False))
    said = _refused(monkeypatch, tmp_path).stderr
    assert "holds a passage of the speech" in said
