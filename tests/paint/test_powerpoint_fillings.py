"""Tables, charts and pictures in the PowerPoint file, read back as python-pptx and a spreadsheet program do."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pptx
import pytest
from lxml import etree
from PIL import Image as Pillow
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.presentation import Presentation

from speechdeck.pipeline import Built, build
from speechdeck.scene import Chart, Filling, Image, Table
from speechdeck.theme import Theme
from tests.conftest import GALLERY

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "pie": XL_CHART_TYPE.PIE,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
}


@pytest.fixture(scope="module")
def fillings(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A deck with every kind of chart, and with pictures in every form."""
    folder = tmp_path_factory.mktemp("decks") / "fillings"
    folder.mkdir()
    Pillow.effect_noise((900, 300), 60).convert("RGB").save(folder / "secret-name.jpg")
    (folder / "drawing.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0L4 3"/></svg>'
    )
    blocks = [
        "table: {header: [A, B], rows: [[x, 1], [y, 2]], caption: Two rows, cue: one}",
        'chart: {kind: bar, data: [{label: a, value: 12 %}, {label: "b & c", value: 3.5 %}, {label: d, value: -4 %}], cue: two, caption: Bars}',
        'chart: {kind: column, series: [P, Q], data: [{label: a, values: [1, 2]}, {label: b, values: ["1,000", 4]}]}',
        "chart: {kind: line, series: [P, Q], data: [{label: 2001, values: [1, 9]}, {label: 2002, values: [2, 20]}]}",
        "chart: {kind: pie, data: [{label: a, value: 1}, {label: b, value: 3}]}",
        "chart: {kind: doughnut, data: [{label: a, value: 1}, {label: b, value: 3}]}",
        "image: {file: secret-name.jpg, alt: Noise of a camera, fit: cover, cue: three}",
        "image: {file: drawing.svg, decorative: true}",
        "image: {file: secret-name.jpg, alt: The same noise}",
    ]
    slides = "".join(
        f"  - section: S{at}\n    layout: Title and Content\n    content:\n      - {block}\n"
        for at, block in enumerate(blocks)
    )
    (folder / "outline.yaml").write_text(f"title: T\nlang: en-GB\nslides:\n{slides}")
    (folder / "speech.md").write_text("".join(f"# S{at}\n\none two three\n\n" for at in range(len(blocks))))
    return build(folder, theme, tmp_path_factory.mktemp("dist"))


@pytest.fixture(params=["fillings", "gallery"])
def built(request: pytest.FixtureRequest) -> Built:
    """The deck of this module, and the gallery."""
    deck = request.getfixturevalue(request.param)
    assert isinstance(deck, Built)
    return deck


def _pairs(built: Built) -> Iterator[tuple[Filling, Any]]:
    """Each table, chart and picture with the shape that it became."""
    for scene, slide in zip(built.prepared.scenes, pptx.Presentation(str(built.powerpoint)).slides, strict=True):
        wanted = [item for item in scene.items if isinstance(item, Filling)]
        shapes: list[Any] = [each for each in slide.shapes if each._element.tag in (f"{_P}graphicFrame", f"{_P}pic")]
        assert len(shapes) == len(wanted)
        yield from zip(wanted, shapes, strict=True)


def test_each_stands_where_the_scene_has_it_in_its_placeholder(built: Built) -> None:
    for item, shape in _pairs(built):
        assert (shape.left, shape.top, shape.width, shape.height) == (
            item.box.left,
            item.box.top,
            item.box.width,
            item.box.height,
        )
        assert shape.is_placeholder
        assert shape.placeholder_format.idx == item.placeholder.index


def test_each_has_a_name_and_says_what_it_shows_or_is_decoration(built: Built) -> None:
    for item, shape in _pairs(built):
        properties = next(shape._element.iter(f"{_P}cNvPr"))
        assert properties.get("name")
        assert properties.get("descr", "") == item.text
        marks = [mark.get("val") for mark in properties.iter("{*}decorative")]
        assert marks == ([] if item.text else ["1"])


