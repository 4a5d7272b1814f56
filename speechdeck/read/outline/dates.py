"""Dates, durations and languages as people write them, in the form that an outline has."""

from __future__ import annotations

import calendar
import datetime
import re
from functools import cache

_MONTHS = {name.lower(): at for at, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): at for at, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}

_WRITTEN = (
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?(?P<name>[^\W\d]+)\.?,?\s+(?:del?\s+)?(?P<year>\d{4})"
    ),
    re.compile(r"(?P<name>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})"),
    re.compile(r"(?P<day>1[3-9]|2\d|3[01])[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4})"),
    re.compile(r"(?P<month>\d{1,2})[-/. ](?P<day>1[3-9]|2\d|3[01])[-/. ](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"),
)


def day_meant(text: str) -> str | None:
    """Return a date as year-month-day, if it is clear which one is meant.

    >>> day_meant("17 April 2012"), day_meant("04/05/2012")
    ('2012-04-17', None)
    """
    parts = _parts(text)
    if not parts:
        return None
    month = _month(parts)
    try:
        day = datetime.date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    return day.isoformat() if day.year >= 1000 else None


def _parts(text: str) -> dict[str, str] | None:
    """The parts of a day as somebody writes it: the year, the month or its name, and the day."""
    return next((found.groupdict() for form in _WRITTEN if (found := form.fullmatch(text.strip().lower()))), None)


def _month(parts: dict[str, str]) -> int:
    name = parts.get("name") or ""
    return _MONTHS.get(name) or _months_elsewhere().get(name) or int(parts.get("month") or 0)


@cache
def _months_elsewhere() -> dict[str, int]:
    """The names of the months in other languages."""
    from babel import Locale  # Only who writes a date in words needs them.

    locales = [Locale(code) for code in ("ar", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk")]
    wide = (locale.months["format"]["wide"] for locale in locales)
    return {name.lower(): number for names in wide for number, name in names.items()}


def wrong_day(text: str) -> tuple[str, str] | None:
    """Return what is wrong with a date that is written as it should be, or almost; and what to do."""
    found = re.fullmatch(r"(\d{2}|\d{4})-(\d\d)-(\d\d)", text.strip())
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups())
    if year < 1000:
        example = f"20{year % 100:02}-{found[2]}-{found[3]}"
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            example = "2024-05-03"
        return '"date" has no year of four digits from 1000 on.', f"Write it as year-month-day: {example}."
    if not 1 <= month <= 12:
        return '"date" has a month that no year has.', f"It is written as year-month-day: is month {month} a day?"
    return _beyond(year, month, day)


def impossible_day(text: str) -> tuple[str, str] | None:
    """Return what is wrong with a day, however it is written, that no calendar has; and what to do.

    >>> impossible_day("30 February 2003"), impossible_day("2003-02-28")
    (('"date" is a day that its month does not have.', 'Correct it: February 2003 has 28 days.'), None)
    """
    parts = _parts(text)
    if not parts or int(parts["year"]) < 1:
        return None
    month = _month(parts)
    if not 1 <= month <= 12:
        return wrong_day(text)
    return _beyond(int(parts["year"]), month, int(parts["day"]))


def _beyond(year: int, month: int, day: int) -> tuple[str, str] | None:
    last = calendar.monthrange(year, month)[1]
    if day > last or not day:
        name = calendar.month_name[month]
        return '"date" is a day that its month does not have.', f"Correct it: {name} {year} has {last} days."
    return None


_SPOKEN = re.compile(
    r"(?:(?P<hours>\d{1,3})\s*(?:h|hrs?|hours?|std|stunden?|heures?|horas?)\b\.?)?\s*(?:and\s+)?"
    r"(?:(?P<minutes>\d{1,4})\s*(?:m|min|mins|minutes?|minuten?|minutos?|minuti)?\b[.']?)?\s*(?:and\s+)?"
    r"(?:(?P<seconds>\d{1,5})\s*(?:s|secs?|seconds?)\b\.?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,3}):(?P<seconds>\d\d)")


def duration_meant(text: str) -> str | None:
    """Return a duration as an outline has it, if it can be seen which one is meant; a number alone is of minutes.

    >>> duration_meant("8"), duration_meant("1 hour 30 minutes"), duration_meant("00:08:00")
    ('8min', '1h 30min', '8min')
    """
    found = _CLOCK.fullmatch(text.strip()) or _SPOKEN.fullmatch(text.strip())
    parts = {unit: int(amount) for unit, amount in found.groupdict().items() if amount} if found else {}
    units = {"hours": "h", "minutes": "min", "seconds": "s"}
    return " ".join(f"{parts[unit]}{sign}" for unit, sign in units.items() if parts.get(unit)) or None


def language_meant(text: str) -> str | None:
    """Return the code of a language whose name is written, or whose code is written in another way.

    >>> language_meant("English (UK)"), language_meant("pt_BR"), language_meant("Français")
    ('en', 'pt-BR', 'fr')
    """
    code = text.strip().replace("_", "-").partition(".")[0]
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})+", code):
        return code
    from babel import Locale  # Only who writes a language's name needs the names.

    names = {name.lower(): each for each, name in Locale("en").languages.items() if len(each) <= 3}
    for own in ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "zh"):
        names[(Locale(own).get_language_name() or own).lower()] = own
    first = re.split(r"[\s(,/]", text.strip().lower())[0]
    return names.get(text.strip().lower()) or names.get(first)
