"""Whole processes, measured: how long they take and the most memory that they hold.

A process begins with its parent's memory, and the system counts that too: who measures must stay small, and so this
module and whoever calls it import nothing of Speechdeck.
"""

from __future__ import annotations

import os
import shlex
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program, or of several after each other, took."""

    seconds: float
    peak: int
    """Bytes; of several programs, those of the largest."""


@dataclass(frozen=True, slots=True)
class Result:
    """The runs of one contender, in the order in which they were made."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median time."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def peak(self) -> int:
        """The most bytes that any run held."""
        return max(run.peak for run in self.runs)

    def ratio(self, other: Result) -> float:
        """Return this contender's time as a fraction of the other's: the median over the pairs of neighbouring runs."""
        return statistics.median(
            mine.seconds / theirs.seconds for mine, theirs in zip(self.runs, other.runs, strict=True)
        )


def in_turn(
    contenders: Sequence[Sequence[Command]], rounds: int, warm_ups: int, environment: Mapping[str, str]
) -> list[Result]:
    """Run contenders in turn, A B A B, so that whatever else the machine does meets them alike."""
    runs = [[_run(commands, environment) for commands in contenders] for _ in range(warm_ups + rounds)]
    return [Result(tuple(each)) for each in zip(*runs[warm_ups:], strict=True)]


def _run(commands: Sequence[Command], environment: Mapping[str, str]) -> Run:
    peak = 0
    start = time.perf_counter()
    for command in commands:
        peak = max(peak, _peak(command, environment))
    return Run(time.perf_counter() - start, peak)


def _peak(command: Command, environment: Mapping[str, str]) -> int:
    """Run a program to its end, what it prints left out, and return the most bytes that it held."""
    silent = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    pid = os.posix_spawn(command[0], list(command), environment, file_actions=[silent])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"This failed: {shlex.join(command)}")
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
