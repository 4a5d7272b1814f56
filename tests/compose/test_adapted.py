"""What the deck says in a template's small places: smaller, in more lines, and shortened at last."""

from __future__ import annotations

import pytest

from speechdeck.compose.adapted import adapted
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
