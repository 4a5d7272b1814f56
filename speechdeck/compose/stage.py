"""What composing a slide's blocks has in common: the theme's look on this layout, text that fits, and problems."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..errors import Place, Problem
from ..files.pictures import Original
from ..interface import Interface, interface_in, speaks
from ..model import Block, DeckSlide, Headed, Item, Node
from ..scene import Box, Color, Emu, Geometry, Insets, Paragraph, Placeholder, Shape, TextStyle
from ..scene.grounds import colors_behind, grounds_behind, prevailing
from ..theme import Layout, Theme
from ..typesetting import fit
from ..words.text import Run, text_of
from .excess import characters_over
from .mirror import reads_from_the_right
from .palette import TEXT, distinct, readable, warmest, worst

HEADING_SIZE = 20.0
"""Points; the largest size of a block's heading."""

CAPTION_SIZE = 18.0
"""Points; the largest size of a caption."""

ABOVE_CAPTION = Emu.of_points(8)

GAP = Emu(182_880)
"""Between neighbours of one block: a fifth of an inch."""


@dataclass
class Stage:
    """One slide, or one of its placeholders, while it is composed."""

    number: int
    slide: DeckSlide
    layout: Layout
    theme: Theme
    lang: str = "en"
    pictures: Mapping[str, Original] = field(default_factory=dict)
    """The pictures of the deck that could be read, by their files."""
    problems: list[Problem] = field(default_factory=list)
    shortened: list[tuple[str, Place]] = field(default_factory=list)
    """Texts of the deck for which the layout's places are too small, and where the author wrote them."""
    place: Placeholder | None = None
    """The placeholder that is being filled; until then, the first that blocks fill."""
    inside: bool = False
    """Whether the text is the placeholder's own, and stands on what that draws."""
    supposed: bool = False
    """Whether the layout is not the author's choice, nor one that a slide like this has anyway."""
    seats: Sequence[tuple[Block, Placeholder | None]] = ()
    """Which place each of the slide's blocks fills."""
    opening: bool = False
    """Whether it is the deck's title slide."""
    crowded: bool = False
    """Whether it is the template that has too little room for the slide."""
    brought: bool = False
    """Whether the template is the author's, which stays as it is drawn."""
    limit: float = math.inf
    """The largest text of a list, a box or a table in points, so that it is in step with what is around it."""

    covered: tuple[Placeholder, ...] = ()
    """The placeholders behind which a plain area is drawn, as their own ground is both light and dark."""

    def __post_init__(self) -> None:
        seated = (place for _, place in self.seats if place)
        self.place = self.place or next(seated, next(iter(self.layout.content), None))

    def at(self, place: Placeholder, *, inside: bool) -> Stage:
        """Return the stage as it is at a placeholder, which has its own ground and colour of text."""
        if place == self.place and (inside == self.inside or not place.behind):
            return self
        return replace(self, place=place, inside=inside)

    def step_of(self, item: Item) -> int | None:
        """At which step an item appears."""
        return self.slide.step_of(item)

    @property
    def rtl(self) -> bool:
        """Whether the slide is read from right to left."""
        return reads_from_the_right(self.lang)

    @property
    def ours(self) -> Interface:
        """What we say on the slide, in the deck's language."""
        return interface_in(self.lang)

    def description(self, ours: str, theirs: str) -> str:
        """What whoever cannot see a thing hears: the deck's own words, after ours for what it is where we speak its language."""
        return f"{ours} {theirs}" if speaks(self.lang) else theirs

    def too_long(self, place: Place, what: str, remedy: str, much: str = "") -> None:
        """Note that a text does not fit, even at the smallest size, and by how much."""
        # What is told of another layout than the author has is true only there.
        layout = f', with the layout "{self.layout.name}"' if self.supposed else ""
        told = f"On slide {self.number}{layout}, {what} does not fit, even at the smallest size"
        self.problem(place, f"{told}: {much}." if much else f"{told}.", remedy)

    def problem(self, place: Place, sentence: str, remedy: str) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(place, sentence, remedy))

    # --- Colours that can be read on what is behind the placeholder

    @cached_property
    def grounds(self) -> Sequence[Color]:
        """The colours that the template has behind the content, as whoever checks it sees them."""
        behind = self.layout.background
        if self.place is None:
            return [behind.color]
        own = self.place if self.inside else None
        colors = colors_behind(self.place.content_box, grounds_behind(behind, own), behind.color)
        if self.place in self.covered:
            return [min(self._named("bg1", "tx1", "bg2", "tx2"), key=prevailing(colors).contrast)]
        return colors

    @cached_property
    def background(self) -> Color:
        """The one of them that stands for all."""
        return prevailing(self.grounds)

    @cached_property
    def text(self) -> Color:
        """The colour of text in shapes: the one that the placeholder's own text has, if it can be read there."""
        own = self.place.styles[0].color if self.place else None
        return self._read_here(*([own] if own else []), *self._named("tx1", "bg1", "tx2", "bg2"))

    @cached_property
    def strong(self) -> Color:
        """The first accent that stands out from the background: large values, filled boxes."""
        return self._read_here(*self._named("accent1", "accent4", "accent2", "accent6", "tx2", "tx1", "bg1"))

    @cached_property
    def warm(self) -> Color:
        """The warm accent, or where the theme has none, another: rules and results."""
        names = ("accent2", "accent4", "accent1", "accent6", "accent5", "accent3")
        found = warmest(self.theme.colors, names, self.grounds)
        return found or self._read_here(*self._named("accent2", "accent4", "accent1", "tx1", "bg1"))

    @cached_property
    def surface(self) -> Color:
        """A quiet fill, on which the layout's text can be read."""
        quiet = self._named("bg2", "accent1", "accent3", "accent5", "tx2", "bg1", "tx1")
        return next(
            (c for c in quiet if 1.05 < c.contrast(self.background) < 4 and c.contrast(self.text) >= TEXT),
            self.background,
        )

    @cached_property
    def quiet(self) -> Color:
        """The colour of thin lines that part things: it may be faint, but has to be seen."""
        colors = self._named("accent6", "accent5", "tx2", "bg2", "bg1", "tx1")
        return min(
            (color for color in colors if color.contrast(self.background) >= 2),
            key=self.background.contrast,
            default=self.text,
        )

    def palette(self, count: int) -> tuple[Color, ...]:
        """Return so many colours for the parts of a chart, which stand out from the background and are told apart."""
        return distinct(self.theme.colors, count, self.grounds)

    def readable_on(self, fill: Color, *names: str) -> Color:
        """Return the first of the theme's colours that reads well on a fill; where none does, black or white."""
        return readable(self._named(*names), [fill])

    def _read_here(self, *colors: Color) -> Color:
        """The first colour that reads well on all that is behind the content, or on most of it."""
        found = readable(colors, self.grounds)
        return found if worst(found, self.grounds) >= TEXT else readable(colors, [self.background])

    def _named(self, *names: str) -> list[Color]:
        return [self.theme.colors[name] for name in names]

    # --- Text

    def style(self, size: float, color: Color | None = None, *, bold: bool = False) -> TextStyle:
        """Return the look of a text in a shape: that of the template's body text."""
        return TextStyle(self.theme.body.font, size, color or self.text, bold=bold)

    def points(self, usual: float) -> float:
        """Return a size in points as it is on slides as large as the template's."""
        return usual * self.theme.unit

    def emu(self, usual: Emu) -> Emu:
        """Return a distance as it is on slides as large as the template's."""
        return usual if self.theme.unit == 1 else Emu(round(usual * self.theme.unit))

    def insets(self, usual: Insets) -> Insets:
        """Return insets as they are on slides as large as the template's."""
        return Insets(*map(self.emu, (usual.left, usual.top, usual.right, usual.bottom)))

    def sizes(self, largest: float, smallest: float | None = None) -> list[float]:
        """Return the template's sizes between two bounds in points, largest first."""
        least = self.theme.smallest if smallest is None else smallest
        if largest < least:
            return [least, largest]
        return [size for size in self.theme.scale if least <= size <= largest] or [largest]

    def up_to(self, usual: float) -> list[float]:
        """Return the sizes for a text that grows to so many points on slides as large as the template's."""
        return self.sizes(min(self.points(usual), max(self.limit, self.theme.smallest)))

    def at_most(self, size: float) -> float:
        """Return the largest of the template's sizes that is no larger than this, or its smallest."""
        legible = [each for each in self.theme.scale if each >= self.theme.smallest] or [self.theme.smallest]
        return next((each for each in legible if each <= size), legible[-1])

    def shrunk(
        self, paragraphs: Sequence[Paragraph], box: Box, smallest: float | None = None
    ) -> tuple[Paragraph, ...] | None:
        """Return paragraphs at the largest of the template's sizes at which they fit; None where they do at none."""
        return fit.shrink(paragraphs, box, self.theme.scale, self.theme.smallest if smallest is None else smallest)

    def heading(self, block: Headed, box: Box) -> tuple[Shape | None, Box]:
        """Return a block's heading at the top of its box, if it has one, and the rest of the box."""
        if not block.heading:
            return None, box
        paragraph = self.heading_paragraph(block.heading)
        fitted = self.shrunk((paragraph,), box)
        if fitted is None:
            # A heading as high as its box would leave no room for what it is above.
            upper = replace(box, height=Emu(box.height // 3))
            much = characters_over((paragraph,), lambda cut: self.shrunk(cut, upper))
            self.too_long(block.place_of("heading"), "this heading", "Shorten it.", much)
            return None, box
        used = Emu.of_points(fit.height(fitted, box.width) or 0)
        shape = Shape(
            self.ours.gettext("Heading: {text}", text=text_of(block.heading)),
            Geometry.RECTANGLE,
            replace(box, height=used),
            paragraphs=fitted,
        )
        below = used + self.emu(Emu.of_points(10))
        return shape, Box.of(box.left, box.top + below, box.width, box.height - below)

    def caption(self, runs: tuple[Run, ...] | None, item: Node, box: Box) -> tuple[Box, tuple[Paragraph, ...]]:
        """Return a box without what a caption needs at its foot, and the caption at the size at which it fits."""
        if not runs:
            return box, ()
        paragraph = Paragraph(runs, self.style(self.sizes(self.points(CAPTION_SIZE))[0]))
        lowest = replace(box, height=Emu(box.height // 3))
        fitted = self.shrunk((paragraph,), lowest)
        if fitted is None:
            much = characters_over((paragraph,), lambda cut: self.shrunk(cut, lowest))
            self.too_long(item.place_of("caption"), "this caption", "Shorten it.", much)
            return box, ()
        used = Emu.of_points(fit.height(fitted, box.width) or 0)
        return replace(box, height=Emu(box.height - used - self.emu(ABOVE_CAPTION))), fitted

    def below(self, caption: tuple[Paragraph, ...], box: Box, item: Item, width: Emu | None = None) -> Shape | None:
        """Return a caption as a shape below a box, appearing with the item that the box shows."""
        if not caption:
            return None
        wide = width or box.width
        high = Emu.of_points(fit.height(caption, wide) or 0)
        place = Box.of(box.left, box.bottom + self.emu(ABOVE_CAPTION), wide, high)
        name = self.ours.gettext("Caption: {text}", text=" ".join(paragraph.text for paragraph in caption))
        return Shape(name, Geometry.RECTANGLE, place, paragraphs=caption, step=self.step_of(item))

    def heading_paragraph(self, runs: tuple[Run, ...]) -> Paragraph:
        """Return a block's heading as a paragraph."""
        size = self.sizes(self.points(HEADING_SIZE))[0]
        return Paragraph(runs, self.style(size, self.strong, bold=True), heading=True)


def columns(box: Box, count: int, gap: Emu = GAP) -> list[Box]:
    """Return a box parted into columns of one width."""
    width = (box.width - gap * (count - 1)) / count
    return [Box.of(box.left + at * (width + gap), box.top, width, box.height) for at in range(count)]


def rows(box: Box, count: int, gap: Emu = GAP) -> list[Box]:
    """Return a box parted into rows of one height."""
    height = (box.height - gap * (count - 1)) / count
    return [Box.of(box.left, box.top + at * (height + gap), box.width, height) for at in range(count)]
