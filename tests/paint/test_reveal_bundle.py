"""Our scripts and style sheets, bundled by esbuild."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from speechdeck.paint.reveal.bundle import bundled
from tests.conftest import ROOT

_TEMPLATES = ROOT / "templates" / "reveal"


def _write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text)
    return folder / "main.js"


@pytest.fixture
def main(tmp_path: Path) -> Path:
    """A script that imports another."""
    return _write(
        tmp_path,
        main='/* Says it. */\nimport { word } from "./word.js";\nconst said = word;\nconsole.log(said);\n',
        word='export const word = "first";\n',
    )


@pytest.mark.parametrize("suffix", [".js", ".css"])
def test_every_file_of_ours_is_in_the_page(suffix: str) -> None:
    ours = {str(path) for path in _TEMPLATES.rglob(f"*{suffix}")}
    entries = [path for name in ("main", "early") if (path := _TEMPLATES / f"{name}{suffix}").exists()]
    assert ours <= {source for entry in entries for source in bundled(entry).sources}


def test_of_reveals_style_sheet_only_what_a_deck_shows_is_in_the_page() -> None:
    text = bundled(_TEMPLATES / "main.css").text
    for used in (".pause-overlay", ".fragment", ".backgrounds", ".reveal-scroll", "[data-transition=fade]"):
        assert used in text, used
    for unused in (".r-overlay", ".controls-arrow", ".cube", "[data-transition=zoom]", ".playback"):
        assert unused not in text, unused


def test_what_is_only_for_whoever_reads_the_source_is_left_out(main: Path, tmp_path: Path) -> None:
    text = bundled(main, tmp_path / "kept").text
    assert '"first"' in text
    assert not re.search(r"Says it|import|export|said|\n.", text)


def test_a_bundle_is_kept_until_one_of_its_sources_changes(main: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    bundled(main, kept)
    [file] = kept.iterdir()
    file.write_text(file.read_text("utf-8").replace("first", "kept"), "utf-8")
    assert "kept" in bundled(main, kept).text
    _write(tmp_path, word='export const word = "second";\n')
    assert "second" in bundled(main, kept).text
    assert [file] == list(kept.iterdir())


def test_a_mistake_in_a_script_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"main\.js:1:\d+: ERROR: Could not resolve"):
        bundled(_write(tmp_path, main='import "./nowhere.js";'), tmp_path / "kept")
