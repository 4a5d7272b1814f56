"""Points: a list in the placeholder's own text, the larger the shorter it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from ...model import Point, Points
from ...scene import NOTHING, Box, Bullet, Emu, Frame, Icon, Paragraph, Placeholder, TextStyle
from ...typesetting import fit, fonts
from ..excess import points_over
from ..stage import HEADING_SIZE, Stage
from .icons import icon

_DEEPEST = 2
"""Levels of a list that a room can follow."""

_SIZES = {1: 60.0, 2: 44.0, 3: 40.0, 4: 32.0, 5: 28.0, 6: 28.0}
"""Points, by how many lines a list has, in a design whose texts grow."""

_SMALL = 24.0
"""The same for longer lists."""

_APART = {2: 0.9, 3: 0.8, 4: 0.6}
"""Between points, of their size, by how many there are."""

_CLOSE, _CLOSEST = 0.5, 0.25
"""The same for longer lists, and what any may have rather than become smaller."""

_FILLED = 0.9
"""Of its place's height: what a list that has grown takes at most."""

_HEADING = 0.6
"""Of the points' size: a heading above them that have grown."""


def compose_points(stage: Stage, block: Points, placeholder: Placeholder) -> Iterator[Frame | Icon]:
    """Set a list, all of it as many steps down the scale as it takes to fit."""
    points = list(_paragraphs(stage, block.points, placeholder))
    heading = [stage.heading_paragraph(block.heading)] if block.heading else []
    paragraphs = [*heading, *points]
    names = [None] * len(heading) + list(_icons(block.points))
    paragraphs = [_without_bullet(each) if name else each for each, name in zip(paragraphs, names, strict=False)]

    def fitted(some: Sequence[Paragraph]) -> tuple[Paragraph, ...] | None:
        above, below = [each for each in some if each.heading], [each for each in some if not each.heading]
        grown = _grown(stage, above, below, placeholder) if stage.theme.grows else None
        rows = _beside_icons(some)
        alike = _broken_alike(stage, rows, placeholder.content_box) if any(names) else None
        return grown or alike or stage.shrunk(rows, placeholder.content_box)

    if whole := fitted(paragraphs):
        yield Frame("body", placeholder, whole)
        if any(names):
            yield from _drawn(stage, placeholder, whole, names)
    else:
        much = points_over(paragraphs, fitted)
        stage.too_long(block.place_of("points"), "this list", "Shorten its points, or use fewer of them.", much)


def _grown(
    stage: Stage, heading: Sequence[Paragraph], points: Sequence[Paragraph], placeholder: Placeholder
) -> tuple[Paragraph, ...] | None:
    """A list at the largest size that its length allows and at which its lines do not become many."""
    box, own = placeholder.content_box, placeholder.styles
    count = len(points)
    ways = product(stage.up_to(_SIZES.get(count, _SMALL)), (_APART.get(count, _CLOSE), _CLOSEST))
    for size, apart in ways:
        styles = [_larger(stage, own, level, size, apart) for level in range(_DEEPEST)]
        if count == 1:
            styles[0] = _alone(stage, styles[0])
        above = [_headed(stage, each, size) for each in heading]
        whole = _beside_icons([*above, *(_in_style(each, styles[each.level]) for each in points)])
        is_larger = size > own[0].size
        room = box.height.points * (_FILLED if is_larger else 1.0)
        needed = fit.height(whole, box.width, room)
        if needed is not None and needed <= room and (not is_larger or _is_terse(whole, box.width)):
            return tuple(whole)
    return None


def _larger(stage: Stage, own: Sequence[TextStyle], level: int, size: float, apart: float) -> TextStyle:
    """A level's style, in proportion to the first, which has this size."""
    style, grown = own[level], size / own[0].size
    before = size * apart * (style.before / own[0].before if own[0].before else 1.0)
    return replace(
        style,
        size=size if level == 0 else stage.at_most(style.size * grown),
        before=round(before, 1),
        margin=Emu(round(style.margin * grown)),
        indent=Emu(round(style.indent * grown)),
    )


def _in_style(point: Paragraph, style: TextStyle) -> Paragraph:
    larger = replace(point, style=style)
    return _without_bullet(larger) if _has_icon(point) else larger


