"""Which paragraphs are headings, and of which level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..piece import Piece
from .lines import DANGLING, UNSPACED, ends_sentence
from .speakers import label_of
from .styles import PATTERNS, is_in_capitals, style_of
from .vocabulary import addresses_the_room, is_greeting

_LONGEST = 110
"""Characters of a heading; longer ones are sentences."""

_LONGEST_NUMBERED = 170
"""Characters of one that has a number, or is set apart otherwise."""

_BOLD = re.compile(r"^(\*\*\*|\*\*|__|\*|_)(?!\s)(.+)\1(\W?)$")
_UNSURE = {"plain", "bullet"}
"""Ways to write a heading that are also those of a short paragraph or an item."""
_BELOW = {"decimal", "small", "chinese below"}
_FINAL = re.compile(r"[.,;,،。，；…]\W*$")
_THANKS = re.compile(r"thank|merci|gracias|спасибо|благодар|شكر|谢谢|danke|obrigad", re.IGNORECASE)


def with_headings(paragraphs: Sequence[Piece]) -> list[Piece]:
    """Return paragraphs with those that are headings as such, and their levels."""
    numbered = _numbers_paragraphs(paragraphs)
    colons = _with_colons(paragraphs)
    found = [
        at in colons
        or (
            _is_heading(paragraphs, at) and (style_of(piece) not in numbered or piece.role == "heading" or piece.strong)
        )
        for at, piece in enumerate(paragraphs)
    ]
    found = _without_salutations(paragraphs, found)
    styles = [style_of(piece) if heading else "" for piece, heading in zip(paragraphs, found, strict=True)]
    # Where most headings are numbered in one way, a line that only looks like one is as likely none; it stays so.
    order = _order(styles, paragraphs)
    return [
        replace(
            piece,
            role="heading",
            text=_BOLD.sub(r"\2\3", piece.text),
            level=piece.level or order[style],
            marker="" if not piece.counted else piece.marker,
        )
        if heading
        else piece
        for piece, heading, style in zip(paragraphs, found, styles, strict=True)
    ]


def _is_heading(paragraphs: Sequence[Piece], at: int) -> bool:
    piece = paragraphs[at]
    if piece.role == "heading":
        return True
    if piece.is_cell or (piece.counted and not piece.strong and piece.marker.strip("().").islower()):
        return False
    after = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    text = piece.text
    if label_of(text) and not text.isupper():
        return False
    longest = _LONGEST if style_of(piece) in _UNSURE else _LONGEST_NUMBERED
    if (
        after is None
        or len(text) > longest
        or is_greeting(text)
        or (_THANKS.match(text) and style_of(piece) in _UNSURE)
    ):
        return False
    if not _begins_as_heading(text) or _FINAL.search(text) or DANGLING.search(text):
        return (
            bool(piece.strong or is_in_capitals(text))
            and len(text.split()) < 16
            and _begins_as_heading(text)
            and not text.endswith(",")
        )
    if piece.role == "item":
        return _is_heading_with_bullet(paragraphs, at)
    if _is_in_run(paragraphs, at):
        return False
    if style_of(piece) not in _UNSURE:
        return len(text.split()) < 28
    # A line that announces what follows is spoken; one that asks may be either.
    if (
        _greets(paragraphs, at)
        or text.endswith((":", "："))
        or (after.role == "item" and not (piece.gap and after.gap))
    ):
        return False
    return (
        len(text.split()) <= _MOST_WORDS
        and not _is_sentence_without_spaces(text)
        and piece.role in ("line", "paragraph")
    )


def _is_sentence_without_spaces(text: str) -> bool:
    """Whether a line of Chinese or Japanese is longer than a heading, or has clauses."""
    return bool(UNSPACED.match(text)) and (
        len(text) > _LONGEST_WITHOUT_SPACES or text.count("，") > 1 or "。" in text[:-1]
    )


_LONGEST_WITHOUT_SPACES = 36


def _with_colons(paragraphs: Sequence[Piece]) -> set[int]:
    """Short lines that end with a colon, and stand above paragraphs again and again: headings, not announcements."""
    found = {
        at
        for at, (piece, after) in enumerate(pairwise(paragraphs))
        if piece.text.endswith((":", "："))
        and piece.role in ("line", "paragraph")
        and len(piece.text.split()) <= _MOST_WORDS
        and len(piece.text) < _LONGEST
        and not is_greeting(piece.text)
        and _begins_as_heading(piece.text)
        and after.role in ("line", "paragraph")
        and ends_sentence(after.text)
        and (at == 0 or ends_sentence(paragraphs[at - 1].text) or is_greeting(paragraphs[at - 1].text))
    }
    return found if len(found) >= _SEVERAL else set()


_MOST_WORDS = 20
"""Of a heading without a number."""


def _numbers_paragraphs(paragraphs: Sequence[Piece]) -> set[str]:
    """The styles of numbers that stand before paragraphs of the speech, so that a short one is no heading either."""
    long = Counter(style_of(each) for each in paragraphs if len(each.text) > _LONGEST or ends_sentence(each.text))
    short = Counter(
        style_of(each) for each in paragraphs if len(each.text) <= _LONGEST and not ends_sentence(each.text)
    )
    return {style for style in _COUNTED if long[style] >= _SEVERAL and long[style] >= short[style]}


_SEVERAL = 3


def _without_salutations(paragraphs: Sequence[Piece], found: list[bool]) -> list[bool]:
    """Which are headings, but for lines among those that address the room: "Parents", "Distinguished Guests"."""
    kept = list(found)
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and _may_salute(paragraphs[end], heading=found[end]):
            end += 1
        room = [number for number in range(at, end) if addresses_the_room(paragraphs[number].text)]
        if room:
            # At the very beginning, lines without commas are all of the greeting; elsewhere a heading may stand above it.
            begin = at if at == 0 and not is_greeting(paragraphs[room[0]].text) else room[0]
            kept[begin : room[-1] + 1] = [False] * (room[-1] + 1 - begin)
        at = max(end, at + 1)
    return kept


def _may_salute(piece: Piece, *, heading: bool) -> bool:
    """Whether a line is a greeting, or a short one without a number that could be a part of it."""
    plain = heading and piece.role != "heading" and not piece.strong and style_of(piece) == "plain"
    return plain or is_greeting(piece.text) or addresses_the_room(piece.text)


_COUNTED = {"roman", "letter", "number", "small", "decimal"}


def _greets(paragraphs: Sequence[Piece], at: int) -> bool:
    """Whether a line addresses the room, or stands among lines below each other that do, without commas."""
    first = at
    while first and not paragraphs[first].gap and not ends_sentence(paragraphs[first - 1].text):
        first -= 1
    above = (each.text for each in paragraphs[first:at] if each.text[-1:].isalnum())
    return addresses_the_room(paragraphs[at].text) or any(map(addresses_the_room, above))


def _is_in_run(paragraphs: Sequence[Piece], at: int) -> bool:
    """Whether a line is numbered as the one above or below it is, with nothing between: they are a list."""
    style = style_of(paragraphs[at])
    beside = (*paragraphs[max(0, at - 1) : at], *paragraphs[at + 1 : at + 2])
    return style in _COUNTED and any(style_of(each) == style and len(each.text) <= _LONGEST for each in beside)


def _begins_as_heading(text: str) -> bool:
    numbered = next((found for pattern in PATTERNS.values() if (found := pattern.match(text))), None)
    text = text[numbered.end() :] if numbered and numbered.end() < len(text) else text
    first = text.lstrip("*_\"'“«‘([【（")[:1]
    return bool(first) and (first.isupper() or first.isdigit() or (first.isalpha() and not first.islower()))


def _is_heading_with_bullet(paragraphs: Sequence[Piece], at: int) -> bool:
    """Whether an item stands alone above a paragraph, as a heading does that has a bullet."""
    before = paragraphs[at - 1] if at else None
    after = paragraphs[at + 1]
    if (before and before.role == "item") or after.role == "item":
        return False
    return len(paragraphs[at].text.split()) <= 12 and not ends_sentence(paragraphs[at].text)


def _order(styles: Sequence[str], paragraphs: Sequence[Piece]) -> dict[str, int]:
    """The levels of the ways in which headings are written: what comes first is above, unless it is known to be below."""
    if any(piece.role == "heading" for piece in paragraphs):
        return dict.fromkeys(styles, 2) | {"": 0}
    used = [style for style in dict.fromkeys(styles) if style]
    counted = Counter(styles)
    numbered = [
        style for style in used if style in ("roman", "chinese", "capitals", "bracketed") and counted[style] > 1
    ]
    below = {style for style in used if style in _BELOW and len(used) > 1}
    if numbered and "roman" in numbered:
        below |= {style for style in used if style in ("letter", "number")}
    return {style: 2 if style in below else 1 for style in used} | {"": 0}
