"""What a stretch of the speech tells of years, one after the other, as a timeline."""

from __future__ import annotations

import re

from ...words.phrases import SearchedText
from .passages import SENTENCE, Shown, cue_for, first_clause

_FEWEST, _MOST = 3, 8
_LONGEST = 70
"""Characters of what happened."""

_YEAR = re.compile(
    r"(?:(?:in|since|by|en|desde|im jahr|seit|в|к|em|desde|в начале)\s+(?P<in>(?:1[5-9]|20)\d\d)(?:\s(?:году|г\.))?"
    r"|(?P<chinese>(?:1[5-9]|20)\d\d)年|(?:في|وفي|منذ)\s(?:عام|سنة)?\s?(?P<arabic>(?:1[5-9]|20)\d\d))[,，،]?\s*",
    re.IGNORECASE,
)


def events(text: str, searched: SearchedText) -> list[Shown]:
    """Return what happened in which year, where sentences begin with years that go on from one to the next."""
    found: list[Shown] = []
    for sentence in SENTENCE.split(text):
        year = _YEAR.match(sentence or "")
        what = first_clause(sentence[year.end() :], _LONGEST) if year else ""
        if year and what:
            cue = cue_for(sentence[: year.end()].strip(" ,，،"), searched) or cue_for(what, searched)
            found.append(Shown(what[:1].upper() + what[1:], cue, next(filter(None, year.groups()))))
    years = [int(each.value) for each in found]
    return found[:_MOST] if len(found) >= _FEWEST and years == sorted(set(years)) else []
