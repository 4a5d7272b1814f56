"""`python -m benchmarks` measures the build beside pandoc, prints the table and writes it to benchmarks/README.md."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypandoc

from .decks import write_deck
from .measure import Command, in_turn
from .report import Row, Without, into, table

_ROOT = Path(__file__).resolve().parents[1]
_MODULES = _ROOT / "node_modules"
_README = Path(__file__).with_name("README.md")


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a deck is measured."""

    sections: int
    rounds: int
    warm_ups: int


_CABSI = 5
"""Its sections, the opening among them."""

_FULL = (_Plan(_CABSI, 5, 1), _Plan(10, 5, 1), _Plan(100, 5, 1), _Plan(500, 3, 0), _Plan(1000, 3, 0))
_QUICK = (_Plan(_CABSI, 1, 1), _Plan(10, 1, 0))


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the build beside pandoc.")
    parser.add_argument(
        "--quick", action="store_true", help="two small decks, one run each; benchmarks/README.md stays as it is"
    )
    quick = parser.parse_args().quick
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="speechdeck-benchmark-") as folder:
        for plan in _QUICK if quick else _FULL:
            print(f"Measuring {plan.sections} sections …", file=sys.stderr, flush=True)
            rows += _measured(plan, Path(folder))
        print("Measuring the script …", file=sys.stderr, flush=True)
        plan = _Plan(10, 1, 0) if quick else _Plan(500, 3, 0)
        scripts = _scripts(plan, Path(folder))
        print("Measuring the review …", file=sys.stderr, flush=True)
        reviews = _reviews(plan, Path(folder))
    results = table(_machine(), rows, [*scripts, *reviews])
    print(results)
    if not quick:
        into(_README, results)


def _measured(plan: _Plan, folder: Path) -> list[Row]:
    """Build one deck with both programs; the CABSI deck also with the same reveal.js in both."""
    deck = _ROOT / "slides" / "cabsi"
    if plan.sections != _CABSI:
        deck = folder / f"deck-{plan.sections}"
        write_deck(deck, plan.sections)
    markdown = folder / f"{deck.name}.md"
    subprocess.run([sys.executable, "-m", "benchmarks.pandoc", str(deck), str(markdown)], check=True, cwd=_ROOT)
    reveals = {deck.name: _MODULES / "reveal.js-5"}
    if plan.sections == _CABSI:
        reveals[f"{deck.name}, reveal.js 6 in both"] = _reveal_6(folder)
    build = [sys.executable, str(_ROOT / "build.py"), "build", str(deck), "-o", str(folder)]
    theirs = [folder / f"pandoc-{at}" for at in range(len(reveals))]
    contenders: list[Sequence[Command]] = [[build], *map(_pandoc, [markdown] * len(reveals), theirs, reveals.values())]
    result, *others = in_turn(contenders, plan.rounds, plan.warm_ups, _environment(folder))
    sizes = _sizes(folder / deck.name / deck.name)
    return [
        Row(name, plan.sections, _words(deck), result, other, sizes, _sizes(output))
        for name, other, output in zip(reveals, others, theirs, strict=True)
    ]


_SCRIPTS = {
    "script for Word": ("--docx", "script.docx"),
    "script as a PDF for review": ("--pdf", "script.pdf"),
    "script as a PDF for a lectern": ("--lectern", "lectern.pdf"),
}


def _scripts(plan: _Plan, folder: Path) -> list[Without]:
    """Write the script of a deck that is there already, each kind by itself."""
    deck = folder / f"deck-{plan.sections}"
    found = []
    for kind, (option, ending) in _SCRIPTS.items():
        command = [sys.executable, str(_ROOT / "build.py"), "script", option, str(deck), "-o", str(folder / "paper")]
        [result] = in_turn([[command]], plan.rounds, plan.warm_ups, _environment(folder))
        size = (folder / "paper" / deck.name / f"{deck.name}-{ending}").stat().st_size
        found.append(Without(kind, plan.sections, result, size))
    return found


def _reviews(plan: _Plan, folder: Path) -> list[Without]:
    """Compare what was sent of a deck, and came back with a word changed in each section, with that deck, changed too."""
    deck = folder / f"deck-{plan.sections}"
    sent = {
        "review of a presentation": folder / deck.name / f"{deck.name}.pptx",
        "review of a script for Word": folder / "paper" / deck.name / f"{deck.name}-script.docx",
    }
    for file in sent.values():
        subprocess.run([sys.executable, "-m", "benchmarks.correct", str(file)], check=True, cwd=_ROOT)
    speech = deck / "speech.md"
    speech.write_text(speech.read_text("utf-8").replace("ladies and gentlemen", "dear colleagues"), "utf-8")
    found = []
    for kind, file in sent.items():
        command = [sys.executable, str(_ROOT / "build.py"), "review", str(deck), str(file)]
        [result] = in_turn([[command]], plan.rounds, plan.warm_ups, _environment(folder))
        found.append(Without(kind, plan.sections, result, file.stat().st_size))
    return found


def _pandoc(markdown: Path, output: Path, reveal: Path) -> list[Command]:
    """The two runs that make what one build makes. Without `smart`, the text keeps the speech's own quotation marks."""
    base = [pypandoc.get_pandoc_path(), str(markdown), "--from=markdown-smart", "--slide-level=1"]
    page = ["--to=revealjs", "--standalone", "--embed-resources", f"--variable=revealjs-url={reveal}"]
    return [[*base, *page, f"--output={output}.html"], [*base, "--to=pptx", f"--output={output}.pptx"]]


def _reveal_6(folder: Path) -> Path:
    """Version 6 with its files where pandoc's template looks for those of version 5."""
    source, target = _MODULES / "reveal.js" / "dist", folder / "reveal-6"
    shutil.copytree(source, target / "dist", ignore=shutil.ignore_patterns("plugin"))
    for plugin in ("notes", "search", "zoom"):
        place = target / "plugin" / plugin
        place.mkdir(parents=True)
        shutil.copy(source / "plugin" / f"{plugin}.js", place)
    return target


def _environment(folder: Path) -> dict[str, str]:
    """Python as everybody has it: no settings of this shell, and compiled modules kept from run to run."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return own | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _sizes(output: Path) -> tuple[int, int]:
    """Of the HTML and the PowerPoint file."""
    html, powerpoint = (output.with_name(f"{output.name}.{ending}") for ending in ("html", "pptx"))
    return html.stat().st_size, powerpoint.stat().st_size


def _words(deck: Path) -> int:
    """How many words the speech has, as the build counts them: what has a letter or a digit."""
    speech = (deck / "speech.md").read_text("utf-8")
    return sum(any(map(str.isalnum, token)) for token in speech.split())


def _machine() -> str:
    reveal = json.loads((_MODULES / "reveal.js" / "package.json").read_text())["version"]
    older = json.loads((_MODULES / "reveal.js-5" / "package.json").read_text())["version"]
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()}, Python {platform.python_version()}, "
        f"pandoc {pypandoc.get_pandoc_version()}, reveal.js {reveal} in Speechdeck's pages and {older} in pandoc's."
    )


if __name__ == "__main__":
    main()
