"""A clock of our own, in the page."""

from __future__ import annotations

import datetime

from playwright.sync_api import Page

from tests.render.chromium import STANDS

NOON = datetime.datetime(2026, 3, 2, 12, 0, 0)
"""When all talks begin."""


def stop_time(page: Page) -> None:
    """Stop the time of a page at noon: it goes on when a test says so."""
    page.clock.install(time=NOON - datetime.timedelta(seconds=1))
    page.clock.pause_at(NOON)


def reload_and_stop_time(page: Page) -> None:
    """The same, with all that goes on in the page by this clock from its beginning."""
    page.clock.install(time=NOON - datetime.timedelta(minutes=5))
    page.reload()
    page.wait_for_function(STANDS)
    page.clock.pause_at(NOON)


def let_pass(page: Page, seconds: float) -> None:
    """Let time go by, with all that happens in it."""
    page.clock.run_for(round(seconds * 1000))
