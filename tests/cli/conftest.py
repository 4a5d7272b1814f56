from __future__ import annotations

from pathlib import Path

import pytest

from ..templates.designs import DESIGNS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the commands run, on a terminal of eighty columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def plain(home: Path) -> Path:
    """A template in the folder where the commands run."""
    (home / "plain.pptx").write_bytes(DESIGNS["plain.pptx"]())
    return home / "plain.pptx"
