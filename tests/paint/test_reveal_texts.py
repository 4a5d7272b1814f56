"""Texts on the page, in Chromium: marks that have a look of their own."""

from __future__ import annotations

from speechdeck.pipeline import Built
from tests.render.chromium import opened, show

_LOOK = "mark => [getComputedStyle(mark).color, getComputedStyle(mark).fontStyle]"


def test_emphasised_words_are_slanted_but_in_a_statement_upright_in_their_colour(
    gallery: Built, variety: Built
) -> None:
    [(number, marked)] = [
        (scene.number, paragraph.style.marked)
        for scene in gallery.prepared.scenes
        for paragraph in scene.paragraphs
        if paragraph.style.marked
    ]
    with opened(gallery.html) as visit:
        show(visit.page, number)
        look = visit.page.locator("section.present .body em").evaluate(_LOOK)
    red, green, blue = (int(marked.rgb[at : at + 2], 16) for at in (0, 2, 4))
    assert look == [f"rgb({red}, {green}, {blue})", "normal"]
    with opened(variety.html) as visit:
        show(visit.page, 2)
        _, slope = visit.page.locator("section.present .body em").first.evaluate(_LOOK)
    assert slope == "italic"
