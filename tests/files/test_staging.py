from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from speechdeck.files.staging import staged

from ..conftest import ROOT


def _content(folder: Path) -> dict[str, str]:
    """Everything below a folder, hidden or not."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files of an earlier build and one of somebody else."""
    folder = tmp_path / "deck"
    folder.mkdir()
    for name in ("deck.html", "deck.pptx", "notes of mine.txt"):
        (folder / name).write_text(f"old {name}")
    return folder


OLD = {name: f"old {name}" for name in ("deck.html", "deck.pptx", "notes of mine.txt")}
NEW = OLD | {"deck.html": "new html", "deck.pptx": "new pptx"}


def _write(stage: Path) -> None:
    (stage / "deck.html").write_text("new html")
    (stage / "deck.pptx").write_text("new pptx")


def test_all_files_are_replaced_and_the_others_stay(folder: Path) -> None:
    with staged(folder) as stage:
        _write(stage)
    assert _content(folder) == NEW
    assert sorted(path.name for path in folder.iterdir()) == sorted(NEW)


def test_nothing_is_seen_before_the_end(folder: Path) -> None:
    with staged(folder) as stage:
        _write(stage)
        assert {name: text for name, text in _content(folder).items() if "/" not in name} == OLD


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    with staged(tmp_path / "dist" / "deck") as stage:
        _write(stage)
    assert _content(tmp_path) == {"dist/deck/deck.html": "new html", "dist/deck/deck.pptx": "new pptx"}


def test_the_stage_is_on_the_same_disk_so_that_files_can_move(folder: Path) -> None:
    with staged(folder) as stage:
        assert stage.parent == folder
        assert stage.name.startswith(".")


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, SystemExit, MemoryError])
def test_what_fails_leaves_the_old_files(folder: Path, failure: type[BaseException]) -> None:
    def build() -> None:
        with staged(folder) as stage:
            _write(stage)
            raise failure

    with pytest.raises(failure):
        build()
    assert _content(folder) == OLD
    assert sorted(path.name for path in folder.iterdir()) == sorted(OLD)


def test_half_a_build_leaves_the_old_files(folder: Path) -> None:
    def build() -> None:
        with staged(folder) as stage:
            (stage / "deck.html").write_text("new html")
            (stage / "deck.pptx").write_bytes((folder / "no such file").read_bytes())

    with pytest.raises(FileNotFoundError):
        build()
    assert _content(folder) == OLD


def test_a_file_that_cannot_be_replaced_takes_those_before_it_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def held_open(source: Path, target: Path) -> None:
        # As on Windows, while PowerPoint shows the file.
        if "deck.pptx" in (source.name, target.name):
            raise PermissionError(13, "Permission denied", str(target))
        replace(source, target)

    def build() -> None:
        with staged(folder) as stage:
            _write(stage)
            monkeypatch.setattr(os, "replace", held_open)

    with pytest.raises(PermissionError):
        build()
    assert _content(folder) == OLD
    assert sorted(path.name for path in folder.iterdir()) == sorted(OLD)


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "deck").write_text("a file")

    def build() -> None:
        with staged(tmp_path / "deck"):
            raise AssertionError("the work must not begin")

    with pytest.raises(FileExistsError):
        build()
    assert _content(tmp_path) == {"deck": "a file"}


KILLED = """
import os, signal, sys
from pathlib import Path
from speechdeck.files.staging import staged
# As in a terminal: what a shell starts in the background inherits that SIGINT is ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
with staged(Path(sys.argv[1])) as stage:
    (stage / "deck.html").write_text("new html")
    os.kill(os.getpid(), int(sys.argv[2]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_a_build_that_is_killed_leaves_the_old_files_and_the_next_one_succeeds(folder: Path, name: str) -> None:
    number = getattr(signal, name)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(int(number))], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == -number
    assert {name: text for name, text in _content(folder).items() if "/" not in name} == OLD
    with staged(folder) as stage:
        _write(stage)
    assert {name: text for name, text in _content(folder).items() if "/" not in name} == NEW


def test_a_folder_in_the_place_of_a_file_is_left_alone_and_nothing_else_is_replaced(folder: Path) -> None:
    (folder / "deck.pptx").unlink()
    (folder / "deck.pptx").mkdir()
    (folder / "deck.pptx" / "mine.txt").write_text("mine")
    before = _content(folder)
    with pytest.raises(OSError), staged(folder) as stage:  # noqa: PT011 - its kind is the system's
        _write(stage)
    assert _content(folder) == before


def test_a_first_build_that_fails_leaves_no_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fails"), staged(tmp_path / "deck"):
        raise ValueError("fails")
    assert not (tmp_path / "deck").exists()


def test_the_stages_of_killed_builds_are_cleared_away_after_an_hour(folder: Path) -> None:
    old, young = folder / ".speechdeck-old", folder / ".speechdeck-young"
    for stage in (old, young):
        stage.mkdir()
    os.utime(old, (0, 0))
    with staged(folder):
        assert not old.exists()
        assert young.exists()