def test_in_the_selection_pane_each_is_known_by_what_it_shows(gallery: Built) -> None:
    names = [shape.name for _, shape in _pairs(gallery)]
    assert names == [
        "Table: Block, What it is for, What it is in PowerPoint",
        "Table: And also, What it is for, What it is in PowerPoint",
        "Picture: One talk, two files",
        "Chart: The sizes of a title and its text, in points",
        "Chart: one block, two blocks, three blocks, four blocks, none",
        "Picture: decoration",
    ]


def test_no_file_name_is_in_the_package(fillings: Built) -> None:
    with zipfile.ZipFile(fillings.powerpoint) as package:
        assert not any(b"secret-name" in package.read(name) or "secret-name" in name for name in package.namelist())


# --- Tables


def test_a_table_is_powerpoints_own_with_a_header_row(built: Built) -> None:
    seen = 0
    for item, shape in _pairs(built):
        if isinstance(item, Table):
            table = shape.table
            assert (table.first_row, table.first_col, table.horz_banding) == (True, True, True)
            assert [column.width for column in table.columns] == list(item.widths)
            assert [row.height for row in table.rows] == [row.height for row in item.rows]
            texts = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
            assert texts == [[cell.paragraph.text for cell in row.cells] for row in item.rows]
            sizes = {
                run.font.size.pt
                for row in table.rows
                for cell in row.cells
                for run in cell.text_frame.paragraphs[0].runs
            }
            assert min(sizes) >= 14
            seen += 1
    assert seen


# --- Charts


def test_a_chart_is_powerpoints_own_with_the_authors_numbers(built: Built) -> None:
    seen = set()
    for item, shape in _pairs(built):
        if isinstance(item, Chart):
            chart = shape.chart
            assert chart.chart_type == _KINDS[item.kind]
            [plot] = chart.plots
            assert tuple(plot.categories) == item.categories
            assert [series.name for series in plot.series] == [series.name for series in item.series]
            for found, wanted in zip(plot.series, item.series, strict=True):
                assert list(found.values) == [value.number for value in wanted.values]
            assert not chart.has_title
            assert chart.has_legend is (item.legend is not None)
            seen.add(item.kind)
    assert seen >= {"column", "doughnut"}


def test_a_value_stays_on_one_line_and_a_long_name_does_not(fillings: Built) -> None:
    charts = [shape.chart for item, shape in _pairs(fillings) if isinstance(item, Chart)]
    bodies = [
        (each.getparent().getparent(), each.get("wrap"))
        for chart in charts
        for each in chart._chartSpace.iter(f"{_A}bodyPr")
    ]
    assert {wrap for owner, wrap in bodies if owner.tag.endswith(("dLbls", "dLbl"))} == {"none"}
    assert {wrap for owner, wrap in bodies if owner.tag.endswith("catAx")} == {"square"}


def test_a_charts_workbook_has_the_names_and_numbers_where_the_chart_looks_for_them(built: Built) -> None:
    for item, shape in _pairs(built):
        if isinstance(item, Chart):
            cells = _cells(shape.chart.part.chart_workbook.xlsx_part.blob)
            assert next(row[1:] for row in item.table) == tuple(
                cells[f"{chr(66 + at)}1"] for at in range(len(item.series))
            )
            for at, category in enumerate(item.categories, start=2):
                assert cells[f"A{at}"] == category
                found = [float(cells[f"{chr(66 + number)}{at}"]) for number in range(len(item.series))]
                assert found == [series.values[at - 2].number for series in item.series]
            formulas = [each.text or "" for each in shape.chart._chartSpace.iter("{*}f")]
            assert all(re.fullmatch(r"Sheet1!\$[A-G]\$\d+(:\$[A-G]\$\d+)?", formula) for formula in formulas)


