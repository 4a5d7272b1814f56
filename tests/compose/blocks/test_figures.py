"""Figures: values of one size on one line, a rule above and a label below each."""

from __future__ import annotations

import pytest

from speechdeck.scene import Emu, Group, Shape
from speechdeck.typesetting import fit

from ..conftest import Desk
from ..laws import clusters, groups, shapes

_SPEECH = "Two decades, then fifteen dialogues, then two centres."


def _sizes(group: Group) -> tuple[float, float]:
    """The sizes of a figure's value and label."""
    (words,) = (part for part in group.parts if isinstance(part, Shape) and part.paragraphs)
    value, label = words.paragraphs
    return value.style.size, label.style.size


def test_a_figure_is_one_group_of_a_rule_a_value_and_its_label(desk: Desk) -> None:
    (group,) = groups(desk.slide("content:\n- figures: [{value: 15, label: regional *dialogues*}]"))
    rule, words = group.parts
    assert isinstance(words, Shape)
    assert [paragraph.text for paragraph in words.paragraphs] == ["15", "regional dialogues"]
    digits = words.box.top + Emu.of_points(words.paragraphs[0].style.size * 0.25)
    assert rule.box.bottom <= digits, "what is above the digits is blank"
    assert (group.name, group.text) == ("Figure: 15 regional dialogues", "15 regional dialogues")


def test_figures_stand_side_by_side_where_there_is_width(desk: Desk) -> None:
    (cluster,) = clusters(
        desk.slide("content:\n- figures: [{value: 1, label: a}, {value: 2, label: b}, {value: 3, label: c}]")
    )
    assert len({group.box.top for group in cluster.groups}) == 1
    assert len({group.box.left for group in cluster.groups}) == 3


def test_figures_stand_one_below_the_other_where_their_values_are_wide(desk: Desk) -> None:
    content = "content:\n- figures: [{value: 7 500 000 000, label: people}, {value: 281 000 000, label: migrants}]\n- points: [One]"
    (cluster,) = clusters(desk.slide(content, layout="Two Content"))
    assert len({group.box.left for group in cluster.groups}) == 1
    assert len({group.box.top for group in cluster.groups}) == 2


def test_a_value_is_larger_than_its_label_and_has_the_strong_colour(desk: Desk) -> None:
    value, label = shapes(desk.slide("content:\n- figures: [{value: 15, label: dialogues}]"))[-1].paragraphs
    assert value.style.size >= 2 * label.style.size
    assert value.style.bold
    assert value.style.color != label.style.color


@pytest.mark.parametrize(
    "values", [["15"], ["2+", "15 %"], ["1990s", "7,500,000", "€3bn"], ["1 million and more", "2"]]
)
@pytest.mark.parametrize("layout", ["Title and Content", "Two Content"])
def test_values_have_one_line_and_one_size(desk: Desk, values: list[str], layout: str) -> None:
    content = "".join(f'\n  - {{value: "{value}", label: a label}}' for value in values)
    for shape in shapes(desk.slide(f"content:\n- figures:{content}", layout=layout)):
        for value in shape.paragraphs[:1]:
            assert fit.height([value], shape.box.width) == pytest.approx(fit.line_height(value.style))


def test_a_value_too_long_for_a_line_is_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(f"content:\n- figures: [{{value: {'a very long value ' * 9}, label: a}}]")
    assert problem.startswith("On slide 1, the text of these figures does not fit")


def test_more_words_make_smaller_figures(desk: Desk) -> None:
    label = "people in all the regions of the world, in as many years as there have been since then"
    (few,) = groups(
        desk.slide("content:\n- figures: [{value: 15, label: people}]\n- points: [One]", layout="Two Content")
    )
    content = f"content:\n- figures: [{', '.join([f'{{value: 15, label: {label!r}}}'] * 3)}]\n- points: [One]"
    many, *_ = groups(desk.slide(content, layout="Two Content"))
    assert _sizes(few) > _sizes(many)


def test_figures_appear_at_their_cues(desk: Desk) -> None:
    content = "content:\n- figures: [{value: 15, label: a, cue: fifteen dialogues}, {value: 20, label: b, cue: Two decades}, {value: 2, label: c}]"
    assert [group.step for group in groups(desk.slide(content, _SPEECH))] == [1, 0, None]


def test_a_heading_stands_above_the_figures(desk: Desk) -> None:
    scene = desk.slide("content:\n- heading: Dialogues\n  figures: [{value: 15, label: in the world}]")
    heading, *_ = shapes(scene)
    assert heading.paragraphs[0].heading
    assert heading.step is None
    assert heading.box.bottom < groups(scene)[0].box.top


def test_a_value_leaves_room_for_what_programs_set_between_a_digit_and_an_ideograph(desk: Desk) -> None:
    """LibreOffice parts them by a quarter of the size; a value that has just room without it would have two lines."""
    figures = ", ".join(["{value: '2年2年', label: a}"] * 4)
    for group in groups(desk.slide(f"content: [{{figures: [{figures}]}}]")):
        [words] = [part for part in group.parts if isinstance(part, Shape) and part.paragraphs]
        value = words.paragraphs[0]
        assert fit.length(value.runs, value.style) + 2 * value.style.size / 4 <= words.box.width.points


def test_a_rule_is_no_wider_than_its_figure(desk: Desk) -> None:
    values = ", ".join(f"{{value: '{value}', label: a}}" for value in ("7,500,000", "2+", "€3bn", "<1"))
    content = f"content: [{{tiles: [Roads, Rails]}}, {{figures: [{values}]}}]"
    scene = desk.slide(content, layout="Four Content")
    [figures] = [cluster for cluster in clusters(scene) if cluster.name.startswith("Figures")]
    for group in figures.groups:
        rule, words = (part.box for part in group.parts if isinstance(part, Shape))
        assert rule.right <= words.right
