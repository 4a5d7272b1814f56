"""The looks of a page as classes: style attributes would need a policy that lets anybody's in."""

from __future__ import annotations

import re


class StyleClasses:
    """The blocks of declarations that a page's elements have, each written once, under a name of its own."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def __call__(self, css: str) -> str:
        """Return the class that stands for a block of declarations; an element has one such class only."""
        return self._names.get(css) or self._names.setdefault(css, f"s{len(self._names) + 1}")

    @property
    def style_sheet(self) -> str:
        """The rules of all classes, in the order in which they came up."""
        return "\n".join(f".{name}{{{_contained(css)}}}" for css, name in self._names.items())


def _contained(css: str) -> str:
    """Declarations from which nothing can leave: neither their block nor the style element."""
    return re.sub(r"[{}<\n\r\f]", lambda found: f"\\{ord(found[0]):x} ", css)