def _cells(workbook: bytes) -> dict[str, str]:
    """The cells of a workbook's one sheet, as texts."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        assert package.testzip() is None
        shared = [
            "".join(text.text or "" for text in entry.iter(f"{_S}t"))
            for entry in etree.fromstring(package.read("xl/sharedStrings.xml"))
        ]
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    cells = {}
    for cell in sheet.iter(f"{_S}c"):
        value = cell.findtext(f"{_S}v") or ""
        cells[cell.get("r", "")] = shared[int(value)] if cell.get("t") == "s" else value
    return cells


def test_values_are_shown_as_the_author_wrote_them(fillings: Built) -> None:
    [bars] = [shape.chart for item, shape in _pairs(fillings) if isinstance(item, Chart) and item.kind == "bar"]
    codes = [each.get("formatCode") for each in bars._chartSpace.iter("{*}numFmt")]
    assert '0" %"' in codes
    assert '0.0" %"' in codes, "the point with decimals has a format of its own"
    assert bars.plots[0].series[0].points[0].data_label.position in (None, XL_LABEL_POSITION.OUTSIDE_END)


def test_every_text_of_a_chart_has_its_size_and_theme_colour(built: Built) -> None:
    for item, shape in _pairs(built):
        if isinstance(item, Chart):
            tree = shape.chart._chartSpace
            sizes = {int(each.get("sz")) / 100 for each in tree.iter(f"{_A}defRPr")}
            assert sizes == {item.style.size}
            assert not list(tree.iter(f"{_A}srgbClr", f"{_A}prstClr"))


# --- Pictures


def test_a_picture_is_cut_as_the_scene_has_it(fillings: Built) -> None:
    for item, shape in _pairs(fillings):
        if isinstance(item, Image):
            sides = (shape.crop_left, shape.crop_right, shape.crop_top, shape.crop_bottom)
            wanted = (item.crop.across, item.crop.across, item.crop.down, item.crop.down)
            assert sides == pytest.approx(wanted, abs=1e-5)


def test_a_drawing_comes_with_its_copy_in_pixels(built: Built) -> None:
    drawings = [(item, shape) for item, shape in _pairs(built) if isinstance(item, Image) and item.fallback]
    assert drawings
    for item, shape in drawings:
        assert shape.image.content_type == "image/png"
        assert shape.image.blob == item.fallback
        [extension] = shape._element.iter("{*}svgBlip")
        part = shape.part.related_part(
            extension.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
        )
        assert (part.content_type, part.blob) == ("image/svg+xml", item.data)


def test_a_picture_on_two_slides_is_in_the_file_once(fillings: Built) -> None:
    with zipfile.ZipFile(fillings.powerpoint) as package:
        pictures = [package.read(name) for name in package.namelist() if name.startswith("ppt/media/")]
    assert len(pictures) == len(set(pictures))


# --- Builds


def test_a_chart_builds_as_one_and_tables_and_pictures_have_no_entry(fillings: Built) -> None:
    presentation: Presentation = pptx.Presentation(str(fillings.powerpoint))
    listed = {}
    for at, slide in enumerate(presentation.slides):
        tree = slide.element
        targets = {target.get("spid") for target in tree.iter(f"{_P}spTgt")}
        ids = {shape.get("id") for shape in tree.iter(f"{_P}cNvPr")}
        assert targets <= ids
        entries = {entry.get("spid"): etree.QName(entry).localname for entry in tree.iterfind(f".//{_P}bldLst/*")}
        listed[at] = sorted(entries.values())
        for effect in tree.iter(f"{_P}cTn"):
            if effect.get("presetID"):
                [target, *_] = {each.get("spid") for each in effect.iter(f"{_P}spTgt")}
                assert (effect.get("grpId") == "0") is (target in entries)
    assert listed == {0: ["bldP"], 1: ["bldGraphic", "bldP"], **{at: [] for at in range(2, 9)}}


# --- Bytes


def test_two_builds_are_the_same_to_the_byte_workbooks_and_pictures_too(theme: Theme, tmp_path: Path) -> None:
    one, other = (build(GALLERY, theme, tmp_path / name) for name in ("one", "other"))
    with zipfile.ZipFile(one.powerpoint) as package:
        assert any(name.endswith(".xlsx") for name in package.namelist())
    assert one.powerpoint.read_bytes() == other.powerpoint.read_bytes()
    assert one.html.read_bytes() == other.html.read_bytes()


def test_a_workbook_bears_the_time_of_the_speech_and_nobodys_name(gallery: Built) -> None:
    for item, shape in _pairs(gallery):
        if isinstance(item, Chart):
            with zipfile.ZipFile(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)) as package:
                core = package.read("docProps/core.xml").decode()
                assert "2026-01-15T00:00:00Z" in core
                assert "<dc:creator></dc:creator>" in core
                assert {info.date_time[0] for info in package.infolist()} == {1980}
