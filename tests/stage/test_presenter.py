"""The presenter view: the script, lit at what is being said, in step with the slides."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces
from tests.conftest import CABSI
from tests.render.axe import findings
from tests.render.chromium import opened

from .decks import deck_of
from .windows import Position, Talk, lit, open_window, passages, positions, presented, show_script

_EYE_LINE = 0.3


# --- The script


def test_it_shows_the_whole_speech_of_each_slide(deck: Built) -> None:
    with presented(deck.html) as talk:
        parts = talk.presenter.locator(".speech .part")
        expect(parts).to_have_count(len(deck.prepared.scenes))
        for scene, part in zip(deck.prepared.scenes, parts.all(), strict=True):
            blocks = part.evaluate(
                "(part) => [...part.querySelectorAll(':is(p, h3, h4, h5, h6):not(.slide-mark)')].map((each) => { each = each.cloneNode(true); each.querySelectorAll('.cue-mark').forEach((mark) => mark.remove()); return each.textContent; })"
            )
            assert collapse_spaces(" ".join(blocks)) == scene.section.text


def test_both_windows_go_through_all_cues_together_and_the_passage_being_said_is_lit(deck: Built) -> None:
    scenes = deck.prepared.scenes
    with presented(deck.html) as talk:
        for at, position in enumerate(positions(scenes)):
            if at:
                # In turn from each window.
                (talk.slides, talk.presenter)[at % 2].keyboard.press("q")
            talk.wait_for(position)
            assert lit(talk.presenter) == passages(scenes[position.slide])[position.step]
        for at, position in enumerate(reversed(positions(scenes)[:-1])):
            (talk.slides, talk.presenter)[at % 2].keyboard.press("PageUp")
            talk.wait_for(position)
            assert lit(talk.presenter) == passages(scenes[position.slide])[position.step]


def test_the_next_cue_stands_out_and_what_was_said_is_dim(talk: Talk, cabsi: Built) -> None:
    scenes = cabsi.prepared.scenes
    for here, after in pairwise(positions(scenes)):
        talk.go(here)
        wanted = [cue.phrase for cue in scenes[after.slide].cues if cue.step == after.step]
        assert [collapse_spaces(text) for text in talk.presenter.locator(".cue.next").all_inner_texts()] == wanted
        before = [
            collapse_spaces(text)
            for text in talk.presenter.locator(".part").nth(here.slide).locator(".said").all_inner_texts()
        ]
        assert bool(before) == (here.step >= 0)


def test_a_click_on_a_passage_takes_both_windows_there(talk: Talk) -> None:
    for position in [Position(3, 0), Position(1, 2), Position(4, 1), Position(0, -1)]:
        part = talk.presenter.locator(".part").nth(position.slide)
        words = part.locator(f".cue[data-step='{position.step}']") if position.step >= 0 else part.locator(".passage")
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


def test_where_a_cue_stands_at_the_first_words_the_slides_mark_is_lit_before_it(theme: Theme, tmp_path: Path) -> None:
    speech = "Hello all of you.\n\n# Part\nAnd more.\n"
    opening = "{section: opening, title: Welcome, content: [points: [{text: A, cue: Hello}, {text: B, cue: you}]]}"
    outline = f"title: T\nslides: [{opening}, {{section: Part}}]\n"
    with presented(deck_of(tmp_path, theme, speech, outline).html) as talk:
        for step, words in ((-1, "1 of 2 Welcome"), (0, "Hello all of"), (1, "you.")):
            talk.go(Position(0, step))
            assert collapse_spaces("".join(talk.presenter.locator(".lit").all_text_contents())) == words
            _expect_at_eye_line(talk.presenter)
        talk.presenter.locator(".slide-mark").first.click()
        talk.wait_for(Position(0, -1))


def test_a_link_of_the_speech_is_words_to_be_said(theme: Theme, tmp_path: Path) -> None:
    speech = "Hello.\n\n# Part\nSee [the report](https://example.org) now.\n"
    points = "content: [points: [{text: '[A](https://example.org)', cue: the report}]]"
    outline = f"title: T\nslides: [{{section: opening}}, {{section: Part, {points}}}]\n"
    with presented(deck_of(tmp_path, theme, speech, outline).html) as talk:
        assert talk.presenter.locator(".speech a").count() == 0
        talk.presenter.locator(".cue .passage").click()
        talk.wait_for(Position(1, 0))
        link = talk.slides.get_by_role("link", name="A")
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")


def test_a_screen_reader_hears_the_title_when_a_slide_comes_and_not_again_at_each_step(
    talk: Talk, cabsi: Built
) -> None:
    title = cabsi.prepared.scenes[1].title
    status = talk.presenter.get_by_role("status").first
    talk.presenter.keyboard.press("PageDown")
    expect(status).to_have_text(f"Slide 2 of 5, step 0 of 6 {title}")
    talk.presenter.keyboard.press("PageDown")
    expect(status).to_have_text("Slide 2 of 5, step 1 of 6")


def test_a_screen_reader_knows_the_passage_being_said(talk: Talk, cabsi: Built) -> None:
    for position in (Position(1, 2), Position(1, 1)):
        talk.go(position)
        current = talk.presenter.locator(".speech [aria-current=true]")
        assert collapse_spaces("".join(current.all_inner_texts())) == passages(cabsi.prepared.scenes[1])[position.step]


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


def test_it_shows_what_the_room_sees_and_what_comes_next(talk: Talk, cabsi: Built) -> None:
    for here, after in pairwise(positions(cabsi.prepared.scenes)):
        talk.go(here)
        for name, position in (("now", here), ("next", after)):
            preview = talk.presenter.locator(f".preview.{name}")
            assert preview.get_by_role("img").get_attribute("aria-label") == cabsi.prepared.scenes[position.slide].title
            assert preview.locator(".fragment.visible").count() == preview.locator(".fragment").evaluate_all(
                "(all, step) => all.filter((each) => Number(each.dataset.fragmentIndex) <= step).length",
                position.step,
            )
    talk.go(positions(cabsi.prepared.scenes)[-1])
    expect(talk.presenter.locator(".preview.next")).to_have_text("Next stepThe end")


def test_b_turns_the_screen_black_from_both_windows(talk: Talk) -> None:
    for page, black in ((talk.presenter, True), (talk.slides, False), (talk.slides, True), (talk.presenter, False)):
        page.keyboard.press("b")
        talk.slides.wait_for_function("(black) => Reveal.isPaused() === black", arg=black)
        expect(talk.presenter.get_by_role("button", name="Black screen")).to_have_attribute(
            "aria-pressed", str(black).lower()
        )


def test_who_goes_on_or_back_from_a_black_screen_first_sees_where_that_was(talk: Talk) -> None:
    talk.go(Position(1, 1))
    for page, key in ((talk.presenter, "PageDown"), (talk.slides, "PageDown"), (talk.presenter, "PageUp")):
        talk.presenter.keyboard.press("b")
        talk.slides.wait_for_function("() => Reveal.isPaused()")
        page.keyboard.press(key)
        talk.slides.wait_for_function("() => !Reveal.isPaused()")
        talk.wait_for(Position(1, 1))
    talk.presenter.keyboard.press("PageDown")
    talk.wait_for(Position(1, 2))


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
    with opened(cabsi.html, own=True) as visit:
        visit.page.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
        )
        presenter = open_window(visit.page)
        before = _type_size(presenter)
        presenter.keyboard.press("+")
        assert _type_size(presenter) > before


def _show_more(page: Page) -> None:
    """Show the buttons behind the large ones."""
    page.get_by_role("button", name="More").click()


def _type_size(page: Page) -> float:
    size: float = page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.speech')).fontSize)")
    return size


def test_the_script_is_in_a_type_that_the_page_carries_and_in_an_easier_one_if_it_is_chosen(talk: Talk) -> None:
    def loaded() -> list[str]:
        shown: list[str] = talk.presenter.evaluate(
            """async () => {
              const style = getComputedStyle(document.querySelector(".speech"));
              const first = style.fontFamily.split(",")[0];
              const faces = await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 20px ${first}`, "Aa")));
              return faces.flat().map((each) => `${each.family} ${each.weight}`);
            }"""
        )
        return shown

    assert loaded() == ["Deck-carlito 400", "Deck-carlito 700"]
    talk.presenter.keyboard.press("e")
    assert loaded() == ["Deck-atkinson-hyperlegible-next 400", "Deck-atkinson-hyperlegible-next 700"]
    talk.presenter.keyboard.press("e")


@pytest.mark.parametrize(
    ("key", "button"), [("d", "Dark"), ("e", "Easier type"), ("m", "Mirror"), ("a", "Slides follow")]
)
def test_what_is_on_or_off_says_so(talk: Talk, key: str, button: str) -> None:
    _show_more(talk.presenter)
    switch = talk.presenter.get_by_role("button", name=button)
    before = switch.get_attribute("aria-pressed")
    talk.presenter.keyboard.press(key)
    expect(switch).not_to_have_attribute("aria-pressed", before or "")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", before or "")
    talk.presenter.keyboard.press("Escape")


def test_every_button_can_be_reached_and_pressed_by_the_keyboard(talk: Talk) -> None:
    page = talk.presenter
    focused = "() => document.activeElement.textContent"
    _show_more(page)
    names = page.locator(".presenter button:visible:not(.tools button, .others button)").all_inner_texts()
    reached = []
    for _ in names:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(focused))
    assert sorted(reached) == sorted(names)
    # A toolbar is one stop for Tab; the arrow keys go along it, and turn no slide.
    for bar in (".others", ".tools"):
        page.keyboard.press("Tab")
        tools = page.locator(f"{bar} button").all_text_contents()
        along = []
        for _ in tools:
            along.append(page.evaluate(focused))
            page.keyboard.press("ArrowRight")
        assert along == tools
    page.keyboard.press("Escape")
    for key, name in (("Home", tools[0]), ("End", tools[-1]), ("ArrowRight", tools[-1]), ("ArrowLeft", tools[-2])):
        page.keyboard.press(key)
        assert page.evaluate(focused) == name
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == tools[-2], "who comes back finds the button that was left"
    talk.wait_for(Position(0, -1))
    talk.presenter.get_by_role("button", name="Next").focus()
    talk.presenter.keyboard.press("Space")
    talk.wait_for(Position(1, -1))


# --- Time


def test_a_rehearsal_in_the_presenter_view_ends_in_a_report_there(talk: Talk) -> None:
    talk.presenter.keyboard.press("r")
    _show_more(talk.presenter)
    expect(talk.presenter.get_by_role("button", name="Rehearse")).to_have_attribute("aria-pressed", "true")
    talk.presenter.keyboard.press("Escape")  # what is open first
    talk.presenter.keyboard.press("ArrowRight")
    talk.wait_for(Position(1, -1))
    talk.presenter.keyboard.press("Escape")
    expect(talk.presenter.locator("dialog.rehearsal")).to_contain_text("Introduction")
    expect(talk.slides.locator("dialog.rehearsal")).to_have_count(0)
    expect(talk.slides.locator(".rehearsing")).to_be_empty()
    talk.presenter.get_by_role("dialog", name="Your rehearsal").get_by_role("button", name="Close").click()


def test_a_second_r_ends_the_rehearsal_and_throws_nothing_away(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        for page in (talk.presenter, talk.slides):
            talk.go(Position(0, -1))
            page.keyboard.press("r")
            page.keyboard.press("ArrowRight")
            talk.wait_for(Position(1, -1))
            page.keyboard.press("r")
            report = page.get_by_role("dialog", name="Your rehearsal")
            expect(report).to_contain_text("Introduction")
            report.get_by_role("button", name="Close").click()


def test_a_clock_that_was_paused_can_go_back_to_zero_and_one_that_goes_cannot(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        pacing = talk.presenter.get_by_role("region", name="Time")
        reset = pacing.get_by_role("button", name="To zero")
        for way in ("key", "button"):
            talk.go(Position(0, -1))
            talk.presenter.keyboard.press("ArrowRight")
            talk.wait_for(Position(1, -1))
            expect(pacing).to_have_attribute("data-clock", "going")
            expect(reset).to_be_hidden()
            talk.presenter.keyboard.press("0")
            talk.presenter.keyboard.press("t")
            expect(pacing).to_have_attribute("data-clock", "paused")
            if way == "key":
                talk.presenter.keyboard.press("0")
            else:
                reset.click()
            expect(pacing).to_have_attribute("data-clock", "unused")


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
            _show_more(talk.presenter)
            assert findings(talk.presenter) == []
            talk.presenter.keyboard.press("Escape")
            talk.presenter.keyboard.press("d")
    with opened(cabsi.html) as visit:
        visit.page.set_viewport_size(size)
        show_script(visit.page)
        assert findings(visit.page) == []


@pytest.mark.parametrize(
    ("width", "height"),
    [(640, 360), (683, 384), (400, 700), (1280, 360)],
    ids=["200 %", "200 % of 1366", "phone", "flat"],
)
def test_the_time_and_the_passage_stay_in_sight_in_a_small_or_an_enlarged_window(
    talk: Talk, width: int, height: int
) -> None:
    talk.presenter.set_viewport_size({"width": width, "height": height})
    talk.go(Position(2, 1))
    for selector in (".pacing .gone", ".pacing .left", ".pacing .standing", ".lit >> nth=0"):
        box = talk.presenter.locator(selector).bounding_box()
        assert box, selector
        assert 0 <= box["y"] < box["y"] + min(box["height"], 30) <= height, (selector, box)
    assert talk.presenter.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("width", "height"), [(640, 360), (390, 844), (800, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
)
def test_all_is_in_the_window_and_no_button_runs_out_of_its_frame(talk: Talk, width: int, height: int) -> None:
    page = talk.presenter
    page.set_viewport_size({"width": width, "height": height})
    _show_more(page)
    wide = "(all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent)"
    assert page.locator(".presenter button").evaluate_all(wide) == []
    page.keyboard.press("Escape")
    assert page.locator(".side").evaluate("(side) => side.scrollHeight - side.clientHeight") == 0
    for part in (".pacing", ".tools"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["y"] + box["height"] <= height


def test_the_slide_is_as_large_as_the_window_allows(talk: Talk) -> None:
    for width, height, least in ((800, 600, 240), (1024, 768, 340), (1366, 768, 420), (1920, 1080, 640)):
        talk.presenter.set_viewport_size({"width": width, "height": height})
        talk.presenter.wait_for_function(
            "(least) => document.querySelector('.preview.now .miniature').clientWidth >= least", arg=least
        )


def test_what_is_behind_more_stays_while_it_is_tried_out_and_goes_with_escape_or_a_click_beside_it(talk: Talk) -> None:
    page = talk.presenter
    others = page.get_by_role("toolbar", name="More")
    more = page.get_by_role("button", name="More")
    expect(others).to_be_hidden()
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    for name in ("Larger", "Smaller"):
        others.get_by_role("button", name=name).click()
    expect(others).to_be_visible()
    page.keyboard.press("Escape")
    expect(others).to_be_hidden()
    more.click()
    page.locator(".preview.now").click()
    expect(others).to_be_hidden()
    more.click()
    others.get_by_role("button", name="Keys").click()
    expect(others).to_be_hidden()
    page.keyboard.press("Escape")


def test_what_is_on_and_what_was_said_are_told_apart_with_forced_colors(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.presenter.emulate_media(forced_colors="active")
        talk.go(Position(2, 1))
        _show_more(talk.presenter)
        looks = "(each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]"
        on, off = (talk.presenter.get_by_role("button", name=name).evaluate(looks) for name in ("Dark", "Mirror"))
        assert on != off
        said, lit_, coming = (
            talk.presenter.locator(f".passage{which}").first.evaluate(looks)
            for which in (".said", ".lit", ":not(.said, .lit)")
        )
        assert len({*map(tuple, (said, lit_, coming))}) == 3


def test_what_we_say_is_in_english_and_what_the_deck_says_in_its_language(cabsi: Built, tmp_path: Path) -> None:
    french = tmp_path / "french.html"
    french.write_text(
        cabsi.html.read_text("utf-8").replace('<html lang="en-GB"', '<html lang="ar" dir="rtl"', 1), "utf-8"
    )
    with presented(french) as talk:
        talk.presenter.keyboard.press("?")
        language = "(each) => [each.closest('[lang]').lang, getComputedStyle(each).direction]"
        for selector in (".status", ".tools button", ".pacing dt", ".slide-mark b", "dialog.help h2"):
            assert talk.presenter.locator(selector).first.evaluate(language) == ["en", "ltr"], selector
        for selector in (".preview h1", ".speech .passage"):
            assert talk.presenter.locator(selector).first.evaluate(language) == ["ar", "rtl"], selector
        assert talk.presenter.locator(".preview.next .label span").evaluate(language) == ["ar", "ltr"]


def test_a_public_copy_has_no_presenter_view(theme: Theme, tmp_path: Path) -> None:
    public = build(CABSI, theme, tmp_path, notes=False)
    with opened(public.html) as visit:
        for key in ("s", "w", "r"):
            visit.page.keyboard.press(key)
        assert visit.page.locator(".presenter").count() == 0
        assert len(visit.page.context.pages) == 1
    with opened(public.html, "?view=presenter") as visit:
        assert visit.page.locator("section.present").is_visible()
