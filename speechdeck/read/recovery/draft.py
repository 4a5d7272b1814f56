"""The lines of a file while they are mended, with what was wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...errors import Place, Problem
from ..source import Source


@dataclass(frozen=True, slots=True)
class Mistake:
    """A problem, and the lines that were mended for it: what they were, and what they are (numbers count from 0)."""

    problem: Problem
    mended: dict[int, tuple[str, str]]


@dataclass(slots=True)
class Draft:
    """A file's lines as they are read; one that is mended may become several."""

    source: Source
    lines: list[str]
    mistakes: list[Mistake] = field(default_factory=list)

    def place(self, number: int, column: int = 0, width: int | None = None) -> Place:
        """Return a place on a line; both count from 0."""
        written = self.source.lines[number]
        return self.source.place(number + 1, min(column, len(written.rstrip())) + 1, width)

    def mend(
        self, place: Place, sentence: str, remedy: str, mended: dict[int, str], shown: Sequence[int] | None = None
    ) -> None:
        """Put other lines in place of some, and tell of it; the remedy is followed by the lines to write."""
        before = {number: (self.lines[number], line) for number, line in mended.items()}
        for number, line in mended.items():
            self.lines[number] = line
        lines = [self.lines[number] for number in (mended if shown is None else shown)]
        problem = Problem(place, sentence, "\n".join([remedy, *lines]))
        self.mistakes.append(Mistake(problem, before))

    def text(self, start: int, end: int) -> tuple[str, list[int]]:
        """Return lines as they are read, and for each the number in the file (from 1) of the one it was."""
        numbers = [at + 1 for at in range(start, end) for _ in range(self.lines[at].count("\n") + 1)]
        return "\n".join(self.lines[start:end]) + "\n", [*numbers, end]
