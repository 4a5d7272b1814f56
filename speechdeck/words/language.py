"""The language of a text, by which its spelling is checked and it is read aloud."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from babel.core import get_global

_SCRIPTS = {
    "LATIN": "Latn",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "TAMIL": "Taml",
    "THAI": "Thai",
    "ETHIOPIC": "Ethi",
    "HANGUL": "Hang",
    "CJK": "Hani",
    "HIRAGANA": "Hani",
    "KATAKANA": "Hani",
}
"""The first word of a letter's name in Unicode, and the script (ISO 15924); Japanese is written in three at once."""


def proofing_language(lang: str) -> str:
    """Return the language as PowerPoint's spelling checker knows it, with its region: en-US for en."""
    if "-" in lang:
        return lang
    likely = get_global("likely_subtags").get(lang, "").split("_")
    return f"{lang}-{likely[-1]}" if len(likely) == 3 else lang


def main_script(texts: Iterable[str]) -> str | None:
    """Return the script in which most of the texts begin."""
    firsts = Counter(first for text in texts if (first := next(filter(None, map(_script, text)), None)))
    return max(firsts, key=firsts.__getitem__, default=None)


_SLANTING = ("Latn", "Grek", "Cyrl")


def slants(text: str) -> bool:
    """Return whether a text has slanted letters of its own: other scripts emphasise by weight, if at all."""
    return text.isascii() or all(_script(char) in _SLANTING for char in text if char.isalpha())


_COMMAS = {"ar": "، ", "fa": "، ", "ur": "، ", "zh": "，", "ja": "、"}


def comma(lang: str) -> str:
    """Return what a language writes between two things that stand side by side, with its space."""
    return _COMMAS.get(lang.partition("-")[0], ", ")


def language_of(text: str, language: str, script: str | None) -> str:
    """Return a passage's language: the speech's, unless most of it is in another than the speech's ``script``.

    Then the likeliest for its letters: that is a guess, but who speaks Arabic letters by English rules says nothing.
    """
    letters = filter(None, map(_script, text))
    first = next(letters, script)
    if script in (None, first):
        return language
    [(most, _)] = Counter([str(first), *letters]).most_common(1)
    return language if most == script else _likeliest(most, text)


def _likeliest(script: str, text: str) -> str:
    if script == "Latn":
        return "en-US"
    if script == "Hani" and any(unicodedata.name(char, "").startswith(("HIRA", "KATA")) for char in text):
        return "ja-JP"
    lang, _, region = get_global("likely_subtags")[f"und_{script}"].split("_")
    return f"{lang}-{region}"


def _script(char: str) -> str | None:
    return _SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0]) if char.isalpha() else None
