"""How a change of words is written into the speech's file: which of its characters become which others.

What stands around the words stays as it is: marks, comments, addresses, the ends of lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..target import Hunk, Said, paragraphs_in
from ..text import Paragraph, Text
from ..wording.words import PARAGRAPH, text_of_words
from .blocks import Blocks, UnplacedError, kept_of
from .places import Stand

_CLOSERS = re.compile(r"(?:[*_]+|\]\((?:<[^<>\n]*>|[^()\s]*)\)|\]\[[^\]\n]*\]|</(?:em|strong|b|i|a|span)>)+")
_OPENERS = re.compile(r"(?:[*_\[]|<(?:em|strong|b|i|a|span)\b[^<>]*>)+$")
_MARKS = "*_["
"""What may begin emphasis or a link before a word."""

_NOTES = re.compile(r"(?:\[\^[^\]\n]+\])+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WHITE = re.compile(r"<!--.*?-->|\]\([^)]*\)|</?[A-Za-z][^<>]*>|\[\^[^\]\n]+\]|(\s+(?:>\s*)*)", re.DOTALL)
"""White space, and what has such within and is not spoken."""


class Splice(NamedTuple):
    """Characters of a file that become others."""

    start: int
    end: int
    text: str


class Splicer:
    """Writes changes of words into a speech's file."""

    def __init__(self, source: str, text: Text, places: Mapping[int, Stand], blocks: Blocks) -> None:
        self.source, self.text, self.places, self.blocks = source, text, places, blocks

    def splices(self, hunk: Hunk) -> Iterator[Splice]:
        """Yield what a change of words is in the file's characters."""
        if hunk.start == len(self.text.words):
            yield self._at_the_end(hunk)
            return
        ours = list(self._stretches(hunk))
        theirs = _pieces(hunk.said)
        if hunk.end == len(self.text.words) and not theirs[-1]:
            # Behind the last paragraph's end, nothing begins.
            theirs.pop()
        removed = self._removed(hunk, len(ours) - len(theirs))
        for paragraph in removed:
            yield self._removal(paragraph)
        rest = [each for each in ours if each.paragraph not in removed or not each.is_whole]
        if not rest:
            return
        for join in range(len(rest) - len(theirs)):
            yield self._join(rest[len(rest) - join - 2], rest[len(rest) - join - 1])
        pairs = min(len(rest), len(theirs))
        for at, stretch in enumerate(rest):
            last = at == pairs - 1
            new = theirs[at:] if last else theirs[at : at + 1] if at < pairs else [()]
            yield from self._replacement(stretch, new)

    def _at_the_end(self, hunk: Hunk) -> Splice:
        *new, _ = _pieces(hunk.said)
        at, text = self.blocks.behind(self.text.paragraphs[-1], [piece[-1] for piece in new], new)
        return Splice(at, at, text)

    # --- Which words of ours belong to which of theirs ----------------------------------------------------------

    def _stretches(self, hunk: Hunk) -> Iterator[_Stretch]:
        """The words of ours that go, by paragraph; where none goes, the place between two."""
        paragraph = self.text.paragraph_at(hunk.start)
        at = hunk.start
        while True:
            end = min(hunk.end, paragraph.end)
            yield _Stretch(paragraph, at, max(at, end))
            if hunk.end <= paragraph.end:
                return
            at = paragraph.end + 1
            if at >= len(self.text.words):
                return
            paragraph = self.text.paragraph_at(at)

    def _removed(self, hunk: Hunk, surplus: int) -> list[Paragraph]:
        """The paragraphs that go as a whole, as many as there are to be fewer."""
        whole = [each.paragraph for each in self._stretches(hunk) if each.is_whole and each.paragraph.end < hunk.end]
        return whole[: max(0, surplus)]

    # --- Within a paragraph ---------------------------------------------------------------------------------------

    def _replacement(self, stretch: _Stretch, theirs: Sequence[Sequence[Said]]) -> Iterator[Splice]:
        if len(theirs) == 1:
            yield from self._words(stretch, theirs[0])
        elif stretch.start == stretch.paragraph.start and stretch.end < stretch.paragraph.end:
            *before, last = theirs
            at, text = self.blocks.before(stretch.paragraph, [piece[-1] for piece in before], before)
            yield Splice(at, at, text)
            yield from self._words(stretch, last)
        elif stretch.end == stretch.paragraph.end:
            first, *behind = theirs
            yield from self._words(stretch, first)
            # The first one's end is that of the last: who inserted behind it says what each paragraph is.
            at, text = self.blocks.behind(stretch.paragraph, [_end(piece) for piece in behind], behind)
            yield Splice(at, at, text)
        else:
            yield from self._split(stretch, theirs)

    def _split(self, stretch: _Stretch, theirs: Sequence[Sequence[Said]]) -> Iterator[Splice]:
        """A paragraph becomes several: what stands behind the place begins the last of them."""
        first, *between, last = theirs
        text = self.blocks.broken(stretch.paragraph, between, as_item=self._ended_as(stretch, theirs))
        gap = " " if self.text.words[stretch.end].spaced else ""
        text += f"{self._written(last)}{gap}" if last else ""
        yield from self._words(stretch, first)
        left, right = self._place(stretch.end - 1).end, self._place(stretch.end).start
        closed = _CLOSERS.match(self.source, left, right) if self.blocks.is_emphasised(stretch.end - 1) else None
        start = closed.end() if closed else left
        opened = _OPENERS.search(self.source[start:right])
        kept = kept_of(self.source[start:right])
        yield Splice(start, start + opened.start() if opened else right, kept + text)

    def _ended_as(self, stretch: _Stretch, theirs: Sequence[Sequence[Said]]) -> bool:
        """Whether the paragraph that begins is an item of a list, as the one that it was."""
        ends = [said.ends for piece in theirs for said in piece if said.ends]
        return bool(ends) and all(each.item for each in ends) and stretch.paragraph.passage.item

    def _words(self, stretch: _Stretch, said: Sequence[Said]) -> Iterator[Splice]:
        """Each word becomes one of theirs, in its place and look; what is over goes, or is inserted behind the last."""
        words = [each for each in said if each.word != PARAGRAPH]
        numbers = range(stretch.start, stretch.end)
        if not numbers:
            yield from self._insertion(stretch, words)
            return
        if not words:
            yield from self._deletion(stretch, numbers)
            return
        for at, number in zip(range(len(words)), numbers, strict=False):
            last = at == len(numbers) - 1
            place = self._place(number)
            ours, new = self.text.words[number], words[at:] if last else words[at : at + 1]
            text = self._written(new)
            text = self.blocks.begun(text) if number == stretch.paragraph.start else text
            if ours.spaced and not new[0].word.spaced and number > stretch.paragraph.start:
                yield from self._closed_up(number)
            elif new[0].word.spaced and not ours.spaced:
                text = f" {text}"
            yield Splice(place.start, place.end, text)
        if len(words) < len(numbers):
            yield from self._deletion(stretch, numbers[len(words) :])

    def _insertion(self, stretch: _Stretch, words: Sequence[Said]) -> Iterator[Splice]:
        if not words:
            return
        text, paragraph, at = self._written(words), stretch.paragraph, stretch.start
        if at == paragraph.start:
            start = self._place(at).start
            spot = self._opened(start)
            gap = " " if self.text.words[at].spaced else ""
            yield Splice(spot, spot, self.blocks.begun(f"{text}{gap}"))
            return
        left = self._place(at - 1).end
        if at == paragraph.end:
            closed = _CLOSERS.match(self.source, left)
            spot = closed.end() if closed else left
            if words[0].word.spaced and (noted := _NOTES.match(self.source, spot)):
                spot = noted.end()
        else:
            spot = self._spot_between(at, spaced=words[0].word.spaced)
        yield Splice(spot, spot, f" {text}" if words[0].word.spaced else text)

    def _spot_between(self, number: int, *, spaced: bool) -> int:
        """Where something is inserted before a word: outside of the emphasis of one of the two, where they differ."""
        left, right = self._place(number - 1).end, self._place(number).start
        closed = _CLOSERS.match(self.source, left, right) if self.blocks.is_emphasised(number - 1) else None
        start = closed.end() if closed else left
        white = next(self._white(start, right), None) if spaced else None
        return white[0] if white else start

    def _deletion(self, stretch: _Stretch, numbers: range) -> Iterator[Splice]:
        """Words go with the space before them, and with the marks around them, if nothing is left within."""
        first, last = numbers[0], numbers[-1]
        for number in numbers:
            place = self._place(number)
            yield Splice(place.start, place.end, "")
            if number > first:
                yield from self._closed_up(number)
        emptied = list(self._emptied(numbers))
        yield from emptied
        # What begins emphasis stays close to what is emphasised.
        is_opened = self.source[self._place(first).start - 1] in _MARKS and not emptied
        if first > stretch.paragraph.start and not is_opened:
            if self.text.words[first].spaced:
                yield from self._closed_up(first)
        elif last + 1 < stretch.paragraph.end:
            yield from self._closed_up(last + 1)

    def _emptied(self, numbers: range) -> Iterator[Splice]:
        """The marks around words that all go."""
        begun: dict[str, int] = {}
        for number in numbers:
            place = self._place(number)
            start = self._opened(place.start)
            begun[self.source[start : place.start]] = start
            closed = _CLOSERS.match(self.source, place.end)
            opened = _begun_by(closed[0]) if closed else ""
            if closed and opened in begun:
                start = begun.pop(opened)
                yield Splice(start, start + len(opened), "")
                yield Splice(place.end, closed.end(), "")

    def _closed_up(self, number: int) -> Iterator[Splice]:
        """Take the white space away that stands before a word."""
        spots = list(self._white(self._place(number - 1).end, self._place(number).start))
        for start, end in spots[-1:]:
            yield Splice(start, end, "")

    def _white(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """White space between two places, but none within comments and the like; a line's end with what begins the next."""
        at = start
        while at < end and (found := _WHITE.search(self.source, at, end)):
            if found[1]:
                yield found.start(), found.end()
            at = found.end()

    # --- Between paragraphs ---------------------------------------------------------------------------------------

    def _join(self, one: _Stretch, other: _Stretch) -> Splice:
        """Two paragraphs become one: between them, only what is not spoken stays."""
        left, right = self._place(one.paragraph.end - 1).end, self._place(other.paragraph.start).start
        closed = _CLOSERS.match(self.source, left, right)
        start = closed.end() if closed else left
        opened = _OPENERS.search(self.source[start:right])
        end = start + opened.start() if opened else right
        kept = kept_of(self.source[start:end])
        return Splice(start, end, f"{kept} ")

    def _removal(self, paragraph: Paragraph) -> Splice:
        start, end = self.blocks.whole(paragraph)
        comments = _COMMENT.findall(self.source[start:end]) if self.blocks.is_markdown else []
        return Splice(start, end, "".join(f"{comment}\n\n" for comment in comments))

    # ------------------------------------------------------------------------------------------------------------------

    def _place(self, number: int) -> Stand:
        place = self.places.get(number)
        if place is None or place.torn:
            raise UnplacedError
        return place

    def _opened(self, at: int) -> int:
        """Where the marks begin that stand before a place."""
        while at and self.source[at - 1] in _MARKS:
            at -= 1
        return at

    def _written(self, said: Sequence[Said]) -> str:
        return self.blocks.written(text_of_words(each.word for each in said if each.word != PARAGRAPH))


class _Stretch(NamedTuple):
    """Words of a paragraph, or the place before one where there are none."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether they are all of it."""
        return self.start == self.paragraph.start and self.end == self.paragraph.end


def _begun_by(closed: str) -> str:
    """Return the marks that begin what others end."""
    return re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]", "[", closed)[::-1]


def _pieces(said: Sequence[Said]) -> list[Sequence[Said]]:
    """What is inserted, by paragraph, each with its end; what stands behind the last end comes last, though it be nothing."""
    pieces: list[Sequence[Said]] = [*paragraphs_in(said)]
    return pieces if pieces and _end(pieces[-1]) is None else [*pieces, ()]


def _end(piece: Sequence[Said]) -> Said | None:
    return piece[-1] if piece and piece[-1].word == PARAGRAPH else None
