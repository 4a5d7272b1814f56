"""The speech's file with words changed, read again: what is written is what was meant, or it is not written."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from ...errors import AuthorError
from ...model import Passage
from ..target import Hunk, Said
from ..text import Text, paragraphs_of, read_speech_of
from ..words import PARAGRAPH, text_of_words, words_of
from .blocks import Blocks, UnplacedError
from .places import stands
from .splices import Splice, Splicer


@dataclass(frozen=True, slots=True)
class Edited:
    """A speech's file as it is to be, and the changes that it could not be given."""

    content: bytes
    left: tuple[Hunk, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Changes in the same paragraphs: from the first of them to the last, counted from 0."""

    hunks: tuple[Hunk, ...]
    first: int
    last: int


class Editor:
    """Writes changes of words into a speech's file."""

    def __init__(self, text: Text) -> None:
        self.text = text
        content = next(iter(text.files.values()))
        self.raw = content.decode("utf-8-sig")
        self._mark = content[: len(BOM_UTF8)] if content.startswith(BOM_UTF8) else b""
        self.source = self.raw.replace("\r\n", "\n").replace("\r", "\n")
        self.places = stands(self.source, text.paragraphs, is_markdown=text.speech_file.suffix.lower() == ".md")
        self.blocks = Blocks(self.source, text, self.places)
        self.splicer = Splicer(self.source, text, self.places, self.blocks)
        within_tags = Blocks(self.source, text, self.places, is_html=True)
        self.tagged = Splicer(self.source, text, self.places, within_tags)

    def edited(self, hunks: Sequence[Hunk]) -> Edited:
        """Write changes, each as close to its words as can be, and read them again; the file itself is not touched."""
        planned = [(group, self._plans(group)) for group in self._groups(hunks)]
        # Nearly always each first plan holds; the file is read again to see it.
        chosen = {group: plans[0] for group, plans in planned if plans}
        if not self._holds(chosen):
            chosen = {}
            for group, plan in self._holding([(group, plans) for group, plans in planned if plans]):
                if self._holds(chosen | {group: plan}):
                    chosen[group] = plan
        written = {hunk for group in chosen for hunk in group.hunks}
        return Edited(self._content(chosen.values()), tuple(hunk for hunk in hunks if hunk not in written))

    # --- Plans --------------------------------------------------------------------------------------------------------

    def _groups(self, hunks: Sequence[Hunk]) -> Iterator[_Group]:
        held: list[Hunk] = []
        first = last = -1
        for hunk in hunks:
            begin, end = self._touched(hunk)
            if held and begin > last:
                yield _Group(tuple(held), first, last)
                held = []
            first = begin if not held else first
            last = end if not held else max(last, end)
            held.append(hunk)
        if held:
            yield _Group(tuple(held), first, last)

    def _touched(self, hunk: Hunk) -> tuple[int, int]:
        begin = self._number_at(hunk.start)
        # Behind the end of a paragraph, the next one is touched too: what is inserted there is written beside it.
        return begin, max(begin, self._number_at(hunk.end))

    def _number_at(self, word: int) -> int:
        return min(bisect_right(self._starts, word) - 1, len(self._starts) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.text.paragraphs]

    def _plans(self, group: _Group) -> list[tuple[Splice, ...]]:
        """How a group of changes can be written: word by word, so within tags, or its paragraphs as a whole."""
        plans: list[tuple[Splice, ...]] = []
        for plan in (self._word_by_word, self._within_tags, self._anew):
            try:
                splices = tuple(sorted(plan(group), key=lambda splice: (splice.start, splice.end)))
            except UnplacedError:
                continue
            if all(one.end <= other.start for one, other in pairwise(splices)):
                plans += [splices] if splices not in plans else []
        return plans

    def _word_by_word(self, group: _Group) -> list[Splice]:
        return [splice for hunk in group.hunks for splice in self.splicer.splices(hunk)]

    def _within_tags(self, group: _Group) -> list[Splice]:
        return [splice for hunk in group.hunks for splice in self.tagged.splices(hunk)]

    def _anew(self, group: _Group) -> list[Splice]:
        first, last = self.text.paragraphs[group.first], self.text.paragraphs[group.last]
        said = list(self._said(group.hunks, first.start, min(last.end + 1, len(self.text.words))))
        return [Splice(*self.blocks.anew(first, last, said))]

    def _said(self, hunks: Sequence[Hunk], start: int, end: int) -> Iterator[Said]:
        """Our words from one to another with changes in them."""
        at = start
        for hunk in hunks:
            yield from (Said(self.text.words[number], number) for number in range(at, hunk.start))
            yield from hunk.said
            at = hunk.end
        yield from (Said(self.text.words[number], number) for number in range(at, end))

    # --- Proof --------------------------------------------------------------------------------------------------------

    def _holding(
        self, planned: Sequence[tuple[_Group, list[tuple[Splice, ...]]]]
    ) -> Iterator[tuple[_Group, tuple[Splice, ...]]]:
        """Of changes that do not hold together, those that do: halves are tried until what is wrong stands alone."""
        if not planned:
            return
        if self._holds({group: plans[0] for group, plans in planned}):
            yield from ((group, plans[0]) for group, plans in planned)
        elif len(planned) > 1:
            middle = len(planned) // 2
            yield from self._holding(planned[:middle])
            yield from self._holding(planned[middle:])
        else:
            [(group, plans)] = planned
            plan = next((each for each in plans[1:] if self._holds({group: each})), None)
            if plan is not None:
                yield group, plan
            elif len(group.hunks) > 1:
                alone = [replace(group, hunks=(hunk,)) for hunk in group.hunks]
                yield from self._holding([(each, self._plans(each)[:-1]) for each in alone if self._plans(each)[:-1]])

    def _holds(self, chosen: dict[_Group, tuple[Splice, ...]]) -> bool:
        """Whether the file with changes has just the words that it is to have, and its paragraphs are what they were."""
        hunks = sorted(hunk for group in chosen for hunk in group.hunks)
        said = list(self._said(hunks, 0, len(self.text.words)))
        meant = [each.word for each in said]
        with TemporaryDirectory() as folder:
            file = Path(folder, self.text.speech_file.name)
            file.write_bytes(self._content(chosen.values()))
            try:
                speech = read_speech_of(file, self.text.outline, self._headings(said))
            except AuthorError:
                return False
        found = list(paragraphs_of(speech))
        words = [word for each in found for word in (*words_of(each.passage.text), PARAGRAPH)]
        return words == meant and self._are_as_before(said, [each.passage for each in found])

    def _headings(self, said: Sequence[Said]) -> list[str]:
        """What the headings of a plain text are to be: there, they are lines that the outline names."""
        names = []
        for piece in _pieces(said):
            origin = next((each.origin for each in piece if each.origin is not None), None)
            if origin is not None and self.text.paragraph_at(origin).passage.kind == "heading":
                names.append(text_of_words(each.word for each in piece))
        return names

    def _are_as_before(self, said: Sequence[Said], found: Sequence[Passage]) -> bool:
        for piece, passage in zip(_pieces(said), found, strict=True):
            origin = next((each.origin for each in piece if each.origin is not None), None)
            before = self.text.paragraph_at(origin).passage if origin is not None else None
            if before and (before.kind, before.level, before.depth) != (passage.kind, passage.level, passage.depth):
                return False
        return True

    # --- The file -----------------------------------------------------------------------------------------------------

    def _content(self, plans: Iterable[tuple[Splice, ...]]) -> bytes:
        newline = "\r\n" if "\r\n" in self.raw else "\r" if "\r" in self.raw else "\n"
        parts: list[str] = []
        at = 0
        for start, end, text in sorted((splice for plan in plans for splice in plan), key=lambda each: each[:2]):
            parts += [self.raw[at : self._raw(start)], text.replace("\n", newline)]
            at = self._raw(end)
        return self._mark + "".join([*parts, self.raw[at:]]).encode()

    def _raw(self, at: int) -> int:
        """Where in the file a place of the text is, whose lines all end alike."""
        return at + bisect_right(self._ends, at - 1)

    @cached_property
    def _ends(self) -> list[int]:
        """Where in the text the lines end that the file ends with two characters."""
        return [found.start() - number for number, found in enumerate(re.finditer("\r\n", self.raw))]


def _pieces(said: Sequence[Said]) -> Iterator[list[Said]]:
    piece: list[Said] = []
    for each in said:
        if each.word == PARAGRAPH:
            yield piece
            piece = []
        else:
            piece.append(each)
    if piece:
        yield piece
