"""Two hundred slides with three hundred words of speech each: all works as with five."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from benchmarks.decks import write_deck
from speechdeck.pipeline import build
from speechdeck.theme import Theme
from tests.render.chromium import opened, show

_SLIDES = 200


@pytest.fixture(scope="module")
def page(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("long")
    write_deck(folder / "long", _SLIDES)
    with opened(build(folder / "long", theme, folder / "dist").html) as visit:
        yield visit.page


def test_a_step_can_be_taken_in_every_frame(page: Page) -> None:
    place = page.evaluate(
        """async () => {
          for (let step = 0; step < 120; step += 1) {
            dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", repeat: true, cancelable: true }));
            await new Promise(requestAnimationFrame);
          }
          return [Reveal.getIndices().h, Reveal.getIndices().f];
        }"""
    )
    assert place == [20, -1], "five cues and the turn to the next slide are six steps"


def test_what_is_typed_is_found_at_once_among_sixty_thousand_words(page: Page) -> None:
    page.keyboard.press("g")
    expect(page.get_by_role("option")).to_have_count(_SLIDES)
    page.keyboard.type("lesson 187")
    expect(page.get_by_role("option").first).to_contain_text("Lesson 187")
    page.keyboard.press("Enter")
    assert page.evaluate("() => Reveal.getIndices().h") == 186
    page.keyboard.press("g")
    page.keyboard.type("the winter")
    expect(page.locator(".goto [role=status]")).to_contain_text("the first 30 of them here")
    expect(page.get_by_role("option")).to_have_count(30)
    page.keyboard.press("Escape")


def test_the_bar_names_each_of_them_and_leads_to_it(page: Page) -> None:
    show(page, 1)
    bar = page.locator(".sections").bounding_box()
    assert bar
    for number in (1, 100, 200):
        page.mouse.move(bar["x"] + (number - 0.5) * bar["width"] / _SLIDES, bar["y"] + bar["height"] / 2)
        expect(page.locator(".sections .label")).to_contain_text(f"{number} · Lesson {number}:")
    page.mouse.down()
    page.mouse.up()
    assert page.evaluate("() => Reveal.getIndices().h") == 199
