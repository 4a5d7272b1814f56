"""Texts and icons on the page, in Chromium: what has a look of its own."""

from __future__ import annotations

from speechdeck.pipeline import Built
from speechdeck.scene import Icon
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


def test_an_icon_is_seen_and_not_heard(gallery: Built) -> None:
    number = next(
        scene.number for scene in gallery.prepared.scenes if any(isinstance(item, Icon) for item in scene.items)
    )
    with opened(gallery.html) as visit:
        show(visit.page, number, 9)
        icons = visit.page.locator("section.present > .icon")
        assert icons.count() == 4
        for icon in icons.all():
            assert icon.get_attribute("aria-hidden") == "true"
            assert icon.evaluate("drawn => getComputedStyle(drawn).stroke") != "none"
            assert icon.is_visible()
