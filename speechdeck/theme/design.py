"""What a template says once everything in it is resolved: the theme and its layouts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..scene import Backdrop, Color, Emu, Font, Placeholder, TextStyle

_TEXTUAL = ("title", "ctrTitle", "subTitle", "body", "obj")
_CONTENT = ("obj", "body")


@dataclass(frozen=True)
class Layout:
    """A layout of the template, by the name that PowerPoint shows; ``part`` is its part's name in the package."""

    name: str
    part: str
    backdrop: Backdrop
    placeholders: tuple[Placeholder, ...]

    def first(self, *kinds: str) -> Placeholder | None:
        """Return the first placeholder of these kinds."""
        return next((placeholder for placeholder in self.placeholders if placeholder.kind in kinds), None)

    @property
    def content(self) -> tuple[Placeholder, ...]:
        """The placeholders that blocks fill, in the layout's order."""
        return tuple(placeholder for placeholder in self.placeholders if placeholder.kind in _CONTENT)

    @property
    def opens(self) -> bool:
        """Whether this is a title slide's layout."""
        return self.first("ctrTitle") is not None


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

    def layout(self, name: str) -> Layout | None:
        """Return the layout of a name."""
        return next((layout for layout in self.layouts if layout.name == name), None)

    @cached_property
    def scale(self) -> tuple[float, ...]:
        """The text sizes that the template's titles and texts use, in points, largest first."""
        textual = (each for layout in self.layouts for each in layout.placeholders if each.kind in _TEXTUAL)
        return tuple(sorted({style.size for placeholder in textual for style in placeholder.styles}, reverse=True))
