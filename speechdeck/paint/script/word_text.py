"""The script's paragraphs in WordprocessingML (ECMA-376 Part 1, 17.3), each in a style of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from ...scene import Note, NotesRun
from ...words.language import proofing_language
from . import wording
from .manuscript import Manuscript, Mark, ScriptParagraph, ScriptSection

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

_STEP = 357
"""A list's step, in twentieths of a point."""

_FRAME = '<w:keepNext/><w:framePr w:w="2836" w:hSpace="142" w:wrap="around" w:vAnchor="text" w:hAnchor="page" {0} w:y="{1}"/>'
"""The place in the margin, beside the paragraph that follows."""

_BETWEEN = (
    '<w:p><w:pPr><w:pStyle w:val="MarginNote"/><w:keepNext/>'
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)
"""A paragraph of one point: LibreOffice 7 moves one with a footnote, that has a frame just before it, into the next frame."""

_FROM_THE_RIGHT = "\u200f"
"""A mark at both ends of a note whose paragraph is none from right to left: its signs stand where its letters run."""

_BELOW_THE_LINE = 400
"""How far below the paragraph before the words of a slide's line are."""

_LEVELS = 9
"""How deep a list of Word is."""

Linker = Callable[[str], str]
"""Gives an address its relationship's id."""


@dataclass(slots=True)
class Body:
    """The paragraphs of a script, and the footnotes that are in them."""

    script: Manuscript
    link: Linker
    page: int
    """How wide a page is, in twentieths of a point."""
    footnotes: list[str] = field(default_factory=list)

    def paragraphs(self) -> Iterator[str]:
        """Yield all paragraphs, the title first."""
        yield from self._beginning()
        for section in self.script.sections:
            yield from self._section(section)

    def _beginning(self) -> Iterator[str]:
        script = self.script
        lines = (
            ("Title", script.outline.title),
            ("Subtitle", wording.subtitle(script)),
            ("Facts", wording.occasion(script)),
            ("Facts", wording.planned(script)),
        )
        yield from (self.plain(style, text) for style, text in lines if text)

    def _section(self, section: ScriptSection) -> Iterator[str]:
        has_heading = bool(section.paragraphs) and section.paragraphs[0].note.level == 1
        # Where nothing else does, the slide's own line stands in the navigation pane.
        outline = "" if has_heading else '<w:outlineLvl w:val="0"/>'
        yield self._margin([wording.times(self.script, section)], _BELOW_THE_LINE)
        yield self.plain("Slide", wording.slide(self.script, section), outline)
        for paragraph in section.paragraphs:
            yield from self._paragraph(paragraph)
        if section.closing:
            yield self._margin(section.closing) + self.plain("Facts", "")

    def plain(self, style: str, text: str, properties: str = "") -> str:
        """Return a paragraph of ours."""
        bidi = "<w:bidi/>" if self.script.rtl else ""
        look = _look("", rtl=self.script.rtl, lang=proofing_language(self.script.outline.lang))
        run = f"<w:r>{look}{_text(text)}</w:r>" if text else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}{properties}</w:pPr>{run}</w:p>'

    def _paragraph(self, paragraph: ScriptParagraph) -> Iterator[str]:
        beside = [*wording.clicks(self.script, paragraph.clicks), *(mark.text for mark in paragraph.directions)]
        if beside:
            yield self._margin(beside) + (_BETWEEN if paragraph.footnotes else "")
        note = paragraph.note
        runs = "".join(self._runs(note, paragraph.footnotes))
        yield f"<w:p><w:pPr>{_properties(note)}</w:pPr>{runs}</w:p>"

    def _margin(self, texts: Sequence[str], below: int = 1) -> str:
        # LibreOffice gives no paragraph the frame of its style, and one from right to left another place than Word.
        place = _FRAME.format('w:xAlign="left"' if self.script.rtl else f'w:x="{self.page - 3118}"', below)
        side = '<w:ind w:left="425"/><w:jc w:val="right"/>' if self.script.rtl else ""
        properties = f'<w:pPr><w:pStyle w:val="MarginNote"/>{place}{side}</w:pPr>'
        look = _look("", rtl=self.script.rtl, lang=proofing_language(self.script.outline.lang))
        edge = _FROM_THE_RIGHT if self.script.rtl else ""
        return "".join(f"<w:p>{properties}<w:r>{look}{_text(edge + text + edge)}</w:r></w:p>" for text in texts)

    def _runs(self, note: Note, footnotes: Sequence[Mark]) -> Iterator[str]:
        at, waiting = 0, list(footnotes)
        lang = proofing_language(note.lang)
        for piece in note.runs:
            edges = [at, *(mark.offset for mark in waiting if at < mark.offset < at + len(piece.run.text))]
            edges.append(at + len(piece.run.text))
            if at == 0:
                yield from self._marks([mark for mark in waiting if mark.offset <= 0])
            for start, end in pairwise(edges):
                text = piece.run.text[start - at : end - at]
                yield self._run(note, piece, text, lang, last=end == edges[-1])
                yield from self._marks([mark for mark in waiting if start < mark.offset <= end])
            waiting = [mark for mark in waiting if mark.offset > edges[-1]]
            at = edges[-1] + piece.run.break_after

    def _run(self, note: Note, piece: NotesRun, text: str, lang: str, *, last: bool) -> str:
        run = piece.run
        own = '<w:rStyle w:val="Cue"/>' if piece.step is not None else ""
        own = '<w:rStyle w:val="Hyperlink"/>' if run.link and not own else own
        own += "<w:b/><w:bCs/>" if run.strong else ""
        own += "<w:i/><w:iCs/>" if run.emphasis else ""
        content = _text(re.sub(" $", "\t", text)) if piece.marker else _text(text)
        content += "<w:br/>" if run.break_after and last else ""
        written = f"<w:r>{_look(own, rtl=note.rtl, lang=lang)}{content}</w:r>"
        return f"<w:hyperlink r:id={quoteattr(self.link(run.link))}>{written}</w:hyperlink>" if run.link else written

    def _marks(self, marks: Sequence[Mark]) -> Iterator[str]:
        for mark in marks:
            self.footnotes.append(mark.text)
            yield (
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{len(self.footnotes)}"/></w:r>'
            )


