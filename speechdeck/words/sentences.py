"""Where the sentences of a text end, as far as signs and capitals show it; what may be none is not parted."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    r"""(?P<sign>[.!?…؟۔।]+|[。！？｡]+)(?P<closing>["'”’»›)\]」』）】]*)(?P<space>\s*)(?=(?P<next>["'“‘«‹(\[¿¡„「『（]*\S))"""
)

_WIDE = frozenset("。！？｡")
"""Signs that need no space behind them."""

_SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sr",
        "sra",
        "jr",
        "messrs",
        "hon",
        "gen",
        "col",
        "capt",
        "lt",
        "sgt",
        "rev",
        "no",
        "nos",
        "art",
        "vol",
        "cf",
        "vs",
        "etc",
        "al",
        "fig",
        "pp",
        "ed",
        "eds",
        "ca",
        "approx",
        "dept",
        "est",
        "inc",
        "ltd",
        "co",
        "corp",
        "mt",
        "m",
        "mm",
        "mme",
        "mlle",
        "me",
        "hr",
        "fr",
        "nr",
        "bzw",
        "usw",
        "evtl",
        "ggf",
        "vgl",
        "abs",
        "bd",
        "str",
        "ud",
        "uds",
        "dña",
        "lic",
        "ing",
        "av",
        "núm",
        "pág",
        "ex",
        "exmo",
        "exma",
        "v",
        "exc",
        "г",
        "гг",
        "им",
        "стр",
        "т",
        "п",
        "ул",
        "др",
    ]
)
"""Words that are written short, with a point; whatever begins behind them goes on."""

_LAST_WORD = re.compile(r"([^\W_]+)$")
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_ORDINAL = 2
"""Digits before a point that may make an ordinal of them: `3. Mai`."""


def sentence_ends(text: str) -> Iterator[int]:
    """Yield where each sentence but the last ends, with the space behind it."""
    for found in _END.finditer(text):
        if found["sign"][0] in _WIDE or (found["space"] and _is_end(text, found)):
            yield found.end("space")


def _is_end(text: str, found: re.Match[str]) -> bool:
    following = found["next"][-1]
    if following.islower():
        return False
    word = _LAST_WORD.search(text, 0, found.start())
    if found["sign"] != "." or found["closing"] or word is None:
        return True
    said = word[1]
    is_number = _ROMAN.fullmatch(said) or (said.isdecimal() and len(said) <= _ORDINAL)
    is_initial = len(said) == 1 and said.isupper()
    return not (is_number or is_initial or said.casefold() in _SHORT)
