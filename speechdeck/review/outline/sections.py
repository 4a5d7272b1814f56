"""Sections that a new draft has and no slide says: each gets one, with its heading alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ...read import read_outline, read_speech_of
from ...read.join.sections import Match
from ...words.quoting import as_yaml
from .editing import OutlineEditor


def new_sections(editor: OutlineEditor, speech: bytes) -> list[tuple[int, str]]:
    """Return the headings of a new speech that no slide names, each with the slide behind which it is, from 0; -1 is before all."""
    with TemporaryDirectory() as place:
        outline_file = Path(place, editor.text.outline_file.name)
        outline_file.write_bytes(editor.content())
        outline = read_outline(outline_file).outline
        if outline is None:
            return []
        file = Path(place, editor.text.speech_file.name)
        file.write_bytes(speech)
        match = Match(outline, read_speech_of(file, outline))
        return list(_lacking(match))


def _lacking(match: Match) -> Iterator[tuple[int, str]]:
    behind = -1
    for at, section in enumerate(match.speech.sections):
        if at in match.slides:
            behind = match.slides[at]
        elif at in match.own and section.heading:
            yield behind, section.heading.text


def add_slides(editor: OutlineEditor, lacking: list[tuple[int, str]]) -> list[str]:
    """Give each of some sections a slide behind another; return the names of those for which that is possible."""
    added: list[str] = []
    by_slide: dict[int, list[str]] = {}
    for behind, name in lacking:
        by_slide.setdefault(behind, []).append(name)
    for behind, names in by_slide.items():
        spot = _behind(editor, behind)
        if spot is None:
            continue
        at, indent = spot
        text = "".join(f"{indent}- section: {as_yaml(name)}\n\n" for name in names)
        editor.insert(at, text)
        added += names
    return added


def _behind(editor: OutlineEditor, slide: int) -> tuple[int, str] | None:
    """Where in the outline a slide begins that follows another, and its indent."""
    starts = [min(each.start for each in scalars) for scalars in editor.slides if scalars]
    if len(starts) != len(editor.slides) or not starts:
        return None
    lines = [editor.source.rfind("\n", 0, start) + 1 for start in starts]
    found = re.match(r"([ \t]*)-[ \t]", editor.source[lines[0] :])
    if not found or len(set(lines)) != len(lines):
        return None
    if slide + 1 < len(lines):
        return _above_comments(editor.source, lines[slide + 1]), found[1]
    return len(editor.source), found[1]


def _above_comments(source: str, at: int) -> int:
    """Where the comments begin that stand close above a line."""
    while at:
        before = source.rfind("\n", 0, at - 1) + 1
        if not source[before:at].lstrip().startswith("#"):
            break
        at = before
    return at
