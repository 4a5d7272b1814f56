"""Lines that are no part of an outline: marks of merges, fences, other documents; and signs no text may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....errors import Problem
from ...damage import UNSTORABLE
from .chunks import is_outline
from .draft import Draft, Mistake
from .levels import KEY, indent_of, is_empty
from .other_decks import COMMENT, DIVISION, understand_other_decks
from .signs import has_tabs, tabs, unusual_space, with_usual_spaces

_SHOWN = 20
"""Lines that a remedy writes out."""

_MERGE = re.compile(r"(<{7}|={7}|>{7}|\|{7})(\s|$)")


def clean(draft: Draft) -> list[Problem]:
    """Take out of a draft what is no part of an outline, and return what is to be told of it."""
    found = [*_control_characters(draft), *_merges(draft), *_fences(draft)]
    understand_other_decks(draft)
    found += [*_divisions(draft), *_documents(draft), *_spaces(draft)]
    _tabs(draft)
    return found


def _control_characters(draft: Draft) -> list[Problem]:
    problems: dict[str, Problem] = {}
    for number, line in enumerate(draft.lines):
        for found in UNSTORABLE.finditer(line):
            sentence = f"There is a control character here (U+{ord(found[0]):04X})."
            problems.setdefault(found[0], Problem(draft.place(number, found.start(), 1), sentence, "Delete it."))
        draft.lines[number] = UNSTORABLE.sub(" ", line)
    return list(problems.values())


def _merges(draft: Draft) -> list[Problem]:
    """Two versions of some lines with marks between them: the first is read."""
    problems, is_second = [], False
    for number, line in enumerate(draft.lines):
        mark = _MERGE.match(line)
        if mark and mark[1][0] == "<":
            sentence = "Two versions of the outline were merged here, and nobody has chosen between them."
            remedy = "Keep the lines that are right, and delete the others with the lines `<<<<<<<`, `=======` and `>>>>>>>`."
            problems.append(Problem(draft.place(number), sentence, remedy))
        if mark or (is_second and problems):
            draft.lines[number] = ""
        if mark:
            is_second = mark[1][0] in "=|"
    return problems


def _fences(draft: Draft) -> list[Problem]:
    numbers = [number for number, line in enumerate(draft.lines) if line.startswith(("```", "~~~"))]
    first, last = (numbers[0], [*numbers, len(draft.lines)][1]) if numbers else (0, 0)
    beside = [*draft.lines[:first], *draft.lines[last + 1 :]]
    for number in numbers:
        draft.lines[number] = ""
    sentence = "An outline has no code fence around it."
    if numbers and any(map(str.strip, beside)) and is_outline(draft.lines[first:last]):
        draft.lines[:first] = [""] * first
        draft.lines[last:] = [""] * (len(draft.lines) - last)
        remedy = f"Keep what is between line {first + 1} and line {last + 1}, and delete all else, these two lines too."
        return [Problem(draft.place(first), sentence, remedy)]
    others = f" and line {', '.join(str(number + 1) for number in numbers[1:4])}" if numbers[1:] else ""
    return [Problem(draft.place(number), sentence, f"Delete this line{others}.") for number in numbers[:1]]


def _divisions(draft: Draft) -> Iterator[Problem]:
    """Lines that other programs' Markdown has beside texts: `:::` and comments."""
    colons = [number for number, line in enumerate(draft.lines) if DIVISION.fullmatch(line)]
    for number in colons:
        draft.lines[number] = ""
    others = f" and line {', '.join(str(number + 1) for number in colons[1:6])}" if colons[1:] else ""
    for number in colons[:1]:
        yield Problem(draft.place(number), "An outline has no lines of colons.", f"Delete this line{others}.")
    for number, line in enumerate(draft.lines):
        found = COMMENT.fullmatch(line)
        if found:
            draft.lines[number] = f"{found[1]}# {found[2].strip()}"
            yield Problem(draft.place(number), "A comment begins with `#`.", f"Write:\n{draft.lines[number]}")


_MARK = re.compile(r"(---|\.\.\.)(?=\s|$)\s*(.*)")


def _documents(draft: Draft) -> list[Problem]:
    """Lines that end a document, or begin one: what is below is read if it goes on with the outline."""
    problems = list(_directives(draft))
    first = next((number for number, line in enumerate(draft.lines) if not is_empty(line)), 0)
    for number, line in enumerate(draft.lines):
        mark = _MARK.match(line)
        if not mark:
            continue
        if mark[1] == "---" and number == first:
            draft.lines[number] = mark[2]
            continue
        goes_on = _goes_on(draft.lines[:number], [mark[2], *draft.lines[number + 1 :]])
        sentence = "A second document begins here." if mark[1] == "---" else "This line ends the outline."
        remedy = f"Keep one outline in a file: remove the line `{mark[1]}`" + (
            "." if goes_on else " and what is below it."
        )
        problems.append(Problem(draft.place(number), sentence, remedy))
        draft.lines[number] = mark[2] if goes_on else ""
        if not goes_on:
            draft.lines[number:] = [""] * (len(draft.lines) - number)
            break
    return problems


