"""Which lines of a plain text are headings: those that equal a section of the outline, in the outline's order.

A heading is a whole line, or up to three that were one once, with or without a blank line between; a line in which a
wrapped sentence goes on is none. Where more lines equal a section than the outline has slides of that name, the
outline's order decides which are headings. Where it leaves a choice, as beside a table of contents, the author must: a
heading in the wrong place would put words on the wrong slide, and a line that nobody speaks into the notes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from ...errors import AuthorError, Problem
from ...words.matching import folded
from ...words.text import pluralize
from ..source import Source
from .wrapping import Line, Wrapping

_LINES = 3
"""Lines that a heading may be wrapped over."""

_TOLD = 10
"""Headings of which a message is printed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Lines that equal a section, the section's name as names are compared, and how many lines with words stand before."""

    lines: tuple[Line, ...]
    key: str
    at: int

    @property
    def number(self) -> int:
        """The line in the file."""
        return self.lines[0].number


def find_candidates(text: Sequence[Sequence[Line]], names: Sequence[str]) -> list[Candidate]:
    """Return the lines of a text that equal a section."""
    known = sorted({folded(name) for name in names} - {""})
    # Folding a letter may make three of it, or none.
    longest = 4 * max(map(len, known), default=0) + 20
    flat = [line for block in text for line in block]
    candidates: list[Candidate] = []
    following = 0
    for at, line in enumerate(flat):
        found = _longest_match(flat[at : at + _LINES], known) if at >= following and len(line.text) <= longest else None
        if found:
            following = at + found[0]
            candidates.append(Candidate(tuple(flat[at:following]), found[1], at))
    return candidates


def standing_alone(
    candidates: Sequence[Candidate], text: Sequence[Sequence[Line]], wrapping: Wrapping
) -> list[Candidate]:
    """Return the candidates that are no line in the middle of a wrapped sentence."""
    before = {line: earlier for block in text for earlier, line in pairwise(block)}
    headed = {line for candidate in candidates for line in candidate.lines}
    found = []
    for candidate in candidates:
        earlier = before.get(candidate.lines[0])
        apart = earlier is None or earlier in headed or earlier.is_closed
        if apart or (earlier and not wrapping.continues(earlier, candidate.lines[0])):
            found.append(candidate)
    return found


def _longest_match(lines: Sequence[Line], known: Sequence[str]) -> tuple[int, str] | None:
    """How many of these lines are a heading, and which."""
    best = None
    starts = {""}
    for count, line in enumerate(lines, start=1):
        if count > 1 and line.number > lines[count - 2].number + 2:
            break
        text = folded(line.text)
        joined = {f"{start} {text}".lstrip() for start in starts} | {start + text for start in starts}
        best = next(((count, key) for key in joined if _at(known, key) == key), best)
        starts = {key for key in joined if (_at(known, key) or "").startswith(key)}
        if not starts:
            break
    return best


def _at(known: Sequence[str], key: str) -> str | None:
    """The first name from a key on, in the order of letters."""
    at = bisect_left(known, key)
    return known[at] if at < len(known) else None


# --- Which of them ------------------------------------------------------------------------------------------------


def choose_headings(
    candidates: Sequence[Candidate], names: Sequence[str], source: Source
) -> tuple[Sequence[Candidate], list[Problem]]:
    """Return the headings among the lines that equal a section, and warnings about the others; an error if it is open."""
    there = {candidate.key for candidate in candidates}
    order = [key for key in map(folded, names) if key in there]
    first = _in_order(candidates, order)
    if len(first) < len(order):
        # A slide too many, or in another place: that is told where slides and sections are joined.
        return candidates, []
    last = _in_order(candidates[::-1], order[::-1])[::-1]
    undecided = {a.key for a, b in zip(first, last, strict=True) if a is not b}
    if undecided:
        raise AuthorError(_undecided(candidates, undecided, order, source))
    taken = {heading.at for heading in first}
    numbers = {heading.key: heading.number for heading in reversed(first)}
    left = [candidate for candidate in candidates if candidate.at not in taken]
    return first, [_not_a_heading(each, numbers[each.key], source) for each in left[:_TOLD]]


def _in_order(candidates: Sequence[Candidate], order: Sequence[str]) -> list[Candidate]:
    """The first candidates that have just this order."""
    following = iter(candidates)
    found = (next((each for each in following if each.key == key), None) for key in order)
    return list(takewhile(lambda each: each is not None, found))  # type: ignore[arg-type]


def _undecided(
    candidates: Sequence[Candidate], undecided: Collection[str], order: Sequence[str], source: Source
) -> list[Problem]:
    numbers: dict[str, list[str]] = {}
    for candidate in candidates:
        numbers.setdefault(candidate.key, []).append(str(candidate.number))
    last = {candidate.key: candidate.at for candidate in candidates}
    again = [each for each in candidates if each.key in undecided and each.at < last[each.key]]
    problems, listed = [], set[str]()
    for run in _runs(again):
        if len(run) > 1:
            listed |= {each.key for each in run}
            problems.append(_table_of_contents(run, source))
    slides = Counter(order)
    for each in again:
        if each.key not in listed:
            listed.add(each.key)
            problems.append(_in_several_lines(each, numbers[each.key], slides[each.key], source))
    return problems[:_TOLD]


def _runs(candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Candidates with no other line between them."""
    run: list[Candidate] = []
    for each in candidates:
        if run and each.at > run[-1].at + len(run[-1].lines):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _table_of_contents(run: Sequence[Candidate], source: Source) -> Problem:
    sentence = f"Lines {run[0].number} to {run[-1].number} look like a table of contents: each is below again."
    remedy = "Remove them from the speech; if they are spoken, give the outline a slide for each of them."
    return Problem(source.place(run[0].number), sentence, remedy)


def _in_several_lines(heading: Candidate, numbers: Sequence[str], slides: int, source: Source) -> Problem:
    where = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    sentence = f"This heading occurs in lines {where}, and the outline has {pluralize(slides, 'slide')} for it."
    remedy = "Remove what is not a heading (a menu, a table of contents), or give the outline a slide for each of them."
    return Problem(source.place(heading.number), sentence, remedy)


def _not_a_heading(line: Candidate, number: int, source: Source) -> Problem:
    sentence = f"This line is read as text: by the outline's order, its heading is line {number}."
    remedy = "If it is a heading too, give the outline a slide for it; if it is not spoken, remove it."
    return Problem(source.place(line.number), sentence, remedy, "warning")
