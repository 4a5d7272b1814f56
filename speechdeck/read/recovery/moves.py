"""Lines moved to the indentation at which they belong."""

from __future__ import annotations

from .draft import Draft
from .levels import DASH, indent_of

_SHOWN = 8
"""Lines that a remedy writes out."""


def reindent(draft: Draft, number: int, end: int, indent: int, sentence: str) -> None:
    """Move a line to an indentation, and with it those that belong to it."""
    line = draft.lines[number]
    column = indent_of(line)
    mended = {number: " " * indent + line.lstrip(" ")}
    rest = _belonging(draft, number, end, column)
    dash = DASH.match(line, column)
    settled = dash and rest and indent_of(draft.lines[rest[0]]) == indent + len(dash[0])
    if not settled:
        mended |= {at: _moved(draft.lines[at], indent - column) for at in rest}
    remedy = "Write:" if len(mended) <= _SHOWN else "Write it so, and move the lines that belong to it along:"
    draft.mend(draft.place(number, column), sentence, remedy, mended, None if len(mended) <= _SHOWN else [number])


def _belonging(draft: Draft, number: int, end: int, column: int) -> list[int]:
    """The lines below one that are deeper."""
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
