"""Numbers in digits: how they can be read in a language."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from speechdeck.words.digits import NUMERAL, readings
from speechdeck.words.number_formats import marks_of


@pytest.mark.parametrize(
    ("text", "lang", "read"),
    [
        ("1,200.5", "en", ["1200.5"]),
        ("1.200,5", "de", ["1200.5"]),
        ("1.200,5", "en", ["1200.5"]),
        ("4.9", "de", ["4.9"]),
        ("4.900", "de", ["4900"]),
        ("4.900", "en", ["4.9"]),
        ("1’200", "de-CH", ["1200"]),
        ("1 200", "fr", ["1200", "1 200"]),
        ("2019 450", "fr", ["2019"]),
        ("12,34,567", "en-IN", ["1234567"]),
        ("１２．５", "ja", ["12.5"]),
        ("٤٫٩", "ar", ["4.9"]),
        ("١٬٢٠٠", "ar", ["1200"]),
        ("2½", "en", ["2.5"]),
        ("¾", "en", ["0.75"]),
        ("1.2.3", "en", ["1 2 3"]),
        ("2012-04-17", "en", ["4 2012", "17 2012"]),
        ("17.04.2012", "de", ["17 2012", "4 2012"]),
    ],
)
def test_digits_are_read_by_the_marks_of_their_language_or_else_of_others(
    text: str, lang: str, read: list[str]
) -> None:
    numeral = re.match(NUMERAL, text)
    assert numeral
    wanted = [tuple(Fraction(number) for number in reading.split()) for reading in read]
    assert list(readings(numeral, marks_of(lang))) == wanted
