"""The process in which pictures of unknown origin are decoded and drawn: one task after the other, each with limits.

It is started by the supervisor. What crashes it or takes too long takes nothing else with it.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import signal
import sys
from collections.abc import Callable
from typing import IO, Any

from .formats import PictureError

_MEMORY = 2 << 30
"""Bytes; a picture of as many pixels as are let in needs less than half of it."""

DONE, REFUSED, FAILED = "done", "refused", "failed"
"""What becomes of a task: its result, why an author's file cannot be shown, or a fault of ours."""


def _task(name: str) -> Callable[..., Any]:
    if name == "draw":
        # A drawing needs none of what those need that have pixels.
        from .rasteriser import draw

        return draw
    from . import pixels

    task: Callable[..., Any] = getattr(pixels, name)
    return task


def main() -> None:
    """Do what is asked for on the standard input until it ends."""
    _limit_memory()
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints would be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while (request := receive(asked)) is not None:
        task, seconds, arguments = request
        does = _task(task)
        _limit_time(seconds)
        answer = _done(does, arguments)
        _limit_time(0)
        send(answers, answer)


def _done(task: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    try:
        return DONE, task(*arguments)
    except PictureError as error:
        return REFUSED, error.sentence, error.remedy
    except MemoryError:
        os.abort()
    except Exception as error:
        return FAILED, f"{type(error).__name__}: {error}"


def send(stream: IO[bytes], message: tuple[Any, ...]) -> None:
    """Write a message of plain values, its length first."""
    data = marshal.dumps(message)
    stream.write(len(data).to_bytes(8) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Return the next message; None where the stream ends before it does."""
    head = stream.read(8)
    size = int.from_bytes(head)
    data = stream.read(size) if len(head) == 8 else b""
    return marshal.loads(data) if data and len(data) == size else None  # noqa: S302 - our own process wrote it


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # there are systems without limits
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _limit_time(seconds: float) -> None:
    """Have the system end this process once it has worked for so long; waiting for others does not count."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
