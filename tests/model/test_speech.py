from __future__ import annotations

from speechdeck.errors import Place
from speechdeck.model import Passage, Section
from speechdeck.words.text import Run

_NOWHERE = Place("speech.md", 1)


def _passage(text: str) -> Passage:
    return Passage((Run(text),), _NOWHERE)


def test_a_section_is_named_after_its_heading() -> None:
    assert Section(_passage("I. Approach"), (), _NOWHERE).name == "I. Approach"
    assert Section(None, (_passage("Excellencies"),), _NOWHERE).name == "opening"


def test_what_begins_elsewhere_is_named_after_its_slides_title() -> None:
    assert Section(None, (_passage("First, they"),), _NOWHERE, called="They need roads").name == "They need roads"


def test_a_sections_text_is_its_heading_and_all_its_words() -> None:
    section = Section(_passage("The heading"), (_passage("One two."), _passage("Three.")), _NOWHERE)
    assert section.text == "The heading One two. Three."
