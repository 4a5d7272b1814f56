"""Keys that are pressed while a page is being loaded are answered when it is ready, once each and in their order."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, opened

from .windows import Position, presented

_EARLY = """
(keys) => addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  for (const key of keys) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    (window.taken ??= []).push(event.defaultPrevented);
  }
}, true)
"""


def _load_again(page: Page, *keys: str) -> None:
    """Load the page once more, with keys that come before its scripts."""
    page.context.add_init_script(f"({_EARLY})({list(keys)})")
    page.reload()
    page.wait_for_function(STANDS)


@pytest.mark.parametrize("view", ["", "?view=presenter"])
def test_keys_that_come_before_the_page_is_ready_are_answered(cabsi: Built, view: str) -> None:
    with opened(cabsi.html, view, own=True) as visit:
        _load_again(visit.page, "?")
        visit.page.wait_for_selector("dialog.help[open]")


def test_they_are_answered_in_their_order_and_once(cabsi: Built) -> None:
    with opened(cabsi.html, "#/1", own=True) as visit:
        _load_again(visit.page, "PageDown", "PageDown", "PageUp", "PageDown", "F5")
        assert visit.page.evaluate("() => [Reveal.getIndices().h, Reveal.getIndices().f]") == [1, 1]
        assert visit.page.evaluate("() => window.taken") == [False, False, False, False, True]
        visit.page.keyboard.press("PageDown")
        assert visit.page.evaluate("() => Reveal.getIndices().f") == 2


def test_the_reading_view_leaves_all_keys_to_the_browser(cabsi: Built) -> None:
    with opened(cabsi.html, "?view=read") as visit:
        visit.page.evaluate("() => addEventListener('keydown', (event) => { window.left = !event.defaultPrevented; })")
        visit.page.keyboard.press("F5")
        assert visit.page.evaluate("() => window.left")


def test_what_the_presenter_view_asks_for_while_the_slides_are_loaded_again_is_done_once(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        for round_ in range(6):
            talk.slides.evaluate("() => { location.reload(); }")
            talk.presenter.keyboard.press("q")
            talk.slides.wait_for_function(STANDS, polling=50)
            talk.wait_for(Position(1, round_) if round_ < 6 else Position(2, -1))


def test_a_request_that_the_slides_left_unanswered_when_they_went_is_asked_again(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, -1))
        # They are busy until they go: what comes meanwhile, they never hear.
        talk.slides.evaluate(
            "() => { setTimeout(() => { const end = Date.now() + 1500; while (Date.now() < end); location.reload(); }) }"
        )
        for _ in range(2):
            talk.presenter.keyboard.press("PageDown")
        talk.wait_for(Position(1, 1))
