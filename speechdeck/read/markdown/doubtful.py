"""Finds what of a Markdown speech may be meant otherwise than it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ...errors import Place, Problem
from ..source import Source
from . import doubts
from .html import html_tokens
from .pieces import Piece, is_prose, place_in
from .signs import KEPT

_MARKS = re.compile(r"[\\*<\[{]|^:::", re.MULTILINE)
"""Without one of these, a text is as it reads."""
_STARS = re.compile(r"(?<=\d)\*+(?=[\w(+.-])|(?<=[\w)\]%])\*+(?=\d)|(?<=[)\]])\*(?=[A-Za-z])")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)[^`].*?(?<!`)\1(?!`)", re.DOTALL)
_FOOTNOTE = re.compile(r"(?<!\\)\[\^[^\s\]]{1,200}+\]")
_PLACEHOLDER = re.compile(r"(?<!\\)<(?:/?[A-Za-z]|[?!](?!-))[^<>\n]*>")
_TEMPLATE = re.compile(r"\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}|^:{3,}[^\n]*$", re.MULTILINE)
_OPEN_COMMENT = re.compile(r"(?<!\\)<!--")
_END_MARK = re.compile(r"\\#[#\s]*#")
_END_OF_LINE = re.compile(r"[.!?…:;,。！？][\"'”’»)\]*_]*\s*$")
_GREETING = re.compile(r"^.{0,50}[,،，] ?$")
"""A short line that greets; two spaces at its end would keep it a line of its own."""
_GREETED = 3
"""Lines in a row, of which the last may be anything."""
_EXAMINED = 20
"""Places at which greetings may stand; whoever has none by then has none."""
_LONG = 100
"""Characters; a line of more was not wrapped by hand."""


def doubts_in(
    source: Source, tokens: Sequence[Token], pieces: Sequence[Piece], environment: Mapping[str, Any]
) -> Iterator[Problem]:
    """Yield what an author should look at."""
    yield from _kept(source, environment.get(KEPT, {}))
    yield from _numbers(source, tokens)
    yield from _joined(source, tokens)
    yield from _greetings(source, tokens)
    if code := next((token for token in tokens if token.type == "code_block" and is_prose(token)), None):
        yield doubts.no_code(source.place((code.map or [0])[0] + 1))
    for piece in pieces:
        if piece.token.type in ("inline_open", "html_open"):
            yield from _in_text(source, piece.block)


def _kept(source: Source, kept: Mapping[int, tuple[int, str]]) -> Iterator[Problem]:
    for line, (column, kind) in kept.items():
        text = source.lines[line][column:].strip()
        place = source.place(line + 1, column + 1)
        at_sign = source.place(line + 1, column + 1, 1)
        match kind:
            case "sign":
                yield doubts.sign_kept(at_sign, text, "list")
            case "dash":
                yield doubts.sign_kept(at_sign, text, "list", "\nIf it is a list, put a blank line above it.")
            case "quotation":
                yield doubts.sign_kept(at_sign, text, "quotation")
            case "heading":
                yield doubts.sign_kept(at_sign, text, "heading", "\nIf it is a heading, put a blank line above it.")
            case "empty":
                yield doubts.number_kept(place, text)
            case "end":
                yield doubts.end_mark(place, text)
            case "underline":
                yield doubts.sign_below_kept(place, text)
            case "sentence":
                yield doubts.sentence_kept(place)


def _numbers(source: Source, tokens: Sequence[Token]) -> Iterator[Problem]:
    """Lists in which a number does not follow the one before it; of each, the first."""
    open_lists: list[int | None] = []
    for token in tokens:
        match token.type:
            case "ordered_list_open" | "bullet_list_open":
                open_lists.append(0)
            case "ordered_list_close" | "bullet_list_close":
                open_lists.pop()
            case "list_item_open" if token.info and open_lists[-1] is not None:
                before, number = open_lists[-1], int(token.info)
                if before and number != before:
                    line = (token.map or [0])[0]
                    marker = f"{token.info}{token.markup}"
                    column = max(0, source.lines[line].find(marker))
                    place = source.place(line + 1, column + 1, len(marker))
                    yield doubts.numbers_do_not_run_on(place, marker, before)
                open_lists[-1] = None if before and number != before else number + 1


def _joined(source: Source, tokens: Sequence[Token]) -> Iterator[Problem]:
    """The first place at which long lines that end like sentences become one paragraph."""
    widest = max(map(len, source.lines))
    for token in tokens:
        if token.type != "inline" or token.level != 1 or "\n" not in token.content:
            continue
        lines = token.content.split("\n")
        if (
            all(_END_OF_LINE.search(line) for line in lines[:-1])
            and any(len(line) > _LONG for line in lines)
            and any(_has_room(line, following, widest) for line, following in pairwise(lines))
        ):
            yield doubts.lines_joined(source.place((token.map or [0])[0] + 2))
            return


def _greetings(source: Source, tokens: Sequence[Token]) -> Iterator[Problem]:
    """The first place at which two lines in a row end early with a comma, as greetings do, and become one paragraph."""
    places = [
        (token.map or [0])[0] + at
        for token in tokens
        if token.type == "inline" and token.level == 1 and token.content.count("\n") > 1
        for at, (first, second, _) in enumerate(_threes(token.content.split("\n")), start=1)
        if _GREETING.match(first) and _GREETING.match(second)
    ]
    if places:
        from ..plain.wrapping import Wrapping, blocks  # Few speeches have any.

        text = list(blocks(source.lines))
        wrapping = Wrapping(text)
        for number in places[:_EXAMINED]:
            lines = [line for block in text for line in block if number <= line.number < number + _GREETED]
            if len(list(wrapping.paragraphs(lines))) == _GREETED:
                yield doubts.greetings_joined(source.place(number))
                return


def _threes(lines: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each three lines in a row."""
    return zip(lines, lines[1:], lines[2:], strict=False)


