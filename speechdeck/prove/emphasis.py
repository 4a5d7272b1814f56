"""Which asterisks and underscores begin or end an emphasis, and so are marks; all others are signs of the speech."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(slots=True)
class Run:
    """A run of `*` or `_`: what stands beside it says whether it can begin or end an emphasis."""

    char: str
    start: int
    end: int
    before: str
    after: str
    left: int = 0
    paired: bool = False
    outside_number: bool = False
    """Whether one that it is paired with does not stand between digits."""

    @property
    def texts(self) -> tuple[str, ...]:
        """What may stay of it: of a long run hardly any signs, or nearly all."""
        return _texts(self.char, self.end - self.start)

    @property
    def in_number(self) -> bool:
        """Whether it stands between digits."""
        return self.before.isdigit() and self.after.isdigit()

    @property
    def may_multiply(self) -> bool:
        """Whether it may stand between two factors, one of them a number or in brackets."""
        beside = self.before.isdigit() or self.after.isdigit() or self.before in ")]" or self.after == "("
        return beside and not self.before.isspace() and not self.after.isspace()

    @property
    def in_word(self) -> bool:
        """Whether it stands within a word."""
        return self.before.isalnum() and self.after.isalnum()

    def opens(self, exact: bool) -> bool:
        """Whether an emphasis may begin here."""
        return not self.after.isspace() and (
            not _is_sign(self.after) or self.before.isspace() or _is_sign(self.before) or self._is_east_asian(exact)
        )

    def closes(self, exact: bool) -> bool:
        """Whether an emphasis may end here."""
        return not self.before.isspace() and (
            not _is_sign(self.before) or self.after.isspace() or _is_sign(self.after) or self._is_east_asian(exact)
        )

    def _is_east_asian(self, exact: bool) -> bool:
        """Beside Chinese and Japanese signs an emphasis is one for readers, if not for CommonMark."""
        return not exact and max(self.before, self.after) >= "\u2e80"

    def fits(self, opening: Run) -> bool:
        """Whether CommonMark lets this run end what another begins."""
        lengths = self.end - self.start, opening.end - opening.start
        both_ways = self.opens(exact=True) or opening.closes(exact=True)
        return self.char == opening.char and not (both_ways and sum(lengths) % 3 == 0 and lengths[0] % 3 != 0)

    def pair_with(self, opening: Run) -> None:
        """End what another run begins; each run may have several others."""
        length = min(self.left, opening.left)
        self.left -= length
        opening.left -= length
        self.paired = opening.paired = True
        self.outside_number |= not opening.in_number
        opening.outside_number |= not self.in_number


@lru_cache(maxsize=256)
def _texts(char: str, written: int) -> tuple[str, ...]:
    few = range(min(4, written) + 1)
    return tuple(char * length for length in sorted({*few, *(written - length for length in few)}))


@lru_cache(maxsize=4096)
def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def emphasis_of(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs that are marks, as CommonMark has it or as a reader of Chinese and Japanese does.

    What stands between digits, and belongs to nothing that does not, is a sign: in 2*3*4 nothing is emphasised.
    """
    able = [run for run in runs if run.char == "*" or not run.in_word]
    _pair(able, exact=True)
    for factor in ("in_number", "may_multiply"):
        rest = [run for run in able if not getattr(run, factor)]
        if len(rest) < len(able):
            _pair(rest, exact=True)
    for char in "*_":
        _pair([run for run in able if run.char == char], exact=False)
    return (run for run in able if run.paired and (run.outside_number or not run.in_number))


_DEEP = 16
"""How many runs that are open are looked at; nobody nests emphasis deeper."""


def _pair(runs: list[Run], *, exact: bool) -> None:
    """Pair each run that may end an emphasis with those before it that may begin one.

    ``exact`` pairs as CommonMark does: a pair takes the chance from what is open between, and its rule of three holds.
    """
    open_runs: list[Run] = []
    for run in runs:
        run.left = run.end - run.start
        while run.left and run.closes(exact):
            reachable = range(len(open_runs) - 1, max(-1, len(open_runs) - 1 - _DEEP), -1)
            fitting = (at for at in reachable if not exact or run.fits(open_runs[at]))
            at = next(fitting, None)
            if at is None:
                break
            del open_runs[at + 1 :]
            run.pair_with(open_runs[-1])
            if not open_runs[-1].left:
                open_runs.pop()
        if run.left and run.opens(exact):
            open_runs.append(run)
