"""The paragraph that a walk over a Markdown file stands in: its runs so far, and the comments among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from ...errors import Place
from ...model import Direction
from ...words.text import Inlines, Run

_SPACE = frozenset(" \t\r\n\f")


class Paragraph:
    """Collects what stands in a paragraph."""

    def __init__(self) -> None:
        self.looks = Inlines()
        self.line: int | None = None
        """Where its first word stands."""
        self.last = ""
        """Its last text."""
        self._letters = 0
        """Characters but white space, which is folded in the end: they say where a comment stands."""
        self._comments: list[tuple[str, Place, int]] = []

    def read(self, token: Token, line: int) -> None:
        """Read an inline token of Markdown."""
        self.looks.enter(token)
        if token.nesting == 0:
            self._count(token.content, line)

    def add(self, text: str, line: int) -> None:
        """Add a text."""
        self.looks.add(text)
        self._count(text, line)

    def _count(self, text: str, line: int) -> None:
        letters = len(text) - sum(map(text.count, _SPACE))
        if letters and self.line is None:
            leading = text[: len(text) - len(text.lstrip())]
            self.line = line + leading.count("\n")
        self._letters += letters
        self.last = text or self.last

    def comment(self, text: str, place: Place) -> None:
        """Note that a comment stands here."""
        self._comments.append((text, place, self._letters))

    def take_comments(self) -> list[tuple[str, Place, int]]:
        """Return the comments, each with how many letters stand before it."""
        taken, self._comments = self._comments, []
        return taken

    def take(self) -> tuple[Run, ...]:
        """Return the runs, and begin a new paragraph; the look goes on."""
        self._letters, self.line, self.last = 0, None, ""
        return self.looks.take()


def directions(comments: Sequence[tuple[str, Place, int]], text: str, passage: int, marker: str) -> Iterator[Direction]:
    """Yield comments as directions that stand in a passage's text, which may begin with a number."""
    if not comments:
        return
    places = [place for place, char in enumerate(text) if char not in _SPACE]
    for said, place, letters in comments:
        at = letters + len(marker)
        yield Direction(said, place, passage, places[at] if at < len(places) else len(text))
