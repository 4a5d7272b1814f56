from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.pairing.lacking import with_missing
from speechdeck.review.pairing.parts import Unit
from speechdeck.review.returned.file import Paragraph
from speechdeck.review.target import Said
from speechdeck.review.text import Text, read_text
from speechdeck.review.wording.words import PARAGRAPH, text_of_words, words_of

_OUTLINE = "title: The river\nslides:\n  - section: Summer\n  - section: Autumn\n  - section: Winter\n"
_SUMMER = "In June the river carried less water than ever before, and no ferry could land."
_AUTUMN = "In October it rained for a week, and the meadows stood under water."
_WINTER = "Then it froze, and we skated to town."


@pytest.fixture
def river(tmp_path: Path) -> Text:
    (tmp_path / "outline.yaml").write_text(_OUTLINE, "utf-8")
    said = f"# Summer\n\n{_SUMMER}\n\n# Autumn\n\n{_AUTUMN}\n\n# Winter\n\n{_WINTER}\n"
    (tmp_path / "speech.md").write_text(said, "utf-8")
    return read_text(tmp_path)


def _with_missing(river: Text, *theirs: str) -> tuple[list[str], list[int], list[int]]:
    said = [Said(word) for text in theirs for word in (*words_of(text), PARAGRAPH)]
    unit = Unit(0, 2, tuple(map(Paragraph, theirs)))
    words, gone, unheaded = with_missing(river, unit, said)
    return text_of_words(each.word for each in words).splitlines(), gone, unheaded


def test_a_section_that_is_gone_keeps_its_place(river: Text) -> None:
    said, gone, unheaded = _with_missing(river, "Summer", _SUMMER, "Winter", _WINTER)
    assert said == ["Summer", _SUMMER, "Autumn", _AUTUMN, "Winter", _WINTER]
    assert (gone, unheaded) == ([1], [])


def test_headings_that_a_document_lacks_are_kept(river: Text) -> None:
    said, gone, unheaded = _with_missing(river, _SUMMER, _AUTUMN.replace("a week", "two weeks"), _WINTER)
    assert said == ["Summer", _SUMMER, "Autumn", _AUTUMN.replace("a week", "two weeks"), "Winter", _WINTER]
    assert (gone, unheaded) == ([], [0, 1, 2])


def test_a_heading_that_was_written_anew_is_not_lacking(river: Text) -> None:
    theirs = ["Summer", _SUMMER, "The rains", _AUTUMN, "Winter", _WINTER]
    assert _with_missing(river, *theirs) == (theirs, [], [])


def test_what_stands_in_place_of_a_section_comes_besides(river: Text) -> None:
    said, gone, _ = _with_missing(river, "Summer", _SUMMER, "Spring", "The ice broke.", "Winter", _WINTER)
    assert sorted(said) == sorted(["Summer", _SUMMER, "Autumn", _AUTUMN, "Spring", "The ice broke.", "Winter", _WINTER])
    assert gone == [1]
