from __future__ import annotations

import pytest

from speechdeck.scene.light import is_warm, luminance, oklab, unlikeness


def test_luminance_goes_from_black_to_white() -> None:
    assert luminance("000000") == 0
    assert luminance("FFFFFF") == pytest.approx(1)
    assert luminance("777777") == pytest.approx(0.184, abs=0.001)


def test_white_and_black_are_one_apart_and_have_no_hue() -> None:
    assert unlikeness("000000", "FFFFFF") == pytest.approx(1, abs=1e-6)
    assert oklab("FFFFFF") == pytest.approx((1, 0, 0), abs=1e-6)


def test_the_hues_are_those_that_css_gives() -> None:
    """oklab(62.8% 0.2249 0.1258) is red (CSS Color 4); the lightness here is the later one."""
    assert oklab("FF0000")[1:] == pytest.approx((0.2249, 0.1258), abs=1e-4)


def test_neighbours_are_less_unlike_than_strangers() -> None:
    assert unlikeness("1D5FA8", "1D60A8") < 0.02 < unlikeness("1D5FA8", "2F75C0") < unlikeness("1D5FA8", "B84A0C")
    assert unlikeness("000000", "0A0A0A") < 0.06, "without the later lightness it would be 0.14"


@pytest.mark.parametrize("rgb", ["FF0000", "C2410C", "F2B84B", "FFFF00", "7A2020", "FFC0CB"])
def test_reds_oranges_and_yellows_are_warm(rgb: str) -> None:
    assert is_warm(rgb)


@pytest.mark.parametrize("rgb", ["1D5FA8", "22788F", "00AA44", "7030A0", "808080", "FFFFFF", "000000"])
def test_blues_greens_and_greys_are_not(rgb: str) -> None:
    assert not is_warm(rgb)
