"""Texts of several lines, some of which are indented less than the text needs."""

from __future__ import annotations

from .draft import Draft
from .extent import begins_anew
from .levels import Written, indent_of


def mend_block(draft: Draft, number: int, indent: int, end: int) -> int:
    """Move the lines of a text after `|` or `>` that are indented less than its first; return the line behind it."""
    last, first, is_moved = number + 1, None, False
    for last in range(number + 1, end + 1):
        line = draft.lines[last] if last < end else ""
        column = indent_of(line)
        if last == end or not line.strip():
            continue
        if column <= indent and (begins_anew(line) or (first is not None and not is_moved)):
            break
        if first is None and column > indent:
            first = column
        elif column < (first or indent + 1):
            is_moved, first = is_moved or column <= indent, first or indent + 2
            sentence = "This line is indented less than the text it belongs to."
            place = draft.place(last, column)
            draft.mend(place, sentence, "Write:", {last: " " * first + line.lstrip()}, joins=True)
    return last


def continue_quotes(draft: Draft, text: Written, number: int) -> bool:
    """Return whether a line goes on with a text in quotes; they are then closed behind it."""
    above, line = draft.lines[number - 1], draft.lines[number].strip()
    mark = draft.lines[text.line][text.column : text.column + 1]
    if mark not in ('"', "'"):
        return False
    if mark in line or not above.endswith(mark):
        return False
    mended = {number - 1: above[:-1], number: " " * (text.indent + 2) + line + mark}
    draft.show_with(number - 1, number)
    sentence = "This line is indented less than the text in quotes that it seems to go on with."
    draft.mend(draft.place(number - 1, indent_of(above)), sentence, "Write:", mended)
    return True
