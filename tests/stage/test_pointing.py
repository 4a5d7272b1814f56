"""The laser pointer, and the zoom."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, browser, show


@pytest.fixture
def page(deck_page: Page) -> Page:
    show(deck_page, 2)
    deck_page.mouse.move(500, 300)
    return deck_page


def _centre(page: Page) -> list[float]:
    centre: list[float] = page.evaluate(
        "() => { const box = document.querySelector('.laser').getBoundingClientRect();"
        " return [box.x + box.width / 2, box.y + box.height / 2]; }"
    )
    return centre


@pytest.mark.parametrize("end", ["l", "Escape"])
def test_l_turns_the_cursor_into_a_laser_pointer_and_l_or_escape_back(page: Page, end: str) -> None:
    laser = page.locator(".laser")
    expect(laser).to_be_hidden()
    page.keyboard.press("l")
    expect(laser).to_be_visible()
    assert _centre(page) == pytest.approx([500, 300], abs=0.1)
    page.mouse.move(640, 222)
    assert _centre(page) == pytest.approx([640, 222], abs=0.1)
    expect(page.locator("main.reveal")).to_have_css("cursor", "none")
    page.keyboard.press("PageUp")  # the talk goes on under it
    expect(laser).to_be_visible()
    page.keyboard.press(end)
    expect(laser).to_be_hidden()
    assert not page.evaluate("() => Reveal.isOverview()")
    expect(page.locator("main.reveal")).not_to_have_css("cursor", "none")


def test_in_a_dialog_the_cursor_is_there(page: Page) -> None:
    page.keyboard.press("l")
    page.keyboard.press("?")
    expect(page.locator(".help .close")).not_to_have_css("cursor", "none")
    page.keyboard.press("Escape")
    page.keyboard.press("l")


def test_the_laser_pointer_is_nothing_to_a_screen_reader_and_takes_no_click(page: Page) -> None:
    page.keyboard.press("l")
    expect(page.locator(".laser")).to_have_attribute("aria-hidden", "true")
    expect(page.locator(".laser")).to_have_css("pointer-events", "none")
    page.keyboard.press("l")


def test_a_finger_points_without_turning_the_slide(cabsi: Built) -> None:
    context = browser().new_context(viewport={"width": 1280, "height": 720}, has_touch=True)
    try:
        page = context.new_page()
        page.goto(cabsi.html.as_uri() + "#/1")
        page.wait_for_function(STANDS)
        touch = context.new_cdp_session(page)

        def swipe() -> int:
            for kind, x in (("touchStart", 900), ("touchMove", 700), ("touchMove", 400)):
                touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 300}]})
            touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
            step: int = page.evaluate("() => Reveal.getIndices().f")
            return step

        assert swipe() == 0, "a swipe goes on"
        page.keyboard.press("l")
        assert swipe() == 0
        assert _centre(page) == pytest.approx([400, 300], abs=0.1)
    finally:
        context.close()


def test_alt_and_click_zoom_in_and_escape_zooms_out_without_the_overview(page: Page) -> None:
    title = page.locator("section.present .title")
    before = title.bounding_box()
    page.keyboard.down("Alt")
    page.mouse.click(300, 120)
    page.keyboard.up("Alt")
    after = title.bounding_box()
    assert before
    assert after
    assert after["width"] == pytest.approx(2 * before["width"], abs=1)
    page.keyboard.press("Escape")
    assert title.bounding_box() == before
    assert not page.evaluate("() => Reveal.isOverview()")


def test_ctrl_and_click_are_left_to_the_browser(page: Page) -> None:
    page.keyboard.down("Control")
    page.mouse.click(300, 120)
    page.keyboard.up("Control")
    assert not page.evaluate("() => document.documentElement.classList.contains('zoomed')")
