"""Bars, columns and curves: values along an axis, categories along the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ...scene import Align, Box, Curve, Emu, Geometry, Label, Legend, Mark, Paragraph, Shape, Stroke, TextStyle
from ...typesetting import fit
from ...words.text import Run
from ..stage import Stage
from .axis import fit_axis, ticks
from .drawing import Data, Drawing, label, legend_above, length, line_height, parted

_GAP = 0.6
"""Between the bars of two categories, in widths of a bar, at least."""

_WIDEST_GAP = 5.0
"""What a chart can say (ECMA-376 Part 1, 21.2.2.75)."""

_THICKEST = {"bar": Emu.of_points(44), "column": Emu.of_points(96), "line": Emu.of_points(96)}
_THICKER = 1.5
"""So many times as thick are they at most in a design that fills the stage."""

_BESIDE = Emu.of_points(8)
"""Between a text and what it belongs to."""

_CURVE, _DOT = 3.5, Emu.of_points(10)
_WIDEST_NAMES = 0.42
"""Of the width: names of categories beside bars."""

_MOST_LINES = 3


def draw_plot(stage: Stage, data: Data, style: TextStyle, box: Box) -> Drawing | None:
    """Draw with the values written at their marks; where they have no room, with an axis to read them from."""
    for labelled in (True, False):
        if labelled and data.kind == "line" and len(data.series) > 1:
            continue
        drawing = _Plot(stage, data, style, labelled).draw(box)
        if drawing:
            return drawing
    return None


@dataclass
class _Plot:
    stage: Stage
    data: Data
    style: TextStyle
    labelled: bool

    def __post_init__(self) -> None:
        amounts = [amount for series in self.data.series for amount in series.values]
        self.axis = fit_axis(amounts, drawn=not self.labelled, grounded=self.data.kind != "line")
        self.line = line_height(self.style)
        self.widest = max(length(amount.text, self.style) for amount in amounts)
        self.bars = 1 if self.data.kind == "line" else len(self.data.series)
        self.ends = self.data.kind == "line" and len(self.data.series) > 1

    def draw(self, box: Box) -> Drawing | None:
        """Draw everything at this size, or nothing if it does not fit."""
        legend, keys = None, []
        if len(self.data.series) > 1 and not (self.ends and self._ends_apart(box)):
            self.ends = False
            strip = replace(box, height=self.line)
            keys = list(legend_above([each.name for each in self.data.series], self.data.colors, self.style, strip))
            if not keys:
                return None
            last = next(each for each in reversed(keys) if isinstance(each, Label))
            legend = Legend(
                replace(strip, width=Emu(last.x + length(last.paragraph.text, self.style) - box.left)), "top"
            )
            used = Emu(self.line + _BESIDE)
            box = Box.of(box.left, box.top + used, box.width, box.height - used)
        self.across = box.width
        plot = self._across(box) if self.data.kind == "bar" else self._upright(box)
        if plot is None or min(plot.width, plot.height) < 3 * self.line:
            return None
        pitch = (plot.height if self.data.kind == "bar" else plot.width) / len(self.data.categories)
        self._make_room_below(plot)
        thickest = _THICKEST[self.data.kind] * (_THICKER if self.stage.theme.grows else 1.0)
        gap = min(_WIDEST_GAP, max(_GAP, pitch / thickest - self.bars))
        thick = pitch / (self.bars + gap)
        names = list(self._names(plot, pitch))
        if not names or (self.labelled and not self._labels_fit(pitch, thick)):
            return None
        values = self._curves(plot, pitch) if self.data.kind == "line" else self._bars(plot, pitch, thick, gap)
        marks, labels = parted([*keys, *(self._grid(plot) if self.axis.drawn else ()), *self._zero(plot), *values])
        return Drawing(
            self.style, plot, marks, (*labels, *names), self.axis, self.labelled, self.ends, gap, legend=legend
        )

    # --- Where the plot is

    def _upright(self, box: Box) -> Box | None:
        """The plot of columns and curves: names below, values above their marks or at the left."""
        left: float = self._tick_width() + _BESIDE if self.axis.drawn else 0
        right: float = max(length(each.name, self.style) for each in self.data.series) + _BESIDE if self.ends else 0
        pitch = (box.width - left - right) / len(self.data.categories)
        broken = [self._break(name, pitch * 0.94) for name in self.data.categories]
        lines = max((len(each) if each else 99) for each in broken)
        if lines > _MOST_LINES:
            return None
        below: float = lines * self.line + _BESIDE
        above: float = self.line + _BESIDE if self.labelled else self.line / 2
        return Box.of(box.left + left, box.top + above, box.width - left - right, box.height - above - below)

    def _across(self, box: Box) -> Box | None:
        """The plot of bars: names at the left, values behind their bars or below."""
        widest = box.width * _WIDEST_NAMES
        broken = [self._break(name, widest) for name in self.data.categories]
        if any(lines is None or len(lines) > 2 for lines in broken):
            return None
        names = max(length(line, self.style) for lines in broken for line in lines or ()) + _BESIDE
        beside = self.widest + _BESIDE if self.labelled else self._tick_width() / 2
        below = 0 if self.labelled else self.line + _BESIDE
        return Box.of(box.left + names, box.top, box.width - names - beside, box.height - below)

    def _break(self, name: str, width: float) -> list[str] | None:
        return fit.break_lines(Paragraph((Run(name),), self.style), width / 12_700)

    def _tick_width(self) -> Emu:
        return max(length(text, self.style) for _, text in ticks(self.axis, self.data.marks))

    def _make_room_below(self, plot: Box) -> None:
        """Let the axis begin lower, where the values of marks below zero are written."""
        if self.labelled and self.data.kind != "line" and self.axis.least < 0:
            lying = self.data.kind == "bar"
            share = (self.widest + 2 * _BESIDE) / plot.width if lying else (self.line + _BESIDE) / plot.height
            spread = self.axis.greatest - self.axis.least
            self.axis = replace(self.axis, least=self.axis.least - spread * share / (1 - share))

    def _labels_fit(self, pitch: float, thick: float) -> bool:
        if self.data.kind == "bar":
            return thick >= self.line * 0.8
        return self.widest <= (pitch * 0.96 if self.bars == 1 else thick * 1.1)

    def _ends_apart(self, box: Box) -> bool:
        """Whether the curves end far enough from each other for their names."""
        last = sorted(series.values[-1].number for series in self.data.series)
        scale = box.height * 0.75 / (self.axis.greatest - self.axis.least)
        return all((high - low) * scale >= self.line for low, high in pairwise(last))

    # --- What is drawn in it

    def _at(self, plot: Box, value: float) -> float:
        """Where a value is along its axis."""
        part = (value - self.axis.least) / (self.axis.greatest - self.axis.least)
        return plot.left + part * plot.width if self.data.kind == "bar" else plot.bottom - part * plot.height

    def _names(self, plot: Box, pitch: float) -> Iterator[Label]:
        """The categories' names, broken into lines."""
        for at, name in enumerate(self.data.categories):
            if self.data.kind == "bar":
                lines = self._break(name, self.across * _WIDEST_NAMES) or []
                top = plot.top + (at + 0.5) * pitch - (len(lines) - 1) * self.line / 2
                spots = [(float(plot.left - _BESIDE), top + n * self.line) for n in range(len(lines))]
            else:
                lines = self._break(name, pitch * 0.94) or []
                top = plot.bottom + _BESIDE + self.line / 2
                spots = [(plot.left + (at + 0.5) * pitch, top + n * self.line) for n in range(len(lines))]
            align: Align = "right" if self.data.kind == "bar" else "center"
            for text, (x, y) in zip(lines, spots, strict=True):
                yield label(text.strip(), self.style, x, y, align)

    def _bars(self, plot: Box, pitch: float, thick: float, gap: float) -> Iterator[Mark | Label]:
        for number, series in enumerate(self.data.series):
            for at, amount in enumerate(series.values):
                start = at * pitch + (gap / 2 + number) * thick
                zero, end = (
                    self._at(plot, min(max(0.0, self.axis.least), self.axis.greatest)),
                    self._at(plot, amount.number),
                )
                low, size = min(zero, end), abs(end - zero)
                if self.data.kind == "bar":
                    box = Box.of(low, plot.top + start, size, thick)
                    spot = (
                        (end + _BESIDE, box.top + thick / 2)
                        if amount.number >= 0
                        else (end - _BESIDE, box.top + thick / 2)
                    )
                else:
                    box = Box.of(plot.left + start, low, thick, size)
                    away = _BESIDE / 2 + self.line / 2
                    spot = (box.left + thick / 2, end - away if amount.number >= 0 else end + away)
                yield Shape("Bar", Geometry.RECTANGLE, box, fill=series.color)
                if self.labelled:
                    outward: Align = "left" if amount.number >= 0 else "right"
                    yield label(amount.text, self.style, *spot, outward if self.data.kind == "bar" else "center")

    def _curves(self, plot: Box, pitch: float) -> Iterator[Mark | Label]:
        for series in self.data.series:
            points = [
                (Emu(round(plot.left + (at + 0.5) * pitch)), Emu(round(self._at(plot, amount.number))))
                for at, amount in enumerate(series.values)
            ]
            yield Curve(tuple(points), Stroke(series.color, _CURVE))
            for (x, y), amount in zip(points, series.values, strict=True):
                yield Shape("Dot", Geometry.ELLIPSE, Box.of(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT), fill=series.color)
                if self.labelled:
                    yield label(amount.text, self.style, x, y - _DOT / 2 - _BESIDE / 2 - self.line / 2)
            if self.ends:
                x, y = points[-1]
                yield label(series.name, self.style, x + _DOT / 2 + _BESIDE, y, "left")

    def _grid(self, plot: Box) -> Iterator[Mark | Label]:
        """Lines across the plot, with what they stand for."""
        for value, text in ticks(self.axis, self.data.marks):
            at = self._at(plot, value)
            if self.data.kind == "bar":
                line = Box.of(at, plot.top, 0, plot.height)
                yield label(text, self.style, at, plot.bottom + _BESIDE + self.line / 2)
            else:
                line = Box.of(plot.left, at, plot.width, 0)
                yield label(text, self.style, plot.left - _BESIDE, at, "right")
            yield Shape("Grid", Geometry.LINE, line, stroke=Stroke(self.stage.quiet, 0.75))

    def _zero(self, plot: Box) -> Iterator[Mark]:
        """The line that the marks stand on."""
        at = self._at(plot, min(max(0.0, self.axis.least), self.axis.greatest))
        upright = Box.of(at, plot.top, 0, plot.height)
        line = upright if self.data.kind == "bar" else Box.of(plot.left, at, plot.width, 0)
        yield Shape("Zero", Geometry.LINE, line, stroke=Stroke(self.stage.text, 1.0))
