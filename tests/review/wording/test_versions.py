from __future__ import annotations

from speechdeck.review.wording.versions import versions
from speechdeck.review.wording.words import Word, words_of

_PARAGRAPHS = [
    "In June the river carried less water than ever before, and no ferry could land.",
    "In October it rained for a week, and the meadows stood under water.",
    "Then it froze, and we skated to town on the river that had been so low.",
    "In spring the ice broke, and two of our bridges went with it.",
]


def _rows(*texts: str) -> list[tuple[Word, ...]]:
    return [words_of(text) for text in texts]


def test_paragraphs_of_which_words_were_changed_are_known() -> None:
    theirs = [text.replace(" the ", " our ", 1).replace("In ", "Last ", 1) for text in _PARAGRAPHS]
    assert versions(_rows(*_PARAGRAPHS), _rows(*theirs)) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_paragraphs_that_came_and_went_have_none() -> None:
    theirs = [_PARAGRAPHS[1], "Nobody had said this before, whatever you have heard.", _PARAGRAPHS[3]]
    assert versions(_rows(*_PARAGRAPHS), _rows(*theirs)) == [(1, 0), (3, 2)]


def test_of_paragraphs_in_another_order_as_many_as_can_be_are_kept() -> None:
    theirs = [_PARAGRAPHS[3], *_PARAGRAPHS[:3]]
    assert versions(_rows(*_PARAGRAPHS), _rows(*theirs)) == [(0, 1), (1, 2), (2, 3)]


def test_what_everybody_says_is_no_version() -> None:
    assert versions(_rows(*["Thank you all."] * 20), _rows(*["Thank you both."] * 20)) == []
