"""Each of our own templates is read once; what is kept of it is what is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from speechdeck.theme import DEFAULT, OURS, load_theme
from speechdeck.theme.ours import load_theme as load_kept
from speechdeck.theme.template import read_template


@pytest.mark.parametrize("design", OURS, ids=lambda design: design.name)
def test_what_is_kept_is_what_is_read(design: Path, tmp_path: Path) -> None:
    read = read_template(design)
    assert load_kept(design, tmp_path) == read
    [file] = tmp_path.iterdir()
    made = file.stat().st_mtime_ns
    assert load_kept(design, tmp_path) == read
    assert file.stat().st_mtime_ns == made


def test_it_is_called_as_its_author_calls_it() -> None:
    assert load_theme(Path(os.path.relpath(DEFAULT))).source == os.path.relpath(DEFAULT)
