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

_CHINESE = (
    "zh",
    "cmn",
    "yue",
    "wuu",
    "nan",
    "hak",
    "gan",
    "hsn",
    "cdo",
    "cjy",
    "mnp",
    "cpx",
    "czh",
    "czo",
    "cnp",
    "csp",
    "lzh",
)
_USUAL = {
    **dict.fromkeys(_CHINESE, 250),
    "ja": 300,
    **dict.fromkeys(["th", "lo", "nod", "tts"], 450),
    **dict.fromkeys(["km", "my", "bo", "dz"], 400),
}
"""Characters a minute, by language (ISO 639).

Chinese as China's radio read the news in the 1990s, Japanese as NHK has it read (docs/speech.md names the sources).
For Thai and Lao it is an estimate: two hundred syllables with their pauses, each of two or three letters; for Khmer,
Burmese and Tibetan it is that estimate again, since nobody seems to have measured them.
"""

_UNSPACED_SCRIPTS = frozenset(
    [
        "hans",
        "hant",
        "hani",
        "hanb",
        "jpan",
        "hrkt",
        "hira",
        "kana",
        "bopo",
        "thai",
        "laoo",
        "lana",
        "khmr",
        "mymr",
        "tibt",
    ]
)
"""Subtags of scripts (ISO 15924) in which these languages have no spaces; in Latin letters, as Pinyin, they have."""

_USUAL_WORDS = 130


def unit_of(lang: str) -> Unit:
    """In what a text of a language is counted."""
    return "character" if _is_unspaced(lang) else "word"


def usual_pace(lang: str) -> int:
    """How many of a language's units are usually spoken in a minute."""
    return _USUAL[_primary(lang)] if _is_unspaced(lang) else _USUAL_WORDS


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


def _is_unspaced(lang: str) -> bool:
    _, *subtags = lang.lower().split("-")
    scripts = {each for each in subtags if len(each) == _SCRIPT and each.isalpha()}
    return _primary(lang) in _USUAL and scripts <= _UNSPACED_SCRIPTS


_SCRIPT = 4
"""Letters of a script's subtag (BCP 47, 2.2.3)."""


def _primary(lang: str) -> str:
    return lang.lower().split("-")[0]
