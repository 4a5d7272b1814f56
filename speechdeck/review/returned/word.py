"""A Word document that came back: our script, or another that somebody drafted; its changes and comments either way."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from ...draft.documents.numbering import Numbering
from ...draft.documents.word import W
from ...draft.documents.wordstyles import Styles
from ...draft.package import Package
from ...identity import Identity
from ...words.text import shortened
from .document import Marked, drafted_word
from .file import Paragraph, Returned
from .properties import saved
from .script import ROLES, Line, Role, is_ours, plain, remarks_above, script_parts, slide_of_line
from .word_changes import join_paragraphs
from .word_comments import comments_in
from .word_text import TextReader, WordText

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RANGES = (f"{W}commentRangeStart", f"{W}commentRangeEnd")
_NUMBERED = ("speech", "quote")
"""The styles whose paragraphs the script counts."""


def read_word(package: Package, main: str, file: Path, identity: Identity | None) -> Returned:
    """Read a document whose main part has a name."""
    root = package.root(main)
    join_paragraphs(root)
    reader = _Reader(Named(package, main, root))
    for element in root.iter(f"{W}p", *_RANGES):
        reader.take(element)
    comments = tuple(comments_in(package, main, reader.text, reader.slides))
    who, when = saved(package)
    parts = script_parts(reader.lines, is_ours=bool(identity), is_styled=reader.named.is_styled)
    if parts is None:
        return drafted_word(package, root, file, Marked(tuple(reader.read), comments, who, when))
    remarks = (*remarks_above(reader.lines), *reader.remarks)
    return Returned(file.name, identity, parts, comments, who, when, remarks=remarks)


@dataclass(slots=True)
class _Reader:
    """Goes through a document once, as a script and as whatever else it may be."""

    named: Named
    text: TextReader = field(default_factory=TextReader)
    lines: list[Line] = field(default_factory=list)
    read: list[WordText] = field(default_factory=list)
    """Each paragraph in its order."""
    slides: dict[str, int] = field(default_factory=dict)
    """At which slide each comment was met."""
    remarks: list[str] = field(default_factory=list)
    slide: int = 0

    def take(self, element: etree._Element) -> None:
        """Read a paragraph, or take note of where a comment begins or ends between two."""
        if next(element.iterancestors(_FALLBACK), None) is not None:
            return
        if element.tag in _RANGES:
            if next(element.iterancestors(f"{W}p"), None) is None:
                self.text.pass_range(element)
            return
        role = self.named.role(element)
        found = self.text.read(element, is_heard=role != "beside")
        self.read.append(found)
        line = Line(self.named.paragraph(element, found), role)
        if next(element.iterancestors(f"{W}txbxContent"), None) is not None:
            # A program may have put what stands in the margin into a box.
            if line.text and line.role != "beside" and not is_ours(line):
                self.remarks.append(f'A box beside the text says "{shortened(line.text)}": it is left out.')
            return
        if at := slide_of_line(line, self.slide):
            self.slide = at[0]
        for ident in self.text.take_met():
            self.slides[ident] = self.slide
        self.lines.append(line)


class Named:
    """What the styles and the lists of a document say of its paragraphs."""

    def __init__(self, package: Package, main: str, root: etree._Element) -> None:
        related = {kind: target for kind, target in package.related(main).values() if target in package}
        self.styles = Styles(package.root(related["styles"]) if "styles" in related else None)
        self.numbering = Numbering(package.root(related["numbering"]) if "numbering" in related else None)
        self.names = {ident: _called(style, ident) for ident, style in self.styles.elements.items()}
        self.is_styled = {"slide", "speech"} <= set(self.names.values())
        self.counted = {
            number.get(f"{W}val", "")
            for paragraph in root.iter(f"{W}p")
            if self._name(paragraph) in _NUMBERED
            for number in paragraph.iterfind(f"{W}pPr/{W}numPr/{W}numId")
        } | {number.get(f"{W}val", "") for number in self._style("speech").iter(f"{W}numId")}

    def role(self, element: etree._Element) -> Role:
        """Return what a paragraph is in a script, if its style says so."""
        is_heading = self.is_styled and self.styles.of(element).level > 0
        return ROLES.get(self._name(element), "said" if is_heading else "")

    def paragraph(self, element: etree._Element, found: WordText) -> Paragraph:
        """Return a paragraph with what it is."""
        name = self._name(element)
        level = min(max(self.styles.of(element).level, 0), 6)
        label = "" if name in ROLES else self._label(element)
        is_item = name in ("speechbullet", "speechitem") or label == "-" or label[:-1].isdecimal()
        text = f"{label} {found.text}" if label not in ("", "-") and found.text else found.text
        return Paragraph(text, level, is_item and not level, found.revisions)

    def _label(self, element: etree._Element) -> str:
        """The mark or number that was put before a paragraph and is said; the script's own numbers are not."""
        label = self.numbering.label(element, self.styles.of(element))
        own = element.find(f"{W}pPr/{W}numPr/{W}numId")
        is_ours = not self.is_styled or (own is not None and own.get(f"{W}val", "") in self.counted)
        return "" if label != "-" and (is_ours or self._name(element) in _NUMBERED) else label

    def _name(self, paragraph: etree._Element) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        ident = style.get(f"{W}val", "") if style is not None else ""
        return self.names.get(ident, plain(ident))

    def _style(self, name: str) -> etree._Element:
        ident = next((ident for ident, called in self.names.items() if called == name), "")
        return self.styles.elements.get(ident, etree.Element(f"{W}style"))


def _called(style: etree._Element, ident: str) -> str:
    name = style.find(f"{W}name")
    return plain(name.get(f"{W}val", ident) if name is not None else ident)
