"""Captions: the room reads the sentence that is being spoken, below the slide, which gives way."""

from __future__ import annotations

import html as markup
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces
from tests.render.axe import findings
from tests.render.chromium import STANDS, opened, show

from .captions import SPEECHES, built, caption, lines, read_subtitles
from .time import let_pass, reload_and_stop_time
from .windows import Position, presented

_SIZES = ((640, 360), (800, 600), (1280, 720), (1366, 768), (1920, 1080), (1080, 1350))
_SIZE_NAMES = [f"{width}x{height}" for width, height in _SIZES]


@pytest.fixture(scope="module")
def decks(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """A deck in each script."""
    folder = tmp_path_factory.mktemp("captions")
    return {language: built(language, folder, theme) for language in SPEECHES}


@pytest.fixture
def page(decks: dict[str, Built]) -> Iterator[Page]:
    """The English deck with captions, its time stopped before the talk."""
    with opened(decks["english"].html, own=True) as visit:
        reload_and_stop_time(visit.page)
        visit.page.keyboard.press("v")
        yield visit.page


# --- On and off


def test_they_are_off_until_somebody_asks_and_off_again(decks: dict[str, Built]) -> None:
    with opened(decks["english"].html) as visit:
        assert caption(visit.page) == "none"
        visit.page.keyboard.press("v")
        assert caption(visit.page) == "Dear Mr. President, dear friends of the harbour."
        visit.page.reload()
        visit.page.wait_for_function(STANDS)
        assert caption(visit.page) == "Dear Mr. President, dear friends of the harbour."
        visit.page.keyboard.press("V")
        assert caption(visit.page) == "none"


def test_the_presenter_view_has_a_key_and_a_button_for_them_which_the_slides_obey(decks: dict[str, Built]) -> None:
    with presented(decks["english"].html) as talk:
        button = talk.presenter.locator(".others button").filter(has_text="Captions")
        talk.presenter.keyboard.press("v")
        talk.slides.wait_for_selector(".captions", state="attached")
        expect(button).to_have_attribute("aria-pressed", "true")
        talk.presenter.get_by_role("button", name="More").click()
        button.click()
        talk.slides.wait_for_selector(".captions", state="detached")
        expect(button).to_have_attribute("aria-pressed", "false")
        assert talk.presenter.locator(".captions").count() == 0


def test_the_help_of_both_windows_lists_the_key(decks: dict[str, Built]) -> None:
    with presented(decks["english"].html) as talk:
        for window in (talk.slides, talk.presenter):
            window.keyboard.press("?")
            row = window.locator("dialog[open] .groups dl > div").filter(has_text="Captions: the words")
            expect(row.locator("kbd")).to_have_text("V")


def test_an_undone_jump_leaves_them_as_they_are(page: Page) -> None:
    page.keyboard.press("v")
    page.keyboard.press("End")
    page.keyboard.press("v")
    page.keyboard.press("u")
    assert caption(page) == "Dear Mr. President, dear friends of the harbour."


def test_a_public_copy_has_nothing_of_them(theme: Theme, tmp_path: Path) -> None:
    with opened(built("english", tmp_path, theme, notes=False).html) as visit:
        visit.page.keyboard.press("v")
        visit.page.keyboard.press("PageDown")
        assert caption(visit.page) == "none"
        visit.page.keyboard.press("?")
        expect(visit.page.get_by_role("dialog")).not_to_contain_text("aption")


# --- Where they stand


@pytest.mark.parametrize("size", _SIZES, ids=_SIZE_NAMES)
@pytest.mark.parametrize("full", [False, True], ids=["with the bar", "in full screen"])
def test_the_slide_gives_way_to_two_lines(page: Page, size: tuple[int, int], full: bool) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    if full:
        page.keyboard.press("f")
        page.wait_for_selector(".presenting", state="attached")
    let_pass(page, 1)
    show(page, 2)
    boxes = page.evaluate(
        """() => [".captions", ".captions > p", "section.present"].map((each) => document.querySelector(each).getBoundingClientRect().toJSON())
          .concat({ top: document.querySelector(".bar").getBoundingClientRect().top })"""
    )
    strip, words, slide, bar = boxes
    # reveal.js rounds the scale of the slides to a hundredth.
    assert slide["bottom"] <= strip["top"] + 2
    assert slide["bottom"] <= words["top"]
    assert words["bottom"] <= bar["top"] + 0.5
    assert words["left"] >= 0
    assert words["right"] <= size[0]
    assert slide["height"] > 0.68 * min(size[1] - 56, size[0] * 9 / 16)


def test_a_black_screen_hides_them(page: Page) -> None:
    page.keyboard.press("b")
    let_pass(page, 1)
    expect(page.locator(".captions > p")).to_be_hidden()
    page.keyboard.press("b")
    expect(page.locator(".captions > p")).to_be_visible()


def test_axe_finds_nothing_and_no_screen_reader_reads_them_by_itself(decks: dict[str, Built]) -> None:
    for deck in decks.values():
        with opened(deck.html) as visit:
            visit.page.keyboard.press("v")
            assert findings(visit.page) == []
            expect(visit.page.get_by_role("region", name="Captions")).to_have_attribute("aria-live", "off")


@pytest.mark.parametrize(("language", "lang", "direction"), [("chinese", "zh-CN", "ltr"), ("arabic", "ar", "rtl")])
def test_they_are_in_the_decks_language_and_direction(
    decks: dict[str, Built], language: str, lang: str, direction: str
) -> None:
    with opened(decks[language].html) as visit:
        visit.page.keyboard.press("v")
        words = visit.page.locator(".captions > p")
        expect(words).to_have_attribute("lang", lang)
        expect(words).to_have_attribute("dir", direction)


# --- What they say, and when


def test_a_cue_brings_its_sentence_and_the_plans_pace_what_follows_but_not_the_next_cue(page: Page) -> None:
    page.keyboard.press("PageDown")
    first = "Our harbour was built in 1904, when Dr. Alma Berg drew its first quay with a pencil on the back of a bill."
    assert caption(page) == first
    page.keyboard.press("PageDown")
    assert caption(page) == first, "the cue is within the sentence"
    let_pass(page, 60)
    assert caption(page) == "It is old."
    page.keyboard.press("PageDown")
    assert caption(page).startswith("Every morning, ")
    seen = []
    for _ in range(60):
        let_pass(page, 1)
        if caption(page) not in seen:
            seen.append(caption(page))
    assert seen[-1] == "2. The quay sinks by 2 mm; that is R&D's number, and <not> ours."
    assert seen[-2] == "1. The water rises by 4 mm a year."
    page.keyboard.press("PageDown")
    assert caption(page) == "We close with thanks."


def test_they_stand_while_the_clock_is_paused(decks: dict[str, Built]) -> None:
    with presented(decks["english"].html, stopped=True) as talk:
        talk.presenter.keyboard.press("v")
        for _ in range(3):
            talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, 1))
        let_pass(talk.slides, 1)
        talk.presenter.keyboard.press("t")
        expect(talk.presenter.get_by_role("button", name="Resume the clock")).to_be_visible()
        talk.slides.wait_for_function("() => document.querySelector('.captions > p')?.textContent.startsWith('Every')")
        before = caption(talk.slides)
        let_pass(talk.slides, 30)
        assert caption(talk.slides) == before
        talk.presenter.keyboard.press("t")
        expect(talk.presenter.get_by_role("button", name="Pause the clock")).to_be_visible()
        let_pass(talk.slides, 30)
        assert caption(talk.slides) != before


