"""The lists and headings of the notes: the room that numbers need, and which heading stands below which."""

from __future__ import annotations

import pytest

from speechdeck.errors import Place
from speechdeck.model import Passage
from speechdeck.scene.lists import heading_levels, number_widths
from speechdeck.words.text import Run

_NOWHERE = Place("speech.md", 1)


def _passages(*lines: str) -> list[Passage]:
    """A passage a line: two spaces for each list it stands in but the first, then its number or a dash; `=` is further
    text of an item."""
    return [_passage(line) for line in lines]


def _passage(line: str) -> Passage:
    text = line.strip()
    mark, _, _ = text.partition(" ")
    listed = mark in "-=" or mark.endswith((".", ")", "、"))
    marker = mark if listed and mark not in "-=" else ""
    depth = (len(line) - len(text)) // 2 + 1 if listed else 0
    return Passage((Run(text),), _NOWHERE, depth, listed and mark != "=", marker)


@pytest.mark.parametrize(
    ("lines", "widths"),
    [
        (["Words", "9. nine", "10. ten", "Words"], [(), (3,), (3,), ()]),
        (["1986. year", "Words", "1. one"], [(5,), (), (2,)]),
        (["1. one", "  1. inner", "  12. inner", "10. ten"], [(3,), (3, 3), (3, 3), (3,)]),
        (["1. one", "= more of it", "  - a point", "  = more of that"], [(2,), (2,), (2, 0), (2, 0)]),
        (["- a point", "1. one", "(iii) three"], [(0,), (5,), (5,)]),
        (["1. one", "  - a point", "= more of one", "  1. inner"], [(2,), (2, 0), (2,), (2, 2)]),
        (["十二、 twelve"], [(6,)]),
        (["= the rest of an item", "2. two"], [(), (2,)]),
        (["  2. an inner item", "  3. another", "10. ten", "Words"], [(3,), (3,), (3,), ()]),
    ],
    ids=[
        "one list",
        "two lists",
        "a list in a list",
        "what belongs to an item",
        "bullets, then numbers",
        "a list after a paragraph of the item",
        "full width",
        "from the midst of an item",
        "from the midst of a list in a list",
    ],
)
def test_each_list_is_as_wide_as_its_widest_number(lines: list[str], widths: list[tuple[int, ...]]) -> None:
    assert number_widths(_passages(*lines)) == widths


def _heading(level: int) -> Passage:
    return Passage((Run("Heading"),), _NOWHERE, level=level, kind="heading")


@pytest.mark.parametrize(
    ("own", "levels", "found"),
    [
        (1, [2, 3, 2], [2, 3, 2]),
        (2, [4, 6, 4, 3], [2, 3, 2, 2]),
        (None, [3, 4, 3], [1, 2, 1]),
        (2, [1, 2], [2, 3]),
        (0, [0, 0], [2, 2]),
    ],
    ids=["in order", "levels passed over", "without a heading of its own", "none beside its own", "levels unknown"],
)
def test_each_heading_is_one_deeper_than_the_one_it_stands_under(
    own: int | None, levels: list[int], found: list[int]
) -> None:
    passages = [each for level in levels for each in (_heading(level), Passage((Run("Words"),), _NOWHERE))]
    told = list(heading_levels(_heading(own) if own is not None else None, passages))
    assert told[::2] == found
    assert set(told[1::2]) == {0}
