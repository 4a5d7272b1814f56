"""What a title slide says, on templates that have little room for it: the room is used that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pptx
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches

from speechdeck.pipeline import prepare
from speechdeck.scene import Emu, Frame
from tests.templates import kit

from .seating.test_layouts import layout_of, own_theme

Presentation = pptx.presentation.Presentation

WORDS = "The International Organization for Migration"


def opening(folder: Path, presentation: Presentation, keys: str, title: str = "A talk") -> dict[str, Frame]:
    """What stands in the places of a title slide that has no layout of its author's choice."""
    (folder / "outline.yaml").write_text(f"title: {title}\n{keys}slides: [{{section: opening}}]\n", "utf-8")
    (folder / "speech.md").write_text("one two three\n")
    prepared = prepare(folder, own_theme(folder, presentation))
    return {item.role: item for item in prepared.scenes[0].items if isinstance(item, Frame)}


def moved(presentation: Presentation, index: int, top: float, height: float, layout: str = "Title Slide") -> Any:
    """A place of a layout, somewhere else; in inches."""
    place = next(
        each for each in kit.placeholders(layout_of(presentation, layout)) if each.placeholder_format.idx == index
    )
    left, width = place.left, place.width
    place.left, place.width, place.top, place.height = left, width, Inches(top), Inches(height)
    return place


def sizes_of(frame: Frame) -> list[float]:
    return [paragraph.style.size for paragraph in frame.paragraphs]


def test_one_line_at_the_templates_own_size_fits_its_place_however_low_that_is(tmp_path: Path) -> None:
    presentation = kit.begin()
    moved(presentation, 0, 2.0, 0.2)
    moved(presentation, 1, 4.0, 0.15)
    frames = opening(tmp_path, presentation, "subtitle: Below it\n")
    for role in ("title", "subtitle"):
        assert sizes_of(frames[role]) == [frames[role].placeholder.styles[0].size]
        assert not frames[role].placeholder.moved


def test_a_title_in_a_low_place_becomes_smaller_than_the_bodys_text(tmp_path: Path) -> None:
    presentation = kit.begin()
    moved(presentation, 0, 2.0, 0.75)
    (size,) = sizes_of(opening(tmp_path, presentation, "subtitle: x\n", title="A talk that is long " * 4)["title"])
    assert 18 <= size < own_theme(tmp_path, presentation).body.size


def test_a_byline_below_the_subtitle_is_smaller_before_that_is(tmp_path: Path) -> None:
    presentation = kit.begin()
    moved(presentation, 1, 4.25, 1.6)
    own, *byline = sizes_of(
        opening(tmp_path, presentation, f"subtitle: In short\nauthor: {WORDS}\nvenue: Vienna\n")["subtitle"]
    )
    assert own == 32
    assert {16, 18, 20, 24} & set(byline)


def test_a_subtitle_with_a_byline_takes_the_room_below_its_place(tmp_path: Path) -> None:
    presentation = kit.begin()
    moved(presentation, 1, 4.25, 0.7)
    frame = opening(tmp_path, presentation, f"subtitle: In short\nauthor: {WORDS}\nvenue: Vienna\n")["subtitle"]
    assert [paragraph.text for paragraph in frame.paragraphs] == ["In short", WORDS, "Vienna"]
    assert min(sizes_of(frame)) >= 14
    assert frame.placeholder.moved
    assert frame.placeholder.box.top == Emu(Inches(4.25))
    assert frame.full == ()


def test_where_the_text_stands_at_its_places_foot_the_room_is_above(tmp_path: Path) -> None:
    presentation = kit.begin()
    moved(presentation, 0, 5.0, 1.2)
    place = moved(presentation, 1, 4.25, 0.7)
    place.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    box = opening(tmp_path, presentation, f"subtitle: In short\nauthor: {WORDS}\nvenue: Vienna\n")[
        "subtitle"
    ].placeholder.box
    assert box.bottom == Emu(Inches(4.95))
    assert box.top < Inches(4.25)


def test_a_byline_without_any_room_is_left_out_before_the_subtitle_is_shortened(tmp_path: Path) -> None:
    presentation = kit.begin()
    layout = layout_of(presentation, "Title Slide")
    moved(presentation, 1, 4.25, 0.35)
    kit.draw(
        layout,
        *(kit.shape("Bar", (0, Inches(top), Inches(10), Inches(0.1)), kit.solid("accent1")) for top in (4.1, 4.65)),
    )
    frame = opening(tmp_path, presentation, f"subtitle: In short\nauthor: {WORDS}\nvenue: Vienna\n")["subtitle"]
    assert [paragraph.text for paragraph in frame.paragraphs] == ["In short"]
    assert frame.full == ("In short", WORDS, "Vienna")
    assert min(sizes_of(frame)) >= 14


def test_a_title_slide_without_a_layout_of_its_own_says_who_speaks(tmp_path: Path) -> None:
    presentation = kit.begin()
    kept = {"Title Only", "Blank"}
    for layout in [each for each in presentation.slide_layouts if each.name not in kept]:
        presentation.slide_layouts.remove(layout)
    frame = opening(tmp_path, presentation, f"subtitle: In short\nauthor: {WORDS}\n")["subtitle"]
    assert [paragraph.text for paragraph in frame.paragraphs] == ["In short", WORDS]
