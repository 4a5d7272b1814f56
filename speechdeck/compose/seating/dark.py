"""A dark slide now and then, for a sentence that stands alone: in a talk of light slides, the room looks up."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Quote, Slide, Statement
from ...theme import Layout, Theme
from .seats import Seating, places_of

_EVERY = 4
"""Slides: of so many one at most is dark because we chose that."""

_DARK = 0.2
"""Luminance of a ground that is seen as dark."""


def in_rhythm(slides: Sequence[Slide], found: Sequence[list[Seating]], theme: Theme) -> list[list[Seating]]:
    """Return the layouts that each slide can have; where a sentence stands alone, now and then a dark one first.

    No two dark slides follow each other, and a layout that the author chose is kept.
    """
    chosen, last = list(found), -_EVERY
    left = len(slides) // _EVERY
    for at, slide in enumerate(slides):
        beside = [chosen[each] for each in (at - 1, at + 1) if 0 <= each < len(slides)]
        if not left or at - last < _EVERY or not _stands_alone(slide) or any(map(_is_dark, beside)):
            continue
        if chosen[at] and (dark := _dark_twin(slide, chosen[at][0].layout, theme)):
            chosen[at], last, left = [dark, *chosen[at]], at, left - 1
    return chosen


def _stands_alone(slide: Slide) -> bool:
    is_free = slide.layout is None and slide.background is None
    return is_free and len(slide.content) == 1 and isinstance(slide.content[0], Quote | Statement)


def _is_dark(found: list[Seating]) -> bool:
    return bool(found) and _has_dark_ground(found[0].layout)


def _has_dark_ground(layout: Layout) -> bool:
    return layout.background.color.luminance < _DARK


def _dark_twin(slide: Slide, layout: Layout, theme: Theme) -> Seating | None:
    """The dark twin of the layout that would be chosen: our templates call it by the same name."""
    twin = theme.layout(f"{layout.name}, Dark")
    if twin is None or not _has_dark_ground(twin) or _has_dark_ground(layout):
        return None
    return Seating(twin, tuple(places_of(slide.content, twin)))
