"""The lines of a file while they are mended, with what was wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ....errors import Place, Problem
from ...source import Source
from .levels import DASH, indent_of

_SHOWN = 20
"""Lines that a remedy writes out."""

_AGAIN = {"Write": "Write the line", "Write in place of this line": "Write the line"}
"""Remedies that are nothing without the lines below them."""

_LONGEST = 400
"""Characters of a line that a remedy writes out."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and the lines that were mended for it: what they were, and what they are (numbers count from 0)."""

    place: Place
    sentence: str
    remedy: str
    mended: dict[int, tuple[str, str]]
    shown: tuple[int, ...] = ()
    """The lines that the remedy writes out."""
    most: int = _SHOWN
    """How many of them at most."""


@dataclass(slots=True)
class Draft:
    """A file's lines as they are read; one that is mended may become several."""

    source: Source
    lines: list[str]
    mistakes: list[Mistake] = field(default_factory=list)
    rewritten: list[Mistake] = field(default_factory=list)
    """What is wrong with many lines at once: told when all are mended."""
    has_lost: bool = False
    """Whether lines were dropped since this was last set."""

    def place(self, number: int, column: int = 0, width: int | None = None) -> Place:
        """Return a place on a line; both count from 0."""
        written = self.source.lines[number]
        return self.source.place(number + 1, min(column, len(written.rstrip())) + 1, width)

    def mend(
        self,
        place: Place,
        sentence: str,
        remedy: str,
        mended: dict[int, str],
        shown: Sequence[int] | None = None,
        *,
        joins: bool = False,
    ) -> None:
        """Put other lines in place of some, and tell of it; the remedy is followed by the lines to write.

        What ``joins`` is told once with the same on the lines above.
        """
        before = {number: (self.lines[number], line) for number, line in mended.items()}
        for number, line in mended.items():
            self.lines[number] = line
        shown = tuple(mended if shown is None else shown)
        last = self.mistakes[-1] if self.mistakes else None
        if joins and last and last.sentence == sentence and last.shown and last.shown[-1] + 1 == min(mended):
            self.mistakes[-1] = Mistake(last.place, sentence, remedy, last.mended | before, last.shown + shown)
        else:
            self.mistakes.append(Mistake(place, sentence, remedy, before, shown))

    def show_with(self, number: int, other: int) -> None:
        """Let the remedies that write out a line write out another below it too: one is no YAML without the other."""
        self.mistakes = [
            replace(mistake, shown=(*mistake.shown, other)) if mistake.shown[-1:] == (number,) else mistake
            for mistake in self.mistakes
        ]

    def drop(self, number: int, end: int, place: Place, sentence: str, remedy: str) -> None:
        """Take out a line that cannot be mended, and what is below it, and tell of it."""
        self.mistakes.append(Mistake(place, sentence, remedy, {}))
        indent, first = indent_of(self.lines[number]), self.lines[number].lstrip()
        self.lines[number] = ""
        for below in range(number + 1, end):
            line = self.lines[below]
            if line.strip() and indent_of(line) <= indent and not (DASH.match(line, indent) and first.startswith("-")):
                break
            self.lines[below] = ""
        self.has_lost = True

    def problems(self, mistakes: Sequence[Mistake]) -> list[Problem]:
        """Return what to tell of mistakes; lines in which several things are wrong are written out with the first."""
        told: list[Problem] = []
        shown: dict[int, set[int]] = {}
        rewritten = {at for each in self.rewritten for at in each.shown if len(each.shown) <= each.most}
        for mistake in sorted(mistakes, key=lambda each: (each.place.line, each.place.column)):
            lines = shown.setdefault(mistake.place.line, set())
            if mistake.shown and (lines | rewritten).issuperset(mistake.shown):
                remedy = mistake.remedy.partition(", in place of")[0].rstrip(":.")
                told.append(Problem(mistake.place, mistake.sentence, f"{_AGAIN.get(remedy, remedy)} as written above."))
            else:
                told.append(self._problem(mistake))
                lines.update(mistake.shown)
        return told

    def _problem(self, mistake: Mistake) -> Problem:
        """What to tell of a mistake: the lines to write are mended of all that is wrong with them."""
        lines = [self.lines[at] or mistake.mended.get(at, ("", ""))[1] for at in mistake.shown]
        remedy = mistake.remedy
        if not lines or max(map(len, lines)) > _LONGEST:
            return Problem(mistake.place, mistake.sentence, remedy.rstrip(":.") + ".")
        if any("\n" in line for line in lines) and "in place of" not in remedy:
            these = "this line" if len(lines) == 1 else f"these {len(lines)} lines"
            remedy = f"{remedy.rstrip(':')}, in place of {these}:"
        if len(lines) > mistake.most:
            lines[mistake.most :] = ["…"]
        return Problem(mistake.place, mistake.sentence, "\n".join([remedy, *lines]))

    def text(self, start: int, end: int) -> tuple[str, list[int]]:
        """Return lines as they are read, and for each the number in the file (from 1) of the one it was."""
        numbers = [at + 1 for at in range(start, end) for _ in range(self.lines[at].count("\n") + 1)]
        return "\n".join(self.lines[start:end]) + "\n", [*numbers, end]
