"""Layouts that were chosen for what they hold, on slides that have nothing for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..errors import Problem
from ..model import Deck
from ..scene import Scene
from ..theme import Layout, Theme


def empty_layouts(deck: Deck, scenes: Sequence[Scene], theme: Theme) -> Iterator[Problem]:
    """Yield a hint for each slide without blocks whose author chose a layout with places for some."""
    for slide, scene in zip(deck.slides, scenes, strict=True):
        layout = theme.layout(slide.spec.layout or "")
        if layout and not slide.spec.content and _stands_empty(layout, scene):
            yield Problem(
                slide.spec.place_of("layout"),
                f'Slide {scene.number} has the layout "{layout.name}", and no block to stand in it.',
                "Give the slide a block, or leave out its `layout`: one for a title alone is chosen then.",
                "hint",
            )


def _stands_empty(layout: Layout, scene: Scene) -> bool:
    """Whether a layout has places for more than text; those for text may be meant for the title, or for a line below it."""
    return (
        not layout.opens and scene.background.own is None and any(place.kind in _FOR_BLOCKS for place in layout.content)
    )


_FOR_BLOCKS = ("obj", "pic", "chart", "tbl")
"""Kinds of places (ECMA-376 Part 1, 19.7.10)."""
