"""A comparison: columns of boxes with their lines in rows, or a layout's own headings and lists."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.scene import Cluster, Frame, Scene, Shape
from speechdeck.theme import Theme
from speechdeck.typesetting import fit

from ..conftest import Desk
from ..laws import clusters, groups
from ..seating.test_seats import layout_of

_WINDOWS = "content:\n- comparison: [{Today: [Nine forms, Three days]}, {With one window: [One form, Three hours]}]"
_LONG = "a line of so many words that it takes several lines of its column"


def _texts(cluster: Cluster) -> list[str]:
    return [group.text for group in cluster.groups]


def _tops(cluster: Cluster) -> list[int]:
    return [group.box.top for group in cluster.groups]


def test_each_column_is_a_list_of_boxes_under_its_heading(desk: Desk) -> None:
    today, tomorrow = clusters(desk.slide(_WINDOWS))
    assert (today.name, _texts(today)) == ("Column: Today", ["Today", "Nine forms", "Three days"])
    assert _texts(tomorrow) == ["With one window", "One form", "Three hours"]
    heading, *lines = [part.paragraphs[0] for group in today.groups for part in group.parts if isinstance(part, Shape)]
    assert heading.heading
    assert not any(line.heading for line in lines)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark", "Two Content"])
def test_lines_of_one_row_stand_at_one_height(desk: Desk, count: int, layout: str) -> None:
    columns = [f"{{C{at}: [One, {_LONG if at == 1 else 'Two'}, Three]}}" for at in range(count)]
    found = clusters(desk.slide(f"content:\n- comparison: [{', '.join(columns)}]", layout=layout))
    assert len(found) == count
    assert len({tuple(_tops(cluster)) for cluster in found}) == 1
    assert len({group.box.width for cluster in found for group in cluster.groups}) <= 2, "rounded"


def test_a_column_of_fewer_lines_ends_earlier(desk: Desk) -> None:
    long, short = clusters(desk.slide("content:\n- comparison: [{A: [One, Two, Three]}, {B: [One]}]"))
    assert _tops(short) == _tops(long)[:2]


def test_columns_and_lines_appear_at_their_cues(desk: Desk) -> None:
    content = """
    content:
    - comparison:
        - {Now: [One, {text: Two, cue: the second}], cue: the first}
        - {Then: [Three]}
    """
    now, then = clusters(desk.slide(content, "We look at the first, then at the second."))
    assert [group.step for group in now.groups] == [0, 0, 1]
    assert [group.step for group in then.groups] == [None, None]


def test_more_text_is_smaller(desk: Desk) -> None:
    def size(scene: Scene) -> float:
        return next(p.style.size for p in scene.paragraphs if p.heading)

    much = f"content:\n- comparison: [{{A: [{', '.join([_LONG] * 5)}]}}, {{B: [b]}}]"
    assert size(desk.slide(much)) < size(desk.slide(_WINDOWS))


def test_a_heading_stands_above_all_columns(desk: Desk) -> None:
    scene = desk.slide(f"{_WINDOWS}\n  heading: At the post")
    heading = next(item for item in scene.items if isinstance(item, Shape))
    assert all(heading.box.bottom < min(_tops(cluster)) for cluster in clusters(scene))


def test_points_below_a_line_are_a_problem(desk: Desk) -> None:
    content = "content:\n- comparison: [{heading: A, points: [{text: b, points: [c]}]}, {B: [d]}]"
    (problem,) = desk.problems(content)
    assert problem.startswith("A line of a comparison can have no points of its own.")


def test_lines_that_do_not_fit_are_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(f"content:\n- comparison: [{{A: [{', '.join('abcdefghijklmopqrstuv')}]}}, {{B: [c]}}]")
    assert problem.startswith("On slide 1, the text of this comparison does not fit")
    assert "of its 21 rows do not fit" in problem


# --- In a layout that is made for it

_HEADS = [("body", 0.05, 0.2, 0.4, 0.1), ("body", 0.55, 0.2, 0.4, 0.1)]
_LISTS = [("obj", 0.05, 0.31, 0.4, 0.55), ("obj", 0.55, 0.31, 0.4, 0.55)]


@pytest.fixture
def made_for_it(tmp_path: Path, theme: Theme) -> Desk:
    """A template with a layout for two columns."""
    layout = replace(layout_of(theme, _HEADS[0], _LISTS[0], _HEADS[1], _LISTS[1]), name="Comparison")
    others = (each for each in theme.layouts if each.name != layout.name)
    return Desk(tmp_path, replace(theme, layouts=(*others, layout)))


def _frames(scene: Scene) -> list[tuple[str, list[str]]]:
    bodies = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    return [(body.placeholder.name, [paragraph.text for paragraph in body.paragraphs]) for body in bodies]


def test_headings_and_lines_fill_the_places_of_the_layout(made_for_it: Desk) -> None:
    scene = made_for_it.slide(_WINDOWS, layout="Comparison")
    assert _frames(scene) == [
        ("Place 10", ["Today"]),
        ("Place 11", ["Nine forms", "Three days"]),
        ("Place 12", ["With one window"]),
        ("Place 13", ["One form", "Three hours"]),
    ]
    assert clusters(scene) == []


def test_what_stands_in_several_places_of_a_layout_stays_in_them(desk: Desk) -> None:
    scene = desk.slide(_WINDOWS, layout="Comparison")
    places = [item.placeholder for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert places == list(desk.layout("Comparison").content)


def test_from_the_right_the_first_column_is_the_right_one(made_for_it: Desk) -> None:
    outline = "title: T\nlang: ar\nslides:\n- section: Part\n  layout: Comparison\n  "
    (scene,) = made_for_it.scenes(outline + _WINDOWS.replace("\n", "\n  "), "# Part\n\nwords")
    assert _frames(scene)[0] == ("Place 12", ["Today"])


def test_lines_of_one_row_begin_side_by_side_in_the_lists(made_for_it: Desk) -> None:
    content = f"content:\n- comparison: [{{A: [{_LONG}, Two, Three]}}, {{B: [One, {_LONG}, Three]}}]"
    scene = made_for_it.slide(content, layout="Comparison")
    _, one, _, other = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    for rows in (2, 3):
        ends = [fit.height(body.paragraphs[:rows], body.placeholder.content_box.width) or 0 for body in (one, other)]
        last = [
            fit.height([body.paragraphs[rows - 1]], body.placeholder.content_box.width) or 0 for body in (one, other)
        ]
        begins = [end - own for end, own in zip(ends, last, strict=True)]
        assert begins[0] == pytest.approx(begins[1])


def test_lines_in_lists_appear_at_their_cues(made_for_it: Desk) -> None:
    content = "content:\n- comparison: [{Now: [One, {text: Two, cue: the second}], cue: the first}, {Then: [Three]}]"
    scene = made_for_it.slide(content, "We look at the first, then at the second.", layout="Comparison")
    bodies = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert [[each.step for each in body.paragraphs] for body in bodies] == [[0], [0, 1], [None], [None]]


@pytest.mark.parametrize(
    "content",
    [
        "content:\n- comparison: [{A: [a]}, {B: [b]}, {C: [c]}]",
        f"{_WINDOWS}\n- points: [One]",
    ],
    ids=["three columns", "another block"],
)
def test_what_is_more_than_the_layout_is_made_for_stands_in_boxes(made_for_it: Desk, content: str) -> None:
    scene = made_for_it.slide(content, layout="Comparison")
    assert clusters(scene)


def test_what_such_a_layout_has_no_room_for_is_a_problem(made_for_it: Desk) -> None:
    assert made_for_it.problems(f"{_WINDOWS}\n  heading: Above", layout="Comparison") == [
        'The layout "Comparison" has no place for the heading of a comparison. '
        "Remove the heading, or say it in the slide's title."
    ]
    (lines,) = made_for_it.problems(
        f"content:\n- comparison: [{{A: [{', '.join([_LONG] * 9)}]}}, {{B: [c]}}]", layout="Comparison"
    )
    assert lines.startswith("On slide 1, the text of this comparison does not fit")
    assert lines.endswith("Shorten it, or choose another layout.")
    (heads,) = made_for_it.problems(
        f"content:\n- comparison: [{{{' '.join([_LONG] * 9)}: [a]}}, {{B: [c]}}]", layout="Comparison"
    )
    assert heads.startswith("On slide 1, a heading of this comparison does not fit")


def test_three_columns_fill_a_layout_that_is_made_for_two(desk: Desk) -> None:
    sides = ", ".join(f"{{heading: {name}, points: [One, Two]}}" for name in ("Road", "Rail", "Air"))
    scene = desk.slide(f"content: [{{comparison: [{sides}]}}]", layout="Comparison")
    boxes = [group.box for group in groups(scene)]
    places = desk.layout("Comparison").content
    assert min(box.left for box in boxes) == min(place.content_box.left for place in places)
    assert max(box.right for box in boxes) == max(place.content_box.right for place in places)
