"""A saved web page into pieces: its blocks of text in order, those of menus and footers marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from ...words.text import Run, collapse_run_spaces, collapse_spaces, text_of
from ..marks import own_looks
from ..piece import Document, Piece, Role
from ..spoken.vocabulary import date_in

_SILENT = {"script", "style", "template"}
_AROUND = {
    "title": "the page's name in the browser",
    "nav": "a menu",
    "footer": "a footer",
    "aside": "beside the text",
    "form": "a form",
    "button": "a button",
    "select": "a form",
    "noscript": "for browsers without scripts",
}
_ROLES = {
    "navigation": "a menu",
    "banner": "the head of the site",
    "contentinfo": "a footer",
    "complementary": "beside the text",
    "search": "a form",
}
_INLINE = {
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "dfn",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
}
_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡§])[\])]?")
_BEFORE_MARK = re.compile(r"[^\W\d_]{4,}$|[.,;:!?”\"’»)]\s*$")
_BREAKS = {"br", "hr"}
_STRONG = {"b", "strong"}
_SLANTED = {"i", "em"}


@dataclass
class _Text:
    """What is gathered of a block until it ends."""

    runs: list[Run] = field(default_factory=list)

    @property
    def said(self) -> str:
        return "".join(run.text for run in self.runs)


def read_page(content: bytes) -> Document:
    """Read a page as a browser shows it."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    # A page without a tag and a word is none; to lxml it is an error.
    root = html.document_fromstring(f"{_decoded(content)}<p></p>", parser=parser)
    pieces = tuple(_Reader().read(root))
    main = _main(root)
    heads = [piece.text for piece in pieces if piece.role == "heading" and piece.level == 1]
    return Document(
        pieces,
        title=heads[0]
        if len(heads) == 1
        else _meta(root, "og:title") or collapse_spaces(root.findtext(".//title") or ""),
        author=_meta(root, "author") if main is not None else "",
        date=date_in(_meta(root, "article:published_time", "date", "dc.date", "dcterms.date")[:10]),
        lang=(root.get("lang") or "").strip(),
    )


def _decoded(content: bytes) -> str:
    named = re.search(rb"charset=[\"']?([\w-]+)", content[:4096])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode(named[1].decode() if named else "cp1252", "replace")
        except LookupError:
            text = content.decode("cp1252", "replace")
    # lxml refuses a text that says in which bytes it is written, and characters that XML has not.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    return re.sub(r"[\x00-\x08\x0b\x0e-\x1f]", " ", text)


def _meta(root: html.HtmlElement, *names: str) -> str:
    for element in root.iter("meta"):
        if (element.get("name") or element.get("property") or "").lower() in names and element.get("content"):
            return collapse_spaces(element.get("content"))
    return ""


def _main(root: html.HtmlElement) -> html.HtmlElement | None:
    """The element that the page says has its text: its only article, or its main part."""
    for name in ("article", "main"):
        found = list(root.iter(name))
        if len(found) == 1:
            return found[0]
    return None


