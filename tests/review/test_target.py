"""The speech as it is to become, slide by slide, while what others edited is brought into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.findings import Hand
from speechdeck.review.target import Hunk, Said, Target
from speechdeck.review.text import Text, read_text
from speechdeck.review.wording.differences import differences
from speechdeck.review.wording.words import text_of_words

from .wording.rows import row

_ANA, _BEN = Hand("a.docx", "Ana"), Hand("b.docx", "Ben")
_OUTLINE = "title: Ports\nlang: en\nslides:\n  - section: One\n  - section: Two\n"


@pytest.fixture
def text(tmp_path: Path) -> Text:
    (tmp_path / "outline.yaml").write_text(_OUTLINE, "utf-8")
    (tmp_path / "speech.md").write_text("# One\n\nWe have ports.\n\n# Two\n\nThat is all.\n", "utf-8")
    return read_text(tmp_path)


def _bring(target: Target, first: int, last: int, paragraphs: str, hand: Hand) -> None:
    theirs = row(paragraphs)
    edits = differences(target.words(first, last), theirs)
    target.edit(first, last, edits, [Said(word) for word in theirs], [hand] * len(edits))


def _said(target: Target) -> list[str]:
    return [text_of_words(said.word for said in row) for row in target.rows]


def _shown(target: Target) -> list[tuple[int, int, str]]:
    return [(hunk.start, hunk.end, text_of_words(said.word for said in hunk.said)) for hunk in target.hunks()]


def test_what_several_edited_is_in_it_and_knows_whose_it_is(text: Text) -> None:
    target = Target(text)
    _bring(target, 0, 0, "One\nWe have two ports.", _ANA)
    _bring(target, 0, 1, "One\nWe have two ports.\nTwo\nThat was all.", _BEN)
    assert _said(target) == ["One\nWe have two ports.\n", "Two\nThat was all.\n"]
    assert _shown(target) == [(4, 4, "two"), (10, 11, "was")]
    assert [said.hand for hunk in target.hunks() for said in hunk.said] == [_ANA, _BEN]
    assert target.deleted == {10: _BEN}


def test_what_is_inserted_between_two_slides_stays_with_the_first(text: Text) -> None:
    target = Target(text)
    _bring(target, 0, 1, "One\nWe have ports.\nAnd a ferry.\nTwo\nThat is all.", _ANA)
    assert _said(target) == ["One\nWe have ports.\nAnd a ferry.\n", "Two\nThat is all.\n"]


def test_words_know_which_of_ours_stand_there(text: Text) -> None:
    target = Target(text)
    _bring(target, 0, 0, "One\nWe have two ports.", _ANA)
    assert [target.origin(0, at) for at in (3, 4, 5)] == [3, 4, 4]
    assert target.origin(1, 0) == text.stretches[1].start
    assert target.origin(1, 99) == len(text.words) - 1


def test_without_changes_that_cannot_be_written_the_others_stay_at_their_slides(text: Text) -> None:
    target = Target(text)
    _bring(target, 0, 1, "One\nThey had harbours.\nAnd a ferry.\nTwo\nThat was all.", _ANA)
    inserted = next(hunk for hunk in target.hunks() if hunk.start == hunk.end)
    others = [hunk for hunk in target.hunks() if hunk != inserted]
    assert _said(target.without(others)) == ["One\nWe have ports.\nAnd a ferry.\n", "Two\nThat is all.\n"]
    assert _said(target.without([inserted])) == ["One\nThey had harbours.\n", "Two\nThat was all.\n"]
    assert list(target.without([]).hunks()) == list(target.hunks())
    assert list(target.without(list(target.hunks())).hunks()) == []


def test_nothing_edited_is_nothing_to_write(text: Text) -> None:
    assert list(Target(text).hunks()) == []
    target = Target(text)
    _bring(target, 1, 1, "", _ANA)
    assert list(target.hunks()) == [Hunk(text.stretches[1].start, len(text.words), ())]
