"""The PowerPoint file, opened again: what its slides and their notes say."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from ..files.opc import relationships, required
from ..words.number_formats import Format, Marks, marks_of
from ..words.text import collapse_spaces
from .written import WrittenSlide

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_NO_CHARTS: Mapping[str, str] = {}


def read_powerpoint(path: Path) -> list[WrittenSlide]:
    """Read what the slides of a presentation say, and their notes, in the order of the presentation."""
    with zipfile.ZipFile(path) as parts:
        presentation = "ppt/presentation.xml"
        targets = {each.ident: each.target for each in relationships(parts, presentation)}
        entries = etree.fromstring(parts.read(presentation)).iterfind(f"{_P}sldIdLst/{_P}sldId")
        return [_written(parts, targets[required(entry, f"{_R}id")]) for entry in entries]


def _written(parts: zipfile.ZipFile, slide: str) -> WrittenSlide:
    notes = [each.target for each in relationships(parts, slide) if each.kind == "notesSlide"]
    bodies = [
        shape
        for part in notes
        for shape in etree.fromstring(parts.read(part)).iter(f"{_P}sp")
        if any(placeholder.get("type") == "body" for placeholder in shape.iter(f"{_P}ph"))
    ]
    charts = {
        each.ident: _chart_text(etree.fromstring(parts.read(each.target)))
        for each in relationships(parts, slide)
        if each.kind == "chart"
    }
    shown = etree.fromstring(parts.read(slide))
    _turn_tables(shown)
    return WrittenSlide(_text(shown, charts), collapse_spaces(" ".join(map(_text, bodies))))


def _turn_tables(slide: etree._Element) -> None:
    """Put the cells of tables whose last column names the rows, as those do that are read from the right, in that order."""
    for table in slide.iter(f"{_A}tbl"):
        properties = table.find(f"{_A}tblPr")
        if properties is not None and properties.get("lastCol") == "1":
            for row in table.iterfind(f"{_A}tr"):
                row[:] = reversed(row)


def _text(element: etree._Element, charts: Mapping[str, str] = _NO_CHARTS) -> str:
    """The text below an element, in its order; a chart's where its frame is."""
    nodes = element.iter(f"{_A}p", f"{_A}br", f"{_A}t", f"{_C}chart", f"{_P}sp")
    return collapse_spaces("".join(_node_text(node, charts) for node in nodes))


def _node_text(node: etree._Element, charts: Mapping[str, str]) -> str:
    if node.tag == f"{_C}chart":
        return f" {charts[required(node, f'{_R}id')]} "
    if node.tag == f"{_P}sp":
        # A text that is shortened where it is shown is described whole.
        properties = node.find(f"{_P}nvSpPr/{_P}cNvPr")
        return f" {'' if properties is None else properties.get('descr', '')} "
    return node.text or "" if node.tag == f"{_A}t" else " "


def _chart_text(chart: etree._Element) -> str:
    """A chart's data, row by row: the names of its series, then each category with its values as they are shown."""
    language = next(chart.iter(f"{_C}lang")).get("val", "en")
    marks = marks_of(language)
    several = list(chart.iter(f"{_C}ser"))
    names = [_cached(series, "tx") for series in several]
    categories = _cached(several[0], "cat")
    columns = [_shown_values(series, marks) for series in several]
    rows = zip(categories, *columns, strict=True)
    return " ".join(text for row in (*names, *rows) for text in row)


def _cached(series: etree._Element, holder: str) -> list[str]:
    return [point.text or "" for point in series.iterfind(f"{_C}{holder}//{_C}v")]


def _shown_values(series: etree._Element, marks: Marks) -> Iterator[str]:
    usual = series.findtext(f"{_C}val//{_C}formatCode") or ""
    for point in series.iterfind(f"{_C}val//{_C}pt"):
        code = point.get("formatCode") or usual
        yield Format.of(code).show(float(point.findtext(f"{_C}v") or "nan"), marks)
