"""Texts that end at ` #` in YAML though their authors went on: `Why item #3 matters`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...words.quoting import as_yaml

_CANDIDATE = re.compile(r"[ \t]#(?=\w)(?!(?:TODO|FIXME|XXX|HACK|NOTE)\b)")
"""A comment that begins without a space: as a number or a tag does. What is marked as a note to oneself is one."""


class Comments:
    """Which of the signs `#` in a text end a value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.candidates: dict[int, int] = {}
        """Where on a line the first one is that may."""
        self.seen: dict[int, list[tuple[int, int, bool]]] = {}
        """The texts on these lines: from where to where, and whether without quotes."""
        if _CANDIDATE.search(text):
            found = ((number, _CANDIDATE.search(line)) for number, line in enumerate(text.split("\n")))
            self.candidates = {number: match.start() + 1 for number, match in found if match}

    def see(self, event: Any) -> None:
        """Note where a text stands."""
        start, end = event.start_mark, event.end_mark
        for line in range(start.line, end.line + 1):
            if line in self.candidates:
                from_ = start.column if line == start.line else 0
                # A block's text ends at the next line's beginning.
                to = end.column if line == end.line else len(self.text)
                self.seen.setdefault(line, []).append((from_, to, not event.style))

    def cut_texts(self) -> Iterator[tuple[int, int, str, str]]:
        """Yield line and column of each text that is cut, and what to say."""
        lines = self.text.split("\n") if self.candidates else []
        for line, column in self.candidates.items():
            written = lines[line]
            before = written[:column].rstrip()
            start = self._start(line, column, before)
            if start is None:
                continue
            rest = written[start:].rstrip()
            if written[:start].lstrip(" -").startswith(("[", "{")) or "[" in written[:start]:
                rest = rest.rstrip(" ,]}")
            mended = f"{written[:start]}{as_yaml(rest)}{written[start:].rstrip()[len(rest) :]}"
            lost = written[column:].rstrip()
            yield (
                line,
                column,
                f'This text ends before "{lost}": what follows a space and `#` is a comment.',
                f"Put the text in quotes, or a space after `#` if it is a comment:\n{mended}",
            )

    def _start(self, line: int, column: int, before: str) -> int | None:
        """Where the text begins that a `#` cuts; None where it cuts none."""
        seen = self.seen.get(line, [])
        if not before or any(start < column < end for start, end, _ in seen):
            return None
        if re.search(r"(?:^|\s)-$|:$", before):
            return column
        return next((start for start, end, plain in seen if plain and end == len(before)), None)
