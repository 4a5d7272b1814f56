"""What a chart shows is in the proportion of the amounts that are meant: its marks, its part and its workbook."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from speechdeck.paint.powerpoint.chart import chart_xml
from speechdeck.paint.powerpoint.workbook import workbook
from speechdeck.scene import Box, Chart, Shape, Slice
from speechdeck.theme import Theme
from speechdeck.words.number_formats import Format, marks_of

from ..compose.one_block import compose_block, only

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_SCALES = {
    "en": {
        "": 1,
        "k": 10**3,
        " thousand": 10**3,
        " million": 10**6,
        "bn": 10**9,
        " lakh": 10**5,
        " crore": 10**7,
        "万": 10**4,
    },
    "de": {"": 1, " Tsd.": 10**3, " Mio.": 10**6, " Milliarden": 10**9, " Billionen": 10**12},
    "es": {"": 1, " mil": 10**3, " millones": 10**6, " mil millones": 10**9},
    "ru": {"": 1, " тыс.": 10**3, " млн": 10**6, " миллиардов": 10**9},
    "zh": {"": 1, "万": 10**4, "百万": 10**6, "亿": 10**8, "万亿": 10**12},
    "ar": {"": 1, " ألف": 10**3, " ملايين": 10**6, " مليار": 10**9},
}
_SIGNS = ["{}", "{}", "{}", "-{}", "−{}", "({})"]
_UNITS = ["{}", "{}", "€{}", "USD {}", "{} %", "{} kWh"]


@st.composite
def _amount(draw: st.DrawFn, lang: str, unit: str, *, signed: bool) -> tuple[str, Fraction]:
    """An amount as an author of the language writes it, and what it is."""
    marks, scales = marks_of(lang), _SCALES[lang]
    count, decimals = draw(st.integers(1, 99_999)), draw(st.integers(0, 3))
    value, word = Fraction(count, 10**decimals), draw(st.sampled_from([*scales]))
    parting = draw(st.sampled_from(["", marks.group, "\N{NARROW NO-BREAK SPACE}"]))
    whole, _, part = f"{float(value):,.{decimals}f}".partition(".")
    digits = whole.replace(",", parting) + (marks.decimal + part if part else "")
    if digits.startswith("0") and part and draw(st.booleans()):
        digits = digits[1:]
    sign = draw(st.sampled_from(_SIGNS)) if signed else "{}"
    text = sign.format(unit.format(digits + word))
    return text, value * scales[word] * (1 if sign == "{}" else -1)


@st.composite
def _charts(draw: st.DrawFn) -> tuple[str, str, list[tuple[str, Fraction]]]:
    lang, kind = draw(st.sampled_from([*_SCALES])), draw(st.sampled_from(["bar", "column", "pie"]))
    unit = draw(st.sampled_from(_UNITS))
    amount = _amount(lang, unit, signed=kind != "pie")
    return lang, kind, draw(st.lists(amount, min_size=2, max_size=3))


def _chart(folder: Path, theme: Theme, lang: str, kind: str, texts: Sequence[str]) -> Chart:
    data = [{"label": chr(65 + at), "value": text} for at, text in enumerate(texts)]
    block = [{"chart": {"kind": kind, "data": data}}]
    return only(compose_block(folder, theme, yaml.safe_dump(block, allow_unicode=True), lang=lang), Chart)


def _lengths(chart: Chart) -> list[float]:
    """How long the marks are, below zero as negative numbers; of slices, the fraction of a turn."""
    slices = [mark.end - mark.start for mark in chart.marks if isinstance(mark, Slice)]
    bars = [mark.box for mark in chart.marks if isinstance(mark, Shape) and mark.name == "Bar"]
    zeros = [mark.box for mark in chart.marks if isinstance(mark, Shape) and mark.name == "Zero"]
    return slices or [_signed(bar, zeros[0], lying=chart.kind == "bar") for bar in bars]


def _signed(bar: Box, zero: Box, *, lying: bool) -> int:
    if lying:
        return bar.width if bar.left + bar.width / 2 > zero.left else -bar.width
    return bar.height if bar.top + bar.height / 2 < zero.top else -bar.height


def _points(chart: Chart, lang: str) -> list[tuple[float, str]]:
    """The numbers in the chart's part, and their formats."""
    [series] = etree.fromstring(chart_xml(chart, lang, "rId1").encode()).iter(f"{_C}ser")
    usual = series.findtext(f"{_C}val//{_C}formatCode") or ""
    return [
        (float(point.findtext(f"{_C}v") or "nan"), point.get("formatCode") or usual)
        for point in series.iterfind(f"{_C}val//{_C}pt")
    ]


def _cells(chart: Chart) -> list[float]:
    """The numbers in the workbook."""
    written = workbook(chart, datetime.datetime(2026, 1, 15))
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        sheet = etree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    return [float(cell.findtext("{*}v") or "nan") for cell in sheet.iter("{*}c") if (cell.get("r") or "")[0] == "B"][1:]


def test_marks_numbers_and_cells_are_in_the_proportion_that_is_meant(tmp_path: Path, theme: Theme) -> None:
    @settings(max_examples=60)
    @given(drawn=_charts())
    def check(drawn: tuple[str, str, list[tuple[str, Fraction]]]) -> None:
        lang, kind, amounts = drawn
        chart = _chart(tmp_path, theme, lang, kind, [text for text, _ in amounts])
        meant = [float(value) for _, value in amounts]
        largest = max(meant, key=abs)
        wanted = [value / largest for value in meant]
        points, cells, lengths = _points(chart, lang), _cells(chart), _lengths(chart)
        at = meant.index(largest)
        close = pytest.approx(wanted, rel=1e-4, abs=8 / abs(lengths[at]))
        assert [number / points[at][0] for number, _ in points] == pytest.approx(wanted, rel=1e-12)
        assert cells == [number for number, _ in points]
        assert [length / lengths[at] for length in lengths] == close
        shown = [Format.of(code).show(number, marks_of(lang)) for number, code in points]
        assert shown == [text for text, _ in amounts]

    check()
