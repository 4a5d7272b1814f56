"""The decks that are presented: the real one, and the one that has every block."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import opened


@pytest.fixture(params=["cabsi", "gallery"])
def deck(request: pytest.FixtureRequest) -> Built:
    """Each deck in turn."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built


@pytest.fixture(scope="module")
def deck_page(cabsi: Built) -> Iterator[Page]:
    """The slides of CABSI, one page for all tests of a file: each begins by going where it wants to be."""
    with opened(cabsi.html) as visit:
        yield visit.page
