"""The manual as its tests read it: its pages, what stands in code fences, and outlines with decks made for them."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner
from PIL import Image

from speechdeck.cli import main
from speechdeck.files.home import PROGRAM

from ..conftest import ROOT
from .colleagues import write_what_comes_back

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n((?:.*\n)*?)```$", re.MULTILINE)
_COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_PROGRAMS = ("speechdeck", "python build.py")

SETTING_UP = ("pip install ", "uv tool install ", "pipx install ", "make")
"""What is shown and not run: it changes the machine. The tests of the wheel install it."""


@dataclass(frozen=True, slots=True)
class Fence:
    """What stands in a code fence: its language, and of a file its name."""

    line: int
    language: str
    file: str
    text: str


def fences(page: Path) -> Iterator[Fence]:
    """Yield what stands in the code fences of a page."""
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        yield Fence(text.count("\n", 0, found.start()) + 1, found[1], found[2] or "", found[3])


# --- What a page shows, done --------------------------------------------------------------------------------------


def done(page: str, folder: Path) -> str:
    """Return a page as it is when all that it shows has been done in a folder, from its top to its end."""
    works: dict[str, Callable[[str, str], str]] = {
        "console": lambda _, text: _COMMAND.sub(_run, text),
        "diff": lambda file, text: _changed(folder / file, text),
        "yaml": lambda file, _: (folder / file).read_text("utf-8"),
    }

    def renewed(found: re.Match[str]) -> str:
        language, file, text = found.groups()
        if language in works and (file or language == "console"):
            text = works[language](file, text)
        return f"```{language}{f' {file}' if file else ''}\n{text}```"

    return _FENCE.sub(renewed, page)


def _run(found: re.Match[str]) -> str:
    """A command with what it prints now; what is shown stays where it is that, but for sizes and what `…` stands for."""
    typed, shown = found.groups()
    if typed.startswith(SETTING_UP):
        return found[0]
    [program] = [name for name in _PROGRAMS if typed.startswith(name)]
    words = shlex.split(typed.removeprefix(program))
    write_what_comes_back(words)
    result = CliRunner().invoke(main, words, prog_name=program)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    # The manual has the installed program, and is tested in a checkout.
    printed = result.output.strip("\n").replace(PROGRAM, program) + "\n"
    return found[0] if re.fullmatch(_pattern(shown), printed) else f"$ {typed}\n{printed}"


def _pattern(shown: str) -> str:
    pattern = re.sub(r"\d+\\ (KB|parts)", r"\\d+\\ \1", re.escape(shown))
    pattern = re.sub(r"(build\\\s+of\\ )[\d\\-]+\\ \d+:\d+", r"\1[\\d-]+ [\\d:]+", pattern)
    return re.sub(r"^…\\?\n", "(?:.*\n)+", pattern, flags=re.MULTILINE)


def _changed(file: Path, difference: str) -> str:
    """Change a file as it is shown, and return what is shown."""
    text = file.read_text("utf-8")
    for old, new in re.findall(r"^-(.*\n)\+(.*\n)", difference, re.MULTILINE):
        assert text.count(old) == 1, f"{file.name} does not have this line once: {old}"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    return difference


# --- Its outlines -------------------------------------------------------------------------------------------------


def outlines() -> Iterator[tuple[str, str]]:
    """Yield each outline of the manual with its place; a block or a list of slides as the outline in which it stands."""
    for page in PAGES:
        for fence in fences(page):
            if fence.language == "yaml" and not fence.file:
                yield f"{page.name}:{fence.line}", _whole(fence.text)


def _whole(shown: str) -> str:
    if shown.startswith("-"):
        content = textwrap.indent(shown, "      ")
        return f"title: Bees\nslides:\n  - section: opening\n    layout: Title and Content\n    content:\n{content}"
    return shown if re.search(r"^title:", shown, re.MULTILINE) else f"title: Bees\n{shown}"


def speech_for(outline: Any) -> str:
    """A speech that has the headings, the phrases and the cues of an outline."""
    parts = []
    for slide in outline["slides"]:
        if slide.get("silent"):
            continue
        words = ". Then, ".join([str(slide.get("from", "Here are words")), *_values(slide.get("content", []), "cue")])
        heading = slide.get("section", "opening")
        parts.append(f"{words}." if heading == "opening" else f"# {heading}\n\n{words}.")
    return "\n\n".join(parts) + "\n"


def draw_pictures_for(outline: Any, folder: Path) -> None:
    """Write the pictures that an outline names."""
    for name in (*_values(outline, "file"), *_values(outline, "background")):
        if Path(name).suffix:
            Image.new("RGB", (1920, 1080), "navy").save(folder / name)


def write_deck(folder: Path, outline: str) -> None:
    """Write a deck of an outline, with all that it names."""
    folder.mkdir()
    read = yaml.safe_load(outline)
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text(speech_for(read), "utf-8")
    draw_pictures_for(read, folder)


def _values(tree: Any, key: str) -> Iterator[str]:
    """The texts of a key, wherever it stands."""
    if isinstance(tree, dict):
        yield from (str(value) for name, value in tree.items() if name == key)
    for below in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _values(below, key)
