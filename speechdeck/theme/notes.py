"""The page of notes that a template prints: how large its text's place is, and the size at which a section fits it."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from lxml import etree

from ..files.opc import required
from ..scene import Box, Color, Emu, Font, Note, Paragraph, Scene, TextStyle
from ..typesetting import fit, fonts
from .allowed import KINDS
from .design import Theme
from .frames import insets
from .part import NAMESPACES, Part, attribute, child, frame_box

_SMALLEST = 10.0
"""Points: what a speaker reads from paper."""

_FULL = 0.9
"""How full the lines of a text are at least, on average."""

_INDENT = Emu.of_points(18)
_ABOVE_HEADING = 10.0
_ALIKE = 0.02
"""How much the proportions of a slide's picture on the notes page may differ from the slide's."""


@dataclass(frozen=True, slots=True)
class NotesPage:
    """The place of the notes' text on a page, inside its insets; ``size`` and ``before`` are in points."""

    width: Emu
    height: Emu
    size: float
    before: float
    font: Font

    def size_for(self, scene: Scene) -> float | None:
        """Return the size at which a slide's notes fit a page, the usual or a smaller one; None if they do not."""
        if self._at_most(scene) <= self.height.points:
            return self.size
        sizes = [self.size, *(float(size) for size in range(math.ceil(self.size) - 1, int(_SMALLEST) - 1, -1))]
        notes = list(scene.notes)
        return next((size for size in sizes if self._hold(notes, size)), None)

    def _at_most(self, scene: Scene) -> float:
        """A height that the notes hardly ever exceed, as if all were bold; it is found at a fraction of the time."""
        bold = fonts.face(self.font.family, bold=True, italic=False)
        height = 0.0
        for passage in scene.section.spoken:
            across = self._across(passage.depth + (passage.kind == "quotation")) * _FULL
            ends = passage.text.count("\n") + sum(run.break_after for run in passage.runs)
            lines = math.ceil(bold.width(passage.text) * self.size / across) + ends
            height += lines * self.size * fonts.LINE + max(self.before, _ABOVE_HEADING)
            if height > self.height.points:
                break
        return height

    @property
    def smallest(self) -> float:
        """The size of notes that do not fit a page at all."""
        return min(self.size, _SMALLEST)

    def _hold(self, notes: Sequence[Note], size: float) -> bool:
        """Whether notes fit the page; of a book, no more is measured than that it does not."""
        heights = (self._note_height(note, size, first=at == 0) for at, note in enumerate(notes))
        return all(total <= self.height.points for total in accumulate(heights))

    def _note_height(self, note: Note, size: float, *, first: bool) -> float:
        heading = note.passage.kind == "heading"
        style = TextStyle(self.font, size, Color(""), bold=heading)
        runs = tuple(
            replace(each.run, strong=True) if each.step is not None and not each.run.strong else each.run
            for each in note.runs
        )
        across = self._across(len(note.number_widths) + (note.passage.kind == "quotation"))
        line = fit.line_height(style)
        above = 0.0 if first else _ABOVE_HEADING if heading else self.before
        return _broken(Paragraph(runs, style), across, self.height.points / line) * line + above

    def _across(self, inset: int) -> float:
        """How wide the lines of a text are that is so many steps from the margin, in points."""
        return max(self.width.points - inset * _INDENT.points, _INDENT.points)


def _broken(paragraph: Paragraph, width: float, most: float) -> int:
    # A word that is wider than the line, such as an address, is broken by itself.
    broken = fit.break_lines(paragraph, width, most)
    return len(broken) if broken else math.ceil(fit.length(paragraph.runs, paragraph.style) / width) + 1


_NARROWEST = Emu.of_points(72)
_SMALLEST_OF_ALL, _LARGEST = 1, 72
"""In which places and sizes, in points, a speech can be printed at all."""

_Room = tuple[Emu, Emu, float, float]
"""What a notes master says of its text: the width and height of its place, its size and the space before it in points."""

OURS: _Room = (Emu(5_760_720), Emu(5_897_880), 12.0, 6.0)
"""Our notes master's, which takes the place of one that does not fit."""


def notes_page(theme: Theme) -> NotesPage:
    """Return the page of notes that a presentation of a template has."""
    return NotesPage(*(_room(theme.package) or OURS), theme.body.font)


def has_fitting_notes(package: bytes) -> bool:
    """Return whether a template's own notes master holds the speech, below a picture of the slide's proportions."""
    return _room(package) is not None


@lru_cache(maxsize=1)  # The author is warned by it, and the notes are painted.
def _room(package: bytes) -> _Room | None:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        presentation = Part(parts, KINDS["officeDocument"].name)
        master, size = presentation.find("notesMaster"), presentation.one("p:sldSz")
        try:
            proportion = int(required(size, "cx")) / int(required(size, "cy"))
            return None if master is None else _of_master(master, proportion)
        except (LookupError, ValueError, ArithmeticError):
            # One that cannot be read, on which no slide depends.
            return None


def _of_master(master: Part, proportion: float) -> _Room | None:
    places = dict(_places(master))
    image, body = places.get("sldImg"), places.get("body")
    if image is None or body is None or not image[1].height:
        return None
    if abs(image[1].width / image[1].height / proportion - 1) >= _ALIKE:
        return None
    shape, box = body
    path = "a:lvl1pPr"
    own, usual = (
        shape.find(f"p:txBody/a:lstStyle/{path}", NAMESPACES),
        master.root.find(f"p:notesStyle/{path}", NAMESPACES),
    )
    levels = [level for level in (own, usual) if level is not None]
    runs = [run for level in levels if (run := level.find("a:defRPr", NAMESPACES)) is not None]
    before = child(levels, "a:spcBef/a:spcPts")
    room = box.inset(insets(shape.findall("p:txBody/a:bodyPr", NAMESPACES)))
    above = 0.0 if before is None else int(required(before, "val")) / 100
    size = int(attribute(runs, "sz", "1200")) / 100
    if min(room.width, room.height) < _NARROWEST or not _SMALLEST_OF_ALL <= size <= _LARGEST or above < 0:
        return None
    return room.width, room.height, size, above


def _places(master: Part) -> Iterator[tuple[str, tuple[etree._Element, Box]]]:
    for shape in master.root.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES):
        placeholder, frame = shape.find(".//p:ph", NAMESPACES), shape.find("p:spPr/a:xfrm", NAMESPACES)
        if placeholder is not None and frame is not None:
            yield placeholder.get("type", "obj"), (shape, frame_box(frame))
