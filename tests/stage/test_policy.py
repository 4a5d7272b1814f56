"""No view of the page does what its policy forbids: a style or a script that is not named, a request."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import HEIGHT, STANDS, WIDTH, Visit, opened

from .windows import open_window, positions

_LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push(`${event.effectiveDirective}: ${event.blockedURI}`));
"""


@contextmanager
def _watched(html: Path, address: str = "?view=slides") -> Iterator[Visit]:
    """Open a page whose windows keep a list of what the policy refused from their beginning."""
    with opened(html, own=True) as visit:
        visit.page.context.add_init_script(_LISTEN)
        visit.page.goto(html.as_uri() + address)
        visit.page.wait_for_function(STANDS)
        yield visit


def _refused(page: Page) -> list[str]:
    return [each for window in page.context.pages for each in window.evaluate("() => refused")]


def test_what_is_refused_would_be_noticed(cabsi: Built) -> None:
    with _watched(cabsi.html) as visit:
        visit.page.evaluate("() => document.body.setAttribute('style', 'top: 7px')")
        visit.page.wait_for_function("() => refused.length")
        assert _refused(visit.page) == ["style-src-attr: inline"]
        visit.faults.clear()


def test_the_slides_with_the_presenter_view_beside_them_do_nothing_of_it(deck: Built) -> None:
    with _watched(deck.html) as visit:
        open_window(visit.page)
        for _ in positions(deck.prepared.scenes):
            visit.page.keyboard.press("ArrowRight")
        assert len(visit.page.context.pages) == 2
        assert _refused(visit.page) == []


def test_nor_do_the_overview_the_pause_the_help_the_slide_in_a_scroll_and_the_paper(cabsi: Built) -> None:
    with _watched(cabsi.html) as visit:
        for key in ("o", "ArrowRight", "Enter", "b", "b", "?", "Escape", "End"):
            visit.page.keyboard.press(key)
        visit.page.set_viewport_size({"width": 400, "height": HEIGHT})
        visit.page.wait_for_selector(".reveal-scroll")
        visit.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        visit.page.wait_for_selector("html:not(.reveal-scroll) section.present")
        visit.page.pdf(prefer_css_page_size=True)
        assert _refused(visit.page) == []


@pytest.mark.parametrize("address", ["?view=presenter", "?view=read", "?view=scroll"])
def test_nor_does_a_view_that_is_opened_by_its_address(cabsi: Built, address: str) -> None:
    with _watched(cabsi.html, address) as visit:
        assert _refused(visit.page) == []
