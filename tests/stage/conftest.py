"""The decks that are presented: the real one, and the one that has every block."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import HEIGHT, WIDTH, opened

from .windows import Position, Talk, presented


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


@pytest.fixture(scope="module")
def module_talk(cabsi: Built) -> Iterator[Talk]:
    """CABSI in two windows, for all tests of a file that leave the view as they found it."""
    with presented(cabsi.html) as talk:
        yield talk


@pytest.fixture
def talk(module_talk: Talk) -> Talk:
    """CABSI in two windows of the usual size, before its first words."""
    module_talk.presenter.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    module_talk.presenter.evaluate("() => document.querySelector('.pane').focus()")
    module_talk.go(Position(0, -1))
    return module_talk