def _properties(note: Note) -> str:
    """The style that a passage's kind has, and what of its place that does not say."""
    passage, depth = note.passage, len(note.number_widths)
    bidi = "<w:bidi/>" if note.rtl else ""
    if note.level:
        return f'<w:pStyle w:val="Heading{min(note.level, 6)}"/>{bidi}'
    if passage.item and not passage.marker:
        level = min(depth, _LEVELS) - 1
        return f'<w:pStyle w:val="SpeechBullet"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>{bidi}'
    if passage.item:
        left = _STEP * (depth - 1) + _hanging(note)
        tab = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
        return f'<w:pStyle w:val="SpeechItem"/>{tab}{bidi}<w:ind w:left="{left}" w:hanging="{_hanging(note)}"/>'
    if depth:
        return f'<w:pStyle w:val="SpeechContinued"/>{bidi}<w:ind w:left="{_STEP * (depth - 1) + _hanging(note)}"/>'
    style = "Quote" if passage.kind == "quotation" else "Speech"
    return f'<w:pStyle w:val="{style}"/>{bidi}'


_DIGIT = 130
"""About as wide as a digit of 12 points, in twentieths of one."""


def _hanging(note: Note) -> int:
    return max(_STEP, (note.number_widths[-1] + 1) * _DIGIT) if note.number_widths else _STEP


def _look(own: str, *, rtl: bool, lang: str) -> str:
    """A run's properties in the order of the schema; the language is said for the letters that the run has."""
    tag = quoteattr(lang)
    language = f"<w:lang w:bidi={tag}/>" if rtl else f"<w:lang w:val={tag} w:eastAsia={tag}/>"
    return f"<w:rPr>{own}{'<w:rtl/>' if rtl else ''}{language}</w:rPr>"


def _text(text: str) -> str:
    """A text with its tabs."""
    parts = (f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in text.split("\t"))
    return "<w:tab/>".join(parts)
