"""Lines on which a key is followed by what must stand on the next: a list, or another key."""

from __future__ import annotations

from .draft import Draft
from .levels import DASH, KEY, Level, Waiting, indent_of
from .vocabulary import under


def part_line(draft: Draft, number: int, start: int, owner: Waiting, end: int) -> list[Level] | None:
    """Put a list or a key that follows another key on a line of its own, and return what is open then."""
    line = draft.lines[number]
    value, belongs = line[start:].rstrip(), under(owner.key)
    key = KEY.match(value)
    is_item = belongs.is_list and DASH.match(value) is not None
    if not is_item and not (key and belongs.has(key[1])):
        return None
    needs_dash = belongs.is_list and not is_item
    indent = _indent(draft, number, end, owner, is_deep=needs_dash, is_list=belongs.is_list)
    mended = f"{line[:start].rstrip()}\n{' ' * indent}{'- ' if needs_dash else ''}{value}"
    what = "the first item of its list" if is_item else f'"{key[1]}"' if key else ""
    sentence = f'After "{owner.key}", {what} must stand on a line of its own.'
    draft.mend(draft.place(number, start), sentence, "Write in place of this line:", {number: mended})
    return _levels(value, owner.key, indent, is_list=belongs.is_list)


def _indent(draft: Draft, number: int, end: int, owner: Waiting, *, is_deep: bool, is_list: bool) -> int:
    """Where the line must begin, so that what is below it stands right."""
    following = next((at for at in range(number + 1, end) if draft.lines[at].strip()), None)
    column = indent_of(draft.lines[following]) if following is not None else 0
    if following is None or column <= owner.indent:
        return owner.indent + 2
    is_inside = is_deep or not DASH.match(draft.lines[following], column)
    return max(owner.indent, column - 2) if is_inside and is_list else column


def _levels(value: str, key: str, indent: int, *, is_list: bool) -> list[Level]:
    """The list, and the keys of its first item."""
    if not is_list:
        return [Level(indent, False, key)]
    dash = DASH.match(value)
    column = indent + (len(dash[0]) if dash else 2)
    return [Level(indent, True, key), Level(column, False, key)]
