"""A chart: what its numbers are, and where its parts stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..words.number_formats import Amount, Format
from .items import Filling, Shape
from .look import Color, Paragraph, Stroke, TextStyle
from .measures import Box, Emu

ChartKind = Literal["bar", "column", "line", "pie", "doughnut"]


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one colour; in a pie, whose slices have the chart's colours, of any."""

    name: str
    color: Color
    values: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of values; it is drawn, with lines across the plot, only if the values are not written on it."""

    least: float
    greatest: float
    step: float
    format: Format
    drawn: bool


@dataclass(frozen=True, slots=True)
class Legend:
    """The names of colours, side by side or one below the other."""

    box: Box
    side: Literal["top", "right"]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from point to point."""

    points: tuple[tuple[Emu, Emu], ...]
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a pie or ring, from one fraction of a turn to another, clockwise from the top."""

    circle: Box
    hole: float
    start: float
    end: float
    fill: Color
    edge: Stroke


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text in a chart: ``x`` is its left, middle or right, by its alignment, and ``y`` its middle."""

    paragraph: Paragraph
    x: Emu
    y: Emu


Mark = Shape | Curve | Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Filling):
    """A chart: what its numbers are and where its parts stand, and every mark and label that this makes."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    colors: tuple[Color, ...]
    """Of a pie's slices; else of the series."""
    style: TextStyle
    label_colors: tuple[Color, ...]
    """Of the values, which stand on the slices of a ring."""
    edge: Stroke
    """Around slices, across the plot: the quiet lines."""
    plot: Box
    axis: Axis | None
    labelled: bool
    """Whether each value is written beside its mark."""
    unlabelled: tuple[int, ...]
    """Parts of a ring that have no room for their value, which stands behind their name."""
    gap: float
    """Between the bars of two categories, in widths of a bar."""
    hole: float
    """Of a ring, as a fraction of its width."""
    ends: bool
    """Whether each curve has its series' name at its end."""
    legend: Legend | None
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]

    @property
    def table(self) -> Iterator[tuple[str, ...]]:
        """The chart's data: the names of the series, then each category with its values."""
        yield ("", *(series.name for series in self.series))
        for at, category in enumerate(self.categories):
            yield (category, *(series.values[at].text for series in self.series))
