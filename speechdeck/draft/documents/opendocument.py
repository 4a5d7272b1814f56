"""An OpenDocument text (.odt) into pieces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from ...words.text import Run, text_of
from ..marks import lines_of_runs, own_looks
from ..package import Package, whole
from ..piece import Document, Piece, Role

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LOOK = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}"
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
    reader = _Reader(_titles(root), _looks(root))
    reader.walk(root, "", 0)
    return Document(tuple(reader.pieces), is_alone=True, title=reader.title)


def _titles(root: etree._Element) -> set[str]:
    """The names of styles that are, or are made from, the title's."""
    styles = root.iter(f"{_STYLE}style")
    return {"Title"} | {
        each.get(f"{_STYLE}name", "") for each in styles if each.get(f"{_STYLE}parent-style-name") == "Title"
    }


def _looks(root: etree._Element) -> dict[str, Run]:
    """What the styles of stretches of text look like, by their names."""
    looks = {}
    for style in root.iter(f"{_STYLE}style"):
        properties = style.find(f"{_STYLE}text-properties")
        if properties is not None:
            strong, slanted = (properties.get(f"{_LOOK}font-{name}") for name in ("weight", "style"))
            looks[style.get(f"{_STYLE}name", "")] = Run("", strong == "bold", slanted == "italic")
    return looks


@dataclass
class _Reader:
    titles: set[str]
    looks: Mapping[str, Run]
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
        said = list(self._runs(element, self._look(element, Run(""))))
        is_strong = all(run.strong for run in said if run.text.strip())
        lines = lines_of_runs(own_looks(said))
        is_heading = element.tag == f"{_TEXT}h"
        level = max(1, whole(element.get(f"{_TEXT}outline-level"), 1, 6)) if is_heading else depth
        role: Role = "heading" if is_heading else "item" if depth else "paragraph"
        for runs in lines:
            line = text_of(runs).strip()
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
                    strong=is_strong,
                    unit="paragraph",
                    reason=reason,
                    runs=runs,
                )
            )
        for beside, why in _beside(element):
            self.walk(beside, reason or why, 0)

    def _runs(self, element: etree._Element, look: Run) -> Iterator[Run]:
        yield replace(look, text=element.text or "")
        for child in element:
            if child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
                yield replace(look, text=" ")
            elif child.tag == f"{_TEXT}line-break":
                yield replace(look, text="\n")
            elif child.tag not in _BESIDE and child.tag not in _PARAGRAPHS and not _holds_paragraphs(child):
                yield from self._runs(child, self._look(child, look))
            yield replace(look, text=child.tail or "")

    def _look(self, element: etree._Element, around: Run) -> Run:
        own = self.looks.get(element.get(f"{_TEXT}style-name", ""), around)
        link = element.get(f"{_LINK}href") if element.tag == f"{_TEXT}a" else around.link
        return replace(around, strong=around.strong or own.strong, emphasis=around.emphasis or own.emphasis, link=link)


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
