from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.comparing import Choice, ChoiceError, Comparer
from speechdeck.review.returned.file import Paragraph, Part, Returned
from speechdeck.review.text import Text, read_text
from speechdeck.review.words import PARAGRAPH, text_of_words

from ..quay import write_quay


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return read_text(write_quay(tmp_path))


def _draft(text: Text, *edits: tuple[str, str], without: tuple[str, ...] = ()) -> Returned:
    """A document that was never ours: the speech with other words."""
    said = []
    for each in text.paragraphs:
        words = each.passage.text
        for old, new in edits:
            words = words.replace(old, new)
        said += [Paragraph(part, each.passage.level) for part in words.split("\n") if each.passage.text not in without]
    return Returned("draft.docx", None, (Part(tuple(said)),), is_draft=True)


def _said(comparer: Comparer, slide: int) -> list[str]:
    words = comparer.target.words(slide - 1, slide - 1)
    return text_of_words(words).strip("\n").split("\n") if PARAGRAPH in words else [text_of_words(words)]


def test_edits_go_where_their_words_are_said(text: Text) -> None:
    comparer = Comparer(text, Choice())
    comparison = comparer.compare(_draft(text, ("dear friends", "dear guests"), ("Thank you.", "Thank you all.")), text)
    assert not comparison.told
    assert _said(comparer, 2) == ["Excellencies, dear guests."]
    assert _said(comparer, 4) == ["Thanks", "Thank you all."]


def test_a_heading_that_changed_stays_the_heading_of_its_slide(text: Text) -> None:
    comparer = Comparer(text, Choice())
    comparer.compare(_draft(text, ("Why we built it", "Why we had to build it")), text)
    assert _said(comparer, 3)[0] == "Why we had to build it"


def test_a_section_that_is_gone_from_a_document_is_told_and_kept(text: Text) -> None:
    comparer = Comparer(text, Choice())
    comparison = comparer.compare(_draft(text, without=("Thanks", "Thank you.")), text)
    assert comparison.told == ["Slide 4, Thanks, is not in the file any more."]
    assert _said(comparer, 4) == ["Thanks", "Thank you."]


def test_what_came_and_went_in_a_presentation_is_told(text: Text) -> None:
    parts = (
        Part((), 1, "Welcome"),
        Part((), 2, "A quay for everybody"),
        Part((Paragraph("Nobody has said this before."),), 3, "A new slide"),
        Part((Paragraph("Thanks"), Paragraph("Thank you.")), 4, "Thanks"),
    )
    comparison = Comparer(text, Choice()).compare(Returned("back.pptx", None, parts), text)
    assert comparison.told == [
        "Slide 3 of the file, A new slide, is new: 5 words that no slide here says.",
        "Slide 3, Why we built it, is not in the file any more.",
        "Slide 2, A quay for everybody, has no notes in the file any more.",
    ]


def test_what_was_changed_on_a_slide_that_is_gone_here_is_told(text: Text) -> None:
    here = "title: The new quay\nslides:\n  - section: opening\n  - section: Thanks\n"
    text.outline_file.write_text(here, "utf-8")
    text.speech_file.write_text("Excellencies, dear friends.\n\n# Thanks\n\nThank you.\n", "utf-8")
    comparison = Comparer(read_text(text.folder), Choice()).compare(_draft(text, ("310", "290")), text)
    assert comparison.told == ["Slide 3, Why we built it, was changed in the file, and is not in the deck any more."]


def test_directions_that_a_program_made_paragraphs_of_are_no_words(text: Text) -> None:
    comparer = Comparer(text, Choice())
    comparer.compare(_draft(text, ("Thank you.", "Bow.\nThank you.")), text)
    assert not list(comparer.target.hunks())


def test_slides_are_chosen_by_number_by_title_and_by_heading(text: Text) -> None:
    choice = Choice.named(text, ["2", "thanks"], ["Why we built it"])
    assert (choice.ours, choice.theirs) == (frozenset({2, 4}), frozenset({3}))


def test_a_choice_of_no_slide_or_for_both_sides_is_told(text: Text) -> None:
    with pytest.raises(ChoiceError, match="Thansk"):
        Choice.named(text, ["Thansk"], [])
    with pytest.raises(ChoiceError, match="Slide 4 is named with --ours and with --theirs"):
        Choice.named(text, ["4"], ["Thanks"])
