"""What composing a slide's blocks has in common: columns and rows, sizes, and colours that can be read."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from speechdeck.compose.stage import GAP, Stage, columns, rows
from speechdeck.scene import Box, Color, Decoration, Emu, Geometry, Gradient

from .conftest import Desk

_LAYOUTS = [
    "Title Slide",
    "Title Slide, Light",
    "Title and Content",
    "Title and Content, Dark",
    "Section Header",
    "Title Only",
]


@pytest.fixture
def stage(desk: Desk) -> Stage:
    return _stage(desk, "Title and Content")


def _stage(desk: Desk, layout: str) -> Stage:
    deck = desk.deck("title: A deck\nslides: [{section: Part}]", "# Part")
    return Stage(1, deck.slides[0], desk.layout(layout), desk.theme)


# --- Parting a box


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_columns_fill_the_box_from_left_to_right(count: int) -> None:
    box = Box.of(100, 200, 9_000_000, 3_000_000)
    parts = columns(box, count)
    assert len(parts) == count
    assert abs(parts[-1].right - box.right) <= 1
    assert all(abs(right.left - left.right - GAP) <= 2 for left, right in pairwise(parts))
    assert all((part.top, part.height) == (box.top, box.height) for part in parts)


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_rows_fill_the_box_from_the_top_down(count: int) -> None:
    box = Box.of(100, 200, 9_000_000, 3_000_000)
    parts = rows(box, count, Emu(5_000))
    assert abs(parts[-1].bottom - box.bottom) <= 1
    assert all(abs(below.top - above.bottom - 5_000) <= 2 for above, below in pairwise(parts))
    assert all((part.left, part.width) == (box.left, box.width) for part in parts)


# --- Sizes


def test_sizes_are_those_of_the_template_between_two_bounds(stage: Stage) -> None:
    assert stage.sizes(28.0) == [size for size in stage.theme.scale if size <= 28.0]
    assert stage.sizes(36.0, 24.0) == [36.0, 32.0, 28.0, 24.0]
    assert stage.sizes(25.0)[0] == 24.0


# --- Colours


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_every_colour_for_text_can_be_read_on_the_layout(desk: Desk, layout: str) -> None:
    stage = _stage(desk, layout)
    assert stage.text.contrast(stage.background) >= 4.5
    assert stage.strong.contrast(stage.background) >= 4.5
    assert stage.warm.contrast(stage.background) >= 4.5
    assert stage.text.contrast(stage.surface) >= 4.5
    for fill in (stage.strong, stage.warm):
        assert stage.readable_on(fill, "bg1", "tx1", "tx2").contrast(fill) >= 4.5


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_the_quiet_fill_is_seen_and_stays_quiet(desk: Desk, layout: str) -> None:
    stage = _stage(desk, layout)
    assert 1.05 < stage.surface.contrast(stage.background) < 4


def test_colours_are_named_so_that_they_change_with_the_theme(stage: Stage) -> None:
    assert None not in {color.name for color in (stage.text, stage.strong, stage.warm, stage.surface, stage.background)}


def test_of_colours_that_cannot_be_read_black_or_white_take_the_place(stage: Stage) -> None:
    assert stage.readable_on(Color("777777"), "accent1", "accent4", "accent6") == Color("000000")
    assert stage.readable_on(Color("333333"), "accent1") == Color("FFFFFF")


def test_the_colours_behind_a_place_are_those_under_its_box(stage: Stage) -> None:
    """A gradient from white to black across the slide: light is behind the left tenth, dark behind the right."""
    slide = Box.of(0, 0, stage.theme.width, stage.theme.height)
    gradient = Decoration(
        "Ground", Geometry.RECTANGLE, slide, Gradient(((0.0, Color("FFFFFF")), (1.0, Color("000000"))), 0.0)
    )
    layout = replace(stage.layout, background=replace(stage.layout.background, shapes=(gradient,)))
    [place] = stage.layout.content
    tenth = Emu(slide.width // 10)
    left, right = (
        replace(stage, layout=layout, place=replace(place, box=replace(place.box, left=at, width=tenth)))
        for at in (Emu(0), Emu(slide.width - tenth))
    )
    assert min(color.luminance for color in left.grounds) > 0.7 > 0.1 > max(color.luminance for color in right.grounds)
    assert (left.text.name, right.text.name) == ("tx1", "bg1")


def test_a_template_of_one_colour_has_no_quiet_fill(stage: Stage) -> None:
    white = {name: replace(color, rgb="FFFFFF") for name, color in stage.theme.colors.items()}
    bare = replace(stage, theme=replace(stage.theme, colors=white))
    assert bare.surface == bare.background


# --- Headings and problems


def test_a_heading_takes_its_height_from_the_box_and_leaves_the_rest(desk: Desk) -> None:
    deck = desk.deck("title: A deck\nslides: [{section: Part, content: [{heading: Said, tiles: [One]}]}]", "# Part")
    stage = Stage(1, deck.slides[0], desk.layout("Title and Content"), desk.theme)
    box = stage.layout.content[0].content_box
    shape, rest = stage.heading(stage.slide.spec.content[0], box)
    assert shape is not None
    assert (shape.box.left, shape.box.top, shape.box.width) == (box.left, box.top, box.width)
    assert shape.box.bottom < rest.top
    assert rest.bottom == box.bottom


def test_without_a_heading_the_whole_box_is_left(desk: Desk) -> None:
    deck = desk.deck("title: A deck\nslides: [{section: Part, content: [{tiles: [One]}]}]", "# Part")
    stage = Stage(1, deck.slides[0], desk.layout("Title and Content"), desk.theme)
    box = stage.layout.content[0].content_box
    assert stage.heading(stage.slide.spec.content[0], box) == (None, box)


def test_a_heading_higher_than_its_box_is_a_problem(desk: Desk) -> None:
    problems = desk.problems(f"content:\n- heading: {'many words ' * 200}\n  tiles: [One]")
    assert (
        problems[0]
        == "On slide 1, this heading does not fit, even at the smallest size: it is about 1675 characters too long. Shorten it."
    )


def test_problems_are_noted_where_they_are(desk: Desk) -> None:
    _, (first, second) = desk.compose(
        f"""
        title: A deck
        slides:
          - section: Part
            title: {"many words " * 60}
            content:
              - quote: {"many words " * 200}
        """,
        "# Part",
    )
    assert (first.place.line, second.place.line) == (5, 7)
    assert [problem.severity for problem in (first, second)] == ["error", "error"]
