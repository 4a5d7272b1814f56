"""The presenter view and the slides: in two windows that keep together, or in one."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, opened

from .windows import Position, Talk, lit, passages, presented, reopened, show_script


def test_it_survives_that_either_window_is_loaded_again(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        here = Position(3, 2)
        talk.go(here)
        talk.presenter.reload()
        talk.wait_for(here)
        talk.slides.reload()
        talk.slides.wait_for_function(STANDS)
        talk.wait_for(here)
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(3, 3))
        talk.slides.keyboard.press("ArrowRight")
        talk.wait_for(Position(3, 4))


def test_slides_that_were_gone_and_come_back_learn_where_the_talk_is(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(2, 1))
        talk.slides.goto(cabsi.html.as_uri())
        talk.slides.wait_for_function(STANDS)
        talk.wait_for(Position(2, 1))


def test_it_says_that_the_slides_are_gone_and_opens_them_again_where_they_were(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(1, 1))
        talk.slides.close()
        notice = talk.presenter.locator(".notice")
        expect(notice).to_contain_text("The window with the slides is gone")
        again = reopened(talk)
        again.wait_for(Position(1, 1))
        expect(notice).to_be_empty()


def test_it_finds_slides_that_it_has_opened_itself_after_a_reload_of_either(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        here = Position(2, 1)
        talk.go(here)
        talk.slides.close()
        again = reopened(talk)
        again.wait_for(here)
        again.presenter.reload()
        expect(again.presenter.locator(".notice")).to_be_empty()
        again.presenter.keyboard.press("q")
        again.wait_for(Position(2, 2))
        again.slides.reload()
        again.slides.wait_for_function(STANDS)
        again.presenter.reload()
        again.wait_for(Position(2, 2))
        expect(again.presenter.locator(".notice")).to_be_empty()


def test_a_reload_without_the_slides_keeps_the_place_and_says_that_they_are_gone(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(2, 1))
        talk.slides.close()
        talk.presenter.reload()
        talk.wait_for_presenter(Position(2, 1))
        with talk.presenter.expect_popup() as opening:
            talk.presenter.get_by_role("button", name="Open the slides").click()
        Talk(opening.value, talk.presenter).wait_for(Position(2, 1))


def test_a_window_in_which_something_else_has_come_shows_the_presenter_view_again(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.go(Position(1, 0))
        talk.presenter.goto("about:blank")
        talk.slides.clock.run_for(3500)
        talk.slides.keyboard.press("s")
        talk.presenter.wait_for_selector(".presenter .lit")
        talk.wait_for(Position(1, 0))
        assert len(talk.slides.context.pages) == 2


def test_a_passing_hint_goes_and_what_must_be_known_stays(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        hint, notice = talk.presenter.locator(".hint"), talk.presenter.locator(".notice")
        talk.presenter.keyboard.press("4")
        expect(hint).to_contain_text("Press Enter")
        talk.presenter.keyboard.press("PageDown")
        expect(hint).to_be_empty()
        talk.slides.close()
        expect(notice).to_contain_text("is gone")
        talk.presenter.keyboard.press("4")
        expect(hint).to_contain_text("Press Enter")
        expect(notice).to_contain_text("is gone")


def test_the_view_in_the_page_covers_an_enlarged_slide_and_ends_the_laser(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        page.keyboard.press("l")
        page.keyboard.down("Alt")
        page.mouse.click(300, 300)
        page.keyboard.up("Alt")
        page.wait_for_selector("html.zoomed")
        show_script(page)
        page.wait_for_function(
            "() => { const box = document.querySelector('.presenter').getBoundingClientRect();"
            " return box.x === 0 && box.y === 0 && box.width === innerWidth; }"
        )
        expect(page.locator(".laser")).to_be_hidden()
        assert page.evaluate("() => getComputedStyle(document.body).cursor") != "none"


def test_who_follows_a_link_and_comes_back_finds_the_clock_as_it_was(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.keyboard.press("PageDown")
        before = _kept_clock(visit.page)
        visit.page.goto("about:blank")
        visit.page.go_back()
        visit.page.wait_for_function(STANDS)
        visit.page.keyboard.press("PageDown")
        assert before["since"]
        assert _kept_clock(visit.page) == before


def test_s_does_not_open_a_second_one(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.slides.keyboard.press("w")
        talk.slides.keyboard.press("s")
        talk.slides.wait_for_timeout(200)
        assert len(talk.slides.context.pages) == 2


def test_with_one_screen_it_opens_in_the_page_and_s_changes_between_it_and_the_slide(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        talk = Talk(visit.page, visit.page)
        show_script(visit.page)
        talk.wait_for(Position(0, -1))
        visit.page.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, -1))
        visit.page.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, 0))
        assert lit(visit.page) == passages(cabsi.prepared.scenes[1])[0]
        visit.page.keyboard.press("s")
        expect(visit.page.locator(".presenter")).to_have_count(0)
        visit.page.keyboard.press("ArrowRight")
        talk.wait_for_slides(Position(1, 1))
        visit.page.keyboard.press("s")
        talk.wait_for(Position(1, 1))
        assert len(visit.page.context.pages) == 1


def test_what_the_view_in_the_page_covers_cannot_be_reached(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        covered = (
            "() => [...document.querySelectorAll('body > :not(.presenter, dialog, script)')].map((each) => each.inert)"
        )
        show_script(visit.page)
        assert set(visit.page.evaluate(covered)) == {True}
        visit.page.keyboard.press("s")
        assert set(visit.page.evaluate(covered)) == {False}


def test_where_windows_are_blocked_it_opens_in_the_page_and_says_why(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.evaluate(
            "() => { window.open = () => null; Object.defineProperty(screen, 'isExtended', { value: true }); }"
        )
        visit.page.keyboard.press("s")
        expect(visit.page.get_by_role("alertdialog")).to_contain_text("The browser blocked the presenter's window")
        visit.page.keyboard.press("s")
        visit.page.keyboard.press("ArrowRight")
        Talk(visit.page, visit.page).wait_for(Position(1, -1))


def test_where_the_browser_keeps_nothing_it_stays_in_the_page_and_says_why(cabsi: Built) -> None:
    with opened(cabsi.html, own=True) as visit:
        blocked = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('blocked'); } })"
        visit.page.context.add_init_script(blocked)
        visit.page.reload()
        visit.page.wait_for_function(STANDS)
        visit.page.keyboard.press("w")
        expect(visit.page.get_by_role("alertdialog")).to_contain_text("The browser keeps nothing for this page")
        visit.page.keyboard.press("s")
        visit.page.keyboard.press("ArrowRight")
        Talk(visit.page, visit.page).wait_for(Position(1, -1))


def test_the_view_in_the_page_moves_to_a_window(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        show_script(visit.page)
        with visit.page.expect_popup() as opening:
            visit.page.keyboard.press("w")
        talk = Talk(visit.page, opening.value)
        talk.presenter.wait_for_selector(".presenter .lit")
        expect(visit.page.locator(".presenter")).to_have_count(0)
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, -1))


def test_slides_that_are_loaded_again_without_it_know_the_clock_of_the_talk(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        talk = Talk(visit.page, visit.page)
        visit.page.keyboard.press("ArrowRight")
        visit.page.keyboard.press("ArrowRight")
        before = _kept_clock(visit.page)
        assert before["since"]
        visit.page.reload()
        visit.page.wait_for_function(STANDS)
        talk.wait_for_slides(Position(1, 0))
        assert _kept_clock(visit.page) == before


def _kept_clock(page: Page) -> dict[str, float]:
    clock: dict[str, float] = page.evaluate("() => JSON.parse(sessionStorage['speechdeck.talk.cabsi.pptx']).talk.clock")
    return clock
