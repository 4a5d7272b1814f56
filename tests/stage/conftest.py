"""The decks that are presented: the real one, and the one that has every block."""

from __future__ import annotations

import pytest

from speechdeck.pipeline import Built


@pytest.fixture(params=["cabsi", "gallery"])
def deck(request: pytest.FixtureRequest) -> Built:
    """Each deck in turn."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built
