"""The same two windows in Firefox, which keeps pages from a disk further apart than Chromium does."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from speechdeck.paint.reveal.bundle import node
from speechdeck.pipeline import Built
from tests.render.pdf import Pages


def _firefox() -> str:
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        raise AssertionError("Firefox is missing: run tests/install-tools")
    return program


@pytest.mark.parametrize(
    ("address", "shows", "size"),
    [
        ("?view=read", ".reading", (596.0, 842.0)),
        ("?view=presenter", ".presenter .lit", (596.0, 842.0)),
        ("?view=slides", ".reveal.ready", (960.0, 540.0)),
    ],
    ids=["handout", "script", "slides"],
)
def test_each_view_is_printed_on_one_kind_of_paper(
    cabsi: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, shows: str, size: tuple[float, float]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    script = Path(__file__).with_name("printing.mjs")
    printed = tmp_path / "printed.pdf"
    command = [*node(), str(script), _firefox(), cabsi.html.as_uri() + address, str(printed), shows]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert set(Pages(printed).sizes) == {size}


def test_the_two_windows_keep_in_step_and_survive_reloads(
    cabsi: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    script = Path(__file__).with_name("firefox.mjs")
    run = subprocess.run(
        [*node(), script, _firefox(), cabsi.html.as_uri()], capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    assert seen["inStep"] == ["Slide 2 of 5, step 1 of 6", [1, 1]]
    status, (slide, shown) = seen["afterClick"]
    assert (status, slide) == ("Slide 4 of 5, step 2 of 16", 3)
    assert seen["afterF5"] == [True, [slide, shown]]
    assert seen["lit"] == cabsi.prepared.scenes[3].cues[1].phrase
    assert seen["afterReloads"] == [status, [slide, shown]]
    assert seen["window"], "Next brings the passage's next window"
    assert seen["notice"] == "The window with the slides is gone; the script goes on without it. Open the slides"
    assert seen["faults"] == []
