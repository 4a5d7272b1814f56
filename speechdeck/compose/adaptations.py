"""What is said once of all slides for which a template has too little room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..errors import Place, Problem, enumerate_names
from ..scene import Scene
from ..theme import Theme
from .stage import Stage

Composed = tuple[Scene, Stage]
"""A slide, and what was found while it was composed."""


def adaptations(composed: Sequence[Composed], theme: Theme) -> Iterator[Problem]:
    """Yield what is said of texts that are shortened, and of slides that are crowded."""
    small: dict[tuple[str, Place], list[str]] = {}
    for _, stage in composed:
        for text in stage.shortened:
            small.setdefault(text, []).append(stage.layout.name)
    yield from (_shortened(*text, layouts) for text, layouts in small.items())
    yield from _crowding([each for each in composed if each[1].crowded], theme)


def _shortened(what: str, place: Place, layouts: Sequence[str]) -> Problem:
    """What is said once of a text of the deck that a template has too little room for."""
    names = list(dict.fromkeys(layouts))
    sentence = f"The {what} is shortened: its place is too small in the {'layouts' if len(names) > 1 else 'layout'} {enumerate_names(names)}."
    remedy = "Write a shorter one, or give it more room in the template; who hears the slide hears all of it."
    return Problem(place, sentence, remedy, "warning")


def _crowding(crowded: Sequence[Composed], theme: Theme) -> Iterator[Problem]:
    if crowded:
        from .seating.reduced import told

        moved = [scene for scene, stage in crowded if stage.theme.reduction == 1]
        yield from told([scene for scene, _ in crowded], moved, theme)
