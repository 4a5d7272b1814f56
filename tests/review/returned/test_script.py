"""A script known by its words, in files that keep no styles: texts and pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.returned.file import Paragraph, Part, Revision
from speechdeck.review.returned.reading import read_returned
from speechdeck.review.returned.script import Line, has_slides, parts_of, said_in, slide_of

from ...render.libreoffice import convert
from .packages import texts


def _lines(*texts: str) -> list[Line]:
    return [Line(Paragraph(text)) for text in texts]


@pytest.mark.parametrize(
    ("text", "slide"),
    [
        ("Slide 3: Why we built it", (3, "Why we built it")),
        ("Slide 3:", (3, "")),
        ("Slide\u00a03: A", (3, "A")),
        ("Folie 12: Ein Kai: für alle", (12, "Ein Kai: für alle")),
        ("Diapositive 1\u00a0: Accueil", (1, "Accueil")),
        ("Diapositive 1 : Accueil", (1, "Accueil")),
        ("幻灯片 2：码头", (2, "码头")),
        ("الشريحة 4: شكرا", (4, "شكرا")),
        ("Slide three: Why", None),
        ("On slide 3: why", None),
    ],
)
def test_lines_of_slides_are_known_in_each_language(text: str, slide: tuple[int, str] | None) -> None:
    assert slide_of(text) == slide


@pytest.mark.parametrize(
    ("lines", "is_script"),
    [
        (("Slide 1: A", "From 0:00, for 1:30", "Slide 2: B"), True),
        (("Planned time: 3:10 · Version Draft 3", "Slide 1: A", "Slide 1: A again", "Slide 4: B"), True),
        (("Slide 1: A", "Slide 2: B"), False),
        (("Slide 2: A", "From 0:00, for 1:30", "Slide 1: B"), False),
        (("From 0:00, for 1:30",), False),
    ],
)
def test_a_script_has_slides_in_their_order_and_says_when(lines: tuple[str, ...], *, is_script: bool) -> None:
    assert has_slides(_lines(*lines)) is is_script


def test_what_a_script_adds_is_left_out() -> None:
    lines = _lines(
        "The new quay",
        "Slide 1: A",
        "Nothing is said here.",
        "Slide 2: B",
        "▸ Click 1–2",
        "▸ Click 3",
        "Said.",
        "Klick 2",
    )
    assert list(parts_of(lines)) == [Part((), 1, "A"), Part((Paragraph("Said."), Paragraph("Klick 2")), 2, "B")]


def test_what_was_deleted_at_a_parts_end_stays_in_it() -> None:
    gone = Revision("deleted", "Gone.")
    lines = [Line(Paragraph("Said."), "said"), Line(Paragraph("", revisions=(gone,)), "said")]
    slides = [*_lines("Slide 1: A"), *lines, *_lines("Slide 2: B"), lines[1]]
    assert list(parts_of(slides)) == [
        Part((Paragraph("Said.", revisions=(gone,)),), 1, "A"),
        Part((Paragraph("", revisions=(gone,)),), 2, "B"),
    ]
    assert said_in(lines).paragraphs == (Paragraph("Said.", revisions=(gone,)),)


def test_libreoffice_saves_it_as_text_and_it_is_known(script: Path, tmp_path: Path, fonts: Path) -> None:
    (tmp_path / "out").mkdir()
    [saved] = convert([script], "txt", tmp_path / "out", fonts)
    returned = read_returned(saved)
    assert not returned.is_draft
    said = texts(returned)
    assert (said[1], said[2], said[4]) == ([], ["Excellencies, dear friends."], ["Thanks", "Thank you."])
    assert [each.text for each in returned.parts[2].paragraphs if each.item][:3] == [
        "Stone,",
        "and time:",
        "1. First, a plan.",
    ]
