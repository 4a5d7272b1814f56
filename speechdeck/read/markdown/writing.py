"""Writes passages and directions, as a walk over the pieces of a Markdown file comes by them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from markdown_it.token import Token

from ...errors import Problem
from ...model import Direction, Passage
from ...words.text import Run, collapse_run_spaces, is_portable_link, shortened
from ..source import Source
from . import doubts
from .footnotes import footnote_at
from .html import BLOCKS, EMPHASIS, HEADINGS, LISTS, PICTURES, STRONG, comment_text
from .pairs import is_word, pair, unspoken
from .paragraph import Paragraph, directions
from .pieces import Piece, place_in, place_of

LINK_REMEDY = (
    "An address is https:// or http:// with a host, mailto: with a mailbox, or tel: with a number; at most 2,079 characters.\n"
    "Or leave the words alone, without brackets and address. If no link is meant, write a backslash before its bracket."
)

_RAISED = re.compile(r"\s*[+−-]?\d[\d.,]*\s*$")
_LANGUAGE = re.compile(r"(?:[^\W\d]\S*|\{.*\})(?:\s+(?:\w+=\S*|\{.*\}))*")
"""What stands behind the first mark of a block of code; all else is a word."""
_SAID = 100
"""Links that lead nowhere whose place is sought: as many as are printed."""


@dataclass(slots=True)
class _List:
    marker: str = ""
    """The number of the current item, as it is written; nothing in a list with bullets."""
    fresh: bool = False
    """Whether the current item has not shown its mark yet."""
    line: int = 0
    html: bool = False
    """Whether tags made it."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a passage is made of."""

    runs: tuple[Run, ...]
    line: int
    kind: str


