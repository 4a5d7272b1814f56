"""Texts that are not YAML where they stand, and how they must be written."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from ....words.quoting import in_single_quotes
from .brackets import mended_brackets, without_trailing_comma


class Mended(NamedTuple):
    """What is wrong with a value, what to do, and the value as it must be written."""

    sentence: str
    remedy: str
    value: str


_SIGNS = {
    "`": "a backquote",
    "- ": "a dash and a space",
    "? ": "a question mark and a space",
    ": ": "a colon",
}
"""What signs are called that would be hard to read in backquotes."""

_LINE_ENDS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), "_")
"""Characters that end a line for PyYAML only."""

_COMMENT = re.compile(r"(?:^|(?<!\s)\s+)#(?:\s.*)?$")
"""At the end of a line: a number sign with a space behind it."""

_APOSTROPHE = re.compile(r"'(?:s|t|n|em|til|tis|twas|cause|round|\d\ds?)\b", re.IGNORECASE)
"""What begins with an apostrophe, and with no quotation mark."""

_IN_QUOTES = "Put the text in quotes:"


def reads(value: str) -> bool:
    """Return whether a value is YAML behind a key; of several lines, if each but the first is indented."""
    value = value.translate(_LINE_ENDS)
    try:
        events = list(yaml.parse(f"k: {value}\n", Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except (yaml.YAMLError, ValueError):
        return False
    # A line behind a closed value may be read as another key.
    depth = [
        1 if isinstance(e, yaml.CollectionStartEvent) else -1 if isinstance(e, yaml.CollectionEndEvent) else 0
        for e in events
    ]
    return len([e for e in events if isinstance(e, yaml.DocumentStartEvent)]) == 1 and _values(events, depth) == 2


def _values(events: list[yaml.Event], depth: list[int]) -> int:
    """How many keys and values stand directly in the first mapping."""
    level, found = 0, 0
    for event, change in zip(events, depth, strict=True):
        if level == 1 and (change == 1 or isinstance(event, yaml.ScalarEvent | yaml.AliasEvent)):
            found += 1
        level += change
    return found


def without_comment(value: str) -> str:
    """Return a value without the comment behind it."""
    return _COMMENT.sub("", value).rstrip()


def in_quotes(text: str) -> str:
    """Return a text in the quotation marks in which all of it means itself."""
    return f'"{text}"' if '"' not in text and "\\" not in text else in_single_quotes(text)


def mended(value: str) -> Mended | None:
    """Return what is wrong with a value that cannot be read, and how it must be written; nothing if nobody knows."""
    if value[0] in "\"'":
        return _quotes(value)
    if value[0] in "[{":
        found = mended_brackets(value)
        if found and (reads(found[2]) or ":" in value):
            return Mended(*found) if reads(found[2]) else None
    if value[0] in "“„«‘" and value[-1] in "”“»’":
        return Mended(
            "Typographic quotation marks do not put a text in quotes.",
            "Write straight ones:",
            in_quotes(value[1:-1]),
        )
    sign = re.sub(r"\s", " ", f"{value} "[:2])
    sign = sign if sign in _SIGNS else value[0]
    if sign in _SIGNS or sign in "@%&*!|>{[]},":
        return Mended(
            f"This text begins with {_SIGNS.get(sign, f'`{sign}`')}, which has a meaning of its own in YAML.",
            _IN_QUOTES,
            in_quotes(value),
        )
    if re.search(r":(\s|$)", value):
        return Mended("A colon in this text is taken for the one after a key.", _IN_QUOTES, in_quotes(value))
    return Mended("A comment in the middle of a text ends it.", _IN_QUOTES, in_quotes(value))


def _quotes(value: str) -> Mended:
    mark = value[0]
    whole = without_trailing_comma(value)
    if whole != value and reads(whole):
        return Mended("There is a comma after the text in quotes.", "Remove it:", whole)
    if mark not in value[1:].replace("\\" + mark, ""):
        apostrophe = mark == "'" and _APOSTROPHE.match(value)
        closed = in_quotes(value) if apostrophe else in_quotes(value[1:])
        said = "apostrophe" if apostrophe else "quotation mark"
        remedy = "Put the whole text in quotes:" if apostrophe else "Close it at the end of the text:"
        return Mended(f"The {said} at the beginning of this text is never closed.", remedy, closed)
    inner = whole[1:-1]
    if whole[-1] != mark or len(whole) == 1 or _begins_with_quoted_word(inner, mark):
        return Mended(
            "This text goes on after its quotation mark is closed.", "Put all of it in quotes:", in_quotes(value)
        )
    if mark not in inner.replace("\\" + mark, ""):
        text = inner.replace('\\"', '"')
        return Mended(
            "A backslash in double quotation marks has a meaning of its own in YAML.",
            "Put the text in single ones:",
            in_single_quotes(text),
        )
    kind = "An apostrophe" if mark == "'" else "A quotation mark"
    return Mended(
        f"{kind} inside this text closes its quotes.", "Put the text in quotes of the other kind:", in_quotes(inner)
    )


def _begins_with_quoted_word(inner: str, mark: str) -> bool:
    """Whether the first mark within a text closes, and a later one opens: `"Few" come, "many" stay` between its ends."""
    first, last = inner.find(mark), inner.rfind(mark)
    return first >= 0 and first != last and inner[first + 1 : first + 2].isspace() and inner[last - 1 : last].isspace()
