"""The pieces of a changed text as they are shown: what differs is seen, and of a long text the words around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from ...words.scripts import UNSPACED, cells
from ..findings import Piece

_SPACE, _NO_BREAK_SPACE = "␣", "⍽"
"""As keyboards and standards draw them."""

_PARAGRAPH = " ¶ "

_WIDEST = 48
"""Cells of what stays, that are shown beside a change: some eight words."""

_LEFT_OUT = 24
"""So many cells at least are worth an ellipsis."""


def revealed(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces of which each difference can be seen: also white space, and characters that look like others."""
    if not pieces:
        return []
    alike = [_looks(one.text) == _looks(other.text) for one, other in pairwise(pieces)]
    beside = [any(pair) for pair in zip([False, *alike], [*alike, False], strict=True)]
    return [
        replace(piece, text=_reveal(piece.text))
        if piece.kind != "kept" and (has_twin or not _looks(piece.text))
        else piece
        for piece, has_twin in zip(pieces, beside, strict=True)
    ]


def _looks(text: str) -> str:
    """A text without what nobody sees in it."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not (c.isspace() or _is_unseen(c)))


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Cc")


def _reveal(text: str) -> str:
    only_white = not text.strip()
    return "".join(_revealed(char, only_white) for char in text)


def _revealed(char: str, only_white: bool) -> str:
    if char in "\xa0\u202f":
        return _NO_BREAK_SPACE
    if char.isspace():
        return _SPACE if only_white else char
    return f"<U+{ord(char):04X}>" if _is_unseen(char) or unicodedata.combining(char) else char


def folded(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces with single spaces, however their lines were broken; the end of a paragraph within is shown."""
    return [replace(piece, text=_WHITE.sub(" ", piece.text.replace("\n", _PARAGRAPH))) for piece in pieces]


def around_changes(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces, of those that stay only the words that are next to a change, all with single spaces."""
    for number, piece in enumerate(folded(pieces)):
        text = piece.text
        if piece.kind == "kept" and len(pieces) > 1:
            text = _shortened(text, after_one=number > 0, before_one=number < len(pieces) - 1)
        yield replace(piece, text=text)


_WHITE = re.compile("[ \t\r\n\v\f\u2028\u2029]+")


def _shortened(text: str, *, after_one: bool, before_one: bool) -> str:
    """A text that stays: its first words, if it is after a change, and its last, if it is before one."""
    parts = parted(text)
    first = _fitting(parts) if after_one else []
    last = _fitting(parts[::-1])[::-1] if before_one else []
    if cells("".join(parts[len(first) : len(parts) - len(last)])) < _LEFT_OUT:
        return text
    start, end = "".join(first).rstrip(), "".join(last).lstrip()
    return f"{start} … {end}" if start and end else f"{start} …" if start else f"… {end}"


def _fitting(parts: Iterable[str]) -> list[str]:
    """As many of the first parts as are shown beside a change."""
    widths = accumulate(map(cells, (kept := list(parts))))
    return [part for part, width in zip(kept, widths, strict=True) if width <= _WIDEST]


_PART = re.compile(rf"[{UNSPACED}]|[^ {UNSPACED}]+| +")


def parted(text: str) -> list[str]:
    """Return a text in the parts between which a line may end: words and spaces, or letters where no space is written."""
    parts: list[str] = []
    for found in _PART.finditer(text):
        # A mark goes with its letter, and what may not begin a line with what is before it.
        if parts and (cells(found[0]) == 0 or found[0] in _CLOSING):
            parts[-1] += found[0]
        else:
            parts.append(found[0])
    return parts


def may_part(before: str, after: str) -> bool:
    """Return whether a line may end between two parts of a text."""
    return before[-1] == " " or (after not in _CLOSING and (_is_unspaced(before[-1]) or _is_unspaced(after[0])))


def _is_unspaced(char: str) -> bool:
    return re.match(f"[{UNSPACED}]", char) is not None


_CLOSING = frozenset("、。，．：；！？）】」』》〉…—ー")
