"""Slips of the finger: what would lose a talk or show the script to the room asks first, and a jump can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from speechdeck.pipeline import Built
from tests.render.axe import findings
from tests.render.chromium import opened

from .windows import Position, Talk, presented


@pytest.fixture
def timed(cabsi: Built) -> Iterator[Talk]:
    """A talk that has been at the second cue of the third slide for two minutes."""
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        talk.go(Position(2, 1))
        talk.presenter.clock.run_for(120_000)
        yield talk


def _question(page: Page) -> Locator:
    return page.get_by_role("alertdialog")


def _clock(talk: Talk) -> str:
    return talk.presenter.locator(".pacing .gone dd").inner_text()


# --- Restarting


@pytest.mark.parametrize("answer", ["Enter", "Space", "Escape", "PageDown", "PageUp", "ArrowRight", "ArrowUp", "Close"])
def test_r_asks_before_it_restarts_a_talk_and_whoever_goes_on_loses_nothing(timed: Talk, answer: str) -> None:
    for page in (timed.presenter, timed.slides):
        page.keyboard.press("r")
        expect(_question(page)).to_contain_text("The talk is at slide 3, its clock at 2:00.")
        if answer == "Close":
            _question(page).get_by_role("button", name="Close").click()
        else:
            page.keyboard.press(answer)
        expect(_question(page)).to_have_count(0)
        timed.wait_for(Position(2, 1))
    timed.presenter.clock.run_for(1_000)
    assert _clock(timed) == "2:01"


def test_whoever_says_so_restarts_the_talk(timed: Talk) -> None:
    timed.presenter.keyboard.press("r")
    timed.presenter.keyboard.press("Tab")
    timed.presenter.keyboard.press("Enter")
    timed.wait_for(Position(0, -1))
    expect(timed.slides.locator(".rehearsing")).to_have_text("Rehearsal")


def test_a_second_r_beside_t_answers_nothing(timed: Talk) -> None:
    for key in ("t", "r", "r", "t"):
        timed.presenter.keyboard.press(key)
    expect(_question(timed.presenter)).to_have_count(1)
    timed.wait_for(Position(2, 1))


def test_before_a_talk_has_left_its_first_slide_nobody_is_asked(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.presenter.keyboard.press("r")
        expect(talk.slides.locator(".rehearsing")).to_have_text("Rehearsal")


def test_the_time_of_a_talk_goes_back_to_zero_only_for_who_says_so(timed: Talk) -> None:
    timed.presenter.keyboard.press("t")
    expect(timed.presenter.locator(".pacing")).to_have_attribute("data-clock", "paused")
    timed.presenter.keyboard.press("0")
    expect(_question(timed.presenter)).to_contain_text("It stands at 2:00")
    timed.presenter.keyboard.press("Enter")
    assert _clock(timed) == "2:00"
    timed.presenter.keyboard.press("0")
    _question(timed.presenter).get_by_role("button", name="Set to zero").click()
    expect(timed.presenter.locator(".pacing .gone dd")).to_have_text("0:00")


def test_axe_finds_nothing_in_a_question(cabsi: Built) -> None:
    with opened(cabsi.html, "#/2") as visit:
        visit.page.keyboard.press("r")
        assert findings(visit.page, "dialog") == []
        expect(_question(visit.page).get_by_role("button", name="Go on with the talk")).to_be_focused()
        for button in _question(visit.page).locator(".answers button").all():
            box = button.bounding_box()
            assert box
            assert box["height"] >= 44


# --- Undoing


@pytest.mark.parametrize("jump", ["Home", "End", "number", "click", "section", "go to", "overview"])
@pytest.mark.parametrize("undo", ["u", "Control+z"])
def test_one_key_undoes_a_jump_and_undoes_that_again(timed: Talk, jump: str, undo: str) -> None:
    _jump(timed, jump)
    timed.slides.wait_for_function("() => Reveal.getIndices().h !== 2", polling=50)
    there = timed.slides.evaluate("() => Reveal.getIndices().h")
    timed.presenter.clock.run_for(10_000)
    timed.presenter.keyboard.press(undo)
    timed.wait_for(Position(2, 1))
    timed.presenter.clock.run_for(1_000)
    assert _clock(timed) == "2:11", "the talk went on meanwhile"
    timed.slides.keyboard.press(undo)
    timed.slides.wait_for_function("(there) => Reveal.getIndices().h === there", arg=there, polling=50)


def _jump(talk: Talk, how: str) -> None:
    if how in ("Home", "End"):
        talk.presenter.keyboard.press(how)
    elif how == "number":
        talk.presenter.keyboard.press("4")
        talk.presenter.keyboard.press("Enter")
    elif how == "click":
        talk.presenter.locator(".part").nth(4).locator(".passage").last.dispatch_event("click")
    elif how == "section":
        talk.slides.get_by_role("navigation", name="Sections").get_by_role("button").nth(4).dispatch_event("click")
    elif how == "go to":
        talk.presenter.keyboard.press("g")
        talk.presenter.keyboard.type("5")
        talk.presenter.keyboard.press("Enter")
    else:
        for key in ("o", "ArrowRight", "ArrowRight", "Enter"):
            talk.slides.keyboard.press(key)


def test_a_step_is_no_jump(timed: Talk) -> None:
    timed.presenter.keyboard.press("Home")
    timed.wait_for(Position(0, -1))
    for _ in range(3):
        timed.presenter.keyboard.press("PageDown")
    timed.wait_for(Position(1, 1))
    timed.presenter.keyboard.press("PageUp")
    timed.wait_for(Position(1, 0))
    timed.presenter.keyboard.press("u")
    timed.wait_for(Position(2, 1))


def test_a_restart_is_undone_with_the_clock_that_it_took(timed: Talk) -> None:
    timed.presenter.keyboard.press("r")
    _question(timed.presenter).get_by_role("button", name="Rehearse").click()
    timed.wait_for(Position(0, -1))
    timed.presenter.keyboard.press("PageDown")
    timed.wait_for(Position(1, -1))
    timed.presenter.clock.run_for(5_000)
    timed.presenter.keyboard.press("u")
    timed.wait_for(Position(2, 1))
    expect(timed.presenter.locator(".pacing .gone dd")).to_have_text("2:05")
    expect(timed.slides.locator(".rehearsing")).to_be_empty()


def test_a_look_ahead_before_the_talk_does_not_start_its_clock_for_good(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.presenter.keyboard.press("End")
        talk.wait_for(Position(4, -1))
        talk.presenter.clock.run_for(5_000)
        talk.presenter.keyboard.press("u")
        talk.wait_for(Position(0, -1))
        expect(talk.presenter.locator(".pacing")).to_have_attribute("data-clock", "unused")


def test_a_clock_that_was_stopped_since_the_jump_stays_so(timed: Talk) -> None:
    timed.presenter.keyboard.press("Home")
    timed.wait_for(Position(0, -1))
    timed.presenter.keyboard.press("t")
    expect(timed.presenter.locator(".pacing")).to_have_attribute("data-clock", "paused")
    timed.presenter.keyboard.press("u")
    timed.wait_for(Position(2, 1))
    expect(timed.presenter.locator(".pacing")).to_have_attribute("data-clock", "paused")


def test_where_nobody_has_jumped_nothing_is_undone(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        talk.presenter.keyboard.press("u")
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, 0))


def test_the_presenter_view_says_so_after_a_jump_and_moves_no_line_of_the_script(timed: Talk) -> None:
    hint = timed.presenter.locator(".hint")
    height = "() => document.querySelector('.presenter .pane').clientHeight"
    before = timed.presenter.evaluate(height)
    timed.presenter.keyboard.press("End")
    expect(hint).to_have_text("Press U to undo this: the same place, the same clock as before.")
    assert timed.presenter.evaluate(height) == before
    timed.presenter.keyboard.press("PageDown")
    expect(hint).to_be_empty()


# --- The script before the room


def test_s_on_a_single_or_mirrored_screen_first_says_that_the_room_would_see_the_script(cabsi: Built) -> None:
    for answer in ("Enter", "Escape", "PageDown", "Space"):
        with opened(cabsi.html, "#/1") as visit:
            visit.page.keyboard.press("s")
            expect(_question(visit.page)).to_contain_text("the room would see the script")
            assert visit.page.locator(".presenter").count() == 0
            visit.page.keyboard.press(answer)
            expect(_question(visit.page)).to_have_count(0)
            assert visit.page.locator(".presenter").count() == 0
            assert visit.page.evaluate("() => Reveal.getIndices().h") == 1


def test_a_second_s_shows_it_and_from_then_on_s_goes_to_and_fro(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        view = visit.page.locator(".presenter")
        for key, count in (("s", 0), ("s", 1), ("s", 0), ("s", 1), ("Escape", 0), ("s", 1)):
            visit.page.keyboard.press(key)
            expect(view).to_have_count(count)
