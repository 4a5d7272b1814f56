"""Speeches parted at phrases: to each slide its own words, to all of them together every word once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechdeck.errors import Place
from speechdeck.model import Direction, Outline, Passage, Section, Speech
from speechdeck.read import join, read_speech
from speechdeck.read.join.cut import Stretch
from speechdeck.words.text import Run

from ...cases import Case, cases
from ...docs.manual import outlines
from ..dumps import dump_parts
from ..outlines import whole_outline

HERE = Path(__file__).parents[1]
NOWHERE = Place("speech.md", 1)


@cases(HERE / "cases" / "parts.txt")
def test_each_slide_has_its_part(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    outline = whole_outline(Path("outline.yaml"))
    speech = read_speech(Path(outline.speech), [slide.section for slide in outline.slides if slide.section])
    deck, problems = join("borders", outline, speech)
    assert problems == []
    case.check(dump_parts(deck), pytestconfig)


# --- No character is lost or doubled ------------------------------------------------------------------------------


def _outline(slides: list[dict[str, str]]) -> Outline:
    return Outline.model_validate({"title": "Borders", "slides": slides})


def _bare(text: str) -> str:
    return "".join(text.split())


WORDS = st.lists(st.sampled_from(["Road", "gate,", "“law”", "(sea)", "né", "10\u202f000", "国境", "st\u00adaff", "—"]))
LOOKS = st.tuples(st.booleans(), st.booleans())


@st.composite
def passages(draw: st.DrawFn, number: int) -> Passage:
    """A passage of one or two runs, in which one word is like no other of the speech."""
    before, after = draw(WORDS), draw(WORDS)
    marker = draw(st.sampled_from(["", f"{number}."]))
    words = [*([marker] if marker else []), *before, f"X{number}x", *after]
    cut = draw(st.integers(0, len(words)))
    texts = [text for text in (" ".join([*words[:cut], ""]), " ".join(words[cut:])) if text]
    runs = [Run(text, *draw(LOOKS)) for text in texts]
    runs[-1] = Run(runs[-1].text.rstrip(" "), runs[-1].strong, runs[-1].emphasis)
    return Passage(tuple(runs), NOWHERE, depth=bool(marker), item=bool(marker), marker=marker)


@st.composite
def partings(draw: st.DrawFn) -> tuple[Speech, list[int]]:
    """A speech of one or two sections, and the passages in which a slide begins."""
    count = draw(st.integers(1, 6))
    written = [draw(passages(number)) for number in range(count)]
    break_at = draw(st.integers(0, count))
    heading = Passage((Run("Part two"),), NOWHERE, kind="heading", level=1)
    opening = [Section(None, tuple(written[:break_at]), NOWHERE)] if break_at else []
    speech = Speech("speech.md", (*opening, Section(heading, tuple(written[break_at:]), NOWHERE)))
    return speech, draw(st.lists(st.integers(0, count - 1), unique=True).map(sorted))


@given(partings())
def test_the_notes_of_all_slides_together_are_the_speech(parting: tuple[Speech, list[int]]) -> None:
    speech, cuts = parting
    opening = len(speech.sections[0].passages) if len(speech.sections) > 1 else 0
    slides = [{"section": "opening"}] if opening else []
    slides += [{"from": f"X{number}x", "title": f"{number}"} for number in cuts if number < opening]
    slides += [{"section": "Part two"}]
    slides += [{"from": f"X{number}x", "title": f"{number}"} for number in cuts if number >= opening]
    deck, problems = join("borders", _outline(slides), speech)
    # Words that begin the opening are its slide's already.
    assert all("begins at the same words" in problem.sentence for problem in problems)
    assert len(deck.slides) == len(slides)
    said = "".join(slide.section.text for slide in deck.slides)
    assert _bare(said) == _bare("".join(section.text for section in speech.sections))
    every = [passage for slide in deck.slides for passage in slide.section.passages]
    markers = [passage.marker for section in speech.sections for passage in section.passages if passage.marker]
    assert [passage.marker for passage in every if passage.marker] == markers
    assert all(passage.text == passage.text.strip(" ") for passage in every)


# --- Directions stay where they stand -----------------------------------------------------------------------------


def _direction(text: str, passage: int, offset: int = 0) -> Direction:
    return Direction(text, NOWHERE, passage, offset)


def test_directions_go_to_the_part_in_which_they_stand() -> None:
    heading = Passage((Run("Roads"),), NOWHERE, kind="heading", level=1)
    texts = [Passage((Run(text),), NOWHERE) for text in ("One two three.", "Four.")]
    directions = [_direction("look up", 0), _direction("pause", 0, 4), _direction("smile", 0, 8)]
    directions += [_direction("show", 1), _direction("bow", 2)]
    speech = Speech("speech.md", (Section(heading, tuple(texts), NOWHERE, tuple(directions)),))
    slides = [{"section": "Roads"}, {"from": "two", "title": "a"}, {"from": "Four", "title": "b"}]
    deck, problems = join("borders", _outline(slides), speech)
    assert problems == []
    found = [[(each.text, each.passage, each.offset) for each in slide.section.directions] for slide in deck.slides]
    assert found == [[("look up", 0, 0)], [("pause", 0, 0), ("smile", 0, 4)], [("show", 0, 0), ("bow", 1, 0)]]


def test_a_direction_in_the_space_at_a_cut_ends_the_part_before() -> None:
    section = Section(None, (Passage((Run("One two"),), NOWHERE),), NOWHERE, (_direction("pause", 0, 3),))
    first, second = Stretch.of([section]).parts([(0, 0), (0, 4)])
    assert [(each.passage, each.offset) for each in first.directions] == [(0, 3)]
    assert second.directions == ()


def test_the_line_that_a_run_ends_is_not_a_space_of_either_part() -> None:
    section = Section(None, (Passage((Run("One", break_after=True), Run("two")), NOWHERE),), NOWHERE)
    first, second = Stretch.of([section]).parts([(0, 0), (0, 4)])
    assert first.passages[0].runs == (Run("One"),)
    assert second.passages[0].runs == (Run("two"),)


# --- The manual's example ---------------------------------------------------------------------------------------------


def test_the_example_of_the_manual_parts_a_speech(tmp_path: Path) -> None:
    (example,) = [outline for _, outline in outlines() if "  - from: " in outline]
    (tmp_path / "outline.yaml").write_text(example, "utf-8")
    (tmp_path / "speech.md").write_text(
        "# Introduction\n\nTwo things. First, they need flowers. Second, they need us.\n", "utf-8"
    )
    outline = whole_outline(tmp_path / "outline.yaml")
    deck, problems = join("bees", outline, read_speech(tmp_path / "speech.md", []))
    assert problems == []
    assert [slide.section.text for slide in deck.slides] == [
        "",
        "Introduction Two things.",
        "First, they need flowers.",
        "Second, they need us.",
        "",
    ]