def test_who_goes_back_sees_the_sentence_there(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("PageDown")
    assert caption(page) == "We close with thanks."
    page.keyboard.press("PageUp")
    assert caption(page).startswith("Every morning, ")


def test_the_presenters_next_window_takes_them_along(decks: dict[str, Built]) -> None:
    with presented(decks["english"].html, stopped=True) as talk:
        talk.presenter.set_viewport_size({"width": 900, "height": 300})
        let_pass(talk.presenter, 1)
        talk.go(Position(1, 1))
        talk.slides.keyboard.press("v")
        talk.presenter.keyboard.press("t")
        let_pass(talk.slides, 100)
        waiting = caption(talk.slides)
        assert waiting
        assert waiting.startswith("Every")
        for _ in range(3):
            talk.presenter.keyboard.press("PageDown")
            let_pass(talk.slides, 1)
        talk.wait_for(Position(1, 1))
        talk.slides.wait_for_function(
            "(before) => document.querySelector('.captions > p').textContent !== before", arg=waiting, polling=50
        )


def test_the_moving_text_takes_them_along_past_a_cue(decks: dict[str, Built]) -> None:
    with presented(decks["english"].html, stopped=True) as talk:
        talk.presenter.keyboard.press("v")
        talk.presenter.keyboard.press("Space")
        talk.presenter.clock.run_for(20_000)
        talk.slides.wait_for_function(
            "() => /harbour was|old|islands/.test(document.querySelector('.captions > p')?.textContent)", polling=50
        )
        assert talk.slides.evaluate("() => Reveal.getIndices().h") == 0


# --- Files

_REST = 60
"""Seconds in which the last passage is said to its end."""


def _rehearsed(page: Page, positions: list[Position], seconds: float) -> None:
    """Rehearse from the first slide, so many seconds at each position; then see the report."""
    page.keyboard.press("Home")
    page.keyboard.press("r")
    for at, each in enumerate(positions):
        if at:
            page.keyboard.press("PageDown")
        assert page.evaluate("() => Reveal.getIndices().h") == each.slide
        let_pass(page, seconds)
    let_pass(page, _REST)
    page.keyboard.press("Escape")


def _saved(page: Page, button: str) -> tuple[str, str]:
    """The name and the text of a file that the report saves."""
    with page.expect_download() as saving:
        page.get_by_role("button", name=button).click()
    return saving.value.suggested_filename, Path(saving.value.path()).read_text("utf-8")


def _steps(deck: Built) -> list[Position]:
    return [
        Position(slide, step)
        for slide, scene in enumerate(deck.prepared.scenes)
        for step in range(-1, len({cue.step for cue in scene.cues}))
    ]


@pytest.mark.parametrize("language", SPEECHES)
@pytest.mark.parametrize("seconds", [4, 60], ids=["fast", "slow"])
def test_the_files_of_a_rehearsal_are_the_speech_word_for_word_in_captions_of_two_lines(
    decks: dict[str, Built], language: str, seconds: float
) -> None:
    deck = decks[language]
    with opened(deck.html, own=True) as visit:
        page = visit.page
        reload_and_stop_time(page)
        steps = _steps(deck)
        _rehearsed(page, steps, seconds)
        name, vtt = _saved(page, "Save as WebVTT")
        srt_name, srt = _saved(page, "Save as SRT")
        page.keyboard.press("Escape")
        assert (name, srt_name) == (f"{language}.vtt", f"{language}.srt")
        assert vtt.startswith("WEBVTT\n\n")
        shown = read_subtitles(vtt.removeprefix("WEBVTT\n\n"), ".")
        plain = read_subtitles(srt, ",")
        assert [markup.unescape(each.text) for each in shown] == [each.text for each in plain]
        joined = "".join(each.text for each in plain)
        assert joined.replace(" ", "") == "".join(SPEECHES[language][2].split())
        for before, after in pairwise(shown):
            assert before.start < before.end <= after.start
        assert shown[0].start == 0
        assert shown[-1].end == pytest.approx(seconds * len(steps) + _REST, abs=0.1)
        expect(page.locator("dialog.rehearsal")).to_have_count(0)
        page.keyboard.press("v")
        for size in ((1280, 720), (800, 600), (1080, 1350)):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            assert [each.text for each in plain if lines(page, each.text) > 2] == []
        assert [each.text for each in plain if language != "chinese" and " " not in each.text] == [], "lone words"


def test_what_is_said_twice_is_there_twice_and_what_was_skipped_is_not(page: Page) -> None:
    page.keyboard.press("r")
    let_pass(page, 5)
    page.keyboard.press("End")
    let_pass(page, 10)
    page.keyboard.press("Home")
    let_pass(page, 5)
    page.keyboard.press("Escape")
    texts = [each.text for each in read_subtitles(_saved(page, "Save as SRT")[1], ",")]
    opening = "Dear Mr. President, dear friends of the harbour."
    assert texts[0] == texts[-1] == opening
    assert "We close with thanks." not in texts
    assert len(texts) > 2


def test_after_a_talk_a_key_shows_its_times_and_saves_its_captions(page: Page) -> None:
    page.keyboard.press("v")
    page.keyboard.press("i")
    expect(page.get_by_role("dialog")).to_have_count(0)
    for _ in range(6):
        page.keyboard.press("PageDown")
        let_pass(page, 20)
    page.keyboard.press("i")
    report = page.get_by_role("dialog", name="Your talk")
    expect(report.locator("tr").nth(2)).to_contain_text("1:20")
    expect(report.locator("tfoot")).to_contain_text("2:00")
    shown = read_subtitles(_saved(page, "Save as SRT")[1], ",")
    assert shown[-1].end == pytest.approx(120, abs=0.1)
    assert collapse_spaces(" ".join(each.text for each in shown)).endswith("nobody has to move away.")


def test_a_talk_of_which_nothing_was_said_has_no_files(page: Page) -> None:
    page.keyboard.press("r")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Your rehearsal")).to_be_visible()
    expect(page.get_by_role("button", name="Save as WebVTT")).to_have_count(0)
