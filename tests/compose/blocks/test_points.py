"""A list stands in the placeholder's own text: its levels, its size and its steps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.scene import TextStyle

from ..conftest import Desk
from ..laws import frame

_SPEECH = "First comes the alpha, then the beta, then the gamma and last of all the delta."


def test_each_point_is_a_paragraph_in_the_placeholders_own_style_but_for_its_size(desk: Desk) -> None:
    body = frame(desk.slide("content:\n- points: [One, {text: Two, points: [Below it]}, Three]"), "body")
    first, second = body.placeholder.styles[:2]
    assert [(paragraph.text, paragraph.level) for paragraph in body.paragraphs] == [
        ("One", 0),
        ("Two", 0),
        ("Below it", 1),
        ("Three", 0),
    ]
    assert [
        _of_usual_size(paragraph.style, own)
        for paragraph, own in zip(body.paragraphs, (first, first, second, first), strict=True)
    ] == [first, first, second, first]


def _of_usual_size(style: TextStyle, own: TextStyle) -> TextStyle:
    return replace(style, size=own.size, before=own.before, margin=own.margin, indent=own.indent)


def test_points_appear_in_the_order_of_the_speech_and_stand_in_that_of_the_outline(desk: Desk) -> None:
    content = """
    content:
    - points:
      - {text: Said last, cue: the delta}
      - {text: Said first, cue: the alpha}
      - There from the start
      - {text: Said second, cue: then the beta}
    """
    body = frame(desk.slide(content, _SPEECH), "body")
    assert [(paragraph.text, paragraph.step) for paragraph in body.paragraphs] == [
        ("Said last", 2),
        ("Said first", 0),
        ("There from the start", None),
        ("Said second", 1),
    ]


def test_a_point_without_a_cue_appears_with_the_one_it_belongs_to(desk: Desk) -> None:
    content = """
    content:
    - points:
      - text: At the alpha
        cue: the alpha
        points: [At the alpha too, {text: At the beta, cue: the beta}, And this at the alpha]
      - text: From the start
        points: [From the start too, {text: At the gamma, cue: the gamma}]
    """
    body = frame(desk.slide(content, _SPEECH), "body")
    assert [paragraph.step for paragraph in body.paragraphs] == [0, 0, 1, 0, None, None, 2]


def test_points_that_share_a_cue_appear_together(desk: Desk) -> None:
    content = (
        "content:\n- points: [{text: One, cue: the beta}, {text: Two, cue: the beta}, {text: Three, cue: the delta}]"
    )
    body = frame(desk.slide(content, _SPEECH), "body")
    assert [paragraph.step for paragraph in body.paragraphs] == [0, 0, 1]


def test_a_heading_stands_above_the_points_from_the_start(desk: Desk) -> None:
    content = "content:\n- heading: In *short*\n  points: [{text: One, cue: the beta}]"
    heading, point = frame(desk.slide(content, _SPEECH), "body").paragraphs
    assert (heading.text, heading.heading, heading.step, heading.style.bullet) == ("In short", True, None, None)
    assert heading.style.bold
    assert (point.text, point.heading, point.step) == ("One", False, 0)


def test_marks_in_a_text_are_its_look(desk: Desk) -> None:
    (point,) = frame(
        desk.slide('content:\n- points: ["One **strong** and [linked](https://example.org) text"]'), "body"
    ).paragraphs
    assert point.text == "One strong and linked text"
    assert [run.text for run in point.runs if run.strong] == ["strong"]
    assert [run.link for run in point.runs if run.link] == ["https://example.org"]


@pytest.mark.parametrize(("count", "size"), [(1, 60), (2, 44), (3, 40), (4, 32), (5, 28), (6, 28), (7, 24)])
def test_the_shorter_a_list_the_larger_it_is(desk: Desk, count: int, size: float) -> None:
    points = ", ".join(f"Point {at}" for at in range(count))
    body = frame(desk.slide(f"content: [{{points: [{points}]}}]"), "body")
    assert {paragraph.style.size for paragraph in body.paragraphs} == {size}


def test_a_single_point_is_said_like_a_title_without_a_bullet(desk: Desk) -> None:
    [point] = frame(desk.slide("content: [{points: [One thing]}]"), "body").paragraphs
    assert (point.style.bullet, point.style.margin, point.style.font.role) == (None, 0, "major")


def test_points_do_not_grow_where_they_would_take_many_lines(desk: Desk) -> None:
    long = "A point that says all that there is to say about one thing, and then the rest of it as well"
    body = frame(desk.slide(f"content: [{{points: ['{long}', '{long}']}}]"), "body")
    assert body.paragraphs[0].style.size < 44


@pytest.mark.parametrize("count", [4, 6, 8])
def test_the_levels_of_a_list_keep_their_proportion(desk: Desk, count: int) -> None:
    points = "\n".join(f"  - {{text: Point number {at}, points: [below it]}}" for at in range(count // 2))
    first, second = frame(desk.slide(f"content:\n- points:\n{points}"), "body").paragraphs[:2]
    assert 0.7 < second.style.size / first.style.size < 0.9
    assert second.style.margin > first.style.margin


def test_a_list_that_does_not_fit_at_the_smallest_size_is_a_problem(desk: Desk) -> None:
    points = ", ".join(["A point that takes quite some of the line"] * 20)
    (problem,) = desk.problems(f"content:\n- points: [{points}]")
    assert problem.startswith(
        "On slide 1, this list does not fit, even at the smallest size: the last 6 of its 20 points"
    )


def test_a_list_has_two_levels(desk: Desk) -> None:
    (problem,) = desk.problems("content:\n- points: [{text: One, points: [{text: Two, points: [Three]}]}]")
    assert problem.startswith("A list can have at most 2 levels.")
