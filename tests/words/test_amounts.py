from __future__ import annotations

import pytest

from speechdeck.words.amounts import Format, Marks, marks_of, read_amount

ENGLISH = Marks()


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("1986", 1986, "0"),
        ("1,200", 1200, "#,##0"),
        ("1 200", 1200, '#" "##0'),
        ("1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000 t", 1e6, '#"\N{NO-BREAK SPACE}"###"\N{NO-BREAK SPACE}"##0" t"'),
        ("12.50", 12.5, "0.00"),
        ("12.5 %", 12.5, '0.0" %"'),
        ("€3", 3, '"€"0'),
        ("about 3 million", 3, '"about "0" million"'),
        ("-3", -3, "0"),
        ("−3", -3, '0;"−"0'),
        ("−€1,200.5", -1200.5, '"€"#,##0.0;"−€"#,##0.0'),
    ],
)
def test_a_number_is_read_with_the_format_that_shows_it_as_it_was_written(text: str, number: float, code: str) -> None:
    amount = read_amount(text, ENGLISH)
    assert amount is not None
    assert (amount.number, amount.format.code) == (number, code)
    assert Format.of(code) == amount.format
    assert Format.of(code).show(number, ENGLISH) == text


@pytest.mark.parametrize("text", ["", "many", "1.2.3", "2012-04-17", "3 of 4", 'a "3"', "1,20", "1,000 000"])
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert read_amount(text, ENGLISH) is None


@pytest.mark.parametrize("text", ["007", "0,100", "0." + "1" * 30])
def test_what_a_spreadsheet_would_show_otherwise_is_none(text: str) -> None:
    assert read_amount(text, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "longer"), [("900", "1000"), ("900,000", "1,000,000"), ("€900 000", "€1 000 000"), ("1 200", "1 000 000")]
)
def test_a_format_is_carried_over_to_longer_numbers(text: str, longer: str) -> None:
    amount, wanted = read_amount(text, ENGLISH), read_amount(longer, ENGLISH)
    assert amount is not None
    assert wanted is not None
    carried = amount.format.over([-5, wanted.number], 0)
    assert carried.show(wanted.number, ENGLISH) == longer
    assert Format.of(carried.code) == carried


def test_a_language_parts_digits_with_its_own_marks() -> None:
    german = marks_of("de")
    amount = read_amount("1.200,5", german)
    assert amount is not None
    assert (amount.number, amount.format.code) == (1200.5, "#,##0.0")
    assert amount.format.show(1200.5, german) == "1.200,5"
    assert marks_of("nowhere") == ENGLISH


def test_a_format_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="yyyy"):
        Format.of("yyyy-mm-dd")
