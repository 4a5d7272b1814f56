"""A table: columns as wide as their texts need, a rule under the header, quiet bands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from ...model import Table
from ...scene import Box, Cell, Emu, Insets, Paragraph, Placeholder, Shape, Stroke, TableRow, TextStyle
from ...scene import Table as SceneTable
from ...typesetting import fit
from ...words.number_formats import marks_of
from ...words.text import Run, pluralize, text_of
from ..excess import items_over
from ..stage import Stage

_LARGEST = 24.0
"""Points; a table's text is for reading across, and larger it would be rows of headings."""

_GROWN = 32.0
"""The same in a design whose texts grow."""

_ROW, _ROOMY = 2.1, 1.7
"""Of the text's size: how high a row is there where there is room, and at least where the text is larger than usual."""

_BLANK = Emu.of_points(84)
"""There, what a column is wider at most than its texts want, so that the eye finds the next."""

_PIXEL = 9_525

_BESIDE, _ABOVE = Emu.of_points(12), Emu.of_points(6)
_INSETS = Insets(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
_LOOSEST = Emu.of_points(14)
"""What a row grows at most where there is room."""

_SLACK = 1.02
"""What a row's text is given: LibreOffice's lines are up to 1.22 times the type high, and a row that is lower grows."""

_BELOW_HEADER, _BELOW_ROW = 2.25, 0.75
"""Widths of the rules, in points."""

_Texts = list[list[Paragraph]]


def compose_table(stage: Stage, block: Table, placeholder: Placeholder) -> Iterator[Shape | SceneTable]:
    """Set the header and the rows at one size, the largest at which all fit."""
    grid = block.table
    ragged = [row for row in grid.rows if len(row.cells) != len(grid.header)]
    for row in ragged:
        sentence = f"This row has {pluralize(len(row.cells), 'cell')}, but the header has {len(grid.header)}."
        stage.problem(row.place, sentence, "Give each row one cell for each column; write – for an empty one.")
    if ragged:
        return
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    box, caption = stage.caption(grid.caption, grid, box)
    fitted = _fitted(stage, block, box)
    if fitted is None:
        remedy = "Shorten the cells, or use fewer rows or columns."
        stage.too_long(block.place_of("table"), "the text of this table", remedy, _much(stage, block, box))
        return
    widths, heights, texts = fitted
    used = replace(box, width=Emu(sum(widths)), height=Emu(sum(heights)))
    names = ", ".join(map(text_of, grid.header))
    named = block.heading or grid.caption
    told = stage.ours.ngettext("Table with {count} row. Columns:", "Table with {count} rows. Columns:", len(grid.rows))
    yield SceneTable(
        name=stage.ours.gettext("Table: {text}", text=text_of(named) if named else names),
        text=grid.alt or stage.description(told, f"{names}."),
        placeholder=placeholder,
        box=used,
        step=stage.step_of(grid),
        caption=stage.below(caption, used, grid),
        widths=tuple(widths),
        rows=tuple(_rows(stage, heights, texts)),
        insets=stage.insets(_INSETS),
    )


def _fitted(stage: Stage, block: Table, box: Box) -> tuple[list[Emu], list[Emu], _Texts] | None:
    insets = stage.insets(_INSETS)
    usual, grows = min(stage.points(_LARGEST), stage.theme.body.size), stage.theme.grows
    for size in stage.up_to(_GROWN) if grows else stage.sizes(usual):
        texts = _texts(stage, block, size)
        if _area(texts) > box.width.points * box.height.points:
            continue
        widths = _widths(texts, box.width, insets, stage.emu(_BLANK) if grows else None)
        heights = _heights(texts, widths, insets) if widths else None
        if size > usual and heights:
            roomy = Emu.of_points(size * _ROOMY)
            heights = [max(height, roomy) for height in heights]
        if widths and heights and sum(heights) <= box.height:
            loosest = Emu.of_points(size * _ROW) - min(heights) if grows else stage.emu(_LOOSEST)
            slack = max(0, min(loosest, Emu((box.height - sum(heights)) // len(heights))))
            return widths, [Emu(height + slack) for height in heights], texts
    return None


def _area(texts: _Texts) -> float:
    """What the letters cover at least: where that is too much, nobody need look where the lines of a book would break."""
    return sum(
        fit.length([replace(run, text=run.text.replace(" ", "")) for run in each.runs], each.style)
        * fit.line_height(each.style)
        for line in texts
        for each in line
    )


def _much(stage: Stage, block: Table, box: Box) -> str:
    """How many rows have no room, or, where the first has none, how many columns, or which word."""
    grid = block.table

    def with_rows(kept: int) -> object:
        return _fitted(stage, _part(block, kept, len(grid.header)), box)

    def with_columns(kept: int) -> object:
        return _fitted(stage, _part(block, len(grid.rows), kept), box)

    rows = items_over(len(grid.rows), with_rows, "row")
    return rows or items_over(len(grid.header), with_columns, "column")


def _part(block: Table, rows: int, columns: int) -> Table:
    """The first rows and columns of a table."""
    grid = block.table
    kept = tuple(row.model_copy(update={"cells": row.cells[:columns]}) for row in grid.rows[:rows])
    part = grid.model_copy(update={"rows": kept, "header": grid.header[:columns]})
    return block.model_copy(update={"table": part})


def _texts(stage: Stage, block: Table, size: float) -> _Texts:
    """The header's and the rows' texts: names bold, columns of numbers set to the right."""
    # Loaded for the first table: a deck of points and pictures has no numbers to read.
    from ...words.numerals import Numeral, read_numeral

    grid, marks = block.table, marks_of(stage.lang)
    columns = zip(*(row.cells for row in grid.rows), strict=True)
    right = [all(isinstance(read_numeral(text_of(cell), marks), Numeral) for cell in column) for column in columns]
    right[0] = False
    names = stage.style(size, stage.strong, bold=True)
    plain = stage.style(size)
    header = _line(grid.header, [names] * len(right), right)
    return [header, *(_line(row.cells, [replace(plain, bold=True), *[plain] * len(right)], right) for row in grid.rows)]


def _line(cells: Sequence[tuple[Run, ...]], styles: Sequence[TextStyle], right: Sequence[bool]) -> list[Paragraph]:
    return [
        Paragraph(cell, replace(style, align="right" if to_right else "left"))
        for cell, style, to_right in zip(cells, styles, right, strict=False)
    ]


def _widths(texts: _Texts, whole: Emu, insets: Insets, blank: Emu | None = None) -> list[Emu] | None:
    """As wide as the texts want; where that is too much, each no narrower than its longest word."""
    columns = list(zip(*texts, strict=True))
    beside = (insets.left + insets.right) / 12_700
    wanted = [max(fit.length(each.runs, each.style) for each in column) / 0.98 + beside for column in columns]
    least = [max(fit.longest_word(each.runs, each.style) for each in column) / 0.98 + beside for column in columns]
    room = whole.points
    if sum(least) > room:
        return None
    loose = sum(wanted) <= room
    points = [width * room / sum(wanted) for width in wanted] if loose else _shared(wanted, least, room)
    if loose and blank is not None:
        loosest = (min(point, want + blank.points) for point, want in zip(points, wanted, strict=True))
        # On whole pixels, there is no seam between two columns.
        return [Emu(int(Emu.of_points(each)) // _PIXEL * _PIXEL) for each in loosest]
    widths = [Emu.of_points(width) for width in points[:-1]]
    return [*widths, Emu(whole - sum(widths))]


def _shared(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Narrow columns as wide as they want, the wide ones alike: there the lines break."""
    cap = next(
        cap
        for cap in sorted(wanted, reverse=True)
        if sum(min(want, max(low, cap)) for want, low in zip(wanted, least, strict=True)) <= room or cap == min(wanted)
    )
    points = [min(want, max(low, cap)) for want, low in zip(wanted, least, strict=True)]
    if sum(points) > room:
        share = (room - sum(least)) / (sum(points) - sum(least))
        return [low + (point - low) * share for low, point in zip(least, points, strict=True)]
    lacking = [want - point for want, point in zip(wanted, points, strict=True)]
    share = (room - sum(points)) / sum(lacking)
    return [point + lack * share for point, lack in zip(points, lacking, strict=True)]


def _heights(texts: _Texts, widths: Sequence[Emu], insets: Insets) -> list[Emu] | None:
    heights = []
    for line in texts:
        needed = [
            fit.height((each,), Emu(width - insets.left - insets.right))
            for each, width in zip(line, widths, strict=True)
        ]
        if None in needed:
            return None
        highest = max(each or 0.0 for each in needed)
        heights.append(Emu(Emu.of_points(highest * _SLACK) + insets.top + insets.bottom))
    return heights


def _rows(stage: Stage, heights: Sequence[Emu], texts: _Texts) -> Iterator[TableRow]:
    for at, (height, line) in enumerate(zip(heights, texts, strict=True)):
        # A band is quiet; where the theme has no quiet colour, the rules suffice.
        quiet = stage.surface.contrast(stage.background) < 1.5
        fill = stage.surface if at and at % 2 == 0 and quiet else None
        heads: Literal["column", "row"] = "column" if at == 0 else "row"
        first, *others = (Cell(each, fill, None if at else "column") for each in line)
        rule = Stroke(stage.strong, _BELOW_HEADER) if at == 0 else Stroke(stage.quiet, _BELOW_ROW)
        yield TableRow(height, (replace(first, heads=heads), *others), rule)
