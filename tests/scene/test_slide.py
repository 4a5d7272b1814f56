"""What a scene says, and its notes with their cues marked."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from speechdeck.errors import Place
from speechdeck.model import Cue, Passage, Section, Span
from speechdeck.pipeline import Built
from speechdeck.scene import (
    Background,
    Box,
    Cluster,
    Color,
    Font,
    Frame,
    Geometry,
    Group,
    Insets,
    Paragraph,
    Placeholder,
    Scene,
    SceneItem,
    Shape,
    TextStyle,
)
from speechdeck.words.text import Run

_WHITE = Color("FFFFFF", "bg1")
_STYLE = TextStyle(Font("Calibri", "minor"), 20.0, Color("000000", "tx1"))
_NOWHERE = Place("speech.md", 1)


def _shape(name: str, box: Box, text: str = "") -> Shape:
    return Shape(name, Geometry.RECTANGLE, box, paragraphs=(_paragraph(text),) if text else ())


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),), _STYLE)


def _scene(passages: tuple[Passage, ...] = (), cues: tuple[Cue, ...] = (), items: tuple[SceneItem, ...] = ()) -> Scene:
    heading = Passage((Run("Part "), Run("one", emphasis=True)), _NOWHERE, kind="heading")
    section = Section(heading, passages, _NOWHERE)
    return Scene(1, "Part one", "Title Only", "Part one", Background(_WHITE, ()), items, section, cues)


def test_the_paragraphs_of_a_scene_come_in_the_order_of_reading() -> None:
    placeholder = Placeholder("title", 0, "Title", Box.of(0, 0, 10, 10), Insets(), "top", (_STYLE,))
    one, two = (_shape(name, Box.of(0, 0, 10, 10), name) for name in ("one", "two"))
    items = (
        Frame("title", placeholder, (_paragraph("title"), _paragraph("more"))),
        _shape("Heading", Box.of(0, 0, 10, 10), "heading"),
        Cluster(
            "Tiles", (Group("1", "", None, (one, _shape("Bar", Box.of(0, 0, 1, 1)))), Group("2", "", None, (two,)))
        ),
    )
    said = [paragraph.text for paragraph in _scene(items=items).paragraphs]
    assert said == ["title", "more", "heading", "one", "two"]


# --- Notes ------------------------------------------------------------------------------------------------------------


def _passage(*runs: Run) -> Passage:
    return Passage(runs, _NOWHERE)


def _marks(scene: Scene) -> list[list[tuple[str, int | None]]]:
    """The pieces of each passage, and the cue that each belongs to; the heading is left out."""
    _, *notes = scene.notes
    return [[(piece.run.text, piece.step) for piece in note.runs] for note in notes]


def test_the_notes_begin_with_the_sections_heading() -> None:
    first, *_ = _scene((_passage(Run("Words.")),)).notes
    assert first.passage.kind == "heading"
    assert [(piece.run.text, piece.run.emphasis, piece.step) for piece in first.runs] == [
        ("Part ", False, None),
        ("one", True, None),
    ]


def test_a_section_without_a_heading_begins_with_its_words() -> None:
    scene = _scene((_passage(Run("Words.")),))
    opening = replace(scene, section=replace(scene.section, heading=None))
    assert [note.passage.text for note in opening.notes] == ["Words."]


def test_the_words_of_a_cue_are_marked_with_its_step() -> None:
    scene = _scene((_passage(Run("Here is the cue.")),), (Cue("the cue", 0, (Span(0, 8, 15),)),))
    assert _marks(scene) == [[("Here is ", None), ("the cue", 0), (".", None)]]


def test_a_cue_goes_on_where_the_look_changes() -> None:
    passage = _passage(Run("Here is "), Run("the", strong=True), Run(" cue."))
    scene = _scene((passage,), (Cue("is the cue", 0, (Span(0, 5, 15),)),))
    assert _marks(scene) == [[("Here ", None), ("is ", 0), ("the", 0), (" cue", 0), (".", None)]]
    assert [piece.run.strong for note in list(scene.notes)[1:] for piece in note.runs] == [
        False,
        False,
        True,
        False,
        False,
    ]


def test_a_cue_goes_on_in_the_next_paragraph() -> None:
    passages = (_passage(Run("It ends")), _passage(Run("and begins.")))
    scene = _scene(passages, (Cue("ends and", 0, (Span(0, 3, 7), Span(1, 0, 3))),))
    assert _marks(scene) == [[("It ", None), ("ends", 0)], [("and", 0), (" begins.", None)]]


def test_where_two_cues_share_words_the_first_has_them() -> None:
    cues = (Cue("my old", 0, (Span(0, 0, 6),)), Cue("old friends", 1, (Span(0, 3, 14),)))
    assert _marks(_scene((_passage(Run("my old friends")),), cues)) == [[("my ", 0), ("old", 0), (" friends", 1)]]


def test_a_line_that_ends_by_itself_ends_in_the_notes_too() -> None:
    passage = _passage(Run("One line", break_after=True), Run("another"))
    scene = _scene((passage,), (Cue("line another", 0, (Span(0, 4, 16),)),))
    assert _marks(scene) == [[("One ", None), ("line", 0), ("another", 0)]]
    assert [piece.run.break_after for note in list(scene.notes)[1:] for piece in note.runs] == [False, True, False]


_TEXTS = st.text(alphabet="ab é漢\u0301\u00ad", min_size=1, max_size=8)
_RUNS = st.builds(Run, text=_TEXTS, strong=st.booleans(), break_after=st.booleans())


@given(
    runs=st.lists(_RUNS, min_size=1, max_size=6),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=5),
)
@settings(deadline=None, derandomize=True, database=None)
def test_no_character_of_the_speech_is_lost_to_a_mark(runs: list[Run], spans: list[tuple[int, int]]) -> None:
    passage = _passage(*runs)
    cues = tuple(Cue("…", step, (Span(0, start, start + length),)) for step, (start, length) in enumerate(spans))
    _, note = _scene((passage,), cues).notes
    pieces = [piece.run for piece in note.runs]
    assert "".join(run.text + "\n" * run.break_after for run in pieces) == "".join(
        run.text + "\n" * run.break_after for run in runs
    )


def test_the_notes_of_the_cabsi_deck_are_its_speech(cabsi: Built) -> None:
    for scene in cabsi.prepared.scenes:
        said = ["".join(piece.run.text for piece in note.runs) for note in scene.notes]
        assert " ".join(said) == scene.section.text
        assert {piece.step for note in scene.notes for piece in note.runs} >= {cue.step for cue in scene.cues}
