"""Ctrl-C and the system's wish that we end: kept back while files move, and otherwise an orderly end."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What a system that shuts down, a scheduler or a terminal that is closed sends."""

CODE = 128
"""To it, shells add a signal's number: so they call the end of a program by it."""


@contextmanager
def held() -> Iterator[None]:
    """Keep back what would interrupt the block; it comes when the block is through."""
    came: list[int] = []

    def remember(number: int, _: FrameType | None) -> None:
        came.append(number)

    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, *_ENDING)} if _is_main() else {}
    # A handler that was not set from Python (None) could not be set again; what is ignored stays so.
    handlers = {number: handler for number, handler in handlers.items() if handler not in (None, signal.SIG_IGN)}
    for number in handlers:
        signal.signal(number, remember)
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for number in dict.fromkeys(came):
            signal.raise_signal(number)


@contextmanager
def orderly_end() -> Iterator[None]:
    """Have what ends the program go through the blocks that tidy up, as Ctrl-C does, and give shells their code."""
    usual = [number for number in _ENDING if _is_main() and signal.getsignal(number) == signal.SIG_DFL]
    for number in usual:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in usual:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(CODE + number)


def _is_main() -> bool:
    """Only the main thread may say what a signal does."""
    return threading.current_thread() is threading.main_thread()
