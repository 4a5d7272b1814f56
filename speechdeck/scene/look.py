"""How things look: colours, lines, fills, fonts and the style of a paragraph."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from ..words.text import Run, text_of
from .light import luminance
from .measures import NOTHING, Box, Emu


@dataclass(frozen=True, slots=True)
class Color:
    """A colour: its red, green and blue as six hexadecimal digits, and the theme's name for it.

    A colour without a name is the template's literal one. PowerPoint is told the name, so that a change of the
    theme's colours changes the slides. ``alpha`` is 1 for what nothing shines through. ``change`` is what makes a
    tint or a shade of the named colour: lumMod and lumOff in per cent (ECMA-376 Part 1, 20.1.2.3.20 and 21).
    """

    rgb: str
    name: str | None = None
    alpha: float = 1.0
    change: tuple[int, int] | None = None

    @property
    def luminance(self) -> float:
        """The relative luminance, 0 for black to 1 for white (WCAG 2.2)."""
        return luminance(self.rgb)

    def contrast(self, other: Color) -> float:
        """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
        lighter, darker = sorted((self.luminance, other.luminance), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)

    def over(self, behind: Color) -> Color:
        """Return the colour that is seen where this one lies on another, which may shine through."""
        if self.alpha == 1:
            return self
        pairs = ((int(self.rgb[at : at + 2], 16), int(behind.rgb[at : at + 2], 16)) for at in (0, 2, 4))
        return Color("".join(f"{round(mine * self.alpha + theirs * (1 - self.alpha)):02X}" for mine, theirs in pairs))


@dataclass(frozen=True, slots=True)
class Font:
    """A type family, and which of the theme's two it is."""

    family: str
    role: Literal["major", "minor"] | None = None


@dataclass(frozen=True, slots=True)
class Bullet:
    """The mark before a paragraph; ``size`` is a fraction of the text's. No ``char``: it is drawn as an icon."""

    char: str
    color: Color
    size: float = 1.0
    scheme: str | None = None
    """How it is a number, by PowerPoint's word (ECMA-376 Part 1, 20.1.10.61), if it is one."""
    first: int = 1
    """The number that the first item has."""
    picture: Picture | None = None
    """What is drawn instead of the sign, if it is a picture."""
    aspect: float = 1.0
    """Of the picture, its width by its height."""


Align = Literal["left", "center", "right", "justify"]

Anchor = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The look of a paragraph. ``size``, ``before`` and ``after`` are points, ``line`` a fraction of the font's own."""

    font: Font
    size: float
    color: Color
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    line: float = 1.0
    before: float = 0.0
    after: float = 0.0
    margin: Emu = NOTHING
    indent: Emu = NOTHING
    bullet: Bullet | None = None
    rtl: bool = False
    """Whether it is read from right to left; then ``margin`` and ``indent`` are at the right."""
    capitals: bool = False
    """Whether small letters are shown as capitals; the text keeps them."""
    small_capitals: bool = False
    """Whether they are shown as capitals of four fifths of the size."""
    underline: bool = False
    spacing: float = 0.0
    """Points between letters, besides the font's own."""
    marked: Color | None = None
    """The colour of emphasised words, which then stand upright; without one they are slanted."""

    def slants(self, run: Run) -> bool:
        """Return whether the letters of a run are slanted."""
        return self.italic or (run.emphasis and self.marked is None)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a slide.

    ``step`` is the cue at which it appears; ``heading`` makes it a small heading of what follows, and ``field`` the
    slide's number.
    """

    runs: tuple[Run, ...]
    style: TextStyle
    level: int = 0
    step: int | None = None
    heading: bool = False
    field: Literal["slide number"] | None = None

    @property
    def text(self) -> str:
        """The paragraph's text, white space folded."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour and width in points; ``dashes`` are the lengths drawn and left out in turn, in widths."""

    color: Color
    width: float = 1.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shadow:
    """What a shape casts behind itself: how far it is blurred, and how far away in which direction, in degrees."""

    color: Color
    blur: Emu
    distance: Emu
    angle: float
    turns: bool = True
    """Whether it turns with the shape."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours that run into each other: ``stops`` are parts of the way from 0 to 1.

    ``angle`` is the way's direction in degrees, clockwise from the right; without one it goes out from ``center``,
    as far as ``reach`` across and down, all given as parts of the box's width and height.
    """

    stops: tuple[tuple[float, Color], ...]
    angle: float | None = None
    center: tuple[float, float] = (0.5, 0.5)
    reach: tuple[float, float] = (math.sqrt(0.5), math.sqrt(0.5))

    @classmethod
    def from_point(cls, stops: tuple[tuple[float, Color], ...], x: float, y: float) -> Gradient:
        """Return a gradient that goes out from a point of the box, its last colour where the farthest corner is."""
        radius = math.hypot(max(x, 1 - x), max(y, 1 - y))
        return cls(stops, None, (x, y), (radius, radius))


@dataclass(frozen=True, slots=True)
class Tile:
    """How a picture is repeated to fill a box: the size of one, and where one of them stands.

    ``align`` is which part of the box that one is aligned with, from 0 for left and top to 1 for right and bottom, and
    ``shift`` how far it then is moved; ``flip`` whether every other one is turned around, across and down.
    """

    width: float
    height: float
    shift: tuple[float, float] = (0.0, 0.0)
    align: tuple[float, float] = (0.0, 0.0)
    flip: tuple[bool, bool] = (False, False)

    def corner(self, box: Box) -> tuple[float, float]:
        """Return where the left upper corner of that one is, in a box that is filled."""
        x = box.left + (box.width - self.width) * self.align[0] + self.shift[0]
        return x, box.top + (box.height - self.height) * self.align[1] + self.shift[1]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that fills a box, stretched to it or repeated.

    ``crop`` is what is cut off at the left, top, right and bottom, as parts of the picture; less than nothing leaves a
    margin. ``color`` is what it looks like from afar, and ``tones`` are rows of what its parts look like.
    """

    data: bytes
    media_type: str
    color: Color
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    opacity: float = 1.0
    tones: tuple[tuple[Color, ...], ...] = ()
    tile: Tile | None = None


Fill = Color | Gradient | Picture


def average_color(fill: Fill | None) -> Color:
    """Return the one colour that a fill is seen as from afar."""
    match fill:
        case Color():
            return fill
        case Gradient():
            return blend([color for _, color in fill.stops])
        case Picture():
            return Color(fill.color.rgb, alpha=fill.color.alpha * fill.opacity)
        case None:
            return Color("FFFFFF", alpha=0.0)
        case _:
            assert_never(fill)


def blend(colors: Sequence[Color]) -> Color:
    """Return the colour between colours."""
    channels = [[int(color.rgb[at : at + 2], 16) for color in colors] for at in (0, 2, 4)]
    mean = "".join(f"{round(sum(values) / len(values)):02X}" for values in channels)
    return Color(mean, alpha=sum(color.alpha for color in colors) / len(colors))
