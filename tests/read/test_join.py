from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.errors import Problem
from speechdeck.model import Deck, Tiles
from speechdeck.read import join, read_outline, read_speech

from ..cases import Case, cases
from .dumps import dump_talks

HERE = Path(__file__).parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which problems name their files without a path."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _join(case: Case, folder: Path) -> tuple[Deck, list[Problem]]:
    case.write(folder)
    outline = read_outline(Path("outline.yaml"))
    speech = read_speech(Path(outline.speech), [slide.section for slide in outline.slides])
    return join("borders", outline, speech)


@cases(HERE / "cases" / "join.txt")
def test_sections_go_to_slides_and_cues_to_words(case: Case, folder: Path, pytestconfig: pytest.Config) -> None:
    deck, problems = _join(case, folder)
    assert problems == []
    case.check(dump_talks(deck), pytestconfig)


@cases(HERE / "cases" / "join_errors.txt")
def test_what_does_not_fit_together_is_told(case: Case, folder: Path, pytestconfig: pytest.Config) -> None:
    _, problems = _join(case, folder)
    case.check("\n\n".join(map(str, problems)), pytestconfig)


def test_each_item_knows_its_step(folder: Path) -> None:
    (folder / "outline.yaml").write_text(
        "title: Borders\nslides:\n  - section: opening\n    content:\n"
        "      - tiles: [{label: a, cue: second}, {label: b}, {label: c, cue: first}, {label: d, cue: second}]\n"
    )
    (folder / "speech.md").write_text("first and second\n")
    deck, _ = join("borders", read_outline(Path("outline.yaml")), read_speech(Path("speech.md"), []))
    (talk,) = deck.talks
    (block,) = talk.slide.content
    assert isinstance(block, Tiles)
    assert [talk.step_of(tile) for tile in block.tiles] == [1, None, 0, 1]
