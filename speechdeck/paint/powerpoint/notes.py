"""The notes of a slide: the section of the speech, word for word, in the notes placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.slide import NotesMaster

from ...scene import Note, Scene
from ...words.language import proofing_language
from .slide import EMPTY_TREE
from .text import NAMESPACES, Linker, run_xml

_INDENT = 228_600
"""A list's step to the right, in EMU: a quarter of an inch."""

_DIGIT = 6_880
"""About as wide as a digit or its mark is in one point, in EMU."""

_ABOVE_HEADING = 1000
"""The space above a heading within the notes, in hundredths of a point."""


@dataclass(frozen=True, slots=True)
class NotesPlaceholders:
    """The indexes that the notes master gives the placeholders which a notes slide fills."""

    image: int
    body: int
    number: int | None
    size: float = 12
    """Of the notes' text, in points."""

    @classmethod
    def of(cls, master: NotesMaster) -> NotesPlaceholders:
        """Read them from a notes master."""
        found = {
            placeholder.placeholder_format.type: placeholder.placeholder_format.idx
            for placeholder in master.placeholders  # type: ignore[misc]
        }
        size = master.element.find(f"{qn('p:notesStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        return cls(
            found.get(PP_PLACEHOLDER.SLIDE_IMAGE, 2),
            found.get(PP_PLACEHOLDER.BODY, 3),
            found.get(PP_PLACEHOLDER.SLIDE_NUMBER),
            int(size.get("sz", "1200")) / 100 if size is not None else 12,
        )


def notes_xml(scene: Scene, language: str, placeholders: NotesPlaceholders, size: float, link: Linker) -> str:
    """Return a notes slide's part, its text in a size of so many points."""
    own = "" if size == placeholders.size else f' sz="{round(size * 100)}"'
    paragraphs = "".join(_paragraphs(scene, round(size * _DIGIT), own, link)) or "<a:p/>"
    shapes = _placeholder(2, "Slide Image", "sldImg", placeholders.image, ' noRot="1" noChangeAspect="1"', "")
    shapes += _placeholder(
        3, "Notes", "body", placeholders.body, "", f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody>"
    )
    if placeholders.number is not None:
        field = f'<a:fld id="{{B1D5A8C2-6F0E-4C39-8A57-2E9C4D7F1B36}}" type="slidenum"><a:rPr lang={quoteattr(language)}/><a:t>{scene.number}</a:t></a:fld>'
        body = f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{field}</a:p></p:txBody>"
        shapes += _placeholder(4, "Slide Number", "sldNum", placeholders.number, "", body)
    tree = f"<p:spTree>{EMPTY_TREE}{shapes}</p:spTree>"
    mapping = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:notes {NAMESPACES}><p:cSld>{tree}</p:cSld>{mapping}</p:notes>'


def _placeholder(shape_id: int, name: str, kind: str, index: int, locks: str, body: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{name} Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"{locks}/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr/>{body}</p:sp>'
    )


def _paragraphs(scene: Scene, digit: int, size: str, link: Linker) -> Iterator[str]:
    for at, note in enumerate(scene.notes):
        # The margin is at the side where the lines begin, whatever its name (ECMA-376 Part 1, 21.1.2.2.7).
        # In a speech from right to left, one from left to right says so too: LibreOffice would turn it otherwise.
        side = ' algn="r" rtl="1"' if note.rtl else ' algn="l" rtl="0"' if scene.rtl else ""
        runs = "".join(_runs(note, proofing_language(note.lang), size, link))
        yield f"<a:p>{_properties(note, digit, side, first=at == 0)}{runs}</a:p>"


def _properties(note: Note, digit: int, side: str, *, first: bool) -> str:
    """The text of all items of a list begins behind its widest number, and what belongs to an item below its text."""
    passage = note.passage
    steps = [max(_INDENT, (width + 1) * digit) if width else _INDENT for width in note.number_widths]
    margin = sum(steps) + _INDENT * (passage.kind == "quotation")
    attributes = f' marL="{margin}"' if margin else ""
    children = ""
    if passage.item:
        attributes += f' indent="-{steps[-1]}"' + (f' lvl="{len(steps) - 1}"' if 1 < len(steps) < 10 else "")
        # A number is characters of the text: what every reader shows, reads aloud and copies as it is written.
        children = "<a:buNone/>" if passage.marker else '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    elif note.level and not first:
        children = f'<a:spcBef><a:spcPts val="{_ABOVE_HEADING}"/></a:spcBef>'
    attributes += side
    return f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""


def _runs(note: Note, language: str, size: str, link: Linker) -> Iterator[str]:
    """Headings and cue words are bold: what a speaker finds again at a glance."""
    for piece in note.runs:
        bold = piece.run.strong or piece.step is not None or note.passage.kind == "heading"
        attributes = (
            f" lang={quoteattr(language)}{size}" + (' b="1"' if bold else "") + (' i="1"' if piece.run.emphasis else "")
        )
        # A tab leads from an item's number to its text. From right to left, LibreOffice gives it no room: a space stays.
        tab = " \t" if note.rtl else "\t"
        run = replace(piece.run, text=re.sub(" $", tab, piece.run.text)) if piece.marker else piece.run
        yield run_xml(run, attributes, "", link)
