"""Lines as they are read, and where their parts stand in those that the author wrote."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

_COMPARED = 2000
"""Signs of a line up to which each that was mended in it is looked for."""


def one_kind_of_line_end(text: str) -> tuple[str, dict[int, str]]:
    """Return a text in which only a line feed ends a line, as in YAML 1.2: PyYAML knows more of them, which are exchanged."""
    found = [] if text.isascii() else [sign for sign in "\x85\u2028\u2029" if sign in text]
    if not found:
        return text, {}
    free = (chr(code) for code in range(0xE000, 0xF900) if chr(code) not in text)
    exchanged = {ord(sign): next(free, " ") for sign in found}
    return text.translate(exchanged), {ord(other): chr(sign) for sign, other in exchanged.items() if other != " "}


def as_written(written: str, read: str, column: int) -> int:
    """Return the column in a line as its author wrote it, of a column in the line that was read in its place."""
    if written == read:
        return column
    found = 0
    for at, was, size in _alike(written, read):
        if at > column:
            break
        found = was + min(column - at, size)
    return min(found, len(written))


@lru_cache(maxsize=8)
def _alike(written: str, read: str) -> list[tuple[int, int, int]]:
    """What two lines have in common: where it stands in what is read, where in what is written, and its length."""
    if len(read) <= _COMPARED:
        blocks = SequenceMatcher(None, read, written, autojunk=False).get_matching_blocks()
        return [(block.a, block.b, block.size) for block in blocks]
    same = next((at for at, (a, b) in enumerate(zip(written, read, strict=False)) if a != b), len(read))
    return [(0, 0, same), (same, max(same, same - len(read) + len(written)), len(read))]
