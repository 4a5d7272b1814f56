"""A text as a row of words: what is compared, merged and written one by one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ...words.scripts import UNSPACED


class Word(NamedTuple):
    """A word, a number, or a sign between words, and whether white space stands before it, or a paragraph's beginning.

    Letters of scripts that put no space between words are words of their own.
    """

    text: str
    spaced: bool = False


PARAGRAPH = Word("\n")
"""What ends a paragraph."""

_UNSEEN = "\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
"""What programs put into a text, or take out of it, and nobody sees: ranges for a character class."""

_LETTER = rf"(?![{UNSPACED}\d_])\w[\u0300-\u036f]*"
"""A letter with its accents."""

_WORD = re.compile(
    r"\s+"
    r"|\d+(?:[.,:\u00a0\u202f’']\d+)*"
    rf"|[{UNSPACED}]"
    rf"|(?:{_LETTER})+(?:['’](?:{_LETTER})+)*"
    r"|[^\w\s]|_"
)

_JOINER = "\u200d"

_SEEN = re.compile(f"[^{_UNSEEN}]")


@lru_cache(maxsize=16_384)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a paragraph.

    >>> [word.text for word in words_of("It’s 2,500 m, isn’t it?")]
    ['It’s', '2,500', 'm', ',', 'isn’t', 'it', '?']
    """
    return tuple(word for word, _, _ in placed_words(text))


def placed_words(text: str) -> Iterator[tuple[Word, int, int]]:
    """Yield the words of a paragraph, and where in it each begins and ends; what nobody sees parts no word."""
    seen = [found.start() for found in _SEEN.finditer(text)]
    if len(seen) == len(text):
        yield from _placed(text)
        return
    for word, start, end in _placed("".join(text[at] for at in seen)):
        yield word, seen[start], seen[end - 1] + 1


def _placed(text: str) -> Iterator[tuple[Word, int, int]]:
    spaced, begun = False, False
    held: tuple[str, bool, int, int] | None = None
    for found in _WORD.finditer(text):
        piece = found[0]
        if piece.isspace():
            spaced = True
            continue
        if held and not spaced and held[3] == found.start() and (_joins(piece) or _is_open(held[0], piece)):
            held = (held[0] + piece, held[1], held[2], found.end())
            continue
        if held:
            yield _word(held)
        held = (piece, spaced or not begun, found.start(), found.end())
        spaced, begun = False, True
    if held:
        yield _word(held)


def _word(held: tuple[str, bool, int, int]) -> tuple[Word, int, int]:
    return Word(unicodedata.normalize("NFC", held[0]), held[1]), held[2], held[3]


def _joins(piece: str) -> bool:
    """Whether something is a part of the word before it: an accent, or what joins two letters."""
    return unicodedata.category(piece[0]) in ("Mn", "Mc", "Me", "Cf")


def _is_open(before: str, piece: str) -> bool:
    """Whether a word goes on: behind a mark within a word of Hindi, say, or with what is joined to it."""
    if before.endswith(_JOINER):
        return True
    return piece[0].isalpha() and _joins(before[-1]) and len(before) > 1 and not re.match(f"[{UNSPACED}]", before)


def text_of_words(words: Iterable[Word]) -> str:
    """Return words as a text; a paragraph's end is a line's end."""
    return shown_words(words).removeprefix(" ")


def shown_words(words: Iterable[Word]) -> str:
    """Return a stretch of a text with the space before its first word."""
    return "".join(f" {word.text}" if word.spaced else word.text for word in words).replace("\n ", "\n")


@lru_cache(maxsize=4096)
def plain_words(text: str) -> tuple[str, ...]:
    """Return a text's words as those of two texts are counted: in small letters, without signs."""
    return tuple(word.text.casefold() for word in words_of(text) if any(map(str.isalnum, word.text)))
