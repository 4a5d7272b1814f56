"""The presenter view that no slides answer, and two of them at the same slides."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.axe import findings
from tests.render.chromium import STANDS, opened

from .windows import Position, Talk, lit, passages, positions, presented, reopened


def test_the_script_alone_says_so_and_leads_through_the_whole_talk(cabsi: Built) -> None:
    scenes = cabsi.prepared.scenes
    with opened(cabsi.html, "?view=presenter") as visit:
        talk = Talk(visit.page, visit.page)
        notice = visit.page.locator(".notice")
        expect(notice).to_contain_text("no window shows the slides")
        assert "gone" not in notice.inner_text()
        for position in positions(scenes):
            talk.wait_for_presenter(position)
            assert lit(visit.page) == passages(scenes[position.slide])[position.step]
            visit.page.keyboard.press("q")
        for key, position in (("PageUp", Position(4, 2)), ("Home", Position(0, -1)), ("PageDown", Position(1, -1))):
            visit.page.keyboard.press(key)
            talk.wait_for_presenter(position)
        assert findings(visit.page) == []


def test_the_script_alone_has_a_clock_a_rehearsal_and_a_place_that_outlives_a_reload(cabsi: Built) -> None:
    with opened(cabsi.html, "?view=presenter") as visit:
        page, talk = visit.page, Talk(visit.page, visit.page)
        page.keyboard.press("r")
        page.keyboard.press("PageDown")
        talk.wait_for_presenter(Position(1, -1))
        expect(page.locator(".pacing")).to_have_attribute("data-clock", "going")
        expect(page.locator(".pacing .section")).to_contain_text("Rehearsal")
        page.reload()
        page.wait_for_function(STANDS)
        talk.wait_for_presenter(Position(1, -1))
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name="Your rehearsal")).to_be_visible()


def test_in_the_script_alone_a_jump_is_undone_and_the_loss_of_a_clock(cabsi: Built) -> None:
    with opened(cabsi.html, "?view=presenter") as visit:
        page, talk = visit.page, Talk(visit.page, visit.page)
        for position in positions(cabsi.prepared.scenes)[1:4]:
            page.keyboard.press("q")
            talk.wait_for_presenter(position)
        before = positions(cabsi.prepared.scenes)[3]
        for jump, there in (("End", Position(4, -1)), ("Home", Position(0, -1))):
            page.keyboard.press(jump)
            talk.wait_for_presenter(there)
            expect(page.locator(".hint")).to_contain_text("Press U to undo this")
            page.keyboard.press("u")
            talk.wait_for_presenter(before)
        expect(page.locator(".pacing")).to_have_attribute("data-clock", "going")
        page.keyboard.press("Control+z")
        talk.wait_for_presenter(Position(0, -1))


def test_a_jump_that_was_seen_before_the_slides_were_closed_is_undone_too(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(1, 1))
        talk.presenter.keyboard.press("End")
        talk.wait_for(Position(4, -1))
        talk.slides.close()
        talk.presenter.keyboard.press("u")
        talk.wait_for_presenter(Position(1, 1))


def test_when_the_slides_were_closed_the_talk_goes_on_and_slides_opened_again_are_where_it_is(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(1, 1))
        talk.slides.close()
        for step in (2, 3):
            talk.presenter.keyboard.press("q")
            talk.wait_for_presenter(Position(1, step))
        expect(talk.presenter.locator(".notice")).to_contain_text("is gone")
        again = reopened(talk)
        again.wait_for(Position(1, 3))
        again.presenter.keyboard.press("q")
        again.wait_for(Position(1, 4))


def test_of_two_presenter_views_the_later_one_has_the_talk_until_the_other_takes_it_back(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(1, 0))
        second = Talk(talk.slides, _another_view(talk.slides))
        second.wait_for(Position(1, 0))
        expect(talk.presenter.locator(".notice")).to_contain_text("presented from another window")
        talk.slides.wait_for_timeout(4_500)
        talk.presenter.keyboard.press("PageDown")
        second.presenter.keyboard.press("PageDown")
        second.wait_for(Position(1, 1))
        expect(second.presenter.locator(".notice")).to_be_empty()
        talk.presenter.get_by_role("button", name="Present here").click()
        talk.wait_for(Position(1, 1))
        expect(talk.presenter.locator(".notice")).to_be_empty()
        expect(second.presenter.locator(".notice")).to_contain_text("presented from another window")
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, 2))


def _another_view(slides: Page) -> Page:
    """A second presenter view of the same talk, as a duplicated tab is."""
    with slides.expect_popup() as opening:
        slides.evaluate("() => { window.open('?view=presenter', 'another'); }")
    opening.value.wait_for_selector(".presenter .lit")
    return opening.value
