"""What a page says to who cannot see it, read as a browser reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from .findings import (
    Examined,
    Finding,
    duplicate_titles,
    file_names,
    merged_cells,
    missing_alt_text,
    missing_language,
    missing_table_header,
    missing_title,
)

_VOID = frozenset({"br", "meta", "img", "link", "hr", "input", "wbr", "col"})
_TITLES = ("h1", "h2")


def examine_page(file: str, page: str) -> Examined:
    """Examine a page's slides."""
    reader = _Reader(file)
    reader.feed(page)
    reader.close()
    findings = list(reader.findings)
    titles = [" ".join("".join(title).split()) for title in reader.titles]
    findings += [missing_title(f"{file}, slide {at}") for at, title in enumerate(titles, 1) if not title]
    findings += duplicate_titles(file, titles)
    if not reader.tab.strip():
        findings.append(missing_title(f"{file}, the browser's tab"))
    return Examined(tuple(findings), sum(map(bool, titles)), reader.descriptions)


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: dict[str, str | None]
    headed: bool = field(default=False)
    """Of a table: whether a heading cell was found in it."""

    @property
    def hidden(self) -> bool:
        """Whether a screen reader passes over the element."""
        return self.attributes.get("aria-hidden") == "true"

    @property
    def description(self) -> str:
        """What a screen reader says of the element."""
        return (self.attributes.get("alt") or self.attributes.get("aria-label") or "").strip()


class _Reader(HTMLParser):
    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.findings: list[Finding] = []
        self.titles: list[list[str]] = []
        self.tab = ""
        self.descriptions = 0
        self.inside: list[_Element] = []

    @property
    def where(self) -> str:
        return f"{self.file}, slide {len(self.titles)}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, dict(attrs))
        if tag == "section":
            self.titles.append([])
        self._examine(element)
        if tag not in _VOID:
            self.inside.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._examine(_Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.inside:
            element = self.inside.pop()
            if element.tag == "table" and not element.headed:
                self.findings.append(missing_table_header(self.where))
            if element.tag == tag:
                break

    def handle_data(self, data: str) -> None:
        if any(element.tag == "title" for element in self.inside) and not self.titles:
            self.tab += data
        if self.titles and any(element.tag in _TITLES for element in self.inside) and not self._in_notes:
            self.titles[-1].append(data)

    @property
    def _in_notes(self) -> bool:
        return any(element.tag == "aside" for element in self.inside)

    def _examine(self, element: _Element) -> None:
        unseen = element.hidden or any(outer.hidden for outer in self.inside)
        match element.tag:
            case "html" if not element.attributes.get("lang"):
                self.findings.append(missing_language(self.file))
            case "img" | "svg" if not unseen:
                self._describe(element)
            case "th":
                for outer in self.inside:
                    outer.headed = True
            case "td" if element.attributes.get("colspan") or element.attributes.get("rowspan"):
                self.findings.append(merged_cells(self.where))

    def _describe(self, element: _Element) -> None:
        # An empty `alt` marks an image as decoration; an SVG says so with aria-hidden.
        decorative = element.tag == "img" and element.attributes.get("alt") == ""
        if element.description:
            self.descriptions += 1
        elif not decorative:
            self.findings.append(missing_alt_text(f"{self.where}, <{element.tag}>"))
        self.findings += file_names(self.where, element.description)
