from __future__ import annotations

import pytest

from speechdeck.order import in_reading_order
from speechdeck.scene import Box

INCH = 914_400

# Each picture shows boxes by the letters that they are read in, one character an inch.
PICTURES = {
    "one below the other": ["aa", "aa", "  ", "bb"],
    "a grid, row by row": ["a b", "   ", "c d"],
    "a tall one before the two at its right": ["a b", "a  ", "a c"],
    "two columns, where no gap crosses both": ["a c", "  c", "b c", "b  "],
    "a row below a wide one": ["aaa", "   ", "b c"],
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


def test_from_right_to_left_only_the_sides_change() -> None:
    assert _read(_boxes(["a b", "   ", "c d"]), rtl=True) == "badc"


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
