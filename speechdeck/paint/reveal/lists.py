"""A flat run of paragraphs, each with its depth, as nested lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ...scene import Note, Paragraph

T = TypeVar("T")


@dataclass(slots=True)
class ListItem(Generic[T]):
    """What begins an item of a list, and what else belongs to it: further paragraphs, and lists of its own."""

    thing: T
    children: list[T | list[ListItem[T]]] = field(default_factory=list)


Nested = list[T | list[ListItem[T]]]


def nested(paragraphs: Iterable[Paragraph]) -> Nested[Paragraph]:
    """Nest a slide's paragraphs: those with a bullet are items."""
    return _nest(
        paragraphs,
        lambda each: each.level + 1 if each.style.bullet else 0,
        lambda each: each.style.bullet is not None,
        lambda *_: True,
    )


def nested_notes(notes: Iterable[Note]) -> Nested[Note]:
    """Nest the notes' passages."""
    return _nest(notes, lambda note: len(note.number_widths), lambda note: note.passage.item, _goes_on)


def _goes_on(last: Note, note: Note) -> bool:
    """Whether an item belongs to the list of the one before: bullets to bullets, numbers to numbers."""
    return bool(last.passage.marker) == bool(note.passage.marker)


def _nest(
    things: Iterable[T], depth: Callable[[T], int], begins: Callable[[T], bool], goes_on: Callable[[T, T], bool]
) -> Nested[T]:
    parts: Nested[T] = []
    for thing in things:
        here = parts
        for _ in range(depth(thing) - begins(thing)):
            last = here[-1] if here else None
            if not isinstance(last, list):
                break
            here = last[-1].children
        last = here[-1] if here else None
        if not begins(thing):
            here.append(thing)
        elif isinstance(last, list) and goes_on(last[-1].thing, thing):
            last.append(ListItem(thing))
        else:
            here.append([ListItem(thing)])
    return parts
