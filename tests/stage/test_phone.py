"""The slides on a phone: one below the other, each whole, their cues coming as one scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, browser

_WIDTH, _HEIGHT = 390, 844


@pytest.fixture(scope="module")
def page(cabsi: Built) -> Iterator[Page]:
    context = browser().new_context(
        viewport={"width": _WIDTH, "height": _HEIGHT}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(cabsi.html.as_uri() + "?view=slides")
    page.wait_for_function(STANDS)
    yield page
    context.close()


def test_each_slide_is_as_wide_as_the_phone_and_whole(page: Page, cabsi: Built) -> None:
    boxes = page.evaluate(
        "() => [...document.querySelectorAll('.scroll-page section')].map((slide) => slide.getBoundingClientRect())"
        ".map((box) => [box.left, box.right, box.width / box.height])"
    )
    assert len(boxes) == len(cabsi.prepared.scenes)
    for left, right, ratio in boxes:
        assert -1 < left < right < _WIDTH + 1
        assert right - left > _WIDTH * 0.95
        assert ratio == pytest.approx(16 / 9, abs=0.01)


def test_what_a_cue_brings_comes_as_one_scrolls(page: Page) -> None:
    shown = "() => Reveal.getSlides()[1].querySelectorAll('.fragment.visible').length"
    assert page.evaluate(shown) == 0
    seen = set()
    for _ in range(30):
        page.evaluate("() => document.querySelector('.reveal-viewport').scrollBy(0, 211)")
        page.evaluate("() => new Promise(requestAnimationFrame)")
        seen.add(page.evaluate(shown))
    assert {0, 1, 2, 3} <= seen


def test_nothing_of_ours_lies_over_the_slides(page: Page) -> None:
    for part in (".sections", ".laser", "dialog"):
        for each in page.locator(part).all():
            expect(each).to_be_hidden()
    bar, room = (page.locator(part).bounding_box() for part in (".bar", ".reveal-viewport"))
    assert bar
    assert room
    assert room["y"] + room["height"] <= bar["y"]


def test_one_can_go_to_a_slide(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    page.wait_for_function("() => Reveal.getIndices().h === 3")
    top = page.evaluate("() => Reveal.getSlides()[3].getBoundingClientRect().top")
    assert 0 <= top < _HEIGHT


def test_a_phone_that_is_turned_shows_slides_as_others_do(page: Page) -> None:
    page.set_viewport_size({"width": _HEIGHT, "height": _WIDTH})
    expect(page.locator(".scroll-page")).to_have_count(0)
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()
    with page.expect_download():
        page.evaluate("() => Reveal.slide(0)")
        page.locator(".bar [data-download]").click()
