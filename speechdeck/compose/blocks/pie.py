"""Pies and rings: parts of a whole, clockwise from the top."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, combinations, pairwise

from ...scene import Box, Color, Emu, Label, Legend, Slice, Stroke, TextStyle
from ..stage import Stage
from .drawing import (
    Data,
    Drawing,
    label,
    legend_beside,
    legend_height,
    legend_width,
    length,
    line_height,
    parted,
)

_SMALLEST = Emu.of_points(56)
"""Of a pie, the radius."""

_STEP = Emu.of_points(4)
_HOLE = 0.58
_AWAY = Emu.of_points(8)
_BESIDE = Emu.of_points(40)
"""Between a ring and its legend."""

_EDGE = 2.0
_SLACK = 1.0
"""Of the type size. A second column would have no room in it."""


def draw_pie(stage: Stage, data: Data, style: TextStyle, box: Box) -> Drawing | None:
    """Draw a pie as large as its labels, which stand around it, allow."""
    radius = min(box.width, box.height) / 2
    turns, smallest = _turns(data), stage.emu(_SMALLEST)
    while radius >= smallest:
        circle = _circle(box, radius, box.left + box.width / 2)
        labels = [_around(data, style, circle, at, turns) for at in range(len(data.categories))]
        frames = [_frame(each, style) for each in labels]
        if all(_inside(each, box) for each in frames) and not any(_meet(*two) for two in combinations(frames, 2)):
            slices = tuple(_slices(stage, data, circle, 0.0, turns))
            flat = tuple(line for lines in labels for line in lines)
            return Drawing(style, circle, slices, flat, labelled=True)
        radius -= _STEP
    return None


def draw_keyed(stage: Stage, data: Data, style: TextStyle, box: Box) -> Drawing | None:
    """Draw a pie or ring with its names and values beside it: small parts and long values have no room at theirs."""
    hole = _HOLE if data.kind == "doughnut" else 0.0
    names = tuple(_name(data, at, None) for at in range(len(data.categories)))
    wide, high = legend_width(names, style), legend_height(names, style)
    radius = _beside_radius(box, style, wide)
    if high > box.height or radius < stage.emu(_SMALLEST):
        return None
    circle, key = _beside_key(box, style, radius, wide, high)
    marks, labels = parted(
        [*_slices(stage, data, circle, hole, _turns(data)), *legend_beside(names, data.colors, style, key)]
    )
    return Drawing(style, circle, marks, labels, hole=hole, legend=Legend(key, "right"), categories=names)


def _beside_radius(box: Box, style: TextStyle, wide: Emu) -> float:
    return min(box.height, box.width - wide - _slack(style) - _BESIDE) / 2


def _beside_key(box: Box, style: TextStyle, radius: float, wide: Emu, high: Emu) -> tuple[Box, Box]:
    """Where a circle and the legend beside it are, both in the middle, or as far to the right as the legend's slack lets."""
    free, slack = box.width - 2 * radius - _BESIDE - wide, _slack(style)
    left = box.left + min(free / 2, free - slack)
    circle = _circle(box, radius, left + radius)
    return circle, Box.of(circle.right + _BESIDE, box.top + (box.height - high) / 2, wide + slack, high)


def _slack(style: TextStyle) -> Emu:
    """What is left free at a legend's side: ONLYOFFICE's squares are wider, and what has no room there is not drawn."""
    return Emu.of_points(style.size * _SLACK)


