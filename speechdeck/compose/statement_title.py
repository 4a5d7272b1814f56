"""A title that is all that a slide says, on a layout made for a title above something: large, a third of the way down."""

from __future__ import annotations

from dataclasses import replace

from ..scene import Box, Emu, Frame, Paragraph, Placeholder
from ..typesetting import fit
from ..words.text import Run
from .position import third
from .stage import Stage

_LARGEST = 60.0
"""Points."""

_LINES = 3
_HIGH = 0.5
"""Of the slide's height: a place for a title that is as high is made for one that stands alone."""

_FOOT = ("dt", "ftr", "sldNum")


def stands_alone(stage: Stage, place: Placeholder) -> bool:
    """Return whether a title is all that its slide has and can have, in a place at the top that may be left."""
    slide, layout = stage.slide.spec, stage.layout
    is_bare = not slide.content and not layout.content and not layout.first("subTitle") and not layout.opens
    is_above = place.box.bottom < _HIGH * stage.theme.height and not place.behind and not place.outline
    return stage.theme.grows and is_bare and is_above


def title_alone(stage: Stage, place: Placeholder, title: tuple[Run, ...]) -> Frame | None:
    """Return a title as large as it has few lines; None where it is so long that its own place is as good."""
    feet = [each.box.top for each in stage.layout.placeholders if each.kind in _FOOT]
    floor = min(feet, default=stage.theme.height)
    room = Box.of(place.box.left, place.box.top, place.box.width, floor - 2 * place.box.top)
    own = place.styles[0]
    for size in stage.sizes(stage.points(_LARGEST), own.size):
        said = Paragraph(title, replace(own, size=size))
        lines = fit.break_lines(said, place.content_box.width.points, _LINES)
        high = fit.height((said,), place.content_box.width)
        if lines is None or high is None or len(lines) > _LINES:
            continue
        needed = Emu(Emu.of_points(high) + place.insets.top + place.insets.bottom)
        top = room.top + third(needed, room.height)
        return Frame("title", replace(place, box=replace(room, top=Emu(top), height=needed), moved=True), (said,))
    return None
