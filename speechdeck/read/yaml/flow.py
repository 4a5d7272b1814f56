"""Lists in brackets and keys in braces, in which a comma ends a value: `{value: 8,100}`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import yaml

from ...words.quoting import as_yaml


@dataclass(slots=True)
class Piece:
    """A key, its value, and the last of the pieces behind it that a comma made keys of."""

    key: Any
    value: Any
    last: Any = None


@dataclass(slots=True)
class Pieces:
    """What stands between the commas of a pair of braces."""

    pieces: list[Piece] = field(default_factory=list)
    are_a_text: bool = False
    """Whether the braces hold no value at all."""

    @property
    def cut(self) -> list[Piece]:
        """The values that go on behind a comma."""
        return [piece for piece in self.pieces if piece.last]

    def add(self, key: Any, value: Any) -> bool:
        """Note a key and its value, and return whether they are only the rest of a text."""
        if not _is_unwritten(value) or key.style or ":" in _between(key, value):
            self.pieces.append(Piece(key, value))
            self.are_a_text = False
            return False
        if self.pieces:
            self.pieces[-1].last = key
        else:
            self.are_a_text = True
        return True


def _between(key: Any, value: Any) -> str:
    """A colon where one stands between a key and a value that is not written."""
    return ":" if (value.start_mark.line, value.start_mark.column) > (key.end_mark.line, key.end_mark.column) else ""


def _is_unwritten(event: Any) -> bool:
    start, end = event.start_mark, event.end_mark
    return (
        isinstance(event, yaml.ScalarEvent) and not event.style and (start.line, start.column) == (end.line, end.column)
    )


def comma_in_braces(key: str, text: str) -> tuple[str, str]:
    """Return what to say of a value in braces that has a comma."""
    return (
        f"In braces, a comma ends a value: this one is read as `{text.partition(',')[0].strip()}`.",
        f"Put the value in quotes: `{key}: {as_yaml(text, in_brackets=True)}`",
    )


def comma_in_brackets(number: str) -> tuple[str, str]:
    """Return what to say of a number in brackets that has a comma."""
    return (
        "In brackets, a comma ends an item: this number is read as several.",
        f"Put the number in quotes: `{as_yaml(number, in_brackets=True)}`",
    )


def numbers_with_commas(items: list[Any]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of the items that are one number, where other commas have a space behind them."""
    close = [
        _is_number(one) and _is_number(other) and other.start_mark.index - one.end_mark.index == 1
        for one, other in pairwise(items)
    ]
    if not any(close) or all(close):
        return  # Whoever puts no space behind any comma means several items.
    pairs = len(close) >= 3 and close == [at_ % 2 == 0 for at_ in range(len(close))]
    first = 0
    for last, joined in enumerate([*close, False]):
        if not joined:
            if last > first and (pairs or all(len(item.value) == 3 for item in items[first + 1 : last + 1])):
                yield first, last
            first = last + 1


def _is_number(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.value.lstrip("-+€$£¥").isdecimal()
