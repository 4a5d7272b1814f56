"""Phrases of the speech that the outline names, and what they are once words of the speech are changed."""

from __future__ import annotations

from collections.abc import Sequence

from ...words.matching import folded
from ...words.phrases import SearchedText
from ..target import Said, Target, paragraphs_in
from ..text import Text
from ..wording.words import PARAGRAPH, placed_words, text_of_words, words_of

_FEW = 5
"""Words of a phrase at which a slide begins."""

_MOST = 12
"""Words by which a phrase grows until it stands only once."""


_Placed = tuple[int, int, int]
"""Where in a text a word begins and ends, and its number in the row of words."""


class Phrases:
    """What phrases of our speech become."""

    def __init__(self, text: Text, target: Target) -> None:
        self.text, self.target = text, target
        self._searched: dict[int, tuple[SearchedText, list[_Placed]]] = {}

    def heading(self, slide: int) -> str:
        """Return what a slide's heading becomes."""
        heading = self.text.sections[slide].heading
        if heading is None:
            return ""
        start = self.text.stretches[slide].start
        # Its end stands where the heading stood, though none of its words are left.
        mine = range(start, start + len(words_of(heading.text)) + 1)
        found = next(
            (each for each in paragraphs_in(self._row(slide)) if any(said.origin in mine for said in each)), []
        )
        return text_of_words(said.word for said in found if said.word != PARAGRAPH)

    def phrase(self, phrase: str, slide: int, *, begins: bool = False) -> str | None:
        """Return what a phrase of a slide becomes; None, if none of its words changed, nothing, if none is left.

        With the one that ``begins`` the slide, what is inserted before it is said there as well.
        """
        span = self._span(phrase, slide)
        if span is None:
            return None
        start, end = span
        row = self._row(slide)
        inside = [at for at, said in enumerate(row) if said.origin is not None and start <= said.origin < end]
        kept = [row[at].origin for at in inside]
        is_led = begins and bool(inside) and inside[0] > 0 and all(said.origin is None for said in row[: inside[0]])
        if is_led:
            return self._beginning(row, inside[0], slide) or self._only_once(row, 0, inside[-1], slide)
        if kept == list(range(start, end)) and inside[-1] - inside[0] + 1 == len(inside):
            return None
        if not inside:
            return self._in_their_place(row, start, end)
        first, last = self._widened(row, inside[0], inside[-1], start, end)
        return self._only_once(row, first, last, slide)

    def _beginning(self, row: Sequence[Said], until: int, slide: int) -> str:
        """The first words of a paragraph that was inserted before the one in which a phrase stands, if one was."""
        end = next((at for at in range(until) if row[at].word == PARAGRAPH), None)
        if end is None:
            return ""
        return self._only_once(row, 0, min(end, _FEW) - 1, slide)

    def _row(self, slide: int) -> list[Said]:
        return self.target.rows[slide]

    def _span(self, phrase: str, slide: int) -> tuple[int, int] | None:
        """Which words of ours a phrase is, if it stands there once."""
        if slide not in self._searched:
            self._searched[slide] = self._below_heading_of(slide)
        searched, placed = self._searched[slide]
        found = searched.find(phrase)
        if len(found) != 1:
            return None
        inside = [at for begin, end, at in placed if begin < found[0][1] and end > found[0][0]]
        return (inside[0], inside[-1] + 1) if inside else None

    def _below_heading_of(self, slide: int) -> tuple[SearchedText, list[_Placed]]:
        """What our text has below a slide's heading, and where in it each of the words stands."""
        stretch, section = self.text.stretches[slide], self.text.sections[slide]
        number = stretch.start
        texts: list[str] = []
        placed: list[_Placed] = []
        offset = 0
        for passage in section.spoken:
            is_heading = passage is section.heading
            for _, begin, end in placed_words(passage.text):
                if not is_heading:
                    placed.append((offset + begin, offset + end, number))
                number += 1
            if number < stretch.stop and self.text.words[number] == PARAGRAPH:
                number += 1
            if not is_heading:
                texts.append(passage.text)
                offset += len(passage.text) + 1
        return SearchedText(" ".join(texts)), placed

    def _in_their_place(self, row: Sequence[Said], start: int, end: int) -> str:
        """What stands where a phrase stood of which nothing is left; nothing, if that is no phrase but a text."""
        before = [at for at, said in enumerate(row) if said.origin is not None and said.origin < start]
        after = [at for at, said in enumerate(row) if said.origin is not None and said.origin >= end]
        begin = before[-1] + 1 if before else 0
        stop = after[0] if after else len(row)
        words = [said.word for said in row[begin:stop] if said.word != PARAGRAPH]
        if not words or len(words) > max(_MOST, 2 * (end - start)):
            return ""
        return self._only_once(row, begin, stop - 1, self.text.slide_at(start))

    def _widened(self, row: Sequence[Said], first: int, last: int, start: int, end: int) -> tuple[int, int]:
        """With what was inserted in place of its first and its last words."""
        if row[first].origin != start:
            while first and row[first - 1].origin is None and row[first - 1].word != PARAGRAPH:
                first -= 1
        if row[last].origin != end - 1:
            while last + 1 < len(row) and row[last + 1].origin is None and row[last + 1].word != PARAGRAPH:
                last += 1
        return first, last

    def _only_once(self, row: Sequence[Said], first: int, last: int, slide: int) -> str:
        """The words from one to another, and as many behind as it takes to stand there only once."""
        whole = SearchedText(text_of_words(said.word for said in self._below_heading(row, slide)).replace("\n", " "))
        for more in range(_MOST):
            words = [said.word for said in row[first : last + 1 + more] if said.word != PARAGRAPH]
            phrase = text_of_words(words)
            if len(whole.find(phrase)) == 1:
                return phrase
        return text_of_words(said.word for said in row[first : last + 1] if said.word != PARAGRAPH)

    def _below_heading(self, row: Sequence[Said], slide: int) -> Sequence[Said]:
        if self.text.sections[slide].heading is None:
            return row
        end = next((at for at, said in enumerate(row) if said.word == PARAGRAPH), -1)
        return row[end + 1 :]


def is_same(one: str, other: str) -> bool:
    """Return whether a reader takes two texts for the same."""
    return folded(one) == folded(other)
