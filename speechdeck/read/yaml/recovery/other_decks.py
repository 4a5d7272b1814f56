"""Decks as other programs have them, put into an outline's form: slides parted by lines of dashes, in Markdown, in TOML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....words.quoting import as_yaml
from ...keys import PARTS
from .draft import Draft, Mistake
from .levels import KEY, is_empty
from .vocabulary import key_meant

COMMENT = re.compile(r"(\s*)<!--(.*?)-->\s*")
DIVISION = re.compile(r"\s*:{3,}[^:]*")
"""What Markdown has beside texts, of which nothing is shown."""

_RULE = re.compile(r"-{3,}\s*$")
_HEADING = re.compile(r"#{1,3}\s+(\S.*?)\s*#*$")
_BULLET = re.compile(r"\s*(?:[-*+•–]|\d+[.)])\s+(\S.*)")
_TABLE = re.compile(r"\s*\[\[?([\w.]+)\]\]?\s*$")
_PAIR = re.compile(r"\s*([\w-]+)\s*=\s*(.*)")
_SHOWN = 60
"""Lines that a remedy writes out."""


def understand_other_decks(draft: Draft) -> None:
    """Put a deck of another program into the form of an outline, line for line."""
    if any(map(_TABLE.match, draft.lines)) and any(map(_PAIR.match, draft.lines)):
        _from_toml(draft)
        return
    marks = [number for number, line in enumerate(draft.lines) if _RULE.match(line)]
    first = next((number for number, line in enumerate(draft.lines) if not is_empty(line)), 0)
    has_front = marks[:1] == [first]
    inner = marks[1:] if has_front else marks
    if not inner or any(_key(line) == "slides" and _has_items(draft.lines, at) for at, line in enumerate(draft.lines)):
        return
    if _is_markdown(draft.lines[inner[0] :]):
        _from_markdown(draft, inner[0])
        return
    parts = [range(start + 1, end) for start, end in zip(inner, [*inner[1:], len(draft.lines)], strict=True)]
    if any(_is_slide(draft.lines, part) for part in parts):
        _from_parts(draft, inner[0], parts)


def _key(line: str) -> str:
    found = KEY.match(line)
    return key_meant(found[1]) if found else ""


def _has_items(lines: Sequence[str], at: int) -> bool:
    below = next((line for line in lines[at + 1 :] if not is_empty(line)), "")
    return below.lstrip().startswith("- ")


def _is_slide(lines: Sequence[str], part: range) -> bool:
    """Whether a part has keys that only a slide has."""
    return any(_key(lines[at]) in (*PARTS, "layout", "content") for at in part)


def _is_markdown(lines: Sequence[str]) -> bool:
    """Whether there are headings, and below them no key of a slide that is said something at."""
    return any(map(_HEADING.match, lines)) and not any(_key(line) in ("section", "from", "silent") for line in lines)


# --- Slides parted by dashes --------------------------------------------------------------------------------------


def _from_parts(draft: Draft, mark: int, parts: Sequence[range]) -> None:
    """Let the keys between two lines of dashes be an item of `slides`."""
    draft.lines[mark] = "slides:"
    for part in parts:
        if part.start - 1 != mark:
            draft.lines[part.start - 1] = ""
        is_first = True
        for at in part:
            line = draft.lines[at]
            if _key(line) == "slides" or is_empty(line) or COMMENT.fullmatch(line) or DIVISION.fullmatch(line):
                draft.lines[at] = ""
            else:
                draft.lines[at] = f"{'  - ' if is_first else '    '}{line}"
                is_first = False
    _note(draft, mark, "Slides are not parted by lines of dashes: each is an item of `slides`.")


# --- Slides in Markdown -------------------------------------------------------------------------------------------


def _from_markdown(draft: Draft, mark: int) -> None:
    """Let each heading be the section of a slide, and the lists below it its points."""
    draft.lines[mark] = "slides:"
    is_slide = has_points = False
    for at in range(mark + 1, len(draft.lines)):
        line = draft.lines[at]
        heading, bullet = _HEADING.match(line), _BULLET.match(line)
        draft.lines[at] = ""
        if heading:
            draft.lines[at] = f"  - section: {as_yaml(heading[1])}"
            is_slide, has_points = True, False
        elif bullet and is_slide and not _RULE.match(line):
            above = "" if has_points else "    content:\n      - points:\n"
            draft.lines[at] = f"{above}          - {as_yaml(bullet[1])}"
            has_points = True
    _note(
        draft, mark, "These are slides in Markdown, and an outline is YAML; what is said stands in the speech's file."
    )


# --- TOML ---------------------------------------------------------------------------------------------------------


def _from_toml(draft: Draft) -> None:
    """Let each table of slides be an item, and each key have a colon."""
    first = next(number for number, line in enumerate(draft.lines) if not is_empty(line))
    is_listed = is_first = False
    for at, line in enumerate(draft.lines):
        table, pair = _TABLE.match(line), _PAIR.match(line)
        if table:
            is_slide = key_meant(table[1]) == "slides"
            draft.lines[at] = "slides:" if is_slide and not is_listed else ""
            is_listed, is_first = is_listed or is_slide, is_slide
        elif pair:
            before = "  - " if is_first else "    " if is_listed else ""
            draft.lines[at] = f"{before}{pair[1]}: {pair[2]}"
            is_first = False
    _note(draft, first, "This is TOML, and an outline is YAML.")


def _note(draft: Draft, mark: int, sentence: str) -> None:
    shown = tuple(at for at in range(mark, len(draft.lines)) if not is_empty(draft.lines[at]))
    remedy = "Write in place of this line and what is below it:"
    draft.rewritten.append(Mistake(draft.place(mark), sentence, remedy, {}, shown, _SHOWN))