class _Reader:
    """Goes through a page, and gives a piece for each block of text."""

    def __init__(self) -> None:
        self.text = _Text()
        self.pieces: list[Piece] = []
        self.number = 0

    def read(self, root: html.HtmlElement) -> Iterator[Piece]:
        main = _main(root)
        self._walk(root, _Around("beside the text" if main is not None else "", main))
        self._end(_Around())
        yield from self.pieces

    def _walk(self, element: html.HtmlElement, around: _Around) -> None:
        # Pages nest deeper than Python calls itself.
        stack: list[tuple[html.HtmlElement, _Around, bool]] = [(element, around, False)]
        while stack:
            one, inside, is_left = stack.pop()
            if is_left:
                self._leave(one, inside)
                continue
            if not isinstance(one.tag, str) or one.tag in _SILENT:
                self._add(one.tail, inside.outer or inside)
                continue
            here = inside.within(one)
            if one.tag == "sup" and self._is_note_mark(one):
                self._beside("".join(one.itertext()), here)
                self._add(one.tail, inside)
                continue
            if one.tag not in _INLINE:
                self._end(inside)
            if one.tag not in _BREAKS:
                self._add(one.text, here)
            stack.append((one, here, True))
            stack.extend((child, here, False) for child in reversed(one))

    def _is_note_mark(self, element: html.HtmlElement) -> bool:
        """Whether a raised number is a footnote's mark: a link, or behind a word or a sentence; behind a unit it is a power."""
        text = "".join(element.itertext()).strip()
        before = self.text.said[-12:]
        is_link = next(element.iter("a"), None) is not None
        return bool(_MARK.fullmatch(text)) and (is_link or bool(_BEFORE_MARK.search(before)))

    def _beside(self, text: str, around: _Around) -> None:
        reason = around.reason or "a footnote's mark"
        self.number += 1
        self.pieces.append(Piece(collapse_spaces(text).strip(), self.number, "paragraph", unit="block", reason=reason))

    def _leave(self, element: html.HtmlElement, here: _Around) -> None:
        if element.tag not in _INLINE:
            self._end(here)
        self._add(element.tail, here.outer or here)

    def _add(self, text: str | None, around: _Around) -> None:
        if text:
            self.text.runs.append(Run(text, around.strong, around.slanted, around.link or None))

    def _end(self, around: _Around) -> None:
        runs = collapse_run_spaces(self.text.runs)
        text = text_of(runs).strip()
        strong = "".join(run.text for run in runs if run.strong)
        self.text = _Text()
        if text:
            self.number += 1
            self.pieces.append(
                Piece(
                    text,
                    self.number,
                    around.role,
                    around.level,
                    around.marker,
                    gap=True,
                    strong=len(strong) > len(text) * 0.9 and around.role != "heading",
                    unit="block",
                    reason=around.reason,
                    runs=own_looks(runs),
                )
            )


@dataclass(frozen=True)
class _Around:
    """What an element stands in."""

    reason: str = ""
    main: html.HtmlElement | None = None
    role: Role = "paragraph"
    level: int = 0
    marker: str = ""
    strong: bool = False
    slanted: bool = False
    link: str = ""
    depth: int = 0
    outer: _Around | None = None

    def within(self, element: html.HtmlElement) -> _Around:
        tag = str(element.tag)
        reason = self.reason
        if self.main is not None and element is self.main:
            reason = ""
        elif not reason or tag == "title":
            reason = (
                _AROUND.get(tag, "")
                or _ROLES.get(element.get("role", ""), "")
                or _hidden(element)
                or _of_links(element)
            )
        role, level, marker, depth = self.role, self.level, self.marker, self.depth
        if found := re.fullmatch(r"h([1-6])", tag):
            role, level = "heading", int(found[1])
        elif tag in ("ul", "ol"):
            depth += 1
        elif tag == "li":
            role, level, marker = "item", depth, "-"
        elif tag == "blockquote":
            role = "quotation"
        strong, slanted = self.strong or tag in _STRONG, self.slanted or tag in _SLANTED
        link = (element.get("href") or "").strip() if tag == "a" else self.link
        return _Around(reason, self.main, role, level, marker, strong, slanted, link, depth, self)


def _hidden(element: html.HtmlElement) -> str:
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        "not shown"
        if element.get("hidden") is not None or "display:none" in style or element.get("aria-hidden") == "true"
        else ""
    )


_FEWEST_LINKS = 3


def _is_all_of(link: html.HtmlElement, element: html.HtmlElement) -> bool:
    return "".join(link.itertext()).strip() == "".join(element.itertext()).strip() != ""


def _of_links(element: html.HtmlElement) -> str:
    """Whether a list or a table of a page is a menu: nearly all of its text is links."""
    if element.tag not in ("ul", "ol", "table", "div", "p", "dl"):
        return ""
    links = list(element.iter("a"))
    if len(links) == 1 and (links[0].get("href") or "").startswith("#") and _is_all_of(links[0], element):
        return "a link within the page"
    if len(links) < _FEWEST_LINKS:
        return ""
    whole = len("".join("".join(element.itertext()).split()))
    linked = sum(len("".join("".join(link.itertext()).split())) for link in links if link.get("href"))
    return "a menu" if whole and linked > whole * 0.8 else ""
