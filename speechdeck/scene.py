"""What stands on a slide, decided: the words of a scene, in the template's own units.

A scene says everything that both outputs have in common and nothing that only one of them knows. Whoever paints it
decides nothing; what is not in these words is on neither output.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import cycle, pairwise
from typing import Literal, assert_never

from .amounts import Amount, Format
from .language import language_of
from .model import Cue, Passage, Section, Span
from .text import Run, reads_from_the_right, text_of


class Emu(int):
    """A length in English Metric Units: 914,400 an inch, 12,700 a point (ECMA-376 Part 1, 20.1.2.1)."""

    __slots__ = ()

    @classmethod
    def of_points(cls, points: float) -> Emu:
        """Return the length of so many points."""
        return cls(round(points * 12_700))

    @property
    def points(self) -> float:
        """The length in points."""
        return self / 12_700

    @property
    def pixels(self) -> float:
        """The length in CSS pixels, 96 an inch."""
        return self / 9_525


NOTHING = Emu(0)
"""No length at all."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide, from the slide's top left corner."""

    left: Emu
    top: Emu
    width: Emu
    height: Emu

    @classmethod
    def of(cls, left: float, top: float, width: float, height: float) -> Box:
        """Return the box of four lengths in EMU, rounded."""
        return cls(Emu(round(left)), Emu(round(top)), Emu(round(width)), Emu(round(height)))

    @property
    def right(self) -> Emu:
        """The right edge."""
        return Emu(self.left + self.width)

    @property
    def bottom(self) -> Emu:
        """The bottom edge."""
        return Emu(self.top + self.height)

    def inset(self, insets: Insets) -> Box:
        """Return what is left of the box inside its insets."""
        return Box.of(
            self.left + insets.left,
            self.top + insets.top,
            self.width - insets.left - insets.right,
            self.height - insets.top - insets.bottom,
        )

    @staticmethod
    def around(boxes: tuple[Box, ...]) -> Box:
        """Return the smallest box that holds all of them."""
        left, top = min(box.left for box in boxes), min(box.top for box in boxes)
        return Box.of(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


_BESIDE, _ABOVE = Emu(91_440), Emu(45_720)


@dataclass(frozen=True, slots=True)
class Insets:
    """The space between a box's edges and its text; PowerPoint's own unless said (ECMA-376 Part 1, 21.1.2.1.1)."""

    left: Emu = _BESIDE
    top: Emu = _ABOVE
    right: Emu = _BESIDE
    bottom: Emu = _ABOVE


@dataclass(frozen=True, slots=True)
class Color:
    """A colour: its red, green and blue as six hexadecimal digits, and the theme's name for it.

    A colour without a name is the template's literal one. PowerPoint is told the name, so that a change of the
    theme's colours changes the slides. ``alpha`` is 1 for what nothing shines through.
    """

    rgb: str
    name: str | None = None
    alpha: float = 1.0

    @property
    def luminance(self) -> float:
        """The relative luminance, 0 for black to 1 for white (WCAG 2.2)."""
        channels = [int(self.rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(self, other: Color) -> float:
        """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
        lighter, darker = sorted((self.luminance, other.luminance), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True, slots=True)
class Font:
    """A type family, and which of the theme's two it is."""

    family: str
    role: Literal["major", "minor"] | None = None


@dataclass(frozen=True, slots=True)
class Bullet:
    """The mark before a paragraph; ``size`` is a fraction of the text's."""

    char: str
    color: Color
    size: float = 1.0
    scheme: str | None = None
    """How it is a number, by PowerPoint's word (ECMA-376 Part 1, 20.1.10.61), if it is one."""
    first: int = 1
    """The number that the first item has."""


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
    behind: tuple[Ornament, ...] = ()
    """What the template draws behind the text that stands in it; PowerPoint does so by itself."""
    outline: Ornament | None = None
    """What a picture that fills it is cut to, if that is no rectangle; PowerPoint does so by itself."""

    def holds(self, kind: str) -> bool:
        """Return whether a table, a chart or a picture becomes its content; in a place for text, it stands beside it."""
        return self.kind in ("obj", kind)

    @property
    def ground(self) -> Color | None:
        """The colour behind its text, if it has one of its own."""
        colors = (seen_as(shape.fill) for shape in reversed(self.behind))
        return next((color for color in colors if color.alpha > 0.5), None)

    @property
    def room(self) -> Box:
        """The box inside the insets."""
        return self.box.inset(self.insets)


FrameRole = Literal["title", "subtitle", "body", "footer", "date", "number"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Text in a placeholder."""

    role: FrameRole
    placeholder: Placeholder
    paragraphs: tuple[Paragraph, ...]


class Geometry(Enum):
    """The outline of a shape, by its preset's name (ECMA-376 Part 1, 20.1.10.56)."""

    RECTANGLE = "rect"
    ROUNDED = "roundRect"
    ELLIPSE = "ellipse"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour and width in points; ``dashes`` are the lengths drawn and left out in turn, in widths."""

    color: Color
    width: float = 1.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """A native shape with or without text."""

    name: str
    geometry: Geometry
    box: Box
    fill: Color | None = None
    stroke: Stroke | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    insets: Insets = Insets(NOTHING, NOTHING, NOTHING, NOTHING)
    anchor: Anchor = "top"
    radius: Emu = NOTHING
    """Of a rounded rectangle's corners."""
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
    parts: tuple[Shape | Connector, ...]

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


# --- What fills a placeholder: tables, charts, pictures -----------------------------------------------------------


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


ChartKind = Literal["bar", "column", "line", "pie", "doughnut"]


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one colour; in a pie, whose slices have the chart's colours, of any."""

    name: str
    color: Color
    values: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of values; it is drawn, with lines across the plot, only if the values are not written on it."""

    least: float
    greatest: float
    step: float
    format: Format
    drawn: bool


@dataclass(frozen=True, slots=True)
class Legend:
    """The names of colours, side by side or one below the other."""

    box: Box
    side: Literal["top", "right"]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from point to point."""

    points: tuple[tuple[Emu, Emu], ...]
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a pie or ring, from one fraction of a turn to another, clockwise from the top."""

    circle: Box
    hole: float
    start: float
    end: float
    fill: Color
    edge: Stroke


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text in a chart: ``x`` is its left, middle or right, by its alignment, and ``y`` its middle."""

    paragraph: Paragraph
    x: Emu
    y: Emu


Mark = Shape | Curve | Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Filling):
    """A chart: what its numbers are and where its parts stand, and every mark and label that this makes."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    colors: tuple[Color, ...]
    """Of a pie's slices; else of the series."""
    style: TextStyle
    label_colors: tuple[Color, ...]
    """Of the values, which stand on the slices of a ring."""
    edge: Stroke
    """Around slices, across the plot: the quiet lines."""
    plot: Box
    axis: Axis | None
    labelled: bool
    """Whether each value is written beside its mark."""
    gap: float
    """Between the bars of two categories, in widths of a bar."""
    hole: float
    """Of a ring, as a fraction of its width."""
    ends: bool
    """Whether each curve has its series' name at its end."""
    legend: Legend | None
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]

    @property
    def table(self) -> Iterator[tuple[str, ...]]:
        """The chart's data: the names of the series, then each category with its values."""
        yield ("", *(series.name for series in self.series))
        for at, category in enumerate(self.categories):
            yield (category, *(series.values[at].text for series in self.series))


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
    outline: Ornament | None = None
    behind: tuple[Ornament, ...] = ()
    around: tuple[Ornament, ...] = ()


SceneItem = Frame | Shape | Cluster | Table | Chart | Image


# --- What a layout draws by itself ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours that run into each other: ``stops`` are parts of the way from 0 to 1.

    ``angle`` is the way's direction in degrees, clockwise from the right; without one it goes out from ``center``,
    given as parts of the box's width and height.
    """

    stops: tuple[tuple[float, Color], ...]
    angle: float | None = None
    center: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that fills a box.

    ``crop`` is what is cut off at the left, top, right and bottom, as parts of the picture; less than nothing leaves a
    margin. ``color`` is what it looks like from afar.
    """

    data: bytes
    media_type: str
    color: Color
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    opacity: float = 1.0


Fill = Color | Gradient | Picture

Segment = tuple[Literal["M", "L", "C", "Z"], tuple[Emu, ...]]
"""A part of an outline: move, line, cubic curve, close; with its points, x and y in turn, on the slide."""

Matrix = tuple[float, float, float, float, float, float]
"""A movement of the slide's plane, as SVG and CSS write it; its last two are lengths in EMU."""


@dataclass(frozen=True, slots=True)
class Ornament:
    """A shape, picture or text of a layout's decoration. ``box`` is where it stands before ``movement`` turns it."""

    name: str
    geometry: Geometry | tuple[Segment, ...]
    box: Box
    fill: Fill | None = None
    stroke: Stroke | None = None
    radius: Emu = NOTHING
    movement: Matrix | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    insets: Insets = Insets()
    anchor: Anchor = "top"

    def fitted(self, box: Box) -> Ornament:
        """Return the same in another box."""
        own, geometry = self.box, self.geometry
        if box == own or not own.width or not own.height:
            return self
        across, down = box.width / own.width, box.height / own.height
        if isinstance(geometry, tuple):
            geometry = tuple((kind, _scaled(points, own, box, (across, down))) for kind, points in geometry)
        corner = Emu(round(self.radius * min(box.width, box.height) / min(own.width, own.height)))
        return replace(self, box=box, geometry=geometry, radius=corner, movement=None)


def _scaled(points: tuple[Emu, ...], old: Box, new: Box, scale: tuple[float, float]) -> tuple[Emu, ...]:
    """Points, x and y in turn, where they stand in another box."""
    starts = ((old.left, new.left, scale[0]), (old.top, new.top, scale[1]))
    return tuple(
        Emu(round(there + (point - here) * by)) for point, (here, there, by) in zip(points, cycle(starts), strict=False)
    )


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What a layout draws behind a slide's items: its background, and its decoration from back to front.

    ``colors`` and ``fonts`` are the theme's as this layout names them; ``mapping`` is its own map from names to the
    theme's colours, where it has one (ECMA-376 Part 1, 19.3.1.7).
    """

    color: Color
    shapes: tuple[Ornament, ...]
    colors: tuple[Color, ...] = ()
    fonts: tuple[Font, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()

    def ground(self, box: Box) -> Color:
        """Return the colour behind a box: that of the last shape which covers it, or the background's."""
        behind = (shape for shape in reversed(self.shapes) if shape.fill and _covers(shape, box))
        return next((color for shape in behind if (color := seen_as(shape.fill)).alpha > 0.5), self.color)


def _covers(shape: Ornament, box: Box) -> bool:
    if shape.geometry not in (Geometry.RECTANGLE, Geometry.ROUNDED) or shape.movement:
        return False
    held = shape.box
    return held.left <= box.left and held.top <= box.top and held.right >= box.right and held.bottom >= box.bottom


def seen_as(fill: Fill | None) -> Color:
    """Return the one colour that a fill is seen as from afar."""
    match fill:
        case Color():
            return fill
        case Gradient():
            return mixed([color for _, color in fill.stops])
        case Picture():
            return Color(fill.color.rgb, alpha=fill.color.alpha * fill.opacity)
        case None:
            return Color("FFFFFF", alpha=0.0)
        case _:
            assert_never(fill)


def mixed(colors: Sequence[Color]) -> Color:
    """Return the colour between colours."""
    channels = [[int(color.rgb[at : at + 2], 16) for color in colors] for at in (0, 2, 4)]
    mean = "".join(f"{round(sum(values) / len(values)):02X}" for values in channels)
    return Color(mean, alpha=sum(color.alpha for color in colors) / len(colors))


@dataclass(frozen=True, slots=True)
class NotesRun:
    """A stretch of the notes; ``step`` is the cue that it belongs to."""

    run: Run
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A passage of the speech as it stands in the notes."""

    passage: Passage
    runs: tuple[NotesRun, ...]
    rtl: bool = False
    """Whether it is read from right to left, as its first letter is."""
    lang: str = "en"
    """The speech's language, or the one that its letters are likeliest of."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One slide, decided."""

    number: int
    key: str
    """The slide's own name, which stays when its number or its texts change."""
    layout: str
    title: str
    backdrop: Backdrop
    items: tuple[SceneItem, ...]
    section: Section
    cues: tuple[Cue, ...]
    rtl: bool = False
    """Whether the slide is read from right to left."""
    public: bool = False
    """Whether the slide has no notes, for those who may not have the speech."""
    lang: str = "en"
    """The speech's language."""
    script: str | None = None
    """What the speech is written in (ISO 15924), if it has letters."""

    @property
    def name(self) -> str:
        """What addresses and PowerPoint's sections call the slide: its own name, or where that is not public, its title."""
        return self.title if self.public else self.key

    def without_notes(self) -> Scene:
        """Return the slide as the public may have it: nothing of the speech but what it shows."""
        nothing = Section(None, (), self.section.place)
        return replace(self, section=nothing, cues=(), public=True)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph on the slide, in the order of reading; the labels of charts are not paragraphs."""
        for item in self.items:
            yield from _paragraphs(item)

    @property
    def labels(self) -> Iterator[Paragraph]:
        """Every text that stands in a chart."""
        for item in self.items:
            if isinstance(item, Chart):
                yield from (label.paragraph for label in item.labels)

    @property
    def texts(self) -> Iterator[str]:
        """What the slide says, in the order of reading: its paragraphs, and the data of its charts."""
        for item in self.items:
            if isinstance(item, Chart):
                yield from (text for row in item.table for text in row)
            yield from (paragraph.text for paragraph in _paragraphs(item))

    @property
    def notes(self) -> Iterator[Note]:
        """The section's heading and passages, word for word, with the cues in them marked."""
        if self.section.heading:
            yield self._note(self.section.heading, tuple(map(NotesRun, self.section.heading.runs)))
        spans = [(span, cue.step) for cue in self.cues for span in cue.spans]
        for number, passage in enumerate(self.section.passages):
            yield self._note(
                passage, tuple(_marked(passage, [(span, step) for span, step in spans if span.passage == number]))
            )

    def _note(self, passage: Passage, runs: tuple[NotesRun, ...]) -> Note:
        rtl = reads_from_the_right(passage.text, default=self.rtl)
        return Note(passage, runs, rtl, language_of(passage.text, self.lang, self.script))


def _paragraphs(item: SceneItem) -> Iterator[Paragraph]:
    match item:
        case Frame() | Shape():
            yield from item.paragraphs
        case Cluster():
            shapes = (part for group in item.groups for part in group.parts if isinstance(part, Shape))
            yield from (paragraph for shape in shapes for paragraph in shape.paragraphs)
        case Table() | Chart() | Image():
            if isinstance(item, Table):
                yield from (cell.paragraph for row in item.rows for cell in row.cells)
            yield from item.caption.paragraphs if item.caption else ()
        case _:
            assert_never(item)


def _marked(passage: Passage, spans: Sequence[tuple[Span, int]]) -> Iterator[NotesRun]:
    """The runs of a passage, cut where a cue begins or ends."""
    edges = sorted({edge for span, _ in spans for edge in (span.start, span.end)})
    start = 0
    for run in passage.runs:
        end = start + len(run.text)
        cuts = [start, *(edge for edge in edges if start < edge < end), end]
        for first, last in pairwise(cuts):
            step = next((step for span, step in spans if span.start <= first and last <= span.end), None)
            piece = replace(
                run, text=run.text[first - start : last - start], break_after=run.break_after and last == end
            )
            yield NotesRun(piece, step)
        start = end + run.break_after
