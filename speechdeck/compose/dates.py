"""Dates as the deck's language writes them, and whether a text says one already."""

from __future__ import annotations

import datetime
import re
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

Form = Literal["long", "medium", "short"]
FORMS: tuple[Form, ...] = ("long", "medium", "short")
"""How long a date can be (CLDR), the longest first."""


def written(date: datetime.date, lang: str, form: Form = "long") -> str:
    """Return a date in a language (BCP 47); in digits where nobody knows how that writes dates."""
    try:
        return format_date(date, form, locale=Locale.parse(lang, sep="-"))
    except (UnknownLocaleError, ValueError):
        return date.isoformat()


def says(text: str, date: datetime.date) -> bool:
    """Return whether a text says a date, in whatever order and letters."""
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    return {date.day, date.year} <= numbers or {date.day, date.month, date.year % 100} <= numbers
