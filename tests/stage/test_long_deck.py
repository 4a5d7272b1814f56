"""Two hundred slides with three hundred words of speech each: all works as with five.

How long something takes says much of the machine; what the browser reckons anew is the same on each. It is counted in the
browser's own record of what it does: elements whose style it looks up, and boxes that it lays out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.decks import write_deck
from speechdeck.pipeline import build
from speechdeck.theme import Theme
from tests.render.chromium import browser, opened, show

from .windows import Position, Talk, presented

_SLIDES = 200
_FEW = 20
_FRAMES = """async () => {
  for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
}"""


@pytest.fixture(scope="module")
def long(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(_SLIDES, theme, tmp_path_factory.mktemp("long"))


@pytest.fixture(scope="module")
def short(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck that begins as the long one does."""
    return _built(_FEW, theme, tmp_path_factory.mktemp("short"))


def _built(slides: int, theme: Theme, folder: Path) -> Path:
    write_deck(folder / "deck", slides)
    return build(folder / "deck", theme, folder / "dist").html


@pytest.fixture(scope="module")
def page(long: Path) -> Iterator[Page]:
    with opened(long) as visit:
        yield visit.page


def test_a_step_can_be_taken_in_every_frame(page: Page) -> None:
    place = page.evaluate(
        """async () => {
          for (let step = 0; step < 120; step += 1) {
            dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", repeat: true, cancelable: true }));
            await new Promise(requestAnimationFrame);
          }
          return [Reveal.getIndices().h, Reveal.getIndices().f];
        }"""
    )
    assert place == [20, -1], "five cues and the turn to the next slide are six steps"


def test_what_is_typed_is_found_at_once_among_sixty_thousand_words(page: Page) -> None:
    page.keyboard.press("g")
    expect(page.get_by_role("option")).to_have_count(_SLIDES)
    page.keyboard.type("lesson 187")
    expect(page.get_by_role("option").first).to_contain_text("Lesson 187")
    page.keyboard.press("Enter")
    assert page.evaluate("() => Reveal.getIndices().h") == 186
    page.keyboard.press("g")
    page.keyboard.type("the winter")
    expect(page.locator(".goto [role=status]")).to_contain_text("the first 30 of them here")
    expect(page.get_by_role("option")).to_have_count(30)
    page.keyboard.press("Escape")


def test_the_bar_names_each_of_them_and_leads_to_it(page: Page) -> None:
    show(page, 1)
    bar = page.locator(".sections").bounding_box()
    assert bar
    for number in (1, 100, 200):
        page.mouse.move(bar["x"] + (number - 0.5) * bar["width"] / _SLIDES, bar["y"] + bar["height"] / 2)
        expect(page.locator(".sections .label")).to_contain_text(f"{number} · Lesson {number}:")
    page.mouse.down()
    page.mouse.up()
    assert page.evaluate("() => Reveal.getIndices().h") == 199


# --- What the browser reckons anew


@dataclass(frozen=True, slots=True)
class _Work:
    """What the browser did in all windows."""

    styled: int
    laid_out: int


def _work(page: Page, deed: Callable[[], object]) -> _Work:
    chromium = browser()
    chromium.start_tracing(categories=["devtools.timeline"])
    deed()
    page.evaluate(_FRAMES)
    events = json.loads(chromium.stop_tracing())["traceEvents"]
    styled = (each["args"].get("elementCount", 0) for each in events if each["name"] == "UpdateLayoutTree")
    laid_out = (each["args"].get("beginData", {}).get("dirtyObjects", 0) for each in events if each["name"] == "Layout")
    return _Work(sum(styled), sum(laid_out))


def _pressed(talk: Talk, key: str, there: Position) -> _Work:
    def press() -> None:
        talk.presenter.keyboard.press(key)
        talk.wait_for(there)

    return _work(talk.presenter, press)


def _steps(html: Path) -> tuple[_Work, _Work, _Work]:
    """A cue, the turn to the next slide, and larger type, beside which the first two are nothing."""
    with presented(html) as talk:
        talk.go(Position(2, 3))
        talk.presenter.evaluate(_FRAMES)
        cue = _pressed(talk, "q", Position(2, 4))
        turn = _pressed(talk, "q", Position(3, -1))
        return cue, turn, _work(talk.presenter, lambda: talk.presenter.keyboard.press("+"))


def test_next_costs_with_ten_times_as_many_slides_what_it_did(short: Path, long: Path) -> None:
    (few_cue, few_turn, few_type), (cue, turn, larger) = _steps(short), _steps(long)
    assert larger.laid_out > 5 * few_type.laid_out, "what grows with the deck would be seen"
    for few, many in ((few_cue, cue), (few_turn, turn)):
        assert many.laid_out < few.laid_out + 100
    assert cue.styled < few_cue.styled + 100
    # reveal.js says of each slide, which is not shown, that it is past or future: its section, its background, its picture.
    assert turn.styled < few_turn.styled + 4 * (_SLIDES - _FEW)


def test_a_text_that_moves_by_itself_is_laid_out_once(long: Path) -> None:
    with presented(long, still=False) as talk:
        talk.presenter.keyboard.press("Space")
        before = talk.presenter.evaluate("() => document.querySelector('.pane').scrollTop")
        work = _work(talk.presenter, lambda: talk.presenter.evaluate(_FRAMES))
        assert talk.presenter.evaluate("() => document.querySelector('.pane').scrollTop") > before
        assert work.laid_out < 100, "the clock is, each second"
        assert work.styled < 3 * 120, "what moves"
