"""The workbook behind a chart: a table that grows with what is written below it, and that Excel opens without a repair."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from speechdeck.paint.powerpoint.workbook import workbook
from speechdeck.pipeline import Built
from speechdeck.scene import Chart

from .test_powerpoint_validity import _sdk_findings

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WRITTEN = datetime.datetime(2012, 4, 17)


@pytest.fixture(scope="module")
def charts(gallery: Built, variety: Built) -> list[Chart]:
    """The charts of two decks."""
    scenes = [*gallery.prepared.scenes, *variety.prepared.scenes]
    return [item for scene in scenes for item in scene.items if isinstance(item, Chart)]


def _table(book: bytes) -> etree._Element | None:
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        name = "xl/tables/table1.xml"
        return etree.fromstring(package.read(name)) if name in package.namelist() else None


def _with_series(chart: Chart, names: Sequence[str]) -> Chart:
    return replace(chart, series=tuple(replace(chart.series[0], name=name) for name in names))


def test_all_cells_of_a_chart_are_one_table(charts: list[Chart]) -> None:
    for chart in charts:
        table = _table(workbook(chart, _WRITTEN))
        assert table is not None
        last = f"{chr(65 + len(chart.series))}{1 + len(chart.categories)}"
        assert table.get("ref") == f"A1:{last}"
        names = [column.get("name") for column in table.iter(f"{_S}tableColumn")]
        assert names == [" ", *(series.name for series in chart.series)]


@pytest.mark.parametrize("names", [["Value"], ["Border", "Posts"], ["A & B", "<c>"], ["Border", "border"], ["x" * 300]])
def test_a_validator_finds_nothing_in_a_workbook(charts: list[Chart], names: list[str], tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(workbook(_with_series(charts[0], names), _WRITTEN))
    assert _sdk_findings(book) == []


@pytest.mark.parametrize("names", [["Border", "border"], ["x" * 300]])
def test_what_cannot_name_a_tables_columns_is_no_table(charts: list[Chart], names: list[str]) -> None:
    assert _table(workbook(_with_series(charts[0], names), _WRITTEN)) is None
