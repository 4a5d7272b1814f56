"""The clock and the plan in a talk: what is read counts, what is slept through or only tried does not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import opened

from .time import let_pass, reload_and_stop_time
from .windows import Position, presented, show_script


def _seconds(page: Page) -> int:
    """What the talk's clock shows."""
    minutes, seconds = page.locator(".pacing .gone dd").inner_text().split(":")
    return int(minutes) * 60 + int(seconds)


def _scrolled(page: Page) -> float:
    place: float = page.evaluate("() => document.querySelector('.presenter .pane').scrollTop")
    return place


# --- The moving text


@pytest.mark.parametrize("keys", [["a", "Space"], ["Space"]], ids=["slides follow", "text alone"])
def test_at_the_plans_own_pace_the_talk_is_on_time_from_beginning_to_end(cabsi: Built, keys: list[str]) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        for key in keys:
            talk.presenter.keyboard.press(key)
        expect(talk.presenter.locator(".pacing")).to_have_attribute("data-standing", "on")
        talk.presenter.evaluate(
            """() => {
              globalThis.changes = [];
              const panel = document.querySelector(".pacing");
              const note = () => changes.push(panel.dataset.standing);
              new MutationObserver(note).observe(panel.querySelector(".standing"), { childList: true, subtree: true });
            }"""
        )
        for _ in range(170):
            # In short steps, since no message of the windows comes in between.
            talk.presenter.clock.run_for(2_000)
        assert talk.presenter.evaluate("() => changes") == []


def test_a_moving_text_waits_while_the_machine_sleeps_and_the_sleep_is_no_part_of_the_talk(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(20_000)
        before, shown = _scrolled(talk.presenter), _seconds(talk.presenter)
        talk.presenter.clock.fast_forward(15 * 60_000)
        talk.presenter.clock.run_for(2_000)
        assert 0 < _scrolled(talk.presenter) - before < 120
        assert shown <= _seconds(talk.presenter) <= shown + 5


def test_sleep_is_no_part_of_the_talk_though_the_text_stands(cabsi: Built) -> None:
    with opened(cabsi.html, own=True) as visit:
        reload_and_stop_time(visit.page)
        show_script(visit.page)
        visit.page.keyboard.press("PageDown")
        let_pass(visit.page, 30)
        visit.page.clock.fast_forward(3600_000)
        let_pass(visit.page, 1)
        assert 30 <= _seconds(visit.page) <= 33


def test_a_moving_text_that_is_hidden_waits_with_its_clock_and_goes_on_when_it_is_seen(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(20_000)
        before, shown = _scrolled(talk.presenter), _seconds(talk.presenter)
        _hide(talk.presenter, hidden=True)
        talk.presenter.clock.run_for(60_000)
        assert _scrolled(talk.presenter) == pytest.approx(before, abs=2)
        _hide(talk.presenter, hidden=False)
        talk.presenter.clock.run_for(3_000)
        assert 40 < _scrolled(talk.presenter) - before < 200
        assert shown + 2 <= _seconds(talk.presenter) <= shown + 4


def _hide(page: Page, *, hidden: bool) -> None:
    """Say to a page what the browser says when its tab is hidden, which it does not do to a window of the tests."""
    page.evaluate(
        """(hidden) => {
          Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def test_a_next_that_comes_late_does_not_throw_the_moving_text_back(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.go(Position(2, 0))
        talk.presenter.clock.run_for(2_000)
        talk.presenter.keyboard.press("Space")
        while not _next_cue_has_passed(talk.presenter):
            talk.presenter.clock.run_for(1_000)
        talk.presenter.clock.run_for(4_000)
        before = _scrolled(talk.presenter)
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(2, 1))
        talk.presenter.clock.run_for(2_000)
        assert before < _scrolled(talk.presenter) < before + 150


def _next_cue_has_passed(page: Page) -> bool:
    passed: bool = page.evaluate(
        """() => {
          const pane = document.querySelector(".pane").getBoundingClientRect();
          return document.querySelector(".cue.next").getBoundingClientRect().top < pane.top + 0.3 * pane.height;
        }"""
    )
    return passed


def test_a_slow_text_moves_by_equal_parts_of_a_pixel(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        for _ in range(14):
            talk.presenter.keyboard.press("ArrowDown")
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(1_000)
        places = []
        for _ in range(20):
            talk.presenter.clock.run_for(16)
            places.append(
                talk.presenter.evaluate("() => document.querySelector('.speech').getBoundingClientRect().top")
            )
        steps = [one - other for one, other in pairwise(places)]
        assert 0 < min(steps) <= max(steps) < 0.5
        assert max(steps) - min(steps) < 0.1, steps


# --- The clock


def test_who_tries_the_clicker_and_goes_back_to_the_start_finds_the_clock_at_zero(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        clock = talk.presenter.get_by_role("region", name="Time")
        for way in (["PageUp"], ["Home"]):
            for _ in range(2):
                talk.slides.keyboard.press("PageDown")
            talk.wait_for(Position(1, 0))
            expect(clock).to_have_attribute("data-clock", "going")
            talk.presenter.clock.run_for(20_000)
            for key in way * 2:
                talk.slides.keyboard.press(key)
            talk.wait_for(Position(0, -1))
            expect(clock).to_have_attribute("data-clock", "unused")
        talk.slides.keyboard.press("PageDown")
        expect(clock).to_have_attribute("data-clock", "going")


def test_a_clock_that_somebody_started_and_that_of_a_talk_go_on_at_the_start(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        clock = talk.presenter.get_by_role("region", name="Time")
        talk.presenter.keyboard.press("t")
        expect(clock).to_have_attribute("data-clock", "going")
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        talk.presenter.keyboard.press("PageUp")
        talk.wait_for(Position(0, -1))
        expect(clock).to_have_attribute("data-clock", "going")
        for key in ("t", "0"):
            talk.presenter.keyboard.press(key)
        expect(clock).to_have_attribute("data-clock", "unused")
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        talk.presenter.clock.run_for(61_000)
        talk.presenter.keyboard.press("PageUp")
        talk.wait_for(Position(0, -1))
        assert _seconds(talk.presenter) >= 61
