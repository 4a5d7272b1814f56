from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.changes import changes_of
from speechdeck.review.findings import Change, Hand
from speechdeck.review.speech.editing import Editor
from speechdeck.review.target import Said, Target
from speechdeck.review.text import Text, read_text
from speechdeck.review.wording.differences import differences
from speechdeck.review.wording.words import PARAGRAPH, words_of

from ..quay import write_quay


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return read_text(write_quay(tmp_path))


def _changes(text: Text, *edits: tuple[str, str]) -> list[Change]:
    """The changes that lead to a speech with other words; a line's end ends a paragraph."""
    said = "\n".join(each.passage.text for each in text.paragraphs)
    for old, new in edits:
        assert old in said
        said = said.replace(old, new)
    theirs = [Said(word) for line in said.split("\n") if line for word in (*words_of(line), PARAGRAPH)]
    found = differences(text.words, [each.word for each in theirs])
    target = Target(text)
    target.edit(0, len(text.sections) - 1, found, theirs, [Hand("back.docx")] * len(found))
    editor = Editor(text)
    return list(changes_of(text, target, editor.source, editor.places, ()))


def test_a_change_has_its_slide_its_place_and_its_paragraph(text: Text) -> None:
    [change] = _changes(text, ("310", "290"))
    assert (change.slide, change.title, change.hands) == (3, "Why we built it", (Hand("back.docx"),))
    assert (change.place.line, change.place.column) == (6, 20)
    assert change.before.startswith("Our boats waited 310 hours.")
    assert change.after.startswith("Our boats waited 290 hours.")


def test_changes_in_one_paragraph_are_one(text: Text) -> None:
    changes = _changes(text, ("310", "290"), ("6 metres", "7 metres"), ("Stone", "Sand"))
    assert [change.after for change in changes] == [
        "Our boats waited 290 hours. Now there is 7 metres of water. See our page.",
        "Sand,",
    ]


def test_paragraphs_that_come_or_go_stand_alone(text: Text) -> None:
    came, gone = _changes(text, ("Stone,\n", "Iron,\nStone,\n"), ("more than we thought.\n", ""))
    assert [(piece.kind, piece.text) for piece in came.pieces] == [("inserted", "Iron,")]
    assert [(piece.kind, piece.text) for piece in gone.pieces] == [("deleted", "more than we thought.")]


def test_what_could_not_be_written_says_so(text: Text) -> None:
    target = Target(text)
    hunk = [Said(word) for word in words_of("Dear")]
    target.rows[1][:0] = hunk
    editor = Editor(text)
    [change] = changes_of(text, target, editor.source, editor.places, list(target.hunks()))
    assert change.why_not.endswith("write them here by hand.")
