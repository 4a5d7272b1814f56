"""One block on a slide of its own, composed: what the tests of block kinds begin with."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TypeVar

from speechdeck.pipeline import prepare
from speechdeck.scene import Filling, Scene
from speechdeck.theme import Theme

from .laws import check

F = TypeVar("F", bound=Filling)


def compose_block(folder: Path, theme: Theme, block: str, layout: str = "Title and Content", lang: str = "en") -> Scene:
    """Compose the slide of a deck that has nothing but this block; the speech is "one two three"."""
    outline = f"title: T\nlang: {lang}\nslides:\n  - section: opening\n    layout: {layout}\n    content:\n"
    (folder / "outline.yaml").write_text(outline + textwrap.indent(textwrap.dedent(block), "      "), "utf-8")
    (folder / "speech.md").write_text("one two three\n")
    prepared = prepare(folder, theme)
    [scene] = prepared.scenes
    check(scene, next(each for each in prepared.theme.layouts if each.name == layout), prepared.theme)
    return scene


def only(scene: Scene, kind: type[F]) -> F:
    """Return the one thing of a kind on a slide."""
    [found] = [item for item in scene.items if isinstance(item, kind)]
    return found
