from __future__ import annotations

import pytest

from speechdeck.scene import Color, Font, Paragraph, TextStyle
from speechdeck.words.text import Run

_WHITE, _BLACK = Color("FFFFFF", "bg1"), Color("000000", "tx1")


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_none() -> None:
    assert _BLACK.contrast(_WHITE) == pytest.approx(21.0)
    assert _WHITE.contrast(_BLACK) == pytest.approx(21.0)
    assert _WHITE.contrast(_WHITE) == 1.0


@pytest.mark.parametrize(
    ("rgb", "contrast"), [("767676", 4.54), ("777777", 4.48), ("FF0000", 4.00), ("0000FF", 8.59), ("00FF00", 1.37)]
)
def test_contrast_is_that_of_the_web_content_accessibility_guidelines(rgb: str, contrast: float) -> None:
    assert Color(rgb).contrast(_WHITE) == pytest.approx(contrast, abs=0.005)


def test_a_colours_name_does_not_change_how_it_looks() -> None:
    assert Color("1D5FA8", "accent1").luminance == Color("1D5FA8").luminance


def test_a_paragraphs_text_is_that_of_its_runs() -> None:
    assert (
        Paragraph(
            (Run("One", break_after=True), Run("two "), Run("three", strong=True)),
            TextStyle(Font("Calibri"), 20.0, _BLACK),
        ).text
        == "One two three"
    )
