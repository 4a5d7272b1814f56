"""The files of a small deck, as they were sent."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from speechdeck.pipeline import build, write_script
from speechdeck.theme import Theme

from ..quay import write_quay


@pytest.fixture(scope="session")
def sent(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the presentation, the page and the script of the deck about the quay."""
    folder = tmp_path_factory.mktemp("sent")
    deck = write_quay(folder)
    build(deck, theme, folder / "out")
    write_script(deck, theme, folder / "out", ("docx", "review"))
    return folder / "out" / "quay"


@pytest.fixture
def deck(sent: Path, tmp_path: Path) -> Path:
    """A copy of the deck, with the text that was kept when it was built."""
    return Path(shutil.copytree(sent.parents[1] / "quay", tmp_path / "quay"))


@pytest.fixture
def presentation(sent: Path, tmp_path: Path) -> Path:
    """A copy of the presentation."""
    return Path(shutil.copy(sent / "quay.pptx", tmp_path))


@pytest.fixture
def script(sent: Path, tmp_path: Path) -> Path:
    """A copy of the script for Word."""
    return Path(shutil.copy(sent / "quay-script.docx", tmp_path))
