"""By how much a text is too long: whoever cuts what is told has one that fits."""

from __future__ import annotations

import re

import pytest

from .conftest import Desk

_WORDS = "The whole of government and the whole of society stand behind the people who guard the border. "
_LONG = (_WORDS * 30).strip()


def _told(desk: Desk, content: str, **other: str) -> str:
    """By how much the one text that does not fit is too long."""
    (problem,) = desk.problems(content, **other)
    found = re.search(r"does not fit, even at the smallest size: (.+?)\. ", problem)
    assert found, problem
    return found[1]


def _over(told: str) -> int:
    found = re.search(r"is about (\d+) characters too long", told)
    assert found, told
    return int(found[1])


@pytest.mark.parametrize(
    ("content", "layout"),
    [
        ("content: [{{quote: {{text: {}, source: The statement}}}}]", "Title and Content"),
        ("content: [{{statement: {}}}]", "Title and Content"),
        ("content: [{{comparison: [{{One: [a, {}]}}, {{Two: [a, b]}}]}}]", "Title and Content"),
        ("content: [{{timeline: [{{2003: One}}, {{2008: {}}}]}}]", "Title and Content"),
        ("content: [{{heading: {}, tiles: [One]}}]", "Two Content"),
        ("content: [{{points: [{}]}}]", "Two Content"),
        ("content: [{{tiles: [One, {}, Three, Four]}}]", "Two Content"),
        ("content: [{{tiles: [One, {{label: Two, text: {}}}]}}]", "Two Content"),
        ("content: [{{tiles: [One, {{label: Two, text: {}}}, Three]}}]", "Four Content"),
        ("content: [{{points: [One, {}, Three]}}]", "Four Content"),
        ("content: [{{heading: {}, points: [One]}}]", "Four Content"),
        ("content: [{{flow: [One, {}]}}]", "Title and Content"),
        ("content: [{{figures: [{{value: 1, label: {}}}, {{value: 2, label: Two}}]}}]", "Two Content"),
        ("content: [{{table: {{header: [One], rows: [[a]], caption: {}}}}}]", "Title and Content"),
    ],
)
@pytest.mark.parametrize("text", [_LONG, "*Whole* " + _LONG, "各国政府与整个社会站在守护边境的人民身后。" * 200])
def test_a_text_that_is_cut_by_what_is_told_fits(desk: Desk, content: str, layout: str, text: str) -> None:
    over = _over(_told(desk, content.format(f'"{text}"'), layout=layout))
    assert desk.problems(content.format(f'"{text[:-over]}"'), layout=layout) == []


def test_what_is_told_is_no_more_than_needed(desk: Desk) -> None:
    content = "content: [{{quote: {}}}]"
    over = _over(_told(desk, content.format(_LONG), layout="Title and Content"))
    assert desk.problems(content.format(_LONG[: -over + 12]), layout="Title and Content") != []


def test_a_title_that_is_cut_by_what_is_told_fits(desk: Desk) -> None:
    over = _over(_told(desk, "", title=_LONG))
    assert desk.problems("", title=_LONG[:-over].strip()) == []


def test_a_word_that_is_wider_than_its_line_is_named(desk: Desk) -> None:
    word = "Grenzschutzverbesserungsmaßnahmen" * 5
    told = _told(desk, f"content: [{{points: [One, A {word} and more, Three]}}]", layout="Title and Content")
    assert told.startswith('the word "GrenzschutzverbesserungsmaßnahmenGrenzs…" is about ')
    short = word[: -_over(told)]
    assert desk.problems(f"content: [{{points: [One, A {short} and more, Three]}}]", layout="Title and Content") == []


@pytest.mark.parametrize("below", ["", ", points: [Below, Below too]"])
def test_so_many_points_less_fit(desk: Desk, below: str) -> None:
    points = [f"{{text: Point {number}{below}}}" for number in range(40)]
    content = "content: [{{heading: A heading, points: [{}]}}]"
    told = _told(desk, content.format(", ".join(points)), layout="Two Content")
    found = re.fullmatch(r"the last (\d+) of its (\d+) points do not fit", told)
    assert found
    each = 3 if below else 1
    assert int(found[2]) == 40 * each
    kept = (40 * each - int(found[1])) // each
    assert desk.problems(content.format(", ".join(points[:kept])), layout="Two Content") == []
    assert desk.problems(content.format(", ".join(points[: kept + 1])), layout="Two Content") != []


def test_so_many_rows_less_fit(desk: Desk) -> None:
    rows = [f"[Row {number}, {_WORDS}]" for number in range(20)]
    content = "content: [{{table: {{header: [One, Two], rows: [{}]}}}}]"
    told = _told(desk, content.format(", ".join(rows)), layout="Two Content")
    found = re.fullmatch(r"the last (\d+) of its 20 rows do not fit", told)
    assert found
    assert desk.problems(content.format(", ".join(rows[: -int(found[1])])), layout="Two Content") == []


def test_the_last_is_told_in_the_singular(desk: Desk) -> None:
    wide = "Grenzschutzverbesserungsmaßnahmen" * 3
    told = _told(
        desk, f"content: [{{table: {{header: [{wide}, {wide}], rows: [[a, b]]}}}}]", layout="Title and Content"
    )
    assert told == "the last of its 2 columns does not fit"


def test_of_many_texts_that_are_too_long_some_are_named(desk: Desk) -> None:
    told = _told(desk, f"content: [{{tiles: [{', '.join([_LONG] * 6)}]}}]", layout="Two Content")
    assert told.count("is about") == 4
    assert told.endswith(", and 2 more are too long")


@pytest.mark.parametrize(
    ("kind", "count", "noun"), [("flow", 5, "steps"), ("flow", 3, "steps"), ("tiles", 16, "tiles")]
)
def test_where_not_one_letter_has_room_so_many_items_less_have(desk: Desk, kind: str, count: int, noun: str) -> None:
    def with_items(kept: int) -> str:
        return f"content: [{{{kind}: [{', '.join(['W'] * kept)}]}}]"

    told = _told(desk, with_items(count), layout="Four Content")
    found = re.fullmatch(rf"the last (?:(\d+) )?of its {count} {noun} (?:do|does) not fit", told)
    assert found, told
    kept = count - int(found[1] or 1)
    assert desk.problems(with_items(kept), layout="Four Content") == []
    assert desk.problems(with_items(kept + 1), layout="Four Content") != []
