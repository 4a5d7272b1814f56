"""Outputs are written whole beside their place, and then moved into it; what fails leaves the old files alone."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a folder to write to, whose files all move to ``folder`` when the block ends well, or none."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=".speechdeck-", dir=folder))
    try:
        yield stage
        _move_all(sorted(stage.iterdir()), folder, stage / "replaced")
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move_all(files: list[Path], folder: Path, replaced: Path) -> None:
    """Move files into a folder; when one cannot be (PowerPoint may hold it open), put back those before it."""
    replaced.mkdir()
    moved: list[Path] = []
    try:
        for file in files:
            target = folder / file.name
            if target.exists():
                os.replace(target, replaced / file.name)
            moved.append(target)
            os.replace(file, target)
    except OSError:
        for target in moved:
            if (replaced / target.name).exists():
                os.replace(replaced / target.name, target)
        raise
