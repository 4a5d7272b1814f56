"""An old deck (.pptx) into pieces: a slide's title is a heading, its notes are what is said; the rest is shown."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..words.text import collapse_spaces
from .package import Package
from .piece import Document, Piece, SlideShown
from .sources import refusal

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLES = ("title", "ctrTitle")


def read_slides(content: bytes, name: str) -> Document:
    """Read a presentation's notes as the speech, and what its slides show for the outline."""
    package = Package(content, name)
    presentation = "ppt/presentation.xml"
    related = package.related(presentation)
    listed = package.root(presentation).iter(f"{_P}sldId")
    parts = [related[each.get(f"{_R}id", "")][1] for each in listed if each.get(f"{_R}id", "") in related]
    pieces: list[Piece] = []
    shown: list[SlideShown] = []
    for number, part in enumerate(parts, 1):
        slide, notes = package.root(part), _notes_of(package, part)
        title = collapse_spaces(" ".join(_texts(slide, _is_title))).strip()
        spoken = list(_notes(notes, number)) if notes is not None else []
        said = [piece for piece in spoken if not piece.reason]
        reason = "" if said else "shown on a slide at which nothing is said"
        if title:
            pieces.append(Piece(title, number, "heading", 1, gap=True, unit="slide", reason=reason))
        pieces += spoken
        rest = list(_texts(slide, _is_no_title))
        pieces += [Piece(text, number, "paragraph", unit="slide", reason="shown on the slide") for text in rest]
        shown.append(SlideShown(title, bool(said), tuple(_points(slide))))
    if not any(not piece.reason for piece in pieces):
        raise refusal(
            name,
            "No slide of this presentation has notes.",
            "Its notes become the speech: name a document that holds what is said.",
        )
    return Document(
        tuple(pieces), is_alone=True, is_deck=True, title=shown[0].title if shown else "", shown=tuple(shown)
    )


def _notes_of(package: Package, part: str) -> etree._Element | None:
    target = next((target for kind, target in package.related(part).values() if kind == "notesSlide"), "")
    return package.root(target) if target in package else None


def _placeholder(shape: etree._Element) -> etree._Element | None:
    return shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")


def _kind(shape: etree._Element) -> str:
    placeholder = _placeholder(shape)
    return placeholder.get("type", "obj") if placeholder is not None else ""


def _is_title(paragraph: etree._Element) -> bool:
    return any(_kind(shape) in _TITLES for shape in paragraph.iterancestors(f"{_P}sp"))


def _is_no_title(paragraph: etree._Element) -> bool:
    return not _is_title(paragraph)


def _texts(root: etree._Element, wanted: object) -> Iterator[str]:
    for paragraph in root.iter(f"{_A}p"):
        text = collapse_spaces("".join(_signs(paragraph))).strip()
        if text and callable(wanted) and wanted(paragraph):
            yield text


def _signs(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_A}t":
            yield child.text or ""
        elif child.tag == f"{_A}br":
            yield " "
        else:
            yield from _signs(child)


def _notes(root: etree._Element, number: int) -> Iterator[Piece]:
    """The paragraphs of the notes' text; what else a notes page has is its header, number and so on."""
    for paragraph in root.iter(f"{_A}p"):
        text = collapse_spaces("".join(_signs(paragraph))).strip()
        shape = next(paragraph.iterancestors(f"{_P}sp"), None)
        is_body = shape is not None and _kind(shape) in ("body", "obj")
        if text:
            yield Piece(
                text,
                number,
                "paragraph",
                gap=True,
                unit="slide",
                reason="" if is_body else "the head or foot of a page",
            )


def _points(slide: etree._Element) -> Iterator[str]:
    """The texts of a slide's lists."""
    for paragraph in slide.iter(f"{_A}p"):
        shape = next(paragraph.iterancestors(f"{_P}sp"), None)
        text = collapse_spaces("".join(_signs(paragraph))).strip()
        if text and shape is not None and _kind(shape) in ("body", "obj"):
            yield text
