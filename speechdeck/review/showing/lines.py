"""Text with its look set in the lines of a terminal, which nothing in it can steer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ...words.scripts import cells
from ...words.visible import visible
from .pieces import may_part, parted

Look = Literal["", "deleted", "inserted", "heading", "faint", "alarm"]

_CODES: dict[Look, str] = {"deleted": "31;9", "inserted": "32;4", "heading": "1", "faint": "2", "alarm": "1;33"}
"""What is deleted is struck, and what is inserted underlined, for whoever does not see red from green."""

_MARKS: dict[Look, tuple[str, str]] = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
"""What says so where there is no colour, as wdiff does."""

_NARROWEST = 20
"""Cells that a text gets however narrow the terminal is."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one look."""

    text: str
    look: Look = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a terminal: how wide it is, and whether it has colours."""

    width: int
    colour: bool

    def paragraph(self, spans: Iterable[Span], first: str = "", rest: str | None = None) -> Iterator[str]:
        """Yield the lines of a paragraph, after what its first line begins with, and each other one."""
        other = " " * cells(first) if rest is None else rest
        room = max(_NARROWEST, self.width - cells(first))
        for number, parts in enumerate(self._broken(spans, room)):
            begin = other if number else first
            yield begin + "".join(
                self._drawn("".join(part.text for part in alike), look)
                for look, alike in groupby(parts, lambda part: part.look)
            )

    def _broken(self, spans: Iterable[Span], room: int) -> Iterator[list[Span]]:
        """The parts of each line."""
        line: list[Span] = []
        for word in _words(spans, room):
            longer = [*line, *word]
            if line and self._width(_trimmed(longer)) > room:
                yield _trimmed(line)
                longer = word
            # A line begins with no space that nobody changed.
            line = longer if line or not _is_space(word[0]) else longer[1:]
        if line:
            yield _trimmed(line)

    def _width(self, line: list[Span]) -> int:
        marks = () if self.colour else (_MARKS.get(look, ()) for look, _ in groupby(line, lambda part: part.look))
        return sum(cells(part.text) for part in line) + sum(len(mark) for pair in marks for mark in pair)

    def _drawn(self, text: str, look: Look) -> str:
        if self.colour and look:
            return f"\x1b[{_CODES[look]}m{text}\x1b[0m"
        before, after = _MARKS.get(look, ("", ""))
        return f"{before}{text}{after}"


def _words(spans: Iterable[Span], room: int) -> Iterator[list[Span]]:
    """The parts that are not parted, whatever their looks; but what is wider than the line is."""
    word: list[Span] = []
    # What takes the place of a control is wider than it.
    for part in (Span(text, span.look) for span in spans for text in parted(visible(span.text))):
        if word and (may_part(word[-1].text, part.text) or sum(cells(each.text) for each in word) > room):
            yield word
            word = []
        *pieces, last = (part.text[start : start + room] for start in range(0, len(part.text), room))
        yield from ([Span(piece, part.look)] for piece in pieces)
        word.append(Span(last, part.look))
    if word:
        yield word


def _is_space(part: Span) -> bool:
    return part.look not in _MARKS and part.text.isspace()


def _trimmed(line: list[Span]) -> list[Span]:
    """A line without the spaces at its end that nobody changed."""
    if len(line) > 1 and _is_space(line[-1]):
        return line[:-1]
    return line
