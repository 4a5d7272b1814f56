"""What stands between two lines that are one paragraph: a space, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CJK = (
    ("\u2e80", "\u9fff"),
    ("\ua000", "\ua4cf"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff01", "\uff60"),
    ("\U00020000", "\U0003fffd"),
)
"""First and last of the characters of Chinese and Japanese, their punctuation too."""
_HAN_BESIDE_LATIN = re.compile("[\u3400-\u9fff]([ \u00a0]?)[A-Za-z0-9]|[A-Za-z0-9]([ \u00a0]?)[\u3400-\u9fff]")
_HYPHEN = re.compile(r"\w([-‐‑\u00ad]|--?|[–—])$")
_SUSPENDED = frozenset(
    {"and", "or", "to", "und", "oder", "bis", "et", "ou", "à", "y", "e", "o", "of", "en", "и", "или"}
)
"""After a hyphen with one of these, a word was left out (`pre- and post-war`): there a space belongs."""


def spaces_latin(text: Iterable[str]) -> bool:
    """Return whether a text has spaces between Chinese and Latin letters: usage differs."""
    spaced = unspaced = 0
    for line in text:
        if not line.isascii():
            for before, after in _HAN_BESIDE_LATIN.findall(line):
                spaced += bool(before or after)
                unspaced += not (before or after)
    return spaced > unspaced


def joint(before: str, after: str, *, latin_spaced: bool) -> str:
    """Return what stands between two lines that are one paragraph: a space, or nothing.

    Chinese and Japanese have no spaces; beside a Latin letter, it is as elsewhere in the text. After a hyphen or a dash
    that stands close to its word there is none: `long-` and `term` are one word. No sign is ever taken away.
    """
    left, right = before[-1:], after[:1]
    cjk = [any(first <= char <= last for first, last in _CJK) for char in (left, right)]
    if all(cjk):
        return ""
    if any(cjk):
        other = right if cjk[0] else left
        return " " if other.isalnum() and (latin_spaced or not other.isascii()) else ""
    if _HYPHEN.search(before[-4:]) and (after[:1].isalnum()):
        word = re.match(r"\w+", after)
        return " " if word and word[0] in _SUSPENDED and before[-1] not in "–—" else ""
    return " "
