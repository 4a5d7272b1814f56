"""Text from elsewhere as it may be shown: what would steer a terminal, or set letters in another order, is seen instead."""

from __future__ import annotations

import re

_STEERS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, what parts lines, what overrides the direction of letters, and halves of characters, which no file can have."""


def visible(text: str) -> str:
    """Return a text with pictures of its control characters, and the numbers of those that have none."""
    return _STEERS.sub(lambda found: _picture(found[0]), text)


def _picture(char: str) -> str:
    if char < " ":
        return chr(0x2400 + ord(char))
    return "␡" if char == "\x7f" else "\ufffd" if "\ud800" <= char <= "\udfff" else f"<U+{ord(char):04X}>"
