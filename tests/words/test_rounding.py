"""Numbers that are one number, rounded, and those that differ."""

from __future__ import annotations

from fractions import Fraction

import pytest

from speechdeck.words.rounding import is_rounded


@pytest.mark.parametrize(
    ("one", "other"),
    [("4912345", "4900000"), ("23.4", "23"), ("849.6", "850"), ("12345678", "12300000"), ("0.0512", "0.051")],
)
def test_a_number_with_fewer_digits_is_the_same(one: str, other: str) -> None:
    assert is_rounded(Fraction(one), Fraction(other))
    assert is_rounded(Fraction(other), Fraction(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4900000", "4500000"),
        ("4.9", "5"),
        ("844", "840"),
        ("516", "520"),
        ("2016", "2020"),
        ("4900001", "4900000"),
        ("850", "580"),
        ("2012", "2010"),
        ("23.6", "23"),
        ("0", "0"),
        ("12345", "1234.5"),
    ],
)
def test_a_number_of_another_size_a_slip_and_a_year_are_others(one: str, other: str) -> None:
    assert not is_rounded(Fraction(one), Fraction(other))
