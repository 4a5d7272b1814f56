"""What goes on while somebody presents: the screen stays on, and changes are announced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, browser, opened, show

from .windows import show_script

_SPY = """
window.locks = [];
Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => {
  window.locks.push(kind);
  if (window.refuses) throw new DOMException("no", "NotAllowedError");
} } });
"""


@contextmanager
def _spied(deck: Built, script: str) -> Iterator[tuple[Page, list[str]]]:
    """Open a deck in a browser that a script has changed; the list gets what goes wrong."""
    context = browser().new_context()
    faults: list[str] = []
    try:
        context.add_init_script(script)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        page = context.new_page()
        page.goto(deck.html.as_uri())
        page.wait_for_function(STANDS)
        yield page, faults
    finally:
        context.close()


# --- The screen stays on


def test_from_the_first_step_on_the_screen_stays_on(cabsi: Built) -> None:
    with _spied(cabsi, _SPY) as (page, _):
        assert page.evaluate("() => locks") == []
        page.keyboard.press("PageDown")
        assert page.evaluate("() => locks") == ["screen"]
        page.keyboard.press("PageDown")
        assert page.evaluate("() => locks") == ["screen"]


def test_whoever_has_the_script_before_them_waits_before_a_bright_screen(cabsi: Built) -> None:
    with _spied(cabsi, _SPY) as (page, _):
        show_script(page)
        assert page.evaluate("() => locks") == ["screen"]
        page.goto(cabsi.html.as_uri() + "?view=presenter")
        page.wait_for_selector(".presenter .lit")
        assert page.evaluate("() => locks") == ["screen"]


def test_a_page_that_comes_back_asks_again(cabsi: Built) -> None:
    with _spied(cabsi, _SPY) as (page, _):
        back = "() => { document.dispatchEvent(new Event('visibilitychange')); return locks.length; }"
        assert page.evaluate(back) == 0, "nobody presents yet"
        page.keyboard.press("PageDown")
        assert page.evaluate(back) == 2


def test_a_browser_that_cannot_keep_it_on_or_will_not_is_no_fault(cabsi: Built) -> None:
    for script in (
        "Object.defineProperty(navigator, 'wakeLock', { value: undefined })",
        f"{_SPY} window.refuses = true",
    ):
        with _spied(cabsi, script) as (page, faults):
            page.keyboard.press("PageDown")
            page.keyboard.press("PageDown")
            assert page.evaluate("() => [Reveal.getIndices().h, Reveal.getIndices().f]") == [1, 0]
            assert faults == []


# --- Announcements


def test_a_slide_is_announced_by_its_place_and_title_and_a_step_by_what_it_brings(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        region = visit.page.locator(".announcements")
        expect(region).to_have_text("")
        expect(region).to_have_attribute("aria-live", "polite")
        visit.page.keyboard.press("PageDown")
        expect(region).to_have_text(f"Slide 2 of 5: {cabsi.prepared.scenes[1].title}")
        visit.page.keyboard.press("PageDown")
        expect(region).to_have_text("2+ decades of close work with the region’s Governments")
        show(visit.page, 5)
        show(visit.page, 4, -1)
        expect(region).to_have_text(f"Slide 4 of 5: {cabsi.prepared.scenes[3].title}")


def test_the_cells_of_a_table_are_told_apart_and_what_brings_no_text_is_not_announced(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        region = visit.page.locator(".announcements")
        for number, beginning in ((4, "Block, What it is for, What it is in PowerPoint, "), (9, "Nothing is ever ")):
            show(visit.page, number, -1)
            expect(region).to_contain_text(f"Slide {number} of 15")
            visit.page.keyboard.press("PageDown")
            expect(region).to_have_text(re.compile(f"^{beginning}"))
            assert not re.search(r" ,|,,|\.\.|[, ]$", region.inner_text())


def test_nothing_else_is_announced(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        live = "() => [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')].map((each) => each.className)"
        assert visit.page.evaluate(live) == ["announcements", "rehearsing"]
