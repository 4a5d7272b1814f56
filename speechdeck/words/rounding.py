"""Numbers that are one number, rounded: 4,912,345 is said as 4.9 million, and 23.4 % is shown as 23 %."""

from __future__ import annotations

from fractions import Fraction

_THOUSAND = 1000
_TELLING = 2
"""So many digits must be left: 5 million is not 4.9."""


def is_rounded(one: Fraction, other: Fraction) -> bool:
    """Return whether one of two numbers is the other with fewer digits.

    Whole numbers are rounded to thousands: 516 wells are not 520, and a year is no other. Two numbers that differ in
    one digit only are a slip.
    """
    if not one or not other or not Fraction(1, 2) < one / other < 2:
        return False
    rough, exact = sorted((one, other), key=lambda number: len(_digits(number)))
    kept = len(_digits(rough))
    if not _TELLING <= kept < len(_digits(exact)) or (exact.denominator == 1 and rough % _THOUSAND):
        return False
    return float(f"{float(exact):.{kept}g}") == float(rough) and not _differ_in_one_digit(rough, exact)


def _digits(number: Fraction) -> str:
    """The digits that tell a number, without zeros around them."""
    return f"{float(number):.15f}".rstrip("0").replace(".", "").strip("0")


def _differ_in_one_digit(one: Fraction, other: Fraction) -> bool:
    first, second = (f"{float(number):.15f}".rstrip("0") for number in (one, other))
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1
