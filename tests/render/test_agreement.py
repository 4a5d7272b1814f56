"""The page in Chromium and the PowerPoint file in LibreOffice show the same slides."""

from __future__ import annotations

import re

import pytest

from speechdeck.pipeline import Built

from . import chromium
from .agreement import BLURRED, blurred_difference, deviations
from .conftest import Printed, Shown


def test_the_lines_of_every_text_break_at_the_same_words(shown: list[Shown]) -> None:
    for slide in shown:
        for deviation in deviations(slide.scene, slide.seen.paragraphs, slide.printed.words):
            assert deviation.breaks_alike, f"slide {slide.scene.number}: {deviation}"


def test_every_text_has_its_four_sides_in_the_same_place(shown: list[Shown]) -> None:
    off = [
        f"slide {slide.scene.number}: {deviation}"
        for slide in shown
        for deviation in deviations(slide.scene, slide.seen.paragraphs, slide.printed.words)
        if deviation.is_seen
    ]
    assert not off, "\n".join(off)


def test_the_pictures_differ_by_no_more_than_the_edges_of_letters(shown: list[Shown]) -> None:
    for slide in shown:
        difference = blurred_difference(slide.seen.picture, slide.printed.picture)
        assert difference <= BLURRED, f"slide {slide.scene.number}: {difference}"


# What the comparison notices, so that its silence means something.

_TITLE = "document.querySelector('section.present .title')"


@pytest.mark.parametrize(
    "change",
    [
        "style.marginLeft = '6px'",
        "firstElementChild.style.fontSize = '1.06em'",
        "firstElementChild.style.letterSpacing = '0.2px'",
        "style.marginTop = '3px'",
    ],
    ids=["moved to the right", "larger", "spaced out", "moved down"],
)
def test_a_text_that_one_of_them_changes_is_noticed(deck: Built, printed: list[Printed], change: str) -> None:
    scene = deck.prepared.scenes[-1]
    with chromium.opened(deck.html) as visit:
        chromium.show(visit.page, scene.number)
        visit.page.evaluate(f"() => {{ {_TITLE}.{change} }}")
        title = next(deviations(scene, chromium.paragraphs(visit.page), printed[-1].words))
    assert title.is_seen or not title.breaks_alike, title


def test_a_text_that_only_one_of_them_has_is_noticed(deck: Built, printed: list[Printed]) -> None:
    scene = deck.prepared.scenes[-1]
    with chromium.opened(deck.html) as visit:
        chromium.show(visit.page, scene.number)
        visit.page.evaluate(f"() => {{ {_TITLE}.firstElementChild.append(' indeed') }}")
        with pytest.raises(AssertionError, match=re.escape("indeed")):
            list(deviations(scene, chromium.paragraphs(visit.page), printed[-1].words))


def test_a_ground_of_another_colour_is_noticed(deck: Built, printed: list[Printed]) -> None:
    number = deck.prepared.scenes[-1].number
    with chromium.opened(deck.html) as visit:
        chromium.hide_controls(visit.page)
        chromium.show(visit.page, number)
        visit.page.evaluate(f"() => {{ {_TITLE}.style.background = '#888' }}")
        assert blurred_difference(chromium.picture(visit.page, number), printed[-1].picture) > BLURRED
