"""The script that came back as an OpenDocument text (.odt), as LibreOffice saves it: by its styles, with changes and comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree

from ...draft.package import Package, whole
from ...words.text import collapse_spaces, shortened
from .file import Comment, Paragraph, Revision
from .script import ROLES, Line, Role, is_ours, plain, slide_of_line
from .word_changes import MARK

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_APART = (f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation")
"""What holds paragraphs that are none of the text's."""

_PASSED_OVER = (*_APART, f"{_TEXT}ruby-text", f"{_DRAW}frame", f"{_DRAW}custom-shape", f"{_DRAW}rect", f"{_DRAW}g")
_SPACES = (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break")


_MOST = 500
"""Pieces of text that a comment is on."""


@dataclass(frozen=True, slots=True)
class OpenText:
    """What an OpenDocument text says, as lines of a script."""

    lines: tuple[Line, ...]
    comments: tuple[Comment, ...]
    remarks: tuple[str, ...]


def read_opendocument(package: Package) -> OpenText:
    """Read a text's lines."""
    root = package.root("content.xml")
    reader = _Reader(_names(root), _changes(root), _ends(root))
    for element in root.iter(*_PARAGRAPHS):
        if next(element.iterancestors(*_APART), None) is None:
            reader.take(element)
    comments = (replace(comment, about=collapse_spaces("".join(about))) for comment, about in reader.comments)
    return OpenText(tuple(reader.lines), tuple(comments), tuple(reader.remarks))


def _names(root: etree._Element) -> dict[str, str]:
    """The names of the styles that the document's own are made from."""
    return {
        each.get(f"{_STYLE}name", ""): each.get(f"{_STYLE}parent-style-name", "")
        for each in root.iter(f"{_STYLE}style")
        if each.get(f"{_STYLE}family") == "paragraph"
    }


def _changes(root: etree._Element) -> dict[str, Revision]:
    """Tracked changes by their names: of what was deleted the text is with them, of what was inserted it is in its place."""
    found = {}
    for region in root.iter(f"{_TEXT}changed-region"):
        for change in region.iterchildren(f"{_TEXT}insertion", f"{_TEXT}deletion"):
            kind: Literal["inserted", "deleted"] = "inserted" if change.tag == f"{_TEXT}insertion" else "deleted"
            text = MARK.join("".join(map(str, each.itertext())) for each in change.iter(*_PARAGRAPHS))
            found[region.get(f"{_TEXT}id", "")] = Revision(kind, collapse_spaces(text), *_hand(change))
    return found


def _hand(element: etree._Element) -> tuple[str, str]:
    """Who did something, and when."""
    who, when = ("".join(each.text or "" for each in element.iter(f"{_DC}{name}")) for name in ("creator", "date"))
    return who.strip(), when.strip()


def _ends(root: etree._Element) -> frozenset[str]:
    """The comments that are on words, and not on a place alone."""
    return frozenset(each.get(f"{_OFFICE}name", "") for each in root.iter(f"{_OFFICE}annotation-end"))


def _is_item(element: etree._Element, name: str, role: Role) -> bool:
    """Whether a paragraph stands in a list; the script's own are in one that counts them."""
    return name in ("speechbullet", "speechitem") or (
        not role and next(element.iterancestors(f"{_TEXT}list"), None) is not None
    )


@dataclass(slots=True)
class _Reader:
    names: dict[str, str]
    changes: dict[str, Revision]
    ends: frozenset[str]
    lines: list[Line] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    comments: list[tuple[Comment, list[str]]] = field(default_factory=list)
    heard: dict[str, list[str]] = field(default_factory=dict)
    """By the comments' names, the words that they are on."""
    open: set[str] = field(default_factory=set)
    inserted: Revision | None = None
    """The insertion that we are in; it may go through several paragraphs."""
    revisions: list[Revision] = field(default_factory=list)
    slide: int = 0

    def take(self, element: etree._Element) -> None:
        """Read a paragraph."""
        self.revisions = []
        name = self._name(element)
        role: Role = ROLES.get(name, "said" if name.startswith("heading") else "")
        text = collapse_spaces("".join(self._parts(element)))
        self._hear(" ")
        if self.inserted:
            self._insert(MARK)
        revisions = tuple(replace(each, text=said) for each in self.revisions if (said := collapse_spaces(each.text)))
        is_heading = element.tag == f"{_TEXT}h" and role != "slide"
        level = max(1, whole(element.get(f"{_TEXT}outline-level"), 1, 6)) if is_heading else 0
        line = Line(Paragraph(text, level, not level and _is_item(element, name, role), revisions), role)
        if next(element.iterancestors(f"{_DRAW}text-box"), None) is not None:
            if line.text and role != "beside" and not is_ours(line):
                self.remarks.append(f'A box beside the text says "{shortened(line.text)}": it is left out.')
            return
        if found := slide_of_line(line, self.slide):
            self.slide = found[0]
        self.comments += [(replace(comment, slide=self.slide), about) for comment, about in self._met(element)]
        self.lines.append(line)

    def _name(self, element: etree._Element) -> str:
        name = element.get(f"{_TEXT}style-name", "")
        return plain((self.names.get(name) or name).replace("_20_", ""))

    def _met(self, element: etree._Element) -> Iterator[tuple[Comment, list[str]]]:
        for each in element.iter(f"{_OFFICE}annotation"):
            said = " ".join("".join(map(str, paragraph.itertext())) for paragraph in each.iter(*_PARAGRAPHS))
            is_resolved = any(
                str(name).endswith("}resolved") and value == "true" for name, value in each.attrib.items()
            )
            about = self.heard.get(each.get(f"{_OFFICE}name", ""), [])
            yield Comment(collapse_spaces(said), *_hand(each), is_resolved=is_resolved), about

    def _hear(self, text: str) -> None:
        for name in tuple(self.open):
            self.heard[name].append(text)
            if len(self.heard[name]) == _MOST:
                self.open.discard(name)

    def _insert(self, text: str) -> None:
        if not self.inserted:
            return
        last = self.revisions[-1] if self.revisions else None
        if last and replace(last, text="") == self.inserted:
            self.revisions[-1] = replace(last, text=last.text + text)
        else:
            self.revisions.append(replace(self.inserted, text=text))

    def _say(self, text: str) -> str:
        self._hear(text)
        self._insert(text)
        return text

    def _parts(self, element: etree._Element) -> Iterator[str]:
        yield self._say(element.text or "")
        for child in element:
            if child.tag in _SPACES:
                yield self._say(" ")
            elif child.tag not in _PASSED_OVER:
                self._pass(child)
                yield from self._parts(child)
            elif child.tag == f"{_OFFICE}annotation":
                name = child.get(f"{_OFFICE}name", "")
                self.heard[name] = []
                self.open |= {name} & self.ends
            yield self._say(child.tail or "")

    def _pass(self, element: etree._Element) -> None:
        """Take note of where a change or a comment's words begin or end."""
        change = self.changes.get(element.get(f"{_TEXT}change-id", ""))
        if element.tag == f"{_TEXT}change" and change:
            self.revisions.append(change)
        elif element.tag == f"{_TEXT}change-start" and change and change.kind == "inserted":
            self.inserted = change
        elif element.tag == f"{_TEXT}change-end":
            self.inserted = None
        elif element.tag == f"{_OFFICE}annotation-end":
            self.open.discard(element.get(f"{_OFFICE}name", ""))
