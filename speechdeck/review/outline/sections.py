"""Sections that a new draft has and no slide says: each gets one, with its heading alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ...model import OPENING, Slide
from ...read import read_outline, read_speech_of
from ...read.join.sections import Match
from ...words.phrases import SearchedText
from ...words.quoting import as_yaml
from .editing import OutlineEditor
from .scalars import spans_of_slides

Lacking = tuple[int, str]
"""The slide behind which a section is, counted from 0 (-1 is before all), and its heading."""


def new_sections(editor: OutlineEditor, speech: bytes) -> list[Lacking]:
    """Return the headings of a new speech that no slide names."""
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


def _lacking(match: Match) -> Iterator[Lacking]:
    sections = match.speech.sections
    slide, said = -1, ""
    for at, section in enumerate(sections):
        if at in match.slides:
            slide, said = match.slides[at], section.text
        elif at in match.own and section.heading:
            yield _last_before(match.outline.slides, slide, SearchedText(said)), section.heading.text
        else:
            said += f" {section.text}"


def _last_before(slides: Sequence[Slide], slide: int, said: SearchedText) -> int:
    """The last slide of what is said before a section; before the first, there are those at which nothing is said."""
    is_first = slide < 0
    for following in slides[slide + 1 :]:
        is_silent = is_first and (following.silent or following.section == OPENING)
        if not is_silent and not (following.from_ and said.find(following.from_)):
            break
        slide += 1
    return slide


def add_slides(editor: OutlineEditor, lacking: Sequence[Lacking]) -> list[str]:
    """Give each of some sections a slide behind another; return the names of those for which that is possible."""
    spans = spans_of_slides(editor.source)
    if not lacking or len(spans) != len(editor.text.sections):
        return []
    before = dict(editor.splices)
    for behind, name in lacking:
        if not _add(editor, spans, behind, as_yaml(name)):
            break
    else:
        if editor.holds():
            return [name for _, name in lacking]
    editor.splices = before
    return []


def _add(editor: OutlineEditor, spans: Sequence[tuple[int, int]], behind: int, name: str) -> bool:
    """Write a slide behind another, with the blank line between them that others have; say whether it can be."""
    source = editor.source
    lines = [source.rfind("\n", 0, start) + 1 for start, _ in spans]
    found = re.match(r"[ \t]*-[ \t]+(?=\S)", source[lines[0] :])
    if not found:
        return False
    indent = found[0][: found[0].index("-")]
    blank = "\n" if len(lines) == 1 or any(_is_blank_above(source, line) for line in lines[1:]) else ""
    slide = f"{indent}- section: {name}\n"
    if behind + 1 < len(lines):
        editor.insert(_above_comments(source, lines[behind + 1]), slide + blank)
        return True
    # What follows the last slide may be other keys, with their comments.
    end = len(source[: _above_comments(source, spans[-1][1])].rstrip())
    at = source.find("\n", end) + 1 or len(source)
    lead = "" if at and source[at - 1] == "\n" else "\n"
    editor.insert(at, ("" if editor.splices.get(at) else lead) + blank + slide)
    return True


def _is_blank_above(source: str, line: int) -> bool:
    return re.search(r"\n[ \t]*\r?\n\Z", source[: _above_comments(source, line)]) is not None


def _above_comments(source: str, at: int) -> int:
    """Where the comments begin that stand close above a line."""
    while at:
        before = source.rfind("\n", 0, at - 1) + 1
        if not source[before:at].lstrip().startswith("#"):
            break
        at = before
    return at
