"""What stands on a slide: text in placeholders, shapes, and what fills a placeholder as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .background import Decoration, Geometry, Segment
from .look import Anchor, Color, Paragraph, Stroke, TextStyle
from .measures import NO_INSETS, NOTHING, Box, Emu, Insets


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place of a layout that wants content: ``kind`` and ``index`` are PowerPoint's (ECMA-376 Part 1, 19.7.10)."""

    kind: str
    index: int
    name: str
    box: Box
    insets: Insets
    anchor: Anchor
    styles: tuple[TextStyle, ...]
    """The styles of its nine levels."""
    behind: tuple[Decoration, ...] = ()
    """What the template draws behind the text that stands in it; PowerPoint does so by itself."""
    outline: Decoration | None = None
    """What a picture that fills it is cut to, if that is no rectangle; PowerPoint does so by itself."""
    moved: bool = False
    """Whether the slide says where it stands: there the layout has none, or not one that can be told apart."""
    adopted: bool = False
    """Whether the layout has none such at all, so that nothing is inherited."""
    sized: bool = True
    """Whether the template says how large its text is; else the slide does."""
    wrapped: bool = True
    """Whether the template breaks its lines; else the slide says that they break."""
    bleeds: bool = False
    """Whether it is for a picture that reaches to the slide's edges."""

    def holds(self, kind: str) -> bool:
        """Return whether a table, a chart or a picture becomes its content; in a place for text, it stands beside it."""
        return self.kind in ("obj", kind)

    @property
    def content_box(self) -> Box:
        """The box inside the insets."""
        return self.box.inset(self.insets)


FrameRole = Literal["title", "subtitle", "body", "footer", "date", "number"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Text in a placeholder."""

    role: FrameRole
    placeholder: Placeholder
    paragraphs: tuple[Paragraph, ...]
    full: tuple[str, ...] = ()
    """All of its paragraphs, where those that are shown are shortened: for whoever hears the slide."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A native shape with or without text."""

    name: str
    geometry: Geometry
    box: Box
    fill: Color | None = None
    stroke: Stroke | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    insets: Insets = NO_INSETS
    anchor: Anchor = "top"
    radius: Emu = NOTHING
    """Of a rounded rectangle's corners."""
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Icon:
    """A small drawing of strokes with round ends, which says nothing that a text beside it does not say.

    ``outline`` has its steps in a square of ``side``, which is as large as the box.
    """

    name: str
    box: Box
    outline: tuple[Segment, ...]
    side: int
    stroke: Stroke
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Connector:
    """An arrow that holds on to two shapes; it ends at ``end``, horizontally or vertically from ``start``."""

    name: str
    from_shape: str
    to_shape: str
    start: tuple[Emu, Emu]
    end: tuple[Emu, Emu]
    stroke: Stroke

    @property
    def box(self) -> Box:
        """The box around the arrow's line."""
        (start, top), (end, bottom) = self.start, self.end
        return Box.of(min(start, end), top, abs(end - start), bottom - top)

    @property
    def vertical(self) -> bool:
        """Whether the arrow points down rather than to the right."""
        return self.start[0] == self.end[0]

    @property
    def backward(self) -> bool:
        """Whether the arrow points to the left."""
        return self.start[0] > self.end[0]


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that are one item: they move, and appear, together."""

    name: str
    text: str
    """What the group says, in words."""
    step: int | None
    parts: tuple[Shape | Connector | Icon, ...]

    @property
    def box(self) -> Box:
        """The box around the parts."""
        return Box.around(tuple(part.box for part in self.parts))


@dataclass(frozen=True, slots=True)
class Cluster:
    """The groups of one block: a list, in the order of reading."""

    name: str
    groups: tuple[Group, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Something that stands in a placeholder as a whole, perhaps with a caption that appears with it."""

    name: str
    text: str
    """What it shows, in words; empty for decoration."""
    placeholder: Placeholder
    box: Box
    step: int | None
    caption: Shape | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``heads`` says whether it names its column or its row."""

    paragraph: Paragraph
    fill: Color | None = None
    heads: Literal["column", "row"] | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table, and the rule below it."""

    height: Emu
    cells: tuple[Cell, ...]
    rule: Stroke


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Filling):
    """A table, the first of whose rows is its header."""

    widths: tuple[Emu, ...]
    rows: tuple[TableRow, ...]
    insets: Insets
    """Of each cell."""
    rtl: bool = False
    """Whether the first column is at the right."""


@dataclass(frozen=True, slots=True)
class Crop:
    """How much of a picture's width and height is cut from each of two sides, as a fraction."""

    across: float = 0.0
    down: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Filling):
    """A picture. ``fallback`` is the same one as PNG, for programs that cannot draw it.

    What it inherits from its place, PowerPoint gives it by itself: the outline that it is cut to, what is drawn behind
    it, and the lines around it.
    """

    data: bytes
    media_type: str
    fallback: bytes | None
    crop: Crop
    outline: Decoration | None = None
    behind: tuple[Decoration, ...] = ()
    around: tuple[Decoration, ...] = ()
