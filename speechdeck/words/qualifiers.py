"""What the words around a number say beside its scale and unit: per what it is counted, and abbreviations."""

from __future__ import annotations

import re
import unicodedata

from .measures import unit_of
from .scales import scale_of

_PERIOD = r"(?:second|minute|hour|day|week|month|quarter|year)\b"
_RATE = re.compile(
    rf"(?P<per>/|\b(?:per|pro|je|par|por|за|لكل)\s|每|\b(?:an?|each|every)\s(?={_PERIOD})"
    r"|\bв\s(?=(?:секунд|минут|час|день|сутки|недел|месяц|квартал|год)))\s*(?P<what>.*)"
    r"|\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annually|täglich|monatlich|jährlich)\b|\bp\.\s?[amd]\.",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*†‡§]")
_MARK = re.compile(r"\s*\([^\W\d_mk]\)", re.IGNORECASE)
_BEHIND = re.compile(r"\W*([^\W\d_]{2,4})(?![^\W\d_])")
_WORD = re.compile(r"\s*(?:(?:of|de|di|von|van)\s+|d['’])?([^\W\d_]{2})[^\W\d_]", re.IGNORECASE)
_GLUED = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,4})$")
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_LONG = 4
"""Letters of a word that means a scale wherever it stands; a shorter one only beside the number or its unit."""


def without_marks(words: str) -> str:
    """Return words without the marks of footnotes: raised letters, and one letter in brackets."""
    raised = (unicodedata.decomposition(char).startswith("<super>") and char not in "ªº" for char in words)
    shown = (char for char, up in zip(words, raised, strict=True) if not (up and char.isalpha()))
    return _MARK.sub("", "".join(shown))


def without_rate(words: str) -> str:
    """Return words without what follows `per`."""
    return _RATE.sub("", words)


def rest_of(around: str, behind: str, lang: str) -> str:
    """Return what else must be the same in a chart: `per day`, `(in millions)`."""
    rate = _RATE.search(behind)
    # Words that scale, but not the number beside them.
    strays = (word for word in re.findall(r"[^\W\d_]+", around) if len(word) >= _LONG and scale_of(word, lang))
    return " ".join((_named(rate, lang) if rate else "", *strays)).casefold().strip()


def _named(rate: re.Match[str], lang: str) -> str:
    """Return a rate by one name: `/month` for `per month` and `/mo`."""
    if not rate["per"]:
        return rate[0]
    what = " ".join(_REMARK.sub("", rate["what"]).split())
    return f"/{unit_of(what, lang) or what}"


def abbreviation_in(before: str, behind: str) -> str:
    """Return an abbreviation beside a number, which may be a unit or a scale that nobody here knows."""
    found = _BEHIND.match(_REMARK.sub("", without_rate(behind))) or _GLUED.search(before)
    word = found[1] if found else ""
    latin = all("LATIN" in unicodedata.name(char, "") for char in word)
    plain = unicodedata.normalize("NFD", word).casefold()
    short = (
        not re.search("[aeiouy]", plain) or word.removesuffix("s").isupper() or (len(word) == 2 and word[0].isupper())
    )
    return plain.removesuffix("s") if word and latin and short and plain not in _ORDINALS else ""


def word_behind(behind: str) -> str:
    """Return the beginning of the word behind a number, the same in `visitor` and `visitors`; none of a short one."""
    found = _WORD.match(_REMARK.sub("", without_rate(behind)))
    return found[1].casefold() if found else ""
