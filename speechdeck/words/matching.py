"""Texts compared as a reader compares them: however letters are composed, and whichever quotation mark, dash or space.

Authors copy phrases from a speech by eye, by Word or from a web page; what looks the same is the same here. What is
found is always a stretch of the text as it stands: nothing that is kept comes from a folded text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_APOSTROPHES = "'‘’‚‛′‵`´ʹʻʼʽˈ＇"
_QUOTATION_MARKS = '"“”„‟″‶«»‹›「」『』〝〞〟＂'
_ALIKE = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTATION_MARKS, '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃", "-"),
    "\u0640": "",  # The stroke that makes an Arabic word longer.
}
"""What readers take for one sign; angle and corner brackets are the quotation marks of some languages."""

_UNCHANGED = re.compile(r"(?!.*  )[!-_a-~][ -_a-~]*(?<! )", re.DOTALL)
"""Texts of which nothing is folded: ASCII without the grave accent, and with single spaces between words."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for comparing, and where in the original each of its characters begins."""

    text: str
    starts: tuple[int, ...] | None
    """None where nothing was folded."""
    ends: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that a stretch of the folded text stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def folded(text: str) -> str:
    r"""Return a text as it is compared: two that a reader takes for the same are equal.

    >>> folded("l’e\u0301tat – «10\u202f000»")
    "l'état - \"10 000\""
    """
    return text if _UNCHANGED.fullmatch(text) else "".join(piece for piece, _, _ in _pieces(text))


def fold_with_places(text: str, *, quotation_marks: bool = True) -> Folded:
    """Return a text as it is compared, and where each of its characters stands; with or without quotation marks."""
    if quotation_marks and _UNCHANGED.fullmatch(text):
        return Folded(text, None, None)
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in _pieces(text):
        for char in piece:
            if quotation_marks or char not in "'\"":
                chars.append(char)
                starts.append(start)
                ends.append(end)
    return Folded("".join(chars), tuple(starts), tuple(ends))


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Each letter with its accents, folded, and where it begins and ends; white space is one space, none at the ends."""
    space: tuple[int, int] | None = None
    begun = False
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        while end < length and _continues(text[end]):
            end += 1
        piece = _folded_letter(text[start:end])
        if piece == " ":
            space = space or ((start, end) if begun else None)
        elif piece:
            if space:
                yield " ", *space
                space = None
            begun = True
            yield piece, start, end
        start = end


def _continues(char: str) -> bool:
    """Whether a character is a part of the letter before it: an accent, or the vowel or end of a Korean syllable."""
    return char > "\u02ff" and (unicodedata.combining(char) != 0 or "\u1160" <= char <= "\u11ff")


def _folded_letter(letter: str) -> str:
    if letter in _ALIKE:
        return _ALIKE[letter]
    if letter.isascii():
        return " " if letter.isspace() else letter
    if letter.isspace():
        return " "
    letter = unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", letter))
    return "".join(_ALIKE.get(char, char) for char in letter if not _is_unseen(char)).strip() or ""


def _is_unseen(char: str) -> bool:
    """Soft hyphens, joiners, marks of direction, and what chooses one of two forms of a letter."""
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" or char == "\u034f"
