"""Says to an author where the notes differ from the speech, and what to write so that both readings agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..errors import Place, Problem
from .alignment import Atom, Difference, Spot, compact

_SHOWN = 60
"""Characters of a text that a sentence quotes."""

_WORD = 12
"""Characters on each side that are quoted of a word of which only a part differs; Chinese has no spaces."""


@dataclass(frozen=True, slots=True)
class Report:
    """The speech's file: its lines as they are and with tabs as spaces, and what was cut out of them."""

    file: str
    lines: Sequence[str]
    spaced: Sequence[str]
    atoms: Sequence[Atom]
    marked: bool

    def place(self, atom: Atom, width: int | None = None) -> Place:
        """Return where an atom stands."""
        first = atom.written.split("\n", 1)[0]
        return self._place(atom.line, atom.column, len(first) if width is None else width)

    def _place(self, line: int, column: int, width: int = 1) -> Place:
        text, spaced = self.lines[line], self.spaced[line]
        if text != spaced:
            column = _column(text, len(compact(spaced[:column])))
        return Place(self.file, line + 1, column + 1, text, max(1, min(width, len(text) - column)))

    def problems(self, differences: Sequence[Difference], notes: str) -> Iterator[Problem]:
        """Tell each difference between the file and the notes of a written file."""
        if not differences:
            return
        shown = [number for number, char in enumerate(notes) if not char.isspace()]
        for difference in differences:
            yield self._problem(difference, notes, shown)

    def named(self, problem: Problem, names: Sequence[str], files: int) -> Problem:
        """Say in which written file a problem is, if it is not in all of them."""
        if len(names) == files:
            return problem
        listed = " and ".join(names)
        return replace(problem, sentence=re.sub(r"\bnotes\b", f"notes of {listed}", problem.sentence, count=1))

    def _problem(self, difference: Difference, notes: str, shown: Sequence[int]) -> Problem:
        line, column = self._position(difference.start)
        lost = self._lost(difference)
        extra = _quoted(notes, shown, difference.notes_start, difference.notes_end)
        place = self._place(line, column, len(lost.split("\n")[0]))
        if lost and not extra:
            sentence = f"This stands in the speech, but not in the notes: “{_short(lost)}”."
        elif extra and not lost:
            sentence = f"The notes have “{_short(extra)}” here, which the speech does not."
        else:
            sentence = f"The speech has “{_short(lost)}” here, but the notes have “{_short(extra)}”."
        return Problem(place, sentence, self._remedy(lost, place))

    def _position(self, spot: Spot) -> tuple[int, int]:
        """The line and column of a spot; after the last atom, the end of the file's text."""
        if spot.atom < len(self.atoms):
            atom = self.atoms[spot.atom]
            return atom.line, atom.column + _column(atom.written, spot.offset)
        written = [number for number, line in enumerate(self.spaced) if line.strip()]
        line = written[-1] if written else 0
        return line, len(self.spaced[line].rstrip())

    def _lost(self, difference: Difference) -> str:
        """What the source has from one spot to another, as it is written."""
        (first, start), (last, end) = difference.start, difference.end
        parts: list[str] = []
        for number in range(first, min(last + 1, len(self.atoms))):
            atom = self.atoms[number]
            begin = _column(atom.written, start) if number == first else 0
            stop = _column(atom.written, end) if number == last else len(atom.written)
            if number == last and not end:
                break
            between = " " if parts and number > first and atom.line != self.atoms[number - 1].line else ""
            parts.append(between + atom.written[begin:stop])
        return "".join(parts).strip()

    def _remedy(self, lost: str, place: Place) -> str:
        return "Write it otherwise."


def _column(text: str, offset: int) -> int:
    """Where the character is before which so many stand that are no white space."""
    seen = 0
    for column, char in enumerate(text):
        if not char.isspace():
            if seen == offset:
                return column
            seen += 1
    return len(text)


def _quoted(notes: str, shown: Sequence[int], start: int, end: int) -> str:
    if start >= end:
        return ""
    return " ".join(notes[shown[start] : shown[end - 1] + 1].split())


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
