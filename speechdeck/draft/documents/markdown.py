"""Markdown into pieces: its lines, with headings and items as such; its other marks stay in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import yaml

from ...words.text import collapse_spaces
from ..piece import Document, Piece
from .text import decoded, pieces_of

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*(\{[:#].*\})?$")
_UNDERLINE = re.compile(r"(=+|-{2,})\s*$")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])\s+(.*)")
_STRONG = re.compile(r"(\*\*\*|\*\*|__|\*|_)(?!\s)(?:(?!\1).)+\1\W?$")
_TAG = re.compile(
    r"</?(?:span|div|p|font|center|u|b|strong|h[1-6]|section|article|ol|ul|li)\b[^<>]*>|<br\s*/?>\s*$", re.IGNORECASE
)
_UNDERLINED = re.compile(r"(?:<p\b[^<>]*>)?<(u|b|strong|h[1-6])\b[^<>]*>[^<>]*</\1>(?:</p>)?\W*$", re.IGNORECASE)
_KRAMDOWN = re.compile(r"\{:.*\}$")
_COMMENT = re.compile(r"<!--.*-->$")
_ATTRIBUTES = re.compile(r"\s*\{[:#.][^{}]*\}\s*$")
_NOTE = re.compile(r"\[\^[^\]]+\]:")
_RULE = re.compile(r"([-*_]\s?){3,}$")


def read_markdown(content: bytes) -> Document:
    """Read Markdown; its front matter says title and date, and is not spoken."""
    text, codec, _ = decoded(content)
    pieces = [part for piece in _with_lists(_pieces(pieces_of(text))) for part in _without_pictures(piece)]
    facts = _front_matter(text)
    return Document(
        tuple(pieces),
        encoding=codec,
        is_markdown=True,
        is_alone=True,
        title=facts.get("title", ""),
        author=facts.get("author", facts.get("speaker", "")),
        date=facts.get("date", "")[:10],
        lang=facts.get("lang", ""),
    )


def _pieces(lines: list[Piece]) -> Iterator[Piece]:
    fence = lines[0].text if lines and lines[0].line <= 2 and lines[0].text in ("---", "+++") else ""
    inside, skip, code = bool(fence), False, ""
    for at, line in enumerate(lines):
        if inside:
            yield replace(line, reason="front matter")
            inside = not (at and line.text in (fence, "..."))
        elif code or line.text.startswith(("```", "~~~")):
            mark = line.text[:3]
            yield replace(line, reason="program code")
            code = "" if code == mark else code or mark
        elif skip:
            skip = False
            yield replace(line, reason="a mark of Markdown")
        elif (
            at + 1 < len(lines)
            and not lines[at + 1].gap
            and _UNDERLINE.match(lines[at + 1].text)
            and not line.text.startswith(("-", "#"))
        ):
            skip = True
            yield replace(line, role="heading", level=1 if lines[at + 1].text[0] == "=" else 2)
        else:
            yield _piece(line)


_LIST_TAG = re.compile(r"<(/?)(?:ol|ul)\b[^<>]*>", re.IGNORECASE)


def _with_lists(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Items that are written in tags as such."""
    depth = 0
    for piece in pieces:
        if "<li" in piece.text and not piece.reason:
            opened = [not found[1] for found in _LIST_TAG.finditer(piece.text.partition("<li")[0])]
            yield replace(piece, role="item", marker="-", level=max(1, depth + sum(opened)))
        else:
            yield piece
        depth += sum(-1 if found[1] else 1 for found in _LIST_TAG.finditer(piece.text))


_PICTURE = re.compile(r"\[?!\[[^\]]*\]\([^)]*\)(\]\([^)]*\))?|<img\b[^>]*>", re.IGNORECASE)
_INNER_LINK = re.compile(r"(?<=\])\((?!https?:|mailto:|tel:)[^)\s]+\)")


def _without_pictures(piece: Piece) -> Iterator[Piece]:
    """A line without its pictures, and without the addresses of links that lead nowhere else than to the site."""
    text = piece.text
    if piece.reason or ("](" not in text and "<" not in text and "{" not in text):
        yield piece
        return
    strong = piece.strong or bool(_UNDERLINED.match(text))
    if piece.role == "heading" and (found := _ATTRIBUTES.search(text)):
        yield replace(piece, text=found[0].strip(), role="line", reason="a mark of Markdown")
        text = text[: found.start()].rstrip(" #")
    for pattern, reason in ((_PICTURE, "a picture"), (_TAG, "a tag"), (_INNER_LINK, "an address within the site")):
        yield from (
            replace(piece, text=found[0], role="line", marker="", reason=reason) for found in pattern.finditer(text)
        )
        text = pattern.sub("", text)
    text = re.sub(r"(?<!!)\[([^\]]+)\](?![(\[:])", r"\1", text) if text != piece.text else text
    if text.strip():
        yield replace(piece, text=text.strip(), strong=strong)


def _piece(line: Piece) -> Piece:
    if found := _HEADING.match(line.text):
        return replace(
            line,
            role="heading",
            level=len(found[1]),
            text=line.text[len(found[1]) :].strip() if found[3] else found[2],
        )
    if _KRAMDOWN.match(line.text) or _RULE.match(line.text):
        return replace(line, reason="a mark of Markdown")
    if _COMMENT.match(line.text):
        return replace(line, reason="a comment")
    if _NOTE.match(line.text):
        return replace(line, reason="a footnote")
    if line.text.startswith(">"):
        return replace(line, role="quotation", text=line.text.lstrip("> "))
    if _STRONG.match(line.text):
        return replace(line, strong=True)
    if (found := _ITEM.match(line.text)) and not _NUMBER_ONLY.match(found[1]):
        return replace(line, role="item", text=found[2], marker=found[1], level=1 + line.indent // 2)
    return line


_NUMBER_ONLY = re.compile(r"\d")


def _front_matter(text: str) -> dict[str, str]:
    """What the front matter says: in YAML, or in TOML as far as it is the same."""
    found = re.match(
        r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", text.replace("\r\n", "\n"), re.DOTALL
    )
    if not found:
        return {}
    if found[1] == "+++":
        pairs = re.findall(r"^(\w+)[ \t]*=[ \t]*[\"'](.*)[\"'][ \t]*$", found[2], re.MULTILINE)
        return {name.lower(): value for name, value in pairs}
    try:
        said = yaml.load(found[2], yaml.BaseLoader)  # noqa: S506 - texts, lists and mappings, and nothing else
    except yaml.YAMLError:
        said = None
    if not isinstance(said, dict):
        return {
            name.lower(): value.strip("\"'")
            for name, value in re.findall(r"^(\w+):[ \t]*(.+)$", found[2], re.MULTILINE)
        }
    return {str(name).lower(): collapse_spaces(value) for name, value in said.items() if isinstance(value, str)}
