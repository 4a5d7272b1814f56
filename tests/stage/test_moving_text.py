"""The script's text, moving by itself or by hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import opened

from .time import reload_and_stop_time
from .windows import Position, Talk, presented, show_script


def test_space_starts_and_stops_the_text_and_the_clock_and_arrows_change_its_pace(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        assert _way(talk) == 0
        talk.presenter.keyboard.press("Space")
        usual = _way(talk)
        assert usual > 20
        for _ in range(10):
            talk.presenter.keyboard.press("ArrowUp")
        assert _way(talk) == pytest.approx(usual * 1.5, rel=0.08)
        for _ in range(14):
            talk.presenter.keyboard.press("ArrowDown")
        assert _way(talk) == pytest.approx(usual * 0.8, rel=0.08)
        talk.presenter.keyboard.press("Space")
        assert _way(talk) == 0


def test_while_the_text_stands_the_arrows_turn_the_slides_and_leave_its_pace(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        pace = talk.presenter.locator("output.pace").inner_text()
        for key, position in (
            ("ArrowDown", Position(1, -1)),
            ("ArrowDown", Position(1, 0)),
            ("ArrowUp", Position(1, -1)),
        ):
            talk.presenter.keyboard.press(key)
            talk.wait_for(position)
        expect(talk.presenter.locator("output.pace")).to_have_text(pace)


def _way(talk: Talk) -> float:
    """How far the text moves in a second, in pixels."""
    before = _scrolled(talk.presenter)
    talk.presenter.clock.run_for(1_000)
    return _scrolled(talk.presenter) - before


def _scrolled(page: Page) -> float:
    place: float = page.evaluate("() => document.querySelector('.presenter .pane').scrollTop")
    return place


def test_the_slides_follow_the_moving_text_if_they_are_told_to(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(60_000)
        talk.wait_for(Position(0, -1))
        talk.presenter.keyboard.press("a")
        talk.presenter.clock.run_for(60_000)
        talk.slides.wait_for_function("() => Reveal.getIndices().h > 0")


def test_whoever_stops_the_clock_stops_the_moving_text(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("Space")
        expect(talk.presenter.get_by_role("button", name="Pause the clock")).to_be_visible()
        talk.presenter.clock.run_for(1000)
        talk.presenter.keyboard.press("t")
        expect(talk.presenter.get_by_role("button", name="Resume the clock")).to_be_visible()
        assert _way(talk) == 0


def test_who_speaks_on_after_the_text_was_stopped_starts_the_clock_again(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        clock = talk.presenter.get_by_role("region", name="Time")
        talk.go(Position(1, 1))
        talk.presenter.keyboard.press("Space")
        expect(clock).to_have_attribute("data-clock", "going")
        talk.presenter.keyboard.press("Space")
        expect(clock).to_have_attribute("data-clock", "paused")
        talk.slides.keyboard.press("PageUp")
        talk.wait_for(Position(1, 0))
        expect(clock).to_have_attribute("data-clock", "paused")
        for _ in range(2):
            talk.slides.keyboard.press("PageDown")
        expect(clock).to_have_attribute("data-clock", "going")


def test_a_clock_that_was_paused_by_itself_stays_so(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        clock = talk.presenter.get_by_role("region", name="Time")
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        talk.presenter.keyboard.press("t")
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, 0))
        expect(clock).to_have_attribute("data-clock", "paused")


def test_slides_that_follow_the_text_do_not_hold_it_up(cabsi: Built) -> None:
    with presented(cabsi.html, still=False, stopped=True) as talk:
        talk.presenter.keyboard.press("a")
        talk.presenter.clock.run_for(1000)
        talk.presenter.keyboard.press("Space")
        ways = []
        for _ in range(40):
            before = _scrolled(talk.presenter)
            talk.presenter.clock.run_for(1000)
            ways.append(_scrolled(talk.presenter) - before)
        talk.slides.wait_for_function("() => Reveal.getIndices().h > 0")
        assert max(ways) < 2 * min(ways), ways


def test_type_of_another_size_does_not_throw_the_moving_text_back(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(60_000)
        before = _read(talk.presenter)
        assert before > 0.1
        talk.presenter.keyboard.press("+")
        talk.presenter.clock.run_for(100)
        assert _read(talk.presenter) == pytest.approx(before, abs=0.01)


def _read(page: Page) -> float:
    """The part of the text that has passed the eye line."""
    part: float = page.evaluate(
        """() => {
          const [pane, text] = [".pane", ".speech"].map((each) => document.querySelector(each).getBoundingClientRect());
          return (pane.top + 0.3 * pane.height - text.top) / text.height;
        }"""
    )
    return part


def test_a_passage_longer_than_the_window_is_turned_by_hand(talk: Talk) -> None:
    talk.go(Position(2, 1))
    for on, back in (("Shift+ArrowDown", "Shift+ArrowUp"), ("j", "k")):
        before = _scrolled(talk.presenter)
        talk.presenter.keyboard.press(on)
        assert _scrolled(talk.presenter) > before + 200
        talk.presenter.keyboard.press(back)
        assert _scrolled(talk.presenter) == pytest.approx(before, abs=1)
    talk.wait_for(Position(2, 1))


@pytest.mark.parametrize("change", ["larger type", "another window", "a notice"])
def test_whoever_has_turned_the_text_stays_where_they_are_when_the_lines_break_anew(cabsi: Built, change: str) -> None:
    with presented(cabsi.html) as talk:
        page = talk.presenter
        talk.go(Position(2, 1))
        for _ in range(2):
            page.keyboard.press("j")
        before = _read(page)
        if change == "larger type":
            page.keyboard.press("+")
        elif change == "another window":
            page.set_viewport_size({"width": 1100, "height": 650})
        else:
            talk.slides.close()
            expect(page.locator(".notice")).to_contain_text("is gone")
        page.wait_for_timeout(300)
        assert _read(page) == pytest.approx(before, abs=0.01)


@pytest.mark.parametrize("how", ["c", "click"])
def test_whoever_looked_ahead_comes_back_to_the_words_being_said(talk: Talk, how: str) -> None:
    talk.go(Position(2, 1))
    before = _scrolled(talk.presenter)
    talk.presenter.keyboard.press("j")
    assert _scrolled(talk.presenter) > before + 100
    if how == "c":
        talk.presenter.keyboard.press("c")
    else:
        talk.presenter.locator(".lit").last.dispatch_event("click")
    assert _scrolled(talk.presenter) == pytest.approx(before, abs=1)


def test_a_text_that_was_left_for_the_slide_stands_still(cabsi: Built) -> None:
    with opened(cabsi.html, own=True) as visit:
        reload_and_stop_time(visit.page)
        talk = Talk(visit.page, visit.page)
        show_script(visit.page)
        for key in ("a", "PageDown", "Space"):
            visit.page.keyboard.press(key)
        talk.wait_for(Position(1, -1))
        visit.page.keyboard.press("s")
        visit.page.clock.run_for(20_000)
        talk.wait_for_slides(Position(1, -1))
        visit.page.keyboard.press("s")
        talk.wait_for(Position(1, -1))
        assert _scrolled(visit.page) > 100, "it is where it was left"
