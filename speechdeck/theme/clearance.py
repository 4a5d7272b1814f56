"""Places that keep clear of what stands at their edges: a logo in a corner, a stamp, a band above the footer.

In PowerPoint a template's places may run under its logo: whoever types there sees it, and stops above. Blocks that
fill their place would stand on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..scene import Align, Box, Decoration, Emu, Placeholder
from ..typesetting import fit
from .design import CONTENT
from .places import FOOT, TITLES, overlap

_FILLED = (*TITLES, *CONTENT)

_GAP = Emu(91_440)
"""Between a place and what it keeps clear of: a tenth of an inch."""

_MOST = 0.35
"""Of a place's width or height, that it gives up; what reaches further in is what the place stands on."""

_LEAST = 0.02
"""Of a place's width or height: what reaches less far in touches only its margin."""

_LEFT = 0.6
"""Of a place's area: where less would be left, it stands on what reaches into it."""

_ASIDE = 0.2
"""Of a title's width, by which its lines begin farther aside: one that begins elsewhere on each layout jumps."""


def cleared(places: Sequence[Placeholder], shapes: Sequence[Decoration], slide: Box) -> tuple[Placeholder, ...]:
    """Return a layout's places, those for titles and content on the slide and clear of what is at their edges.

    That is what the layout draws, and the foot of the slide. Places that stand in one row stay as high as each other.
    """
    drawn = [shape.bounds for shape in shapes if shape.fill or shape.paragraphs]
    foot = [each.box for each in places if each.kind in FOOT]
    # A panel that a place draws is as large as its designer made it.
    free = (each for each in places if each.kind in _FILLED and not each.behind and not each.outline)
    boxes = {id(each): _clear(each, _on(slide, each.box), [*foot, *drawn]) for each in free}
    return tuple(_cut(each, boxes[id(each)], places, boxes) if id(each) in boxes else each for each in places)


def _cut(place: Placeholder, box: Box, places: Sequence[Placeholder], boxes: dict[int, Box]) -> Placeholder:
    row = [boxes[id(each)] for each in places if id(each) in boxes and _is_beside(each.box, place.box)]
    top, bottom = max(each.top for each in row), min(each.bottom for each in row)
    clear = Box.of(box.left, top, box.width, bottom - top)
    return place if clear == place.box else replace(place, box=clear, moved=True)


def _is_beside(one: Box, other: Box) -> bool:
    return (one.top, one.bottom) == (other.top, other.bottom)


def _on(slide: Box, box: Box) -> Box:
    """The part of a box that is on the slide, or all of one that is outside."""
    # What reaches over the edge ends before it.
    left, top = (own if own >= edge else edge + _GAP for own, edge in ((box.left, slide.left), (box.top, slide.top)))
    right, bottom = (
        own if own <= edge else edge - _GAP for own, edge in ((box.right, slide.right), (box.bottom, slide.bottom))
    )
    return Box.of(left, top, right - left, bottom - top) if left < right and top < bottom else box


def _clear(place: Placeholder, whole: Box, drawn: Sequence[Box]) -> Box:
    """What is left of a place's box beside what reaches into it."""
    box = whole
    for each in drawn:
        beside = _beside(box, each) if overlap(box, each) else box
        if beside != box and _may_be(place, whole, box, beside):
            box = beside
    return box


def _may_be(place: Placeholder, whole: Box, box: Box, beside: Box) -> bool:
    """Whether enough is left for a line, and a title stands about where the others do."""
    if place.kind in TITLES and _moved(place.styles[0].align, whole, beside) > _ASIDE * whole.width:
        return False
    line = Emu.of_points(fit.line_height(place.styles[0])) + place.insets.top + place.insets.bottom
    return beside.area >= _LEFT * whole.area and (beside.height == box.height or beside.height >= line)


def _moved(align: Align, whole: Box, beside: Box) -> int:
    """How far aside the lines of a text begin."""
    left, right = beside.left - whole.left, whole.right - beside.right
    return {"right": right, "center": max(left, right)}.get(align, left)


def _beside(box: Box, drawn: Box) -> Box:
    """A box without the edge over which something reaches into it, where that costs little."""
    edges = {
        "bottom": (box.bottom - drawn.top) / box.height,
        "top": (drawn.bottom - box.top) / box.height,
        "right": (box.right - drawn.left) / box.width,
        "left": (drawn.right - box.left) / box.width,
    }
    edge = min(edges, key=lambda each: edges[each])
    if not _LEAST <= edges[edge] <= _MOST:
        return box
    left, top, right, bottom = map(int, (box.left, box.top, box.right, box.bottom))
    match edge:
        case "bottom":
            bottom = drawn.top - _GAP
        case "top":
            top = drawn.bottom + _GAP
        case "right":
            right = drawn.left - _GAP
        case _:
            left = drawn.right + _GAP
    return Box.of(left, top, right - left, bottom - top)
