"""The decks whose files are tested: the real one, and one that has everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.render.chromium import Visit, opened

_VARIETY = Path(__file__).with_name("variety")


@pytest.fixture(scope="session")
def variety(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The deck in tests/paint/variety, which has all kinds of blocks, lists, marks and characters."""
    return build(_VARIETY, theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(params=["cabsi", "variety", "gallery"])
def deck(request: pytest.FixtureRequest) -> Built:
    """Each deck in turn."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built


@pytest.fixture
def visit(deck: Built) -> Iterator[Visit]:
    """A deck's page, open at its first slide."""
    with opened(deck.html) as visit:
        yield visit
