"""Whole builds, killed at any moment; does the command after them leave a page and a presentation of one build?

`python -m tests.files.random_kills FOLDER COUNT [SEED]`; the tests kill a few.
"""

from __future__ import annotations

import io
import os
import random
import re
import signal
import sys
import time
import zipfile
from pathlib import Path

from speechdeck.cli import main
from speechdeck.cli.decks import DEFAULT_TEMPLATE
from speechdeck.pipeline import build
from speechdeck.theme import load_theme

_OUTLINE = "title: Version {}\ndate: 2026-05-04\nslides:\n  - section: opening\n  - silent: true\n    title: Thanks\n"


def _fork(*arguments: str) -> int:
    """Run a command in a process of its own."""
    child = os.fork()
    if not child:
        sys.stdout = sys.stderr = io.TextIOWrapper(io.BytesIO())
        try:
            main(arguments, standalone_mode=True)
        except SystemExit as ended:
            os._exit(int(ended.code or 0))
    return child


def _versions(place: Path) -> list[str]:
    """Which version each file in a folder says that it is; of what else there is, its name."""
    found = []
    for file in sorted(place.iterdir()) if place.exists() else ():
        if file.name == "deck.html":
            text = file.read_text("utf-8")
        elif file.name == "deck.pptx":
            with zipfile.ZipFile(file) as parts:
                text = parts.read("docProps/core.xml").decode()
        else:
            return [file.name]
        found += re.findall(r"title>(Version \d+)<", text)[:1]
    return found


def kill(folder: Path, count: int, seed: int) -> str:
    """Kill so many builds; return what was found, or end with a pair that is none."""
    chance, place = random.Random(seed), folder / "out" / "deck"
    (folder / "deck").mkdir(parents=True)
    (folder / "deck" / "speech.md").write_text("Good morning.\n")
    took, killed, new = 1.0, 0, 0
    # What a build imports, all those after it have.
    (folder / "deck" / "outline.yaml").write_text(_OUTLINE.format(count))
    build(folder / "deck", load_theme(DEFAULT_TEMPLATE), folder / "first")
    for number in range(count):
        (folder / "deck" / "outline.yaml").write_text(_OUTLINE.format(number))
        begun = time.monotonic()
        child = _fork("build", str(folder / "deck"), "-o", str(folder / "out"))
        if number % 20:
            # Every other time about when the files move, which takes a hundredth of a build.
            time.sleep(chance.uniform(0 if number % 2 else took * 0.8, took * 1.1))
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        took = took if number % 20 else time.monotonic() - begun
        killed += os.WIFSIGNALED(status)
        os.waitpid(_fork("check", "no-such-deck"), 0)
        found = _versions(place)
        if len(found) != 2 or len(set(found)) != 1:
            sys.exit(f"mixed: {found} after build {number} of seed {seed}")
        new += found[0] == f"Version {number}"
    return f"{killed} kills of {count} builds, {new} of them through, and no mixed pair"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    os.environ["XDG_STATE_HOME"] = str(folder)
    print(kill(folder, int(sys.argv[2]), int([*sys.argv, "1"][3])))
