"""Lines moved to the indentation at which they belong."""

from __future__ import annotations

from ....words.text import pluralize
from .draft import Draft
from .extent import extent
from .levels import DASH, KEY, Level, indent_of

_SHOWN = 20
"""Lines that a remedy writes out."""


def reindent(draft: Draft, number: int, end: int, level: Level) -> None:
    """Move an item or a key to the indentation of those it is one of, and with it what belongs to it."""
    indent = level.indent
    line = draft.lines[number]
    column = indent_of(line)
    mended = {number: " " * indent + line.lstrip(" ")}
    rest = _belonging(draft, number, end, column)
    dash = DASH.match(line, column)
    settled = dash and rest and indent_of(draft.lines[rest[0]]) == indent + len(dash[0])
    if not settled:
        mended |= {at: _moved(draft.lines[at], indent - column) for at in rest}
    those = "the other items of its list" if level.is_list else "the keys beside it"
    what = "item" if level.is_list else "key"
    sentence = f"This {what} is indented by {pluralize(column, 'space')}, {those} by {indent}."
    if len(mended) <= _SHOWN:
        draft.mend(draft.place(number, column), sentence, "Write:", mended)
    else:
        remedy = "Write it like this, and move the lines that belong to it along:"
        draft.mend(draft.place(number, column), sentence, remedy, mended, [number])


def add_dash(draft: Draft, number: int, end: int, key: str) -> None:
    """Make a key the first of an item."""
    line = draft.lines[number]
    column = indent_of(line)
    mended = {number: f"{line[:column]}- {line[column:]}"}
    is_deep = False
    for at in range(number + 1, end):
        line = draft.lines[at]
        again = KEY.match(line, column) if indent_of(line) == column else None
        if line.strip() and (indent_of(line) < column or DASH.match(line, column) or (again and again[1] == key)):
            break
        if indent_of(line) == column:
            is_deep = True
        if is_deep and line.strip():
            mended[at] = f"  {line}"
    sentence = f'An item of a list begins here, at "{key}", and there is no dash before it.'
    draft.mend(draft.place(number, column), sentence, "Write:", mended)


def _belonging(draft: Draft, number: int, end: int, column: int) -> list[int]:
    """The lines below one that are deeper."""
    line = draft.lines[number]
    key = KEY.match(line, column)
    if key and line[key.end() :].strip():
        start = key.end() + len(line[key.end() :]) - len(line[key.end() :].lstrip())
        return list(range(number + 1, extent(draft.lines, number, start, column, end) + 1))
    found: list[int] = []
    for at in range(number + 1, end):
        line = draft.lines[at]
        if line.strip() and indent_of(line) <= column:
            break
        found.append(at)
    while found and not draft.lines[found[-1]].strip():
        found.pop()
    return found


def _moved(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * max(0, indent_of(line) + by) + line.lstrip(" ")
