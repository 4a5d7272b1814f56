from __future__ import annotations

import pytest

from speechdeck.scene import Box
from speechdeck.scene.order import column_by_column, in_reading_order

INCH = 914_400

# Each picture shows boxes by the letters that they are read in, one character an inch.
PICTURES = {
    "one below the other": ["aa", "aa", "  ", "bb"],
    "a grid, row by row": ["a b", "   ", "c d"],
    "a tall one before the two at its right": ["a b", "a  ", "a c"],
    "two columns, where no gap crosses both": ["a c", "  c", "b c", "b  "],
    "a row below a wide one": ["aaa", "   ", "b c"],
    "headings, each with what it heads": ["aa cc", "bb dd", "bb dd"],
    "headings, one of which heads nothing": ["aa cc", "bb   ", "bb   "],
    "headings of three": ["a c e", "b d f", "b d f", "b d f"],
    "headings in two rows": ["a c", "b d", "b d", "   ", "e g", "f h", "f h"],
    "headings under a title": ["aaaa", "    ", "b  d", "c  e", "c  e"],
    "a row of low ones over a row that is hardly higher": ["aa bb", "aa bb", "cc dd", "cc dd", "cc dd"],
    "low ones over wider ones": ["a b c", "     ", "ddd e", "ddd e", "ddd e"],
    "one low one over two": ["a  ", "b c", "b c"],
    "high ones over low ones": ["a b", "a b", "c d"],
}


def _boxes(picture: list[str]) -> dict[str, Box]:
    places: dict[str, list[tuple[int, int]]] = {}
    for top, row in enumerate(picture):
        for left, letter in enumerate(row):
            if letter != " ":
                places.setdefault(letter, []).append((left, top))
    return {
        letter: Box.around(tuple(Box.of(left * INCH, top * INCH, INCH, INCH) for left, top in cells))
        for letter, cells in places.items()
    }


def _read(boxes: dict[str, Box], *, rtl: bool = False) -> str:
    return "".join(in_reading_order(sorted(boxes, reverse=True), boxes.__getitem__, rtl=rtl))


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_boxes_are_read_as_they_are_seen(picture: list[str]) -> None:
    boxes = _boxes(picture)
    assert _read(boxes) == "".join(sorted(boxes))


@pytest.mark.parametrize(
    ("picture", "rtl", "read"),
    [
        (["a b", "   ", "c d"], False, "acbd"),
        (["a b", "   ", "c d"], True, "bdac"),
        (["aaa", "   ", "b c"], False, "abc"),
        (["a", " ", "b"], False, "ab"),
    ],
)
def test_columns_that_stand_apart_may_be_read_one_after_the_other(picture: list[str], rtl: bool, read: str) -> None:
    boxes = _boxes(picture)
    assert "".join(column_by_column(sorted(boxes, reverse=True), boxes.__getitem__, rtl=rtl)) == read


def test_from_right_to_left_only_the_sides_change() -> None:
    assert _read(_boxes(["a b", "   ", "c d"]), rtl=True) == "badc"


def test_from_right_to_left_headings_keep_what_they_head() -> None:
    assert _read(_boxes(["aa cc", "bb dd", "bb dd"]), rtl=True) == "cdab"


def test_headings_that_a_hand_has_placed_are_still_headings() -> None:
    # As in PowerPoint's own layout "Comparison", where they end where what they head begins.
    boxes = {
        "a": Box.of(839_788, 1_681_163, 5_157_787, 823_912),
        "b": Box.of(839_788, 2_505_075, 5_157_787, 3_684_588),
        "c": Box.of(6_172_200, 1_681_163, 5_183_188, 823_912),
        "d": Box.of(6_172_200, 2_505_075, 5_183_188, 3_684_588),
    }
    assert _read(boxes) == "abcd"


def test_a_row_that_a_hand_has_placed_is_still_a_row() -> None:
    slant = {"a": Box.of(0, 2_000, INCH, INCH), "b": Box.of(2 * INCH, 0, INCH, INCH)}
    assert _read(slant) == "ab"


def test_rows_that_touch_are_rows() -> None:
    boxes = {
        "a": Box.of(0, 0, INCH, INCH),
        "b": Box.of(INCH, 0, INCH, INCH + 10_000),
        "c": Box.of(0, INCH, INCH, INCH),
        "d": Box.of(INCH, INCH + 10_000, INCH, INCH),
    }
    assert _read(boxes) == "abcd"
