"""A talk that is held by fingers alone, on a tablet or a phone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, browser, show

from .windows import lit

_TABLET = (1024, 768)
_PHONE = (390, 844)

_SMALL = """() => {
  const room = document.querySelector("dialog[open]") ?? document.querySelector(".presenter") ?? document;
  const pressed = [...room.querySelectorAll("button, a[href], input, select, summary, [role=option]")];
  const target = (each) => each.closest(".help dl > div") ?? each;
  return pressed.filter((each) => each.checkVisibility() && !each.closest("[inert], .sections, .skip, .text-of-section, .words"))
    .map((each) => [each.textContent, target(each).getBoundingClientRect()])
    .filter(([, box]) => box.width && Math.min(box.width, box.height) < 43.9).map(([text, box]) => [text, box.width, box.height]);
}"""
"""All that can be pressed and is less than 44 pixels high or wide; a link within a text is as high as its line."""


def _too_small(page: Page) -> list[tuple[str, float, float]]:
    small: list[tuple[str, float, float]] = page.evaluate(_SMALL)
    return small


@contextmanager
def _touched(
    deck: Built, address: str = "?view=slides", size: tuple[int, int] = _TABLET
) -> Iterator[tuple[Page, CDPSession]]:
    context = browser().new_context(
        viewport={"width": size[0], "height": size[1]}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    try:
        page = context.new_page()
        page.goto(deck.html.as_uri() + address)
        page.wait_for_function(STANDS)
        yield page, context.new_cdp_session(page)
    finally:
        context.close()


def _draw(touch: CDPSession, *points: tuple[float, float]) -> None:
    """Draw a finger over the screen."""
    for at, (x, y) in enumerate(points):
        kind = "touchMove" if at else "touchStart"
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _hold(page: Page, touch: CDPSession, target: Locator) -> None:
    """Hold a finger on something until it is answered."""
    box = target.bounding_box()
    assert box
    point = {"x": box["x"] + 12, "y": box["y"] + 8}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_timeout(700)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _show_script(page: Page) -> None:
    page.get_by_role("button", name="Presenter view").tap()
    page.get_by_role("alertdialog").get_by_role("button", name="Show the script").tap()
    page.wait_for_selector(".presenter .lit")


def test_the_presenter_view_the_help_and_black_are_a_tap_away(cabsi: Built) -> None:
    with _touched(cabsi) as (page, _):
        page.get_by_role("button", name="More").tap()
        keys = page.get_by_role("dialog", name="Keys")
        keys.get_by_role("button", name="Black screen, and back").tap()
        expect(keys).to_be_hidden()
        assert page.evaluate("() => Reveal.isPaused()")
        page.touchscreen.tap(500, 300)
        assert not page.evaluate("() => Reveal.isPaused()")
        _show_script(page)
        page.locator(".presenter").get_by_role("button", name="Black screen").tap()
        assert page.evaluate("() => Reveal.isPaused()")


def test_what_does_not_apply_cannot_be_pressed_in_the_help(cabsi: Built) -> None:
    with _touched(cabsi) as (page, _):
        page.get_by_role("button", name="More").tap()
        keys = page.get_by_role("dialog", name="Keys")
        expect(keys.get_by_role("button", name="Open the slide chosen in the overview")).to_be_disabled()
        expect(keys.get_by_role("button", name="Overview of all slides")).to_be_enabled()


def test_in_full_screen_a_finger_held_on_the_slide_opens_it(cabsi: Built) -> None:
    with _touched(cabsi) as (page, touch):
        page.get_by_role("button", name="Full screen").tap()
        page.wait_for_selector(".presenting")
        _hold(page, touch, page.locator("section.present h1"))
        keys = page.get_by_role("dialog", name="Keys")
        expect(keys).to_be_visible()
        keys.get_by_role("button", name="Full screen, and back").tap()
        page.wait_for_selector("html:not(.presenting)")


def test_a_swipe_over_the_script_goes_on_and_back_and_a_scroll_does_not(cabsi: Built) -> None:
    with _touched(cabsi) as (page, touch):
        _show_script(page)
        status = page.locator(".presenter .status")
        for points, place in (
            (((400, 300), (300, 305), (200, 310)), "Slide 2 of 5, step 0"),
            (((400, 300), (300, 305), (200, 310)), "Slide 2 of 5, step 1"),
            (((200, 300), (300, 305), (400, 310)), "Slide 2 of 5, step 0"),
            (((300, 500), (330, 400), (360, 300)), "Slide 2 of 5, step 0"),
        ):
            _draw(touch, *points)
            expect(status).to_contain_text(place)


def test_a_tap_on_the_script_moves_nothing_and_says_so_and_a_finger_that_is_held_goes_there(cabsi: Built) -> None:
    with _touched(cabsi) as (page, touch):
        _show_script(page)
        before = lit(page)
        passage = page.locator(".part").nth(1).locator(".passage").first
        passage.scroll_into_view_if_needed()
        passage.tap(position={"x": 8, "y": 8})
        expect(page.locator(".hint")).to_have_text("Hold your finger on a passage to go there.")
        assert lit(page) == before
        _hold(page, touch, passage)
        expect(page.locator(".presenter .status")).to_contain_text("Slide 2 of 5")


def test_a_phone_held_upright_leads_to_the_presenter_view(cabsi: Built) -> None:
    with _touched(cabsi, "", _PHONE) as (page, _):
        page.get_by_role("link", name="Presenter view").tap()
        page.wait_for_selector(".presenter .lit")


_SIZES = pytest.mark.parametrize("size", [_TABLET, (1366, 768), (800, 600), (640, 360), _PHONE])


@_SIZES
def test_whatever_is_tapped_is_large_enough(cabsi: Built, size: tuple[int, int]) -> None:
    with _touched(cabsi, size=size) as (page, _):
        assert _too_small(page) == []
        for key, name in (("?", "Keys"), ("g", "Go to")):
            page.keyboard.press(key)
            expect(page.get_by_role("dialog", name=name)).to_be_visible()
            assert _too_small(page) == []
            page.keyboard.press("Escape")
        show(page, 3)
        page.wait_for_function(
            '() => Object.values(sessionStorage).some((kept) => kept.includes(\'"position":{"slide":2\'))'
        )
        page.keyboard.press("r")
        assert _too_small(page) == []
        page.get_by_role("alertdialog").get_by_role("button", name="Rehearse", exact=True).tap()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name="Your rehearsal")).to_be_visible()
        assert _too_small(page) == []
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.keyboard.press("s")
        page.get_by_role("alertdialog").get_by_role("button", name="Show the script").tap()
        page.locator(".presenter").get_by_role("button", name="More").tap()
        assert _too_small(page) == []


@_SIZES
def test_in_the_script_alone_and_in_the_reading_view_too(cabsi: Built, size: tuple[int, int]) -> None:
    with _touched(cabsi, "?view=presenter", size) as (page, _):
        page.get_by_role("button", name="Open the slides").wait_for()
        assert _too_small(page) == []
        page.goto(cabsi.html.as_uri() + "?view=read")
        page.locator(".contents").wait_for()
        assert _too_small(page) == []


def test_where_the_sections_are_too_narrow_for_a_finger_it_gets_a_list_of_them(cabsi: Built) -> None:
    with _touched(cabsi, size=(800, 600)) as (page, _):
        page.locator(".sections button").nth(3).tap()
        page.get_by_role("dialog", name="Go to").get_by_role("option").nth(3).tap()
        assert page.evaluate("() => Reveal.getIndices().h") == 3
    with _touched(cabsi, size=(1366, 768)) as (page, _):
        page.locator(".sections button").nth(3).tap()
        assert page.evaluate("() => Reveal.getIndices().h") == 3
