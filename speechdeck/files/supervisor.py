"""Has pictures of unknown origin decoded and drawn in a process of its own, which is ended when it takes too long.

The process is started for the first such picture, and serves all that follow.
"""

from __future__ import annotations

import atexit
import signal
import sys
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from .formats import SIMPLER, PictureError
from .home import PACKAGES
from .worker import DONE, REFUSED, receive, send

if TYPE_CHECKING:
    from subprocess import Popen

_PATIENCE = 8.0
"""Seconds that are lost to pictures at most, however many of them would take forever."""

_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from speechdeck.files.worker import main; main()"


class Supervisor:
    """Keeps a worker, and starts another where one is lost."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._worker: Popen[bytes] | None = None
        self._given_up: dict[bytes, PictureError] = {}

    def ask(self, task: str, content: bytes, *more: object) -> Any:
        """Return what comes of a task; a picture with which it cannot be done is the author's matter."""
        known = sha256(content).digest()
        if known in self._given_up:
            raise self._given_up[known]
        answer = self._answer(task, content, *more)
        if isinstance(answer, PictureError):
            self._given_up[known] = answer
            raise answer
        kind, *said = answer
        if kind == REFUSED:
            raise PictureError(*said)
        if kind != DONE:
            raise RuntimeError(*said)
        return said[0]

    def _answer(self, task: str, *arguments: object) -> Any:
        from threading import Event, Timer

        worker = self.start()
        assert worker.stdin is not None
        assert worker.stdout is not None
        seconds = max(self._patience / 2, _LEAST)
        late = Event()

        def end() -> None:
            late.set()
            worker.kill()

        timer = Timer(seconds * _WAITING, end)
        timer.start()
        answer = None
        try:
            send(worker.stdin, (task, seconds, arguments))
            answer = receive(worker.stdout)
        except OSError:
            pass  # it is gone before it has read what it is to do
        finally:
            timer.cancel()
            timer.join()
            if answer is None or late.is_set():
                # It is gone, or would give its answer to the next question.
                self.close()
        if answer is not None:
            return answer
        if not late.is_set() and worker.returncode != -_OUT_OF_TIME:
            return _crash(task)
        self._patience -= seconds
        return _too_slow(task, seconds)

    def start(self) -> Popen[bytes]:
        """Start a worker, if there is none yet: a picture that comes later finds it ready."""
        if self._worker is None:
            self._worker = _started()
        return self._worker

    def close(self) -> None:
        """End the worker."""
        if self._worker:
            self._worker.kill()
            self._worker.communicate()
            self._worker = None


_OUT_OF_TIME = getattr(signal, "SIGPROF", 0)
"""What ends a worker whose time is up; where there is no such signal, it is the supervisor that does."""

_WAITING = 2 if _OUT_OF_TIME else 1
"""How much longer than it works a worker may take: others may have the machine."""

_LEAST = 0.25
"""Seconds for a picture where others have used up the patience."""


@lru_cache(maxsize=1)
def supervisor() -> Supervisor:
    """Return the supervisor of this run."""
    one = Supervisor()
    atexit.register(one.close)
    return one


def _started() -> Popen[bytes]:
    import subprocess

    path = [str(PACKAGES), *(each for each in sys.path if each)]
    # Without what an environment starts up with: the worker needs a few modules only.
    command = [sys.executable, "-I", "-S", "-c", _PROGRAM, *path]
    return subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _too_slow(task: str, seconds: float) -> PictureError:
    if task == "draw":
        return PictureError(f"This drawing takes more than {seconds:g} s to draw.", SIMPLER)
    return PictureError(f"This picture takes more than {seconds:g} s to open.", _ANEW)


def _crash(task: str) -> PictureError:
    if task == "draw":
        return PictureError("This drawing crashes the program that draws it.", SIMPLER)
    return PictureError("This picture file crashes the program that opens it.", _ANEW)


_ANEW = "Open it in another program, and save it as a plain PNG or JPEG."
