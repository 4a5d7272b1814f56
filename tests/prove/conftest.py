from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.pipeline import Built


@pytest.fixture
def page(cabsi: Built, tmp_path: Path) -> Path:
    """A copy of the built page."""
    copy = tmp_path / cabsi.html.name
    copy.write_bytes(cabsi.html.read_bytes())
    return copy


@pytest.fixture
def presentation(cabsi: Built, tmp_path: Path) -> Path:
    """A copy of the built PowerPoint file."""
    copy = tmp_path / cabsi.powerpoint.name
    copy.write_bytes(cabsi.powerpoint.read_bytes())
    return copy
