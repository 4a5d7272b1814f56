"""What a template says once everything in it is resolved: the theme and its layouts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from ..scene import Background, Color, Emu, Font, Placeholder, TextStyle
from ..typesetting import fit
from .sizes import proportion, scale_of, with_larger

TEXTUAL = ("title", "ctrTitle", "subTitle", "body", "obj")
"""The kinds of placeholders that hold text of any length."""

PICTORIAL = ("pic", "chart", "tbl", "dgm", "media", "clipArt")
"""The kinds of placeholders that hold no text."""

CONTENT = ("obj", "body", *PICTORIAL)
"""The kinds of placeholders that blocks fill."""


IN_HTML = "in the HTML"


@dataclass(frozen=True, slots=True)
class Lack:
    """What one of the two files shows otherwise than the template has it: where, whose, and how, which are a sentence."""

    where: str
    what: str
    how: str
    part: str = ""
    """The picture's part in the package, where it is the picture that cannot be shown."""


@dataclass(frozen=True)
class Layout:
    """A layout of the template, by the name that PowerPoint shows; ``part`` is its part's name in the package.

    ``colors``, ``body`` and ``heading`` are those of its own master, as the theme has them of the first.
    """

    name: str
    part: str
    background: Background
    placeholders: tuple[Placeholder, ...]
    kind: str
    """How it is built, in PowerPoint's word for it, whatever its name (ECMA-376 Part 1, 19.7.15)."""
    colors: dict[str, Color]
    body: TextStyle
    heading: Font
    lacks: tuple[Lack, ...] = ()
    """What cannot be shown as this layout has it."""

    def first(self, *kinds: str) -> Placeholder | None:
        """Return the first placeholder of these kinds."""
        return next((placeholder for placeholder in self.placeholders if placeholder.kind in kinds), None)

    @property
    def content(self) -> tuple[Placeholder, ...]:
        """The placeholders that blocks fill, in the layout's order."""
        return tuple(placeholder for placeholder in self.placeholders if placeholder.kind in CONTENT)

    @property
    def opens(self) -> bool:
        """Whether this is a title slide's layout."""
        return self.kind == "title" or self.first("ctrTitle") is not None


@dataclass(frozen=True)
class Theme:
    """A template, resolved. ``package`` is the file itself, for whoever writes slides into it."""

    package: bytes
    width: Emu
    height: Emu
    colors: dict[str, Color]
    """By the names that slides use: bg1, tx1, bg2, tx2, accent1 to accent6, hlink, folHlink."""
    layouts: tuple[Layout, ...]
    body: TextStyle
    """The first level of the master's body text, which shapes write in."""
    heading: Font
    source: str = field(default="", compare=False)
    """The file's name, as an author knows it."""
    reduction: float = field(default=1.0, compare=False)
    """How small texts and distances are beside those for a hall: less than 1 where a template has too little room."""

    grows: bool = field(default=False, compare=False)
    """Whether texts may be larger than the template's own: in our design, little content is set to fill the stage."""

    def on(self, layout: Layout) -> Theme:
        """Return the theme as a layout sees it: its master may have colours and fonts of its own."""
        if (layout.colors, layout.body, layout.heading) == (self.colors, self.body, self.heading):
            return self
        return replace(self, colors=layout.colors, body=layout.body, heading=layout.heading)

    @property
    def families(self) -> tuple[str, ...]:
        """The font families that the layouts' titles and texts use."""
        styles = (style for layout in self.layouts for each in layout.placeholders for style in each.styles[:2])
        return tuple(sorted({style.font.family for style in styles}))

    def layout(self, name: str) -> Layout | None:
        """Return the layout of a name."""
        return next((layout for layout in self.layouts if layout.name == name), None)

    @cached_property
    def scale(self) -> tuple[float, ...]:
        """The sizes in which texts are set, in points, largest first: those of its titles and texts, and steps between."""
        textual = (each for layout in self.layouts for each in layout.placeholders if each.kind in TEXTUAL)
        own = scale_of((style.size for placeholder in textual for style in placeholder.styles), self.unit)
        return with_larger(own, self.unit) if self.grows else own

    @cached_property
    def proportion(self) -> float:
        """How large the slides are beside usual ones: sizes and distances that are made for a hall are so many times as large."""
        return proportion(self.width, self.height)

    @cached_property
    def unit(self) -> float:
        """How large sizes and distances that are made for a hall are here."""
        return self.proportion * self.reduction

    @cached_property
    def smallest(self) -> float:
        """The smallest text of a slide's content in points: what a hall can read, unless it had to be smaller."""
        return round(fit.SMALLEST * self.unit, 1)
