"""What a reviewer's paragraphs make of a speech's file: cases as text files, and the ends of lines."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path

import pytest

from speechdeck.review.speech.editing import Edited, Editor
from speechdeck.review.target import Said, Target
from speechdeck.review.text import read_text
from speechdeck.review.wording.differences import differences
from speechdeck.review.wording.words import Word, shown_words

from ...cases import Case, cases
from ..wording.rows import row

CASES = Path(__file__).parent / "cases"


def _edited(folder: Path, name: str, speech: bytes, theirs: str, headings: str = "") -> tuple[Edited, str]:
    """Write a reviewer's paragraphs into a speech; return the file, and what could not be written, a line each."""
    slides = "".join(f"\n  - section: {heading}" for heading in headings.splitlines() or ["opening"])
    (folder / "outline.yaml").write_text(f"title: A speech\nlang: en\nspeech: {name}\nslides:{slides}\n", "utf-8")
    (folder / name).write_bytes(speech)
    text = read_text(folder)
    words = row(theirs)
    edits = differences(text.words, words)
    target = Target(text)
    target.edit(0, len(text.stretches) - 1, edits, [Said(word) for word in words], [None] * len(edits))  # type: ignore[list-item]
    edited = Editor(text).edited(list(target.hunks()))
    left = [
        f'left: "{_shown(text.words[hunk.start : hunk.end])}" is not "{_shown([said.word for said in hunk.said])}"'
        for hunk in edited.left
    ]
    return edited, "\n".join(left)


def _shown(words: Sequence[Word]) -> str:
    return shown_words(words).replace("\n", "¶").strip()


def _check(case: Case, folder: Path, config: pytest.Config) -> None:
    [name] = [name for name in case.files if name.startswith("speech.")]
    headings = case.files.get("headings", b"").decode()
    edited, left = _edited(folder, name, case.files[name], case.files["theirs"].decode(), headings)
    case.check("\n".join([edited.content.decode().rstrip("\n"), left]), config)


@cases(CASES / "words.txt")
def test_words_are_written_within_what_stands_around_them(
    case: Case, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    _check(case, tmp_path, pytestconfig)


@cases(CASES / "signs.txt")
def test_what_would_be_a_mark_is_written_as_a_sign(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    _check(case, tmp_path, pytestconfig)


@cases(CASES / "paragraphs.txt")
def test_paragraphs_come_and_go_as_those_beside_them_are(
    case: Case, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    _check(case, tmp_path, pytestconfig)


@cases(CASES / "plain.txt")
def test_a_plain_text_stays_one(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    _check(case, tmp_path, pytestconfig)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", BOM_UTF8])
@pytest.mark.parametrize("name", ["speech.md", "speech.txt"])
def test_lines_end_as_they_did_and_the_files_mark_stays(tmp_path: Path, name: str, mark: bytes, end: str) -> None:
    speech = mark + "We have two ports.\n\nThat is all.\n".replace("\n", end).encode()
    edited, left = _edited(tmp_path, name, speech, "We have three ports.\nAnd a ferry.\nThat is all.")
    assert not left
    assert edited.content == mark + "We have three ports.\n\nAnd a ferry.\n\nThat is all.\n".replace("\n", end).encode()


def test_a_file_of_lines_that_end_in_two_ways_keeps_both(tmp_path: Path) -> None:
    edited, _ = _edited(tmp_path, "speech.md", b"One.\r\n\r\nTwo.\n\nThree.\r\n", "One.\nTwo and a half.\nThree.")
    assert edited.content == b"One.\r\n\r\nTwo and a half.\n\nThree.\r\n"


def test_a_file_that_ends_within_a_line_does_so_afterwards(tmp_path: Path) -> None:
    edited, _ = _edited(tmp_path, "speech.md", b"One.\n\nTwo.", "One.\nTwo.\nThree.")
    assert edited.content == b"One.\n\nTwo.\n\nThree."


def test_one_change_that_cannot_be_written_keeps_no_other_back(tmp_path: Path) -> None:
    speech = "1. One port.\n2. Two ports.\n\nThree ports.\n"
    edited, left = _edited(tmp_path, "speech.md", speech.encode(), "1. One ferry.\nno 2. Two ports.\nThree ferries.")
    assert edited.content.decode() == "1. One ferry.\n2. Two ports.\n\nThree ferries.\n"
    assert left == 'left: "" is not "no"'


def test_a_long_paragraph_written_anew_takes_no_time(tmp_path: Path) -> None:
    """Tens of thousands of words, and a line of stars before the last: each was searched from each of its characters."""
    stars = "*" * 5_000
    speech = f"{' '.join(['one word or two'] * 3_000)}\n\n{stars}\n\nThe end.\n"
    edited, left = _edited(tmp_path, "speech.md", speech.encode(), "A line.\nIt is the end.")
    assert not left
    assert edited.content.decode() == f"A line.\n\n{stars}\n\nIt is the end.\n"


def test_thousands_of_brackets_are_looked_at_once_each(tmp_path: Path) -> None:
    edited, left = _edited(tmp_path, "speech.md", ("[no " * 5_000).encode(), "A *line*.")
    assert not left
    assert edited.content.decode().rstrip() == "A \\*line\\*."


def test_what_failed_beside_another_change_is_written_without_it(tmp_path: Path) -> None:
    """An item that goes stands beside one whose number, without its point, is none: which of them fails is tried."""
    speech = "One port.\n\n1. Two ports.\n\n2. Three ports.\n\nFour.\n"
    edited, left = _edited(tmp_path, "speech.md", speech.encode(), "One port.\n2 [x] Three ports.\nFour.")
    assert edited.content.decode() == "One port.\n\n2. Three ports.\n\nFour.\n"
    assert left == 'left: "." is not "[x]"'
