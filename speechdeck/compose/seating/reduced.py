"""Slides for which a template has too little room: set smaller than a hall can read, and said once.

What would not fit on a slide of usual room either is too long, and its author's to shorten.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ...errors import Place, Problem
from ...scene import POWERPOINT_INSETS, Box, Frame, Placeholder, Scene
from ...theme import Theme
from .choice import title_of
from .seats import Seating, parted

REDUCTIONS = (0.86, 0.72, 0.58)
"""Of the sizes for a hall: what is tried, one after the other; with the last, the smallest text has some eight points."""

_MARGIN, _WIDTH = 0.056, 0.887
"""Of the slide's width."""

_TITLE, _ALONE, _CONTENT = (0.06, 0.167), (0.267, 0.307), (0.267, 0.6)
"""Where a title, one without content, and content stand on a usual slide: top and height, of the slide's height."""


def in_usual_room(seating: Seating, theme: Theme) -> Iterator[Seating]:
    """Yield the ways in which a slide's blocks stand where a template has as much room for title and content as most."""
    layout, content = seating.layout, [block for block, _ in seating.seats]
    title = title_of(layout)
    own = next((place for _, place in seating.seats if place), None)
    style = own.styles if own else (layout.body,) * 9
    room = Placeholder("obj", 0, "Content", _box(theme, _CONTENT), POWERPOINT_INSETS, "top", style, moved=True)
    kept = [each for each in layout.placeholders if each != title and each not in layout.content]
    titles = [replace(title, box=_box(theme, _TITLE if content else _ALONE), moved=True)] if title else []
    usual = replace(layout, placeholders=(*titles, *([room] if content else []), *kept))
    return parted(content, usual, room) if content else iter((Seating(usual),))


def _box(theme: Theme, at: tuple[float, float]) -> Box:
    top, height = at
    return Box.of(_MARGIN * theme.width, top * theme.height, _WIDTH * theme.width, height * theme.height)


def told(scenes: Sequence[Scene], moved: Sequence[Scene], theme: Theme) -> Iterator[Problem]:
    """Yield what is said of all slides for which the template has too little room; ``moved`` do not stand in its places."""
    least = {scene.number: _least(scene) for scene in scenes}
    small = [number for number, size in least.items() if size < theme.smallest]
    if small:
        size = min(least[number] for number in small)
        how = f"text there is as small as {size:g} points, and a hall can read {theme.smallest:g}"
        yield _said(small, how, theme)
    if moved:
        yield _said([each.number for each in moved], "title and content stand there over what the layout draws", theme)


_FOOT = ("footer", "date", "number")


def _least(scene: Scene) -> float:
    """The smallest size of what a slide says, in points."""
    foot = (each for each in scene.items if isinstance(each, Frame) and each.role in _FOOT)
    small_print = {id(paragraph) for each in foot for paragraph in each.paragraphs}
    said = chain((each for each in scene.paragraphs if id(each) not in small_print), scene.labels)
    return min((each.style.size for each in said), default=math.inf)


def _said(numbers: Sequence[int], how: str, theme: Theme) -> Problem:
    *others, last = map(str, numbers)
    named = f"slides {', '.join(others)} and {last}" if others else f"slide {last}"
    remedy = "Give its places more room in the template, part the slide in two, or say less on it."
    return Problem(Place(theme.source), f"The template has too little room for {named}: {how}.", remedy, "warning")