class Writer:
    """Where a walk stands: in which lists, how deep in quotations, in a heading or not; and what it has read."""

    def __init__(self, source: Source, pieces: Sequence[Piece], footnotes: Mapping[str, str]) -> None:
        self.source = source
        self._footnotes = footnotes
        self.passages: list[Passage] = []
        self.directions: list[Direction] = []
        self.problems: list[Problem] = []
        self._pieces = pieces
        self._partners = pair([piece.token for piece in pieces])
        self._unspoken = unspoken([piece.token for piece in pieces], self._partners)
        self._lists: list[_List] = []
        self._quotations = self._heading = self._fixed = 0
        self._paragraph = Paragraph()
        self._silenced = False
        """Whether something of the paragraph is not spoken."""
        self._astray = 0
        self._sought: tuple[Token | None, int] = (None, 0)
        """How far a block was searched for addresses."""

    def write(self) -> None:
        """Walk over all pieces."""
        for index, piece in enumerate(self._pieces):
            kind = piece.token.type
            if kind == "comment":
                self._comment(piece)
            elif kind.startswith("tag_"):
                self._tag(index, piece)
            elif piece.token.block or kind in ("inline_open", "inline_close", "html_open", "html_close"):
                self._block(index, piece)
            elif index in self._unspoken:
                self._silenced = True
            else:
                self._inline(piece)

    # --- Blocks of Markdown -------------------------------------------------------------------------------------------

    def _block(self, index: int, piece: Piece) -> None:
        token = piece.token
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._open_list()
            case "bullet_list_close" | "ordered_list_close":
                self._leave_tags()
                self._lists.pop()
            case "list_item_open":
                self._lists[-1] = _List(f"{token.info}{token.markup}" if token.info else "", True, piece.line)
            case "list_item_close":
                self._leave_tags()
                self._show_number()
            case "blockquote_open" | "blockquote_close":
                self._quotations += token.nesting
            case "heading_open" | "heading_close":
                self._heading = int(token.tag[1]) if token.nesting == 1 else 0
            case "inline_close" | "html_close":
                self._end_paragraph(piece)
            case "table_open":
                self.problems.append(doubts.table(self.source.place(piece.line + 1)))
            case "fence" | "code_block" if index not in self._unspoken:
                is_word = token.info.strip() and not _LANGUAGE.fullmatch(token.info.strip())
                text = f"{token.info}\n{token.content}" if is_word else token.content
                self._read_fixed(text, piece.line + (token.type == "fence" and not is_word))
                self._end_paragraph(piece, "code")

    def _open_list(self, *, html: bool = False) -> None:
        self._show_number()
        self._lists.append(_List(html=html))

    def _leave_tags(self) -> None:
        """Leave lists of tags that were opened in an item of Markdown."""
        while self._lists and self._lists[-1].html:
            self._lists.pop()

    def _show_number(self) -> None:
        """Write the number of an item that begins with no paragraph of its own."""
        if self._lists and self._lists[-1].fresh and self._lists[-1].marker:
            self._write(_Draft((), self._lists[-1].line, "paragraph"))

    def _read_fixed(self, text: str, line: int) -> None:
        """Read a text whose line ends stay."""
        for number, content in enumerate(text.split("\n")):
            if number:
                self._paragraph.looks.end_line()
            self._paragraph.add(content, line + number)

    # --- What stands in a paragraph -----------------------------------------------------------------------------------

    def _inline(self, piece: Piece) -> None:
        token = piece.token
        match token.type:
            case "footnote_ref":
                self._silenced = True
                place = self.source.place(piece.line + 1)
                self._paragraph.comment(footnote_at(token, self._footnotes), place, footnote=True)
                return
            case "image":
                self.problems.append(doubts.picture(self.source.place(piece.line + 1)))
                return
            case "html_text" if self._fixed:
                self._read_fixed(token.content, piece.line)
                return
            case "link_open":
                self._check(str(token.attrs["href"]), piece)
        self._paragraph.read(token, piece.line)

    def _comment(self, piece: Piece) -> None:
        text = comment_text(piece.token.content)
        if "<!--" in text:
            self.problems.append(doubts.open_comment(self.source.place(piece.line + 1)))
        elif text:
            place = place_of(self.source, piece)
            self._paragraph.comment(text, replace(place, width=min(place.width, len(place.text) - place.column + 1)))
            if piece.token.block:
                self._note_comments()

    # --- Tags ---------------------------------------------------------------------------------------------------------

    def _tag(self, index: int, piece: Piece) -> None:
        token = piece.token
        opens = token.type == "tag_open"
        if index not in self._partners and is_word(token):
            self.problems.append(doubts.tag_without_partner(place_of(self.source, piece), token.content))
            self._paragraph.add(token.content, piece.line)
        elif index in self._unspoken:
            self._silenced = True
            if token.tag in BLOCKS:
                self._end_paragraph(piece)
        elif token.tag in BLOCKS:
            self._end_paragraph(piece)
            self._block_tag(index, piece, opens=opens)
        elif opens and token.tag in PICTURES:
            self.problems.append(doubts.picture(self.source.place(piece.line + 1)))
        elif index in self._partners or token.tag == "br":
            self._look(index, piece, 1 if opens else -1)

    def _look(self, index: int, piece: Piece, nesting: int) -> None:
        """A tag within a line."""
        tag, looks = piece.token.tag, self._paragraph.looks
        if tag in STRONG:
            looks.strong = max(0, looks.strong + nesting)
        elif tag in EMPHASIS:
            looks.emphasis = max(0, looks.emphasis + nesting)
        elif tag == "br":
            looks.end_line()
        elif tag == "a" and nesting > 0:
            address = str(piece.token.attrs.get("href", ""))
            looks.links.append(address if address and not address.startswith("#") else None)
            if looks.links[-1]:
                self._check(address, piece)
        elif tag == "a" and looks.links:
            looks.links.pop()
        elif tag in ("sup", "sub") and nesting > 0:
            self._raise_number(index, piece)

    def _raise_number(self, index: int, piece: Piece) -> None:
        inner = self._pieces[index + 1].token if index + 1 < len(self._pieces) else piece.token
        number = inner.content.strip() if inner.type in ("text", "html_text") else ""
        if self._paragraph.last[-1:].isdecimal() and _RAISED.match(number):
            self.problems.append(doubts.raised_number(place_of(self.source, piece), piece.token.tag, number))

    def _block_tag(self, index: int, piece: Piece, *, opens: bool) -> None:
        tag = piece.token.tag
        if tag == "table" and opens:
            self.problems.append(doubts.table(place_of(self.source, piece)))
        elif index not in self._partners:
            return
        elif tag in HEADINGS:
            self._heading = int(tag[1]) if opens else 0
        elif tag == "blockquote":
            self._quotations = max(0, self._quotations + (1 if opens else -1))
        elif tag == "pre":
            self._fixed = int(opens)
        elif tag in LISTS and opens:
            self._open_list(html=True)
            if tag == "ol" and self._has_text(index):
                self.problems.append(doubts.numbers_of_html(place_of(self.source, piece)))
        elif tag in LISTS and self._lists and self._lists[-1].html:
            self._lists.pop()
        elif tag == "li" and opens and self._lists and self._lists[-1].html:
            self._lists[-1] = _List(fresh=True, html=True)

    def _has_text(self, index: int) -> bool:
        """Whether something that is spoken stands in an element."""
        inner = range(index, self._partners.get(index, len(self._pieces)))
        tokens = (self._pieces[at].token for at in inner if at not in self._unspoken)
        return any(token.type in ("text", "html_text") and token.content.strip() for token in tokens)

    # --- Passages -----------------------------------------------------------------------------------------------------

    def _end_paragraph(self, piece: Piece, kind: str = "paragraph") -> None:
        line = self._paragraph.line
        runs = self._paragraph.take()
        if any(run.text.strip() for run in runs):
            self._write(_Draft(runs, piece.line if line is None else line, "code" if self._fixed else kind))
        elif self._heading and piece.token.type == "inline_close" and not self._silenced:
            self.problems.append(doubts.empty_heading(self.source.place(piece.line + 1)))
        self._note_comments()
        self._silenced = False

    def _write(self, draft: _Draft) -> None:
        """Write a passage; it is what the lists, quotations and headings around it make it."""
        marker, item = "", False
        if self._lists and self._lists[-1].fresh:
            self._lists[-1].fresh = False
            marker, item = self._lists[-1].marker, True
        runs = collapse_run_spaces((Run(f"{marker} "), *draft.runs)) if marker else draft.runs
        passage = Passage(runs, self.source.place(draft.line + 1), len(self._lists), item, marker)
        if self._heading and not self._lists and not self._quotations:
            passage = replace(passage, kind="heading", level=self._heading)
        elif draft.kind == "code":
            passage = replace(passage, kind="code")
        elif self._quotations:
            passage = replace(passage, kind="quotation")
        self.passages.append(passage)
        if passage.kind != "heading":
            comments = self._paragraph.take_comments()
            self.directions += directions(comments, passage.text, len(self.passages) - 1, marker)

    def _note_comments(self) -> None:
        """Comments that stand in no passage are before the next one."""
        for each in self._paragraph.take_comments():
            self.directions.append(Direction(each.text, each.place, len(self.passages), footnote=each.footnote))

    # --- Links --------------------------------------------------------------------------------------------------------

    def _check(self, address: str, piece: Piece) -> None:
        """Tell of a link that leads nowhere: where its address stands in the paragraph, or where that begins."""
        if is_portable_link(address):
            return
        self._astray += 1
        written, block = unquote(address), piece.block
        sentence = f'This is a link to "{shortened(written)}", which others cannot follow.'
        place = self.source.place((block.map or [0])[0] + 1)
        if self._astray <= _SAID:
            sought, start = self._sought
            start = start if sought is block else 0
            found = max(block.content.find(written, start), block.content.find(address, start))
            if found >= 0:
                line = (block.map or [0])[0] + block.content.count("\n", 0, found)
                place = place_in(self.source, block, found, line, len(written))
                self._sought = (block, found + len(written))
        self.problems.append(Problem(place, sentence, LINK_REMEDY))
