"""Texts, lists and mappings that know their places: what YAML is read into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import Place, Problem


class Scalar(str):
    """A text and its place."""

    __slots__ = ("place",)
    place: Place


def new_text(text: str, place: Place) -> Scalar:
    """Return a text at a place."""
    scalar = Scalar(text)
    scalar.place = place
    return scalar


class Sequence(list[Any]):
    """A list, its place, and the places of its items."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.item_places: list[Place] = []


class Mapping(dict[str, Any]):
    """A mapping, its place, and the places of its keys and of its values."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}
        self.value_places: dict[str, Place] = {}
        self.partial = False
        """Whether there is more in it that could not be read."""
        self.repeated = False
        """Whether a key is written twice in it, which is told."""


Tree = Scalar | Sequence | Mapping | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """What can be read of a file, what is wrong with it, and what its author should look at."""

    tree: Tree
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def both(first: Tree, second: Tree) -> Tree:
    """Return what is written under one key twice, so that all of it is looked at: of two texts, the second."""
    if isinstance(first, Sequence) and isinstance(second, Sequence):
        first.extend(second)
        first.item_places += second.item_places
        return first
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        for key, value in second.items():
            first[key] = both(first.get(key), value)
            first.key_places.setdefault(key, second.key_places[key])
            first.value_places[key] = second.value_places[key]
        return first
    return first if second is None else second
