"""What a document is made of once it is read: pieces of text in its order, each with its place and what it is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..words.text import Run, text_of

Role = Literal["line", "paragraph", "heading", "item", "quotation"]
"""A ``line`` may be a part of a paragraph: only plain text and PDF have lines. The others are whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a paragraph of a document.

    ``line`` counts lines, paragraphs or slides from 1, and ``unit`` says which. ``gap`` says that white space sets it
    apart from the piece above. ``marker`` is the mark or number before it; one that is ``counted`` was made by the
    document's program, and is not in its text. ``reason`` says why it is not spoken, where the document itself tells.
    """

    text: str
    line: int
    role: Role = "line"
    level: int = 0
    marker: str = ""
    counted: bool = False
    gap: bool = False
    indent: int = 0
    strong: bool = False
    is_cell: bool = False
    """Whether it stands in a table, beside others."""
    unit: str = "line"
    reason: str = ""
    runs: tuple[Run, ...] = ()
    """The text with its emphasis and links, where it has any."""
    page: int = 0
    ends_page: bool = False
    """Whether the foot of a page follows, which may part a sentence."""

    @property
    def look(self) -> tuple[Run, ...]:
        """The text with its emphasis and links, if it is still the text that had them."""
        return self.runs if text_of(self.runs) == self.text else ()

    @property
    def where(self) -> str:
        """Where it stands, for a reader."""
        return f"{self.unit} {self.line}"


@dataclass(frozen=True, slots=True)
class SlideShown:
    """A slide of an old deck, as the outline can have it.

    ``blocks`` are written in YAML, ``lacking`` is what has no word in an outline, and ``remarks`` are for the author.
    """

    number: int
    title: str
    is_spoken: bool
    subtitle: str = ""
    layout: str = ""
    blocks: tuple[tuple[str, ...], ...] = ()
    lacking: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document as a reader of its format gives it."""

    pieces: tuple[Piece, ...]
    is_markdown: bool = False
    """Whether the text of its pieces is Markdown, and needs no backslashes."""
    encoding: str = ""
    """Python's name of the encoding that a text was in."""
    is_alone: bool = False
    """Whether nothing stands around the speech but what is about it, as in a word processor's file; a page has menus."""
    title: str = ""
    author: str = ""
    date: str = ""
    lang: str = ""
    is_deck: bool = False
    """Whether it is an old deck, whose headings are the titles of its slides."""
    shown: tuple[SlideShown, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    """The pictures on its slides, and its design, by the names that the outline has for them."""
    footer: str = ""
    remarks: tuple[str, ...] = ()
    """What the author should know of how it was read."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece that is not spoken, and why."""

    piece: Piece
    reason: str


@dataclass(frozen=True, slots=True)
class Join:
    """Two lines that became one, where that is not plain."""

    line: int
    unit: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, item or quotation of the speech."""

    text: str
    role: Role
    line: int
    level: int = 0
    marker: str = ""
    counted: bool = False
    unit: str = "line"
    runs: tuple[Run, ...] = ()
    """The text with its emphasis and links, where it has any."""
    is_plain: bool = False
    """Whether nothing in its text is a mark, though the document is Markdown."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself, for the title slide."""

    title: str = ""
    author: str = ""
    date: str = ""
    venue: str = ""
    lang: str = ""
    subtitle: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was decided of a document: the speech in blocks, and all that is not in it as it was."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()
    joins: tuple[Join, ...] = ()
    facts: Facts = field(default_factory=Facts)
    is_markdown: bool = False
    shown: tuple[SlideShown, ...] = ()
    remarks: tuple[str, ...] = ()
