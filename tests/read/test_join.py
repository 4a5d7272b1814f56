from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from speechdeck.errors import Problem
from speechdeck.model import Deck, Outline, Speech, Tiles
from speechdeck.read import join, read_outline, read_speech
from speechdeck.words.text import Run

from ..cases import Case, cases
from .dumps import dump_slides

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
    case.check(dump_slides(deck), pytestconfig)


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
    (slide,) = deck.slides
    (block,) = slide.spec.content
    assert isinstance(block, Tiles)
    assert [slide.step_of(tile) for tile in block.tiles] == [1, None, 0, 1]


def _outline(folder: Path, slides: str) -> Outline:
    (folder / "outline.yaml").write_text(f"title: Borders\nslides:\n{slides}", "utf-8")
    return read_outline(Path("outline.yaml"))


def _speech(folder: Path, text: str) -> Speech:
    (folder / "speech.md").write_text(text, "utf-8")
    return read_speech(Path("speech.md"), [])


def test_where_all_headings_changed_each_slide_is_told_the_one_at_its_place(folder: Path) -> None:
    count = 300
    outline = _outline(folder, "".join(f"  - section: {at}. Chapter\n" for at in range(count)))
    speech = _speech(folder, "".join(f"# {at}. Chapters\n\nwords\n\n" for at in range(count)))
    _, problems = join("borders", outline, speech)
    assert len(problems) == 2 * count
    for at in range(count):
        assert problems[at].remedy.startswith(f'Did you mean "{at}. Chapters"? There are: ')
        assert problems[at].remedy.endswith(" and 285 more.")
        assert problems[count + at].remedy.endswith(f', or correct "{at}. Chapter" there in line {at + 3}.')


def test_the_words_of_a_section_are_put_together_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []
    text_of = sys.modules["speechdeck.model.speech"].text_of

    def counting(runs: Iterable[Run]) -> str:
        texts.append(text_of(runs))
        return texts[-1]

    cue = "{text: a, cue: nowhere to be found}"
    outline = _outline(
        folder, "".join(f"  - section: Part {at}\n    content: [points: [{cue}, {cue}]]\n" for at in range(30))
    )
    speech = _speech(folder, "".join(f"# Part {at}\n\nwords of the speech\n\n" for at in range(30)))
    monkeypatch.setattr("speechdeck.model.speech.text_of", counting)
    _, problems = join("borders", outline, speech)
    assert len(problems) == 60
    assert texts.count("words of the speech") < 10 * 30
