"""Whose a change is: of whoever tracked it, or else of whoever saved the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..files.timestamp import timestamp
from ..model import Outline
from .findings import Hand
from .returned.file import Paragraph, Returned, Revision
from .target import Said
from .wording.edits import Edit
from .wording.words import PARAGRAPH, Word, plain_words, text_of_words, words_of


def hand_of(returned: Returned, outline: Outline) -> Hand:
    """Return who saved a file; nobody, where a program left what we wrote when it was built."""
    built = returned.when == f"{timestamp(outline.date):%Y-%m-%dT%H:%M:%SZ}"
    return Hand(returned.name) if built else Hand(returned.name, returned.who, returned.when)


class Hands:
    """Whose the words of paragraphs are that came back."""

    def __init__(self, returned: Returned, paragraphs: Sequence[Paragraph], outline: Outline) -> None:
        self.paragraphs = paragraphs
        self.whole = hand_of(returned, outline)
        self._revisions = [revision for paragraph in paragraphs for revision in paragraph.revisions]

    def said(self, *, ends: bool) -> list[Said]:
        """Return the words of the paragraphs in a row; ``ends`` says whether the last one ends behind them."""
        row = list(self._said())
        return row if ends else row[:-1]

    def _said(self) -> Iterator[Said]:
        for paragraph in self.paragraphs:
            yield from (Said(word, hand=self.whole) for word in words_of(paragraph.text))
            yield Said(PARAGRAPH, hand=self.whole, ends=paragraph)

    def of_edits(self, theirs: Sequence[Said], ours: Sequence[Word], edits: Sequence[Edit]) -> list[Hand]:
        """Return whose each edit of our words is."""
        return [
            self.of(
                text_of_words(said.word for said in theirs[edit.other_start : edit.other_end]),
                text_of_words(ours[edit.start : edit.end]),
            )
            for edit in edits
        ]

    def of(self, inserted: str, deleted: str) -> Hand:
        """Return who inserted some words or deleted others."""
        for revision in self._revisions:
            text = inserted if revision.kind == "inserted" else deleted
            if _has(revision, text):
                return replace(self.whole, who=revision.who or self.whole.who, when=revision.when or self.whole.when)
        return self.whole


def _has(revision: Revision, text: str) -> bool:
    words, own = Counter(plain_words(text)), Counter(plain_words(revision.text))
    return bool(words) and (words <= own or (own <= words and bool(own)))
