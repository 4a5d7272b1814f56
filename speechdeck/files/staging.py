"""Outputs are written whole beside their place, and then moved into it; what fails leaves the old files alone."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = ".speechdeck-"

_ABANDONED = 3600
"""Seconds; a stage that is older was left by a build that was killed."""


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a folder to write to, whose files all move to ``folder`` when the block ends well, or none."""
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    _clear_abandoned(folder)
    stage = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    try:
        yield stage
        _move_all(sorted(stage.iterdir()), folder, stage / "replaced")
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        if made and not any(folder.iterdir()):
            folder.rmdir()


def _move_all(files: list[Path], folder: Path, copies: Path) -> None:
    """Move files over those of their names; when one cannot be (PowerPoint may hold it open), undo the ones before."""
    copies.mkdir()
    moved: list[Path] = []
    try:
        for file in files:
            target = folder / file.name
            if target.exists():
                shutil.copy2(target, copies)
            os.replace(file, target)
            moved.append(target)
    except OSError:
        for target in moved:
            _put_back(target, copies / target.name)
        raise


def _put_back(target: Path, copy: Path) -> None:
    if copy.exists():
        os.replace(copy, target)
    else:
        target.unlink()


def _clear_abandoned(folder: Path) -> None:
    for stage in folder.glob(f"{_PREFIX}*"):
        if time.time() - stage.stat().st_mtime > _ABANDONED:
            shutil.rmtree(stage, ignore_errors=True)
