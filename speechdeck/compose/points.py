"""Points: a list in the placeholder's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Point, Points
from ..scene import Frame, Paragraph, Placeholder
from .excess import points_over
from .stage import Stage

_DEEPEST = 2
"""Levels of a list that a room can follow."""


def compose_points(stage: Stage, block: Points, placeholder: Placeholder) -> Iterator[Frame]:
    """Set a list, all of it as many steps down the scale as it takes to fit."""
    paragraphs = [stage.heading_paragraph(block.heading)] if block.heading else []
    paragraphs += _paragraphs(stage, block.points, placeholder)

    def fitted(some: Sequence[Paragraph]) -> tuple[Paragraph, ...] | None:
        return stage.shrunk(some, placeholder.content_box)

    if whole := fitted(paragraphs):
        yield Frame("body", placeholder, whole)
    else:
        much = points_over(paragraphs, fitted)
        stage.too_long(block.place_of("points"), "this list", "Shorten its points, or use fewer of them.", much)


def _paragraphs(
    stage: Stage, points: Sequence[Point], placeholder: Placeholder, level: int = 0, above: int | None = None
) -> Iterator[Paragraph]:
    for point in points:
        # A point without a cue of its own appears with the point that it belongs to.
        step = stage.step_of(point) if point.cue else above
        yield Paragraph(point.text, placeholder.styles[level], level, step)
        if point.points and level + 1 == _DEEPEST:
            stage.problem(
                point.place_of("points"),
                f"A list can have at most {_DEEPEST} levels.",
                "Move these points one level up, or to a slide of their own.",
            )
        elif point.points:
            yield from _paragraphs(stage, point.points, placeholder, level + 1, step)
