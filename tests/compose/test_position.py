"""Blocks stand together a third of the free height down; beside each other, on one line."""

from __future__ import annotations

import pytest

from speechdeck.compose.position import ink, moved, third
from speechdeck.scene import Chart, Cluster, Emu, Frame, Shape

from .conftest import Desk
from .laws import boxes_of, frame

INCH = 914_400


@pytest.mark.parametrize(
    ("used", "down"), [(0.5, 1.25), (1.0, 1.25), (2.0, 0.75), (3.0, 0.5), (3.5, 0.25), (3.6, 0), (4.5, 0)]
)
def test_a_third_of_what_is_free_is_above_on_a_grid_of_quarters_of_an_inch(used: float, down: float) -> None:
    assert third(round(used * INCH), round(4.5 * INCH)) == down * INCH


def test_a_short_list_begins_lower_and_its_place_keeps_its_foot(desk: Desk) -> None:
    own = desk.layout("Title and Content").content[0]
    place = frame(desk.slide("content: [{points: [One, Two]}]"), "body").placeholder
    assert place.moved
    assert (place.box.left, place.box.right, place.box.bottom) == (own.box.left, own.box.right, own.box.bottom)
    assert (place.box.top - own.box.top) % (INCH // 4) == 0
    assert place.box.top > own.box.top


def test_a_full_list_begins_at_the_top_and_says_nothing_of_its_place(desk: Desk) -> None:
    points = ", ".join(f"Point {at}" for at in range(6))
    place = frame(desk.slide(f"content: [{{points: [{points}]}}]"), "body").placeholder
    assert place == desk.layout("Title and Content").content[0]


def test_a_low_block_stands_on_the_centre_line_of_the_one_beside_it(desk: Desk) -> None:
    content = """
    content:
    - chart: {kind: column, data: [{label: A, value: 1}, {label: B, value: 2}]}
    - points: [One, Two]
    """
    scene = desk.slide(content)
    chart = next(item for item in scene.items if isinstance(item, Chart))
    text = ink([frame(scene, "body")])
    assert abs((chart.box.top + chart.box.bottom) - (text.top + text.bottom)) <= Emu.of_points(2)


def test_two_lists_begin_on_one_line(desk: Desk) -> None:
    scene = desk.slide("content: [{points: [One, Two, Three]}, {points: [One]}]", layout="Two Content")
    bodies = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert len({body.placeholder.box.top for body in bodies}) == 1


def test_where_a_template_draws_around_a_place_its_text_stays(desk: Desk) -> None:
    scene = desk.slide("content: [{points: [One]}]", layout="Section Header")
    assert frame(scene, "body").placeholder.box.left == desk.layout("Section Header").content[0].box.left


@pytest.mark.parametrize(
    "block",
    [
        "figures: [{value: 1, label: a}]",
        "flow: [A, B]",
        "table: {header: [A, B], rows: [[C, D]], caption: Below}",
        "chart: {kind: line, series: [A, B], data: [{label: X, values: [1, 2]}, {label: Y, values: [3, 1]}]}",
        "chart: {kind: pie, data: [{label: X, value: 1}, {label: Y, value: 3}]}",
    ],
)
def test_all_parts_of_what_is_moved_are_moved(desk: Desk, block: str) -> None:
    scene = desk.slide(f"content: [{{{block}}}]")
    [item] = [each for each in scene.items if not isinstance(each, Frame)]
    lower = moved(item, Emu(100))
    assert [box.top - own.top for box, own in zip(boxes_of(lower), boxes_of(item), strict=True)] == [100] * len(
        boxes_of(item)
    )
    if isinstance(item, Chart) and isinstance(lower, Chart):
        assert {after.y - before.y for after, before in zip(lower.labels, item.labels, strict=True)} == {100}
        assert lower.plot.top - item.plot.top == 100
    assert isinstance(lower, Cluster | Shape) or lower.placeholder == item.placeholder  # type: ignore[union-attr]
