"""What a layout draws by itself: its background and its decoration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import cycle
from typing import Literal

from .look import Anchor, Color, Fill, Font, Paragraph, Picture, Shadow, Stroke
from .measures import NOTHING, POWERPOINT_INSETS, Box, Emu, Insets


class Geometry(Enum):
    """The outline of a shape, by its preset's name (ECMA-376 Part 1, 20.1.10.56)."""

    RECTANGLE = "rect"
    ROUNDED = "roundRect"
    ELLIPSE = "ellipse"
    LINE = "line"


Segment = tuple[Literal["M", "L", "C", "Z"], tuple[Emu, ...]]
"""A part of an outline: move, line, cubic curve, close; with its points, x and y in turn, on the slide."""

Matrix = tuple[float, float, float, float, float, float]
"""A transform of the slide's plane, as SVG and CSS write it; its last two are lengths in EMU."""


@dataclass(frozen=True, slots=True)
class Decoration:
    """A shape, picture or text of a layout's decoration. ``box`` is where it stands before ``transform`` turns it."""

    name: str
    geometry: Geometry | tuple[Segment, ...]
    box: Box
    fill: Fill | None = None
    stroke: Stroke | None = None
    radius: Emu = NOTHING
    transform: Matrix | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    insets: Insets = POWERPOINT_INSETS
    anchor: Anchor = "top"
    shadow: Shadow | None = None

    @property
    def bounds(self) -> Box:
        """The upright box around it where it is drawn."""
        box = self.box
        if self.transform is None:
            return box
        a, b, c, d, e, f = self.transform
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        across, down = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
        return Box.of(min(across), min(down), max(across) - min(across), max(down) - min(down))

    def fitted(self, box: Box) -> Decoration:
        """Return the same in another box."""
        own, geometry = self.box, self.geometry
        if box == own or not own.width or not own.height:
            return self
        across, down = box.width / own.width, box.height / own.height
        if isinstance(geometry, tuple):
            geometry = tuple((kind, _scaled(points, own, box, (across, down))) for kind, points in geometry)
        corner = Emu(round(self.radius * min(box.width, box.height) / min(own.width, own.height)))
        return replace(self, box=box, geometry=geometry, radius=corner, transform=None)


def _scaled(points: tuple[Emu, ...], old: Box, new: Box, scale: tuple[float, float]) -> tuple[Emu, ...]:
    """Points, x and y in turn, where they stand in another box."""
    starts = ((old.left, new.left, scale[0]), (old.top, new.top, scale[1]))
    return tuple(
        Emu(round(there + (point - here) * by)) for point, (here, there, by) in zip(points, cycle(starts), strict=False)
    )


@dataclass(frozen=True, slots=True)
class Background:
    """What a layout draws behind a slide's items: its background, and its decoration from back to front.

    ``colors`` and ``fonts`` are the theme's as this layout names them; ``mapping`` is its own map from names to the
    theme's colours, where it has one (ECMA-376 Part 1, 19.3.1.7). ``rtl`` is whether text in shapes is read from the
    right there, where nothing else is said (19.2.1.8).
    """

    color: Color
    shapes: tuple[Decoration, ...]
    colors: tuple[Color, ...] = ()
    fonts: tuple[Font, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    rtl: bool = False
    own: Color | Picture | None = None
    """What the slide has in place of the layout's background; below a picture of its own, the layout draws nothing."""
