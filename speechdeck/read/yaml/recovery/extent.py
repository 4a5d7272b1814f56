"""How far a value goes: over which lines a text, a text in quotes, or a list in brackets continues."""

from __future__ import annotations

from collections.abc import Sequence

from .brackets import open_brackets
from .levels import DASH, KEY, indent_of, is_empty
from .vocabulary import is_known

_FARTHEST = 60
"""Lines that a value is looked for on: a longer one is one that is not closed."""


def extent(lines: Sequence[str], number: int, start: int, indent: int, end: int) -> int:
    """Return the last line of a value that begins at a column of a line, behind a key or dash of an indentation."""
    sign = lines[number][start]
    if sign in "[{":
        return _of_brackets(lines, number, start, indent, end)
    end = min(end, number + _FARTHEST)
    if sign in "\"'":
        closed = _of_quotes(lines, number, start, end)
        return _of_text(lines, number, indent, end) if closed is None else closed
    return _of_text(lines, number, indent, end)


def _of_brackets(lines: Sequence[str], number: int, start: int, indent: int, end: int) -> int:
    """To where they are closed; where they never are, over what is deeper and no item or key of its own."""
    last = number + 1
    while last < end and (
        not lines[last].strip() or indent_of(lines[last]) > indent or lines[last].lstrip()[0] in "]}"
    ):
        last += 1
    text = "\n".join([lines[number][start:], *lines[number + 1 : last]])
    _, closed = open_brackets(text)
    if closed is not None:
        return number + text.count("\n", 0, closed)
    last = number
    while last + 1 < end and _is_of_flow(lines[last + 1], indent):
        last += 1
    return last


def _is_of_flow(line: str, indent: int) -> bool:
    """Whether a line goes on with what stands in brackets: it is no item, and no key without quotes."""
    if not line.strip() or line.lstrip()[0] in "]}":
        return bool(line.strip())
    return indent_of(line) > indent and (line.lstrip()[0] in "\"'[{" or not begins_anew(line))


def _of_quotes(lines: Sequence[str], number: int, start: int, end: int) -> int | None:
    mark = lines[number][start]
    if mark in lines[number][start + 1 :].replace("\\" + mark, ""):
        return number
    for last in range(number + 1, end):
        line = lines[last]
        if begins_anew(line):
            break
        if mark in line.replace("\\" + mark, ""):
            return last
    return None


def _of_text(lines: Sequence[str], number: int, indent: int, end: int) -> int:
    last = number
    while last + 1 < end:
        line = lines[last + 1]
        if is_empty(line) or indent_of(line) <= indent or begins_anew(line):
            break
        last += 1
    return last


def begins_anew(line: str) -> bool:
    """Return whether a line begins with a dash or a key of an outline, so that no text goes on with it."""
    column = indent_of(line)
    key = KEY.match(line, column)
    return DASH.match(line, column) is not None or (key is not None and is_known(key[1]))
