"""The notes of the PowerPoint file, opened with python-pptx: the speech as the notes pane shows it."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import pptx
import pytest
from openxml_audit import validate_pptx
from pptx.enum.shapes import PP_PLACEHOLDER

from speechdeck.model import Section
from speechdeck.paint.powerpoint import paint_powerpoint
from speechdeck.pipeline import Built, build
from speechdeck.prove.streams import streams
from speechdeck.scene import Scene
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces

from .speeches import SILENCE, heading, passage, section, spoken

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


def test_the_items_of_a_list_have_its_bullets(variety: Built) -> None:
    marks = {collapse_spaces(each.text.replace("\v", " ")): _bullet(each) for each in _paragraphs(variety, 2)}
    assert marks["a point below it,"] == ("•", 1)
    assert marks["Bullets follow."] == ("•", 0)
    assert marks["It goes on in a paragraph of its own."] == ("", 0)
    assert marks["And a list that begins elsewhere:"] == ("", 0)


@pytest.mark.parametrize(
    ("speech", "texts"),
    [
        ("0. nought\n1. one\n", ["0.\tnought", "1.\tone"]),
        ("1986. one year\n\n1991. another\n", ["1986.\tone year", "1991.\tanother"]),
        ("1. one\n2. two\n\n---\n\n1. one again\n", ["1.\tone", "2.\ttwo", "1.\tone again"]),
        (
            "5. five\n   1. its first\n   2. its second\n6. six\n",
            ["5.\tfive", "1.\tits first", "2.\tits second", "6.\tsix"],
        ),
        ("1) one\n2) two\n\n1. one\n", ["1)\tone", "2)\ttwo", "1.\tone"]),
        ("1. *one*\n\n   and more\n", ["1.\tone", "and more"]),
    ],
    ids=["from nought", "years", "two lists in a row", "a list in a list", "another mark", "a paragraph of an item"],
)
def test_the_numbers_of_a_list_are_characters_of_the_notes_as_they_are_written(
    speech: str, texts: list[str], theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "outline.yaml").write_text("title: Lists\nslides:\n  - section: opening\n", "utf-8")
    (tmp_path / "speech.md").write_text(speech, "utf-8")
    built = build(tmp_path, theme, tmp_path / "dist")
    paragraphs = _paragraphs(built, 1)
    assert [paragraph.text for paragraph in paragraphs] == texts
    assert [_bullet(paragraph)[0] for paragraph in paragraphs] == [""] * len(texts)
    assert validate_pptx(str(built.powerpoint)).is_valid


def test_the_text_of_neighbouring_items_begins_at_one_place_behind_the_widest_number(
    theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "outline.yaml").write_text("title: Lists\nslides:\n  - section: opening\n", "utf-8")
    (tmp_path / "speech.md").write_text("9. nine\n10. ten\n\nWords.\n\n1986. year\n", "utf-8")
    nine, ten, _, year = _paragraphs(build(tmp_path, theme, tmp_path / "dist"), 1)
    margins = [int(paragraph._p.pPr.get("marL")) for paragraph in (nine, ten, year)]
    assert margins[0] == margins[1] < margins[2]
    assert [int(paragraph._p.pPr.get("indent")) for paragraph in (nine, ten, year)] == [-margin for margin in margins]


def test_what_is_below_an_item_begins_where_its_text_does(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text("title: Lists\nslides:\n  - section: opening\n", "utf-8")
    speech = "9. nine\n   - point\n\n   more of nine\n   1. inner\n10. ten\n"
    (tmp_path / "speech.md").write_text(speech, "utf-8")
    built = build(tmp_path, theme, tmp_path / "dist")
    places = {each.text: _place(each) for each in _paragraphs(built, 1)}
    text = places["9.\tnine"][0]
    assert places["10.\tten"] == places["9.\tnine"] == (text, 0)
    assert places["more of nine"] == (text, text)
    assert places["point"][1] == places["1.\tinner"][1] == text


def _place(paragraph: Any) -> tuple[int, int]:
    """Where the lines of a paragraph begin, and where its first one does, with the number or bullet."""
    properties = paragraph._p.pPr
    margin = int(properties.get("marL", "0"))
    return margin, margin + int(properties.get("indent", "0"))


def test_a_heading_within_the_notes_is_bold_and_stands_apart(cabsi: Built) -> None:
    said = section(heading("Part", 1), passage("Words."), heading("Below", 2), passage("More words."))
    first, _, below, last = _painted(cabsi, said)
    assert _bold([first, below, last]) == ["Part", "Below"]
    assert (first.space_before, below.space_before.pt, last.space_before) == (None, 10, None)


def test_directions_are_not_in_the_file(cabsi: Built) -> None:
    said = section(None, passage("Words."), directions=[("Pause here", 0, 0), ("Smile now", 0, 3), ("Bow", 1, 0)])
    assert [each.text for each in _painted(cabsi, said)] == ["Words."]
    package = _package(cabsi, said)
    assert not [stream for stream in streams(package) if b"Pause" in stream or b"Smile" in stream]


def test_where_nothing_is_said_the_notes_are_there_to_be_written_in(cabsi: Built, tmp_path: Path) -> None:
    assert [each.text for each in _painted(cabsi, SILENCE)] == [""]
    file = tmp_path / "silent.pptx"
    file.write_bytes(_package(cabsi, SILENCE))
    assert validate_pptx(str(file)).is_valid


def _package(built: Built, said: Section) -> bytes:
    """The file of a slide at which a section is said."""
    prepared = built.prepared
    written = datetime.datetime(2012, 4, 17, tzinfo=datetime.UTC)
    return paint_powerpoint(spoken(built, said), prepared.deck.outline, prepared.theme, written)


def _painted(built: Built, said: Section) -> list[Any]:
    """The paragraphs of its notes."""
    (slide,) = pptx.Presentation(io.BytesIO(_package(built, said))).slides
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    return list(frame.paragraphs)


def _bullet(paragraph: Any) -> tuple[str, int]:
    """A paragraph's bullet, if it has one, and its level; a number that PowerPoint counts by itself is none of ours."""
    properties = paragraph._p.pPr
    if properties is None:
        return "", 0
    assert properties.find(f"{_A}buAutoNum") is None
    bullet = properties.find(f"{_A}buChar")
    return bullet.get("char") if bullet is not None else "", paragraph.level


def test_the_items_of_the_real_speech_are_a_list(cabsi: Built) -> None:
    for scene in cabsi.prepared.scenes:
        items = [passage.item for passage in scene.section.passages]
        heading = [False] if scene.section.heading else []
        marks = [bool(_bullet(paragraph)[0]) for paragraph in _paragraphs(cabsi, scene.number)]
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
