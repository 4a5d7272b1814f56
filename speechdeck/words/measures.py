"""Units of measure and currencies, as they are written in a text's language and in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Literal

from .scales import folded

PERCENT = "concentr-percent"

_PERCENT_WORDS = {
    PERCENT: [
        "%",
        "٪",
        "﹪",
        "%",
        "per cent",
        "percent",
        "pct",
        "per cento",
        "por ciento",
        "por cento",
        "في المائة",
        "في المئة",
        "بالمئة",
        "pour cent",
        *("v. H.", "v.H.", "proc.", "проц.", "퍼센트", "फीसदी", "ร้อยละ"),
    ],
    "concentr-permille": ["‰", "؉", "per mille", "per thousand", "pour mille"],
    "concentr-permyriad": ["bp", "bps", "basis point", "basis points"],
    "percentage points": [
        *(
            "percentage point",
            "percentage points",
            "percent points",
            "%-points",
            "pp",
            "p.p.",
            "ppt",
            "%p",
            "%포인트",
            "%ポイント",
        ),
        *("Prozentpunkt", "Prozentpunkte", "Prozentpunkten", "point de pourcentage", "points de pourcentage"),
        *("punto porcentual", "puntos porcentuales", "ponto percentual", "pontos percentuais"),
        *("процентный пункт", "процентных пункта", "процентных пунктов", "п.п.", "п. п."),
        *("个百分点", "個百分點", "百分点", "نقطة مئوية", "نقاط مئوية"),
    ],
}
_COMMON = {
    "USD": [
        *(
            "$",
            "US$",
            "US $",
            "dollar",
            "dollars",
            "Dollar",
            "dólar",
            "dólares",
            "доллар",
            "доллара",
            "долларов",
            "долл.",
        ),
        *("دولار", "دولارات", "美金"),
    ],
    "EUR": ["€", "euro", "euros"],
    "GBP": ["£", "pound sterling", "pounds sterling"],
    "INR": ["₹", "Rs", "Rs.", "rupee", "rupees"],
    "JPY": ["¥", "¥", "yen", "円"],
    "CNY": ["yuan", "元", "人民币", "RMB"],
    "CHF": ["Fr.", "SFr."],
    "RUB": ["₽", "руб.", "руб", "rubles", "roubles"],
    "KRW": ["₩", "원"],
    "BRL": ["real", "reais"],
    "UAH": ["₴", "грн", "грн."],
    "TRY": ["₺", "TL"],
    "PLN": ["zł"],
    "CZK": ["Kč"],
    "HUF": ["Ft"],
    "RON": ["lei"],
    "IDR": ["Rp"],
    "MYR": ["RM"],
    "KES": ["KSh"],
    "BDT": ["৳", "Tk", "টাকা"],
    "THB": ["฿", "บาท"],
    "CAD": ["C$"],
    "SGD": ["S$"],
    "ILS": ["NIS", "ש״ח"],
    "NGN": ["₦"],
    "PHP": ["₱"],
    "BTC": ["₿"],
    "mass-tonne": ["metric tonne", "metric tonnes"],
    "mass-kt": ["kt"],
    "mass-microgram": ["mcg"],
    "mass-pound": ["lbs"],
    "area-square-meter": ["sqm", "sq m", "sq. m", "qm"],
    "area-square-kilometer": ["sqkm", "sq km", "sq. km", "qkm"],
    "speed-kilometer-per-hour": ["kmh", "kph"],
    "energy-kilowatt-hour": ["KWh", "kwh"],
    "digital-kilobyte": ["KB"],
    "single prime": ["'", "′"],
    "double prime": ['"', "″"],
    "temperature-celsius": ["° C", "ºC", "º C"],
    "temperature-fahrenheit": ["° F", "ºF", "º F"],
    "duration-hour": ["hrs"],
    "duration-minute": ["mins"],
    "duration-second": ["secs"],
    "duration-year": ["yrs"],
    "currency-cent": ["¢", "cent", "cents", "ct"],
    "currency-pound": ["pound", "pounds"],
    "currency-franc": ["franc", "francs"],
    "currency-krone": ["kr", "kr."],
}
_NOT_MEASURED = re.compile(
    r"graphics-|concentr-item|angle-revolution|length-point|speed-beaufort|acceleration-g|volume-(drop|pinch|jigger|cup)|duration-night|.*\d"
)
"""What the locale data count among the units, but people count as they count chairs: points, dots, nights."""

_AMBIGUOUS_CODES = frozenset({"TOP", "ALL", "XXX", "CUP"})
_UNLIKELY = frozenset({"st", "pt", "a", "as", "к", "В", "c", "ch", "′", "″"})
"""Short forms that are rather a word, or the end of `1st`, than a unit."""

_PREFIXES = ("n", "µ", "μ", "m", "c", "d", "h", "k", "M", "G", "T", "P", "E")
_WIDTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")
_BASES: Mapping[str, str] = {
    "length": "m",
    "area": "m² m2 ha",
    "volume": "m³ m3 L l bbl",
    "mass": "g t ton tce tCO₂ tCO₂e",
    "energy": "Wh J cal toe eV boe",
    "power": "W Wp",
    "digital": "B b bit bps bit/s",
    "electric": "V A",
    "frequency": "Hz",
    "pressure": "Pa",
    "force": "N",
    "duration": "s",
    "radiation": "Sv Bq Gy",
}
"""Units that stand behind the prefixes of the SI; the locale data have few of these."""


@cache
def units_of(lang: str) -> Mapping[str, str]:
    """Return what units and currencies are called, and which each is; long names in small letters too."""
    named = dict(_by_si())
    for tag in dict.fromkeys(("en", "en-GB", lang)):
        # Of a name of two, the longer form decides: m is rather a metre than a month.
        named |= dict(reversed(list(_by_cldr(tag))))
    for code, several in (_COMMON | _PERCENT_WORDS).items():
        # In Canada, the dollar is theirs.
        named.update({word: named.get(word, code) if len(word) == 1 else code for word in map(_composed, several)})
    return MappingProxyType(
        {folded(name): unit for name, unit in named.items() if len(name) > 3 or not name.isascii()} | named
    )


def unit_of(word: str, lang: str) -> str | None:
    """Return which unit or currency a word is; None for any other word."""
    units = units_of(lang)
    word = _composed(word)
    return units.get(word) or (units.get(folded(word)) if len(word) > 3 or not word.isascii() else None)


def is_currency(unit: str) -> bool:
    """Whether a unit is money."""
    return unit.startswith("currency-") or not ("-" in unit or " " in unit)


def dimension(unit: str) -> str:
    """Return what a unit measures: length, mass, money."""
    return "money" if is_currency(unit) else unit.partition("-")[0]


def _by_si() -> Iterator[tuple[str, str]]:
    for measured, bases in _BASES.items():
        for base in bases.split():
            for prefix in ("", *_PREFIXES):
                yield _composed(prefix + base), f"{measured}-{_composed(prefix + base)}"


def _by_cldr(lang: str) -> Iterator[tuple[str, str]]:
    """Yield what Unicode's locale data call units and currencies, one and several of each."""
    # Loaded for the first chart whose numbers have words: most decks have none.
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_currency_name
    from babel.units import UnknownUnitError, format_unit

    try:
        locale = Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return
    counts = {locale.plural_form(count): count for count in (1.5, 1_000_000, 100, 20, 11, 6, 5, 4, 3, 2, 1, 0)}.values()
    units = [unit for unit in map(str, locale.unit_display_names) if not _NOT_MEASURED.match(unit)]
    for width, unit, count in product(_WIDTHS, units, counts):
        with suppress(UnknownUnitError):
            name = _named(format_unit(count, unit, width, locale=locale))
            if name not in _UNLIKELY:
                yield name, unit
    for code in map(str, locale.currencies):
        if code not in _AMBIGUOUS_CODES:
            yield from ((_named(get_currency_name(code, count, locale)), code) for count in counts)
            yield code, code
    yield from (
        (_composed(str(sign)), str(code))
        for code, sign in locale.currency_symbols.items()
        if code not in _AMBIGUOUS_CODES
    )


def _named(text: str) -> str:
    return _composed(re.sub(r"[\d.,٫٬]*\d", "", text))


def _composed(word: str) -> str:
    """Return a word as it is looked up: without marks of direction, its spaces plain and single."""
    shown: Iterable[str] = (char for char in unicodedata.normalize("NFKC", word) if unicodedata.category(char) != "Cf")
    return " ".join("".join(shown).split())
