from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.comparing import Choice, Comparer
from speechdeck.review.outline.comparing import OutlineComparer, told_of_new_sections
from speechdeck.review.text import read_text, text_of_files
from tests.cases import Case, cases

from .trial import account_of, returned

_CASES = Path(__file__).with_name("cases")


@cases(_CASES / "shown.txt")
def test_texts_of_slides_come_home_to_their_place(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    case.check(account_of(case, tmp_path), pytestconfig)


def test_sections_without_a_slide_are_told() -> None:
    assert list(told_of_new_sections([], [])) == []
    assert list(told_of_new_sections(["Water"], ["Water"])) == [
        "1 section more, each on a slide with its heading alone: Water."
    ]
    assert list(told_of_new_sections(["Water", "Wind"], [])) == [
        "2 sections more, for which the outline needs a slide: Water, Wind."
    ]


_OUTLINE = """\
title: The harbour
lang: en-GB
venue: Lisbon
date: 2026-05-12
slides:
  - silent: true
    title: Welcome
  - section: Ships
    content:
      - points: [Tugs, Ferries]
"""

_EDITS = """\
shown 1: Lisbon, 12 May 2026 => Porto, 12 May 2026
shown 1: Welcome => Be welcome
shown 2: Ships => Our ships
shown 2: Tugs => Old tugs
shown 2: Ferries =>
"""

_DONE = (
    ("Lisbon", "Porto"),
    ("title: Welcome", "title: Be welcome"),
    ("section: Ships\n", "section: Ships\n    title: Our ships\n"),
    ("Tugs, Ferries", "Old tugs"),
)


def _of_what_was_sent(folder: Path, outline: str) -> tuple[OutlineComparer, list[str]]:
    """What is left to do where the outline has become another since the file was sent."""
    files = {"speech.md": b"# Ships\n\nFew ships came.\n", "outline.yaml": _OUTLINE.encode()}
    base = text_of_files("harbour", files)
    assert base
    for name, content in files.items():
        (folder / name).write_bytes(outline.encode() if name == "outline.yaml" else content)
    sent = folder / "sent"
    sent.mkdir()
    for name, content in files.items():
        (sent / name).write_bytes(content)
    text, came = read_text(folder), returned(read_text(sent), "a.pptx", _EDITS)
    comparer = Comparer(text, Choice())
    found = comparer.compare(came, base)
    compared = OutlineComparer(text, comparer.target)
    return compared, list(compared.compare(came, base, found.here, found.paired.slides()))


def test_what_the_deck_shows_by_now_is_done(tmp_path: Path) -> None:
    outline = _OUTLINE
    for before, after in _DONE:
        outline = outline.replace(before, after)
    compared, told = _of_what_was_sent(tmp_path, outline)
    assert (compared.changes, told) == ([], [])


@pytest.mark.parametrize("left", range(len(_DONE)))
def test_what_the_deck_does_not_show_yet_is_not(tmp_path: Path, left: int) -> None:
    outline = _OUTLINE
    for before, after in (*_DONE[:left], *_DONE[left + 1 :]):
        outline = outline.replace(before, after)
    compared, told = _of_what_was_sent(tmp_path, outline)
    assert [change.after for change in compared.changes] == [
        ["Porto, 12 May 2026"],
        ["Be welcome"],
        ["Our ships"],
        ["Old tugs"],
    ][left]
    assert told == ['Slide 2, Our ships, does not show this text any more: "Ferries".'] * (left == 3)


def test_a_text_that_became_another_here_too_is_told(tmp_path: Path) -> None:
    compared, _ = _of_what_was_sent(tmp_path, _OUTLINE.replace("Tugs", "Rafts"))
    [change] = [change for change in compared.changes if change.before == "Tugs"]
    assert change.why_not
    assert b"Rafts" in compared.editor.content()
