"""What check points out: long slides, with phrases that part them when they are pasted, and sub-headings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from speechdeck.hints import long_slides, sub_headings
from speechdeck.model import Deck
from speechdeck.read import join, read_speech

from ..read.outlines import whole_outline


def _deck(folder: Path, slides: str, speech: str, keys: str = "") -> Deck:
    (folder / "outline.yaml").write_text(f"title: Borders\n{keys}slides:\n{slides}", "utf-8")
    (folder / "speech.md").write_text(speech, "utf-8")
    outline = whole_outline(folder / "outline.yaml")
    deck, problems = join("borders", outline, read_speech(folder / "speech.md", []))
    assert problems == []
    return deck


def _paragraph(number: int, words: int) -> str:
    return f"Number {number} begins " + "word " * (words - 4) + "here."


def _pasted(slides: str, remedy: str) -> str:
    """The slides with those that the hint proposes behind them, each with a title."""
    lines = re.findall(r"^  (- (?:from|section): .+)$", remedy, re.MULTILINE)
    assert lines
    return slides + "".join(f"  {line}\n    title: Slide {number}\n" for number, line in enumerate(lines))


def test_a_slide_of_two_minutes_is_not_long(tmp_path: Path) -> None:
    assert list(long_slides(_deck(tmp_path, "  - section: opening\n", _paragraph(1, 260)))) == []


SPEECHES = {
    "paragraphs": "\n\n".join(_paragraph(number, 100) for number in range(8)),
    "sentences": " ".join(_paragraph(number, 60) for number in range(10)),
    "items": "\n".join(f"{number}. “{_paragraph(number, 100)}”" for number in range(1, 7)),
    "sub-headings": "# Part: one\n\n" + "\n\n".join(f"## Title: {n}\n\n{_paragraph(n, 150)}" for n in range(4)),
    "indents": "\n\n".join(
        f"\u3000\u3000第{number}点，" + f"我们需要道路{number}和桥。" * 20 for number in "一二三四五六"
    ),
    "Chinese": "\n\n".join(f"第{number}点，" + f"我们需要道路{number}和桥。" * 20 for number in "一二三四五六"),
}


@pytest.mark.parametrize("speech", SPEECHES.values(), ids=SPEECHES)
def test_what_a_hint_proposes_parts_the_slide_when_it_is_pasted(tmp_path: Path, speech: str) -> None:
    keys = "lang: zh\n" if "我们" in speech else ""
    slides = '  - section: "Part: one"\n' if speech.startswith("#") else "  - section: opening\n"
    whole = _deck(tmp_path, slides, speech, keys)
    (hint,) = long_slides(whole)
    assert hint.sentence == f"Slide 1 is shown for {whole.minutes:.1f} minutes."
    assert "\u3000" not in hint.remedy
    parted = _deck(tmp_path, _pasted(slides, hint.remedy), speech, keys)
    assert max(parted.words_by_slide) < max(whole.words_by_slide) * 0.6
    assert parted.words == whole.words


def test_a_slide_of_one_long_sentence_is_parted_where_the_next_begins(tmp_path: Path) -> None:
    speech = f"{_paragraph(1, 400)}\n\n{_paragraph(2, 20)}\n"
    (hint,) = long_slides(_deck(tmp_path, "  - section: opening\n", speech))
    assert "- from: Number 2 begins  #" in hint.remedy


def test_a_phrase_is_proposed_that_no_slide_behind_has_too(tmp_path: Path) -> None:
    slides = "  - section: opening\n  - from: The second\n    title: Second\n"
    speech = f"{_paragraph(1, 150)}\n\n{_paragraph(2, 150)}\n\nThe second part. Number 2 begins word word again."
    (hint,) = long_slides(_deck(tmp_path, slides, speech))
    assert "- from: Number 2 begins word word word  #" in hint.remedy


def test_a_slide_in_which_nothing_begins_is_said_to_be_long_all_the_same(tmp_path: Path) -> None:
    (hint,) = long_slides(_deck(tmp_path, "  - section: opening\n", "word " * 300))
    assert (
        hint.remedy
        == "No further paragraph or sentence of it begins with words that occur only once: no place to split it can be named."
    )
    assert str(hint).splitlines()[0].endswith("outline.yaml:3:5: hint: Slide 1 is shown for 2.3 minutes.")


def test_headings_without_a_slide_are_those_on_a_slide_of_another(tmp_path: Path) -> None:
    slides = "  - section: A\n  - section: C\n  - from: D\n    title: Of D\n"
    deck = _deck(tmp_path, slides, "# A\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n\n### E\n\ne\n")
    assert [heading.text for heading in sub_headings(deck)] == ["B", "E"]
