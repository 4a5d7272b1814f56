"""Digits on a slide that claim nothing: addresses, the numbering of a list, books and their years, quarters of an hour."""

from __future__ import annotations

import re

_ADDRESSES = r"\S+@\S+|\b(?:https?:|www\.)\S+|\S+\.[a-z]{2,}/\S+|\+\d{1,3}(?:[ ()./-]*\d){7,}"
"""Of the web, of mailboxes, and of telephones: what is written to be written down."""

_SOURCES = (
    r"(?:\b(?:sources?|quellen?|fuentes?|fontes?|источники?)|المصدر|المصادر|来源|來源|出典)\s*[:：].*"
    r"|\([^()\d]+,\s*(?:1\d|20)\d\d[a-z]?\)|(?:©|\(c\))\s*\d{4}"
)
"""`Source: …` up to the end, `(Miller, 2021)` and `© 2021`."""

_MINUTES = r"(?<=\d[:h])(?:00|15|30|45)(?!\d)"
"""Said as a half, as quarters, or not at all."""

_BRACKETED = r"\s*[(（]?\d{1,2}[)）](?=\s)"
_DOTTED = r"\s*\d{1,2}[.、．](?=\s|[\u3400-\u9fff])"

_ORDINAL_DOTS = frozenset(
    ["bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr"]
)
"""Languages in which `25. Tagung` is the twenty-fifth."""

_UNCLAIMED = re.compile(f"{_ADDRESSES}|{_SOURCES}|{_MINUTES}", re.IGNORECASE | re.DOTALL)
_NUMBERING = re.compile(f"{_BRACKETED}|{_DOTTED}")
_BRACKETED_NUMBERING = re.compile(_BRACKETED)
_YEARS = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


def without_unclaimed(text: str, lang: str) -> str:
    """Return a text with spaces in place of the digits that nobody has to say, as long as it was.

    >>> without_unclaimed("2) 14 boats (Miller, 2021)", "en")
    '   14 boats               '
    """
    text = _UNCLAIMED.sub(_blank, text)
    dotted = lang.partition("-")[0].lower() not in _ORDINAL_DOTS
    numbering = (_NUMBERING if dotted else _BRACKETED_NUMBERING).match(text)
    return _blank(numbering) + text[numbering.end() :] if numbering else text


def without_years(text: str) -> str:
    """Return the text of a source without the years of its editions, as long as it was."""
    return _YEARS.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
