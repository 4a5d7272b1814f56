"""Passages longer than the script's window, read with a clicker alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from speechdeck.theme import Theme
from tests.render.chromium import HEIGHT, STANDS, WIDTH, opened

from .decks import deck_of
from .windows import Position, Talk, presented, show_script

_PARAGRAPHS, _SENTENCES = 6, 9
_LONG, _CUE = Position(1, -1), Position(1, 0)


@pytest.fixture(scope="module")
def long_section(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A deck whose second slide is spoken in several hundred words before its only cue."""
    paragraphs = (
        " ".join(f"Sentence {sentence} of paragraph {number} tells of the harbour." for sentence in range(_SENTENCES))
        for number in range(_PARAGRAPHS)
    )
    speech = "Good morning.\n\n# The harbour\n" + "\n\n".join(paragraphs) + "\n\nAt last the ferry leaves.\n"
    content = "content: [points: [{text: The ferry, cue: the ferry leaves}]]"
    outline = f"title: T\nslides: [{{section: opening}}, {{section: The harbour, {content}}}]\n"
    return deck_of(tmp_path_factory.mktemp("long"), theme, speech, outline)


@pytest.fixture(scope="module")
def long_module_talk(long_section: Built) -> Iterator[Talk]:
    with presented(long_section.html) as talk:
        yield talk


@pytest.fixture
def long_talk(long_module_talk: Talk) -> Talk:
    """The deck in two windows, at the beginning of its long passage."""
    long_module_talk.presenter.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    long_module_talk.go(Position(0, -1))
    long_module_talk.go(_LONG)
    return long_module_talk


def _words_in_sight(page: Page) -> set[int]:
    """Which words of the passage being said stand whole in the window, from the eye line down."""
    found: list[int] = page.evaluate(
        """() => {
          const pane = document.querySelector(".pane").getBoundingClientRect();
          const [top, bottom] = [pane.top + 0.3 * pane.height - 3, pane.bottom + 1];
          const seen = [];
          let number = 0;
          const range = document.createRange();
          for (const part of document.querySelectorAll(".lit")) {
            for (const word of part.firstChild.data.matchAll(/\\S+/g)) {
              range.setStart(part.firstChild, word.index);
              range.setEnd(part.firstChild, word.index + word[0].length);
              const box = range.getBoundingClientRect();
              if (box.top >= top && box.bottom <= bottom) seen.push(number);
              number += 1;
            }
          }
          return seen;
        }"""
    )
    return set(found)


def _press(talk: Talk, page: Page, key: str) -> None:
    """Press a key in one of the windows, and wait until the script has answered."""
    before = talk.presenter.evaluate("() => document.querySelector('.pane').scrollTop")
    page.keyboard.press(key)
    talk.presenter.wait_for_function(
        "(before) => document.querySelector('.pane').scrollTop !== before", arg=before, polling=20
    )


@pytest.mark.parametrize("window", ["slides", "presenter"])
def test_next_brings_every_window_of_a_passage_and_then_the_cue_and_back_the_same_way(
    long_talk: Talk, window: str
) -> None:
    page = getattr(long_talk, window)
    views = [_words_in_sight(long_talk.presenter)]
    while not _is_at(long_talk, _CUE):
        _press(long_talk, page, "PageDown")
        if not _is_at(long_talk, _CUE):
            views.append(_words_in_sight(long_talk.presenter))
        assert len(views) < 20
    words = _PARAGRAPHS * _SENTENCES * 9 + 3 + 2
    assert len(views) > 4
    assert set().union(*views) >= set(range(words - 3)), "nothing is skipped"
    _press(long_talk, page, "PageUp")
    for view in reversed(views):
        long_talk.wait_for(_LONG)
        assert _words_in_sight(long_talk.presenter) == view
        _press(long_talk, page, "PageUp")
    long_talk.wait_for(Position(0, -1))


def _is_at(talk: Talk, position: Position) -> bool:
    here = talk.presenter.evaluate("() => document.querySelector('.presenter .status').textContent")
    steps = f"step {position.step + 1} of"
    return f"Slide {position.slide + 1} " in here and steps in here


