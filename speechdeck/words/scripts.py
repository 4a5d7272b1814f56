"""Scripts that put no space between words, as ranges for a character class: where a letter counts, not a word."""

from __future__ import annotations

_IDEOGRAPHS = (
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Han, Hiragana and Katakana (half-width ones too), and Bopomofo."""

_SOUTH_EAST_ASIAN = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Tibetan, Burmese and Khmer, which put spaces between phrases only."""

UNSPACED = _IDEOGRAPHS + _SOUTH_EAST_ASIAN
