"""Files that move into their folder all together, or not at all, even if the program is killed between two of them.

A stage is a folder beside the files' place, and what it holds says how far a move has come:

    new/     what is being written; if its build ends here, nothing has happened
    whole/   the same folder, renamed once all is written: from now on, the files move
    undone/  the same folder, renamed again because one could not be moved: those that were go back
    old/     what the new files replace, and in none/, a file for each that replaces nothing

Whoever finds a stage whose build is gone goes on where it stopped: each step can be taken twice.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def is_moving(stage: Path) -> bool:
    """Return whether the files of a stage had begun to move."""
    return _is_folder(stage / "whole") or _is_folder(stage / "undone")


def _is_folder(path: Path) -> bool:
    """Whether a path is a folder itself: a link might have files moved that are none of ours."""
    return path.is_dir() and not path.is_symlink()


def move(stage: Path) -> None:
    """Move what is in the stage's new/ beside the stage; when one cannot be (PowerPoint may hold it open), none."""
    new = stage / "new"
    _keep_old(stage, sorted(new.iterdir()))
    for file in new.iterdir():
        _put_on_disk(file)
    new.rename(stage / "whole")
    _put_on_disk(stage)
    go_on(stage)


def go_on(stage: Path) -> None:
    """Finish a move that has begun, in the direction in which it goes; what fails turns it round."""
    whole = stage / "whole"
    if _is_folder(whole):
        try:
            for file in sorted(whole.iterdir()):
                _replace(stage.parent / file.name, file)
        except BaseException:
            whole.rename(stage / "undone")
            _undo(stage)
            raise
        whole.rmdir()
    elif _is_folder(stage / "undone"):
        _undo(stage)


def _keep_old(stage: Path, files: list[Path]) -> None:
    """Keep what the new files are to replace, under a second name if the file system can do that."""
    old = stage / "old"
    (old / "none").mkdir(parents=True)
    for file in files:
        target = stage.parent / file.name
        if _is_folder(target):
            raise IsADirectoryError(21, "There is a folder of this name", str(target))
        if not os.path.lexists(target):
            (old / "none" / file.name).touch()
            continue
        try:
            os.link(target, old / file.name, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(target, old / file.name, follow_symlinks=False)


def _undo(stage: Path) -> None:
    """Put the old files back in the place of those that have moved, and say that nothing has happened."""
    old, undone = stage / "old", stage / "undone"
    there = {file.name for file in undone.iterdir()}
    for file in sorted(old.iterdir()):
        if file.name not in there and not file.is_dir():
            _replace(stage.parent / file.name, file)
    for file in sorted((old / "none").iterdir()):
        if file.name not in there:
            (stage.parent / file.name).unlink(missing_ok=True)
    undone.rename(stage / "new")


def _replace(target: Path, file: Path) -> None:
    """Move a file; an error names its place, which is what an author knows."""
    try:
        file.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _put_on_disk(path: Path) -> None:
    """Have the system write what it may still hold in memory; of a folder, Windows knows no such thing."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