def _directives(draft: Draft) -> Iterator[Problem]:
    for number, line in enumerate(draft.lines):
        if line.startswith("%"):
            yield Problem(draft.place(number), "An outline has no directives (`%NAME`).", "Delete this line.")
            draft.lines[number] = ""
        elif not is_empty(line):
            return


def _goes_on(above: list[str], below: list[str]) -> bool:
    """Whether lines have only keys that others have not, or nothing at all."""
    upper, lower = _keys(above), _keys(below)
    return not upper & lower and bool(lower or not any(map(str.strip, below)))


def _keys(lines: list[str]) -> set[str]:
    return {found[1] for line in lines if not line.startswith((" ", "#")) and (found := KEY.match(line))}


_BLOCK = re.compile(r"(?:^|.*[:-]\s+)[|>][-+0-9]{0,2}\s*(?:#.*)?$")
"""A line that ends with the sign before a text whose lines follow."""


def _spaces(draft: Draft) -> list[Problem]:
    """Lines that are indented with what only looks like spaces, each kind told once; in texts of lines it may stand."""
    found: dict[str, list[int]] = {}
    block: int | None = None
    for number, line in enumerate(draft.lines):
        sign = None if line.isascii() else unusual_space(line)
        usual = with_usual_spaces(line) if sign else line
        if block is not None and (not usual.strip() or indent_of(usual) > block):
            continue
        block = indent_of(usual) if _BLOCK.match(usual) else None
        if sign and usual.strip() and not usual.startswith("#"):
            found.setdefault(sign, []).append(number)
            draft.lines[number] = usual
    return [_unusual(draft, sign, numbers) for sign, numbers in found.items()]


def _unusual(draft: Draft, sign: str, numbers: list[int]) -> Problem:
    others = f", and {len(numbers) - 1} more" if numbers[1:] else ""
    place = draft.place(numbers[0], draft.source.lines[numbers[0]].index(sign), 1)
    code = f"U+{ord(sign):04X}"
    if sign.isspace():
        sentence = f"Before the first word of this line{others} is a space of another kind ({code})."
        return Problem(place, sentence, f"Write a usual space in place of each:\n{draft.lines[numbers[0]]}")
    sentence = f"Before the first word of this line{others} is a sign that nobody sees ({code})."
    return Problem(place, sentence, f"Delete it:\n{draft.lines[numbers[0]]}")


def _tabs(draft: Draft) -> None:
    """Lines that are indented with tabs, told once: whoever indents one so indents many."""
    written = next((line for line in draft.lines if line.strip()), "")
    if written.lstrip().startswith(("{", "[")):
        return
    numbers = [number for number, line in enumerate(draft.lines) if has_tabs(line)]
    if not numbers:
        return
    width = max((2, 4, 8), key=lambda width: _fit(draft.lines, width))
    for number in numbers:
        draft.lines[number] = tabs(draft.lines[number], width)
    others = f", and {len(numbers) - 1} more" if numbers[1:] else ""
    place = draft.place(numbers[0], draft.source.lines[numbers[0]].index("\t"), 1)
    shown = range(numbers[0], numbers[-1] + 1) if numbers[-1] - numbers[0] < _SHOWN else numbers[:1]
    sentence = f"This line is indented with a tab{others}; YAML knows spaces only."
    remedy = "Write spaces in place of each tab at the beginning of a line:"
    draft.rewritten.append(Mistake(place, sentence, remedy, {}, tuple(shown)))


def _fit(lines: Sequence[str], width: int) -> tuple[int, int]:
    """How well lines stand if a tab is so many spaces: below the line above, and where others stand."""
    spaced = [line for line in lines if not is_empty(line)]
    tabbed = [(above, tabs(line, width)) for above, line in pairwise(spaced) if has_tabs(line)]
    columns = {indent_of(line) for line in spaced if not has_tabs(line)}
    wrong = sum(not _stands_right(tabs(above, width), line) for above, line in tabbed)
    return -wrong, sum(indent_of(line) in columns for _, line in tabbed)


def _stands_right(above: str, line: str) -> bool:
    """Whether a line is deeper than the one above if that is a key without a value, and no deeper otherwise."""
    column, indent = len(above) - len(above.lstrip(" -")), indent_of(line)
    if above.rstrip().endswith(":"):
        return indent > column or (indent == column and line.lstrip().startswith("-"))
    return indent <= column
