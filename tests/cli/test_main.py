from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ..cases import Case, cases
from ..conftest import CABSI, ROOT
from .commands import deck, files, run

MESSAGES = Path(__file__).parents[1] / "messages"


@cases(MESSAGES / "cli.txt")
def test_what_the_commands_print(case: Case, home: Path, pytestconfig: pytest.Config) -> None:
    case.write(home)
    before = {name for name, _, _ in files(home)}
    result = run(*shlex.split(case.files["command"].decode()))
    printed = [f"exit code {int(result.exit_code)}"]
    printed += [
        f"--- {name}:\n{text.rstrip()}" for name, text in (("out", result.stdout), ("err", result.stderr)) if text
    ]
    case.check("\n".join(printed), pytestconfig)
    if result.exit_code:
        assert {name for name, _, _ in files(home)} == before


def _process(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_front_door_checks_the_cabsi_deck_from_anywhere(home: Path) -> None:
    done = _process("check", str(CABSI), folder=home, PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "cabsi: 5 slides, 756 words, 5.8 of 8 minutes at 130 words a minute"
    assert lines[3] == "  3  274 words  2.1 min  Border pressure begins in the labour market"


def test_a_terminal_that_lacks_a_letter_shows_its_code(home: Path) -> None:
    deck(home / "deck", "титул: x\n")
    done = _process("build", "deck", folder=home, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert done.stdout == "Building deck \\u2026\n"
    assert r'"\u0442\u0438\u0442\u0443\u043b" is not a key of an outline.' in done.stderr
