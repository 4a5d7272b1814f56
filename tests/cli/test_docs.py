"""`docs`: the manual's pages and their parts, as a terminal shows them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from speechdeck.cli.docs import topics

from ..conftest import ROOT
from .commands import run


@pytest.mark.parametrize("topic", topics())
def test_a_page_is_printed_whole(home: Path, topic: str) -> None:
    result = run("docs", topic)
    assert (result.exit_code, result.stderr) == (0, "")
    shown, written = result.stdout.splitlines(), (ROOT / "docs" / f"{topic}.md").read_text("utf-8").splitlines()
    assert len(shown) == len(written)
    same = {at for at, line in enumerate(written) if shown[at] == line}
    assert all("](" in written[at] for at in set(range(len(written))) - same)


def test_a_topic_is_found_in_capitals_and_by_its_file(home: Path) -> None:
    assert run("docs", "Outline").stdout == run("docs", "outline.md").stdout == run("docs", "outline").stdout


def test_a_heading_brings_what_stands_below_it(home: Path) -> None:
    chart = run("docs", "chart").stdout
    assert chart.startswith("### `chart`\n")
    assert "kind: column" in chart
    assert "### `image`" not in chart
    blocks = run("docs", "Blocks").stdout
    assert "### `points`" in blocks
    assert "## Layouts" not in blocks
    assert run("docs", "keys", "of", "a", "slide").stdout.startswith("## Keys of a slide\n")


def test_pictures_are_told_and_links_to_pages_are_commands(home: Path) -> None:
    shown = run("docs", "presenting").stdout
    assert re.search(r"^\(Picture: The presenter view: .+\)$", shown, re.MULTILINE)
    assert "publishing (python build.py docs publishing)" in shown


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_page_is_utf8_whatever_the_console(home: Path, encoding: str) -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "docs", "chart"],
        env=os.environ | {"PYTHONIOENCODING": encoding},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert "`€1,200`, `-3`, `($5)`,\n`1.2m`, `85 lakh`, `3万`" in run.stdout.decode("utf-8").replace(os.linesep, "\n")
