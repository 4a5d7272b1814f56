"""Outputs are written whole beside their place, and then moved into it; what fails leaves the old files alone."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain
from pathlib import Path

from .locks import give_back, locked, take
from .moves import go_on, is_moving, move
from .register import abandoned, registered
from .signals import held

_PREFIX = ".speechdeck-"

_MOVING = ".speechdeck.lock"
"""Held by whoever moves files in a folder; two at once would leave one file of each."""

_ALIVE = "alive"
"""In a stage, held by the build that writes to it."""

_PATIENCE = 10
"""Seconds that a build waits for another to move its files, which takes milliseconds."""

_ABANDONED = 3600
"""Seconds; where no locks are to be had, a stage that is older was left by a build that was killed."""


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a folder to write to, whose files all move to ``folder`` when the block ends well, or none."""
    made = not folder.exists()
    with ExitStack() as tidying:
        tidying.callback(_leave, folder, made)
        _finish(folder)
        stage = tidying.enter_context(_stage(folder))
        (stage / "new").mkdir()
        yield stage / "new"
        with _alone(folder), held():
            _settle(folder)
            move(stage)


def finish_interrupted(folders: Iterable[Path]) -> None:
    """Finish what builds that were killed had begun to move, and clear away the rest, in some folders and all registered.

    Where a file cannot be moved, `OSError` is raised at the end.
    """
    failed: list[OSError] = []
    for folder in chain(folders, (stage.parent for stage in abandoned())):
        try:
            _finish(folder)
        except OSError as error:
            failed.append(error)
    if failed:
        raise failed[0]


@contextmanager
def _stage(folder: Path) -> Iterator[Path]:
    """A stage that everybody sees to be in use."""
    stage = folder / f"{_PREFIX}{secrets.token_hex(6)}"
    with registered(stage):
        alive = _make(stage)
        try:
            yield stage
        finally:
            if alive is not None:
                give_back(stage / _ALIVE, alive)
            _clear(stage)


def _make(stage: Path) -> int | None:
    """Make a stage and return its lock, if there are any; between the two, it may be taken for abandoned and removed."""
    while True:
        stage.parent.mkdir(parents=True, exist_ok=True)
        try:
            stage.mkdir(exist_ok=True)
            alive = take(stage / _ALIVE)
        except FileNotFoundError:
            continue
        except OSError:
            return None
        if alive is not None:
            return alive


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Be the only one that moves files in a folder."""
    with locked(folder / _MOVING, _PATIENCE) as alone:
        if not alone:
            raise OSError(errno.EBUSY, "Another build is writing there", str(folder))
        yield


def _finish(folder: Path) -> None:
    """Settle what is left in a folder, unless somebody is moving files there, and so has done it."""
    left = _left(folder)
    if not left and not (folder / _MOVING).is_file():
        return
    try:
        with locked(folder / _MOVING) as alone:
            if alone:
                with held():
                    _settle(folder)
    except PermissionError:
        if any(map(is_moving, left)):
            raise


def _settle(folder: Path) -> None:
    """Finish the moves that were begun, and clear the stages whose builds are gone. Whoever calls it is alone there."""
    for stage in _left(folder):
        if is_moving(stage):
            go_on(stage)
            _clear(stage)
        else:
            _clear_abandoned(stage)


def _left(folder: Path) -> list[Path]:
    """The stages in a folder."""
    try:
        with os.scandir(folder) as entries:
            named = [entry for entry in entries if entry.name.startswith(_PREFIX)]
            return sorted(Path(entry) for entry in named if entry.is_dir(follow_symlinks=False))
    except OSError:
        return []


def _clear_abandoned(stage: Path) -> None:
    """Remove a stage, holding its lock so that nobody begins to use it; where there are no locks, if it is old."""
    try:
        alive = take(stage / _ALIVE)
    except OSError:
        with suppress(OSError):
            if time.time() - stage.stat().st_mtime > _ABANDONED:
                _clear(stage)
        return
    if alive is not None:
        _clear(stage)
        give_back(stage / _ALIVE, alive)
        with suppress(OSError):
            stage.rmdir()  # which Windows does not do while the lock is open


def _clear(stage: Path) -> None:
    """Remove a stage, unless it holds what could not be put back."""
    if not is_moving(stage):
        shutil.rmtree(stage, ignore_errors=True)


def _leave(folder: Path, made: bool) -> None:
    """Remove a folder that was made for nothing."""
    with suppress(OSError):
        if made and not any(folder.iterdir()):
            folder.rmdir()
