from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from speechdeck.errors import Problem
from speechdeck.model import Deck, Outline, Section, Speech, Tiles
from speechdeck.read import join, read_outline, read_speech
from speechdeck.read.join.missing import Missing
from speechdeck.words.matching import folded
from speechdeck.words.quoting import as_yaml
from speechdeck.words.text import Run

from ..cases import Case, cases
from .dumps import dump_slides
from .outlines import whole_outline

HERE = Path(__file__).parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which problems name their files without a path."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _join(case: Case, folder: Path) -> tuple[Deck, list[Problem]]:
    case.write(folder)
    outline = whole_outline(Path("outline.yaml"))
    speech = read_speech(Path(outline.speech), [slide.section for slide in outline.slides if slide.section])
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


@cases(HERE / "cases" / "partial.txt")
def test_what_can_be_read_is_joined_and_what_follows_from_a_mistake_is_not_told(
    case: Case, folder: Path, pytestconfig: pytest.Config
) -> None:
    case.write(folder)
    reading = read_outline(Path("outline.yaml"))
    assert reading.outline
    _, problems = join("borders", reading.outline, read_speech(Path("speech.md"), []), reading.adrift)
    case.check("\n\n".join(map(str, [*reading.problems, *problems])), pytestconfig)


def test_each_item_knows_its_step(folder: Path) -> None:
    (folder / "outline.yaml").write_text(
        "title: Borders\nslides:\n  - section: opening\n    content:\n"
        "      - tiles: [{label: a, cue: second}, {label: b}, {label: c, cue: first}, {label: d, cue: second}]\n"
    )
    (folder / "speech.md").write_text("first and second\n")
    deck, _ = join("borders", whole_outline(Path("outline.yaml")), read_speech(Path("speech.md"), []))
    (slide,) = deck.slides
    (block,) = slide.spec.content
    assert isinstance(block, Tiles)
    assert [slide.step_of(tile) for tile in block.tiles] == [1, None, 0, 1]


def _outline(folder: Path, slides: str) -> Outline:
    (folder / "outline.yaml").write_text(f"title: Borders\nslides:\n{slides}", "utf-8")
    return whole_outline(Path("outline.yaml"))


def _speech(folder: Path, text: str) -> Speech:
    (folder / "speech.md").write_text(text, "utf-8")
    return read_speech(Path("speech.md"), [])


def test_where_all_headings_changed_each_slide_is_told_the_one_at_its_place(folder: Path) -> None:
    count = 300
    outline = _outline(folder, "".join(f"  - section: {at}. Chapter\n" for at in range(count)))
    speech = _speech(folder, "".join(f"# {at}. Chapters\n\nwords\n\n" for at in range(count)))
    _, problems = join("borders", outline, speech)
    assert len(problems) == count
    for at in range(count):
        assert problems[at].remedy.startswith(f'Did you mean "{at}. Chapters"? There are: ')
        assert problems[at].remedy.endswith(" and 285 more.")


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


def test_of_many_missing_phrases_only_the_first_are_looked_for_in_the_whole_speech(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[str] = []
    home = Missing.home

    def counting(missing: Missing, phrase: str) -> Section | None:
        looked_for.append(phrase)
        return home(missing, phrase)

    monkeypatch.setattr(Missing, "home", counting)
    cues = "".join(f"          - {{text: a, cue: no word {at}}}\n" for at in range(100))
    phrases = "".join(f"  - {{from: nor word {at}, title: a}}\n" for at in range(100))
    outline = _outline(folder, f"  - section: opening\n    content:\n      - points:\n{cues}{phrases}")
    _, problems = join("borders", outline, _speech(folder, "But these few words."))
    assert len(problems) == 200
    assert len(looked_for) <= 2 * 20


# --- What looks the same is the same ------------------------------------------------------------------------------

ALIKE = [
    ("l’état – «10\u202f000»", "l'e\u0301tat - “10 000”"),
    ("fly\u200b south\u200f now", "fly south now"),
    ("増長１４％；地方", "増長14%;地方"),
    ("شعبـي العزيز", "شعبي العزيز"),
    ("the “last” resort", "the last resort"),
]


@pytest.mark.parametrize(("spoken", "written"), ALIKE)
def test_no_message_sets_side_by_side_what_looks_the_same_for_it_is_found(
    folder: Path, spoken: str, written: str
) -> None:
    value = as_yaml(written)
    outline = _outline(
        folder,
        f"  - section: {value}\n    content: [points: [{{text: a, cue: {json.dumps(written)}}}]]\n"
        f"  - section: Part\n  - from: {value}\n    title: Begun\n",
    )
    deck, problems = join("borders", outline, _speech(folder, f"# {spoken}\n\nAnd {spoken}.\n\n# Part\n\nSo {spoken}."))
    assert problems == []
    first, _, last = deck.slides
    (span,) = first.cues[0].spans
    assert folded(first.section.passages[0].text[span.start : span.end]) == folded(spoken)
    assert last.section.text == f"{spoken}."
