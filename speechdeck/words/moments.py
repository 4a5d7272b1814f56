"""Dates as a slide shows them, read as points in time: a year, a month or a day, in figures or with the month's name."""

from __future__ import annotations

import re
from functools import cache

_RANGE = re.compile(r"\s*[–—].*|(?<=\d{4})\s*-\s*\d{4}.*", re.DOTALL)
"""From when to when: what counts is when it begins."""

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_FILLERS = {"de", "del", "of", "st", "nd", "rd", "th", "er", "г", "года", "год", "年", "月", "日", "年に", "م"}
_QUARTER = re.compile(r"\b[qt]([1-4])\b")


def year_of(text: str, lang: str) -> float | None:
    """Return when a date begins, in years, if it is one.

    >>> year_of("1 July 2003", "en"), year_of("2003年7月", "zh"), year_of("soon", "en")
    (2003.5, 2003.5, None)
    """
    begin = _RANGE.sub("", text.strip()).lower()
    quarter = _QUARTER.search(begin)
    if quarter:
        begin = begin.replace(quarter[0], "")
    pieces = _PIECE.findall(begin)
    numbers = [int(piece) for piece in pieces if piece.isdecimal()]
    words = [piece for piece in pieces if not piece.isdecimal() and piece not in _FILLERS]
    years = [number for number in numbers if number > _LAST_DAY]
    named = [month for word in words if (month := _months(lang).get(word))] if words else []
    if len(years) != 1 or len(named) != len(words) or len(words) > 1:
        return None
    if quarter:
        return years[0] + (int(quarter[1]) - 1) / 4 if len(numbers) == 1 and not words else None
    return _within(years[0], named, numbers, in_slashes="/" in begin)


_LAST_DAY = 31


def _within(year: int, named: list[int], numbers: list[int], *, in_slashes: bool) -> float | None:
    """A year with the month and the day that the other numbers are, in the order in which they are written."""
    others = [number for number in numbers if number != year]
    if named:
        others = [*named, *others]
    elif len(others) == _DAY_AND_MONTH and numbers[-1] == year:
        if in_slashes and max(others) <= _MONTHS:
            # Which is the month, is one thing in London and another in Washington.
            return None
        others = sorted(others) if in_slashes else others[::-1]
    if len(others) > _DAY_AND_MONTH:
        return None
    month, day = (*others, 1, 1)[:2] if others else (1, 1)
    return year + (month - 1) / _MONTHS + (day - 1) / 366 if 1 <= month <= _MONTHS and 1 <= day <= _LAST_DAY else None


_DAY_AND_MONTH, _MONTHS = 2, 12


@cache
def _months(lang: str) -> dict[str, int]:
    """The names of the months in a language, and in English."""
    # Who writes years alone needs them not.
    from babel import Locale, UnknownLocaleError

    try:
        locales = [Locale("en"), Locale.parse(lang, sep="-")]
    except (UnknownLocaleError, ValueError):
        locales = [Locale("en")]
    forms = (locale.months[use][width] for locale in locales for use in _USES for width in _WIDTHS)
    return {name.lower().rstrip("."): month for names in forms for month, name in names.items()}


_USES, _WIDTHS = ("format", "stand-alone"), ("wide", "abbreviated")
