"""A Word document into pieces: its paragraphs in order, with their headings, lists and the numbers that Word counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from ..words.text import collapse_spaces
from .numbering import Numbering
from .package import Package
from .piece import Document, Piece
from .wordstyles import Styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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
    root = package.root("word/document.xml")
    styles = Styles(package.root("word/styles.xml") if "word/styles.xml" in package else None)
    numbering = Numbering(package.root("word/numbering.xml") if "word/numbering.xml" in package else None)
    reader = _Reader(styles, numbering)
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
    if "word/comments.xml" in package:
        yield "The document has comments; they are not read."


@dataclass
class _Reader:
    styles: Styles
    numbering: Numbering
    number: int = 0

    def read(self, paragraph: etree._Element) -> Iterator[Piece]:
        """Yield a paragraph, and before it what is hidden in it or was moved away."""
        self.number += 1
        runs = list(_runs(paragraph))
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
        is_strong = all(each.strong for each in runs if each.text.strip() and not each.reason)
        lines = [collapse_spaces(line).strip() for line in text.split("\n")]
        for at, line in enumerate(line for line in lines if line):
            yield self._piece(
                line, style.level, label if not at else "", strong=is_strong or style.bold, reason=style.reason
            )

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


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    strong: bool = False
    reason: str = ""


def _runs(element: etree._Element, reason: str = "", *, in_run: tuple[bool, str] = (False, "")) -> Iterator[_Run]:
    for child in element:
        if child.tag == f"{W}t":
            yield _Run(child.text or "", in_run[0], reason or in_run[1])
        elif child.tag in _SPACES:
            yield _Run(
                "\n" if child.tag in (f"{W}br", f"{W}cr") and child.get(f"{W}type") in (None, "textWrapping") else " ",
                True,
            )
        elif child.tag == f"{W}noBreakHyphen":
            yield _Run("-", True)
        elif child.tag in (f"{W}p", _FALLBACK, f"{W}pPr", f"{W}rPr"):
            continue
        elif child.tag == f"{W}r":
            yield from _runs(child, reason, in_run=_properties(child))
        else:
            moved = "moved to another place" if child.tag == f"{W}moveFrom" else ""
            yield from _runs(child, reason or moved, in_run=in_run)


def _properties(run: etree._Element) -> tuple[bool, str]:
    """Whether a run is bold, and why it is not read, if it is hidden."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False, ""
    return is_on(properties.find(f"{W}b")), "hidden text" if is_on(properties.find(f"{W}vanish")) else ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is a switch is on."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")
