"""The speech's file, in either of its forms, as sections and passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ..errors import AuthorError, Place, Problem
from ..model import OPENING, Outline, Section, Speech
from .markdown import Reading, read_passages
from .source import Source, read_source

_LIMIT = 10_000_000
"""Bytes; a speech of a day has 400,000."""

_NAMED_OTHERWISE = ("", ".markdown", ".mdown", ".mkd", ".text")
"""Endings of texts that are as they should be, but for their names."""


def read_speech(path: Path, headings: Iterable[str], *, may_be_empty: bool = False) -> Speech:
    """Read a speech: `.md` as Markdown, anything else as plain text with ``headings`` for its headings.

    Where nothing is said at any slide, it ``may_be_empty``: it will be written later.
    """
    if path.suffix.lower() not in (".md", ".txt"):
        named = path.suffix.lower() in _NAMED_OTHERWISE
        remedy = (
            "Name it speech.md (Markdown) or speech.txt (nothing in it is markup)."
            if named
            else "Open it, and save it as plain text in UTF-8: speech.txt. Then write `speech: speech.txt` in the outline."
        )
        raise AuthorError([Problem(Place(str(path)), "A speech is a .md or a .txt file.", remedy)])
    source = read_source(path, _LIMIT)
    reading = _read(source, path.suffix.lower(), headings)
    sections = tuple(_sections(reading))
    if not sections and not may_be_empty:
        raise AuthorError(
            [Problem(Place(source.file), "There is no word in this file.", "Put the text of the speech into it.")]
        )
    return Speech(source.file, sections, (*source.warnings, *reading.warnings), tuple(source.lines))


def read_speech_of(path: Path, outline: Outline, headings: Iterable[str] = ()) -> Speech:
    """Read the speech of an outline, whose slides name its headings in a plain text; ``headings`` are more of them."""
    named = (slide.section for slide in outline.slides if slide.section and slide.section != OPENING)
    return read_speech(path, [*named, *headings], may_be_empty=all(slide.silent for slide in outline.slides))


def only_text(folder: Path) -> Path | None:
    """Return the text beside an outline that must be its speech, whatever it is called: the only one there is."""
    there = folder.iterdir() if folder.is_dir() else ()
    texts = [path for path in there if path.suffix.lower() in (".md", ".txt") and path.is_file()]
    return texts[0] if len(texts) == 1 else None


def speech_problems(folder: Path) -> Sequence[Problem]:
    """Return what is wrong with the speech of a deck whose outline cannot be read, if it is clear which file that is."""
    path = only_text(folder)
    if not path or path.name != "speech.md":
        return ()
    try:
        read_speech(path, ())
    except AuthorError as error:
        return error.problems
    return ()


def _read(source: Source, suffix: str, headings: Iterable[str]) -> Reading:
    if suffix == ".md":
        return read_passages(source)
    from .plain import read_plain  # A speech in Markdown, as most are, has no use for it.

    passages, warnings = read_plain(source, list(headings))
    return Reading(tuple(passages), warnings=tuple(warnings))


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
