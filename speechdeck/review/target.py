"""The speech as it is to become: each word with where it comes from, and whose it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from .findings import Hand
from .returned.file import Paragraph
from .text import Text
from .wording.edits import Edit
from .wording.words import PARAGRAPH, Word


class Said(NamedTuple):
    """A word: the one of that number in our text, or one that somebody inserted.

    The end of a paragraph that was inserted knows that paragraph.
    """

    word: Word
    origin: int | None = None
    hand: Hand | None = None
    ends: Paragraph | None = None


def paragraphs_in(said: Iterable[Said]) -> Iterator[list[Said]]:
    """Yield words by paragraph, each with its end; what stands behind the last end comes last."""
    paragraph: list[Said] = []
    for each in said:
        paragraph.append(each)
        if each.word == PARAGRAPH:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


class Hunk(NamedTuple):
    """Words ``start`` to ``end`` of our text that are to become others."""

    start: int
    end: int
    said: tuple[Said, ...]


class Target:
    """Our text, slide by slide, while what others edited is brought into it."""

    def __init__(self, text: Text) -> None:
        self.rows = [[Said(text.words[number], number) for number in stretch] for stretch in text.stretches]
        self.deleted: dict[int, Hand] = {}
        """By the number of a word that goes: who deleted it."""
        self._text = text
        self._end = len(text.words)

    def words(self, first: int, last: int) -> tuple[Word, ...]:
        """Return what is said from one slide to another; both are counted from 0 and included."""
        return tuple(said.word for said in chain.from_iterable(self.rows[first : last + 1]))

    def edit(self, first: int, last: int, edits: Sequence[Edit], theirs: Sequence[Said], hands: Sequence[Hand]) -> None:
        """Bring edits of what is said from one slide to another into it, each of somebody's hand."""
        slides = range(first, last + 1)
        row: list[_Seated] = [(slide, said) for slide in slides for said in self.rows[slide]]
        for (start, end, their_start, their_end), hand in zip(reversed(edits), reversed(hands), strict=True):
            # What replaces words is said at their slide; what is inserted between two slides stays with the first.
            seat = row[start][0] if start < end else row[start - 1][0] if start else first
            self.deleted |= {said.origin: hand for _, said in row[start:end] if said.origin is not None}
            row[start:end] = [(seat, said._replace(hand=hand)) for said in theirs[their_start:their_end]]
        for slide in slides:
            self.rows[slide] = []
        for seat, said in row:
            self.rows[seat].append(said)

    def origin(self, first: int, at: int) -> int:
        """Return the word of our text at a place of what is said from a slide on, or the next one there that is ours."""
        row = islice(chain.from_iterable(self.rows[first:]), at, None)
        return next((said.origin for said in row if said.origin is not None), self._end - 1)

    def hand(self, first: int, start: int, end: int) -> Hand | None:
        """Return who edited words of what is said from a slide on, if somebody did."""
        row = list(chain.from_iterable(self.rows[first:]))
        inserted = (said.hand for said in row[start:end] if said.hand)
        origins = [said.origin for said in row[start:end] if said.origin is not None]
        gone = (self.deleted[at] for at in range(min(origins), max(origins)) if at in self.deleted) if origins else ()
        return next(chain(inserted, gone), None)

    def without(self, hunks: Collection[Hunk]) -> Target:
        """Return what our text becomes without some of the changes."""
        left = set(hunks)
        target = Target(self._text)
        target.deleted = self.deleted
        rows: list[list[Said]] = [[] for _ in target.rows]
        for start, end, inserted, kept in self._gaps():
            if Hunk(start, end, tuple(said for _, said in inserted)) in left:
                for number in range(start, end):
                    rows[self._text.slide_at(number)].append(Said(self._text.words[number], number))
                inserted = []
            for slide, said in [*inserted, *kept]:
                rows[slide].append(said)
        target.rows = rows
        return target

    def hunks(self) -> Iterator[Hunk]:
        """Yield where it differs from our text, in order."""
        for start, end, inserted, _ in self._gaps():
            if inserted or end > start:
                yield Hunk(start, end, tuple(said for _, said in inserted))

    def _gaps(self) -> Iterator[tuple[int, int, list[_Seated], list[_Seated]]]:
        """Yield which of our words go before the next one that stays, what is inserted there, and that word, if there is one."""
        at = 0
        inserted: list[_Seated] = []
        for slide, row in enumerate(self.rows):
            for said in row:
                if said.origin is None:
                    inserted.append((slide, said))
                    continue
                yield at, said.origin, inserted, [(slide, said)]
                at, inserted = said.origin + 1, []
        yield at, self._end, inserted, []


_Seated = tuple[int, Said]
"""A word, with its slide."""
