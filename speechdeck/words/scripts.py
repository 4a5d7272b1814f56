"""What tells scripts apart: which put no space between words, and whose letters are twice as wide as others."""

from __future__ import annotations

import unicodedata

_IDEOGRAPHS = (
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Han, Hiragana and Katakana (half-width ones too), and Bopomofo."""

_SOUTH_EAST_ASIAN = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Tibetan, Burmese and Khmer, which put spaces between phrases only."""

UNSPACED = _IDEOGRAPHS + _SOUTH_EAST_ASIAN
"""Scripts in which a letter counts, not a word: ranges for a character class."""


def cells(text: str) -> int:
    """Return how wide a text is where each letter has a cell, and a wide one two (UAX #11)."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
