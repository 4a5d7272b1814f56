"""What the deck says in a template's small places: smaller, in more lines, and shortened at last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.compose.adapted import above_byline, adapted, for_the_eye, shortened_byline
from speechdeck.scene import Box, Emu, Paragraph
from speechdeck.typesetting import fit
from speechdeck.words.text import Run

from .conftest import Desk


@pytest.fixture
def line(desk: Desk) -> Paragraph:
    """A subtitle's line, at 20 points."""
    style = desk.layout("Title Slide").first("subTitle")
    assert style
    return fit.resize(
        Paragraph((Run("Borders that are safe, and open to those who travel"),), style.styles[0]), [20.0], 1
    )


def _box(width: float, height: float) -> Box:
    return Box(Emu(0), Emu(0), Emu.of_points(width), Emu.of_points(height))


def test_one_line_at_its_own_size_fits_however_low_its_place_is(line: Paragraph) -> None:
    assert adapted([line], _box(1000, 2), [20.0]) == ((line,), True)


def test_a_place_that_is_too_narrow_makes_the_text_smaller(line: Paragraph) -> None:
    (shown,), whole = adapted([line], _box(300, 20), [20.0])
    assert whole
    assert shown.text == line.text
    assert 8 <= shown.style.size < 20


def test_a_high_place_makes_it_wrap_before_it_becomes_as_small_as_can_be(line: Paragraph) -> None:
    (shown,), _ = adapted([line], _box(200, 60), [20.0])
    assert shown.style.size > 8


def test_the_last_lines_give_way_before_the_first_is_shortened(line: Paragraph) -> None:
    shown, whole = adapted([line, line, line], _box(400, 22), [20.0])
    assert not whole
    assert [each.text for each in shown] == [line.text] * len(shown)
    assert 0 < len(shown) < 3


@pytest.mark.parametrize("width", [30.0, 60.0, 100.0])
def test_what_is_shortened_ends_in_an_ellipsis_and_fits(line: Paragraph, width: float) -> None:
    (shown,), whole = adapted([line], _box(width, 12), [20.0])
    assert not whole
    assert shown.text.endswith("…")
    assert line.text.startswith(shown.text[:-1])
    assert fit.length(shown.runs, shown.style) <= width


def test_a_byline_becomes_smaller_before_the_line_above_it(line: Paragraph) -> None:
    box, byline = _box(1000, 66), [line, line]
    first, *rest = above_byline([line], byline, box, [20.0, 18.0, 16.0, 14.0], (14.0, 14.0)) or ()
    assert first.style.size == 20
    assert {each.style.size for each in rest} == {16}
    first, *rest = above_byline([line], byline, _box(1000, 55), [20.0, 18.0, 16.0, 14.0], (14.0, 14.0)) or ()
    assert (first.style.size, rest[0].style.size) == (18, 14), "no smaller than it may be: now the line follows"
    assert above_byline([line], byline, _box(1000, 48), [20.0, 14.0], (14.0, 14.0)) is None


@pytest.mark.parametrize(("height", "sizes"), [(44, [20, 8, 8]), (36, [14, 8, 8]), (28, [14, 9]), (18, [14])])
def test_a_byline_is_small_print_and_then_left_out_before_the_line_above_it_gives_way(
    line: Paragraph, height: float, sizes: list[float]
) -> None:
    shown = shortened_byline([line], [line, line], _box(1000, height), [20.0, 14.0]) or ()
    assert [each.style.size for each in shown] == sizes


def test_without_room_for_the_line_there_is_none_for_a_byline(line: Paragraph) -> None:
    assert shortened_byline([line], [line], _box(100, 12), [20.0]) is None


def test_what_is_for_the_eye_has_no_links_and_nothing_above_it(line: Paragraph) -> None:
    linked = replace(line, runs=(Run("here", link="https://example.org"),), style=replace(line.style, before=6.0))
    first, second = for_the_eye([linked, linked])
    assert [run.link for each in (first, second) for run in each.runs] == [None, None]
    assert (first.style.before, second.style.before) == (0, 6)