def draw_ring(stage: Stage, data: Data, style: TextStyle, box: Box) -> Drawing | None:
    """Draw a ring with its values on it, and the names beside it, with the values that have no room on it."""
    names, turns = data.categories, _turns(data)
    colors = tuple(stage.readable_on(color, "bg1", "tx1", "tx2") for color in data.colors)
    # Names that carry a value are longer, and the ring smaller for them: until no other value loses its room.
    while True:
        wide, high = legend_width(names, style), legend_height(names, style)
        radius = _beside_radius(box, style, wide)
        if high > box.height or radius < stage.emu(_SMALLEST):
            return None
        circle, key = _beside_key(box, style, radius, wide, high)
        values = [_on_ring(data, style, circle, at, turns, colors[at]) for at in range(len(names))]
        named = tuple(_name(data, at, value) for at, value in enumerate(values))
        if named == names:
            break
        names = named
    if not any(values):
        return None
    marks, labels = parted(
        [*_slices(stage, data, circle, _HOLE, turns), *legend_beside(names, data.colors, style, key)]
    )
    return Drawing(
        style,
        circle,
        marks,
        (*labels, *filter(None, values)),
        labelled=True,
        hole=_HOLE,
        legend=Legend(key, "right"),
        label_colors=colors,
        categories=names,
        unlabelled=tuple(at for at, value in enumerate(values) if not value),
    )


def _name(data: Data, at: int, value: Label | None) -> str:
    """A part's name in the legend, with the value that has no room on the ring."""
    return data.categories[at] if value else f"{data.categories[at]}: {data.series[0].values[at].text}"


def _turns(data: Data) -> list[float]:
    """Where each part begins, and the last ends, in fractions of a turn."""
    numbers = [amount.number for amount in data.series[0].values]
    return [0.0, *(end / sum(numbers) for end in accumulate(numbers))]


def _circle(box: Box, radius: float, middle: float) -> Box:
    return Box.of(middle - radius, box.top + box.height / 2 - radius, 2 * radius, 2 * radius)


def _slices(stage: Stage, data: Data, circle: Box, hole: float, turns: Sequence[float]) -> Iterator[Slice]:
    edge = Stroke(stage.background, _EDGE)
    for color, (start, end) in zip(data.colors, pairwise(turns), strict=True):
        yield Slice(circle, hole, start, end, color, edge)


def _toward(circle: Box, turn: float, distance: float) -> tuple[float, float]:
    angle = 2 * math.pi * turn
    middle_x, middle_y = circle.left + circle.width / 2, circle.top + circle.height / 2
    return middle_x + distance * math.sin(angle), middle_y - distance * math.cos(angle)


def _around(data: Data, style: TextStyle, circle: Box, at: int, turns: Sequence[float]) -> list[Label]:
    """A part's name and value, outside of it."""
    turn = (turns[at] + turns[at + 1]) / 2
    texts = [data.categories[at], data.series[0].values[at].text]
    line = line_height(style)
    x, y = _toward(circle, turn, circle.width / 2 + _AWAY)
    side, up = math.sin(2 * math.pi * turn), math.cos(2 * math.pi * turn)
    widest = max(length(text, style) for text in texts)
    # The nearer to top or bottom, the more the text stands above or below the point rather than beside it.
    centre_x, centre_y = x + side * widest / 2, y - up * line
    return [label(text, style, centre_x, centre_y + (n - 0.5) * line) for n, text in enumerate(texts)]


def _on_ring(data: Data, style: TextStyle, circle: Box, at: int, turns: Sequence[float], color: Color) -> Label | None:
    """A part's value, on it; None if the part is too small."""
    text = data.series[0].values[at].text
    radius, thick = circle.width / 2 * (1 + _HOLE) / 2, circle.width / 2 * (1 - _HOLE)
    wide, line = length(text, style), line_height(style)
    part = turns[at + 1] - turns[at]
    chord = 2 * radius * math.sin(min(0.5, part) * math.pi) if part < 1 else 2 * radius
    if wide > thick * 0.95 or chord < max(line, wide * 0.8):
        return None
    return label(
        text, replace(style, color=color, bold=True), *_toward(circle, (turns[at] + turns[at + 1]) / 2, radius)
    )


_Frame = tuple[float, float, float, float]


def _frame(lines: Sequence[Label], style: TextStyle) -> _Frame:
    line = line_height(style)
    half = max(length(each.paragraph.text, style) for each in lines) / 2
    return lines[0].x - half, lines[0].y - line / 2, lines[0].x + half, lines[-1].y + line / 2


def _inside(frame: _Frame, box: Box) -> bool:
    left, top, right, bottom = frame
    return left >= box.left and top >= box.top and right <= box.right and bottom <= box.bottom


def _meet(one: _Frame, other: _Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
