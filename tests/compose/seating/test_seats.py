"""Where blocks stand on a layout, whatever its places are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.compose.seating.seats import Seating, places_of, shared, worth
from speechdeck.model import Block, Image, Points
from speechdeck.scene import Box, Placeholder
from speechdeck.theme import Layout, Theme

LIST = Points.model_validate({"points": ["One"]})
IMAGE = Image.model_validate({"image": {"file": "one.png", "alt": "One"}})


def layout_of(theme: Theme, *places: tuple[str, float, float, float, float]) -> Layout:
    """A layout whose places have these kinds and boxes, as parts of the slide; its title is at the top."""
    usual = theme.layout("Title and Content")
    assert usual is not None
    title, content = usual.first("title"), usual.content[0]
    assert title is not None
    title = replace(title, box=_box(theme, 0.05, 0.05, 0.9, 0.12))
    made = [
        replace(content, kind=kind, index=index, name=f"Place {index}", box=_box(theme, *box))
        for index, (kind, *box) in enumerate(places, start=10)
    ]
    return replace(usual, placeholders=(title, *made))


def _box(theme: Theme, left: float, top: float, width: float, height: float) -> Box:
    return Box.of(left * theme.width, top * theme.height, width * theme.width, height * theme.height)


def placed(seats: Seating) -> list[Placeholder]:
    return [place for _, place in seats.seats if place]


def test_places_are_filled_as_they_are_read_whatever_their_order_in_the_file(theme: Theme) -> None:
    layout = layout_of(theme, ("obj", 0.5, 0.2, 0.4, 0.7), ("obj", 0.05, 0.2, 0.4, 0.7))
    assert [place.index for _, place in places_of([LIST, LIST], layout) if place] == [11, 10]
    assert [place.index for _, place in places_of([LIST, LIST], layout, rtl=True) if place] == [10, 11]


@pytest.mark.parametrize(
    ("box", "count", "corners"),
    [
        ((0.05, 0.2, 0.9, 0.7), 2, [(0.05, 0.2), (0.51, 0.2)]),
        ((0.05, 0.2, 0.3, 0.7), 2, [(0.05, 0.2), (0.05, 0.56)]),
        ((0.05, 0.2, 0.9, 0.7), 4, [(0.05, 0.2), (0.51, 0.2), (0.05, 0.56), (0.51, 0.56)]),
    ],
)
def test_blocks_share_a_place_side_by_side_or_one_below_the_other(
    box: tuple[float, float, float, float], count: int, corners: list[tuple[float, float]], theme: Theme
) -> None:
    first = next(shared([LIST] * count, layout_of(theme, ("obj", *box))))
    found = [(round(each.box.left / theme.width, 2), round(each.box.top / theme.height, 2)) for each in placed(first)]
    assert found == corners
    assert all(each.moved for each in placed(first))


def test_a_place_is_shared_from_the_right_where_the_slide_is_read_so(theme: Theme) -> None:
    layout = layout_of(theme, ("obj", 0.05, 0.2, 0.9, 0.7))
    first, second = placed(next(shared([LIST, LIST], layout, rtl=True)))
    assert first.box.left > second.box.left


def test_places_in_a_row_are_joined_as_high_as_all_of_them_are(theme: Theme) -> None:
    layout = layout_of(
        theme, ("obj", 0.05, 0.2, 0.6, 0.7), ("obj", 0.66, 0.2, 0.29, 0.5), ("body", 0.05, 0.93, 0.9, 0.05)
    )
    [joined] = shared([LIST], layout)
    [place] = placed(joined)
    assert (place.box.left, place.box.right) == (layout.content[0].box.left, layout.content[1].box.right)
    assert place.box.height == layout.content[1].box.height


def test_places_are_not_joined_across_something_else(theme: Theme) -> None:
    layout = layout_of(theme, ("obj", 0.05, 0.2, 0.4, 0.7), ("pic", 0.45, 0.2, 0.05, 0.7), ("obj", 0.5, 0.2, 0.4, 0.7))
    assert list(shared([LIST], layout)) == []


def worth_of(theme: Theme, block: Block, *places: tuple[str, float, float, float, float]) -> float:
    layout = layout_of(theme, *places)
    return worth(Seating(layout, tuple(places_of([block], layout))), theme)


LARGE, STRAP = ("obj", 0.05, 0.2, 0.9, 0.7), ("obj", 0.05, 0.2, 0.9, 0.08)
HALF, OTHER_HALF = ("obj", 0.05, 0.2, 0.44, 0.7), ("obj", 0.51, 0.2, 0.44, 0.7)


def test_a_place_is_worth_what_a_block_can_use_of_it(theme: Theme) -> None:
    assert worth_of(theme, LIST, LARGE) == pytest.approx(0.63)
    assert worth_of(theme, LIST, STRAP) < 0.1 * worth_of(theme, LIST, LARGE)
    assert worth_of(theme, LIST, HALF, OTHER_HALF) < 0.5 * worth_of(theme, LIST, LARGE)


def test_a_pictures_place_is_worth_most_to_a_picture_and_nothing_to_a_text(theme: Theme) -> None:
    pictured = ("pic", *LARGE[1:])
    assert worth_of(theme, IMAGE, pictured) > worth_of(theme, IMAGE, LARGE)
    assert worth_of(theme, LIST, pictured) == 0.0


def test_a_place_for_a_large_number_is_worth_less_to_a_text(theme: Theme) -> None:
    layout = layout_of(theme, LARGE)
    place = layout.content[0]
    large = replace(place, styles=tuple(replace(each, size=3 * each.size) for each in place.styles))
    numbered = Seating(replace(layout, placeholders=(layout.placeholders[0], large)), ((LIST, large),))
    assert worth(numbered, theme) < 0.5 * worth(Seating(layout, ((LIST, place),)), theme)
