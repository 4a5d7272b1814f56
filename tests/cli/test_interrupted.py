"""Builds that are interrupted: they say so with the usual codes, and the next command, whichever it is, tidies up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from speechdeck.files.register import registered

from ..conftest import ROOT
from .commands import deck, files, run

pytestmark = pytest.mark.usefixtures("in_a_terminal")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_what_is_interrupted_leaves_the_old_files_and_ends_with_the_code_that_shells_know(
    name: str, code: int, home: Path
) -> None:
    deck(home / "slides" / "borders")
    run()
    before = list(files(home))
    with subprocess.Popen(
        # As in a terminal: what a shell starts in the background inherits that SIGINT is ignored.
        [sys.executable, "-c", _AS_TYPED, str(ROOT / "build.py")],
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as building:
        assert building.stdout is not None
        assert building.stderr is not None
        assert building.stdout.readline().startswith(b"Building")
        building.send_signal(getattr(signal, name))
        said = building.stderr.read().decode()
        assert building.wait() == code
    assert said == ("Interrupted: what was not finished is not written.\n" if name == "SIGINT" else "")
    assert list(files(home)) == before


_AS_TYPED = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = sys.argv[1:]
sys.path.insert(0, str(__import__("pathlib").Path(sys.argv[0]).parent))
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def _killed_between_its_files(place: Path) -> None:
    """Leave what a build leaves that is killed when the page has moved, and the presentation has not."""
    stage = place / ".speechdeck-killed"
    with registered(stage):
        (stage / "whole").mkdir(parents=True)
        (stage / "whole" / "borders.pptx").write_text("new")
        (place / "borders.html").write_text("new")
        (place / "borders.pptx").write_text("old")


@pytest.mark.parametrize("command", ["build slides/other", "check", "layouts", "schema", "check no-such-deck"])
@pytest.mark.parametrize("output", ["dist", "elsewhere/and/deeper"])
def test_any_command_finishes_the_move_of_a_build_that_was_killed(command: str, output: str, home: Path) -> None:
    deck(home / "slides" / "borders")
    deck(home / "slides" / "other")
    place = home / output / "borders"
    _killed_between_its_files(place)
    run(*command.split())
    assert {path.name: path.read_text() for path in place.iterdir()} == {"borders.html": "new", "borders.pptx": "new"}


def test_what_cannot_be_finished_is_told_undone_and_stops_no_other_command(home: Path) -> None:
    deck(home / "slides" / "borders")
    place = home / "dist" / "borders"
    _killed_between_its_files(place)
    (place / ".speechdeck-killed" / "old" / "none").mkdir(parents=True)
    (place / ".speechdeck-killed" / "old" / "borders.html").write_text("old")
    (place / "borders.pptx").unlink()
    (place / "borders.pptx").mkdir()
    checked = run("check")
    assert (checked.exit_code, checked.stdout[:8]) == (0, "borders:")
    assert checked.stderr == (
        f"{place.relative_to(home) / 'borders.pptx'}: warning: Is a directory.\n  A build that was interrupted could not be finished here. If the file is open in another program, close it there, and build the deck again.\n"
    )
    assert (place / "borders.html").read_text() == "old"
    assert run("check").stderr == ""
