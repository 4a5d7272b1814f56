"""Our own template is read once; what is kept of it is what is read."""

from __future__ import annotations

import os
from pathlib import Path

from speechdeck.theme import OURS, load_theme
from speechdeck.theme.ours import load_theme as load_kept
from speechdeck.theme.template import read_template


def test_what_is_kept_is_what_is_read(tmp_path: Path) -> None:
    read = read_template(OURS)
    assert load_kept(OURS, tmp_path) == read
    [file] = tmp_path.iterdir()
    made = file.stat().st_mtime_ns
    assert load_kept(OURS, tmp_path) == read
    assert file.stat().st_mtime_ns == made


def test_it_is_called_as_its_author_calls_it() -> None:
    assert load_theme(Path(os.path.relpath(OURS))).source == os.path.relpath(OURS)