def test_a_window_begins_with_a_paragraph_where_one_begins_in_its_lower_half(long_talk: Talk) -> None:
    begins = []
    for _ in range(6):
        _press(long_talk, long_talk.presenter, "PageDown")
        begins.append(min(_words_in_sight(long_talk.presenter)))
    assert any(word % (_SENTENCES * 9) == 2 for word in begins), begins


def test_one_key_goes_to_the_next_cue_at_once_and_back_comes_to_where_one_was(long_talk: Talk) -> None:
    for page in (long_talk.presenter, long_talk.slides):
        _press(long_talk, long_talk.presenter, "PageDown")
        before = _words_in_sight(long_talk.presenter)
        page.keyboard.press("q")
        long_talk.wait_for(_CUE)
        _press(long_talk, page, "PageUp")
        long_talk.wait_for(_LONG)
        assert _words_in_sight(long_talk.presenter) == before


def test_without_a_presenter_view_or_while_it_is_covered_next_is_the_cue(long_section: Built) -> None:
    with opened(long_section.html, "#/1") as visit:
        talk = Talk(visit.page, visit.page)
        visit.page.keyboard.press("PageDown")
        talk.wait_for_slides(_CUE)
        visit.page.keyboard.press("PageUp")
        show_script(visit.page)
        talk.wait_for(_LONG)
        _press(talk, visit.page, "PageDown")
        talk.wait_for(_LONG)
        visit.page.keyboard.press("s")
        visit.page.keyboard.press("PageDown")
        talk.wait_for_slides(_CUE)


def test_when_the_presenter_view_was_closed_next_is_the_cue(long_section: Built) -> None:
    with presented(long_section.html) as talk:
        talk.go(_LONG)
        _press(talk, talk.presenter, "PageDown")
        talk.presenter.close(run_before_unload=True)
        talk.slides.wait_for_timeout(300)
        talk.slides.keyboard.press("PageDown")
        talk.wait_for_slides(_CUE)


def test_while_the_text_moves_next_is_the_cue(long_section: Built) -> None:
    with presented(long_section.html, stopped=True) as talk:
        talk.go(_LONG)
        talk.presenter.keyboard.press("Space")
        expect(talk.presenter.get_by_role("button", name="Pause the clock")).to_be_visible()
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(_CUE)


@pytest.mark.parametrize("window", ["slides", "presenter"])
def test_the_place_in_a_passage_outlives_a_reload(long_section: Built, window: str) -> None:
    with presented(long_section.html) as talk:
        talk.go(_LONG)
        for _ in range(3):
            _press(talk, talk.presenter, "PageDown")
        before = _words_in_sight(talk.presenter)
        page = getattr(talk, window)
        page.reload()
        page.wait_for_function(STANDS)
        talk.wait_for(_LONG)
        assert _words_in_sight(talk.presenter) == before
        _press(talk, talk.presenter, "PageDown")
        talk.wait_for(_LONG)
        assert min(_words_in_sight(talk.presenter)) == max(before) + 1


def test_the_place_in_a_passage_outlives_another_size_and_nothing_is_skipped_after_it(long_talk: Talk) -> None:
    for _ in range(3):
        _press(long_talk, long_talk.presenter, "PageDown")
    first = min(_words_in_sight(long_talk.presenter))
    for key in ("+", "+", "+", "-", "-", "-"):
        long_talk.presenter.keyboard.press(key)
        long_talk.presenter.wait_for_timeout(100)
    assert min(_words_in_sight(long_talk.presenter)) == first
    long_talk.presenter.set_viewport_size({"width": 800, "height": 600})
    long_talk.presenter.wait_for_timeout(200)
    last = max(_words_in_sight(long_talk.presenter))
    _press(long_talk, long_talk.presenter, "PageDown")
    assert min(_words_in_sight(long_talk.presenter)) <= last + 1


def test_a_rehearsal_begins_at_the_first_words(long_section: Built) -> None:
    with presented(long_section.html) as talk:
        talk.go(_LONG)
        _press(talk, talk.presenter, "PageDown")
        talk.presenter.keyboard.press("r")
        talk.presenter.get_by_role("alertdialog").get_by_role("button", name="Rehearse").click()
        talk.wait_for(Position(0, -1))
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(_LONG)
        expect(talk.presenter.locator(".coming")).to_contain_text("the text goes on")
        assert min(_words_in_sight(talk.presenter)) == 0


