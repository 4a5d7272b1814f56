from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.identity import Identity
from speechdeck.identity.history import keep_files
from speechdeck.review.returned.file import Paragraph, Part, Returned
from speechdeck.review.sent.base import base_of, is_of_another
from speechdeck.review.text import Text, read_text

from ...quay import write_quay


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return read_text(write_quay(tmp_path))


def _returned(text: Text, identity: Identity | None, old: str = "", new: str = "") -> Returned:
    said = (Paragraph(each.passage.text.replace(old, new)) for each in text.paragraphs)
    return Returned("back.pptx", identity, (Part(tuple(said)),))


def _keep(text: Text) -> None:
    keep_files(text.identity, text.speech_file, text.outline_file)


def _go_on(text: Text, old: str, new: str) -> Text:
    text.speech_file.write_text(text.speech_file.read_text("utf-8").replace(old, new), "utf-8")
    return read_text(text.folder)


def test_a_file_of_the_text_here_is_compared_with_it(text: Text) -> None:
    base = base_of(text, _returned(text, text.identity))
    assert base.text is text
    assert base.phrase == "the text here, which is the one that was sent"


def test_a_file_is_compared_with_the_text_that_it_names(text: Text) -> None:
    _keep(text)
    now = _go_on(text, "310", "300")
    base = base_of(now, _returned(text, text.identity))
    assert base.text.words == text.words
    assert base.phrase.startswith("the text that was sent, from the build of ")


def test_where_that_is_not_kept_the_two_are_compared_alone(text: Text) -> None:
    now = _go_on(text, "310", "300")
    base = base_of(now, _returned(text, text.identity))
    assert base.text is now
    assert base.phrase == (
        "the text here alone: the one that was sent is not kept, so that your own changes count as theirs"
    )


def test_a_file_that_names_none_is_compared_with_the_text_that_is_most_like_it(text: Text) -> None:
    """The office's next draft goes on from its last one, and not from what was corrected here since."""
    _keep(text)
    now = _go_on(text, "310 hours", "300 long hours")
    assert base_of(now, _returned(text, None, "metres", "yards")).text.words == text.words
    assert base_of(now, _returned(now, None, "metres", "yards")).text is now


def test_a_file_with_hardly_a_word_of_ours_is_of_another_deck(text: Text) -> None:
    other = " ".join(f"word{number}" for number in range(60))
    assert is_of_another(text, replace(_returned(text, None), parts=(Part((Paragraph(other),)),)))
    part = _returned(text, None).parts[0]
    assert not is_of_another(text, replace(_returned(text, None), parts=(Part(part.paragraphs[:4]),)))
    few = replace(_returned(text, None), parts=(Part((Paragraph("There is a word of ours, but only one."),)),))
    assert is_of_another(text, few)
    # Without a word, there is nothing to tell.
    assert not is_of_another(text, replace(few, parts=(Part(()),)))