def _has_room(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would have fitted into a line: then it was not wrapped there."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) <= width


# --- In the text of a block ---------------------------------------------------------------------------------------


def _in_text(source: Source, block: Token) -> Iterator[Problem]:
    if not _MARKS.search(block.content):
        return
    content = _CODE.sub(lambda code: " " * len(code[0]), block.content)
    parts = [token for token, _ in html_tokens(block.content)] if block.type == "html_block" else block.children or ()
    shown = "\n".join(part.content for part in parts if part.type in ("text", "html_text"))
    if _END_MARK.fullmatch(content.strip()):
        yield doubts.end_mark(_place(source, block, 0, len(content)), content.strip()[1:])
    looks = ((_FOOTNOTE, doubts.no_footnote), (_PLACEHOLDER, doubts.no_tag), (_TEMPLATE, doubts.no_template))
    for pattern, doubt in looks:
        stay = {found[0] for found in pattern.finditer(shown)}
        for found in pattern.finditer(content) if stay else ():
            if found[0] in stay:
                yield doubt(_place(source, block, found.start(), len(found[0])), found[0])
    if (opened := _OPEN_COMMENT.search(content)) and "<!--" in shown:
        yield doubts.open_comment(_place(source, block, opened.start(), 4))
    yield from _stars(source, block)


def _place(source: Source, block: Token, offset: int, width: int) -> Place:
    line = (block.map or [0])[0] + block.content.count("\n", 0, offset)
    return place_in(source, block, offset, line, width)


def _stars(source: Source, block: Token) -> Iterator[Problem]:
    """Stars that Markdown would take away, and that are kept."""
    found = _STARS.search(block.content) if block.children and block.content.count("*") >= 2 else None
    if not found:
        return
    plain = _commonmark().parseInline(block.content)[0].children
    if _count(block.children) > _count(plain):
        before, after = block.content[: found.start()], block.content[found.start() :]
        start = len(before) - len(before.split()[-1])
        word = block.content[start : len(before) + len(after.split()[0])]
        yield doubts.stars_kept(_place(source, block, start, len(word)), word)


def _count(tokens: Sequence[Token] | None) -> int:
    return sum(token.content.count("*") for token in tokens or () if token.type == "text")


@cache
def _commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark")
