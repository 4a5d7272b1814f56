"""The presenter view: the script, lit at what is being said, in step with the slides."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built, build
from speechdeck.scene import Scene
from speechdeck.text import fold
from speechdeck.theme import Theme
from tests.conftest import CABSI
from tests.render.axe import findings
from tests.render.chromium import opened

from .windows import Position, Talk, open_window, positions, presented

_EYE_LINE = 0.3


def _passages(scene: Scene) -> dict[int, str]:
    """What is said at each step of a slide, from its cue to the next one."""
    said = {-1: ""}
    step = -1
    for note in scene.notes:
        for piece in note.runs:
            if piece.step is not None and piece.step > step:
                step = piece.step
                said[step] = ""
            said[step] += piece.run.text + " " * piece.run.break_after
        said[step] += " "
    return {step: fold(text) for step, text in said.items()}


def _lit(page: Page) -> str:
    """The words that are lit; paragraphs are parted by a space."""
    found: list[list[str]] = page.evaluate(
        """() => [...document.querySelectorAll(".presenter .lit")]
          .map((part) => [part.textContent, [...document.querySelectorAll(".speech :is(p, h3, pre)")].indexOf(part.closest("p, h3, pre"))])"""
    )
    return fold(
        "".join(
            text + " " * (at + 1 < len(found) and found[at + 1][1] != block) for at, (text, block) in enumerate(found)
        )
    )


# --- The script


def test_it_shows_the_whole_speech_of_each_slide(deck: Built) -> None:
    with presented(deck.html) as talk:
        parts = talk.presenter.locator(".speech .part")
        expect(parts).to_have_count(len(deck.prepared.scenes))
        for scene, part in zip(deck.prepared.scenes, parts.all(), strict=True):
            blocks = part.evaluate(
                "(part) => [...part.querySelectorAll('p:not(.slide-mark), h3, pre')].map((each) => { each = each.cloneNode(true); each.querySelectorAll('.cue-mark').forEach((mark) => mark.remove()); return each.textContent; })"
            )
            assert fold(" ".join(blocks)) == scene.section.text


def test_both_windows_go_through_all_cues_together_and_the_passage_being_said_is_lit(deck: Built) -> None:
    scenes = deck.prepared.scenes
    with presented(deck.html) as talk:
        for at, position in enumerate(positions(scenes)):
            if at:
                # In turn from each window.
                (talk.slides, talk.presenter)[at % 2].keyboard.press("ArrowRight")
            talk.wait_for(position)
            assert _lit(talk.presenter) == _passages(scenes[position.slide])[position.step]
        for at, position in enumerate(reversed(positions(scenes)[:-1])):
            (talk.slides, talk.presenter)[at % 2].keyboard.press("PageUp")
            talk.wait_for(position)
            assert _lit(talk.presenter) == _passages(scenes[position.slide])[position.step]


def test_the_next_cue_stands_out_and_what_was_said_is_dim(cabsi: Built) -> None:
    scenes = cabsi.prepared.scenes
    with presented(cabsi.html) as talk:
        for here, after in pairwise(positions(scenes)):
            talk.go(here)
            wanted = [cue.phrase for cue in scenes[after.slide].cues if cue.step == after.step]
            assert [fold(text) for text in talk.presenter.locator(".cue.next").all_inner_texts()] == wanted
            before = [
                fold(text)
                for text in talk.presenter.locator(".part").nth(here.slide).locator(".said").all_inner_texts()
            ]
            assert bool(before) == (here.step >= 0)


def test_a_click_on_a_passage_takes_both_windows_there(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        for position in [Position(3, 0), Position(1, 2), Position(4, 1), Position(0, -1)]:
            part = talk.presenter.locator(".part").nth(position.slide)
            words = (
                part.locator(f".cue[data-step='{position.step}']") if position.step >= 0 else part.locator(".passage")
            )
            words.first.click()
            talk.wait_for(position)


def test_the_passage_being_said_stands_at_the_eye_line(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        for position in positions(cabsi.prepared.scenes):
            talk.go(position)
            _expect_at_eye_line(talk.presenter)
        for _ in range(6):
            talk.presenter.keyboard.press("+")
        _expect_at_eye_line(talk.presenter)


def _expect_at_eye_line(page: Page) -> None:
    page.wait_for_function(
        """(part) => {
          const pane = document.querySelector(".presenter .pane").getBoundingClientRect();
          const line = document.querySelector(".presenter .lit").getClientRects()[0];
          return Math.abs(line.top - pane.top - pane.height * part) < 3;
        }""",
        arg=_EYE_LINE,
    )


# --- The slides beside it


def test_it_shows_what_the_room_sees_and_what_comes_next(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        for here, after in pairwise(positions(cabsi.prepared.scenes)):
            talk.go(here)
            for name, position in (("now", here), ("next", after)):
                preview = talk.presenter.locator(f".preview.{name}")
                assert (
                    preview.get_by_role("img").get_attribute("aria-label")
                    == cabsi.prepared.scenes[position.slide].title
                )
                assert preview.locator(".fragment.visible").count() == preview.locator(".fragment").evaluate_all(
                    "(all, step) => all.filter((each) => Number(each.dataset.fragmentIndex) <= step).length",
                    position.step,
                )
        talk.go(positions(cabsi.prepared.scenes)[-1])
        expect(talk.presenter.locator(".preview.next")).to_have_text("Next stepThe end")


def test_b_turns_the_screen_black_from_both_windows(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        for page, black in ((talk.presenter, True), (talk.slides, False), (talk.slides, True), (talk.presenter, False)):
            page.keyboard.press("b")
            talk.slides.wait_for_function("(black) => Reveal.isPaused() === black", arg=black)
            expect(talk.presenter.get_by_role("button", name="Black screen")).to_have_attribute(
                "aria-pressed", str(black).lower()
            )


# --- What the speaker can change


def test_the_size_of_the_type_is_remembered(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        before = _type_size(talk.presenter)
        talk.presenter.keyboard.press("+")
        talk.presenter.keyboard.press("+")
        larger = _type_size(talk.presenter)
        assert larger > before * 1.15
        talk.presenter.keyboard.press("-")
        smaller = _type_size(talk.presenter)
        assert before < smaller < larger
        talk.presenter.reload()
        talk.presenter.wait_for_selector(".presenter .lit")
        assert _type_size(talk.presenter) == smaller


def test_it_works_where_nothing_can_be_stored(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
        )
        presenter = open_window(visit.page)
        before = _type_size(presenter)
        presenter.keyboard.press("+")
        assert _type_size(presenter) > before


def _type_size(page: Page) -> float:
    size: float = page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.speech')).fontSize)")
    return size


@pytest.mark.parametrize(("key", "button"), [("d", "Dark"), ("m", "Mirror"), ("a", "Slides follow")])
def test_what_is_on_or_off_says_so(cabsi: Built, key: str, button: str) -> None:
    with presented(cabsi.html) as talk:
        switch = talk.presenter.get_by_role("button", name=button)
        before = switch.get_attribute("aria-pressed")
        talk.presenter.keyboard.press(key)
        expect(switch).not_to_have_attribute("aria-pressed", before or "")
        switch.click()
        expect(switch).to_have_attribute("aria-pressed", before or "")


def test_every_button_can_be_reached_and_pressed_by_the_keyboard(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        names = talk.presenter.locator(".presenter button").evaluate_all("(all) => all.map((each) => each.textContent)")
        reached = []
        for _ in names:
            talk.presenter.keyboard.press("Tab")
            reached.append(talk.presenter.evaluate("() => document.activeElement.textContent"))
        assert sorted(reached) == sorted(names)
        talk.presenter.get_by_role("button", name="Next").focus()
        talk.presenter.keyboard.press("Space")
        talk.wait_for(Position(1, -1))


# --- The text that moves by itself


def test_space_starts_and_stops_the_text_and_the_clock_and_arrows_change_its_pace(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.context.clock.install()
        talk = Talk(visit.page, open_window(visit.page))
        assert _way(talk) == 0
        talk.presenter.keyboard.press("Space")
        usual = _way(talk)
        assert usual > 50
        for _ in range(10):
            talk.presenter.keyboard.press("ArrowUp")
        assert _way(talk) == pytest.approx(usual * 1.5, rel=0.05)
        for _ in range(14):
            talk.presenter.keyboard.press("ArrowDown")
        assert _way(talk) == pytest.approx(usual * 0.8, rel=0.05)
        talk.presenter.keyboard.press("Space")
        assert _way(talk) == 0


def _way(talk: Talk) -> float:
    """How far the text moves in ten seconds, in pixels."""
    before = _scrolled(talk.presenter)
    talk.presenter.clock.run_for(10_000)
    return _scrolled(talk.presenter) - before


def _scrolled(page: Page) -> float:
    place: float = page.evaluate("() => document.querySelector('.presenter .pane').scrollTop")
    return place


def test_the_slides_follow_the_moving_text_if_they_are_told_to(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.context.clock.install()
        talk = Talk(visit.page, open_window(visit.page))
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(60_000)
        talk.wait_for(Position(0, -1))
        talk.presenter.keyboard.press("a")
        talk.presenter.clock.run_for(60_000)
        talk.slides.wait_for_function("() => Reveal.getIndices().h > 0")


# --- Its windows


def test_it_survives_that_either_window_is_loaded_again(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        here = Position(3, 2)
        talk.go(here)
        talk.presenter.reload()
        talk.wait_for(here)
        talk.slides.reload()
        talk.slides.wait_for_function("() => window.Reveal && Reveal.isReady()")
        talk.wait_for(here)
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(3, 3))
        talk.slides.keyboard.press("ArrowRight")
        talk.wait_for(Position(3, 4))


def test_slides_that_were_gone_and_come_back_learn_where_the_talk_is(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(2, 1))
        talk.slides.goto(cabsi.html.as_uri())
        talk.slides.wait_for_function("() => window.Reveal && Reveal.isReady()")
        talk.wait_for(Position(2, 1))


def test_it_says_that_the_slides_are_gone_and_opens_them_again_where_they_were(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(1, 1))
        talk.slides.close()
        notice = talk.presenter.locator(".notice")
        expect(notice).to_contain_text("The window with the slides is gone.")
        with talk.presenter.expect_popup() as opening:
            notice.get_by_role("button", name="Open the slides").click()
        again = Talk(opening.value, talk.presenter)
        again.slides.wait_for_function("() => window.Reveal && Reveal.isReady()")
        again.wait_for(Position(1, 1))
        expect(notice).to_be_empty()


def test_s_does_not_open_a_second_one(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.slides.keyboard.press("w")
        talk.slides.keyboard.press("s")
        talk.slides.wait_for_timeout(200)
        assert len(talk.slides.context.pages) == 2


def test_with_one_screen_it_opens_in_the_page_and_s_changes_between_it_and_the_slide(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        talk = Talk(visit.page, visit.page)
        visit.page.keyboard.press("s")
        talk.wait_for(Position(0, -1))
        visit.page.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, -1))
        visit.page.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, 0))
        assert _lit(visit.page) == _passages(cabsi.prepared.scenes[1])[0]
        visit.page.keyboard.press("s")
        expect(visit.page.locator(".presenter")).to_have_count(0)
        visit.page.keyboard.press("ArrowRight")
        talk.wait_for_slides(Position(1, 1))
        visit.page.keyboard.press("s")
        talk.wait_for(Position(1, 1))
        assert len(visit.page.context.pages) == 1


def test_where_windows_are_blocked_it_opens_in_the_page_and_says_why(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.evaluate(
            "() => { window.open = () => null; Object.defineProperty(screen, 'isExtended', { value: true }); }"
        )
        visit.page.keyboard.press("s")
        expect(visit.page.get_by_role("alert")).to_contain_text("The browser blocked the presenter's window")
        visit.page.keyboard.press("ArrowRight")
        Talk(visit.page, visit.page).wait_for(Position(1, -1))


def test_the_view_in_the_page_moves_to_a_window(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.keyboard.press("s")
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
        visit.page.wait_for_function("() => window.Reveal && Reveal.isReady()")
        talk.wait_for_slides(Position(1, 0))
        assert _kept_clock(visit.page) == before


def _kept_clock(page: Page) -> dict[str, float]:
    clock: dict[str, float] = page.evaluate("() => JSON.parse(sessionStorage['speechdeck.talk.cabsi.pptx']).talk.clock")
    return clock


# --- Time


def test_a_rehearsal_in_the_presenter_view_ends_in_a_report_there(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(2, 1))
        talk.presenter.keyboard.press("r")
        talk.wait_for(Position(0, -1))
        expect(talk.presenter.get_by_role("button", name="Rehearse")).to_have_attribute("aria-pressed", "true")
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, -1))
        talk.presenter.keyboard.press("Escape")
        expect(talk.presenter.locator("dialog.rehearsal")).to_contain_text("Introduction")
        expect(talk.slides.locator("dialog.rehearsal")).to_have_count(0)
        expect(talk.slides.locator(".rehearsing")).to_be_empty()


def test_whoever_stops_the_clock_stops_the_moving_text(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.context.clock.install()
        talk = Talk(visit.page, open_window(visit.page))
        talk.presenter.keyboard.press("Space")
        expect(talk.presenter.get_by_role("button", name="Pause the clock")).to_be_visible()
        talk.presenter.keyboard.press("t")
        expect(talk.presenter.get_by_role("button", name="Resume the clock")).to_be_visible()
        assert _way(talk) == 0


# --- For everybody


@pytest.mark.parametrize(
    "size", [{"width": 1280, "height": 720}, {"width": 640, "height": 360}], ids=["100 %", "200 %"]
)
def test_axe_finds_nothing_dark_or_light_in_a_window_or_in_the_page(cabsi: Built, size: Any) -> None:
    with presented(cabsi.html) as talk:
        talk.presenter.set_viewport_size(size)
        talk.go(Position(2, 1))
        for _ in ("dark", "light"):
            assert findings(talk.presenter) == []
            talk.presenter.keyboard.press("d")
    with opened(cabsi.html) as visit:
        visit.page.set_viewport_size(size)
        visit.page.keyboard.press("s")
        assert findings(visit.page) == []


def test_a_public_copy_has_no_presenter_view(theme: Theme, tmp_path: Path) -> None:
    public = build(CABSI, theme, tmp_path, notes=False)
    with opened(public.html) as visit:
        for key in ("s", "w", "r"):
            visit.page.keyboard.press(key)
        assert visit.page.locator(".presenter").count() == 0
        assert len(visit.page.context.pages) == 1
    with opened(public.html, "?view=presenter") as visit:
        assert visit.page.locator("section.present").is_visible()
