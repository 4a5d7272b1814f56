from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.read.paths import find_file


@pytest.mark.parametrize(
    ("written", "on_disk"),
    [
        ("Re\u0301sume\u0301.txt", "R\u00e9sum\u00e9.txt"),
        ("R\u00e9sum\u00e9.txt", "Re\u0301sume\u0301.txt"),
        ("speech.txt", "SPEECH.TXT"),
        ("Speech.MD", "speech.md"),
        ("the speaker's copy.md", "the speaker’s\u00a0copy.md"),
        ("cafe\u0301/map.svg", "Caf\u00e9/Map.SVG"),
    ],
)
def test_a_file_is_found_whose_name_looks_the_same(tmp_path: Path, written: str, on_disk: str) -> None:
    path = tmp_path / on_disk
    path.parent.mkdir(exist_ok=True)
    path.touch()
    assert find_file(tmp_path, written) == path


def test_the_very_name_goes_before_one_that_looks_the_same(tmp_path: Path) -> None:
    for name in ("speech.md", "Speech.md"):
        (tmp_path / name).touch()
    assert find_file(tmp_path, "speech.md") == tmp_path / "speech.md"


def test_accents_go_before_capitals(tmp_path: Path) -> None:
    for name in ("caf\u00e9.md", "CAF\u00c9.md"):
        (tmp_path / name).touch()
    assert find_file(tmp_path, "cafe\u0301.md") == tmp_path / "caf\u00e9.md"


def test_of_two_that_look_the_same_neither_is_taken(tmp_path: Path) -> None:
    for name in ("SPEECH.md", "Speech.md"):
        (tmp_path / name).touch()
    assert not find_file(tmp_path, "speech.md").exists()


def test_what_is_nowhere_is_the_path_that_was_meant(tmp_path: Path) -> None:
    assert find_file(tmp_path, "gone/speech.md") == tmp_path / "gone/speech.md"
