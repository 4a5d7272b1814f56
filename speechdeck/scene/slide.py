"""A scene: one slide, decided, and the notes below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from ..model import Cue, Passage, Section, Span
from ..words.language import language_of
from ..words.text import Run, reads_from_the_right
from .background import Background
from .chart import Chart
from .items import Cluster, Frame, Icon, Image, Shape, Table
from .lists import heading_levels, number_widths
from .look import Paragraph

SceneItem = Frame | Shape | Cluster | Table | Chart | Image | Icon


@dataclass(frozen=True, slots=True)
class NotesRun:
    """A stretch of the notes; ``step`` is the cue that it belongs to, ``marker`` says whether it is an item's number."""

    run: Run
    step: int | None = None
    marker: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A passage of the speech as it stands in the notes."""

    passage: Passage
    runs: tuple[NotesRun, ...]
    rtl: bool = False
    """Whether it is read from right to left, as its first letter is."""
    lang: str = "en"
    """The speech's language, or the one that its letters are likeliest of."""
    level: int = 0
    """Of a heading, how deep it is: 1 for the section's own."""
    number_widths: tuple[int, ...] = ()
    """The widest number in each list that it stands in, outermost first, in digits; 0 for bullets."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One slide, decided."""

    number: int
    key: str
    """The slide's own name, which stays when its number or its texts change."""
    layout: str
    title: str
    background: Background
    items: tuple[SceneItem, ...]
    section: Section
    cues: tuple[Cue, ...]
    rtl: bool = False
    """Whether the slide is read from right to left."""
    public: bool = False
    """Whether the slide has no notes, for those who may not have the speech."""
    lang: str = "en"
    """The speech's language."""
    script: str | None = None
    """What the speech is written in (ISO 15924), if it has letters."""
    silent: bool = False
    """Whether nothing is said at the slide."""

    @property
    def name(self) -> str:
        """What addresses and PowerPoint's sections call the slide: its own name, or where that is not public, its title."""
        return self.title if self.public else self.key

    def without_notes(self) -> Scene:
        """Return the slide as the public may have it: nothing of the speech but what it shows."""
        nothing = Section(None, (), self.section.place)
        return replace(self, section=nothing, cues=(), public=True)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph on the slide, in the order of reading; the labels of charts are not paragraphs."""
        for item in self.items:
            yield from _paragraphs(item)

    @property
    def labels(self) -> Iterator[Paragraph]:
        """Every text that stands in a chart."""
        for item in self.items:
            if isinstance(item, Chart):
                yield from (label.paragraph for label in item.labels)

    @property
    def texts(self) -> Iterator[str]:
        """What the slide says, in the order of reading: its paragraphs, also before they were shortened, and its charts' data."""
        for item in self.items:
            if isinstance(item, Frame):
                yield from item.full
            if isinstance(item, Chart):
                yield from (text for row in item.table for text in row)
            yield from (paragraph.text for paragraph in _paragraphs(item))

    @property
    def notes(self) -> Iterator[Note]:
        """The section's heading and passages, word for word, with the cues in them marked."""
        heading, passages = self.section.heading, self.section.passages
        if heading:
            yield self._note(heading, map(NotesRun, heading.runs), 1)
        spans = [(span, cue.step) for cue in self.cues for span in cue.spans]
        levels, widths = heading_levels(heading, passages), number_widths(passages)
        for number, (passage, level, width) in enumerate(zip(passages, levels, widths, strict=True)):
            runs = _marked(passage, [(span, step) for span, step in spans if span.passage == number])
            yield self._note(passage, runs, level, width)

    def _note(self, passage: Passage, runs: Iterable[NotesRun], level: int, widths: tuple[int, ...] = ()) -> Note:
        rtl = reads_from_the_right(passage.text, default=self.rtl)
        return Note(passage, tuple(runs), rtl, language_of(passage.text, self.lang, self.script), level, widths)


def _paragraphs(item: SceneItem) -> Iterator[Paragraph]:
    match item:
        case Frame() | Shape():
            yield from item.paragraphs
        case Cluster():
            shapes = (part for group in item.groups for part in group.parts if isinstance(part, Shape))
            yield from (paragraph for shape in shapes for paragraph in shape.paragraphs)
        case Table() | Chart() | Image():
            if isinstance(item, Table):
                yield from (cell.paragraph for row in item.rows for cell in row.cells)
            yield from item.caption.paragraphs if item.caption else ()
        case Icon():
            pass
        case _:
            assert_never(item)


def _marked(passage: Passage, spans: Sequence[tuple[Span, int]]) -> Iterator[NotesRun]:
    """The runs of a passage, cut where a cue begins or ends, and behind an item's number and its space."""
    behind = len(passage.marker) + 1 if passage.marker else 0
    if not spans and not behind:
        yield from map(NotesRun, passage.runs)
        return
    edges = sorted({behind, *(edge for span, _ in spans for edge in (span.start, span.end))})
    start = 0
    for run in passage.runs:
        end = start + len(run.text)
        cuts = [start, *(edge for edge in edges if start < edge < end), end]
        for first, last in pairwise(cuts):
            step = next((step for span, step in spans if span.start <= first and last <= span.end), None)
            text = run.text[first - start : last - start]
            piece = run.saying(text, break_after=run.break_after and last == end)
            yield NotesRun(piece, step, last <= behind)
        start = end + run.break_after
