"""The written files, opened again: are their notes the speech, and do both show the same slides?

Nothing that wrote the files is trusted here: the page is read as a browser reads it, the PowerPoint file from its
parts, and both are compared with the speech, character for character, white space folded.
"""

from __future__ import annotations

import difflib
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from lxml import etree

from .amounts import Format, Marks, marks_of
from .opc import relationships, required
from .pace import Unit
from .scene import Scene
from .text import counted, fold


class ProofError(Exception):
    """A written file does not hold what it must; it was not moved into place."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proven: so many sections of so many words (or characters), word for word in both files."""

    sections: int
    words: int
    searched: int = 0
    """Of a public copy: in how many byte streams of both files no passage of the speech was found."""
    unit: Unit = "word"

    def __str__(self) -> str:
        if self.searched:
            return f"no passage of the speech in either file, {counted(self.searched, 'part')} searched"
        return f"{counted(self.sections, 'section')}, {counted(self.words, self.unit)}, both files verbatim"


@dataclass(frozen=True, slots=True)
class WrittenSlide:
    """What a file says on a slide and in its notes, white space folded."""

    text: str
    notes: str


def prove(scenes: Sequence[Scene], words: int, html: Path, powerpoint: Path, *, unit: Unit = "word") -> Proof:
    """Compare the written files with the speech and the scenes, or say where they differ."""
    for file, slides in ((html, read_html(html)), (powerpoint, read_powerpoint(powerpoint))):
        if len(slides) != len(scenes):
            raise ProofError(f"{file.name} has {counted(len(slides), 'slide')} instead of {len(scenes)}.")
        for scene, slide in zip(scenes, slides, strict=True):
            where = f"{file.name}, slide {scene.number}"
            _compare(scene.section.text, slide.notes, f"{where}: the notes differ from the speech")
            _compare(_shown(scene), slide.text, f"{where}: the slide differs from the outline")
    return Proof(len(scenes), words, unit=unit)


def _shown(scene: Scene) -> str:
    """Every text on a scene, in the order of reading."""
    return fold(" ".join(scene.texts))


def _compare(expected: str, found: str, sentence: str) -> None:
    if expected == found:
        return
    wanted, written = expected.split(" "), found.split(" ")
    blocks = difflib.SequenceMatcher(None, wanted, written, autojunk=False).get_opcodes()
    _, first, last, start, end = next(block for block in blocks if block[0] != "equal")
    before = " ".join(wanted[max(0, first - 5) : first])
    raise ProofError(
        f'{sentence}: after "{before}" it has "{" ".join(written[start:end])}" instead of "{" ".join(wanted[first:last])}".'
    )


# --- The page -----------------------------------------------------------------------------------------------------


def read_html(path: Path) -> list[WrittenSlide]:
    """Read what the slides of a page say, and their notes."""
    page = _Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return [WrittenSlide(fold("".join(slide)), fold("".join(notes))) for slide, notes in page.slides]


class _Page(HTMLParser):
    """Collects the text of each slide; elements that begin a line of their own part words."""

    _INLINE = frozenset({"a", "b", "strong", "em"})
    _VOID = frozenset({"br", "meta", "img", "col"})
    _ASIDE = frozenset({"button", "svg"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.slides: list[tuple[list[str], list[str]]] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self.slides.append(([], []))
        if tag not in self._INLINE:
            self._say(" ")
        if tag not in self._VOID:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass
        if tag not in self._INLINE:
            self._say(" ")

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Elements of SVG that close themselves hold no text."""

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _say(self, text: str) -> None:
        # A button belongs to the page and not to the slide; what a drawing shows stands in the table beside it.
        if "section" in self.inside and not self._ASIDE.intersection(self.inside):
            slide, notes = self.slides[-1]
            (notes if "aside" in self.inside else slide).append(text)


# --- The PowerPoint file ------------------------------------------------------------------------------------------

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NO_CHARTS: Mapping[str, str] = {}


def read_powerpoint(path: Path) -> list[WrittenSlide]:
    """Read what the slides of a presentation say, and their notes, in the order of the presentation."""
    with zipfile.ZipFile(path) as parts:
        presentation = "ppt/presentation.xml"
        targets = {each.ident: each.target for each in relationships(parts, presentation)}
        entries = etree.fromstring(parts.read(presentation)).iterfind(f"{_P}sldIdLst/{_P}sldId")
        return [_written(parts, targets[required(entry, f"{_R}id")]) for entry in entries]


def _written(parts: zipfile.ZipFile, slide: str) -> WrittenSlide:
    notes = [each.target for each in relationships(parts, slide) if each.kind == "notesSlide"]
    bodies = [
        shape
        for part in notes
        for shape in etree.fromstring(parts.read(part)).iter(f"{_P}sp")
        if any(placeholder.get("type") == "body" for placeholder in shape.iter(f"{_P}ph"))
    ]
    charts = {
        each.ident: _chart_text(etree.fromstring(parts.read(each.target)))
        for each in relationships(parts, slide)
        if each.kind == "chart"
    }
    return WrittenSlide(_text(etree.fromstring(parts.read(slide)), charts), fold(" ".join(map(_text, bodies))))


def _text(element: etree._Element, charts: Mapping[str, str] = _NO_CHARTS) -> str:
    """The text below an element, in its order; a chart's where its frame is."""
    nodes = element.iter(f"{_A}p", f"{_A}br", f"{_A}t", f"{_C}chart")
    return fold("".join(_node_text(node, charts) for node in nodes))


def _node_text(node: etree._Element, charts: Mapping[str, str]) -> str:
    if node.tag == f"{_C}chart":
        return f" {charts[required(node, f'{_R}id')]} "
    return node.text or "" if node.tag == f"{_A}t" else " "


def _chart_text(chart: etree._Element) -> str:
    """A chart's data, row by row: the names of its series, then each category with its values as they are shown."""
    language = next(chart.iter(f"{_C}lang")).get("val", "en")
    marks = marks_of(language)
    several = list(chart.iter(f"{_C}ser"))
    names = [_cached(series, "tx") for series in several]
    categories = _cached(several[0], "cat")
    columns = [_shown_values(series, marks) for series in several]
    rows = zip(categories, *columns, strict=True)
    return " ".join(text for row in (*names, *rows) for text in row)


def _cached(series: etree._Element, holder: str) -> list[str]:
    return [point.text or "" for point in series.iterfind(f"{_C}{holder}//{_C}v")]


def _shown_values(series: etree._Element, marks: Marks) -> Iterator[str]:
    usual = series.findtext(f"{_C}val//{_C}formatCode") or ""
    for point in series.iterfind(f"{_C}val//{_C}pt"):
        code = point.get("formatCode") or usual
        yield Format.of(code).show(float(point.findtext(f"{_C}v") or "nan"), marks)
