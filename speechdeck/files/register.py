"""Which builds are under way, in a folder of the user's own: so that any command finds what one that was killed left.

It is a convenience: where the folder cannot be written, the next build of the same deck finds it all the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .locks import give_back, take


@contextmanager
def registered(stage: Path) -> Iterator[None]:
    """Have a stage in the register before it is made, and until it is gone."""
    stage = Path(os.path.realpath(stage))
    try:
        entry = _folder() / stage.name
        entry.parent.mkdir(parents=True, exist_ok=True)
        descriptor = take(entry)
    except OSError:
        descriptor = None
    if descriptor is None:
        yield
        return
    try:
        os.write(descriptor, os.fsencode(stage))
        yield
    finally:
        _close(entry, descriptor, stage)


def abandoned() -> Iterator[Path]:
    """Yield the stages of builds that were killed; with those that are then gone, their entries go."""
    with suppress(OSError):
        for entry in sorted(_folder().iterdir()):
            with suppress(OSError):
                descriptor = take(entry)
                if descriptor is None:  # its build is alive
                    continue
                stage = Path(os.fsdecode(entry.read_bytes()).replace("\0", ""))
                try:
                    if stage.is_absolute():
                        yield stage
                finally:
                    _close(entry, descriptor, stage)


def _close(entry: Path, descriptor: int, stage: Path) -> None:
    """Drop an entry, unless its stage is still there: then the next command tries again."""
    if stage.is_absolute() and stage.exists():
        os.close(descriptor)
    else:
        give_back(entry, descriptor)


def _folder() -> Path:
    """Where programs keep what they must remember (XDG Base Directory Specification)."""
    named = Path(os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME", ""))
    try:
        state = named if named.is_absolute() else Path.home() / ".local" / "state"
    except RuntimeError as error:
        raise FileNotFoundError(str(error)) from None
    return state / "speechdeck"
