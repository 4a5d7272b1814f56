"""Killed, before each of its steps, a build and then the command after it; do both files come from one build?

`python -m tests.files.kills FAULT FOLDER [everywhere]`, where the fault may be "the second file cannot be moved".
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from speechdeck.files.staging import finish_interrupted, staged

FAULT = "the second file cannot be moved"
_FILES = ("deck.html", "deck.pptx")
_STEPS = ("open", "os.", "shutil.", "fcntl.", "tempfile.")
"""What changes a file, or looks at one, is announced by an event of such a name (PEP 578)."""


def killed_at(step: int, work: Callable[[], None], fault: str = "none") -> bool:
    """Do some work in a process of its own that is killed before one of its steps; return whether there was such a step."""
    child = os.fork()
    if not child:
        _count_steps(step, fault)
        try:
            work()
        except OSError:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _count_steps(last: int, fault: str) -> None:
    steps = count()

    def announced(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_STEPS) and event not in ("os.listdir", "os.fork", "os.kill") and next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        if event == "os.rename" and fault == FAULT and str(arguments[0]).endswith("whole/deck.pptx"):
            raise PermissionError(13, "The file is open", str(arguments[1]))

    sys.addaudithook(announced)


def build(folder: Path, text: str) -> None:
    """Build two files."""
    with staged(folder) as stage:
        for name in _FILES:
            (stage / name).write_text(text)


def _is_a_pair(folder: Path, *, first: bool) -> bool:
    """Whether both files are of one build and nothing else is left; a first build may have left none."""
    texts = {path.name: path.is_file() and path.read_text() for path in folder.iterdir()} if folder.exists() else {}
    return (first and not texts) or (set(texts) == set(_FILES) and len(set(texts.values())) == 1)


def _kill_twice(place: Path, step: int, later: int, fault: str, *, first: bool) -> tuple[bool, bool]:
    """Kill a build and the command after it; return whether there were such steps, or end where no pair is left."""
    folder = place / f"{step}-{later}-{first}"
    if not first:
        build(folder, "old")
    killed = killed_at(step, lambda: build(folder, "new"), fault)
    killed_again = killed_at(later, lambda: finish_interrupted([]))
    finish_interrupted([])
    if not _is_a_pair(folder, first=first):
        sys.exit(f"mixed: killed before step {step}, and the next command before {later}; first: {first}")
    return killed, killed_again


def kill_at_each_step(place: Path, fault: str) -> int:
    """Kill before every step of a build, and before some step of the command after it; return how often."""
    kills = step = 0
    killed = True
    while killed:
        killed, killed_again = _kill_twice(place, step, step * 7 % _LATER, fault, first=bool(step % 2))
        kills += killed + killed_again
        step += 1
    return kills


_LATER = 23
"""About as many steps the command after a build takes that was killed."""


def kill_everywhere(place: Path, fault: str, *, first: bool) -> int:
    """Kill before every step of a build and before every step of the command after it; return how often."""
    kills = step = later = 0
    while True:
        killed, killed_again = _kill_twice(place, step, later, fault, first=first)
        kills += killed + killed_again
        if killed_again:
            later += 1
        elif killed:
            step, later = step + 1, 0
        else:
            return kills


if __name__ == "__main__":
    fault, place = sys.argv[1], Path(sys.argv[2])
    os.environ["XDG_STATE_HOME"] = str(place)
    if "everywhere" in sys.argv:
        print(sum(kill_everywhere(place, fault, first=first) for first in (False, True)), "kills")
    else:
        print(kill_at_each_step(place, fault), "kills")
