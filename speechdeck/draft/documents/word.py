"""A Word document into pieces: its paragraphs in order, with their headings, lists and the numbers that Word counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from ...words.text import Run, collapse_spaces, text_of
from ..marks import lines_of_runs, own_looks
from ..package import Package
from ..piece import Document, Piece
from .numbering import Numbering
from .wordstyles import Styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = {f"{W}tab", f"{W}br", f"{W}cr", f"{W}ptab"}
_BESIDE = {
    "footnotes": "a footnote",
    "endnotes": "a footnote",
    "header": "the head or foot of a page",
    "footer": "the head or foot of a page",
}


def read_word(content: bytes, name: str) -> Document:
    """Read a Word document: what was inserted and is tracked as such is read, what was deleted is not."""
    package = Package(content, name)
    return document_of(package, package.root("word/document.xml"))


def document_of(package: Package, root: etree._Element) -> Document:
    """Read a Word document by its main part."""
    styles = Styles(package.root("word/styles.xml") if "word/styles.xml" in package else None)
    numbering = Numbering(package.root("word/numbering.xml") if "word/numbering.xml" in package else None)
    links = {
        name: target for name, (kind, target) in package.related("word/document.xml").items() if kind == "hyperlink"
    }
    reader = _Reader(styles, numbering, links)
    pieces = [
        piece for paragraph in root.iter(f"{W}p") if not _is_fallback(paragraph) for piece in reader.read(paragraph)
    ]
    for part in package.named(r"word/(footnotes|endnotes|header\d*|footer\d*)\.xml"):
        reason = next(reason for start, reason in _BESIDE.items() if part.startswith(f"word/{start}"))
        beside = [
            piece
            for paragraph in package.root(part).iter(f"{W}p")
            if not _is_fallback(paragraph)
            for piece in reader.read(paragraph)
        ]
        pieces += [replace(piece, reason=reason, marker="", counted=False) for piece in beside]
    titles = [piece.text for piece in pieces if piece.level == -1]
    pieces = [replace(piece, level=0) if piece.level == -1 else piece for piece in pieces]
    return Document(
        tuple(pieces), is_alone=True, title=titles[0] if titles else "", remarks=tuple(_remarks(root, package))
    )


def _is_fallback(paragraph: etree._Element) -> bool:
    """Whether a paragraph is what older programs show in place of another that is there too."""
    return next(paragraph.iterancestors(_FALLBACK), None) is not None


def _remarks(root: etree._Element, package: Package) -> Iterator[str]:
    inserted, deleted = (sum(1 for _ in root.iter(f"{W}{kind}")) for kind in ("ins", "del"))
    if inserted or deleted:
        yield f"Changes are tracked: what was inserted ({inserted}) is read, and what was deleted ({deleted}) is not. Accept or reject them in Word if that is not meant."
    pictures = sum(1 for _ in root.iter(f"{A}blip"))
    if pictures:
        yield f"The document has pictures ({pictures}); a speech has none, and they are not taken over."
    if "word/comments.xml" in package:
        yield "The document has comments; they are not read."


@dataclass
class _Reader:
    styles: Styles
    numbering: Numbering
    links: Mapping[str, str]
    number: int = 0

    def read(self, paragraph: etree._Element) -> Iterator[Piece]:
        """Yield a paragraph, and before it what is hidden in it or was moved away."""
        self.number += 1
        runs = list(_runs(paragraph, self.links))
        text = "".join(each.text for each in runs if not each.reason)
        for each in runs:
            if each.reason and each.text.strip():
                yield Piece(
                    collapse_spaces(each.text).strip(), self.number, "paragraph", unit="paragraph", reason=each.reason
                )
        if not text.strip():
            return
        style = self.styles.of(paragraph)
        label = self.numbering.label(paragraph, style)
        is_strong = all(each.strong for each in runs if each.text.strip() and not each.reason) or style.bold
        is_cell = _has_cells_beside(paragraph)
        said = own_looks(each.run for each in runs if not each.reason)
        for at, line in enumerate(lines_of_runs(said)):
            piece = self._piece(
                text_of(line).strip(), style.level, label if not at else "", strong=is_strong, reason=style.reason
            )
            yield replace(piece, runs=line, is_cell=is_cell)

    def _piece(self, text: str, level: int, label: str, *, strong: bool, reason: str) -> Piece:
        own = Piece(text, self.number, "paragraph", unit="paragraph", gap=True, strong=strong, reason=reason)
        if reason:
            return own
        if level > 0:
            return replace(
                own, role="heading", level=level, marker=label if label != "-" else "", counted=label not in ("", "-")
            )
        if level < 0:
            return replace(own, level=-1)
        if label:
            # A letter or a Roman numeral is no list that Markdown has: it is a paragraph that begins with it.
            is_list = label == "-" or (label[:-1].isdigit() and label[-1] in ".)")
            return replace(
                own,
                role="item" if is_list else "paragraph",
                level=1 if is_list else 0,
                marker=label,
                counted=label != "-",
            )
        return own


def _has_cells_beside(paragraph: etree._Element) -> bool:
    row = next(paragraph.iterancestors(f"{W}tr"), None)
    return row is not None and len(row.findall(f"{W}tc")) > 1


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    strong: bool = False
    slanted: bool = False
    reason: str = ""
    link: str = ""

    @property
    def run(self) -> Run:
        return Run(self.text, self.strong, self.slanted, self.link or None)


def _runs(element: etree._Element, links: Mapping[str, str], within: _Run = _Run("")) -> Iterator[_Run]:
    for child in element:
        if child.tag == f"{W}t":
            yield replace(within, text=child.text or "")
        elif child.tag in _SPACES:
            is_line_end = child.tag in (f"{W}br", f"{W}cr") and child.get(f"{W}type") in (None, "textWrapping")
            yield replace(within, text="\n" if is_line_end else " ", reason="")
        elif child.tag == f"{W}noBreakHyphen":
            yield replace(within, text="-")
        elif child.tag in (f"{W}p", _FALLBACK, f"{W}pPr", f"{W}rPr"):
            continue
        elif child.tag == f"{W}r":
            yield from _runs(child, links, _looking(child, within))
        elif child.tag == f"{W}hyperlink":
            yield from _runs(child, links, replace(within, link=links.get(child.get(_ID, ""), "")))
        else:
            moved = "moved to another place" if child.tag == f"{W}moveFrom" else ""
            yield from _runs(child, links, replace(within, reason=within.reason or moved))


def _looking(run: etree._Element, within: _Run) -> _Run:
    """A run's look: whether it is bold or slanted, and why it is not read, if it is hidden."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return replace(within, strong=False, slanted=False)
    style = properties.find(f"{W}rStyle")
    named = style.get(f"{W}val", "") if style is not None else ""
    return replace(
        within,
        strong=is_on(properties.find(f"{W}b")) or named in _STRONG,
        slanted=is_on(properties.find(f"{W}i")) or named in _SLANTED,
        reason=within.reason or ("hidden text" if is_on(properties.find(f"{W}vanish")) else ""),
    )


_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRONG = ("Strong", "IntenseEmphasis")
_SLANTED = ("Emphasis", "SubtleEmphasis")


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is a switch is on."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")
