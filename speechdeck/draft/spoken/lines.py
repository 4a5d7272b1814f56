"""Lines into paragraphs: hard wraps, hyphens at line ends, and sentences that a page break parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from ..piece import Join, Piece
from .vocabulary import is_greeting

_SENTENCE_END = re.compile(r"[.!?…。！？؟:;：；][\"'”’»)\]）」』]*$")
_WEAK_END = re.compile(r"[,，、،][\"'”’»)\]]*$")
_MARK = re.compile(r"([-–—−•·▪●◦‣*■□➢►✓]|\?(?=\s+[A-ZÀ-Þ])|\.(?=\s\s))\s+(?=\S)")
_INNER_MARK = re.compile(r"(?<=[.;])\s+[-–•·]\s+(?=[^\W\d_])")
_LOOSE_NUMBER = re.compile(r"[(]?(\d{1,2}|[ivxIVX]{1,5}|[a-zA-Z])[.)]")
_NUMBERED = re.compile(
    r"([(（]?(\d{1,3}|[IVXLC]{1,6}|[A-Z]|[a-z])[.)）]|[①-⑳㈠-㈩]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])\s*(?=\S)"
)
_HYPHEN = re.compile(r"(\w+)[-‐\u00ad]$")
DANGLING = re.compile(
    r"\b(and|or|of|the|to|in|for|with|by|on|at|an?|et|de|du|des|la|les?|à|y|el|los|las|en|и|в|на|с|und|der|die|das)$",
    re.IGNORECASE,
)
"""Words that end no heading: what follows belongs to them."""
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef，。、：；！？“”]$")


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text))


def begins_small(text: str) -> bool:
    """Whether a text begins with a small letter, as the rest of a sentence does."""
    first = next((c for c in text if c.isalnum()), "")
    return first.islower()


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number or letter that numbers it: "I.", "(a)", "7."."""
    return bool(_NUMBERED.match(text))


@dataclass(frozen=True)
class Wrapping:
    """How a document's lines are wrapped."""

    pieces: Sequence[Piece]

    @cached_property
    def _neighbours(self) -> list[tuple[Piece, Piece]]:
        pairs = zip(self.pieces, self.pieces[1:], strict=False)
        return [(one, two) for one, two in pairs if not two.gap and one.role == two.role == "line"]

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether sentences run over line ends."""
        pairs = [(one, two) for one, two in self._neighbours if len(one.text) > 25]
        if not pairs or len(pairs) < len(self.pieces) / 20:
            return False
        cased = [(one, two) for one, two in pairs if any(c.islower() or c.isupper() for c in two.text[:3])]
        if len(cased) > len(pairs) / 2:
            running = sum(not ends_sentence(one.text) and begins_small(two.text) for one, two in cased)
            return running > len(cased) / 4
        if sum(not ends_sentence(one.text) and not _WEAK_END.search(one.text) for one, _ in pairs) > len(pairs) / 2:
            return True
        # Without small letters, lines that are all as long as the longest tell it.
        longest = max(len(one.text) for one, _ in pairs)
        return sum(len(one.text) > longest - 3 for one, _ in pairs) > len(pairs) * 0.6 and len(pairs) > 2

    @cached_property
    def width(self) -> int:
        """The longest line that sentences run over."""
        lengths = sorted(len(one.text) for one, two in self._neighbours if not ends_sentence(one.text))
        return lengths[int(len(lengths) * 0.97)] if lengths else 0

    @cached_property
    def indents(self) -> bool:
        """Whether paragraphs begin with an indent, and have no blank lines between them."""
        indented = [two for one, two in self._neighbours if two.indent > one.indent and ends_sentence(one.text)]
        return len(indented) > 2 and len(indented) > len(self._neighbours) / 50

    def is_short(self, line: Piece, after: Piece) -> bool:
        """Whether the next line's first word would have had room on a line."""
        # In a page's source, a dash or a quotation mark may have been written as an entity, which is longer.
        written = sum(6 for c in line.text if not c.isascii() and not c.isalnum() and not c.isspace())
        first = 1 if UNSPACED.match(after.text) else len(after.text.split()[0]) + 1
        return len(line.text) + written * (first > 1) + first <= self.width


def paragraphs_of(pieces: Sequence[Piece], *, unwrapped: bool = False) -> tuple[list[Piece], list[Join]]:
    """Join lines into paragraphs, and say which of the joints are not plain.

    Where lines are ``unwrapped``, only what sets them apart ends a paragraph, as in Markdown.
    """
    if is_double_spaced(pieces):
        pieces, unwrapped = _closed_up(pieces), False
    wrapping = Wrapping(pieces)
    words = {word.casefold() for piece in pieces for word in re.findall(r"[\w-]+", piece.text)}
    paragraphs: list[Piece] = []
    joins: list[Join] = []
    last: Piece | None = None
    for at, original in enumerate(pieces):
        piece = _marked(original, last)
        apart = last is None or _is_heading_between(last, piece, pieces[at + 1 : at + 2], wrapping)
        if unwrapped and last is not None:
            apart = (
                original.gap
                or original.role != "line"
                or last.role == "heading"
                or last.strong
                or original.strong
                or is_numbered(original.text)
            )
        if last is not None and not apart and (unwrapped or _continues(last, piece, wrapping, paragraphs[-1])):
            text, join = _joined(paragraphs[-1].text, piece, words, last.ends_page, last)
            paragraphs[-1] = replace(paragraphs[-1], text=text)
            joins += [join] if join else []
        else:
            paragraphs.append(piece)
        last = original
    return [part for paragraph in paragraphs for part in _items_within(paragraph)], joins


