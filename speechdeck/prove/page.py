"""The page, opened again: what its slides and their notes say."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from ..words.text import collapse_spaces
from .written import WrittenSlide


def read_html(path: Path) -> list[WrittenSlide]:
    """Read what the slides of a page say, and their notes."""
    page = _Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return [
        WrittenSlide(collapse_spaces("".join(slide)), collapse_spaces("".join(notes))) for slide, notes in page.slides
    ]


class _Page(HTMLParser):
    """Collects the text of each slide; elements that begin a line of their own part words."""

    _INLINE = frozenset({"a", "b", "strong", "em", "span"})
    _VOID = frozenset({"br", "meta", "img", "col"})
    _ASIDE = frozenset({"button", "svg"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.slides: list[tuple[list[str], list[str]]] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self.slides.append(([], []))
        if tag not in self._INLINE:
            self._say(" ")
        if tag not in self._VOID:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass
        if tag not in self._INLINE:
            self._say(" ")

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Elements of SVG that close themselves hold no text."""

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _say(self, text: str) -> None:
        # A button belongs to the page and not to the slide; what a drawing shows stands in the table beside it.
        if "section" in self.inside and not self._ASIDE.intersection(self.inside):
            slide, notes = self.slides[-1]
            (notes if "aside" in self.inside else slide).append(text)
