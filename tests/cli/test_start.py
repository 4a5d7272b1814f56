"""Whoever asks for help, looks something up, or mistypes, waits for nothing that only a build needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ..conftest import ROOT

_HEAVY = {"babel", "fontTools", "jinja2", "lxml", "markdown_it", "PIL", "pptx", "pydantic", "subprocess", "yaml"}

_PROGRAM = """
import sys
from speechdeck.cli import main
try:
    main(sys.argv[1:], prog_name="speechdeck")
finally:
    print("\\n" + " ".join(sys.modules))
"""


@pytest.mark.parametrize(
    "option",
    ["--version", "--help", "build --help", "check --help", "layouts --help", "review --help", "docs", "docs outline"],
)
def test_help_imports_nothing_of_the_build(option: str) -> None:
    command = [sys.executable, "-c", _PROGRAM, *option.split()]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    imported = set(run.stdout.splitlines()[-1].split())
    assert "click" in imported
    assert _HEAVY & imported == set()
