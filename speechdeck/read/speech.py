"""The speech's file, in either of its forms, as sections and passages. Nothing is ever written into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import AuthorError, Place, Problem
from ..model import Passage, Section, Speech
from .markdown import read_passages
from .plain import read_plain
from .source import Source, read_source

_LIMIT = 10_000_000
"""Bytes; a speech of a day has 400,000."""


def read_speech(path: Path, headings: Iterable[str]) -> Speech:
    """Read a speech: `.md` as Markdown, anything else as plain text with ``headings`` for its headings."""
    if path.suffix.lower() not in (".md", ".txt"):
        remedy = "Name it speech.md (Markdown) or speech.txt (nothing in it is markup)."
        raise AuthorError([Problem(Place(str(path)), "A speech is a .md or a .txt file.", remedy)])
    source = read_source(path, _LIMIT)
    passages, warnings = _passages(source, path.suffix.lower(), headings)
    sections = tuple(_sections(passages))
    if not sections:
        raise AuthorError(
            [Problem(Place(source.file), "There is no word in this file.", "Put the text of the speech into it.")]
        )
    return Speech(source.file, sections, (*source.warnings, *warnings), tuple(source.lines))


def _passages(source: Source, suffix: str, headings: Iterable[str]) -> tuple[Iterable[Passage], list[Problem]]:
    if suffix == ".md":
        return read_passages(source), []
    return read_plain(source, list(headings))


def _sections(passages: Iterable[Passage]) -> Iterator[Section]:
    heading: Passage | None = None
    collected: list[Passage] = []
    for passage in passages:
        if passage.kind != "heading":
            collected.append(passage)
            continue
        if heading or collected:
            yield _section(heading, collected)
        heading, collected = passage, []
    if heading or collected:
        yield _section(heading, collected)


def _section(heading: Passage | None, passages: list[Passage]) -> Section:
    return Section(heading, tuple(passages), heading.place if heading else passages[0].place)
