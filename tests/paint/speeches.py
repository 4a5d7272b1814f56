"""Speeches made by hand: sections with sub-headings, directions and silence, put below the slides of a built deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from speechdeck.errors import Place
from speechdeck.model import Direction, Passage, Section
from speechdeck.paint.reveal import paint_reveal
from speechdeck.pipeline import Built
from speechdeck.scene import Scene
from speechdeck.words.text import Run

_NOWHERE = Place("speech.md", 1)


def passage(text: str, marker: str = "", *, depth: int = 0, further: bool = False) -> Passage:
    """A paragraph; in a list, an item of it or a further paragraph of one."""
    runs = (Run(f"{marker} {text}" if marker else text),)
    return Passage(runs, _NOWHERE, depth, depth > 0 and not further, marker)


def heading(text: str, level: int) -> Passage:
    """A heading of the speech."""
    return Passage((Run(text),), _NOWHERE, level=level, kind="heading")


def section(first: Passage | None, *passages: Passage, directions: Sequence[tuple[str, int, int]] = ()) -> Section:
    """A section with its heading, if it has one; directions are a text each, with the passage and the place in it."""
    told = tuple(Direction(text, _NOWHERE, at, offset) for text, at, offset in directions)
    return Section(first, passages, _NOWHERE, told)


SILENCE = section(None)
"""What is said where nothing is said."""


def spoken(built: Built, *sections: Section) -> tuple[Scene, ...]:
    """The first slides of a deck, without their cues, at which other sections are said."""
    return tuple(
        replace(scene, section=each, cues=(), silent=each is SILENCE)
        for scene, each in zip(built.prepared.scenes, sections, strict=False)
    )


def page(built: Built, scenes: Sequence[Scene]) -> str:
    """The page of such slides."""
    return paint_reveal(scenes, built.prepared.deck.outline, built.prepared.theme, "deck", b"")


def written(built: Built, scenes: Sequence[Scene], folder: Path) -> Path:
    """The page of such slides, as a file."""
    file = folder / "deck.html"
    file.write_text(page(built, scenes), "utf-8", newline="\n")
    return file
