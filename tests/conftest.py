"""What all tests share: the default template's theme, and the CABSI deck built once."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme, load_theme
from tests.render import stand_ins

ROOT = Path(__file__).resolve().parents[1]
CABSI = ROOT / "slides" / "cabsi"
GALLERY = ROOT / "slides" / "gallery"
LAYOUTS = ROOT / "tests" / "templates" / "layouts"

# A packager's shell sets it for all that it builds; here, a test says when it is.
os.environ.pop("SOURCE_DATE_EPOCH", None)

# On a busy machine, nothing is wrong with what takes long. What is drawn is the same each time, so that a change is
# blamed for nothing that it did not do; `pytest --hypothesis-profile=search` draws anew.
_patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("the same each time", _patient, derandomize=True, database=None)
settings.register_profile("search", _patient)
settings.load_profile("the same each time")


@pytest.fixture(scope="session", autouse=True)
def _register(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Builds that are under way are not written down in the home folder of whoever runs the tests."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture
def in_a_terminal() -> Iterator[None]:
    """Signals as a terminal has them: what runs in the background, or under nohup, inherits that some are ignored."""
    usual: dict[str, Any] = {"SIGINT": signal.default_int_handler, "SIGTERM": signal.SIG_DFL, "SIGHUP": signal.SIG_DFL}
    known = {getattr(signal, name): handler for name, handler in usual.items() if hasattr(signal, name)}
    before = {number: signal.signal(number, handler) for number, handler in known.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The default template."""
    return load_theme(ROOT / "templates" / "powerpoint")


@pytest.fixture(scope="session")
def cabsi(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The CABSI deck, built."""
    return build(CABSI, theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def gallery(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The deck that shows every block and every layout, built."""
    return build(GALLERY, theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def layouts(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The deck that has every layout of our designs, in the default one."""
    return build(LAYOUTS, theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def assembly(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same deck in our other design."""
    folder = tmp_path_factory.mktemp("decks") / "assembly"
    shutil.copytree(LAYOUTS, folder)
    return build(folder, load_theme(ROOT / "templates" / "assembly"), tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fontconfig file with the fonts of a machine that has PowerPoint."""
    return stand_ins.install(tmp_path_factory.mktemp("fonts"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Case files are renewed on request: ``pytest -n 0 --update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="write what comes out into the case files")
