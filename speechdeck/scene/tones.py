"""Which colour a fill has at a point: of a gradient on its way, of a picture what that part of it looks like."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from .look import Color, Fill, Gradient, Picture, Tile
from .measures import Box

_STEPS = 64
"""Of a gradient: between them nobody sees a difference."""

_NOTHING = Color("FFFFFF", alpha=0.0)


def color_at(fill: Fill, box: Box, x: float, y: float) -> Color:
    """Return the colour at a point of a box that is filled."""
    match fill:
        case Color():
            return fill
        case Gradient():
            return _on_the_way(fill, round(_STEPS * _way(fill, box, x, y)) / _STEPS)
        case Picture():
            return _in_picture(fill, *_across_and_down(fill.tile, box, x, y))
        case _:
            assert_never(fill)


def _way(gradient: Gradient, box: Box, x: float, y: float) -> float:
    """How far along a gradient a point is, from 0 to 1, as the page draws it."""
    if gradient.angle is None:
        (middle_x, middle_y), (wide, high) = gradient.center, gradient.reach
        across, down = (x - box.left) / max(1, box.width), (y - box.top) / max(1, box.height)
        return math.hypot((across - middle_x) / wide, (down - middle_y) / high)
    across, down = math.cos(math.radians(gradient.angle)), math.sin(math.radians(gradient.angle))
    half = (abs(box.width * across) + abs(box.height * down)) / 2 or 1.0
    from_middle = (x - box.left - box.width / 2) * across + (y - box.top - box.height / 2) * down
    return 0.5 + from_middle / (2 * half)


def _on_the_way(gradient: Gradient, way: float) -> Color:
    stops = gradient.stops
    for (start, one), (end, other) in pairwise(stops):
        if way < end:
            return one if way <= start else _between(one, other, (way - start) / (end - start))
    return stops[-1][1]


def _between(one: Color, other: Color, part: float) -> Color:
    pairs = ((int(one.rgb[at : at + 2], 16), int(other.rgb[at : at + 2], 16)) for at in (0, 2, 4))
    rgb = "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)
    return Color(rgb, alpha=one.alpha + (other.alpha - one.alpha) * part)


def _across_and_down(tile: Tile | None, box: Box, x: float, y: float) -> tuple[float, float]:
    """Where a point is in the picture that fills a box, or in one of those that do, as parts of its width and height."""
    if tile is None:
        return (x - box.left) / max(1, box.width), (y - box.top) / max(1, box.height)
    left, top = tile.corner(box)
    return _repeated((x - left) / tile.width, tile.flip[0]), _repeated((y - top) / tile.height, tile.flip[1])


def _repeated(way: float, flip: bool) -> float:
    inside = way % 1
    return 1 - inside if flip and math.floor(way) % 2 else inside


def _in_picture(picture: Picture, across: float, down: float) -> Color:
    """What the part of a picture looks like that is at a point of its frame; outside of it, nothing."""
    left, top, right, bottom = picture.crop
    across, down = left + across * (1 - left - right), top + down * (1 - top - bottom)
    if not (0 <= across <= 1 and 0 <= down <= 1):
        return _NOTHING
    seen = picture.color
    if picture.tones:
        row = picture.tones[min(int(down * len(picture.tones)), len(picture.tones) - 1)]
        seen = row[min(int(across * len(row)), len(row) - 1)]
    return replace(seen, alpha=seen.alpha * picture.opacity)


def part_of(fill: Fill, whole: Box, box: Box) -> Fill:
    """Return the fill of a box that shows the part of a larger one that lies there."""
    match fill:
        case Color():
            return fill
        case Gradient():
            return _part_of_gradient(fill, whole, box)
        case Picture(tile=Tile() as tile):
            x, y = (there - here for there, here in zip(tile.corner(whole), tile.corner(box), strict=True))
            return replace(fill, tile=replace(tile, shift=(tile.shift[0] + x, tile.shift[1] + y)))
        case Picture():
            left, top, right, bottom = fill.crop
            across, down = (1 - left - right) / max(1, whole.width), (1 - top - bottom) / max(1, whole.height)
            crop = (
                left + (box.left - whole.left) * across,
                top + (box.top - whole.top) * down,
                right + (whole.right - box.right) * across,
                bottom + (whole.bottom - box.bottom) * down,
            )
            return replace(fill, crop=crop)
        case _:
            assert_never(fill)


def _part_of_gradient(gradient: Gradient, whole: Box, box: Box) -> Fill:
    if gradient.angle is None:
        (x, y), wide, high = gradient.center, whole.width / max(1, box.width), whole.height / max(1, box.height)
        center = (
            x * wide + (whole.left - box.left) / max(1, box.width),
            y * high + (whole.top - box.top) / max(1, box.height),
        )
        return replace(gradient, center=center, reach=(gradient.reach[0] * wide, gradient.reach[1] * high))
    middle = box.left + box.width / 2, box.top + box.height / 2
    across, down = math.cos(math.radians(gradient.angle)), math.sin(math.radians(gradient.angle))
    half = (abs(box.width * across) + abs(box.height * down)) / 2
    start, end = (_way(gradient, whole, middle[0] + at * across, middle[1] + at * down) for at in (-half, half))
    if end <= start:
        return color_at(gradient, whole, *middle)
    inside = [((way - start) / (end - start), color) for way, color in gradient.stops if start < way < end]
    return replace(gradient, stops=((0.0, _on_the_way(gradient, start)), *inside, (1.0, _on_the_way(gradient, end))))
