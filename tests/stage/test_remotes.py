"""What the common remotes send, in each of the views: Logitech R400, R500 and Spotlight, Kensington, and their like.

They are keyboards: next and back are PageDown and PageUp or arrows, start and end are F5 and Esc in turn, black is a full
stop or B, and some have Tab and Enter for links.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import opened

from .windows import Position, Talk, presented

_REMOTES = {
    "Logitech R400": {"next": "PageDown", "back": "PageUp", "start": "F5", "black": "."},
    "Logitech R500": {"next": "ArrowRight", "back": "ArrowLeft", "start": "Shift+F5", "black": "."},
    "Logitech Spotlight": {"next": "ArrowRight", "back": "ArrowLeft", "start": "F5", "black": "b"},
    "Kensington": {"next": "PageDown", "back": "PageUp", "start": "F5", "black": "b"},
    "a remote of arrows": {"next": "ArrowDown", "back": "ArrowUp", "start": "F5", "black": "."},
    "a remote with Enter": {"next": "Enter", "back": "PageUp", "start": "F5", "black": "b"},
}
_WATCH = "() => addEventListener('keydown', (event) => { window.wasLeft = !event.defaultPrevented; })"


def _wait_for_full_screen(page: Page, *, full: bool) -> None:
    page.wait_for_function("(full) => Boolean(document.fullscreenElement) === full", arg=full, polling=50)


def _present(held: Page, talk: Talk, remote: dict[str, str]) -> None:
    """Start, go on, turn black, come back and end with a remote, while a window has the keys."""
    talk.go(Position(1, 0))
    held.evaluate(_WATCH)
    held.keyboard.press(remote["start"])
    _wait_for_full_screen(held, full=True)
    held.keyboard.press(remote["start"])
    assert held.evaluate("() => window.wasLeft") is False, "the page would have been loaded again"
    held.keyboard.press(remote["next"])
    talk.wait_for(Position(1, 1))
    held.keyboard.press(remote["black"])
    talk.slides.wait_for_function("() => Reveal.isPaused()", polling=50)
    held.keyboard.press(remote["black"])
    talk.slides.wait_for_function("() => !Reveal.isPaused()", polling=50)
    held.keyboard.press(remote["back"])
    talk.wait_for(Position(1, 0))
    held.keyboard.press("Escape")
    _wait_for_full_screen(held, full=False)
    assert not talk.slides.evaluate("() => Reveal.isOverview()")
    talk.wait_for(Position(1, 0))


@pytest.mark.parametrize("name", _REMOTES)
def test_a_remote_presents_from_the_slides(talk: Talk, name: str) -> None:
    _present(talk.slides, talk, _REMOTES[name])


@pytest.mark.parametrize("name", _REMOTES)
def test_a_remote_presents_from_the_presenter_view(talk: Talk, name: str) -> None:
    _present(talk.presenter, talk, _REMOTES[name])


def test_start_neither_loads_the_page_again_nor_is_lost_over_a_dialog_or_a_black_screen(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        page.evaluate(_WATCH)
        for opening, closing in (("?", "?"), ("g", "Escape"), ("b", "b")):
            page.keyboard.press(opening)
            page.keyboard.press("F5")
            _wait_for_full_screen(page, full=True)
            assert page.evaluate("() => window.wasLeft") is False
            page.keyboard.press(closing)
            page.keyboard.press("f")
            _wait_for_full_screen(page, full=False)


def test_start_does_not_load_the_page_again_over_the_report_of_a_rehearsal(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        page.evaluate(_WATCH)
        for key in ("r", "Escape", "F5"):
            page.keyboard.press(key)
        _wait_for_full_screen(page, full=True)
        assert page.evaluate("() => window.wasLeft") is False
        expect(page.get_by_role("dialog", name="Your rehearsal")).to_be_visible()


@pytest.mark.parametrize(("key", "there"), [("PageDown", 3), ("PageUp", 3), ("Home", 0)])
def test_whoever_goes_on_from_the_presenter_view_closes_the_overview_that_the_room_sees(
    talk: Talk, key: str, there: int
) -> None:
    talk.go(Position(2, -1))
    for pressed in ("o", "ArrowRight"):
        talk.slides.keyboard.press(pressed)
    talk.wait_for(Position(3, -1))
    talk.presenter.keyboard.press(key)
    talk.wait_for(Position(there, -1))
    talk.slides.wait_for_function("() => !Reveal.isOverview()", polling=50)


@pytest.mark.parametrize("key", ["Control+r", "Control+F5", "Control+Shift+r"])
def test_who_loads_the_page_again_on_purpose_may(cabsi: Built, key: str) -> None:
    with opened(cabsi.html) as visit:
        visit.page.evaluate(_WATCH)
        visit.page.keyboard.press(key)
        assert visit.page.evaluate("() => window.wasLeft") is True


def test_each_esc_closes_one_thing_and_the_last_leaves_the_full_screen(cabsi: Built) -> None:
    with opened(cabsi.html, "#/1") as visit:
        page = visit.page
        page.keyboard.press("F5")
        _wait_for_full_screen(page, full=True)
        page.keyboard.press("b")
        page.keyboard.press("Escape")
        assert not page.evaluate("() => Reveal.isPaused()")
        page.keyboard.press("l")
        page.keyboard.press("Escape")
        expect(page.locator(".laser")).to_be_hidden()
        page.keyboard.press("o")
        page.keyboard.press("Escape")
        assert not page.evaluate("() => Reveal.isOverview()")
        assert page.evaluate("() => Boolean(document.fullscreenElement)")
        page.keyboard.press("Escape")
        _wait_for_full_screen(page, full=False)
        page.keyboard.press("Escape")
        assert not page.evaluate("() => Reveal.isOverview()"), "nothing is left to be closed"


def test_in_the_overview_next_opens_the_slide_that_is_chosen(cabsi: Built) -> None:
    for key in ("PageDown", "Enter"):
        with opened(cabsi.html, "#/1") as visit:
            visit.page.keyboard.press("o")
            visit.page.keyboard.press("ArrowRight")
            visit.page.keyboard.press(key)
            assert visit.page.evaluate("() => [Reveal.isOverview(), Reveal.getIndices().h]") == [False, 2]


def test_tab_and_enter_follow_a_link_and_what_has_no_focus_goes_on(cabsi: Built) -> None:
    with opened(cabsi.html, "#/1") as visit:
        page = visit.page
        page.evaluate(
            "() => { const link = document.createElement('a'); link.href = '#/3'; link.textContent = 'there';"
            " document.querySelector('section.present').prepend(link); }"
        )
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_function("() => Reveal.getIndices().h === 3")
        page.evaluate("() => document.activeElement.blur()")
        page.keyboard.press("Enter")
        assert page.evaluate("() => [Reveal.getIndices().h, Reveal.getIndices().f]") == [3, 0]


# --- A number and Enter


@pytest.mark.parametrize(("typed", "slide"), [("4", 3), ("05", 4), ("12", 1), ("٣", 2), ("1Backspace2", 1)])
def test_a_number_and_enter_go_to_the_slide(talk: Talk, typed: str, slide: int) -> None:
    keys = typed.replace("Backspace", "⌫")
    for page in (talk.slides, talk.presenter):
        talk.go(Position(1, 0))
        for key in keys:
            _type(page, "Backspace" if key == "⌫" else key)
        page.keyboard.press("Enter")
        # The deck has five slides: the twelfth is nowhere, and the number is used up.
        talk.wait_for(Position(1, 0) if typed == "12" else Position(slide, -1))


def _type(page: Page, key: str) -> None:
    """Press a key that no layout of the tests may have."""
    page.evaluate(
        "(key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))",
        key,
    )


def test_the_presenter_view_says_where_a_number_leads(talk: Talk) -> None:
    hint = talk.presenter.locator(".hint")
    talk.presenter.keyboard.press("2")
    expect(hint).to_have_text("Press Enter to go to slide 2.")
    talk.presenter.keyboard.press("0")
    talk.presenter.keyboard.press("Enter")
    expect(hint).to_have_text("There is no slide 20: the last one is slide 5.")
    talk.wait_for(Position(0, -1))


def test_any_other_key_ends_a_number(talk: Talk) -> None:
    talk.presenter.keyboard.press("4")
    talk.presenter.keyboard.press("PageDown")
    talk.wait_for(Position(1, -1))
    talk.presenter.keyboard.press("4")
    talk.presenter.keyboard.press("Escape")
    talk.presenter.keyboard.press("Enter")
    talk.wait_for(Position(1, 0))


def test_a_number_that_nobody_ends_is_forgotten(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("4")
        talk.presenter.clock.run_for(6_000)
        expect(talk.presenter.locator(".hint")).to_be_empty()
        talk.presenter.keyboard.press("Enter")
        talk.wait_for(Position(1, -1))
