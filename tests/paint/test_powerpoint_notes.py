"""The notes of the PowerPoint file, opened with python-pptx: the speech as the notes pane shows it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import pptx
import pytest
from openxml_audit import validate_pptx
from pptx.enum.shapes import PP_PLACEHOLDER

from speechdeck.pipeline import Built, build
from speechdeck.scene import Scene
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def _paragraphs(built: Built, number: int) -> list[Any]:
    """The paragraphs of a slide's notes; slides count from 1."""
    frame = pptx.Presentation(str(built.powerpoint)).slides[number - 1].notes_slide.notes_text_frame
    assert frame is not None, "the notes are not in the notes placeholder"
    return list(frame.paragraphs)


def test_each_passage_of_the_speech_is_a_paragraph_of_the_notes_placeholder(deck: Built) -> None:
    for scene in deck.prepared.scenes:
        texts = [collapse_spaces(paragraph.text.replace("\v", " ")) for paragraph in _paragraphs(deck, scene.number)]
        heading = [scene.section.heading] if scene.section.heading else []
        assert texts == [collapse_spaces(passage.text) for passage in (*heading, *scene.section.passages)]


def test_headings_and_cue_words_are_bold_and_nothing_else(cabsi: Built) -> None:
    for scene in cabsi.prepared.scenes:
        heading = [scene.section.heading.text] if scene.section.heading else []
        assert _bold(_paragraphs(cabsi, scene.number)) == [*heading, *(cue.phrase for cue in scene.cues)]


def _bold(paragraphs: list[Any]) -> list[str]:
    """The bold stretches."""
    stretches = []
    for paragraph in paragraphs:
        for bold, runs in groupby(paragraph.runs, key=lambda run: bool(run.font.bold)):
            if bold:
                stretches.append("".join(run.text for run in runs))
    return stretches


def test_a_cue_over_two_paragraphs_is_bold_in_both(variety: Built) -> None:
    heading, *cues = _bold(_paragraphs(variety, 3))
    assert heading == "2. Numbers, with a cue in two paragraphs"
    assert cues == ["we", "go on there", "Half of it is done", "the last"]


def test_the_items_of_a_list_have_its_bullets_and_numbers(variety: Built) -> None:
    marks = {
        collapse_spaces(paragraph.text.replace("\v", " ")): _mark(paragraph) for paragraph in _paragraphs(variety, 2)
    }
    assert marks["The first, with emphasis."] == ("1.", 0)
    assert marks["The second:"] == ("1.", 0), "PowerPoint counts on"
    assert marks["a point below it,"] == ("•", 1)
    assert marks["The third."] == ("3.", 0), "after other items it must be told where to go on"
    assert marks["It goes on in a paragraph of its own."] == ("", 0)
    assert marks["The seventh."] == ("7.", 0)
    assert marks["Bullets follow."] == ("•", 0)
    assert marks["And a list that begins elsewhere:"] == ("", 0)


@pytest.mark.parametrize(
    ("speech", "marks"),
    [
        ("0. nought\n1. one\n2. two\n", ["0", "1.", "1."]),
        ("0. nought\n\nwords\n\n1. one\n", ["0", "", "1."]),
        ("1. one\n2. two\n", ["1.", "1."]),
        ("32767. last\n", ["32767."]),
        ("32768. too far\n", ["•"]),
    ],
    ids=["from nought", "nought alone", "from one", "the largest", "too large"],
)
def test_a_list_from_nought_shows_its_nought_and_every_start_is_valid(
    speech: str, marks: list[str], theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "outline.yaml").write_text("title: Lists\nslides:\n  - section: opening\n", "utf-8")
    (tmp_path / "speech.md").write_text(speech, "utf-8")
    built = build(tmp_path, theme, tmp_path / "dist")
    assert [_mark(paragraph)[0] for paragraph in _paragraphs(built, 1)] == marks
    assert validate_pptx(str(built.powerpoint)).is_valid


def _mark(paragraph: Any) -> tuple[str, int]:
    """A paragraph's bullet, or the number at which its list starts; and its level."""
    properties = paragraph._p.pPr
    if properties is None:
        return "", 0
    bullet, number = properties.find(f"{_A}buChar"), properties.find(f"{_A}buAutoNum")
    mark = bullet.get("char") if bullet is not None else ""
    return (f"{number.get('startAt', '1')}." if number is not None else mark), paragraph.level


def test_the_items_of_the_real_speech_are_a_list(cabsi: Built) -> None:
    for scene in cabsi.prepared.scenes:
        items = [passage.item for passage in scene.section.passages]
        heading = [False] if scene.section.heading else []
        marks = [bool(_mark(paragraph)[0]) for paragraph in _paragraphs(cabsi, scene.number)]
        assert marks == [*heading, *items]


def test_emphasis_and_links_of_the_speech_are_kept(variety: Built) -> None:
    runs = [run for number in (1, 2) for paragraph in _paragraphs(variety, number) for run in paragraph.runs]
    assert [run.text for run in runs if run.font.italic] == ["dear", "emphasis"]
    assert "this" in [run.text for run in runs if run.font.bold]
    links = [(run.text, run.hyperlink.address) for run in runs if run.hyperlink.address]
    assert links == [
        ("https://example.org/house?a=1&b=2", "https://example.org/house?a=1&b=2"),
        ("a link", "https://example.org/reasons"),
    ]


def test_the_lines_of_a_fixed_text_end_where_they_did(variety: Built) -> None:
    texts = [paragraph.text for paragraph in _paragraphs(variety, 2)]
    assert 'one < two && "three"\v</aside> is text' in texts


@pytest.mark.parametrize("kind", [PP_PLACEHOLDER.SLIDE_IMAGE, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.SLIDE_NUMBER])
def test_a_notes_page_has_what_its_master_has(deck: Built, kind: PP_PLACEHOLDER) -> None:
    presentation = pptx.Presentation(str(deck.powerpoint))
    masters: Iterable[Any] = presentation.notes_master.placeholders
    master = {each.placeholder_format.type: each for each in masters}
    for slide in presentation.slides:
        own = {each.placeholder_format.type: each for each in slide.notes_slide.placeholders}
        assert own[kind].placeholder_format.idx == master[kind].placeholder_format.idx
        assert (own[kind].left, own[kind].width) == (master[kind].left, master[kind].width)


def test_the_words_are_those_of_the_speech_in_its_order(cabsi: Built) -> None:
    def spoken(scene: Scene) -> str:
        return " ".join(
            collapse_spaces(paragraph.text.replace("\v", " ")) for paragraph in _paragraphs(cabsi, scene.number)
        )

    said = " ".join(spoken(scene) for scene in cabsi.prepared.scenes)
    assert said == " ".join(scene.section.text for scene in cabsi.prepared.scenes)
    assert len(said.split()) >= cabsi.prepared.deck.words
