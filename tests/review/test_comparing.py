from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.review.comparing import Choice, ChoiceError, Comparer
from speechdeck.review.findings import Hand
from speechdeck.review.returned.file import Paragraph, Part, Returned
from speechdeck.review.text import Text, read_text
from speechdeck.review.wording.words import PARAGRAPH, text_of_words

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


def test_whose_words_are_here_is_said_where_a_file_before_brought_them(text: Text) -> None:
    comparer = Comparer(text, Choice())
    comparer.compare(_draft(text, ("310", "290")), text)
    [conflict] = comparer.compare(_draft(text, ("310", "320")), text).conflicts
    assert conflict.held == Hand("draft.docx")


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


_HARBOUR = """\
Good morning, ladies and gentlemen, and welcome to the harbour.

# Ships

The ships of the north bring grain and salt to every harbour. In autumn they bring timber, in spring they bring news.

# Tides

The tides rise twice a day, and nobody asks them to wait.
"""
_OPENING, _SHIPS, _TIDES = (line for line in _HARBOUR.splitlines() if line and not line.startswith("#"))
_BEFORE, _AFTER = _SHIPS.split(" In autumn ")
_SLIDES = "  - section: opening\n  - section: Ships\n  - section: Tides\n"


@pytest.fixture
def harbour(tmp_path: Path) -> Text:
    deck = write_quay(tmp_path / "harbour", f"title: The sea\nslides:\n{_SLIDES}", _HARBOUR)
    return read_text(deck)


def _sent_back(*slides: tuple[str, ...]) -> Returned:
    """A presentation: of each slide, the title, and the paragraphs of its notes."""
    parts = (Part(tuple(map(Paragraph, said)), at, title) for at, (title, *said) in enumerate(slides, start=1))
    return Returned("back.pptx", None, tuple(parts))


def test_a_slide_that_was_cut_in_two_loses_no_word(harbour: Text) -> None:
    comparer = Comparer(harbour, Choice())
    halves = ("Ships", "Ships", _BEFORE), ("More", f"In autumn {_AFTER}".replace("timber", "wood"))
    comparison = comparer.compare(_sent_back(("", _OPENING), *halves, ("Tides", "Tides", _TIDES)), harbour)
    assert comparison.told == ["Slide 2, Ships, is cut in two in the file, and stays one here."]
    assert _said(comparer, 2) == ["Ships", _BEFORE, f"In autumn {_AFTER}".replace("timber", "wood")]


def test_slides_that_were_joined_say_nothing_twice(harbour: Text) -> None:
    comparer = Comparer(harbour, Choice())
    both = ("Ships", "Ships", _SHIPS, "Tides", _TIDES.replace("twice", "thrice"))
    comparison = comparer.compare(_sent_back(("", _OPENING), both), harbour)
    assert comparison.told == ["Slide 3, Tides, is one with slide 2 in the file, and stays apart here."]
    assert _said(comparer, 2) == ["Ships", _SHIPS]
    assert _said(comparer, 3) == ["Tides", _TIDES.replace("twice", "thrice")]


def test_of_a_slide_that_was_doubled_only_one_counts(harbour: Text) -> None:
    comparer = Comparer(harbour, Choice())
    ships = ("Ships", "Ships", _SHIPS)
    comparison = comparer.compare(_sent_back(("", _OPENING), ships, ships, ("Tides", "Tides", _TIDES)), harbour)
    assert comparison.told == ["Slide 3 of the file is once more what slide 2 says, and is left out."]
    assert not list(comparer.target.hunks())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  - section: Tides", "  - from: In autumn\n  - section: Tides", _HARBOUR),
        ("  - section: Tides\n", "", _HARBOUR.replace("# Tides\n\n", "")),
    ],
    ids=["cut", "joined"],
)
def test_words_come_home_to_slides_that_were_cut_or_joined_since(harbour: Text, old: str, new: str, said: str) -> None:
    """Both are the author's to do, and no reason for a reviewer's words to be lost or to be a conflict."""
    harbour.outline_file.write_text(f"title: The sea\nslides:\n{_SLIDES}".replace(old, new), "utf-8")
    harbour.speech_file.write_text(said, "utf-8")
    comparer = Comparer(read_text(harbour.folder), Choice())
    ships, tides = _SHIPS.replace("news", "stories"), _TIDES.replace("twice", "thrice")
    returned = _sent_back(("", _OPENING), ("Ships", "Ships", ships), ("Tides", "Tides", tides))
    comparison = comparer.compare(returned, harbour)
    assert (comparison.told, comparison.conflicts) == ([], [])
    inserted = [said.word.text for hunk in comparer.target.hunks() for said in hunk.said]
    assert inserted == ["stories", "thrice"]


