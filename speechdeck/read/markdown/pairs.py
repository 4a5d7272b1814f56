"""Tags of HTML that belong together, and what in a speech they take out: footnotes, and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from .html import ALONE, HEADINGS, UNCLOSED, UNSEEN

_FOOTNOTE_NAME = re.compile(r"#(?:_?ftn|_?edn|fn|footnote|endnote|cite_note)", re.IGNORECASE)
_NUMBER = re.compile(r"[\[(]?(?:\d+|[*†‡§]+)[\])]?")
_NO_WORDS = frozenset(["div", "span", "font", "center", "ul", "ol", "blockquote", "pre", "sub", "sup", "html", "body"])
_MARK = 12
"""Tags and texts; a footnote's mark has no more."""
_ENDS = frozenset({"inline_close", "html_close"})


def pair(tokens: Sequence[Token]) -> dict[int, int]:
    """Return for each tag that has a partner, or needs none, the index of the partner, or of where its element ends."""
    partners: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        if token.type == "tag_open" and token.tag in ALONE:
            partners[index] = index
        elif token.type == "tag_open":
            if token.tag == "p" and opened.get("p"):
                partners[opened["p"].pop()] = index - 1
            opened.setdefault(token.tag, []).append(index)
        elif token.type == "tag_close" and opened.get(token.tag):
            start = opened[token.tag].pop()
            partners[start], partners[index] = index, start
    ends = _ends(tokens)
    for tag in UNCLOSED & opened.keys():
        partners |= {index: ends[index] for index in opened[tag]}
    return partners


def is_word(tag: Token) -> bool:
    """Whether a tag that has no partner may be a word in angle brackets (`a<b>c`, `at <time>`): no markup looks so."""
    markup = tag.attrs or tag.tag in _NO_WORDS or tag.tag in HEADINGS or ":" in tag.tag
    return tag.type == "tag_open" and not markup


def _ends(tokens: Sequence[Token]) -> list[int]:
    """For each token, where its block ends: as far as an element without a closing tag goes."""
    ends, end = [0] * len(tokens), len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].type in _ENDS:
            end = index
        ends[index] = end
    return ends


def unspoken(tokens: Sequence[Token], partners: dict[int, int]) -> set[int]:
    """Return the indexes of tokens that nobody hears: footnotes with their marks, scripts, what is hidden."""
    out: set[int] = set()
    names: dict[str, int] = {}
    for start, end, name in _footnote_marks(tokens, partners):
        out.update(range(start, end + 1))
        names.setdefault(name, start)
    for index, end in sorted(partners.items()):
        token = tokens[index]
        if index not in out and end > index and token.type == "tag_open" and (token.tag in UNSEEN or _is_hidden(token)):
            out.update(range(index, end + 1))
        target = str(token.attrs.get("id") or token.attrs.get("name") or "")
        if token.type == "tag_open" and target and index > names.get(target, len(tokens)):
            out.update(range(*_footnote(tokens, index, end)))
    return out


def _is_hidden(token: Token) -> bool:
    return "hidden" in token.attrs or re.search(r"display\s*:\s*none", str(token.attrs.get("style", ""))) is not None


def _footnote_marks(tokens: Sequence[Token], partners: dict[int, int]) -> Iterator[tuple[int, int, str]]:
    """Yield links to a place in the speech that are raised, or are named and numbered as footnotes are."""
    raised = -1
    for index, token in enumerate(tokens):
        if token.tag == "sup" and token.type == "tag_open" and index in partners:
            raised = index
        address = str(token.attrs.get("href", ""))
        if token.tag != "a" or not address.startswith("#") or len(address) < 2:
            continue
        short = range(index, min(index + _MARK, len(tokens)))
        end = next((at for at in short if tokens[at].type == "link_close" or partners.get(index) == at), None)
        if end is None:
            continue
        inner = tokens[index:end]
        text = "".join(each.content for each in inner if each.type in ("text", "html_text")).strip()
        if raised >= 0 and partners[raised] > end:
            yield raised, partners[raised], address[1:]
        elif any(each.tag == "sup" for each in inner) or (_FOOTNOTE_NAME.match(address) and _NUMBER.fullmatch(text)):
            yield index, end, address[1:]


def _footnote(tokens: Sequence[Token], index: int, end: int) -> tuple[int, int]:
    """From where to where the footnote goes whose name stands in a tag: the tag's element, or the paragraph around it."""
    if tokens[index].tag not in ("a", "span", "sup", "b", "strong"):
        return index, end + 1
    start = index
    while start and tokens[start - 1].type in ("tag_open", "html_text", "text") and tokens[start - 1].tag != "br":
        start -= 1
        if tokens[start].tag in ("p", "li", "div", "td", "dd"):
            break
    closing = next((at for at in range(end, len(tokens)) if _ends_paragraph(tokens[at])), len(tokens))
    return start, closing


def _ends_paragraph(token: Token) -> bool:
    return token.type in _ENDS or (token.type == "tag_close" and token.tag in ("p", "li", "div", "td", "dd"))
