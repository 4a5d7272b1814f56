"""The paragraphs of a Word document as they read with all changes accepted, who changed what in them, and the words that are remarked on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree

from ...draft.documents.word import W, is_on
from ...words.text import collapse_spaces
from .file import Revision
from .word_changes import MARK

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = (f"{W}tab", f"{W}br", f"{W}cr", f"{W}ptab")
_SIGNS = {f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_PASSED_OVER = (f"{W}p", f"{W}pPr", f"{W}rPr", f"{W}rt", _FALLBACK, f"{W}instrText", f"{W}delInstrText")
"""What is none of a paragraph's own text: paragraphs in boxes, what a field is made of, readings above other signs."""

_MOST = 500
"""Pieces of text that a comment is on; one whose end is missing would be on all that follows."""

_KINDS: dict[str, Literal["inserted", "deleted"]] = {
    f"{W}ins": "inserted",
    f"{W}moveTo": "inserted",
    f"{W}del": "deleted",
    f"{W}moveFrom": "deleted",
}


@dataclass(frozen=True, slots=True)
class WordText:
    """A paragraph's text and what was changed in it."""

    text: str
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text and whose change it is; one that was inserted and deleted again is neither."""

    text: str
    is_gone: bool = False
    revision: Revision | None = None


@dataclass(slots=True)
class TextReader:
    """Reads the paragraphs of a document in their order: words that are remarked on may go through several of them."""

    about: dict[str, list[str]] = field(default_factory=dict)
    """By the comments' numbers, the words that they are on."""
    open: set[str] = field(default_factory=set)
    met: list[str] = field(default_factory=list)
    is_heard: bool = True

    def read(self, paragraph: etree._Element, *, is_heard: bool = True) -> WordText:
        """Return a paragraph's text; one that is not heard is no word that is remarked on."""
        self.is_heard = is_heard
        stretches = list(self._stretches(paragraph, _Stretch("")))
        text = "".join(each.text for each in stretches if not each.is_gone)
        self._hear(" ")
        marks = paragraph.iterfind(f"{W}pPr/{W}rPr/*")
        stretches += [_Stretch(MARK, revision=_revision(mark)) for mark in marks if mark.tag in _KINDS]
        return WordText(collapse_spaces(text), tuple(_joined(stretches)))

    def pass_range(self, element: etree._Element) -> None:
        """Take note of where a comment's words begin or end."""
        ident = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            self.open.add(ident)
            self._meet(ident)
        elif element.tag == f"{W}commentRangeEnd":
            self.open.discard(ident)
        elif element.tag == f"{W}commentReference":
            self._meet(ident)

    def words(self, ident: str) -> str:
        """Return the words that a comment is on."""
        return collapse_spaces("".join(self.about.get(ident, ())))

    def take_met(self) -> list[str]:
        """Return the comments that were met since this was asked last."""
        met, self.met = self.met, []
        return met

    def _meet(self, ident: str) -> None:
        if ident not in self.about:
            self.about[ident] = []
            self.met.append(ident)

    def _hear(self, text: str) -> None:
        for ident in tuple(self.open) if self.is_heard else ():
            self.about[ident].append(text)
            if len(self.about[ident]) == _MOST:
                self.open.discard(ident)

    def _stretches(self, element: etree._Element, within: _Stretch) -> Iterator[_Stretch]:
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _PASSED_OVER:
                continue
            if (text := _text(child)) is not None:
                yield replace(within, text=text)
                if not within.is_gone:
                    self._hear(text)
            elif child.tag in _KINDS:
                yield from self._stretches(child, _changed(within, _revision(child)))
            elif child.tag == f"{W}r" and is_on(child.find(f"{W}rPr/{W}vanish")):
                continue
            else:
                self.pass_range(child)
                yield from self._stretches(child, within)


def _text(element: etree._Element) -> str | None:
    if element.tag in (f"{W}t", f"{W}delText"):
        return element.text or ""
    if element.tag in _SPACES:
        return " "
    return _SIGNS.get(str(element.tag))


def _revision(element: etree._Element) -> Revision:
    return Revision(_KINDS[str(element.tag)], "", element.get(f"{W}author", ""), element.get(f"{W}date", ""))


def _changed(within: _Stretch, revision: Revision) -> _Stretch:
    is_gone = within.is_gone or revision.kind == "deleted"
    was_inserted = within.revision is not None and within.revision.kind == "inserted"
    return _Stretch("", is_gone, None if was_inserted and revision.kind == "deleted" else revision)


def _joined(stretches: list[_Stretch]) -> Iterator[Revision]:
    """The changes, those of one hand that touch each other as one."""
    found: list[Revision] = []
    before: Revision | None = None
    for each in stretches:
        if each.revision is not None and each.revision == before:
            found[-1] = replace(found[-1], text=found[-1].text + each.text)
        elif each.revision is not None:
            found.append(replace(each.revision, text=each.text))
        before = each.revision if each.text or each.revision else before
    return (replace(each, text=text) for each in found if (text := collapse_spaces(each.text)))
