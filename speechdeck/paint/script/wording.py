"""What a script says besides the speech, in the deck's language: when a section begins, which version it is, whose speech."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from ...words.language import proofing_language
from ...words.text import text_of
from .manuscript import Click, Manuscript, ScriptSection


def delivery(script: Manuscript) -> str:
    """Return what every page says: that the speaker may say other words."""
    return script.interface.gettext("Check against delivery")


def version(script: Manuscript) -> str:
    """Return which version of the text it is."""
    return script.interface.gettext("Version {version}", version=script.version)


def date(script: Manuscript) -> str:
    """Return the day of the speech."""
    day = script.outline.date
    return _written(day, script.outline.lang) if day else ""


def occasion(script: Manuscript) -> str:
    """Return who speaks, where and when, as far as it is known."""
    return " · ".join(filter(None, (script.outline.author, script.outline.venue, date(script))))


def subtitle(script: Manuscript) -> str:
    """Return the line below the title."""
    return text_of(script.outline.subtitle or ())


def planned(script: Manuscript) -> str:
    """Return how long the speech takes, and which version it is."""
    time = script.interface.gettext("Planned time: {time}", time=clock(script.minutes))
    return f"{time} · {version(script)}"


def slide(script: Manuscript, section: ScriptSection) -> str:
    """Return which slide is seen."""
    return script.interface.gettext("Slide {number}: {title}", number=section.number, title=section.title)


def times(script: Manuscript, section: ScriptSection) -> str:
    """Return when a section begins and how long it takes, or that nothing is said in it."""
    if not section.paragraphs:
        return script.interface.gettext("Nothing is said here.")
    return script.interface.gettext(
        "From {time}, for {duration}", time=clock(section.begins), duration=clock(section.minutes)
    )


def page(script: Manuscript, number: str, pages: str) -> str:
    """Return which page of how many it is."""
    return script.interface.gettext("Page {page} of {pages}", page=number, pages=pages)


def clicks(script: Manuscript, several: Sequence[Click]) -> list[str]:
    """Return which clicks belong to a paragraph, in one line, or nothing."""
    if not several:
        return []
    first, last = several[0].number, several[-1].number
    return [click(script, str(first) if first == last else f"{first}–{last}")]


def click(script: Manuscript, number: str) -> str:
    """Return that it is time to click."""
    text = script.interface.gettext("Click {number}", number=number)
    return f"▸ {text}"


def from_to(section: ScriptSection) -> str:
    """Return when a section begins and ends: what a clock shows."""
    return f"{clock(section.begins)} – {clock(section.begins + section.minutes)}"


def clock(minutes: float) -> str:
    """Return a time as minutes and seconds: 7:05."""
    seconds = round(minutes * 60)
    return f"{seconds // 60}:{seconds % 60:02}"


def _written(day: datetime.date, lang: str) -> str:
    try:
        return format_date(day, "long", locale=Locale.parse(lang, sep="-"))
    except (UnknownLocaleError, ValueError):
        return day.isoformat()


_LETTER = ("US", "CA", "MX", "CO", "CL", "VE", "PH", "GT", "CR", "PA", "DO", "SV", "HN", "NI")
"""Regions in which paper is 8.5 by 11 inches."""


def is_on_letter_paper(script: Manuscript) -> bool:
    """Return whether it is printed on paper as North America has it."""
    return proofing_language(script.outline.lang).rpartition("-")[2] in _LETTER
