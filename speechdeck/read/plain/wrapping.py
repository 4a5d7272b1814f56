"""Which lines of a plain text are one paragraph: where an author ended a line, and where only the editor did.

A text is *wrapped* if its lines end in the middle of sentences. A wrapped line ends where the next word had no room any
more; how much room there was, the lines say of which we know: those that end in a word, and go on with a small letter.
In a text that is not wrapped, each line is a paragraph. In a wrapped one, a line goes on in the next

- if the next word had no room in it;
- or if it is not much shorter than the others, and no sentence ends with it: some programs measure letters, and people
  change words of a wrapped text later;
- but not if the next line is an item of a list, or indented more than it: those begin paragraphs. A single dash or number
  is no list where a line that is full goes on in it.

So greetings, verses and addresses, whose lines are short, are paragraphs line by line, and blank lines are not needed.
Nothing depends on it but how the notes look: no character is lost either way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from ...words.text import collapse_spaces

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd\u3000]"
)
"""Letters that are twice as wide as others (UAX #11), so that a line has half as many."""

_CLOSED = re.compile("[.!?:;…。！？：；।؟۔][\"'”’»)\\]」』）*]*$")
_OPEN = re.compile(r"[^\W_][-‐‑–—\u00ad]*$")
_BULLET = re.compile(r"[•·▪▫‣⁃◦●○■□▶►➢➤✓✔]\s*\S")
_ITEM = re.compile(
    r"(?P<dash>[-–—*+]\s)|(?P<number>\(?\d{1,3}[.)]\s)|(?P<letter>\(?([a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]\s)"
    r"|(?P<han>[（(]?[一二三四五六七八九十百\d]{1,4}[）)、])|(?P<circle>[①-⑳])"
)

_LONGEST = 140
"""Cells; nobody wraps lines as long as this."""

_NARROWEST = 50
"""Cells; a text in narrower lines is wrapped only where small letters show that sentences go on."""

_SHORT = 0.6
"""Of the room in a line; a wrapped line is never as short, unless it is a paragraph's last."""

_USUAL = 0.85
"""Of the room in most lines; what is narrower was not left by an editor."""

_CERTAIN = 2
"""Lines torn in the middle of a sentence that show that a block is wrapped though the rest of its text is not."""


@dataclass(frozen=True)
class Line:
    """A line with words in it: its number in the file, its text with white space folded, and its indent in cells."""

    number: int
    text: str
    indent: int

    @cached_property
    def end(self) -> int:
        """How wide the line is with its indent, in cells."""
        return self.indent + cells(self.text.strip())

    @cached_property
    def first_word(self) -> int:
        """How wide its first word is: what had to have room in the line before."""
        word = self.text.split(maxsplit=1)[0]
        wide = _WIDE.search(word)
        return cells(word if not wide else word[: max(1, wide.start())])

    @property
    def is_wide(self) -> bool:
        """Whether it is Chinese or Japanese: these can be wrapped after any letter, and have few letters in a line."""
        return self.end - self.indent > 1.5 * len(self.text.strip())

    @cached_property
    def item(self) -> str | None:
        """Which kind of mark of a list it begins with, if it does; of dashes, which one."""
        text = self.text.lstrip()
        if _BULLET.match(text):
            return "bullet"
        mark = _ITEM.match(text)
        if not mark:
            return None
        return mark["dash"] or mark.lastgroup

    @cached_property
    def is_closed(self) -> bool:
        """Whether a sentence may end with it."""
        return _CLOSED.search(self.text[-8:].rstrip()) is not None


def cells(text: str) -> int:
    """Return how wide a text is in an editor."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def blocks(lines: Iterable[str]) -> Iterator[list[Line]]:
    """Yield the lines that stand together between blank ones; a line of mere spaces is blank."""
    block: list[Line] = []
    for number, whole in enumerate(lines, start=1):
        # The end of a paragraph, as some programs write it, ends one without ending the line.
        for piece in whole.split("\u2029") if "\u2029" in whole else (whole,):
            text = collapse_spaces(piece)
            if text.strip():
                block.append(Line(number, text, _indent(piece)))
            if block and (not text.strip() or piece is not whole):
                yield block
                block = []
    if block:
        yield block


def _indent(line: str) -> int:
    return cells(line[: len(line) - len(line.lstrip())].expandtabs(8))


class Wrapping:
    """How a text is wrapped: ``room`` is how many cells a line and the first word of the next need to be too many."""

    def __init__(self, text: Sequence[Sequence[Line]], apart: Container[int] = ()) -> None:
        """Learn from the lines of a text; those whose numbers stand ``apart``, as headings do, say nothing about it."""
        self.first_lines_are_indented = _first_lines_are_indented(text)
        joints = [_joints(block, apart) for block in text]
        self.room = _room([joint for each in joints for joint in each])
        # In a text that is not wrapped, a quotation may be.
        self._rooms: dict[int, int] = {}
        if self.room is None:
            for block, each in zip(text, joints, strict=True):
                room = _room(each) if sum(_is_torn(*joint) for joint in each) >= _CERTAIN else None
                self._rooms |= {line.number: room for line in block} if room else {}

    def paragraphs(self, block: Sequence[Line]) -> Iterator[list[Line]]:
        """Yield the paragraphs of a block of lines."""
        kinds = Counter(line.item for line in block if line.item)
        listed = {kind for kind, number in kinds.items() if number > 1 or kind == "bullet"}
        indented = min(line.indent for line in block) + 2 if self.first_lines_are_indented and block else _LONGEST
        paragraph: list[Line] = []
        for line in block:
            hangs = paragraph and paragraph[0].item and line.indent > paragraph[0].indent
            begins = line.indent >= indented and not hangs
            if paragraph and (begins or not self._goes_on(paragraph, line, listed)):
                yield paragraph
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield paragraph

    def continues(self, before: Line, after: Line) -> bool:
        """Return whether a line ends only because the next word had no room in it."""
        room = self._room_of(before)
        if room is None or (before.end > 1.5 * room and not _is_torn(before, after)):
            return False
        if not self._had_room(before, after):
            return True
        if before.is_closed:
            return False
        return _is_torn(before, after) or not self._is_short(before)

    def _goes_on(self, paragraph: Sequence[Line], line: Line, listed: set[str]) -> bool:
        first, last = paragraph[0], paragraph[-1]
        if line.item in listed or (line.item and not (self.continues(last, line) and not last.is_closed)):
            return False
        hangs = first.item and line.indent > first.indent
        if line.indent >= last.indent + 2 and not hangs and (line.item or not _is_torn(last, line)):
            return False
        if last is not first and line.indent <= last.indent - 2:
            return False
        if last is first and first.item and self._had_room(last, line):
            return False
        if last is first and last.text.endswith((",", "，", "،")) and self._had_room(last, line):
            return line.text[:1].islower() and not self._is_short(last)
        return self.continues(last, line)

    def _room_of(self, line: Line) -> int | None:
        return self.room or self._rooms.get(line.number)

    def _had_room(self, before: Line, after: Line) -> bool:
        room = self._room_of(before)
        return room is None or before.end + 1 + after.first_word < room

    def _is_short(self, line: Line) -> bool:
        room = self._room_of(line)
        return room is None or line.end - line.indent <= _SHORT * room


def _joints(block: Sequence[Line], apart: Container[int]) -> list[tuple[Line, Line]]:
    """Where a line may have been wrapped."""
    joints = ((a, b) for a, b in pairwise(block) if not b.item and b.indent < a.indent + 2)
    return [(a, b) for a, b in joints if a.number not in apart and b.number not in apart]


def _first_lines_are_indented(text: Iterable[Sequence[Line]]) -> bool:
    """Whether indented lines stand singly, with their paragraph flush below them; sentences do not go on in them."""
    singly = together = 0
    for block in text:
        base = min(line.indent for line in block)
        for a, b in pairwise(block):
            if a.indent >= base + 2 and not b.item:
                singly += b.indent < base + 2
                together += b.indent >= base + 2 and not a.is_closed
    return singly > together


def _is_torn(before: Line, after: Line) -> bool:
    """Whether a sentence certainly goes on from line to line."""
    return after.text.lstrip()[:1].islower() and _OPEN.search(before.text[-4:].rstrip()) is not None


def _room(joints: Sequence[tuple[Line, Line]]) -> int | None:
    """How many cells were too many for a line; nothing for a text whose lines end with its sentences."""
    going_on = [(a, b) for a, b in joints if not a.is_closed]
    if 2 * len(going_on) < len(joints) or not going_on:
        return None
    needed = sorted(a.end + 1 + b.first_word for a, b in going_on if a.end <= _LONGEST and _is_torn(a, b))
    # A line from which somebody took a word later says nothing.
    least = next((each for each in needed if each >= _USUAL * needed[len(needed) // 2]), None)
    if 2 * len(needed) >= len(going_on):
        return least
    return _common_room(going_on) or (least if 5 * len(needed) > len(going_on) else None)


def _common_room(joints: Sequence[tuple[Line, Line]]) -> int | None:
    """The room that explains most line ends, if it explains half of them: for scripts without small letters."""
    changes = [0] * (2 * _LONGEST)
    for a, b in joints:
        narrowest, spread = (_NARROWEST // 2, 8) if a.is_wide else (_NARROWEST, 3)
        if narrowest <= a.end <= _LONGEST:
            changes[a.end] += 1
            changes[min(a.end + b.first_word + spread, 2 * _LONGEST - 1)] -= 1
    explained = list(accumulate(changes))
    most = max(explained)
    return explained.index(most) + 1 if 2 * most >= len(joints) else None
