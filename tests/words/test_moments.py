"""Dates on a slide, read as points in time."""

from __future__ import annotations

import pytest

from speechdeck.words.moments import year_of


@pytest.mark.parametrize(
    ("text", "lang", "year"),
    [
        ("1648", "en", 1648),
        ("2003", "ar", 2003),
        ("٢٠٠٣", "ar", 2003),
        ("2003 г.", "ru", 2003),
        ("2003年", "zh", 2003),
        ("2003年7月", "ja", 2003.5),
        ("2003年7月1日", "zh", 2003.5),
        ("2003-07", "en", 2003.5),
        ("2003-07-01", "en", 2003.5),
        ("01.07.2003", "de", 2003.5),
        ("07/2003", "en", 2003.5),
        ("July 2003", "en", 2003.5),
        ("Jul. 2003", "en", 2003.5),
        ("juillet 2003", "fr", 2003.5),
        ("1 de julio de 2003", "es", 2003.5),
        ("1 июля 2003 г.", "ru", 2003.5),
        ("July 1st, 2003", "en", 2003.5),
        ("1. Juli 2003", "de", 2003.5),
        ("July 2003", "de", 2003.5),
        ("Q3 2003", "en", 2003.5),
        ("2003 Q3", "en", 2003.5),
        ("2003–2005", "en", 2003),
        ("2003-2005", "en", 2003),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, lang: str, year: float) -> None:
    assert year_of(text, lang) == pytest.approx(year)


@pytest.mark.parametrize(
    "text", ["soon", "after 2003", "12", "04/05/2003", "2003 or 2005", "Q3", "2003-13", "Day 1", ""]
)
def test_what_could_be_another_day_or_is_none_is_not_read(text: str) -> None:
    assert year_of(text, "en") is None


def test_a_month_of_no_language_that_is_known_is_read_in_english() -> None:
    assert year_of("July 2003", "tlh") == pytest.approx(2003.5)
