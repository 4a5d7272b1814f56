"""Locks that the system lets go of when their process ends, in whatever way: who holds one is alive.

A number of a process would not say so: it is given to another as soon as its own is gone.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
"""What the systems say when somebody else has the lock."""
_UNKNOWN = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)
"""What they say where the file system knows no locks."""

_PAUSE = 0.01
"""Seconds between two tries; a lock that is waited for is held for less."""


@contextmanager
def locked(file: Path, patience: float = 0) -> Iterator[bool]:
    """Hold a lock, whose file is there only as long; say whether it was free, or became so within some seconds.

    Where the file system knows no locks, all are taken to be free.
    """
    try:
        descriptor = _take_within(file, patience)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
        file.unlink(missing_ok=True)
        yield True
        return
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            give_back(file, descriptor)


def _take_within(file: Path, seconds: float) -> int | None:
    until = time.monotonic() + seconds
    while (descriptor := take(file)) is None and time.monotonic() < until:
        time.sleep(_PAUSE)
    return descriptor


def take(file: Path) -> int | None:
    """Take a lock and return its descriptor, or None where another process has it.

    `OSError` is raised where the file system knows no locks, or the file cannot be written.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(file, flags, 0o666)
    except PermissionError:
        if sys.platform == "win32":  # so Windows calls a file that its holder is removing
            return None
        raise
    try:
        free = _lock(descriptor) and _is_still(file, descriptor)
    except OSError:
        os.close(descriptor)
        raise
    if free:
        return descriptor
    os.close(descriptor)
    return None


def give_back(file: Path, descriptor: int) -> None:
    """Let a lock go; its file goes first, so that nobody who waits for it gets a file that is about to."""
    with suppress(OSError):
        file.unlink()
    os.close(descriptor)
    if sys.platform == "win32":  # where nobody can remove what is open
        with suppress(OSError):
            file.unlink()


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


def _is_still(file: Path, descriptor: int) -> bool:
    """Whether a file is the one that was opened: the holder before may have removed it in the meantime."""
    try:
        return os.path.samestat(os.fstat(descriptor), file.lstat())
    except FileNotFoundError:
        return False
