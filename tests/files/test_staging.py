from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from speechdeck.files.locks import locked
from speechdeck.files.staging import finish_interrupted, staged

from ..conftest import ROOT

pytestmark = pytest.mark.usefixtures("in_a_terminal")


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
        assert stage.parent.parent == folder
        assert stage.parent.name.startswith(".")


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


def test_a_link_to_itself_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "deck"
    place.symlink_to(place)
    with pytest.raises(OSError, match=r"symbolic links|exists"), staged(place):
        pass
    assert list(tmp_path.iterdir()) == [place]


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
    with pytest.raises(OSError, match="There is a folder of this name"), staged(folder) as stage:
        _write(stage)
    assert _content(folder) == before


def test_a_first_build_that_fails_leaves_no_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fails"), staged(tmp_path / "deck"):
        raise ValueError("fails")
    assert not (tmp_path / "deck").exists()


def test_what_killed_builds_left_is_cleared_away_at_once_and_a_build_that_runs_beside_is_not_disturbed(
    folder: Path,
) -> None:
    abandoned = folder / ".speechdeck-abandoned"
    abandoned.mkdir()
    with staged(folder) as first:
        assert not abandoned.exists()
        _write(first)
        with staged(folder) as second:
            (second / "deck.html").write_text("newest html")
            (second / "deck.pptx").write_text("newest pptx")
        finish_interrupted([folder])
        assert _content(folder)["deck.pptx"] == "newest pptx"
    assert _content(folder) == NEW


def test_a_build_that_runs_beside_one_that_is_killed_leaves_its_own_pair(folder: Path) -> None:
    with staged(folder) as stage:
        _write(stage)
        killed = folder / ".speechdeck-killed"
        (killed / "whole").mkdir(parents=True)
        (killed / "whole" / "deck.pptx").write_text("killed between its two files")
        (folder / "deck.html").write_text("and this had moved")
    assert _content(folder) == NEW


def test_two_builds_do_not_move_their_files_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("speechdeck.files.staging._PATIENCE", 0.05)
    with locked(folder / ".speechdeck.lock"):
        with pytest.raises(OSError, match="Another build is writing there"), staged(folder) as stage:
            _write(stage)
        assert {name: text for name, text in _content(folder).items() if name in OLD} == OLD
    with staged(folder) as stage:
        _write(stage)
    assert _content(folder) == NEW


def test_what_interrupts_a_move_comes_when_it_is_through(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def interrupted(source: Path, target: Path) -> None:
        signal.raise_signal(signal.SIGINT)
        replace(source, target)

    def build() -> None:
        with staged(folder) as stage:
            _write(stage)
            monkeypatch.setattr(os, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        build()
    assert _content(folder) == NEW


def test_a_link_in_the_place_of_a_stage_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine" / "whole").mkdir(parents=True)
    (tmp_path / "mine" / "whole" / "mine.txt").write_text("mine")
    (folder / ".speechdeck-a").symlink_to(tmp_path / "mine")
    (folder / ".speechdeck-b").mkdir()
    (folder / ".speechdeck-b" / "whole").symlink_to(tmp_path / "mine" / "whole")
    finish_interrupted([folder])
    assert (tmp_path / "mine" / "whole" / "mine.txt").read_text() == "mine"
    assert not (folder / ".speechdeck-b").exists()


def test_through_a_link_to_a_folder_the_files_are_replaced_where_they_are(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    with staged(tmp_path / "link") as stage:
        _write(stage)
    assert (tmp_path / "link").is_symlink()
    assert _content(folder) == NEW


def test_a_folder_that_cannot_be_written_is_left_as_it_is(folder: Path) -> None:
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):  # to the system's administrator, all can be written
        folder.chmod(0o700)
        return
    with pytest.raises(PermissionError), staged(folder):
        raise AssertionError("the work must not begin")
    finish_interrupted([folder])
    folder.chmod(0o700)
    assert _content(folder) == OLD


# --- Builds that are killed ---------------------------------------------------------------------------------------

_POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")


@_POSIX
@pytest.mark.parametrize("fault", ["none", "the second file cannot be moved"])
def test_killed_before_any_step_a_build_leaves_a_pair_to_the_next_command(fault: str, tmp_path: Path) -> None:
    # Which may be killed as well, before any step of its own.
    done = subprocess.run(
        [sys.executable, "-m", "tests.files.kills", fault, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.split()[0]) > 60


@_POSIX
def test_killed_at_any_moment_whole_builds_leave_a_pair_to_the_next_command(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.files.random_kills", str(tmp_path), "6"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no mixed pair" in done.stdout
