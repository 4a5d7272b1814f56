from __future__ import annotations

import pytest

from speechdeck.words.number_formats import Format, Marks, marks_of

ENGLISH = Marks()


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("0", 1986, "1986"),
        ("0", -3, "-3"),
        ("#,##0.0", 1200.5, "1,200.5"),
        ('#" "##0', 1200, "1 200"),
        ('#" "###" "##0', 1_000_000, "1 000 000"),
        ('#","##","##0', 1_234_567, "12,34,567"),
        ('"€"0.0,,,"bn"', 1.4e9, "€1.4bn"),
        ('0.00,,"m"', 0, "0.00m"),
        ('"$"0;"($"0")"', -5, "($5)"),
        ('0" %";"("0" %)"', -5, "(5 %)"),
        ('0;"−"0', -3, "−3"),
        ('"3万";"3万"', 30_000, "3万"),
        (r"\"0\"", 5, '"5"'),
        (r'"a "\"0', 5, 'a "5'),
        ("0.0", 0.05, "0.0"),
        ("0.000000000000", 1e-12, "0.000000000001"),
    ],
)
def test_a_code_shows_a_number_and_is_written_as_it_was_read(code: str, number: float, shown: str) -> None:
    read = Format.of(code)
    assert read.code == code
    assert read.show(number, ENGLISH) == shown


@pytest.mark.parametrize(
    ("code", "number", "longer"),
    [("0", 900, "1000"), ("#,##0", 900, "1,000,000"), ('#" "##0', 1200, "1 000 000"), ('"€"0.0,,"m"', 1, "€3.0m")],
)
def test_a_format_is_carried_over_to_longer_numbers(code: str, number: float, longer: str) -> None:
    wanted = {"1000": 1000.0, "1,000,000": 1e6, "1 000 000": 1e6, "€3.0m": 3e6}[longer]
    carried = Format.of(code).over([-5, number, wanted], int("." in code))
    assert carried.show(wanted, ENGLISH) == longer
    assert Format.of(carried.code) == carried


def test_a_language_parts_digits_with_its_own_marks() -> None:
    assert Format.of("#,##0.0").show(1200.5, marks_of("de")) == "1.200,5"
    assert marks_of("nowhere") == ENGLISH


@pytest.mark.parametrize("code", ["yyyy-mm-dd", "0.0%", "0;[Red]0"])
def test_a_format_that_is_none_of_ours_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Format.of(code)
