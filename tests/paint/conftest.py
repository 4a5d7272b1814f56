"""The decks whose files are tested: the real one, the gallery, one that has everything, and one from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.render.chromium import Visit, opened, show

_HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def variety(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The deck in tests/paint/variety, which has all kinds of blocks, lists, marks and characters."""
    return build(_HERE / "variety", theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def arabic(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The deck in tests/paint/arabic."""
    return build(_HERE / "arabic", theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(params=["cabsi", "variety", "gallery"])
def deck(request: pytest.FixtureRequest) -> Built:
    """Each deck in turn."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built


@pytest.fixture(params=["cabsi", "variety", "gallery", "arabic", "layouts", "assembly"])
def any_deck(request: pytest.FixtureRequest) -> Built:
    """Each deck, the one from right to left too: where no browser is opened, that costs next to nothing."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built


@pytest.fixture(scope="module")
def visit_to() -> Iterator[Callable[[Path], Visit]]:
    """Opens a deck's page, once for all tests of a file."""
    with ExitStack() as stack:
        yield cache(lambda html: stack.enter_context(opened(html)))


@pytest.fixture
def visit(deck: Built, visit_to: Callable[[Path], Visit]) -> Iterator[Visit]:
    """A deck's page at its first slide, for tests that leave it as it is but for where it stands."""
    visit = visit_to(deck.html)
    show(visit.page, 1, -1)
    yield visit
    assert not visit.faults, "\n".join(visit.faults)


@pytest.fixture
def own_visit(deck: Built) -> Iterator[Visit]:
    """A deck's page, open at its first slide, for a test that changes it."""
    with opened(deck.html) as visit:
        yield visit
