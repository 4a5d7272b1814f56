"""The workbook behind a chart, which PowerPoint opens for "Edit Data": the names in its first row, then the values."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...scene import Chart

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SHEET = "Sheet1"

_LONGEST_HEAD = 255
"""Of a table's column, in characters."""


def _column(series: int) -> str:
    """The letter of a series' column; a chart has six at most."""
    return "BCDEFG"[series]


def name_cell(series: int) -> str:
    """Return the cell of a series' name."""
    return f"{SHEET}!${_column(series)}$1"


def categories_cells(count: int) -> str:
    """Return the cells of the categories' names."""
    return f"{SHEET}!$A$2:$A${count + 1}"


def values_cells(series: int, count: int) -> str:
    """Return the cells of a series' values."""
    column = _column(series)
    return f"{SHEET}!${column}$2:${column}${count + 1}"


def workbook(chart: Chart, written: datetime.datetime) -> bytes:
    """Return the workbook; ``written`` is the time that it bears."""
    # Loaded for the first chart: most decks have none.
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": written})
        sheet = book.add_worksheet(SHEET)
        formats = {
            code: book.add_format({"num_format": code})
            for code in dict.fromkeys(value.format.code for series in chart.series for value in series.values)
        }
        for row, category in enumerate(chart.categories, start=1):
            sheet.write_string(row, 0, category)
        for column, series in enumerate(chart.series, start=1):
            sheet.write_string(0, column, series.name)
            for row, value in enumerate(series.values, start=1):
                sheet.write_number(row, column, value.number, formats[value.format.code])
        sheet.set_column(0, 0, 24)
        _make_table(sheet, ["", *(series.name for series in chart.series)], len(chart.categories))
    return buffer.getvalue()


def _make_table(sheet: Worksheet, names: Sequence[str], count: int) -> None:
    """Make the cells a table, which grows by what is written below or beside it, and the chart with it."""
    # The names of a table's columns are not empty, and none is there twice (ECMA-376 Part 1, 18.5.1.3). Above the
    # categories stands a space, as PowerPoint writes it.
    heads = [name or " " * at for at, name in enumerate(names, start=1)]
    if len({name.casefold() for name in heads}) < len(heads) or max(map(len, heads)) > _LONGEST_HEAD:
        return
    options = {"name": "Data", "autofilter": False, "style": None, "columns": [{"header": name} for name in heads]}
    sheet.add_table(0, 0, count, len(heads) - 1, options)