def test_slides_without_a_word_are_known_by_their_titles_and_places(text: Text) -> None:
    opening, built, thanks = (("", *_words_at(text, slide)) for slide in (1, 2, 3))
    sent = _sent_back(("Good morning",), opening, built, thanks)
    assert Comparer(text, Choice()).compare(sent, text).slides == {0: 0, 1: 1, 2: 2, 3: 3}
    shown = (replace(part, shown=(part.title,)) for part in _sent_back(opening, built, thanks, ("More",)).parts)
    gone = Comparer(text, Choice()).compare(replace(sent, parts=tuple(shown)), text)
    assert gone.told == ["Slide 4 of the file, More, is new.", "Slide 1, Welcome, is not in the file any more."]


def _words_at(text: Text, slide: int) -> list[str]:
    section = text.sections[slide]
    headings = [section.heading.text] if section.heading else []
    return [*headings, *(passage.text for passage in section.passages)]


def test_what_was_changed_on_a_slide_that_is_gone_here_is_told(text: Text) -> None:
    here = "title: The new quay\nslides:\n  - section: opening\n  - section: Thanks\n"
    text.outline_file.write_text(here, "utf-8")
    text.speech_file.write_text("Excellencies, dear friends.\n\n# Thanks\n\nThank you.\n", "utf-8")
    comparison = Comparer(read_text(text.folder), Choice()).compare(_draft(text, ("310", "290")), text)
    assert comparison.told == ["Slide 3, Why we built it, was changed in the file, and is not in the deck any more."]


def test_words_of_a_slide_that_was_emptied_are_not_said_at_another(text: Text) -> None:
    here = [
        Paragraph("Excellencies, dear friends."),
        Paragraph("Our boats waited 310 hours. Now there is 6 metres of water. See our page."),
    ]
    parts = (
        Part((), 1, "Welcome"),
        Part(tuple(here), 2, "A quay for everybody"),
        Part((), 3, "Why we built it"),
        Part((Paragraph("Thanks"), Paragraph("Thank you.")), 4, "Thanks"),
    )
    comparer = Comparer(text, Choice())
    comparison = comparer.compare(Returned("back.pptx", None, parts), text)
    assert comparison.told == [
        "Slide 3, Why we built it, has no notes in the file any more.",
        "Slide 3, Why we built it, has words that stand elsewhere in the file: they stay where they are.",
    ]
    assert not list(comparer.target.hunks())


def test_a_heading_that_a_file_lacks_stays(text: Text) -> None:
    comparer = Comparer(text, Choice())
    comparison = comparer.compare(_draft(text, without=("Why we built it",)), text)
    assert comparison.told == ["Slide 3, Why we built it, keeps its heading, which is not in the file."]
    assert not list(comparer.target.hunks())


def test_headings_of_a_document_are_as_deep_as_ours(text: Text) -> None:
    """A document has its own title above them, say."""
    draft = _draft(text, ("Thanks", "What is next\nMuch is to do.\nThanks"))
    deeper = tuple(
        replace(each, level=2 if each.text in ("What is next", "Thanks", "Why we built it") else 0)
        for each in draft.parts[0].paragraphs
    )
    comparer = Comparer(text, Choice())
    comparer.compare(replace(draft, parts=(Part(deeper),)), text)
    new = [said.ends for row in comparer.target.rows for said in row if said.ends]
    assert [(each.text, each.level) for each in new] == [("What is next", 1), ("Much is to do.", 0)]


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
