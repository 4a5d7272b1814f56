"""A deck's text as a review compares it: the speech as one row of words, and which slide says which of them."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import AuthorError, Problem
from ..identity import Identity, identify, version_of
from ..identity.history import is_plain
from ..model import Deck, Outline, Passage, Section, Speech
from ..read import join, outline_path, read_outline, read_speech_of, speech_path
from ..words.text import text_of
from .wording.words import PARAGRAPH, Word, words_of


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage of the speech, and where in the row of words it begins and ends; behind it stands a paragraph's end."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True)
class Text:
    """A deck's speech and outline, whether its cues fit together or not."""

    folder: Path
    outline_file: Path
    outline: Outline
    speech_file: Path
    speech: Speech
    deck: Deck
    problems: tuple[Problem, ...]
    """What does not fit together; the words of the speech are all there nevertheless."""
    files: Mapping[str, bytes]
    """The bytes of the speech and of the outline, in this order, by their names in the deck's folder."""

    @property
    def speech_bytes(self) -> bytes:
        """The speech's file."""
        speech, _ = self.files.values()
        return speech

    @property
    def outline_bytes(self) -> bytes:
        """The outline's file."""
        _, outline = self.files.values()
        return outline

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All of the speech, headings too, in its order."""
        return tuple(paragraphs_of(self.speech))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The speech as one row."""
        return tuple(word for each in self.paragraphs for word in (*words_of(each.passage.text), PARAGRAPH))

    @cached_property
    def stretches(self) -> tuple[range, ...]:
        """For each slide, which of the words are said at it."""
        return tuple(_stretches(self))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """For each slide, its part of the speech."""
        return tuple(slide.section for slide in self.deck.slides)

    @cached_property
    def identity(self) -> Identity:
        """Which text it is."""
        version = self.outline.version or version_of(self.speech_bytes)
        return identify(self.deck.name, version, self.sections, self.outline_bytes)

    def heading(self, slide: int) -> str:
        """Return the heading of a slide's section, nothing if it has none; slides are counted from 0."""
        heading = self.sections[slide].heading
        return heading.text if heading else ""

    def title(self, slide: int) -> str:
        """Return the title of a slide."""
        return text_of(self.outline.slides[slide].title or ()) or self.heading(slide) or self.outline.title

    def said(self, first: int, last: int) -> tuple[Word, ...]:
        """Return the words from one slide to another, both included."""
        return self.words[self.stretches[first].start : self.stretches[last].stop]

    def slide_at(self, word: int) -> int:
        """Return the slide at which a word is said."""
        return min(bisect_right(self._stops, word), len(self._stops) - 1)

    def paragraph_at(self, word: int) -> Paragraph:
        """Return the paragraph in which a word stands, or which it ends."""
        return self.paragraphs[bisect_right(self._starts, word) - 1]

    @cached_property
    def _stops(self) -> list[int]:
        return [each.stop for each in self.stretches]

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.paragraphs]


def read_text(folder: Path, name: str = "") -> Text:
    """Read the text of a deck, which has its folder's name or another; raise what keeps any of its words from being known."""
    file = outline_path(folder)
    reading = read_outline(file)
    if reading.outline is None or reading.problems:
        raise AuthorError(reading.problems)
    outline = reading.outline
    path = speech_path(folder, outline)
    speech = read_speech_of(path, outline)
    deck, problems = join(name or folder.resolve().name, outline, speech, reading.adrift)
    files = {Path(os.path.relpath(each, folder)).as_posix(): each.read_bytes() for each in (path, file)}
    text = Text(folder, file, outline, path, speech, deck, tuple(problems), files)
    if _said(text) != [word.text for word in text.words if word != PARAGRAPH]:
        raise AuthorError(problems)
    return text


def text_of_files(name: str, files: Mapping[str, bytes]) -> Text | None:
    """Return the text of a deck that is no more, from the bytes of its files, if it can be read."""
    with TemporaryDirectory() as place:
        folder = Path(place).resolve()
        if not all(map(is_plain, files)):
            return None
        write_files(folder, files)
        try:
            return read_text(folder, name)
        except AuthorError:
            return None


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their names into a folder that is thrown away."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def paragraphs_of(speech: Speech) -> Iterator[Paragraph]:
    """Yield the passages of a speech, headings too, with their places in its row of words."""
    start = 0
    for section in speech.sections:
        for passage in section.spoken:
            end = start + len(words_of(passage.text))
            yield Paragraph(passage, start, end)
            start = end + 1


def _said(text: Text) -> list[str]:
    return [word.text for each in text.sections for passage in each.spoken for word in words_of(passage.text)]


def _stretches(text: Text) -> Iterator[range]:
    """A part that ends within a paragraph has no paragraph's end."""
    at = 0
    for section in text.sections:
        start = at
        for passage in section.spoken:
            at += len(words_of(passage.text))
            at += at < len(text.words) and text.words[at] == PARAGRAPH
        yield range(start, at)
