"""A clock of our own, in the page."""

from __future__ import annotations

import datetime

from playwright.sync_api import Page

NOON = datetime.datetime(2026, 3, 2, 12, 0, 0)
"""When all talks begin."""


def stop_time(page: Page) -> None:
    """Stop the time of a page at noon: it goes on when a test says so."""
    page.clock.install(time=NOON - datetime.timedelta(seconds=1))
    page.clock.pause_at(NOON)


def let_pass(page: Page, seconds: float) -> None:
    """Let time go by, with all that happens in it."""
    page.clock.run_for(round(seconds * 1000))