def is_double_spaced(pieces: Sequence[Piece]) -> bool:
    """Whether there is a blank line between any two, also within sentences: so programs write that recognize letters."""
    pairs = [(one, two) for one, two in pairwise(pieces) if len(one.text) > _SHORT and one.role == two.role == "line"]
    apart = [(one, two) for one, two in pairs if two.gap]
    if len(pairs) < _FEWEST_PAIRS or len(apart) < len(pairs) * 0.8:
        return False
    return sum(not ends_sentence(one.text) and begins_small(two.text) for one, two in apart) > len(apart) * 0.3


_SHORT, _FEWEST_PAIRS = 25, 4


def _closed_up(pieces: Sequence[Piece]) -> list[Piece]:
    """Double-spaced lines as single-spaced ones: only a wider gap is one."""
    steps = Counter(two.line - one.line for one, two in pairwise(pieces))
    usual = steps.most_common(1)[0][0]
    above = [usual + 1, *(two.line - one.line for one, two in pairwise(pieces))]
    return [replace(piece, gap=step > usual) for piece, step in zip(pieces, above, strict=True)]


def _marked(piece: Piece, last: Piece | None) -> Piece:
    """A line that begins with a list's mark as an item; a dash in mid-sentence is none."""
    found = _MARK.match(piece.text)
    if piece.role != "line" or not found:
        return piece
    above = _MARK.match(last.text) if last is not None else None
    if piece.text[found.end()].isdigit() and (above is None or above[1] != found[1]):
        return piece
    if (
        last is not None
        and not piece.gap
        and not ends_sentence(last.text)
        and not _WEAK_END.search(last.text)
        and not _MARK.match(last.text)
    ):
        return piece
    return replace(piece, role="item", text=piece.text[found.end() :], marker=found[1])


def _continues(last: Piece, piece: Piece, wrapping: Wrapping, paragraph: Piece) -> bool:
    if paragraph.role not in ("line", "item") or piece.role != "line":
        return False
    if _LOOSE_NUMBER.fullmatch(paragraph.text) and not is_numbered(piece.text):
        return True
    if last.ends_page:
        goes_on = begins_small(piece.text) or bool(_WEAK_END.search(last.text))
        return not ends_sentence(last.text) and (
            goes_on or (wrapping.is_wrapped and not wrapping.is_short(last, piece))
        )
    if piece.gap or not wrapping.is_wrapped:
        return False
    if wrapping.indents and piece.indent > last.indent:
        return False
    if not wrapping.is_short(last, piece):
        return not (is_greeting(last.text) and not begins_small(piece.text))
    if begins_small(piece.text):
        return not ends_sentence(last.text) or len(last.text) > wrapping.width / 2
    return not (ends_sentence(last.text) or _WEAK_END.search(last.text) or _is_alone(last, paragraph, wrapping.width))


def _is_heading_between(last: Piece, piece: Piece, following: Sequence[Piece], wrapping: Wrapping) -> bool:
    """Whether a line stands for itself between a full line that ends a sentence, and one that begins another."""
    if not following or not wrapping.is_wrapped or not ends_sentence(last.text) or begins_small(piece.text):
        return False
    after = following[0]
    if ends_sentence(piece.text) or begins_small(after.text) or not wrapping.is_short(piece, after):
        return False
    return _is_alone(piece, piece, wrapping.width)


def _is_alone(last: Piece, paragraph: Piece, width: int) -> bool:
    """Whether a short line that ends no sentence is all there is of its paragraph: a heading."""
    text = last.text
    is_known = is_numbered(text) or text.isupper()
    return len(paragraph.text) <= len(text) + 1 and (is_known or len(text) < width * 0.7) and not DANGLING.search(text)


def _joined(before: str, piece: Piece, words: set[str], over_page: bool, last: Piece) -> tuple[str, Join | None]:
    text = piece.text
    hyphen = _HYPHEN.search(before)
    if hyphen and begins_small(text):
        rest = re.match(r"\w*", text)
        tail = rest[0] if rest else ""
        whole = f"{hyphen[1]}{tail}".casefold()
        if whole in words or before.endswith("\u00ad"):
            return before[:-1] + text, Join(
                last.line, last.unit, f"{hyphen[1]}{tail}", "a hyphen at the line's end went"
            )
        return before + text, Join(
            last.line, last.unit, f"{hyphen[0]}{tail}", "a hyphen at the line's end stayed: look at it"
        )
    gap = "" if _UNSPACED.search(before) and _UNSPACED.match(text[:1]) else " "
    shown = f"{before[-30:]}{gap}{text[:30]}"
    if over_page:
        return before + gap + text, Join(last.line, last.unit, shown, "a page break within a sentence")
    if _LOOSE_NUMBER.fullmatch(before):
        return before + gap + text, Join(last.line, last.unit, shown, "a number that stood alone")
    return before + gap + text, None


def _items_within(paragraph: Piece) -> list[Piece]:
    """An item in which another was left standing ("… sessions. - Finally, …"), as several."""
    if paragraph.role != "item" or paragraph.marker not in "-–•·":
        return [paragraph]
    texts = _INNER_MARK.split(paragraph.text)
    return [replace(paragraph, text=text) for text in texts]
