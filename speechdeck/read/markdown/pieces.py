"""A Markdown file as one row of pieces: its blocks, and between the beginning and the end of each, what stands in it.

Footnotes are left out. What is indented by four spaces is code to Markdown, and prose to whoever writes a speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ...errors import Place
from ..source import Source
from .html import html_tokens

_LONG = 60
"""Characters; a line of more is prose, not verse."""


class Piece(NamedTuple):
    """A token, and where it stands: the block that holds it, how far in, and in which line, counted from 0."""

    token: Token
    block: Token
    offset: int
    line: int


def place_of(source: Source, piece: Piece, width: int | None = None) -> Place:
    """Return the place of a piece."""
    return place_in(source, piece.block, piece.offset, piece.line, len(piece.token.content) if width is None else width)


def place_in(source: Source, block: Token, offset: int, line: int, width: int) -> Place:
    """Return the place of what stands in a block, ``offset`` characters after its beginning."""
    start = block.content.rfind("\n", 0, offset) + 1
    end = block.content.find("\n", start)
    text = block.content[start : end if end >= 0 else None]
    written = source.lines[line]
    # Nearly always the block has the line's end; seeking a long text in a long line takes time.
    indent = len(written) - len(text) if written.endswith(text) else max(0, written.find(text))
    return source.place(line + 1, indent + offset - start + 1, width)


def pieces_of(tokens: Sequence[Token], parser: MarkdownIt, environment: dict[str, Any]) -> Iterator[Piece]:
    """Yield the pieces of a file's tokens."""
    footnotes = 0
    for token in tokens:
        footnotes += {"footnote_reference_open": 1, "footnote_reference_close": -1}.get(token.type, 0)
        if footnotes or token.type == "footnote_reference_close":
            continue
        match token.type:
            case "inline":
                yield from _inline(token)
            case "html_block":
                yield from _html(token)
            case "code_block" if is_prose(token):
                for chunk in _paragraphs(token, parser, environment):
                    yield from _inline(chunk)
            case _:
                yield Piece(token, token, 0, (token.map or [0])[0])


def is_prose(code: Token) -> bool:
    """Whether indented lines are paragraphs: long ones, or each alone between blank lines."""
    lines = code.content.split("\n")
    alone = not re.search(r"\S[^\S\n]*\n[^\S\n]*\S", code.content)
    return alone or any(len(line.strip()) > _LONG for line in lines)


def _paragraphs(code: Token, parser: MarkdownIt, environment: dict[str, Any]) -> Iterator[Token]:
    first = (code.map or [0])[0]
    for found in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", code.content):
        content = "\n".join(line.strip(" \t") for line in found[0].split("\n"))
        chunk = parser.parseInline(content, environment)[0]
        start = first + code.content.count("\n", 0, found.start())
        chunk.map = [start, start + content.count("\n") + 1]
        yield chunk


def _inline(block: Token) -> Iterator[Piece]:
    line, at = (block.map or [0])[0], 0
    yield Piece(Token("inline_open", "", 0), block, 0, line)
    for token in block.children or ():
        if token.type in ("tag_open", "tag_close", "comment"):
            found = max(at, block.content.find(token.content, at))
            line += block.content.count("\n", at, found)
            at = found
        yield Piece(token, block, at, line)
        if token.type in ("tag_open", "tag_close", "comment"):
            line += token.content.count("\n")
            at += len(token.content)
    yield Piece(Token("inline_close", "", 0), block, at, line)


def _html(block: Token) -> Iterator[Piece]:
    line, at = (block.map or [0])[0], 0
    yield Piece(Token("html_open", "", 0), block, 0, line)
    for token, start in html_tokens(block.content):
        line += block.content.count("\n", at, start)
        at = start
        yield Piece(token, block, at, line)
    yield Piece(Token("html_close", "", 0), block, at, line)
