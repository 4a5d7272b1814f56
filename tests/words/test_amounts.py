from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechdeck.words.amounts import Reading, in_proportion, read_amount, settle_letters
from speechdeck.words.number_formats import Format, marks_of
from speechdeck.words.numerals import Misread


def _reading(text: str, lang: str = "en") -> Reading:
    reading = read_amount(text, lang)
    assert isinstance(reading, Reading), reading
    return reading


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("en", "about 3 million", 3e6, ""),
        ("en", "€1.4bn", 1.4e9, "EUR"),
        ("en", "$5m", 5e6, "USD"),
        ("en", "$5MM", 5e6, "USD"),
        ("en", "€m 5", 5e6, "EUR"),
        ("en", "US$5 million", 5e6, "USD"),
        ("en", "5 million dollars", 5e6, "USD"),
        ("en", "USD -5", -5, "USD"),
        ("en", "k€5", 5_000, "EUR"),
        ("en", "1.2 MUSD", 1.2e6, "USD"),
        ("en", "(5 million)", -5e6, ""),
        ("en", "5 thousand million", 5e9, ""),
        ("en", "5 hundred thousand", 5e5, ""),
        ("en", "85 lakh", 8.5e6, ""),
        ("en", "2 crore", 2e7, ""),
        ("en", "3 dozen", 36, ""),
        ("en", "₹5 L", 5e5, "INR"),
        ("en", "EURbn 5", 5e9, "EUR"),
        ("en", "C$5", 5, "CAD"),
        ("en", "BZ$5", 5, "BZ$"),
        ("en", "3 млрд руб.", 3e9, "RUB"),
        ("en", "3 mil millones", 3e9, ""),
        ("en", "5G", 5e9, ""),
        ("en", "5bp", 5, "concentr-permyriad"),
        ("en", "5 bps", 5, "concentr-permyriad"),
        ("en", "5kt", 5, "mass-kt"),
        ("en", '5"', 5, "double prime"),
        ("en", "12.5ᵐ", 12.5, ""),
        ("en", "5 (s)", 5, ""),
        ("en", "5 (rev.)", 5, ""),
        ("ja", "１，２００．５％", 1200.5, "concentr-percent"),
        ("fr", "1 an", 1, "duration-year"),
        ("el", "5 εκατ.", 5e6, ""),
        ("hi", "5 हजार", 5e3, ""),
        ("bn", "৩ লক্ষ", 3e5, ""),
        ("sv", "5 mdkr", 5e9, "currency-krone"),
        ("es-MX", "5 mdd", 5e6, "USD"),
        ("ru", "5 т. р.", 5e3, "RUB"),
        ("ru", "5 в день", 5, ""),
        ("en", "US $5", 5, "USD"),
        ("en", "5 or so %", 5, "concentr-percent"),
        ("en", "5 min", 5, "duration-minute"),
        ("en", "5℃", 5, "temperature-celsius"),
        ("en", "3 GtCO2e", 3, "mass-GtCO2e"),
        ("en", "5 m3", 5, "volume-cubic-meter"),
        ("en", "km 5", 5, "length-kilometer"),
        ("en", "Day 5", 5, ""),
        ("de", "5 Mio. t", 5e6, "mass-tonne"),
        ("de", "5 T€", 5_000, "EUR"),
        ("en", "3万", 3e4, ""),
        ("en", "50 per cent", 50, "concentr-percent"),
        ("en", "2 pp", 2, "percentage points"),
        ("en", "5 kilometres", 5, "length-kilometer"),
        ("en", "5 GWh", 5, "energy-GWh"),
        ("en", "5 m²", 5, "area-square-meter"),
        ("en", "5 °C", 5, "temperature-celsius"),
        ("en", "5 in", 5, "length-inch"),
        ("en", "5 in Asia", 5, ""),
        ("en", "5 schools", 5, ""),
        ("en", "5 points", 5, ""),
        ("en", "1st", 1, ""),
        ("de", "5 Billionen", 5e12, ""),
        ("de", "1,2 Mio. Euro", 1.2e6, "EUR"),
        ("de", "TEUR 5", 5_000, "EUR"),
        ("de", "3 Prozentpunkte", 3, "percentage points"),
        ("es", "5 mil millones de euros", 5e9, "EUR"),
        ("fr", "3 millions d’euros", 3e6, "EUR"),
        ("fr", "2 Md€", 2e9, "EUR"),
        ("ru", "5 тыс. руб.", 5_000, "RUB"),
        ("zh", "2亿元", 2e8, "CNY"),
        ("zh", "500千瓦时", 500, "energy-kilowatt-hour"),
        ("zh", "3万千瓦", 3e4, "power-kilowatt"),
        ("ar", "٢٫٥ مليون دولار", 2.5e6, "USD"),
        ("hi", "5 करोड़", 5e7, ""),
        ("ko", "3만명", 3e4, ""),
    ],
)
def test_a_text_says_its_number_its_scale_and_its_unit(lang: str, text: str, value: float, unit: str) -> None:
    reading = _reading(text, lang)
    assert (float(reading.value), reading.unit) == (value, unit)


