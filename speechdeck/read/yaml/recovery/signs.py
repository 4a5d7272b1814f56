"""Signs at the beginning of a line that look like YAML's and are others: tabs, bullets, wide colons, missing spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .vocabulary import is_known

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2028\u2029\u3000"
_HIDDEN = "\u200b-\u200f\u2060\ufeff"
_LEAD = re.compile(rf"[ \t{_SPACES}{_HIDDEN}]*(?:-[ \t{_SPACES}{_HIDDEN}]+)*")
_UNUSUAL = re.compile(rf"[{_SPACES}{_HIDDEN}]")
_BULLET = re.compile(r"([–—•*‣▪▫◦·−+]|--(?=\s)|\d{1,2}[.)](?=\s))\s*(?=\S)")
_DASH = re.compile(r"-(?=[^\s-])")
_COLON = re.compile(rf"([A-Za-z]+)([ ]?\uff1a\s*|:[{_SPACES}]\s*|[ ]?:(?=[^\s:/])|\s*=\s*)(.*)")


class Sign(NamedTuple):
    """What is wrong with the beginning of a line, what to do, and the line as it must be written."""

    sentence: str
    remedy: str
    line: str


def tabs(line: str, width: int) -> str:
    """Return a line in which so many spaces are in place of each tab of its indentation."""
    lead = _LEAD.match(line)
    assert lead
    return lead[0].replace("-\t", "- ").replace("\t", " " * width) + line[lead.end() :]


def has_tabs(line: str) -> bool:
    """Return whether tabs indent a line."""
    lead = _LEAD.match(line)
    return lead is not None and "\t" in lead[0]


def unusual_space(line: str) -> str | None:
    """Return the first sign before a line's first word that only looks like a space, or like nothing."""
    lead = _LEAD.match(line)
    found = lead and _UNUSUAL.search(lead[0])
    return found[0] if found else None


def with_usual_spaces(line: str) -> str:
    """Return a line with usual spaces before its first word, and without signs that nobody sees."""
    lead = _LEAD.match(line)
    assert lead
    return re.sub(f"[{_SPACES}]", " ", re.sub(f"[{_HIDDEN}]", "", lead[0])) + line[lead.end() :]


_STRAY = re.compile(r"( *)([^\w\s\"'#-])( *)((?:- +)?([A-Za-z]+):(?:\s.*|$))")


def stray(line: str, columns: Sequence[int]) -> Sign | None:
    """Return what is wrong with a line on which a sign stands before a key; it should stand at one of some columns."""
    found = _STRAY.match(line)
    if not found or not is_known(found[5]):
        return None
    widths = [len(found[1]), len(found[1]) + len(found[3]), len(found[1]) + len(found[3]) + 1]
    width = next((width for width in widths if width in columns), widths[1])
    sentence = f'A sign that does not belong there stands before "{found[5]}".'
    return Sign(sentence, "Delete it:", " " * width + found[4])


def bullet(line: str, column: int) -> Sign | None:
    """Return what is wrong with an item of a list that does not begin with a dash and a space."""
    found = _BULLET.match(line, column)
    if found:
        mended = f"{line[:column]}- {line[found.end() :]}"
        what = "a number" if found[1][0].isdigit() else f"`{found[1]}`"
        return Sign(f"An item of a list begins with `- `, and not with {what}.", "Write:", mended)
    if _DASH.match(line, column):
        return Sign(
            "There is no space after the dash of this item.", "Write:", f"{line[:column]}- {line[column + 1 :]}"
        )
    return None


def colon(line: str, column: int, keys: frozenset[str]) -> Sign | None:
    """Return what is wrong with a key that has no colon and space behind it."""
    found = _COLON.match(line, column)
    if found and found[1].lower() in keys:
        return _after(line, column, found[1], found[2], found[3])
    word, space, value = line[column:].rstrip().partition(" ")
    if word.lower() in keys and (value or not space) and ": " not in value and not value.startswith(":"):
        return Sign(f'There is no colon after the key "{word}".', "Write:", f"{line[:column]}{word}: {value}".rstrip())
    return None


def _after(line: str, column: int, key: str, written: str, value: str) -> Sign:
    sign = written.strip()
    mended = f"{line[:column]}{key}: {value}".rstrip()
    if sign == "=":
        return Sign(f'After the key "{key}" stands `=`, and not a colon.', "Write:", mended)
    if sign == "\uff1a":
        return Sign(
            f'The colon after the key "{key}" is a wide one (U+FF1A).', "Write the usual one, and a space:", mended
        )
    if written.startswith(":") and len(sign) < len(written):
        code = f"U+{ord(written[1]):04X}"
        return Sign(
            f'The space after the colon of "{key}" is of another kind ({code}).', "Write a usual space:", mended
        )
    return Sign(f'There is no space after the colon of "{key}".', "Write:", mended)
