from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.pipeline import prepare
from speechdeck.read.paths import exists, find_file, leads_outside
from speechdeck.theme import load_theme

from ..conftest import ROOT


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


@pytest.mark.parametrize("name", ["x" * 300 + ".md", "loop.md"])
def test_a_name_that_no_file_can_have_and_a_link_to_itself_are_nowhere(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop.md").symlink_to("loop.md")
    path = find_file(tmp_path, name)
    assert not exists(path)
    assert not leads_outside(path, tmp_path)
    (tmp_path / "speech.md").write_text("Good morning.", "utf-8")
    outline = f"""title: Borders
speech: {name}
template: {name}
slides:
  - section: opening
    content:
      - image: {{file: {name}, alt: A map}}
"""
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    with pytest.raises(AuthorError) as caught:
        prepare(tmp_path, load_theme(ROOT / "templates" / "powerpoint"))
    assert [problem.sentence.partition(" ")[2].partition(" ")[0] for problem in caught.value.problems] == [
        "speech",
        "template",
        "picture",
    ]
