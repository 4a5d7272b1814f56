from __future__ import annotations

import pytest

from speechdeck.words.number_formats import marks_of
from speechdeck.words.numerals import Misread, Numeral, read_numeral


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "1986", 1986),
        ("en", "1,200", 1200),
        ("en", "12,34,567", 1_234_567),
        ("en", "1 200", 1200),
        ("en", "1\N{THIN SPACE}200", 1200),
        ("en", "1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000 t", 1e6),
        ("en", "1’200’300", 1_200_300),
        ("en", "12.50", 12.5),
        ("en", ".5", 0.5),
        ("en", "-.5", -0.5),
        ("en", "$.50", 0.5),
        ("en", ".7 %", 0.7),
        ("en", "Rs.500", 500),
        ("en", "Rs .5", 0.5),
        ("en", "(5)", -5),
        ("en", "($5)", -5),
        ("en", "$(5)", -5),
        ("en", "(5 %)", -5),
        ("en", "−€1,200.5", -1200.5),
        ("en", "€-5", -5),
        ("en", "about -3", -3),
        ("en", "\N{FULLWIDTH HYPHEN-MINUS}3", -3),
        ("en", "minus 3", -3),
        ("fr", "moins 3", -3),
        ("zh", "负3", -3),
        ("ar", "ناقص 3", -3),
        ("en", "+5", 5),
        ("en", "2½", 2.5),
        ("en", "½", 0.5),
        ("en", "007", 7),
        ("en", "5.–", 5),
        ("en", "5-day average", 5),
        ("en", "0." + "1" * 30, 1 / 9),
        ("en", '"5"', 5),
        *(("en", f"{minus}5", -5) for minus in "⁻˗―➖"),
        ("ja", "１２．５", 12.5),
        ("en", "downloads 5", 5),
        ("en", "↑5", 5),
        ("de", "1.234", 1234),
        ("de", ",5", 0.5),
        ("fr", "1\N{NARROW NO-BREAK SPACE}234,5", 1234.5),
        ("ar", "٣٫٥", 3.5),
        ("ar", "١٬٢٣٤", 1234),
        ("hi", "३.५", 3.5),
        ("he", "\u200e-5", -5),
    ],
)
def test_the_one_number_of_a_text_is_read_with_its_sign_and_shown_as_it_was_written(
    lang: str, text: str, value: float
) -> None:
    numeral = read_numeral(text, marks_of(lang))
    assert isinstance(numeral, Numeral), numeral
    assert float(numeral.value) == pytest.approx(value, rel=1e-12)
    assert numeral.format.show(float(numeral.value), marks_of(lang)) == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        *(
            ("en", text)
            for text in ("", "many", "x" * 70, "1.2.3", "2012-04-17", "3 of 4", "5–7", "1/2", "1e6", "10^6")
        ),
        *(("en", text) for text in ("12:30", "1,20", "1,5", "0,100", "1,000 000", "..5", "5-", "5 −", "--5", "-(5)")),
        *(("en", text) for text in ("±5", "√5", "(5", "5)", "Profit - 5", "COVID-19", "5 minus", "1٢", "1.5½")),
        *(("en", text) for text in ("+-5", "-+5", "▲5", "5 ↓", "down 5", "neg. 5", "5 below zero")),
        *(("de", text) for text in ("1.5", ".5", "1,234,567")),
        ("ar", "١,٥"),
    ],
)
def test_what_can_be_another_number_is_misread(lang: str, text: str) -> None:
    assert isinstance(read_numeral(text, marks_of(lang)), Misread)


@pytest.mark.parametrize("lang", ["en", "de", "fr", "de-CH", "ar", "hi"])
def test_what_a_remedy_tells_to_write_is_read(lang: str) -> None:
    for text in ("many", "1.2.3", "5-", "(5"):
        misread = read_numeral(text, marks_of(lang))
        assert isinstance(misread, Misread)
        examples = misread.remedy.rpartition(": ")[2] if ": " in misread.remedy else misread.remedy
        words = examples.removesuffix(".").replace("Write it as ", "").replace("Write it in front: ", "")
        for example in words.replace(" or ", ", ").split(", "):
            assert isinstance(read_numeral(example, marks_of(lang)), Numeral), example
