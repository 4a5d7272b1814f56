"""What is open at a line: the lists and keys it may belong to, by their indentation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .vocabulary import Below, under

KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s?:,\[\]{}#&*!|>'"%@`-][^#\n]*?|[?:-][^\s#][^#\n]*?)(?<![ \t])[ \t]*:(?=\s|$)"""
)
"""A key and its colon; a text with a colon looks the same."""

DASH = re.compile(r"-(?:[ \t]+|$)")


def indent_of(line: str) -> int:
    """Return by how many spaces a line is indented."""
    return len(line) - len(line.lstrip(" "))


def is_empty(line: str) -> bool:
    """Return whether a line has nothing but a comment."""
    return not line.strip() or line.lstrip().startswith("#")


@dataclass(frozen=True, slots=True)
class Level:
    """A list, or keys, at an indentation, and the key below which they stand."""

    indent: int
    is_list: bool
    key: str

    @property
    def below(self) -> Below:
        """What stands here."""
        return under(self.key)

    def takes(self, word: str) -> bool:
        """Return whether an item that begins with a key, or without one is a text, may stand here."""
        return self.below.has(word) if word else bool(self.below.shorthand) or not self.below.keys


@dataclass(frozen=True, slots=True)
class Waiting:
    """A key or a dash that has nothing behind it yet, so that what is deeper belongs to it."""

    indent: int
    key: str
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """The last text: its line, its column, and the indentation of the key or dash before it."""

    line: int
    column: int
    indent: int
    key: str
    is_item: bool


@dataclass(slots=True)
class Open:
    """What is open at a line."""

    levels: list[Level] = field(default_factory=list)
    waiting: Waiting | None = None
    text: Written | None = None

    def list_at(self, column: int) -> Level | None:
        """Return the list whose items stand at a column."""
        return next((level for level in reversed(self.levels) if level.is_list and level.indent == column), None)

    def keys_at(self, column: int) -> Level | None:
        """Return the level whose keys stand at a column."""
        return next((level for level in reversed(self.levels) if not level.is_list and level.indent == column), None)

    def nearest_list(self, column: int, word: str) -> Level | None:
        """Return the list whose items stand nearest to a column, and may begin with a key; of two, that of the line above."""
        found = [level for level in reversed(self.levels) if level.is_list and level.takes(word)]
        return min(found, key=lambda each: abs(each.indent - column), default=None)

    def nearest_keys(self, column: int, word: str) -> Level | None:
        """Return the keys among which a key belongs: of its kind, nearest to its column, those of the line above."""
        found = [level for level in reversed(self.levels) if not level.is_list]
        return min(found, key=lambda each: (not each.below.has(word), abs(each.indent - column)), default=None)

    def expects_item(self, column: int) -> bool:
        """Return whether a line at a column should be an item of a list."""
        if self.waiting and column >= self.waiting.indent and not self.waiting.is_item:
            return under(self.waiting.key).is_list
        level = next((level for level in reversed(self.levels) if level.indent == column), None)
        return level is not None and level.is_list

    def context(self, column: int) -> Below:
        """Return what a key at a column would be one of."""
        if self.waiting and column > self.waiting.indent:
            return under(self.waiting.key)
        level = self.keys_at(column)
        return level.below if level else Below()

    def close_to(self, level: Level) -> None:
        """Close what is deeper than a level."""
        while self.levels and self.levels[-1] is not level:
            self.levels.pop()
