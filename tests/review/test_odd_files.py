"""Files whose slides or properties are not what was sent, and decks that are cut in odd ways: from the file to the speech."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from speechdeck.identity import identity_in
from speechdeck.pipeline import build, write_script
from speechdeck.review import review
from speechdeck.theme import Theme

from ..quay import write_quay
from .colleagues import edit_notes, edit_script, save_as_google_does


def test_a_file_from_google_says_nothing_of_itself_and_comes_home(deck: Path, presentation: Path) -> None:
    """Its notes are in boxes like any other, and nothing in it says which text it was made of."""
    save_as_google_does(edit_notes(presentation, {"310 hours": "290 hours"}))
    assert identity_in(presentation) is None
    _replace(deck / "speech.md", "6 metres", "8 metres")
    made = review(deck, [presentation], write=True)
    [file] = made.files
    assert file.base.startswith("the build of ")
    assert file.base.endswith("the most like it: the file does not say which text it was made of")
    assert file.version == ""
    assert file.told == ('Slide 3, Why we built it, still shows "310 hours", and the speech now says "290 hours".',)
    assert "**290 hours**.[^1] <!-- Look up. --> Now there is 8 metres" in (deck / "speech.md").read_text("utf-8")


_REMARKS = """\
Good morning, ladies and gentlemen.

# Remarks

The ships of the north bring grain to every harbour. In autumn they bring timber, and in spring they bring news.

# Remarks

The tides rise twice a day, and nobody asks them to wait.

# Thanks

Thank you, all of you.
"""

_SLIDES = """\
title: The sea
slides:
  - section: opening
    title: Good morning
  - section: Remarks
    title: Ships
  - from: In autumn
    title: Autumn
  - section: Remarks
    title: Tides
  - silent: true
    title: A film
  - section: Thanks
"""


@pytest.fixture
def sea(theme: Theme, tmp_path: Path) -> Path:
    """A folder with a deck of two sections with one heading, slides cut at a phrase, a silent one, and its files."""
    deck = write_quay(tmp_path / "sea", _SLIDES, _REMARKS)
    build(deck, theme, tmp_path / "sea")
    write_script(deck, theme, tmp_path / "sea", ("docx",))
    return tmp_path / "sea"


_CORRECTED = {"grain": "salt", "news": "stories", "twice": "thrice", "all of you": "all of you here"}


@pytest.mark.parametrize("name", ["quay.pptx", "quay-script.docx"])
def test_words_come_home_however_the_deck_is_cut(sea: Path, name: str) -> None:
    edit_notes(sea / "quay" / "quay.pptx", _CORRECTED)
    edit_script(sea / "quay" / "quay-script.docx", _CORRECTED)
    made = review(sea / "quay", [sea / "quay" / name], write=True)
    assert made.is_clean
    assert made.files[0].told == ()
    assert [change.slide for change in made.changes] == [2, 4, 6]
    expected = _REMARKS
    for old, new in _CORRECTED.items():
        expected = expected.replace(old, new)
    assert (sea / "quay" / "speech.md").read_text("utf-8") == expected


def test_slides_that_are_hidden_doubled_or_shuffled_say_what_they_said(sea: Path) -> None:
    edit_notes(sea / "quay" / "quay.pptx", {"twice": "thrice"})
    file = Presentation(str(sea / "quay" / "quay.pptx"))
    file.slides[3]._element.set("show", "0")
    double = file.slides.add_slide(file.slide_layouts[1])
    double.notes_slide.notes_text_frame.text = file.slides[2].notes_slide.notes_text_frame.text
    entries = file.slides._sldIdLst
    entries.insert(0, entries[5])
    file.save(str(sea / "quay" / "quay.pptx"))
    made = review(sea / "quay", [sea / "quay" / "quay.pptx"], write=True)
    assert made.files[0].told == (
        "Slide 6, Thanks, stands at another place in the file.",
        "Slide 7 of the file is once more what slide 3 says, and is left out.",
    )
    assert (sea / "quay" / "speech.md").read_text("utf-8") == _REMARKS.replace("twice", "thrice")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