def test_who_turned_the_text_by_hand_goes_on_from_there(long_talk: Talk) -> None:
    long_talk.presenter.keyboard.press("j")
    long_talk.presenter.wait_for_timeout(400)
    last = max(_words_in_sight(long_talk.presenter))
    _press(long_talk, long_talk.presenter, "PageDown")
    begin = min(_words_in_sight(long_talk.presenter))
    assert last / 2 < begin <= last + 1


def test_a_click_into_a_long_passage_goes_to_the_line_that_is_clicked_and_one_key_back(long_talk: Talk) -> None:
    long_talk.go(Position(0, -1))
    for _ in range(3):
        _press(long_talk, long_talk.presenter, "j")
    pane = long_talk.presenter.locator(".pane").bounding_box()
    assert pane
    clicked = long_talk.presenter.evaluate(
        """([x, y]) => {
          const { offsetNode, offset } = document.caretPositionFromPoint(x, y);
          const texts = [...document.querySelectorAll(".part:nth-of-type(2) .passage")].map((part) => part.firstChild);
          const before = texts.slice(0, texts.indexOf(offsetNode)).map((text) => text.data);
          return [...before, offsetNode.data.slice(0, offset)].join(" ").match(/\\S+/g).length - 1;
        }""",
        [pane["x"] + 200, pane["y"] + pane["height"] / 2],
    )
    long_talk.presenter.mouse.click(pane["x"] + 200, pane["y"] + pane["height"] / 2)
    long_talk.wait_for(_LONG)
    first = min(_words_in_sight(long_talk.presenter))
    assert clicked - 10 < first <= clicked
    assert first > 0
    long_talk.presenter.keyboard.press("u")
    long_talk.wait_for(Position(0, -1))
    long_talk.presenter.keyboard.press("u")
    long_talk.wait_for(_LONG)
    assert min(_words_in_sight(long_talk.presenter)) == first


def test_the_place_is_not_lost_when_the_presenter_view_is_told_of_other_things(long_talk: Talk) -> None:
    for _ in range(2):
        _press(long_talk, long_talk.presenter, "PageDown")
    before = _words_in_sight(long_talk.presenter)
    for key in ("b", "PageDown", "t", "t"):
        long_talk.slides.keyboard.press(key)
    long_talk.slides.wait_for_function("() => !Reveal.isPaused()")
    long_talk.presenter.wait_for_timeout(200)
    assert _words_in_sight(long_talk.presenter) == before


def test_the_view_always_says_what_next_will_do(long_section: Built) -> None:
    with presented(long_section.html) as talk:
        says = talk.presenter.locator(".coming")
        expect(says).to_have_text("Next: slide 2, The harbour")
        talk.go(_LONG)
        expect(says).to_have_text("Next: the text goes on. (Q: the cue at once)")
        talk.presenter.keyboard.press("b")
        expect(says).to_have_text("Next: the slide comes back from black.")
        talk.presenter.keyboard.press("b")
        talk.presenter.keyboard.press("Space")
        expect(says).to_have_text("Next: cue 1, at the words “the ferry leaves”")
        talk.presenter.keyboard.press("Space")
        expect(says).to_have_text("Next: the text goes on. (Q: the cue at once)")
        talk.presenter.keyboard.press("q")
        expect(says).to_have_text("This is the end: Next does nothing more.")


def test_the_plan_moves_with_the_windows_that_are_read(long_section: Built) -> None:
    with presented(long_section.html, stopped=True) as talk:
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(_LONG)
        standing = talk.presenter.locator(".pacing")
        for key in ("PageDown",) * 4:
            talk.presenter.keyboard.press(key)
        expect(standing).to_have_attribute("data-standing", "ahead")
        for key in ("PageUp",) * 4:
            talk.presenter.keyboard.press(key)
        expect(standing).to_have_attribute("data-standing", "on")
        talk.presenter.clock.run_for(90_000)
        expect(standing).to_have_attribute("data-standing", "behind")
