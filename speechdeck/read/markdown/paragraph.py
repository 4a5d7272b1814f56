"""The paragraph that a walk over a Markdown file stands in: its runs so far, and the comments among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from ...errors import Place
from ...model import Direction
from ...words.text import Inlines, Run

_SPACE = frozenset(" \t\r\n\f")


class Comment(NamedTuple):
    """What is not spoken of a paragraph, and how many letters stand before it; of a footnote, where its mark stands."""

    text: str
    place: Place
    letters: int
    footnote: bool = False


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
        self._comments: list[Comment] = []

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

    def comment(self, text: str, place: Place, *, footnote: bool = False) -> None:
        """Note that a comment, or a footnote's mark, stands here."""
        self._comments.append(Comment(text, place, self._letters, footnote))

    def take_comments(self) -> list[Comment]:
        """Return the comments and the marks of footnotes."""
        taken, self._comments = self._comments, []
        return taken

    def take(self) -> tuple[Run, ...]:
        """Return the runs, and begin a new paragraph; the look goes on."""
        self._letters, self.line, self.last = 0, None, ""
        return self.looks.take()


def directions(comments: Sequence[Comment], text: str, passage: int, marker: str) -> Iterator[Direction]:
    """Yield comments as directions that stand in a passage's text, which may begin with a number."""
    if not comments:
        return
    places = [place for place, char in enumerate(text) if char not in _SPACE]
    for each in comments:
        at = each.letters + len(marker)
        if each.footnote:
            # Its mark stands behind the word that it explains.
            offset = places[at - 1] + 1 if 0 < at <= len(places) else 0
        else:
            offset = places[at] if at < len(places) else len(text)
        yield Direction(each.text, each.place, passage, offset, each.footnote)
