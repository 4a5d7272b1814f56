"""A chart: its numbers read as the author wrote them, drawn at the largest size of text at which all fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Chart, Datum
from ...scene import Box, Placeholder, Series, Shape, Stroke
from ...scene import Chart as SceneChart
from ...words.number_formats import Amount, marks_of
from ...words.text import pluralize, text_of
from ..stage import Stage
from .drawing import Data, Drawing
from .pie import draw_keyed, draw_pie, draw_ring
from .plot import draw_plot

_LARGEST, _GROWN = 20.0, 24.0
"""Points, and the same in a design whose texts grow."""


def compose_chart(stage: Stage, block: Chart, placeholder: Placeholder) -> Iterator[Shape | SceneChart]:
    """Draw the chart in its place, below its heading and above its caption."""
    data = _read(stage, block)
    if data is None:
        return
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    box, caption = stage.caption(block.chart.caption, block.chart, box)
    drawing = _draw(stage, data, box)
    if drawing is None:
        remedy = "Use shorter names or fewer values, or another kind: bars have most room for names."
        stage.too_long(block.place_of("chart"), "this chart", remedy)
        return
    yield SceneChart(
        name=stage.ours.gettext(
            "Chart: {text}", text=_named(block) or ", ".join(block.chart.series or data.categories)
        ),
        text=block.chart.alt or stage.description(_kind(stage, data), _in_words(data)),
        placeholder=placeholder,
        box=box,
        step=stage.step_of(block.chart),
        caption=stage.below(caption, box, block.chart),
        kind=data.kind,
        categories=drawing.categories or data.categories,
        series=data.series,
        colors=data.colors,
        style=drawing.style,
        label_colors=drawing.label_colors,
        edge=Stroke(stage.background, 2.0) if data.kind in ("pie", "doughnut") else Stroke(stage.quiet, 0.75),
        plot=drawing.plot,
        axis=drawing.axis,
        labelled=drawing.labelled,
        unlabelled=drawing.unlabelled,
        gap=drawing.gap,
        hole=drawing.hole,
        ends=drawing.ends,
        legend=drawing.legend,
        marks=drawing.marks,
        labels=drawing.labels,
    )


def _named(block: Chart) -> str:
    named = block.heading or block.chart.caption
    return text_of(named) if named else ""


def _draw(stage: Stage, data: Data, box: Box) -> Drawing | None:
    ways = {"pie": (draw_pie, draw_keyed), "doughnut": (draw_ring, draw_keyed)}.get(data.kind, (draw_plot,))
    sizes = stage.up_to(_GROWN if stage.theme.grows else _LARGEST)
    tried = ((draw, stage.style(size)) for draw in ways for size in sizes)
    return next((drawing for draw, style in tried if (drawing := draw(stage, data, style, box))), None)


# --- The numbers --------------------------------------------------------------------------------------------------


def _read(stage: Stage, block: Chart) -> Data | None:
    """The chart's data; None if anything is wrong with it, which is said."""
    # Loaded for the first chart: most decks have none.
    from .values import read_values

    before = len(stage.problems)
    plot = block.chart
    names = plot.series or (text_of(block.heading) if block.heading else stage.ours.gettext("Value"),)
    for datum in plot.data:
        _check_count(stage, datum, len(names))
    amounts = iter(read_values(stage, plot))
    if len(stage.problems) > before:
        return None
    rows = [[next(amounts) for _ in names] for _ in plot.data]
    parts = plot.kind in ("pie", "doughnut")
    if parts:
        _check_parts(stage, block, rows)
    wanted = len(plot.data) if parts else len(names)
    if len(stage.problems) > before:
        return None
    colors = stage.palette(wanted)
    series = tuple(
        Series(name, colors[0 if parts else at], tuple(row[at] for row in rows)) for at, name in enumerate(names)
    )
    return Data(plot.kind, tuple(datum.label for datum in plot.data), series, colors, marks_of(stage.lang))


def _check_count(stage: Stage, datum: Datum, count: int) -> None:
    if datum.value and datum.values:
        stage.problem(datum.place_of("values"), "This has both `value` and `values`.", "Keep one of the two.")
    elif len(datum.texts) != count:
        sentence = f'"{datum.label}" has {pluralize(len(datum.texts), "value")}, but the chart has {count} series.'
        stage.problem(datum.place, sentence, "Give it one value for each series, in their order.")


def _check_parts(stage: Stage, block: Chart, rows: Sequence[Sequence[Amount]]) -> None:
    """Parts of a whole: one series, none below zero, and something in all."""
    plot = block.chart
    if len(plot.series) > 1:
        sentence = f"A {plot.kind} chart shows one series; this one has {len(plot.series)}."
        stage.problem(plot.place_of("series"), sentence, "Choose bars or columns, or a chart for each series.")
        return
    numbers = [amount.number for row in rows for amount in row]
    for datum, row in zip(plot.data, rows, strict=True):
        if any(amount.number < 0 for amount in row):
            stage.problem(datum.place, f"A {plot.kind} has no parts below zero.", "Choose bars or columns.")
    if numbers and not any(numbers):
        stage.problem(plot.place_of("data"), f"All parts of this {plot.kind} are zero.", "Give at least one a value.")


def _kind(stage: Stage, data: Data) -> str:
    ours = stage.ours
    return {
        "bar": ours.gettext("Bar chart."),
        "column": ours.gettext("Column chart."),
        "line": ours.gettext("Line chart."),
        "pie": ours.gettext("Pie chart."),
        "doughnut": ours.gettext("Doughnut chart."),
    }[data.kind]


def _in_words(data: Data) -> str:
    """The chart's numbers."""
    several = len(data.series) > 1
    values = [
        ", ".join(
            f"{series.name} {series.values[at].text}" if several else series.values[at].text for series in data.series
        )
        for at in range(len(data.categories))
    ]
    said = "; ".join(f"{name}: {value}" for name, value in zip(data.categories, values, strict=True))
    return f"{said}."
