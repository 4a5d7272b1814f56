"""Titles for layouts that have none, and places that PowerPoint cannot tell apart."""

from __future__ import annotations

from dataclasses import replace

from speechdeck.scene import Box, Color, Decoration, Emu, Font, Geometry, Insets, Placeholder, TextStyle
from speechdeck.theme.places import NOWHERE, overlap, titled, told_apart

SLIDE = Box.of(0, 0, 1000, 1000)


def place(kind: str, index: int, left: int, top: int, width: int, height: int, size: float = 20.0) -> Placeholder:
    style = TextStyle(Font("Carlito", "minor"), size, Color("000000"))
    return Placeholder(kind, index, kind, Box.of(left, top, width, height), Insets(), "top", (style,) * 9)


TITLE = replace(place("title", 0, 50, 40, 900, 120), moved=True, adopted=True)


def test_a_layout_with_a_title_keeps_it() -> None:
    places = (place("title", 0, 50, 40, 900, 120), place("obj", 1, 50, 200, 900, 700))
    assert titled(places, TITLE, SLIDE) == places


def test_a_layout_without_a_title_has_that_of_the_master_where_nothing_else_stands() -> None:
    content = place("obj", 1, 50, 200, 900, 700)
    assert titled((content,), TITLE, SLIDE) == (TITLE, content)


def test_where_something_stands_there_the_title_is_above_the_content() -> None:
    lower = place("body", 1, 50, 300, 900, 600)
    title, *rest = titled((lower,), replace(TITLE, box=Box.of(50, 400, 900, 120)), SLIDE)
    assert title.box == Box.of(50, 160, 900, 140)
    assert rest == [lower]


def test_where_there_is_no_room_above_the_content_gives_way_and_its_straps_too() -> None:
    strap, content, foot = (
        place("body", 1, 30, 50, 900, 30),
        place("obj", 2, 30, 90, 900, 800),
        place("ftr", 3, 30, 60, 9, 9),
    )
    title, cut, kept = titled((strap, content, foot), replace(TITLE, box=NOWHERE), SLIDE)
    assert title.box == Box.of(30, 50, 900, 140)
    assert cut == replace(content, box=Box.of(30, 190, 900, 700), moved=True)
    assert kept == foot


def test_a_layout_without_anything_has_a_title_at_its_top() -> None:
    [title] = titled((), replace(TITLE, box=NOWHERE), SLIDE)
    assert title.box == Box.of(50, 50, 900, 140)


def test_places_of_one_kind_and_index_say_where_they_stand_and_look_like_the_first() -> None:
    first, second = place("body", 0, 0, 200, 400, 700), place("body", 0, 500, 200, 400, 700, size=12.0)
    other = place("subTitle", 1, 0, 100, 900, 50)
    moved, alike, kept = told_apart((first, second, other))
    assert (moved.moved, alike.moved, kept.moved) == (True, True, False)
    assert alike.styles == first.styles
    assert alike.box == second.box


def test_what_a_place_draws_is_that_of_the_first_too_in_its_own_box() -> None:
    first, second = place("body", 0, 0, 200, 400, 700), place("body", 0, 500, 200, 200, 100)
    filled = replace(first, behind=(Decoration("Fill", Geometry.RECTANGLE, first.box, Color("0B2A55")),))
    _, alike = told_apart((filled, second))
    assert [(each.fill, each.box) for each in alike.behind] == [(Color("0B2A55"), second.box)]


def test_places_of_one_index_and_two_kinds_say_where_they_stand_and_keep_their_looks() -> None:
    text, picture, other = place("body", 1, 0, 200, 400, 700), place("pic", 1, 9, 9, 9, 9), place("body", 2, 0, 0, 9, 9)
    own = told_apart((text, picture, other))
    assert [each.moved for each in own] == [True, True, False]
    assert (own[0].styles, own[1].box) == (text.styles, picture.box)


def test_a_title_is_found_by_its_kind_and_what_has_no_index_either_says_where_it_stands() -> None:
    own = told_apart((place("title", 0, 0, 0, 900, 90), place("subTitle", 0, 0, 100, 900, 50)))
    assert [each.moved for each in own] == [False, True]


def test_boxes_that_only_touch_share_nothing() -> None:
    box = Box.of(0, 0, 100, 100)
    assert overlap(box, replace(box, left=Emu(100))) == 0
    assert overlap(box, replace(box, left=Emu(60), top=Emu(50))) == 2_000
