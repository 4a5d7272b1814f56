"""What a Markdown file is cut into: marks, texts, footnotes, and signs that are a mark or a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from .alignment import Atom, compact

Form = Literal["text", "html", "indented", "literal"]
"""How a text is read: Markdown; HTML; perhaps Markdown, perhaps code; every character as it is."""


class Piece(NamedTuple):
    """What one line gives to a text, and the marks that stand before it."""

    line: int
    column: int
    text: str
    marks: tuple[Atom | Sign, ...] = ()


@dataclass(slots=True)
class Text:
    """A text without the marks of its block: a paragraph, a heading, a block of code or of HTML."""

    form: Form
    pieces: list[Piece]
    paragraph: bool = False
    joined: bool = False
    """Whether it may be two texts, because a sign within it may be a mark."""


@dataclass(slots=True)
class Container:
    """A quotation, a list item or a footnote that goes on for some lines."""

    kind: Literal["quotation", "item", "footnote"]
    line: int
    width: int = 0
    lines: int = 1
    empty: bool = False


@dataclass(slots=True)
class Bullets:
    """A list whose items have one mark."""

    mark: str
    items: int = 0


class Sign(NamedTuple):
    """A sign that is a mark or a word, which only later lines tell."""

    written: str
    line: int
    column: int
    before_number: bool
    owner: Bullets | Container

    def as_atom(self) -> Atom:
        """Return the sign as a mark; where a number follows and nothing else speaks for a mark, as a word."""
        match self.owner:
            case Bullets(items=items):
                alone = items < 2 and self.written in "+-"
            case Container(lines=lines):
                alone = lines == 1
        if self.before_number and alone:
            return Atom((self.written,), self.line, self.column, self.written)
        return mark(self.written, self.line, self.column)


@dataclass(slots=True)
class Footnote:
    """A footnote's lines, from its first to its last."""

    label: str
    first: int
    last: int


Part = Atom | Sign | Text | Footnote


def mark(written: str, line: int, column: int, kind: str = "mark") -> Atom:
    """Return what may be left out as a whole, or stay as it is written."""
    return Atom(("", compact(written)), line, column, written, kind)