@pytest.mark.parametrize(
    "text", ["Ⅳ 5", "五 5", "5 and a half", "10³", "(about 5)", "min. 5", "Negative tests 5", "5 km per 3 h", "€5 $"]
)
def test_what_is_not_surely_one_number_is_told(text: str) -> None:
    assert isinstance(read_amount(text, "en"), Misread)


def _numbers(*texts: str, lang: str = "en") -> list[float]:
    return [each.number for each in in_proportion(settle_letters([_reading(text, lang) for text in texts]))]


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (("1.4bn", "3bn"), [1.4, 3]),
        (("1.2m", "900k"), [1.2e6, 9e5]),
        (("1.2m", "900K"), [1.2e6, 9e5]),
        (("2 million", "0"), [2, 0]),
        (("5 m", "7 m"), [5, 7]),
        (("5 m", "€7"), [5e6, 7]),
        (("900K", "1,200,000"), [9e5, 1.2e6]),
        (("85 lakh", "2 crore"), [8.5e6, 2e7]),
    ],
)
def test_numbers_of_one_scale_stay_as_written_and_those_of_several_are_what_is_meant(
    texts: tuple[str, ...], numbers: list[float]
) -> None:
    assert _numbers(*texts) == numbers


def test_a_letter_beside_bare_numbers_stays_open_and_beside_a_length_is_a_unit() -> None:
    assert [each.letter for each in settle_letters([_reading("5 m"), _reading("7")])] == ["m", ""]
    assert settle_letters([_reading("5 m"), _reading("7 km")])[0].unit == "length-meter"


def test_a_scaled_number_is_shown_by_the_formats_commas_or_by_its_own_text() -> None:
    amounts = in_proportion([_reading("1.2 million"), _reading("3 lakh"), _reading("900,000"), _reading("-1½ bn")])
    assert [each.format.code for each in amounts] == [
        '0.0,," million"',
        '"3 lakh";"3 lakh"',
        "#,##0",
        '"-1½ bn";"-1½ bn"',
    ]
    assert [each.format.show(each.number, marks_of("en")) for each in amounts] == [each.text for each in amounts]


def test_rates_and_words_that_scale_from_afar_are_part_of_the_measure() -> None:
    assert _reading("€5/month").measure != _reading("€60/year").measure
    assert _reading("$5 a day").measure != _reading("$5 a week").measure
    assert _reading("5 weekly").measure != _reading("5 monthly").measure
    assert _reading("5 per day*").measure == _reading("7/day (est.)").measure
    assert _reading("3 € pro Monat", "de").measure == _reading("5 €/Monat", "de").measure
    assert _reading("5 (in millions)").measure != _reading("5 (in thousands)").measure


def test_the_format_beside_an_axis_has_digits_though_a_number_is_shown_by_its_text() -> None:
    [amount] = in_proportion([_reading("€.5")])
    assert amount.format == Format(wording="€.5")
    assert amount.ticks.show(2, marks_of("en")) == "€2.0"


_PIECES = st.sampled_from(
    [*"0123456789.,-−–()€$%½³٣ \u00a0'’", "12", "300", "km", "m", "million", "k", "万", "minus ", "per day"]
)


@given(lang=st.sampled_from(["en", "de", "fr", "ar", "zh", "hi"]), text=st.lists(_PIECES, max_size=8).map("".join))
def test_whatever_is_read_is_shown_as_it_was_written_and_its_sign_turns_it_round(lang: str, text: str) -> None:
    reading = read_amount(text, lang)
    if isinstance(reading, Reading):
        for amount in in_proportion([reading, _reading("7 万", lang)]):
            assert amount.format.show(amount.number, marks_of(lang)) == amount.text
            assert Format.of(amount.format.code) == amount.format
        below = read_amount(f"-{text}", lang)
        assert isinstance(below, Misread) or below.value == -reading.value
