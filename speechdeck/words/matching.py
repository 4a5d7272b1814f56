"""Texts compared as a reader compares them: however letters are composed, and whichever quotation mark, dash or space.

Authors copy phrases from a speech by eye, by Word or from a web page; what looks the same is the same here. What is
found is always a stretch of the text as it stands: nothing that is kept comes from a folded text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
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
    if _UNCHANGED.fullmatch(text) and (quotation_marks or not ("'" in text or '"' in text)):
        return Folded(text, None, None)
    placed = [(char, start, end) for piece, start, end in _pieces(text) for char in piece]
    if not quotation_marks:
        placed = list(_without_quotation_marks(placed))
    return Folded(
        "".join(char for char, _, _ in placed),
        tuple(start for _, start, _ in placed),
        tuple(end for _, _, end in placed),
    )


_Placed = tuple[str, int, int]
"""A folded character, and where in the original it begins and ends."""


def _without_quotation_marks(placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """Leave out quotation marks and the space that one stood beside; an apostrophe inside a word is none."""
    space: _Placed | None = None
    begun = False
    for at, each in enumerate(placed):
        char = each[0]
        if char == " ":
            space = space or (each if begun else None)
        elif char not in "'\"" or (char == "'" and _is_inside_word(placed, at)):
            if space:
                yield space
                space = None
            begun = True
            yield each


def _is_inside_word(placed: Sequence[_Placed], at: int) -> bool:
    return 0 < at < len(placed) - 1 and placed[at - 1][0].isalnum() and placed[at + 1][0].isalnum()


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
