"""A click on the slide goes on; one that means something else does only that."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import opened, show

_AT = (640, 420)


@pytest.fixture
def page(deck_page: Page) -> Page:
    """The deck on its second slide, before the first cue."""
    show(deck_page, 2, -1)
    return deck_page


def _place(page: Page) -> tuple[int, int]:
    slide, step = page.evaluate("() => [Reveal.getIndices().h + 1, Reveal.getIndices().f ?? -1]")
    return slide, step


def test_a_click_goes_on_wherever_on_the_slide(page: Page) -> None:
    for at, place in ((_AT, (2, 0)), ((30, 600), (2, 1)), ((1240, 120), (2, 2))):
        page.mouse.click(*at)
        assert _place(page) == place


def test_beside_a_slide_that_does_not_fill_the_window_it_goes_on_too(page: Page) -> None:
    page.set_viewport_size({"width": 1600, "height": 720})
    page.mouse.click(40, 300)
    assert _place(page) == (2, 0)
    page.set_viewport_size({"width": 1280, "height": 720})


@pytest.mark.parametrize("key", ["Alt", "Control", "Shift", "Meta"])
def test_with_a_key_it_is_another_click(page: Page, key: str) -> None:
    page.keyboard.down(key)
    page.mouse.click(*_AT)
    page.keyboard.up(key)
    page.keyboard.press("Escape")
    assert _place(page) == (2, -1)


def test_other_buttons_of_the_mouse_do_not_turn_the_slide(page: Page) -> None:
    for button in ("right", "middle"):
        page.mouse.click(*_AT, button=button)
    assert _place(page) == (2, -1)


def test_who_draws_with_the_mouse_does_not_click(page: Page) -> None:
    page.mouse.move(*_AT)
    page.mouse.down()
    page.mouse.move(_AT[0] + 90, _AT[1])
    page.mouse.up()
    assert _place(page) == (2, -1)
    page.evaluate("() => getSelection().empty()")


def test_a_link_is_followed_and_the_slide_stays(page: Page) -> None:
    page.evaluate(
        "() => { const link = document.createElement('a'); link.textContent = 'there'; link.href = 'https://example.org/'; link.id = 'there';"
        " link.onclick = () => { window.followed = true; return false; };"
        " document.querySelector('section.present h2').append(link); }"
    )
    page.locator("#there").click()
    assert page.evaluate("() => window.followed")
    assert _place(page) == (2, -1)
    page.evaluate("() => document.querySelector('#there').remove()")


def test_on_a_black_screen_it_first_shows_where_that_was(page: Page) -> None:
    page.keyboard.press("b")
    page.mouse.click(*_AT)
    assert not page.evaluate("() => Reveal.isPaused()")
    assert _place(page) == (2, -1)


def test_in_the_overview_it_opens_the_slide(page: Page) -> None:
    page.keyboard.press("o")
    page.locator("main.reveal section").nth(2).click(force=True)
    assert not page.evaluate("() => Reveal.isOverview()")
    assert _place(page) == (3, -1)


# --- The address


@pytest.mark.parametrize("address", ["#/3/2", "#/ii-regionalism-and-partnership/2", "#/3/0/2"])
def test_an_address_with_a_step_opens_at_it(cabsi: Built, address: str) -> None:
    with opened(cabsi.html, address) as visit:
        assert _place(visit.page) == (4, 2)
        assert visit.page.locator("section.present .fragment.visible").count() == 3
        visit.page.evaluate("() => { location.hash = '#/1/1'; }")
        visit.page.wait_for_function("() => Reveal.getIndices().h === 1")
        assert _place(visit.page) == (2, 1)
