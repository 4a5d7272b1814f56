"""A timeline: dates along a line, at a true scale where every date is one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from speechdeck.compose.blocks.scale import even_distances, near_distances, true_distances
from speechdeck.scene import Box, Geometry, Group, Shape
from speechdeck.typesetting import fit

from ..conftest import Desk
from ..laws import clusters, groups

_YEARS = "content:\n- timeline: [{1998: Bali}, {2003: Colombo}, {2018: Abu Dhabi}]"
_LONG = "a text of so many words that it takes several lines wherever it stands on the slide"


def _parts(group: Group) -> tuple[Shape, Shape, Shape, Shape]:
    """The line, the dot, the date and the text of an event."""
    line, dot, date, text = (part for part in group.parts if isinstance(part, Shape))
    return line, dot, date, text


def _dots(found: list[Group]) -> list[Box]:
    return [_parts(group)[1].box for group in found]


def test_an_event_is_one_group_in_an_ordered_list(desk: Desk) -> None:
    (cluster,) = clusters(desk.slide(_YEARS))
    assert cluster.ordered
    assert [group.name for group in cluster.groups] == ["1998: Bali", "2003: Colombo", "2018: Abu Dhabi"]
    line, dot, date, text = _parts(cluster.groups[0])
    assert dot.geometry is Geometry.ELLIPSE
    assert (date.paragraphs[0].text, text.paragraphs[0].text) == ("1998", "Bali")
    assert date.box.bottom < dot.box.top < dot.box.bottom < text.box.top
    assert line.box.left < dot.box.right


def test_the_dots_stand_at_a_true_scale(desk: Desk) -> None:
    first, second, third = (dot.left for dot in _dots(groups(desk.slide(_YEARS))))
    assert (third - second) / (second - first) == pytest.approx((2018 - 2003) / (2003 - 1998), rel=1e-4)


@pytest.mark.parametrize("dates", ["Monday, Tuesday, Wednesday", "1998, 2003, later", "2018, 2003, 1998"])
def test_without_dates_that_go_on_the_dots_stand_at_equal_distances(desk: Desk, dates: str) -> None:
    events = ", ".join(f"{{{date}: One}}" for date in dates.split(", "))
    first, second, third = (dot.left for dot in _dots(groups(desk.slide(f"content:\n- timeline: [{events}]"))))
    assert third - second == pytest.approx(second - first, abs=2)


def test_dates_that_are_too_near_for_their_texts_stand_farther_apart(desk: Desk) -> None:
    content = "content:\n- timeline: [{2003: Colombo}, {2004: Constantinople}, {2104: Abu Dhabi}]"
    found = groups(desk.slide(content))
    assert len(_dots(found)) == 3
    for one, other in pairwise(found):
        assert one.box.right <= other.box.left + 1 or one.box.bottom <= other.box.top + 1


def test_the_line_goes_on_from_each_dot_to_the_next(desk: Desk) -> None:
    for layout in ("Title and Content", "Two Content"):
        content = f"content:\n- timeline: [{{1998: One}}, {{2003: {_LONG}}}, {{2018: Three}}]"
        for one, other in pairwise(groups(desk.slide(content, layout=layout))):
            (line, *_), (next_line, dot, *_) = _parts(one), _parts(other)
            meets = [line.box.right - dot.box.left, line.box.bottom - next_line.box.top]
            assert min(map(abs, meets)) <= 1


def test_where_there_is_little_width_the_line_runs_down(desk: Desk) -> None:
    content = f"content:\n- timeline: [{{1998: {_LONG}}}, {{2003: Two}}, {{2018: Three}}, {{2020: Four}}]"
    dots = _dots(groups(desk.slide(content, layout="Two Content")))
    assert len({dot.left for dot in dots}) == 1
    assert [dot.top for dot in dots] == sorted(dot.top for dot in dots)


@pytest.mark.parametrize("count", range(2, 13))
@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark", "Two Content"])
def test_two_to_twelve_dates_fit(desk: Desk, count: int, layout: str) -> None:
    events = ", ".join(f"{{{1998 + 3 * at}: Dialogue}}" for at in range(count))
    assert len(groups(desk.slide(f"content:\n- timeline: [{events}]", layout=layout))) == count


def test_events_appear_at_their_cues(desk: Desk) -> None:
    content = "content:\n- timeline: [{1998: Bali, cue: the one}, {2003: Colombo}, {2018: Abu Dhabi, cue: the other}]"
    assert [group.step for group in groups(desk.slide(content, "It is the one, or the other."))] == [0, None, 1]


def test_read_from_the_right_the_first_date_is_the_right_one(desk: Desk) -> None:
    outline = "title: T\nlang: ar\nslides:\n- section: Part\n  "
    (scene,) = desk.scenes(outline + _YEARS.replace("\n", "\n  "), "# Part\n\nwords")
    lefts = [dot.left for dot in _dots(groups(scene))]
    assert lefts == sorted(lefts, reverse=True)


def test_a_heading_stands_above_the_line(desk: Desk) -> None:
    scene = desk.slide(f"{_YEARS}\n  heading: How it went")
    heading = next(item for item in scene.items if isinstance(item, Shape))
    assert heading.box.bottom < groups(scene)[0].box.top


def test_texts_that_do_not_fit_are_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(f"content:\n- timeline: [{{1998: {'x' * 200}}}, {{2003: Two}}]")
    assert problem.startswith("On slide 1, the text of this timeline does not fit")


# --- Distances


def test_true_distances_are_in_proportion_and_the_last_point_has_what_it_needs() -> None:
    assert true_distances([0, 1, 4], [10, 10, 20], 100) == [20, 60, 20]
    assert true_distances([0, 1, 4], [21, 10, 20], 100) is None
    assert true_distances([0, 0, 4], [0, 0, 0], 100) is None
    assert true_distances([0, 1], [0, 100], 100) is None


def test_near_distances_give_more_room_where_it_lacks_and_share_the_rest_in_proportion() -> None:
    assert near_distances([0, 1, 4, 10], [30, 10, 10, 20], 140) == [30, 30, 60, 20]
    assert near_distances([0, 0, 0], [10, 10, 20], 100) == [10, 10, 20]
    assert near_distances([0, 1, 2], [50, 50, 50], 100) is None
    assert near_distances([1, 0], [10, 10], 100) is None


def test_even_distances_are_alike() -> None:
    assert even_distances([10, 20], 100) == [50, 50]
    assert even_distances([10, 60], 100) is None


def test_a_long_date_leaves_its_text_the_larger_part(desk: Desk) -> None:
    date = "The day on which the great assembly of all nations came together in the city"
    text = "word " * 40
    scene = desk.slide(f"content: [{{timeline: [{{date: {date}, text: x}}, {{date: 2001, text: {text}}}]}}]")
    for group in groups(scene):
        _, _, of_date, of_text = _parts(group)
        assert of_date.box.width < 0.4 * (of_text.box.right - of_date.box.left)


def test_events_at_one_date_stand_at_even_distances(desk: Desk) -> None:
    scene = desk.slide("content: [{timeline: [{date: 2020, text: a}, {date: 2020, text: b}, {date: 2020, text: c}]}]")
    lefts = [group.box.left for group in groups(scene)]
    assert abs((lefts[1] - lefts[0]) - (lefts[2] - lefts[1])) <= 2


def test_a_date_leaves_room_for_what_programs_set_between_digits_and_ideographs(desk: Desk) -> None:
    dates = ", ".join(f"{{date: {year}年7月1日, text: {'国境' * 6}}}" for year in (1990, 2003, 2015))
    for group in groups(desk.slide(f"content: [{{timeline: [{dates}]}}]")):
        _, _, of_date, _ = _parts(group)
        [date] = of_date.paragraphs
        assert fit.length(date.runs, date.style) + 5 * date.style.size / 4 <= of_date.box.width.points
