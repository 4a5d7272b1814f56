"""What every kind of chart is drawn from, and what comes out: its data, its parts, its marks and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...scene import (
    Align,
    Axis,
    Box,
    ChartKind,
    Color,
    Emu,
    Geometry,
    Label,
    Legend,
    Mark,
    Paragraph,
    Series,
    Shape,
    TextStyle,
)
from ...typesetting import fit
from ...words.number_formats import Marks
from ...words.text import Run

_SWATCH = 0.6
"""Of the type size: the side of a legend's square."""

_ENTRY_GAP = Emu.of_points(22)
_SWATCH_GAP = Emu.of_points(6)
_ENTRY_HEIGHT = 1.5
"""Of a line: entries one below the other."""


@dataclass(frozen=True, slots=True)
class Data:
    """What a chart shows, read."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    colors: tuple[Color, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart's parts, placed."""

    style: TextStyle
    plot: Box
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    axis: Axis | None = None
    labelled: bool = False
    ends: bool = False
    gap: float = 0.0
    hole: float = 0.0
    legend: Legend | None = None
    label_colors: tuple[Color, ...] = ()
    categories: tuple[str, ...] = ()
    """The names as they are shown, if not as they are written."""
    unlabelled: tuple[int, ...] = ()


def label(text: str, style: TextStyle, x: float, y: float, align: Align = "center") -> Label:
    """Return a line of text at a point."""
    return Label(Paragraph((Run(text),), replace(style, align=align)), Emu(round(x)), Emu(round(y)))


def length(text: str, style: TextStyle) -> Emu:
    """Return a text's width."""
    return Emu.of_points(fit.length((Run(text),), style))


def line_height(style: TextStyle) -> Emu:
    """Return the height of a line of text."""
    return Emu.of_points(fit.line_height(style))


def legend_above(names: Sequence[str], colors: Sequence[Color], style: TextStyle, box: Box) -> Iterator[Shape | Label]:
    """Yield a legend's squares and names, side by side from the left; nothing where they are too wide."""
    side, left = Emu.of_points(style.size * _SWATCH), Emu(box.left)
    widths = [side + _SWATCH_GAP + length(name, style) for name in names]
    if sum(widths) + _ENTRY_GAP * (len(widths) - 1) > box.width:
        return
    for name, color, width in zip(names, colors, widths, strict=True):
        yield from _entry(name, color, style, left, box.top + box.height / 2, side)
        left = Emu(left + width + _ENTRY_GAP)


def legend_beside(names: Sequence[str], colors: Sequence[Color], style: TextStyle, box: Box) -> Iterator[Shape | Label]:
    """Yield a legend's squares and names, one below the other."""
    side, high = Emu.of_points(style.size * _SWATCH), box.height / len(names)
    for at, (name, color) in enumerate(zip(names, colors, strict=True)):
        yield from _entry(name, color, style, box.left, box.top + (at + 0.5) * high, side)


def legend_width(names: Sequence[str], style: TextStyle) -> Emu:
    """Return the width of a legend whose names stand one below the other."""
    return Emu(max(length(name, style) for name in names) + Emu.of_points(style.size * _SWATCH) + _SWATCH_GAP)


def legend_height(names: Sequence[str], style: TextStyle) -> Emu:
    """Return the height of a legend whose names stand one below the other."""
    return Emu(round(len(names) * _ENTRY_HEIGHT * line_height(style)))


def _entry(name: str, color: Color, style: TextStyle, left: float, middle: float, side: Emu) -> Iterator[Shape | Label]:
    yield Shape("Swatch", Geometry.RECTANGLE, Box.of(left, middle - side / 2, side, side), fill=color)
    yield label(name, style, left + side + _SWATCH_GAP, middle, "left")


def parted(parts: Sequence[Mark | Label]) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    """Part marks from labels."""
    return tuple(each for each in parts if not isinstance(each, Label)), tuple(
        each for each in parts if isinstance(each, Label)
    )
