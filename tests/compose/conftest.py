"""Small decks for the tests of composing: an outline and a speech as texts, through the real readers."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from speechdeck.compose import compose
from speechdeck.errors import Problem
from speechdeck.model import Deck
from speechdeck.read import join, read_pictures, read_speech
from speechdeck.scene import Scene
from speechdeck.theme import Layout, Theme

from ..read.outlines import whole_outline
from .laws import check


@dataclass(frozen=True)
class Desk:
    """Where small decks are written and composed. Each scene that comes from here keeps the laws of every slide."""

    folder: Path
    theme: Theme

    def deck(self, outline: str, speech: str) -> Deck:
        """Read and join a deck's two files, both of which are sound."""
        (self.folder / "outline.yaml").write_text(textwrap.dedent(outline), "utf-8")
        (self.folder / "speech.md").write_text(textwrap.dedent(speech), "utf-8")
        read = whole_outline(self.folder / "outline.yaml")
        deck, problems = join("small", read, read_speech(self.folder / "speech.md", []))
        assert problems == []
        return deck

    def compose(self, outline: str, speech: str) -> tuple[tuple[Scene, ...], list[Problem]]:
        """Compose a deck; its scenes may lack what did not fit."""
        deck = self.deck(outline, speech)
        pictures, problems = read_pictures(self.folder, deck.outline)
        assert problems == []
        return compose(deck, self.theme, pictures)

    def scenes(self, outline: str, speech: str) -> tuple[Scene, ...]:
        """Compose a deck in which everything fits."""
        scenes, problems = self.compose(outline, speech)
        assert problems == []
        for scene in scenes:
            check(scene, self.layout(scene.layout), self.theme)
        return scenes

    def slide(self, content: str, speech: str = "A word.", *, layout: str = "", title: str = "A title") -> Scene:
        """Compose one slide with this content, on which everything fits."""
        (scene,) = self.scenes(_one_slide(content, layout, title), f"# Part\n\n{textwrap.dedent(speech)}")
        return scene

    def problems(self, content: str, speech: str = "A word.", *, layout: str = "", title: str = "A title") -> list[str]:
        """Compose one slide and return what is wrong with it, in the words that its author reads."""
        _, problems = self.compose(_one_slide(content, layout, title), f"# Part\n\n{textwrap.dedent(speech)}")
        return [f"{problem.sentence} {problem.remedy}" for problem in problems]

    def layout(self, name: str) -> Layout:
        """Return a layout that the template has."""
        layout = self.theme.layout(name)
        assert layout is not None
        return layout


def _one_slide(content: str, layout: str, title: str) -> str:
    lines = ["title: A deck", "slides:", "  - section: Part", f"    title: {title}"]
    lines += [f'    layout: "{layout}"'] if layout else []
    return "\n".join([*lines, textwrap.indent(textwrap.dedent(content).strip("\n"), "    ")]) + "\n"


@pytest.fixture
def desk(tmp_path: Path, theme: Theme) -> Desk:
    return Desk(tmp_path, theme)
