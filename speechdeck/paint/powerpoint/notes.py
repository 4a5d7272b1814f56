"""The notes of a slide: the section of the speech, word for word, in the notes placeholder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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

_LARGEST_START = 32_767
"""Of a numbered list; the least is 1 (ECMA-376 Part 1, 20.1.10.64)."""


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
    start = None
    for note in scene.notes:
        number = note.passage.number
        # A numbered list goes on from the item before it; after anything else, a nought too, it must say where it starts.
        start = start if start and number is not None else number
        # The margin is at the side where the lines begin, whatever its name (ECMA-376 Part 1, 21.1.2.2.7).
        # In a speech from right to left, one from left to right says so too: LibreOffice would turn it otherwise.
        side = ' algn="r" rtl="1"' if note.rtl else ' algn="l" rtl="0"' if scene.rtl else ""
        runs = "".join(_runs(note, proofing_language(note.lang), link))
        yield f"<a:p>{_properties(note.passage, start, side)}{runs}</a:p>"


def _properties(passage: Passage, start: int | None, side: str) -> str:
    margin = _INDENT * (passage.depth + (passage.kind == "quotation"))
    if not passage.item:
        attributes = (f' marL="{margin}"' if margin else "") + side
        return f"<a:pPr{attributes}/>" if attributes else ""
    attributes = f'marL="{margin}" indent="-{_INDENT}"' + (
        f' lvl="{passage.depth - 1}"' if 1 < passage.depth < 10 else ""
    )
    attributes += side
    # A number that a list cannot have would be shown as another one.
    if start is None or start > _LARGEST_START:
        return f'<a:pPr {attributes}><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>'
    if start == 0:
        # No list of PowerPoint's starts at nought; as a bullet it is shown, and adds no character to the speech.
        return f'<a:pPr {attributes}><a:buFont typeface="+mj-lt"/><a:buChar char="0"/></a:pPr>'
    at = f' startAt="{start}"' if start > 1 else ""
    return f'<a:pPr {attributes}><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{at}/></a:pPr>'


def _runs(note: Note, language: str, link: Linker) -> Iterator[str]:
    """Headings and cue words are bold: what a speaker finds again at a glance."""
    for piece in note.runs:
        bold = piece.run.strong or piece.step is not None or note.passage.kind == "heading"
        attributes = (
            f" lang={quoteattr(language)}" + (' b="1"' if bold else "") + (' i="1"' if piece.run.emphasis else "")
        )
        yield run_xml(piece.run, attributes, "", link)
