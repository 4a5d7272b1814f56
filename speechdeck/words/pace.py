"""How much there is to speak in a text: words, or characters where a script puts no space between words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from .scripts import UNSPACED

Unit = Literal["word", "character"]

_TOKEN = re.compile(r"\S+")
_BEGINNING = re.compile(r"(?<!\S)\S")
_SPOKEN = re.compile(r"[^\W_]")
_SILENT = re.compile(r"(?<!\S)(?:[^\w\s]|_)+(?!\S)")
"""Tokens without a letter or a digit."""

_CHINESE = dict.fromkeys(["zh", "cmn", "yue", "wuu", "nan", "hak"], 250)
_USUAL = {**_CHINESE, "ja": 300, "th": 450, "lo": 450, "km": 400, "my": 400}
"""Characters a minute, as a speech is read out so that a hall can follow; in Japanese as the news is read.

For the languages of South-East Asia it is about two hundred syllables, of two letters each: a rehearsal finds more.
"""
_USUAL_WORDS = 130


def unit_of(lang: str) -> Unit:
    """In what a text of a language is counted."""
    return "character" if _primary(lang) in _USUAL else "word"


def usual_pace(lang: str) -> int:
    """How many of a language's units are usually spoken in a minute."""
    return _USUAL.get(_primary(lang), _USUAL_WORDS)


def units(text: str, lang: str) -> Iterator[int]:
    """Yield where each unit begins: a token with a letter or a digit.

    In Chinese, Japanese, Thai and others it is each such character of their scripts, and of others, as in `COVID-19`,
    what stands together.
    """
    # Made when it is needed: the ranges of all those scripts take as long to compile as a module takes to import.
    pattern = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+") if unit_of(lang) == "character" else _TOKEN
    return (found.start() for found in pattern.finditer(text) if _SPOKEN.search(found[0]))


def count(text: str, lang: str) -> int:
    """Return how many units of a text are to be spoken."""
    if unit_of(lang) == "character":
        return sum(1 for _ in units(text, lang))
    # The same by what is none, of which there is little.
    return len(text.split()) - len(_SILENT.findall(text))


def parted(text: str, places: Sequence[int], lang: str) -> Iterator[str]:
    """Yield a text in parts that begin at places, in their order; a unit in which a place lies stays in the part before."""
    if unit_of(lang) == "character":
        begins = list(units(text, lang))
        edges = [next((begin for begin in begins if begin >= place), len(text)) for place in places]
    else:
        edges = [found.start() if (found := _BEGINNING.search(text, place)) else len(text) for place in places]
    yield from (text[start:end] for start, end in pairwise((0, *edges, len(text))))


def _primary(lang: str) -> str:
    return lang.lower().split("-")[0]
