"""Where in the speech's file each of its words stands: what a reader sees, laid along what is written."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..text import Paragraph
from ..wording.words import placed_words

_UNSPOKEN = re.compile(
    r"<!--.*?-->"
    r"|</?[A-Za-z][^<>]*>"
    r"|\[\^[^\]\n]+\]"
    r"|\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
    r"|\]\[[^\]\n]*\]"
    r"|\{:[^}\n]*\}",
    re.DOTALL,
)
"""What Markdown has in a paragraph that nobody speaks: comments, tags, notes, addresses, attributes."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});")
_MARKS = frozenset("\\`*_[]<>#~+-=|:.)!0123456789 \t\n")
"""Signs that may be a mark; digits may number an item."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a word stands: from its first character to behind its last; ``torn`` is one with a mark inside."""

    start: int
    end: int
    torn: bool = False


def stands(source: str, paragraphs: Sequence[Paragraph], *, is_markdown: bool) -> dict[int, Stand]:
    """Return where words stand, by their number in the row of words; those that are not found are left out."""
    found: dict[int, Stand] = {}
    lines = [0, *(match.end() for match in re.finditer("\n", source))]
    at = 0
    for paragraph in paragraphs:
        passage = paragraph.passage
        at = max(at, lines[min(passage.place.line, len(lines)) - 1])
        text = passage.text
        chars = dict(chars_of(source, text, at, is_markdown=is_markdown))
        for number, (_, start, end) in enumerate(placed_words(text), paragraph.start):
            spots = [chars.get(each) for each in range(start, end) if not text[each].isspace()]
            known = [spot for spot in spots if spot is not None]
            if known and len(known) == len(spots):
                whole = sum(len(text[each]) if text[each].isspace() else 0 for each in range(start, end))
                width = sum(stop - begin for begin, stop in known) + whole
                found[number] = Stand(known[0][0], known[-1][1], torn=known[-1][1] - known[0][0] != width)
        if chars:
            at = max(stop for _, stop in chars.values())
    return found


def chars_of(source: str, text: str, at: int, *, is_markdown: bool) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield for the characters of a text, by their numbers, where each is written from a place on; as far as they are found."""
    for number, char in enumerate(text):
        if char.isspace():
            continue
        spot = _next(source, char, at, is_markdown=is_markdown)
        if spot is None:
            return
        yield number, spot
        at = spot[1]


def _next(source: str, char: str, at: int, *, is_markdown: bool) -> tuple[int, int] | None:
    while at < len(source):
        here = source[at]
        if not is_markdown:
            if here == char:
                return at, at + 1
            if not here.isspace():
                return None
            at += 1
            continue
        if here in "<[]{" and (skipped := _UNSPOKEN.match(source, at)):
            at = skipped.end()
        elif here == "&" and (entity := _ENTITY.match(source, at)) and _may_be(html.unescape(entity[0]), char):
            if html.unescape(entity[0]) == char:
                return at, entity.end()
            at = entity.end()
        elif here == "\\" and source[at + 1 : at + 2] == char and not char.isalnum():
            return at, at + 2
        elif here == char:
            return at, at + 1
        elif here in _MARKS or here.isspace():
            at += 1
        else:
            return None
    return None


def _may_be(shown: str, char: str) -> bool:
    """Whether an entity is a character, or white space before it."""
    return shown == char or shown.isspace()
