"""Titles that are longer than a room reads before it listens again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from ..errors import Problem
from ..model import Deck
from ..scene import Scene

_MOST = 90
"""Letters of an alphabet; an ideograph says as much as two."""


def long_titles(deck: Deck, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """Yield a hint for each title that is too long to be read at a glance."""
    for slide, scene in zip(deck.slides, scenes, strict=True):
        if _length(scene.title) > _MOST:
            yield Problem(
                slide.spec.place_of("title" if slide.spec.title else "section"),
                f"The title of slide {scene.number} has {len(scene.title)} characters: it is read while nobody listens.",
                "Say the slide's one message in fewer words, in its `title`; the speech keeps the rest.",
                "hint",
            )


def _length(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
