"""Traces of a wrong encoding in a text that can be read: garbled letters, lost letters and control characters.

A text that was opened in the wrong encoding once and saved as UTF-8 is UTF-8 for good: `’` is `â€™` in it. Each kind of
damage is told once, with how often it occurs, where first, and what stood there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..errors import Problem
from ..words.text import pluralize

if TYPE_CHECKING:
    from .source import Source

UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""What XML 1.0 cannot hold or no reader sees: control characters but for tab and line end, and noncharacters."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""The same in a file, where form feeds and vertical tabs are white space."""

_SHOWN = 5
"""Kinds of one damage that a message lists."""


def damage(source: Source) -> list[Problem]:
    """Return what is damaged in a text: errors where no reader would see it, warnings where both files can show it."""
    matches = [] if source.text.isascii() else list(_garbled(source.text))
    lost = source.text.count("\ufffd") - sum(written.count("\ufffd") for _, written, _ in matches)
    return [
        *_control_characters(source, matches),
        *([_garbled_letters(source, matches)] if matches else []),
        *([_lost_letters(source, lost)] if lost else []),
    ]


def _control_characters(source: Source, matches: Sequence[_Match]) -> Iterator[Problem]:
    """Control characters, once a kind, but for those that are parts of garbled letters."""
    inside = {start + at for start, written, _ in matches for at in range(len(written))}
    found: dict[str, list[int]] = {}
    for match in _CONTROL.finditer(source.text):
        if match.start() not in inside:
            found.setdefault(match[0], []).append(match.start())
    windows = {char: places for char, places in found.items() if "\x80" <= char <= "\x9f"}
    for char, places in found.items():
        if char not in windows:
            sentence = f"There {_are(len(places), 'control character')} here (U+{ord(char):04X})."
            yield Problem(source.place_at(places[0]), sentence, "Delete it, or type the character that was meant.")
    if windows:
        yield _windows_signs(source, windows)


def _windows_signs(source: Source, found: dict[str, list[int]]) -> Problem:
    """The control characters from U+0080 on, which nobody types: they are the quotation marks and dashes of Windows."""
    were = [
        f"U+{ord(char):04X} was {char.encode('latin-1').decode('cp1252', 'replace')} ({_times(len(places))})"
        for char, places in sorted(found.items(), key=lambda each: -len(each[1]))
    ]
    number = sum(map(len, found.values()))
    sentence = f"There {_are(number, 'control character')} here that no reader sees; in Windows-1252, {_list(were)}."
    first = min(places[0] for places in found.values())
    return Problem(source.place_at(first), sentence, "Replace each of them with the character that it was.")


def _garbled_letters(source: Source, matches: Sequence[_Match]) -> Problem:
    kinds = Counter((written, meant) for _, written, meant in matches)
    were = _list(
        [f"“{written}” was {_shown(meant)} ({_times(number)})" for (written, meant), number in kinds.most_common()]
    )
    start, written, _ = matches[0]
    sentence = f"There {_are(len(matches), 'garbled place')} here, from text opened in the wrong encoding: {were}."
    remedy = "Copy the text again from its source, or replace them: both files show them as they are."
    return Problem(source.place_at(start, len(written)), sentence, remedy, "warning")


def _lost_letters(source: Source, number: int) -> Problem:
    sentence = f"There {_are(number, '“�”')} here, in place of letters that an earlier program could not read."
    remedy = "Look up what the original has there, and type it."
    return Problem(source.place_at(source.text.index("\ufffd")), sentence, remedy, "warning")


def _are(number: int, noun: str) -> str:
    return f"is {number} {noun}" if number == 1 else f"are {pluralize(number, noun).replace('”s', '”')}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _list(kinds: Sequence[str]) -> str:
    more = f" and {len(kinds) - _SHOWN} more" if len(kinds) > _SHOWN else ""
    return ", ".join(kinds[:_SHOWN]) + more


def _shown(meant: str) -> str:
    return meant if meant.isprintable() and meant != "\ufffd" else ", ".join(f"U+{ord(char):04X}" for char in meant)


# --- UTF-8 read as something else ---------------------------------------------------------------------------------

_CODECS = ("cp1252", "mac_roman", "cp1251")
"""What programs take a text for that does not say that it is UTF-8."""

_SIGNS = "‐‑‒–—―‘’‚“”„†‡•…‰′″‹›€™−"
_LETTERS = "".join(map(chr, range(0xA0, 0x180)))
_MARKS = "\ufeff\ufffb\ufffd"


_Match = tuple[int, str, str]
"""A place in a text that was UTF-8 once: where it stands, how it is written, and what it was."""


def _garbled(text: str) -> Iterator[_Match]:
    known = _known()
    for match in _pattern().finditer(text):
        written = match[0]
        meant = known.get(written) or _decoded(written)
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if meant and (len(written) > 2 or _is_likely(before, meant, after)):
            yield match.start(), written, meant


def _is_likely(before: str, meant: str, after: str) -> bool:
    """Whether two characters are one garbled one: not in `IRMÃ”`, a quoted word in capitals, nor in `Ä…`, a letter alone."""
    return after.isalpha() or not (before.isupper() or (meant >= "\u0100" and not before.isalpha()))


@cache
def _known() -> dict[str, str]:
    """What a single sign or letter became, and what it was."""
    known = {}
    for codec in _CODECS:
        for char in _SIGNS + _MARKS + (_LETTERS if codec != "cp1251" else ""):
            known[_misread(char, codec)] = char
    # A program that has no sign for a byte puts a question mark in a box there.
    known["â€\ufffd"] = "”"
    return known


@cache
def _pattern() -> re.Pattern[str]:
    """A sign that is known, or three letters or more in a row, of any script."""
    runs = "|".join(f"(?:{_sequence(codec)}){{3,}}" for codec in _CODECS)
    known = "|".join(map(re.escape, sorted(_known(), key=len, reverse=True)))
    # Most letters of most texts begin nothing of this; two classes say so a hundred times sooner.
    begins = "".join(f"[{_chars(0xC2, 0xF5, codec)}][{_chars(0x80, 0xC0, codec)}�]|" for codec in _CODECS)[:-1]
    return re.compile(f"(?={begins})(?:{runs}|{known})")


def _sequence(codec: str) -> str:
    """The pattern of one letter of UTF-8, in the characters of another encoding."""
    two, three, four, more = (
        f"[{_chars(start, end, codec)}]" for start, end in ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5), (0x80, 0xC0))
    )
    return f"{two}{more}|{three}{more}{{2}}|{four}{more}{{3}}"


def _chars(start: int, end: int, codec: str) -> str:
    return re.escape("".join(_char(byte, codec) for byte in range(start, end)))


def _misread(char: str, codec: str) -> str:
    return "".join(_char(byte, codec) for byte in char.encode())


def _char(byte: int, codec: str) -> str:
    """What a byte is in an encoding; where it is nothing, programs keep its number."""
    char = bytes([byte]).decode(codec, "replace")
    return chr(byte) if char == "\ufffd" else char


def _decoded(written: str) -> str | None:
    for codec in _CODECS:
        numbers = {_char(byte, codec): byte for byte in range(256)}
        if all(char in numbers for char in written):
            try:
                return bytes(numbers[char] for char in written).decode()
            except UnicodeDecodeError:
                continue
    return None
