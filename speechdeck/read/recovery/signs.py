"""Signs at the beginning of a line that look like YAML's and are others: tabs, bullets, wide colons, missing spaces."""

from __future__ import annotations

import re
from typing import NamedTuple

from .vocabulary import known_keys

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HIDDEN = "\u200b-\u200f\u2060\ufeff"
_LEAD = re.compile(rf"[ \t{_SPACES}{_HIDDEN}]*(?:-[ \t{_SPACES}{_HIDDEN}]+)*")
_UNUSUAL = re.compile(rf"[{_SPACES}{_HIDDEN}]")
_BULLET = re.compile(r"([–—•*‣▪▫◦·−+]|\d{1,2}[.)](?=\s))\s*(?=\S)")
_DASH = re.compile(r"-(?=[^\s-])")
_COLON = re.compile(rf"([A-Za-z]+)([ ]?\uff1a\s*|:[{_SPACES}]\s*|:(?=[^\s:/])|\s*=\s*)(.*)")


class Sign(NamedTuple):
    """What is wrong with the beginning of a line, what to do, and the line as it must be written."""

    sentence: str
    remedy: str
    line: str


def tabs(line: str) -> str:
    """Return a line in which two spaces are in place of each tab of its indentation."""
    lead = _LEAD.match(line)
    assert lead
    return lead[0].replace("\t", "  ") + line[lead.end() :]


def has_tabs(line: str) -> bool:
    """Return whether tabs indent a line."""
    lead = _LEAD.match(line)
    return lead is not None and "\t" in lead[0]


def unusual_space(line: str) -> Sign | None:
    """Return what is wrong with a line that is indented by what only looks like spaces, or hidden signs."""
    lead = _LEAD.match(line)
    found = lead and _UNUSUAL.search(lead[0])
    if not lead or not found:
        return None
    clean = re.sub(f"[{_HIDDEN}]", "", lead[0])
    clean = re.sub(f"[{_SPACES}]", " ", clean)
    is_hidden = re.match(f"[{_HIDDEN}]", found[0]) is not None
    what = "a sign that nobody sees" if is_hidden else "a space of another kind"
    remedy = "Delete it:" if is_hidden else "Write usual spaces:"
    return Sign(
        f"Before the first word of this line is {what} (U+{ord(found[0]):04X}).", remedy, clean + line[lead.end() :]
    )


def bullet(line: str, column: int) -> Sign | None:
    """Return what is wrong with an item of a list that does not begin with a dash and a space."""
    found = _BULLET.match(line, column)
    if found:
        mended = f"{line[:column]}- {line[found.end() :]}"
        return Sign(f"An item of a list begins with `- `, not with `{found[1]}`.", "Write:", mended)
    if _DASH.match(line, column):
        return Sign("The dash of an item needs a space behind it.", "Write:", f"{line[:column]}- {line[column + 1 :]}")
    return None


def colon(line: str, column: int, keys: frozenset[str]) -> Sign | None:
    """Return what is wrong with a key that has no colon and space behind it."""
    found = _COLON.match(line, column)
    if found and found[1].lower() in keys:
        return _behind(line, column, found[1], found[2].strip(), found[3])
    word, space, value = line[column:].rstrip().partition(" ")
    if word in keys and (value or not space) and ": " not in value and not value.startswith(":"):
        return Sign(f'The key "{word}" needs a colon behind it.', "Write:", f"{line[:column]}{word}: {value}".rstrip())
    return None


def _behind(line: str, column: int, key: str, sign: str, value: str) -> Sign:
    mended = f"{line[:column]}{key}: {value}".rstrip()
    if sign == "=":
        return Sign(f'A colon stands behind the key "{key}", not `=`.', "Write:", mended)
    if sign == "\uff1a":
        return Sign(
            f'The colon behind the key "{key}" is a wide one (U+FF1A).', "Write the usual one, and a space:", mended
        )
    return Sign(f'The colon behind the key "{key}" needs a space behind it.', "Write:", mended)


def is_key(word: str) -> bool:
    """Return whether a word is a key of an outline."""
    return word in known_keys()
