"""Places for content keep clear of a logo, a stamp or a band at their edges; what they stand on stays behind them."""

from __future__ import annotations

from speechdeck.scene import Box, Color, Decoration, Font, Geometry, Insets, Placeholder, TextStyle
from speechdeck.theme.clearance import cleared

GAP = 91_440
INCH = 914_400


def place(kind: str, left: float, top: float, width: float, height: float) -> Placeholder:
    style = TextStyle(Font("Carlito", "minor"), 20.0, Color("000000"))
    return Placeholder(kind, 1, kind, inches(left, top, width, height), Insets(), "top", (style,) * 9)


def inches(left: float, top: float, width: float, height: float) -> Box:
    return Box.of(left * INCH, top * INCH, width * INCH, height * INCH)


def drawn(left: float, top: float, width: float, height: float) -> Decoration:
    return Decoration("Logo", Geometry.RECTANGLE, inches(left, top, width, height), Color("C00000"))


CONTENT = place("obj", 1, 2, 10, 5)
SLIDE = inches(0, 0, 12, 8)


def test_content_ends_above_a_logo_below_it_and_says_so_on_the_slide() -> None:
    [kept] = cleared([CONTENT], [drawn(4, 6.5, 3, 1)], SLIDE)
    assert kept.box == Box.of(INCH, 2 * INCH, 10 * INCH, 4.5 * INCH - GAP)
    assert kept.moved


def test_of_a_corner_the_edge_is_given_up_that_costs_less() -> None:
    [kept] = cleared([CONTENT], [drawn(10, 5.6, 1.5, 2)], SLIDE)
    assert kept.box == Box.of(INCH, 2 * INCH, 9 * INCH - GAP, 5 * INCH)


def test_each_edge_can_be_given_up() -> None:
    shapes = [drawn(0, 0, 2, 8), drawn(0, 0, 12, 2.5)]
    [kept] = cleared([CONTENT], shapes, SLIDE)
    assert kept.box == Box.of(2 * INCH + GAP, 2.5 * INCH + GAP, 9 * INCH - GAP, 4.5 * INCH - GAP)


def test_places_of_one_row_stay_as_high_as_each_other() -> None:
    left, right = place("obj", 1, 2, 4, 5), place("obj", 6, 2, 5, 5)
    kept = cleared([left, right], [drawn(7, 6, 4, 2)], SLIDE)
    assert [each.box.bottom for each in kept] == [6 * INCH - GAP] * 2


def test_what_the_place_stands_on_or_only_touches_changes_nothing() -> None:
    card, panel, edge, middle = (
        drawn(0.5, 1.5, 11, 6),
        drawn(1, 2, 5, 5),
        drawn(1, 6.95, 10, 1),
        drawn(5, 4, 2, 1),
    )
    assert cleared([CONTENT], [card, panel, edge, middle], SLIDE) == (CONTENT,)


def test_a_line_without_a_fill_and_a_place_in_the_foot_change_nothing() -> None:
    line = Decoration("Line", Geometry.LINE, inches(1, 6.5, 10, 0.1))
    footer = place("ftr", 1, 2, 10, 5)
    assert cleared([CONTENT], [line], SLIDE) == (CONTENT,)
    assert cleared([footer], [drawn(4, 6.5, 3, 1)], SLIDE) == (footer,)


def test_a_title_keeps_clear_of_a_logo_too() -> None:
    [title] = cleared([place("title", 1, 2, 10, 5)], [drawn(4, 6.5, 3, 1)], SLIDE)
    assert title.moved
    assert title.box.bottom == 6.5 * INCH - GAP


def test_a_title_begins_about_where_the_others_do() -> None:
    title = place("title", 1, 2, 10, 5)
    assert cleared([title], [drawn(0, 0, 3.5, 8)], SLIDE) == (title,)
    [kept] = cleared([title], [drawn(0, 0, 2, 8)], SLIDE)
    assert kept.box.left == 2 * INCH + GAP
    [kept] = cleared([title], [drawn(8, 0, 4, 8)], SLIDE)
    assert kept.box.right == 8 * INCH - GAP, "where they end is of less matter"


def test_a_place_for_one_line_stays_one() -> None:
    strap = place("title", 1, 2, 10, 0.45)
    assert cleared([strap], [drawn(4, 2.4, 3, 1)], SLIDE) == (strap,)


def test_where_too_little_would_be_left_the_rest_stays_under_the_content() -> None:
    shapes = [drawn(0, 0, 3.5, 8), drawn(8.5, 0, 3, 8)]
    [kept] = cleared([CONTENT], shapes, SLIDE)
    assert kept.box == Box.of(3.5 * INCH + GAP, 2 * INCH, 7.5 * INCH - GAP, 5 * INCH)


def test_a_turned_shape_counts_where_it_is_seen() -> None:
    # A quarter turn about the slide's corner, and then to the right: it stands at the content's lower edge.
    turned = Decoration("Band", Geometry.RECTANGLE, inches(0, 0, 1, 10), Color("C00000"))
    quarter = (0.0, 1.0, -1.0, 0.0, 11.0 * INCH, 6.5 * INCH)
    [kept] = cleared(
        [CONTENT], [Decoration(turned.name, turned.geometry, turned.box, turned.fill, transform=quarter)], SLIDE
    )
    assert kept.box.bottom == 6.5 * INCH - GAP


def test_content_ends_before_the_edge_of_the_slide() -> None:
    [kept] = cleared([place("obj", 1, 4, 10, 5)], [], SLIDE)
    assert kept.box == Box.of(INCH, 4 * INCH, 10 * INCH, 4 * INCH - GAP)
    [kept] = cleared([place("obj", -1, 4, 10, 3)], [], SLIDE)
    assert kept.box == Box.of(GAP, 4 * INCH, 9 * INCH - GAP, 3 * INCH)
    for outside in (place("obj", 13, 4, 2, 3), place("obj", 11.95, 4, 2, 3)):
        assert cleared([outside], [], SLIDE) == (outside,)


def test_content_ends_above_the_foot_of_the_slide() -> None:
    kept, _ = cleared([CONTENT, place("ftr", 4, 6.5, 3, 1)], [], SLIDE)
    assert kept.box.bottom == 6.5 * INCH - GAP
