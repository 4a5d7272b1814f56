"""Cuts a file into what can be read on its own: each key of the outline, and each entry of `slides`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...keys import PARTS
from .levels import KEY, Level, indent_of, is_empty
from .signs import colon
from .vocabulary import below, key_meant

_ALONE = re.compile(r"""(["']?\w+["']?)\s*:\s*(?:#.*)?$""")
"""A key with nothing behind it."""

_PART = re.compile(rf"(?:-\s*| )(?:{'|'.join(PARTS)})\s*[:=\uff1a]", re.IGNORECASE)
"""An entry, whatever its indentation: no other item has these keys."""


_BULLETS = "-–—•*"
"""With what people begin the items of a list."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that are read together, counted from 0; an entry of `slides` knows the line of its key, and its key."""

    start: int
    end: int
    levels: tuple[Level, ...] = ()
    slides: int | None = None
    key: str = ""


def chunks(lines: Sequence[str]) -> Iterator[Chunk]:
    """Yield the chunks of a file."""
    written = [number for number, line in enumerate(lines) if not is_empty(line)]
    if not written:
        return
    base = indent_of(lines[written[0]])
    if lines[written[0]].lstrip().startswith(("[", "{", "- ")):
        yield Chunk(written[0], len(lines))
        return
    starts = [number for number in written if indent_of(lines[number]) <= base and _is_key(lines[number])]
    starts[:1] = [written[0]]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        alone = _ALONE.match(lines[start].strip())
        entries = _entries(lines, start, end) if alone and key_meant(alone[1]) == "slides" else []
        if not entries:
            yield Chunk(start, end, (Level(base, False, ""),))
            continue
        level = Level(indent_of(lines[entries[0]]), True, "slides")
        for first, last in zip(entries, [*entries[1:], end], strict=True):
            yield Chunk(first, last, (level,), start, alone[1].strip("\"'") if alone else "")


def _is_key(line: str) -> bool:
    """Whether a line at the left edge begins with a key, though its colon may be missing or another sign."""
    line = line.lstrip()
    if line[0] in _BULLETS:
        return False
    return KEY.match(line) is not None or colon(line, 0, below()[""].keys) is not None


def _entries(lines: Sequence[str], start: int, end: int) -> list[int]:
    """The lines at which the entries of `slides` begin."""
    written = [number for number in range(start + 1, end) if not is_empty(lines[number])]
    if not written or not lines[written[0]].lstrip().startswith(tuple(_BULLETS)):
        return []
    indent = indent_of(lines[written[0]])
    return [
        number
        for number in written
        if (indent_of(lines[number]) <= indent and lines[number].lstrip()[0] in _BULLETS)
        or _PART.match(lines[number].lstrip())
        or (indent_of(lines[number]) == indent and _PART.match(f" {lines[number].lstrip()}"))
    ]


def is_outline(lines: Sequence[str]) -> bool:
    """Return whether a file has at least one of an outline's keys, or is written in brackets."""
    keys = below()[""].keys
    key = re.compile(rf"""\s*(?:-\s*)?["']?(?:{"|".join(sorted(keys))}|section|from)["']?\s*[:=\uff1a]""")
    written = next((line for line in lines if not is_empty(line)), "{")
    return (
        written.lstrip()[0] in "[{%-&*!\"'"
        or any(map(key.match, lines))
        or any(map(re.compile(r"[\w ]+:(\s|$)").match, lines))
    )
