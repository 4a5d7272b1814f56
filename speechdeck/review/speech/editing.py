"""The speech's file with words changed, read again: what is written is what was meant, or it is not written."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from ...draft.writing import signs_escaped
from ...errors import AuthorError
from ...model import Passage
from ...read import read_speech_of
from ..target import Hunk, Said, paragraphs_in
from ..text import Text, paragraphs_of
from ..wording.differences import differences
from ..wording.words import PARAGRAPH, text_of_words, words_of
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


def _within_tags(text: str) -> str:
    """Write a text so that tags may stand around it, where a backslash is a sign like any other."""
    return re.sub(r"[\\`*_\[\]<>~&]", lambda found: f"&#{ord(found[0])};", text)


_Plan = tuple[Splice, ...]
"""One of the ways in which changes can be written."""
_Planned = dict[_Group, Sequence[_Plan]]
_Chosen = dict[_Group, _Plan]


_WAYS = (signs_escaped, _within_tags, str)
"""How words are written in Markdown: with backslashes, within tags, or as they are, as in code."""

_TRIED_ALONE = 30
"""Changes that failed together with others and are tried beside all that hold; for each, the file is read again."""


class Editor:
    """Writes changes of words into a speech's file."""

    def __init__(self, text: Text) -> None:
        self.text = text
        content = text.speech_bytes
        self.raw = content.decode("utf-8-sig")
        self._mark = content[: len(BOM_UTF8)] if content.startswith(BOM_UTF8) else b""
        self.source = self.raw.replace("\r\n", "\n").replace("\r", "\n")
        self.is_markdown = text.speech_file.suffix.lower() == ".md"
        self.places = stands(self.source, text.paragraphs, is_markdown=self.is_markdown)
        self.splicers = [self._splicer(written) for written in (_WAYS if self.is_markdown else _WAYS[-1:])]

    def _splicer(self, written: Callable[[str], str]) -> Splicer:
        blocks = Blocks(self.source, self.text, self.places, written)
        return Splicer(self.source, self.text, self.places, blocks)

    def edited(self, hunks: Sequence[Hunk]) -> Edited:
        """Write changes, each as close to its words as can be, and read them again; the file itself is not touched."""
        chosen = self._holding({group: self._plans(group) for group in self._groups(hunks)}, {})
        for hunk in self._left(hunks, chosen)[:_TRIED_ALONE]:
            [group] = self._groups([hunk])
            is_shared = any(group.first <= each.last and each.first <= group.last for each in chosen)
            chosen = self._holding({group: self._plans(group, anew=not is_shared)}, chosen)
        return Edited(self._content(chosen.values()), tuple(self._left(hunks, chosen)))

    def _left(self, hunks: Sequence[Hunk], chosen: _Chosen) -> list[Hunk]:
        written = {hunk for group in chosen for hunk in group.hunks}
        return [hunk for hunk in hunks if hunk not in written]

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

    def _plans(self, group: _Group, *, anew: bool = True) -> list[_Plan]:
        """How a group of changes can be written: word by word, or its paragraphs as a whole."""
        ways = [partial(self._word_by_word, splicer, group) for splicer in self.splicers]
        plans: list[_Plan] = []
        for plan in (*ways, *([partial(self._anew, group)] if anew else [])):
            try:
                splices = tuple(sorted(plan(), key=lambda splice: (splice.start, splice.end)))
            except UnplacedError:
                continue
            if all(one.end <= other.start for one, other in pairwise(splices)):
                plans += [splices] if splices not in plans else []
        return plans

    def _word_by_word(self, splicer: Splicer, group: _Group) -> list[Splice]:
        return [splice for hunk in group.hunks for splice in splicer.splices(hunk)]

    def _anew(self, group: _Group) -> list[Splice]:
        first, last = self.text.paragraphs[group.first], self.text.paragraphs[group.last]
        said = list(self._said(group.hunks, first.start, min(last.end + 1, len(self.text.words))))
        return [Splice(*self.splicers[0].blocks.anew(first, last, said))]

    def _said(self, hunks: Sequence[Hunk], start: int, end: int) -> Iterator[Said]:
        """Our words from one to another with changes in them."""
        at = start
        for hunk in hunks:
            yield from (Said(self.text.words[number], number) for number in range(at, hunk.start))
            yield from hunk.said
            at = hunk.end
        yield from (Said(self.text.words[number], number) for number in range(at, end))

    # --- Proof --------------------------------------------------------------------------------------------------------

    def _holding(self, planned: _Planned, held: _Chosen) -> _Chosen:
        """Choose a plan for each group, beside those that hold already, so that all hold; what has no such plan is left.

        Nearly always each first plan holds. The file is read as a whole, for what is written at one place can be read
        otherwise at another; where it is read otherwise, the groups there have to take their next plans.
        """
        while planned := {group: plans for group, plans in planned.items() if plans}:
            chosen = held | {group: plans[0] for group, plans in planned.items()}
            wrong = self._wrong(chosen)
            if wrong is not None and not wrong:
                return chosen
            failed = [group for group in planned if len(planned) == 1 or group in (wrong or ())]
            if not failed:
                # Where it fails cannot be told: each half is tried without the other.
                groups = list(planned.items())
                middle = len(groups) // 2
                return self._holding(dict(groups[middle:]), self._holding(dict(groups[:middle]), held))
            for group in failed:
                planned |= self._next(group, planned.pop(group))
        return held

    def _next(self, group: _Group, plans: Sequence[_Plan]) -> _Planned:
        """The plans of a group whose first one failed; if there is none, those of each of its changes."""
        if len(plans) > 1 or len(group.hunks) == 1:
            return {group: plans[1:]}
        # Its paragraphs cannot be written anew without the others.
        alone = [replace(group, hunks=(hunk,)) for hunk in group.hunks]
        return {each: self._plans(each, anew=False) for each in alone}

    def _wrong(self, chosen: _Chosen) -> set[_Group] | None:
        """The groups next to which the file with changes is read otherwise than it is meant; none, if it cannot be read."""
        hunks = sorted(hunk for group in chosen for hunk in group.hunks)
        said = list(self._said(hunks, 0, len(self.text.words)))
        try:
            found = self._read(self._content(chosen.values()), self._headings(said))
        except AuthorError:
            return None
        words = [word for each in found for word in (*words_of(each.text), PARAGRAPH)]
        meant = [each.word for each in said]
        if words != meant:
            wrong = [(edit.start, edit.end) for edit in differences(meant, words)]
        else:
            wrong = list(self._otherwise(said, found))
        spans = _spans(chosen)
        return {group for start, end in wrong for group in _to_blame(start, end, spans)}

    def _read(self, content: bytes, headings: Sequence[str]) -> list[Passage]:
        with TemporaryDirectory() as folder:
            file = Path(folder, self.text.speech_file.name)
            file.write_bytes(content)
            return [each.passage for each in paragraphs_of(read_speech_of(file, self.text.outline, headings))]

    def _otherwise(self, said: Sequence[Said], found: Sequence[Passage]) -> Iterator[tuple[int, int]]:
        """Where paragraphs are not what they were: headings, items, quotations."""
        at = 0
        for piece, passage in zip(paragraphs_in(said), found, strict=True):
            before = self._was(piece)
            if before and (before.kind, before.level, before.depth) != (passage.kind, passage.level, passage.depth):
                yield at, at + len(piece)
            at += len(piece)

    def _was(self, piece: Sequence[Said]) -> Passage | None:
        """The paragraph of ours that a new one was: that of its first word, or of its end, if each word is new."""
        origins = [each.origin for each in piece if each.origin is not None]
        return self.text.paragraph_at(origins[0]).passage if origins else None

    def _headings(self, said: Sequence[Said]) -> list[str]:
        """What the headings of a plain text are to be: there, they are lines that the outline names."""
        names = []
        for piece in paragraphs_in(said):
            before = self._was(piece)
            if before and before.kind == "heading":
                names.append(text_of_words(each.word for each in piece).strip())
        return names

    # --- The file -----------------------------------------------------------------------------------------------------

    def _content(self, plans: Iterable[_Plan]) -> bytes:
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


def _spans(chosen: Iterable[_Group]) -> list[tuple[int, int, _Group]]:
    """Where changes stand in the row of words that they make, in order, with their groups."""
    spans = []
    moved = 0
    for group in sorted(chosen, key=lambda group: group.hunks[0].start):
        for hunk in group.hunks:
            start = hunk.start + moved
            spans.append((start, start + len(hunk.said), group))
            moved += len(hunk.said) - (hunk.end - hunk.start)
    return spans


def _to_blame(start: int, end: int, spans: Sequence[tuple[int, int, _Group]]) -> list[_Group]:
    """Who made words be read otherwise: the first one that edited any of them, or else whoever edited next to them."""
    at = bisect_left(spans, start, key=lambda span: span[1])
    if at < len(spans) and spans[at][0] <= end:
        return [spans[at][2]]
    beside = spans[max(0, at - 1) : at + 1]
    distances = [max(begin - end, start - stop) for begin, stop, _ in beside]
    return [group for distance, (_, _, group) in zip(distances, beside, strict=True) if distance == min(distances)]
