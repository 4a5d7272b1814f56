"""What can be known of an entry that cannot be read: the keys that say what part of the speech it is for."""

from __future__ import annotations

import re

from ..nodes import Mapping, new_text
from .draft import Draft
from .levels import indent_of

_SIMPLE = re.compile(r"\s*(?:-\s+)?(section|from|silent|title|layout|id):\s+([^\s|>&*!{\[].*)")


def salvage(draft: Draft, start: int, end: int) -> Mapping:
    """Return what the lines of an entry say in its simple keys."""
    mapping = Mapping(draft.place(start, indent_of(draft.lines[start])))
    mapping.partial = True
    column = None
    for number in range(start, end):
        found = _SIMPLE.match(draft.lines[number])
        if not found or found[1] in mapping or (column is not None and found.start(1) != column):
            continue
        column = found.start(1)
        text = found[2].strip().strip("\"'")
        if not text:
            continue
        mapping[found[1]] = new_text(text, draft.place(number, found.start(2)))
        mapping.key_places[found[1]] = draft.place(number, found.start(1), len(found[1]))
        mapping.value_places[found[1]] = mapping[found[1]].place
    return mapping
