from __future__ import annotations

import pytest

from speechdeck.words.measures import dimension, is_currency, unit_of


@pytest.mark.parametrize(
    ("lang", "word", "unit"),
    [
        ("en", "km", "length-kilometer"),
        ("en", "kilometre", "length-kilometer"),
        ("en", "Kilometers", "length-kilometer"),
        ("de", "Stunden", "duration-hour"),
        ("ru", "км", "length-kilometer"),
        ("zh", "公里", "length-kilometer"),
        ("ar", "كم", "length-kilometer"),
        ("en", "TWh", "energy-TWh"),
        ("en", "Mt", "mass-Mt"),
        ("en", "%", "concentr-percent"),
        ("ar", "٪", "concentr-percent"),
        ("en", "$", "USD"),
        ("en-AU", "$", "AUD"),
        ("en", "£", "GBP"),
        ("en", "CHF", "CHF"),
        ("de", "Schweizer Franken", "CHF"),
        ("en", "points", None),
        ("en", "schools", None),
        ("en", "TOP", None),
    ],
)
def test_units_and_currencies_are_known_by_their_names(lang: str, word: str, unit: str | None) -> None:
    assert unit_of(word, lang) == unit


def test_a_units_dimension_tells_lengths_from_money() -> None:
    assert dimension("length-meter") == dimension("length-kilometer") == "length"
    assert dimension("USD") == dimension("currency-cent") == "money"
    assert is_currency("EUR")
    assert not is_currency("concentr-percent")
