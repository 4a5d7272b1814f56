"""Points: a list in the placeholder's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Point, Points
from ..scene import NOTHING, Box, Bullet, Emu, Frame, Icon, Paragraph, Placeholder
from ..typesetting import fit
from .excess import points_over
from .icons import icon
from .stage import Stage

_DEEPEST = 2
"""Levels of a list that a room can follow."""


def compose_points(stage: Stage, block: Points, placeholder: Placeholder) -> Iterator[Frame | Icon]:
    """Set a list, all of it as many steps down the scale as it takes to fit."""
    paragraphs = [stage.heading_paragraph(block.heading)] if block.heading else []
    begin = len(paragraphs)
    paragraphs += _paragraphs(stage, block.points, placeholder)
    names = [None] * begin + list(_icons(block.points))
    if any(names):
        paragraphs = _beside_icons(paragraphs, names)

    def fitted(some: Sequence[Paragraph]) -> tuple[Paragraph, ...] | None:
        return stage.shrunk(some, placeholder.content_box)

    if whole := fitted(paragraphs):
        yield Frame("body", placeholder, whole)
        if any(names):
            yield from _drawn(stage, placeholder, whole, names)
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


# --- Icons in place of bullets

_SIDE, _APART = 1.1, 0.45
"""Of the text's size: how large an icon is, and how far the text stands from it."""


def _icons(points: Sequence[Point]) -> Iterator[str | None]:
    """The name of each point's icon, in the order of the paragraphs."""
    for point in points:
        yield point.icon
        yield from _icons(point.points)


def _beside_icons(paragraphs: Sequence[Paragraph], names: Sequence[str | None]) -> list[Paragraph]:
    """Paragraphs that make room for the icons of their level, those with one without their bullet."""
    wider: dict[int, int] = {}
    for paragraph, name in zip(paragraphs, names, strict=True):
        if name:
            needed = Emu.of_points(paragraph.style.size * (_SIDE + _APART)) + _outer(paragraph)
            wider[paragraph.level] = max(wider.get(paragraph.level, 0), needed - paragraph.style.margin)
    return [
        paragraph if paragraph.heading else _beside_icon(paragraph, name, wider)
        for paragraph, name in zip(paragraphs, names, strict=True)
    ]


def _beside_icon(paragraph: Paragraph, name: str | None, wider: dict[int, int]) -> Paragraph:
    style = paragraph.style
    # What stands below a point moves with it.
    more = max((by for level, by in wider.items() if level <= paragraph.level), default=0)
    style = replace(style, margin=Emu(style.margin + max(0, more)))
    if name:
        style = replace(style, indent=NOTHING, bullet=Bullet("", style.color))
    return replace(paragraph, style=style)


def _outer(paragraph: Paragraph) -> int:
    """Where a paragraph's bullet stands."""
    return max(0, paragraph.style.margin + paragraph.style.indent)


def _drawn(
    stage: Stage, placeholder: Placeholder, paragraphs: Sequence[Paragraph], names: Sequence[str | None]
) -> Iterator[Icon]:
    """The icons, each at the height of its point's first line."""
    room = placeholder.content_box
    slack = room.height.points - (fit.height(paragraphs, room.width) or 0.0)
    above = {"top": 0.0, "middle": slack / 2, "bottom": slack}[placeholder.anchor]
    for at, (paragraph, name) in enumerate(zip(paragraphs, names, strict=True)):
        if name:
            size, line = paragraph.style.size, fit.line_height(paragraph.style)
            begin = (fit.height(paragraphs[: at + 1], room.width) or 0.0) - (fit.height([paragraph], room.width) or 0.0)
            side = Emu.of_points(size * _SIDE)
            top = room.top + Emu.of_points(above + begin + (line - size * _SIDE) / 2)
            left = room.left + paragraph.style.margin - Emu.of_points(size * (_SIDE + _APART))
            yield icon(stage, name, Box.of(left, top, side, side), stage.strong, paragraph.step)
