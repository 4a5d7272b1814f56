"""The notes of a slide: the section of the speech, word for word, in the notes placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from xml.sax.saxutils import quoteattr

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.placeholder import MasterPlaceholder

from ...model import Passage
from ...scene import Note, Scene
from ...words.language import proofing_language
from .slide import EMPTY_TREE
from .text import NAMESPACES, Linker, run_xml

_INDENT = 228_600
"""A list's step to the right, in EMU: a quarter of an inch."""

_DIGIT = 82_550
"""About as wide as a digit or its mark is in 12 points, in EMU."""


@dataclass(frozen=True, slots=True)
class NotesPlaceholders:
    """The indexes that the notes master gives the placeholders which a notes slide fills."""

    image: int
    body: int
    number: int | None

    @classmethod
    def of(cls, placeholders: Iterable[MasterPlaceholder]) -> NotesPlaceholders:
        """Read them from a notes master."""
        found = {
            placeholder.placeholder_format.type: placeholder.placeholder_format.idx for placeholder in placeholders
        }
        return cls(
            found.get(PP_PLACEHOLDER.SLIDE_IMAGE, 2),
            found.get(PP_PLACEHOLDER.BODY, 3),
            found.get(PP_PLACEHOLDER.SLIDE_NUMBER),
        )


def notes_xml(scene: Scene, language: str, placeholders: NotesPlaceholders, link: Linker) -> str:
    """Return a notes slide's part."""
    paragraphs = "".join(_paragraphs(scene, link)) or "<a:p/>"
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


def _paragraphs(scene: Scene, link: Linker) -> Iterator[str]:
    notes = list(scene.notes)
    for note, hanging in zip(notes, _hanging_indents(notes), strict=True):
        # The margin is at the side where the lines begin, whatever its name (ECMA-376 Part 1, 21.1.2.2.7).
        # In a speech from right to left, one from left to right says so too: LibreOffice would turn it otherwise.
        side = ' algn="r" rtl="1"' if note.rtl else ' algn="l" rtl="0"' if scene.rtl else ""
        runs = "".join(_runs(note, proofing_language(note.lang), link))
        yield f"<a:p>{_properties(note.passage, hanging, side)}{runs}</a:p>"


def _hanging_indents(notes: Sequence[Note]) -> Iterator[int]:
    """How far the text of each item stands from its number: what the widest of neighbouring numbers needs."""
    for _, group in groupby(notes, key=lambda note: (note.passage.depth, bool(note.passage.marker))):
        items = list(group)
        widest = max(len(item.passage.marker) for item in items)
        yield from [max(_INDENT, (widest + 1) * _DIGIT)] * len(items)


def _properties(passage: Passage, hanging: int, side: str) -> str:
    if not passage.item:
        margin = _INDENT * (passage.depth + (passage.kind == "quotation"))
        attributes = (f' marL="{margin}"' if margin else "") + side
        return f"<a:pPr{attributes}/>" if attributes else ""
    margin = _INDENT * (passage.depth - 1) + hanging
    level = f' lvl="{passage.depth - 1}"' if 1 < passage.depth < 10 else ""
    # A number is characters of the text: what every reader shows, reads aloud and copies as it is written.
    bullet = "<a:buNone/>" if passage.marker else '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    return f'<a:pPr marL="{margin}" indent="-{hanging}"{level}{side}>{bullet}</a:pPr>'


def _runs(note: Note, language: str, link: Linker) -> Iterator[str]:
    """Headings and cue words are bold: what a speaker finds again at a glance."""
    for piece in note.runs:
        bold = piece.run.strong or piece.step is not None or note.passage.kind == "heading"
        attributes = (
            f" lang={quoteattr(language)}" + (' b="1"' if bold else "") + (' i="1"' if piece.run.emphasis else "")
        )
        # A tab leads from an item's number to its text.
        run = replace(piece.run, text=re.sub(" $", "\t", piece.run.text)) if piece.marker else piece.run
        yield run_xml(run, attributes, "", link)
