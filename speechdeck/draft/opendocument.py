"""An OpenDocument text (.odt) into pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ..words.text import collapse_spaces
from .package import Package
from .piece import Document, Piece, Role

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_BESIDE = {
    f"{_TEXT}note": "a footnote",
    f"{_OFFICE}annotation": "a comment",
    f"{_TEXT}tracked-changes": "deleted, and tracked as such",
    f"{_TEXT}table-of-content": "the table of contents",
}


def read_opendocument(content: bytes, name: str) -> Document:
    """Read a text from LibreOffice or another program that writes OpenDocument."""
    root = Package(content, name).root("content.xml")
    reader = _Reader(_titles(root))
    reader.walk(root, "", 0)
    return Document(tuple(reader.pieces), is_alone=True, title=reader.title)


def _titles(root: etree._Element) -> set[str]:
    """The names of styles that are, or are made from, the title's."""
    style = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
    return {"Title"} | {
        each.get(f"{style}name", "")
        for each in root.iter(f"{style}style")
        if each.get(f"{style}parent-style-name") == "Title"
    }


@dataclass
class _Reader:
    titles: set[str]
    pieces: list[Piece] = field(default_factory=list)
    number: int = 0
    title: str = ""

    def walk(self, element: etree._Element, reason: str, depth: int) -> None:
        """Read what is in an element, in a list of some depth."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                self._paragraph(child, reason, depth)
            elif child.tag == f"{_TEXT}note-citation" and child.text:
                self.pieces.append(
                    Piece(child.text.strip(), self.number, "paragraph", unit="paragraph", reason="a footnote's mark")
                )
            else:
                self.walk(child, reason or _BESIDE.get(str(child.tag), ""), depth + (child.tag == f"{_TEXT}list"))

    def _paragraph(self, element: etree._Element, reason: str, depth: int) -> None:
        self.number += 1
        lines = [collapse_spaces(line).strip() for line in "".join(_signs(element)).split("\n")]
        is_heading = element.tag == f"{_TEXT}h"
        level = int(element.get(f"{_TEXT}outline-level", "1")) if is_heading else depth
        role: Role = "heading" if is_heading else "item" if depth else "paragraph"
        for line in filter(None, lines):
            if element.get(f"{_TEXT}style-name") in self.titles and not reason:
                self.title = self.title or line
            self.pieces.append(
                Piece(
                    line,
                    self.number,
                    role,
                    level,
                    "-" if role == "item" else "",
                    gap=True,
                    unit="paragraph",
                    reason=reason,
                )
            )
        for beside, why in _beside(element):
            self.walk(beside, reason or why, 0)


def _signs(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            yield " "
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag not in _BESIDE and child.tag not in _PARAGRAPHS and not _holds_paragraphs(child):
            yield from _signs(child)
        yield child.tail or ""


def _holds_paragraphs(element: etree._Element) -> bool:
    return any(True for _ in element.iter(*_PARAGRAPHS))


def _beside(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """What stands in a paragraph and has paragraphs of its own: notes, comments, boxes."""
    for child in element:
        if child.tag in _BESIDE:
            yield child, _BESIDE[str(child.tag)]
        elif _holds_paragraphs(child):
            yield child, ""
        else:
            yield from _beside(child)
