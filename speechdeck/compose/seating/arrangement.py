"""How a slide's blocks share the stage, where that is left to us: in columns of which widths, or one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Block, Image
from ...scene import Box, Chart, Emu, Placeholder, Scene, SceneItem
from ...scene.measures import NOTHING
from ...theme import Layout, Theme
from ..position import ink
from ..rhythm import blocks_of, values
from .seats import Seating

_APART = Emu(457_200)
"""Between two blocks: half an inch."""

_READ = 28.0
"""Points: what a larger smallest text is not worth."""

_OF_VALUE = 0.45
"""What a figure's value counts for as a text: it is to be seen first."""

Parts = tuple[tuple[float, float, float, float], ...]
"""Of the stage's width and height: from where to where each block reaches, across and down."""

_TWO: tuple[Parts, ...] = (
    ((0, 6 / 12, 0, 1), (6 / 12, 1, 0, 1)),
    ((0, 7 / 12, 0, 1), (7 / 12, 1, 0, 1)),
    ((0, 5 / 12, 0, 1), (5 / 12, 1, 0, 1)),
    ((0, 1, 0, 6 / 12), (0, 1, 6 / 12, 1)),
    ((0, 1, 0, 4 / 12), (0, 1, 4 / 12, 1)),
    ((0, 1, 0, 8 / 12), (0, 1, 8 / 12, 1)),
)

_THREE: tuple[Parts, ...] = (
    ((0, 7 / 12, 0, 1), (7 / 12, 1, 0, 0.5), (7 / 12, 1, 0.5, 1)),
    ((0, 5 / 12, 0, 0.5), (0, 5 / 12, 0.5, 1), (5 / 12, 1, 0, 1)),
    ((0, 1, 0, 0.5), (0, 0.5, 0.5, 1), (0.5, 1, 0.5, 1)),
    ((0, 0.5, 0, 0.5), (0.5, 1, 0, 0.5), (0, 1, 0.5, 1)),
)

_FOUR: tuple[Parts, ...] = (
    ((0, 0.5, 0, 0.5), (0.5, 1, 0, 0.5), (0, 0.5, 0.5, 1), (0.5, 1, 0.5, 1)),
    ((0, 1, 0, 0.5), (0, 1 / 3, 0.5, 1), (1 / 3, 2 / 3, 0.5, 1), (2 / 3, 1, 0.5, 1)),
    ((0, 1 / 3, 0, 0.5), (1 / 3, 2 / 3, 0, 0.5), (2 / 3, 1, 0, 0.5), (0, 1, 0.5, 1)),
)

_WAYS = {2: _TWO, 3: _THREE, 4: _FOUR}


def arranged(content: Sequence[Block], theme: Theme, *, rtl: bool = False) -> Iterator[Seating]:
    """Yield the ways in which several blocks can share the stage; none for a picture, which is to have half of it."""
    if any(isinstance(block, Image) for block in content):
        return
    found = _layout(len(content), theme)
    if not found:
        return
    layout, places = found
    stage = Box.around(tuple(place.box for place in places))
    for way in _WAYS.get(len(content), ()):
        boxes = [_part(stage, part, rtl=rtl) for part in way]
        own = places if len(places) == len(content) else [places[0]] * len(content)
        seats = zip(content, (_with(place, box) for place, box in zip(own, boxes, strict=True)), strict=True)
        yield Seating(layout, tuple(seats))


def _with(place: Placeholder, box: Box) -> Placeholder:
    return place if place.box == box else replace(place, box=box, behind=(), outline=None, moved=True)


def _layout(count: int, theme: Theme) -> tuple[Layout, list[Placeholder]] | None:
    """A layout that is no darker than others and has a place for each block, or one for all."""
    usual = next((each for each in theme.layouts if each.kind == "obj"), None)
    for wanted in (count, 1):
        for layout in theme.layouts:
            places = [each for each in layout.content if each.kind == "obj"]
            is_light = usual and layout.background.color == usual.background.color
            if len(places) == len(layout.content) == wanted and is_light and layout.first("title"):
                return layout, places
    return None


def _part(stage: Box, part: tuple[float, float, float, float], *, rtl: bool) -> Box:
    """A part of the stage; two that meet have a gap between them."""
    start, end, top, bottom = part
    if rtl:
        start, end = 1 - end, 1 - start
    across, down = (stage.width + _APART), (stage.height + _APART)
    return Box.of(
        stage.left + start * across,
        stage.top + top * down,
        (end - start) * across - _APART,
        (bottom - top) * down - _APART,
    )


def _used(item: SceneItem, box: Box) -> float:
    """What a block has of the stage: a chart is drawn as large as its place is, but wider than this it says no more."""
    return box.height * min(box.width, _WIDEST_CHART * box.height) if isinstance(item, Chart) else box.area


_WIDEST_CHART = 1.8
"""Width to height."""


def merit(scene: Scene, theme: Theme) -> tuple[float, float, float]:
    """Return how well a slide's blocks share the stage: by their smallest text, how much is used, and how evenly."""
    blocks = blocks_of(scene)
    said = replace(scene, items=tuple(blocks))
    sizes = [paragraph.style.size for paragraph in (*said.paragraphs, *said.labels)]
    sizes += [value * _OF_VALUE for item in blocks for value in values(item)]
    inks = [ink([item]) for item in blocks]
    areas = sum(map(_used, blocks, inks)) / (theme.width * theme.height)
    heights = sorted(box.height for box in inks if box.height != NOTHING)
    even = heights[0] / heights[-1] if heights else 0.0
    return min(min(sizes, default=0.0), _READ * theme.unit), round(areas, 2), even
