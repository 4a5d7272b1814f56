"""The speech's file, in either of its forms, as sections and passages. Nothing is ever written into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ..errors import AuthorError, Place, Problem
from ..model import Passage, Section, Speech
from ..words.text import Run, collapse_spaces
from .markdown import Reading, read_passages
from .source import Source, read_source

_LIMIT = 10_000_000
"""Bytes; a speech of a day has 400,000."""

_WRAPPED = 100
"""Characters. A text of which a quarter of the lines is longer was not wrapped by hand: there, a line is a paragraph."""


def read_speech(path: Path, headings: Iterable[str]) -> Speech:
    """Read a speech: `.md` as Markdown, anything else as plain text with ``headings`` for its headings."""
    if path.suffix.lower() not in (".md", ".txt"):
        remedy = "Name it speech.md (Markdown) or speech.txt (nothing in it is markup)."
        raise AuthorError([Problem(Place(str(path)), "A speech is a .md or a .txt file.", remedy)])
    source = read_source(path, _LIMIT)
    markdown = path.suffix.lower() == ".md"
    reading = read_passages(source) if markdown else Reading(tuple(_plain_passages(source, headings)))
    sections = tuple(_sections(reading))
    if not sections:
        raise AuthorError(
            [Problem(Place(source.file), "There is no word in this file.", "Put the text of the speech into it.")]
        )
    return Speech(source.file, sections, reading.warnings)


def _sections(reading: Reading) -> Iterator[Section]:
    """Part passages at the headings; directions go with the passages that they stand in or before."""
    passages = reading.passages
    starts = [number for number, passage in enumerate(passages) if passage.kind == "heading"]
    if passages and starts[:1] != [0]:
        starts.insert(0, 0)
    directions = list(reading.directions)
    for start, end in pairwise([*starts, len(passages)]):
        heading = passages[start] if passages[start].kind == "heading" else None
        first = start + (heading is not None)
        last = next((at for at, each in enumerate(directions) if each.passage > end), len(directions))
        mine = tuple(replace(each, passage=max(0, each.passage - first)) for each in directions[:last])
        yield Section(heading, passages[first:end], passages[start].place, mine)
        del directions[:last]


def _plain_passages(source: Source, headings: Iterable[str]) -> Iterator[Passage]:
    """Blank lines part paragraphs; a line that equals a heading is one."""
    names = {collapse_spaces(name) for name in headings}
    lengths = [len(line) for line in source.lines if collapse_spaces(line)]
    by_line = sum(length > _WRAPPED for length in lengths) * 4 >= len(lengths)
    paragraph: list[str] = []
    start = 0
    for number, line in enumerate([*source.lines, ""], start=1):
        text = collapse_spaces(line)
        if (by_line or not text or text in names) and paragraph:
            yield Passage((Run(" ".join(paragraph)),), source.place(start))
            paragraph = []
        if text in names:
            yield Passage((Run(text),), source.place(number), kind="heading", level=1)
        elif text:
            start = start if paragraph else number
            paragraph.append(text)
