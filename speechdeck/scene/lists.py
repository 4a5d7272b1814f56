"""The numbers and headings of the notes: how much room the lists need, and which heading stands below which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Passage
from ..words.scripts import cells


@dataclass(slots=True)
class _List:
    """A list of the speech as far as it has been read: the widest of its numbers, none of which a list of bullets has."""

    depth: int
    widest: int = 0


def number_widths(passages: Iterable[Passage]) -> list[tuple[int, ...]]:
    """For each passage, the widest number in each list that it stands in, outermost first, in digits; 0 for bullets.

    Lists that were left behind with the slide before, in whose midst this one begins, take no room.
    """
    inside: list[_List] = []
    found: list[tuple[_List, ...]] = []
    for passage in passages:
        left = None
        while inside and inside[-1].depth > passage.depth:
            left = inside.pop()
        if passage.item:
            _begin_item(inside, left, passage)
        found.append(tuple(inside))
    return [tuple(each.widest for each in lists) for lists in found]


def _begin_item(inside: list[_List], left: _List | None, passage: Passage) -> None:
    """An item goes on in the list of the one before, bullets after bullets and numbers after numbers, or begins one."""
    last = inside.pop() if inside and inside[-1].depth == passage.depth else left
    width = cells(passage.marker)
    if last and bool(last.widest) == bool(width):
        last.depth, last.widest = passage.depth, max(last.widest, width)
        inside.append(last)
    else:
        inside.append(_List(passage.depth, width))


def heading_levels(heading: Passage | None, passages: Iterable[Passage]) -> Iterator[int]:
    """For each passage, how deep it is as a heading, from 1 for the section's own; 0 for what is none.

    Each is one deeper than the heading it stands under, whatever levels the author passed over.
    """
    above = [heading.level] if heading else []
    least = len(above)
    for passage in passages:
        if passage.kind != "heading":
            yield 0
            continue
        while len(above) > least and above[-1] >= passage.level:
            above.pop()
        above.append(passage.level)
        yield len(above)