def _alone(stage: Stage, style: TextStyle) -> TextStyle:
    """A single point is no list; on a slide of its own it is said like a title."""
    font = stage.theme.heading if len(stage.seats) == 1 else style.font
    return replace(style, font=font, bullet=None, margin=Emu(0), indent=Emu(0))


def _headed(stage: Stage, heading: Paragraph, size: float) -> Paragraph:
    return replace(
        heading,
        style=replace(
            heading.style, size=max(stage.at_most(stage.points(HEADING_SIZE)), stage.at_most(size * _HEADING))
        ),
    )


_LINES = 2
"""Of a point that has grown, at most."""


def _is_terse(paragraphs: Sequence[Paragraph], width: Emu) -> bool:
    lines = (fit.break_lines(each, width.points, _LINES) for each in paragraphs)
    return all(each is not None and len(each) <= _LINES for each in lines) and fit.is_steady(paragraphs, width)


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

_SIDE, _FROM_ICON = 1.1, 0.45
"""Of the text's size: how large an icon is, and how far the text stands from it."""


def _icons(points: Sequence[Point]) -> Iterator[str | None]:
    """The name of each point's icon, in the order of the paragraphs."""
    for point in points:
        yield point.icon
        yield from _icons(point.points)


def _without_bullet(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, style=replace(paragraph.style, bullet=Bullet("", paragraph.style.color)))


def _has_icon(paragraph: Paragraph) -> bool:
    bullet = paragraph.style.bullet
    return bullet is not None and not (bullet.char or bullet.picture)


def _beside_icons(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs that make room for the icons of their level; they begin beside them, even where a template centres text."""
    wider: dict[int, int] = {}
    for paragraph in filter(_has_icon, paragraphs):
        needed = Emu.of_points(paragraph.style.size * (_SIDE + _FROM_ICON)) + _outer(paragraph)
        wider[paragraph.level] = max(wider.get(paragraph.level, 0), needed - paragraph.style.margin)
    if not wider:
        return list(paragraphs)
    return [paragraph if paragraph.heading else _beside_icon(paragraph, wider) for paragraph in paragraphs]


def _beside_icon(paragraph: Paragraph, wider: dict[int, int]) -> Paragraph:
    style = paragraph.style
    # What stands below a point moves with it.
    more = max((by for level, by in wider.items() if level <= paragraph.level), default=0)
    indent = NOTHING if _has_icon(paragraph) else style.indent
    margin = Emu(style.margin + max(0, more))
    return replace(paragraph, style=replace(style, margin=margin, indent=indent, align="left"))


def _broken_alike(stage: Stage, paragraphs: Sequence[Paragraph], box: Box) -> tuple[Paragraph, ...] | None:
    """The paragraphs at the largest size at which a font that is not known breaks them as we do; icons stand by lines."""
    allowance = max(fonts.face(each.style.font.family).allowance for each in paragraphs)
    scale, least = stage.theme.scale, stage.theme.smallest
    for down in range(len(scale) + 1) if allowance > 1 else ():
        smaller = tuple(fit.resize(each, scale, down, least) for each in paragraphs)
        wide = box.width.points
        if fit.fits(smaller, box) and all(
            fit.break_lines(each, wide) == fit.break_lines(each, wide * allowance) for each in smaller
        ):
            return smaller
    return None


def _outer(paragraph: Paragraph) -> int:
    """Where a paragraph's bullet stands."""
    return max(0, paragraph.style.margin + paragraph.style.indent)


def _drawn(
    stage: Stage, placeholder: Placeholder, paragraphs: Sequence[Paragraph], names: Sequence[str | None]
) -> Iterator[Icon]:
    """The icons, each at the height of its point's first line."""
    room = placeholder.content_box
    slack = room.height.points - (fit.height(paragraphs, room.width) or 0.0)
    above = fit.above(slack, placeholder.anchor)
    for at, (paragraph, name) in enumerate(zip(paragraphs, names, strict=True)):
        if name:
            size, line = paragraph.style.size, fit.line_height(paragraph.style)
            begin = (fit.height(paragraphs[: at + 1], room.width) or 0.0) - (fit.height([paragraph], room.width) or 0.0)
            side = Emu.of_points(size * _SIDE)
            top = room.top + Emu.of_points(above + begin + (line - size * _SIDE) / 2)
            left = room.left + paragraph.style.margin - Emu.of_points(size * (_SIDE + _FROM_ICON))
            yield icon(stage, name, Box.of(left, top, side, side), stage.strong, paragraph.step)
