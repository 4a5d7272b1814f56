"""A flow: boxes of one size, an arrow from each to the next, the last box in another colour."""

from __future__ import annotations

import pytest

from speechdeck.scene import Connector, Shape

from ..conftest import Desk
from ..laws import clusters, groups, shapes

_SPEECH = "It begins with the one, leads to the other and ends with the third."


def _arrows(desk: Desk, content: str, layout: str = "") -> list[Connector]:
    scene = desk.slide(content, _SPEECH, layout=layout)
    return [part for group in groups(scene) for part in group.parts if isinstance(part, Connector)]


def test_a_flow_is_an_ordered_cluster_of_its_steps(desk: Desk) -> None:
    (cluster,) = clusters(desk.slide("content:\n- flow: [One, {label: Two, text: and more}, Three]"))
    assert cluster.ordered
    assert [(group.name, group.text) for group in cluster.groups] == [
        ("Step 1: One", "One"),
        ("Step 2: Two and more", "Two and more"),
        ("Step 3: Three", "Three"),
    ]


def test_an_arrow_runs_from_each_box_to_the_next(desk: Desk) -> None:
    arrows = _arrows(desk, "content:\n- flow: [One, Two, Three]")
    assert [(arrow.from_shape, arrow.to_shape) for arrow in arrows] == [("Step 1", "Step 2"), ("Step 2", "Step 3")]


def test_a_flow_runs_to_the_right_where_there_is_width(desk: Desk) -> None:
    arrows = _arrows(desk, "content:\n- flow: [One, Two, Three]")
    assert all(not arrow.vertical and arrow.start[0] < arrow.end[0] for arrow in arrows)


def test_a_flow_runs_down_where_there_is_none(desk: Desk) -> None:
    arrows = _arrows(desk, "content:\n- flow: [One, Two, Three]", layout="Two Content")
    assert all(arrow.vertical and arrow.start[1] < arrow.end[1] for arrow in arrows)


def test_an_arrow_appears_with_the_box_it_leads_to(desk: Desk) -> None:
    content = "content:\n- flow: [{label: A, cue: the one}, {label: B, cue: the third}, {label: C, cue: the other}]"
    found = groups(desk.slide(content, _SPEECH))
    assert [group.step for group in found] == [0, 2, 1]
    leading = [[part.to_shape for part in group.parts if isinstance(part, Connector)] for group in found]
    assert leading == [[], ["Step 2"], ["Step 3"]]


@pytest.mark.parametrize("count", range(2, 6))
@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark", "Two Content, Stacked"])
def test_the_boxes_of_a_flow_are_of_one_size(desk: Desk, count: int, layout: str) -> None:
    scene = desk.slide(f"content:\n- flow: [{', '.join(['Step'] * count)}]", layout=layout)
    sizes = {(round(shape.box.width, -1), round(shape.box.height, -1)) for shape in shapes(scene)}
    assert len(shapes(scene)) == count
    assert len(sizes) == 1


def test_the_last_box_has_a_colour_of_its_own(desk: Desk) -> None:
    *others, last = (shape.fill for shape in shapes(desk.slide("content:\n- flow: [One, Two, Three]")))
    assert len(set(others)) == 1
    assert last not in others


def test_a_flow_whose_text_does_not_fit_is_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(f"content:\n- flow: [{', '.join(['a step of very many words indeed ' * 6] * 6)}]")
    assert problem.startswith("On slide 1, the text of this flow does not fit")


def test_a_heading_stands_above_the_flow(desk: Desk) -> None:
    scene = desk.slide("content:\n- heading: From here to there\n  flow: [Here, There]")
    heading = next(item for item in scene.items if isinstance(item, Shape))
    assert heading.paragraphs[0].heading
    assert heading.box.bottom < groups(scene)[0].box.top
