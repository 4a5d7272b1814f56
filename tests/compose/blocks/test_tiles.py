"""Tiles: a grid of boxes of one size, without gaps where that costs nothing."""

from __future__ import annotations

import pytest

from speechdeck.scene import Cluster, Scene, Shape

from ..conftest import Desk
from ..laws import clusters, groups

_SPEECH = "We work with the first, with the second and with the third of them."
_WORDS = ["Border management", "Labour migration", "Health", "Counter trafficking", "Development", "Return"]


def _grid(scene: Scene) -> tuple[int, int]:
    """How many columns and rows the tiles have."""
    (cluster,) = clusters(scene)
    return len({group.box.left for group in cluster.groups}), len({group.box.top for group in cluster.groups})


def _size(cluster: Cluster) -> float:
    return next(
        part.paragraphs[0].style.size for part in cluster.groups[0].parts if isinstance(part, Shape) and part.paragraphs
    )


def _tiles(labels: list[str]) -> str:
    return "content:\n- tiles:" + "".join(f"\n  - {label}" for label in labels)


def test_a_tile_is_one_group_of_a_box_and_a_bar_at_its_left(desk: Desk) -> None:
    group = groups(desk.slide("content:\n- tiles: [{label: OSCE, text: Vienna}, EU]"))[0]
    box, bar = group.parts
    assert isinstance(box, Shape)
    assert [paragraph.text for paragraph in box.paragraphs] == ["OSCE", "Vienna"]
    assert (bar.box.left, bar.box.top, bar.box.height) == (box.box.left, box.box.top, box.box.height)
    assert bar.box.width < box.box.width / 10
    assert (group.name, group.text) == ("Tile: OSCE Vienna", "OSCE Vienna")


def test_a_text_is_smaller_than_its_label_and_the_label_bold(desk: Desk) -> None:
    box = groups(desk.slide("content:\n- tiles: [{label: OSCE, text: Vienna}, EU]"))[0].parts[0]
    assert isinstance(box, Shape)
    label, text = box.paragraphs
    assert label.style.size > text.style.size
    assert (label.style.bold, text.style.bold) == (True, False)


@pytest.mark.parametrize("count", range(1, 17))
@pytest.mark.parametrize("layout", ["Title and Content", "Two Content", "Two Content, Stacked"])
def test_the_tiles_of_a_grid_stand_in_rows_of_one_height_that_differ_by_one_tile_at_most(
    desk: Desk, count: int, layout: str
) -> None:
    (cluster,) = clusters(desk.slide(_tiles(["UN"] * count), layout=layout))
    assert len(cluster.groups) == count
    boxes = [group.box for group in cluster.groups]
    in_rows = [[box.width for box in boxes if box.top == top] for top in sorted({box.top for box in boxes})]
    assert max(map(len, in_rows)) - min(map(len, in_rows)) <= 1
    assert all(max(row) - min(row) <= 1 for row in in_rows)
    assert max(box.height for box in boxes) - min(box.height for box in boxes) <= 1
    assert [(box.top, box.left) for box in boxes] == sorted((box.top, box.left) for box in boxes)


@pytest.mark.parametrize("count", [4, 6, 8, 10, 12, 16])
@pytest.mark.parametrize("layout", ["Title and Content", "Two Content"])
def test_a_full_grid_is_chosen_where_the_text_is_as_large_in_one(desk: Desk, count: int, layout: str) -> None:
    across, down = _grid(desk.slide(_tiles([f"No {at}" for at in range(count)]), layout=layout))
    assert across * down == count


def test_seven_tiles_stand_in_rows_of_four_and_three_that_are_as_wide(desk: Desk) -> None:
    boxes = [group.box for group in groups(desk.slide(_tiles([f"No {at}" for at in range(7)])))]
    upper, lower = boxes[:4], boxes[4:]
    assert upper[0].bottom < lower[0].top
    assert [len({box.top for box in row}) for row in (upper, lower)] == [1, 1]
    assert abs(upper[-1].right - lower[-1].right) <= 2


def test_four_tiles_stand_two_by_two_rather_than_in_a_column(desk: Desk) -> None:
    assert _grid(desk.slide(_tiles(_WORDS[:4]), layout="Two Content")) == (2, 2)


def test_the_text_of_more_tiles_is_smaller(desk: Desk) -> None:
    (few,) = clusters(desk.slide(_tiles(_WORDS[:2])))
    (many,) = clusters(desk.slide(_tiles([f"{word} in the region" for word in _WORDS * 2])))
    assert _size(few) > _size(many)


def test_no_tile_is_much_higher_than_its_text(desk: Desk) -> None:
    for count in (1, 2, 5):
        assert all(group.box.height.points <= 200 for group in groups(desk.slide(_tiles(["UN"] * count))))


def test_tiles_appear_at_their_cues(desk: Desk) -> None:
    content = "content:\n- tiles: [{label: B, cue: the second}, {label: A, cue: the first}, C]"
    assert [group.step for group in groups(desk.slide(content, _SPEECH))] == [1, 0, None]


def test_tiles_whose_text_does_not_fit_are_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(
        _tiles(["many words in a tile that is far too small for them all"] * 16), layout="Four Content"
    )
    assert problem.startswith("On slide 1, the text of these tiles does not fit")


def test_a_word_wider_than_any_tile_is_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(_tiles(["x" * 120]))
    assert problem.startswith("On slide 1, the text of these tiles does not fit")


def test_a_heading_stands_above_the_tiles(desk: Desk) -> None:
    scene = desk.slide("content:\n- heading: Partners\n  tiles: [OSCE, EU]")
    heading, cluster = (item for item in scene.items if not hasattr(item, "role"))
    assert isinstance(heading, Shape)
    assert isinstance(cluster, Cluster)
    assert heading.paragraphs[0].heading
    assert heading.box.bottom < cluster.groups[0].box.top
