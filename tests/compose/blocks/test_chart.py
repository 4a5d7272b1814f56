"""Charts: marks as long as their numbers, texts beside them that do not collide, colours that stand out."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.scene import Box, Chart, Curve, Emu, Label, Shape, Slice
from speechdeck.theme import Theme
from speechdeck.typesetting import fit
from speechdeck.words.number_formats import marks_of

from ..one_block import compose_block, only

Compose = Callable[..., Chart]


@pytest.fixture
def chart(tmp_path: Path, theme: Theme) -> Compose:
    """Compose a chart of a kind from its data."""

    def composed(
        kind: str, *data: tuple[str, str], series: str = "", lang: str = "en", layout: str = "Title and Content"
    ) -> Chart:
        lines = "".join(f"      - {{label: '{label}', {values}}}\n" for label, values in data)
        block = f"- chart:\n    kind: {kind}\n    cue: two\n{series}    data:\n{lines}"
        return only(compose_block(tmp_path, theme, block, layout, lang), Chart)

    return composed


TWO = "    series: [Browser, PowerPoint]\n"
SINGLE = (("One", "value: 2"), ("Two", "value: 4"), ("Three", "value: 1"))
DOUBLE = (("One", "values: [2, 8]"), ("Two", "values: [4, 6]"), ("Three", "values: [1, 9]"))
SIGNED = (("Up", "value: 30 %"), ("Down", "value: -10 %"), ("Level", "value: 0 %"))


def _bars(chart: Chart) -> list[Box]:
    return [mark.box for mark in chart.marks if isinstance(mark, Shape) and mark.name == "Bar"]


def _frame(label: Label) -> tuple[float, float, float, float]:
    style = label.paragraph.style
    width, high = Emu.of_points(fit.length(label.paragraph.runs, style)), Emu.of_points(fit.line_height(style))
    left = label.x - {"left": 0, "center": width / 2, "right": width, "justify": 0}[style.align]
    return left, label.y - high / 2, left + width, label.y + high / 2


ALL = [
    ("bar", SINGLE, ""),
    ("bar", DOUBLE, TWO),
    ("bar", SIGNED, ""),
    ("column", SINGLE, ""),
    ("column", DOUBLE, TWO),
    ("column", SIGNED, ""),
    ("line", SINGLE, ""),
    ("line", DOUBLE, TWO),
    ("pie", SINGLE, ""),
    ("doughnut", SINGLE, ""),
]


@pytest.mark.parametrize(("kind", "data", "series"), ALL)
@pytest.mark.parametrize("layout", ["Title and Content", "Two Content", "Title and Content, Dark"])
def test_all_texts_lie_in_the_placeholder_and_none_on_another(
    chart: Compose, kind: str, data: tuple[tuple[str, str], ...], series: str, layout: str
) -> None:
    made = chart(kind, *data, series=series, layout=layout)
    room, frames = made.placeholder.content_box, [_frame(label) for label in made.labels]
    assert frames
    for left, top, right, bottom in frames:
        assert room.left - 12_700 <= left
        assert right <= room.right + 12_700
        assert room.top - 12_700 <= top
        assert bottom <= room.bottom + 12_700
    for one, other in itertools.combinations(frames, 2):
        assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1e4 and other[1] < one[3] - 1e4)


@pytest.mark.parametrize(("kind", "data", "series"), ALL)
def test_every_text_is_of_the_templates_scale_and_large_enough(
    chart: Compose, theme: Theme, kind: str, data: tuple[tuple[str, str], ...], series: str
) -> None:
    sizes = {label.paragraph.style.size for label in chart(kind, *data, series=series).labels}
    assert sizes <= set(theme.scale)
    assert min(sizes) >= fit.SMALLEST


@pytest.mark.parametrize(("kind", "data", "series"), ALL)
@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark"])
def test_colours_are_the_themes_and_stand_out(
    chart: Compose, theme: Theme, kind: str, data: tuple[tuple[str, str], ...], series: str, layout: str
) -> None:
    made = chart(kind, *data, series=series, layout=layout)
    ground = next(each.background.color for each in theme.layouts if each.name == layout)
    assert len({color.rgb for color in made.colors}) == len(made.colors)
    for color in made.colors:
        assert color.name
        assert color.contrast(ground) >= 3


def test_columns_are_as_high_as_their_numbers_and_stand_on_one_line(chart: Compose) -> None:
    bars = _bars(chart("column", *SINGLE))
    assert len({bar.bottom for bar in bars}) == 1
    unit = bars[2].height
    assert [round(bar.height / unit, 3) for bar in bars] == [2, 4, 1]
    assert len({bar.width for bar in bars}) == 1


def test_bars_run_to_the_right_the_first_on_top(chart: Compose) -> None:
    bars = _bars(chart("bar", *SINGLE))
    assert [bar.top for bar in bars] == sorted(bar.top for bar in bars)
    assert [round(bar.width / bars[2].width, 2) for bar in bars] == [2, 4, 1]


def test_numbers_below_zero_run_the_other_way(chart: Compose) -> None:
    up, down, level = _bars(chart("column", *SIGNED))
    assert abs(up.bottom - down.top) <= 1
    assert abs(up.height - 3 * down.height) <= 3
    assert level.height == 0


def test_values_are_written_as_the_author_wrote_them(chart: Compose) -> None:
    made = chart("column", ("One", "value: 12.50 €"), ("Two", 'value: "1,200 €"'))
    assert [value.text for value in made.series[0].values] == ["12.50 €", "1,200 €"]
    assert {"12.50 €", "1,200 €"} <= {label.paragraph.text for label in made.labels}
    assert made.axis is not None
    assert not made.axis.drawn


def test_where_values_have_no_room_there_is_an_axis(chart: Compose) -> None:
    many = [(str(number), f'value: "1,00{number % 10},000"') for number in range(20)]
    made = chart("column", *many)
    assert made.axis is not None
    assert made.axis.drawn
    assert not made.labelled
    texts = [label.paragraph.text for label in made.labels]
    assert "1,000,000" in texts
    assert "0" in texts


def test_the_marks_of_a_language_part_the_digits(chart: Compose) -> None:
    made = chart("column", ("Un", "value: '1,5'"), ("Deux", "value: '2,5'"), lang="fr")
    assert [value.number for value in made.series[0].values] == [1.5, 2.5]


def test_several_lines_have_their_names_at_their_ends(chart: Compose) -> None:
    made = chart("line", *DOUBLE, series=TWO)
    curves = [mark for mark in made.marks if isinstance(mark, Curve)]
    assert made.ends
    assert made.legend is None
    for curve, name in zip(curves, ("Browser", "PowerPoint"), strict=True):
        [label] = [label for label in made.labels if label.paragraph.text == name]
        assert (label.x > curve.points[-1][0], label.y) == (True, curve.points[-1][1])


def test_lines_that_end_together_have_a_legend_instead(chart: Compose) -> None:
    made = chart("line", ("One", "values: [1, 20]"), ("Two", "values: [9, 9]"), series=TWO)
    assert not made.ends
    assert made.legend is not None
    assert {"Browser", "PowerPoint"} <= {label.paragraph.text for label in made.labels}


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_slices_are_parts_of_a_turn_from_the_top(chart: Compose, kind: str) -> None:
    slices = [mark for mark in chart(kind, *SINGLE).marks if isinstance(mark, Slice)]
    assert (slices[0].start, slices[-1].end) == (0.0, 1.0)
    assert [round((each.end - each.start) * 7) for each in slices] == [2, 4, 1]
    for one, other in itertools.pairwise(slices):
        assert math.isclose(one.end, other.start)


def test_values_on_a_ring_can_be_read_on_their_slices(chart: Compose) -> None:
    made = chart("doughnut", *SINGLE)
    for slice_color, label_color in zip(made.colors, made.label_colors, strict=True):
        assert label_color.contrast(slice_color) >= 4.5


def test_whoever_cannot_see_the_chart_hears_all_of_it(chart: Compose) -> None:
    assert chart("bar", *SIGNED).text == "Bar chart. Up: 30 %; Down: -10 %; Level: 0 %."
    assert chart("line", *DOUBLE, series=TWO).text == (
        "Line chart. One: Browser 2, PowerPoint 8; Two: Browser 4, PowerPoint 6; Three: Browser 1, PowerPoint 9."
    )


def test_in_another_language_it_hears_nothing_in_english_and_anywhere_what_the_author_says_instead(
    chart: Compose,
) -> None:
    assert chart("bar", *SIGNED, lang="de").text == "Balkendiagramm. Up: 30 %; Down: -10 %; Level: 0 %."
    assert chart("bar", *SIGNED, lang="ky").text == "Up: 30 %; Down: -10 %; Level: 0 %."
    alt = "    alt: Ups and downs cancel out.\n"
    assert chart("bar", *SIGNED, series=alt).text == "Ups and downs cancel out."


def test_the_chart_appears_as_a_whole(chart: Compose) -> None:
    assert chart("bar", *SINGLE).step == 0


# --- Extremes


def test_a_value_without_room_on_a_ring_stands_behind_its_name(chart: Compose) -> None:
    made = chart("doughnut", ("For", "value: 141"), ("Against", "value: 2"), ("Absent", "value: 0"))
    assert made.categories == ("For", "Against: 2", "Absent: 0")
    assert made.unlabelled == (1, 2)
    texts = [label.paragraph.text for label in made.labels]
    assert texts == ["For", "Against: 2", "Absent: 0", "141"]


def test_a_ring_on_which_no_value_has_room_has_a_legend_with_its_values(chart: Compose) -> None:
    made = chart("doughnut", ("Training", "value: '5,432,100 dollars'"), ("Equipment", "value: '3,210,000 dollars'"))
    assert made.hole
    assert not made.labelled
    assert made.categories == ("Training: 5,432,100 dollars", "Equipment: 3,210,000 dollars")


def test_a_legend_beside_a_ring_has_slack_within_the_chart(chart: Compose) -> None:
    for name in ("For", "A name that takes half of the width of the slide and is not broken at all"):
        made = chart("doughnut", (name, "value: 141"), ("Against", "value: 35"))
        assert made.legend is not None
        names = [label for label in made.labels if label.paragraph.text.startswith((name, "Against"))]
        used = max(label.x + fit.length(label.paragraph.runs, made.style) * 12_700 for label in names)
        assert made.legend.box.right >= used + made.style.size * 12_700 - 2
        assert made.legend.box.right <= made.box.right


def test_a_ring_of_one_part_is_whole(chart: Compose) -> None:
    slices = [mark for mark in chart("doughnut", ("All", "value: 100 %")).marks if isinstance(mark, Slice)]
    assert [(each.start, each.end) for each in slices] == [(0.0, 1.0)]


def test_a_pie_whose_parts_of_nothing_have_no_room_has_a_legend_with_its_values(chart: Compose) -> None:
    made = chart("pie", ("For", "value: 193"), ("Against", "value: 0"), ("Abstained", "value: 0"), ("No", "value: 0"))
    assert made.categories == ("For: 193", "Against: 0", "Abstained: 0", "No: 0")
    assert made.legend is not None
    assert not made.labelled


def test_an_axis_that_does_not_begin_at_zero_is_drawn(chart: Compose) -> None:
    made = chart("line", ("2019", "value: 1015"), ("2020", "value: 1010"), ("2021", "value: 1030"))
    assert made.axis is not None
    assert made.axis.drawn
    assert made.labelled
    assert {"1010", "1015", "1030"} <= {label.paragraph.text for label in made.labels}


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (("0.000000000011", "0.000000000012", "0.0000000000115"), "0.000000000012"),
        (("100000000000001", "100000000000009", "100000000000005"), "100000000000002"),
        (("1.1m", "1,200 thousand", "1.15m"), "1,150 thousand"),
        (("-0.3", "-0.29", "-0.31"), "-0.300"),
    ],
)
def test_the_numbers_of_an_axis_are_round_however_large_or_small_they_are(
    chart: Compose, values: tuple[str, ...], ticks: str
) -> None:
    made = chart("line", *((str(at), f"value: '{value}'") for at, value in enumerate(values)))
    assert made.axis is not None
    assert made.axis.drawn
    assert ticks in {label.paragraph.text for label in made.labels}


@pytest.mark.parametrize(
    ("values", "two"),
    [
        (("~5 %", "<1 %", "12 %*"), "2 %"),
        (("+5", "3", "-1"), "2"),
        (("0", "0", "3m"), "2m"),
        (("£5.5 (est.)", "£4", "£3", "£9"), "£2"),
    ],
)
def test_what_is_said_of_one_value_is_not_said_on_the_axis(chart: Compose, values: tuple[str, ...], two: str) -> None:
    made = chart("bar", *((str(at), f"value: '{value}'") for at, value in enumerate(values)))
    assert made.axis is not None
    assert replace(made.axis.format, decimals=0).show(2, marks_of("en")) == two


@pytest.mark.parametrize(
    ("one", "other"),
    [("5 bcm", "7 mcm"), ("5 zillion", "7 million"), ("5 LPA", "7 crore"), ("5 kWx", "7 MWx"), ("5 Go", "7 Mo")],
)
def test_words_that_nobody_knows_stop_a_chart_where_they_can_differ(chart: Compose, one: str, other: str) -> None:
    with pytest.raises(AuthorError, match=f'"{one}" and "{other}"'):
        chart("bar", ("A", f"value: {one}"), ("B", f"value: {other}"))


@pytest.mark.parametrize(
    "values",
    [
        ("5 million people", "1 person"),
        ("5 bcm", "7 bcm", "3"),
        ("1st", "2nd", "3rd"),
        ("5 cars", "3 vans"),
        ("12.5 (p)", "13.1 (r)"),
        ("3 million (est.)", "900,000"),
        ("5 MPs", "1 MP"),
    ],
)
def test_words_beside_numbers_that_cannot_change_them_are_left_alone(chart: Compose, values: tuple[str, ...]) -> None:
    assert chart("bar", *((str(at), f"value: '{value}'") for at, value in enumerate(values)))


@pytest.mark.parametrize("value", ["7", "-7", "0", "0.000000000001", "1000000000000000", "1 million"])
@pytest.mark.parametrize("kind", ["bar", "column", "line"])
def test_equal_values_and_one_value_are_drawn(chart: Compose, kind: str, value: str) -> None:
    for count in (1, 3):
        made = chart(kind, *((str(at), f"value: '{value}'") for at in range(count)))
        lengths = {(bar.width, bar.height) for bar in _bars(made)}
        assert len(lengths) == (kind != "line")


def test_a_bar_beside_one_of_a_billion_times_its_length_is_none(chart: Compose) -> None:
    small, large = _bars(chart("bar", ("One", "value: 1"), ("Many", "value: 1 billion")))
    assert small.width == 0
    assert large.width > 1_000_000
