"""Tables and charts of an old deck, as blocks of the outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lxml import etree

from ...words.quoting import as_yaml
from ...words.text import collapse_spaces
from ..first_outline.blocks import Lines, unmarked
from ..package import whole
from .shapes import A, Shape, lines_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_MOST_COLUMNS, _MOST_ROWS, _MOST_CATEGORIES, _MOST_SERIES = 8, 20, 24, 6
_MOST_POINTS = 1_000
_KINDS = {"barChart": "column", "bar3DChart": "column", "lineChart": "line", "line3DChart": "line"}
_KINDS |= {"pieChart": "pie", "pie3DChart": "pie", "doughnutChart": "doughnut"}


def table_block(shape: Shape) -> Lines | str:
    """Return a table as a block, or say why it is none."""
    rows = [[_cell(cell) for cell in row.iter(f"{A}tc")] for row in shape.element.iter(f"{A}tr")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2:
        return "a table without rows"
    rows = _without_empty_columns(rows)
    width = max(map(len, rows))
    if width > _MOST_COLUMNS or len(rows) > _MOST_ROWS + 1:
        return f"a table of {len(rows)} rows and {width} columns, which no slide has room for"
    if not all(rows[0]):
        # What names no column: a table needs a header in each.
        rows[0] = [name or "–" for name in rows[0]]
    header, *below = (_row(row, width) for row in rows)
    return ("- table:", f"    header: {header}", "    rows:", *(f"      - {row}" for row in below))


def _without_empty_columns(rows: list[list[str]]) -> list[list[str]]:
    """Rows without the columns in which nothing stands: gaps between others."""
    filled = [at for at, column in enumerate(zip_longest(*rows, fillvalue="")) if any(column)]
    return [[row[at] if at < len(row) else "" for at in filled] for row in rows]


def is_stacked(root: etree._Element) -> bool:
    """Return whether a chart's columns stand on each other."""
    return any("tacked" in each.get("val", "") for each in root.iter(f"{C}grouping"))


def _cell(cell: etree._Element) -> str:
    return " ".join(line.text for line in lines_of(cell, lambda _: ""))


def _row(cells: Sequence[str], width: int) -> str:
    filled = [cell or "–" for cell in [*cells, *[""] * (width - len(cells))]]
    return f"[{', '.join(_quoted(cell) for cell in filled)}]"


def _quoted(cell: str) -> str:
    # A number stays a number to look at; all else is quoted where a list in brackets needs it.
    return as_yaml(unmarked(cell), in_brackets=True)


def chart_block(root: etree._Element) -> Lines | str:
    """Return a chart's part as a block, or say why it is none."""
    plots = [
        each
        for each in root.iter()
        if isinstance(each.tag, str) and each.tag.endswith("Chart") and each.tag.startswith(C)
    ]
    kinds = {_kind(plot) for plot in plots}
    if len(kinds) != 1 or None in kinds:
        return "a chart of a kind that decks do not have"
    (kind,) = kinds
    series = [each for plot in plots for each in plot.iter(f"{C}ser")]
    names = [_name(each, number) for number, each in enumerate(series, 1)]
    labels = _labels(series)
    values = [_values(each, len(labels)) for each in series]
    if not labels or not values or len(labels) > _MOST_CATEGORIES or len(series) > _MOST_SERIES:
        return f"a chart of {len(series)} series with {len(labels)} categories each"
    if kind in ("pie", "doughnut"):
        values, names = values[:1], names[:1]
    return tuple(_written(kind or "", names, labels, values))


def _written(kind: str, names: list[str], labels: list[str], values: list[list[str]]) -> Iterator[str]:
    yield "- chart:"
    yield f"    kind: {kind}"
    if len(values) > 1:
        yield f"    series: [{', '.join(as_yaml(name, in_brackets=True) for name in names)}]"
    yield "    data:"
    for label, *each in zip(labels, *values, strict=True):
        yield f"      - label: {as_yaml(label)}"
        if len(values) > 1:
            yield f"        values: [{', '.join(as_yaml(value, in_brackets=True) for value in each)}]"
        else:
            yield f"        value: {as_yaml(each[0])}"


def _kind(plot: etree._Element) -> str | None:
    name = str(plot.tag).rsplit("}", 1)[-1]
    direction = plot.find(f"{C}barDir")
    if name.startswith("bar") and direction is not None and direction.get("val") == "bar":
        return "bar"
    return _KINDS.get(name)


def _name(series: etree._Element, number: int) -> str:
    found = series.find(f"{C}tx//{C}v")
    return collapse_spaces(found.text or "") if found is not None and found.text else f"{number}"


def _labels(series: Sequence[etree._Element]) -> list[str]:
    """The categories, as the first series that has some names them."""
    for each in series:
        points = {
            whole(point.get("idx"), 0, _MOST_POINTS): point.findtext(f"{C}v") or ""
            for point in each.iterfind(f"{C}cat//{C}pt")
        }
        if points:
            labels = [collapse_spaces(points.get(at, "")) or f"{at + 1}" for at in range(max(points) + 1)]
            return _told_apart(labels)
    most = max((len(list(each.iterfind(f"{C}val//{C}pt"))) for each in series), default=0)
    return [f"{at + 1}" for at in range(most)]


def _told_apart(labels: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    for at, label in enumerate(labels):
        seen[label] = seen.get(label, 0) + 1
        if seen[label] > 1:
            labels[at] = f"{label} ({seen[label]})"
    return labels


def _values(series: etree._Element, length: int) -> list[str]:
    form = series.findtext(f"{C}val//{C}formatCode") or "General"
    points = {
        whole(point.get("idx"), 0, _MOST_POINTS): point.findtext(f"{C}v") or ""
        for point in series.iterfind(f"{C}val//{C}pt")
    }
    return [_number(points.get(at, ""), form) for at in range(length)]


def _number(value: str, form: str) -> str:
    """A number as its format shows it, as far as it matters: percent, and no more digits than are read."""
    try:
        number = float(value)
    except ValueError:
        return "0"
    if "%" in form:
        return f"{round(number * 100, 1):g} %"
    return f"{number:.0f}" if abs(number) >= 1000 else f"{round(number, 2):g}"


def diagram_texts(root: etree._Element) -> list[str]:
    """Return the texts of a diagram (SmartArt), in the order in which they were written."""
    texts = (collapse_spaces("".join(t.text or "" for t in point.iter(f"{A}t"))) for point in root.iter(f"{A}p"))
    return [text for text in texts if text.strip()]


def texts_of_chart(root: etree._Element) -> list[str]:
    """Return the words of a chart: the names of series and categories, and what stands in its titles."""
    cached = (point.findtext(f"{C}v") or "" for cache in root.iter(f"{C}strCache") for point in cache.iter(f"{C}pt"))
    titles = ("".join(t.text or "" for t in paragraph.iter(f"{A}t")) for paragraph in root.iter(f"{A}p"))
    return [collapse_spaces(text) for text in (*cached, *titles) if text.strip()]
