from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.model import Speech
from speechdeck.read.speech import read_speech

from ..cases import Case, cases, told
from ..conftest import CABSI
from .dumps import dump

HERE = Path(__file__).parent


def _read(case: Case, folder: Path) -> Speech:
    case.write(folder)
    headings = case.files.get("headings", b"").decode().splitlines()
    (file,) = (name.rstrip("/") for name in case.files if name != "headings")
    return read_speech(Path(file), headings)


@cases(HERE / "cases" / "speech_md.txt")
def test_markdown_is_read_as_a_reader_of_it_sees_it(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check(dump(_read(case, tmp_path)), pytestconfig)


@cases(HERE / "cases" / "speech_txt.txt")
def test_plain_text_is_read_as_it_stands(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check(dump(_read(case, tmp_path)), pytestconfig)


@cases(HERE / "cases" / "speech_errors.txt")
def test_what_is_wrong_with_a_speech_is_told(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check(told(lambda: _read(case, tmp_path)), pytestconfig)


@cases(HERE / "cases" / "speech_warnings.txt")
def test_what_is_odd_in_a_speech_is_told_though_it_can_be_read(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check("\n\n".join(map(str, _read(case, tmp_path).warnings)), pytestconfig)


@pytest.mark.parametrize("file", ["speech.md", "speech.txt"])
@pytest.mark.parametrize("white", ["\v", "\f", "\u2028"])
def test_white_space_of_word_processors_parts_words_in_both_forms(tmp_path: Path, file: str, white: str) -> None:
    (tmp_path / file).write_text(f"over{white}the hill\n{white}and back", "utf-8", newline="")
    speech = read_speech(tmp_path / file, [])
    assert [passage.text for passage in speech.sections[0].passages] == ["over the hill and back"]


@pytest.mark.parametrize("file", ["Speech.MD", "SPEECH.TXT"])
def test_a_speech_knows_its_lines(tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_text("one\ntwo\n", "utf-8")
    assert read_speech(tmp_path / file, []).lines == ("one", "two", "")


# --- The CABSI statement, as Markdown and as the page had it ------------------------------------------------------

HEADINGS = ["Introduction", "I. Comprehensive Approach", "II. Regionalism and Partnership", "Conclusion"]


def test_the_cabsi_speech_has_every_word_of_the_page_and_nothing_else() -> None:
    page = (HERE / "cabsi.txt").read_text("utf-8")
    markdown = (CABSI / "speech.md").read_text("utf-8")
    # Only the list's marks may be lost: the page's scraper ran an item into the one before it.
    words = [word for word in page.split() if word != "-"]
    assert [word for word in markdown.split() if word not in ("#", "-")] == words
    assert len(words) == 767


def test_the_cabsi_speech_has_the_pages_headings_and_four_list_items() -> None:
    speech = read_speech(CABSI / "speech.md", [])
    assert [section.name for section in speech.sections] == ["opening", *HEADINGS]
    items = [passage.text for section in speech.sections for passage in section.passages if passage.item]
    assert [item.split()[0] for item in items] == ["All", "They", "They", "Finally,"]


def test_the_pages_own_lines_are_the_same_speech() -> None:
    markdown = read_speech(CABSI / "speech.md", [])
    plain = read_speech(HERE / "cabsi.txt", [*HEADINGS, "opening"])
    assert [section.name for section in plain.sections] == [section.name for section in markdown.sections]
    for mine, theirs in zip(plain.sections, markdown.sections, strict=True):
        # In a plain text a list's mark is a word.
        assert mine.text.replace(" - ", " ") == theirs.text
