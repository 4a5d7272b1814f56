"""What a script says, before it is known in which kind of file: sections with their times, paragraphs with what is beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...interface import Interface, interface_in
from ...model import Outline
from ...scene import Note, Scene
from ...words.pace import count


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands beside a paragraph, or at its foot: it belongs to the text behind character ``offset``."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Click:
    """At which character of a paragraph the speaker clicks, and for which time at this slide."""

    number: int
    offset: int


@dataclass(frozen=True, slots=True)
class ScriptParagraph:
    """A passage of the speech, and what belongs to it; ``number`` is its own, from 1 through the script, or none."""

    note: Note
    number: int | None
    clicks: tuple[Click, ...] = ()
    directions: tuple[Mark, ...] = ()
    footnotes: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class ScriptSection:
    """What is said at a slide: how long it takes, and when it begins, in minutes."""

    number: int
    title: str
    begins: float
    minutes: float
    paragraphs: tuple[ScriptParagraph, ...]
    closing: tuple[str, ...] = ()
    """Directions behind its last word."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A speech as it is read from paper."""

    outline: Outline
    version: str
    sections: tuple[ScriptSection, ...]
    interface: Interface
    rtl: bool

    @property
    def minutes(self) -> float:
        """How long all of it takes."""
        return sum(section.minutes for section in self.sections)


def manuscript(scenes: Sequence[Scene], outline: Outline, version: str) -> Manuscript:
    """Return the script of a deck."""
    ours = interface_in(outline.lang)
    sections: list[ScriptSection] = []
    begins, number = 0.0, 1
    for scene in scenes:
        minutes = count(scene.section.text, outline.lang) / outline.pace
        paragraphs = tuple(_paragraphs(scene, number))
        number += sum(paragraph.number is not None for paragraph in paragraphs)
        sections.append(ScriptSection(scene.number, scene.title, begins, minutes, paragraphs, tuple(_closing(scene))))
        begins += minutes
    return Manuscript(outline, version, tuple(sections), ours, any(scene.rtl for scene in scenes))


def _paragraphs(scene: Scene, number: int) -> Iterator[ScriptParagraph]:
    above = 1 if scene.section.heading else 0
    for at, note in enumerate(scene.notes):
        mine = [each for each in scene.section.directions if above + each.passage == at]
        clicks = [Click(cue.step + 1, cue.spans[0].start) for cue in scene.cues if above + cue.spans[0].passage == at]
        own = number if _is_numbered(note) else None
        number += own is not None
        yield ScriptParagraph(
            note,
            own,
            tuple(clicks),
            tuple(Mark(each.text, each.offset) for each in mine if not each.footnote),
            tuple(Mark(each.text, each.offset) for each in mine if each.footnote),
        )


def _is_numbered(note: Note) -> bool:
    """Items of lists have signs of their own, and go with the paragraph before."""
    return note.passage.kind != "heading" and not note.passage.depth


def _closing(scene: Scene) -> Iterator[str]:
    last = len(scene.section.passages)
    return (each.text for each in scene.section.directions if each.passage >= last and not each.footnote)
