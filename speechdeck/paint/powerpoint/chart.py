"""A chart as PowerPoint's own (ECMA-376 Part 1, 21.2): its part, and its frame on the slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from ...scene import Axis, Box, Chart, Color, Series, Stroke, TextStyle
from ...words.number_formats import Amount
from .filling import frame_xml
from .text import solid_fill
from .workbook import categories_cells, name_cell, values_cells

_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CATEGORIES, _VALUES = 111_111_111, 222_222_222
"""The ids by which the axes know each other."""

_OVERLAP = 0


def chart_frame_xml(chart: Chart, shape_id: int, ident: str) -> str:
    """Return a chart's frame on a slide, which shows the chart of a part."""
    return frame_xml(chart, shape_id, "chart", _URI, f'<c:chart xmlns:c="{_URI}" r:id="{ident}"/>')


def chart_xml(chart: Chart, language: str, workbook: str) -> str:
    """Return a chart's part; ``workbook`` is the id of the workbook's."""
    axes = _axes(chart) if chart.axis else ""
    plot = f"<c:plotArea>{_layout(chart.plot, chart.box, inner=True)}{_plot(chart)}{axes}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_URI}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<c:date1904 val="0"/><c:lang val={quoteattr(language)}/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/>{plot}{_legend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text(chart.style, language)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


# --- Marks --------------------------------------------------------------------------------------------------------


def _plot(chart: Chart) -> str:
    several = "".join(_series(chart, at, series) for at, series in enumerate(chart.series))
    axes = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
    match chart.kind:
        case "bar" | "column":
            direction = "bar" if chart.kind == "bar" else "col"
            return (
                f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{several}'
                f'<c:gapWidth val="{round(chart.gap * 100)}"/><c:overlap val="{_OVERLAP}"/>{axes}</c:barChart>'
            )
        case "line":
            return f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{several}<c:marker val="1"/>{axes}</c:lineChart>'
        case "pie":
            return f'<c:pieChart><c:varyColors val="1"/>{several}<c:firstSliceAng val="0"/></c:pieChart>'
        case "doughnut":
            hole = round(chart.hole * 100)
            return f'<c:doughnutChart><c:varyColors val="1"/>{several}<c:firstSliceAng val="0"/><c:holeSize val="{hole}"/></c:doughnutChart>'


def _series(chart: Chart, at: int, series: Series) -> str:
    count = len(chart.categories)
    head = f'<c:idx val="{at}"/><c:order val="{at}"/><c:tx>{_names(name_cell(at), [series.name])}</c:tx>'
    match chart.kind:
        case "bar" | "column":
            look = f'<c:spPr>{solid_fill(series.color)}</c:spPr><c:invertIfNegative val="0"/>'
        case "line":
            look = _curve(series.color)
        case "pie" | "doughnut":
            look = "".join(_slice(number, color, chart.edge) for number, color in enumerate(chart.colors))
    data = (
        f"<c:cat>{_names(categories_cells(count), chart.categories)}</c:cat>"
        f"<c:val>{_numbers(values_cells(at, count), series.values)}</c:val>"
    )
    smooth = '<c:smooth val="0"/>' if chart.kind == "line" else ""
    return f"<c:ser>{head}{look}{_labels(chart, series)}{data}{smooth}</c:ser>"


def _curve(color: Color) -> str:
    line = f'<c:spPr><a:ln w="44450" cap="rnd">{solid_fill(color)}<a:round/></a:ln></c:spPr>'
    dot = f"<c:spPr>{solid_fill(color)}<a:ln>{solid_fill(color)}</a:ln></c:spPr>"
    return f'{line}<c:marker><c:symbol val="circle"/><c:size val="9"/>{dot}</c:marker>'


def _slice(at: int, color: Color, edge: Stroke) -> str:
    return f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/><c:spPr>{solid_fill(color)}{_line(edge)}</c:spPr></c:dPt>'


def _names(cells: str, names: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(name)}</c:v></c:pt>' for at, name in enumerate(names))
    return f'<c:strRef><c:f>{cells}</c:f><c:strCache><c:ptCount val="{len(names)}"/>{points}</c:strCache></c:strRef>'


def _numbers(cells: str, values: Sequence[Amount]) -> str:
    code = values[0].format.code
    points = "".join(_number(at, value, code) for at, value in enumerate(values))
    return (
        f"<c:numRef><c:f>{cells}</c:f><c:numCache><c:formatCode>{escape(code)}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _number(at: int, value: Amount, usual: str) -> str:
    own = value.format.code
    code = "" if own == usual else f" formatCode={quoteattr(own)}"
    return f'<c:pt idx="{at}"{code}><c:v>{value.number:.15g}</c:v></c:pt>'


# --- Labels -------------------------------------------------------------------------------------------------------

_PLACES = {"bar": "outEnd", "column": "outEnd", "line": "t", "pie": "outEnd"}
"""Of the labels; those of a ring can only stand on it."""


def _labels(chart: Chart, series: Series) -> str:
    if chart.ends:
        last = len(series.values) - 1
        end = f'<c:dLbl><c:idx val="{last}"/>{_shown(chart.style, "r", name=True)}</c:dLbl>'
        return f"<c:dLbls>{end}{_shown()}</c:dLbls>"
    if not chart.labelled:
        return f"<c:dLbls>{_shown()}</c:dLbls>"
    place = _PLACES.get(chart.kind, "")
    named, code = chart.kind == "pie", series.values[0].format.code
    own = ""
    for at, value in enumerate(series.values):
        if at in chart.unlabelled:
            own += f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'
            continue
        style = _on(chart, chart.label_colors[at]) if chart.label_colors else chart.style
        if chart.label_colors or value.format.code != code:
            shown = _shown(style, place, value=value.format.code, category=named)
            own += f'<c:dLbl><c:idx val="{at}"/>{shown}</c:dLbl>'
    usual = _shown(chart.style, place, value=code, category=named)
    leaders = '<c:showLeaderLines val="0"/>' if chart.kind in ("pie", "doughnut") else ""
    return f"<c:dLbls>{own}{usual}{leaders}</c:dLbls>"


def _on(chart: Chart, color: Color) -> TextStyle:
    return replace(chart.style, color=color, bold=True)


def _shown(
    style: TextStyle | None = None, place: str = "", *, value: str = "", category: bool = False, name: bool = False
) -> str:
    """What labels show, how and where."""
    code = f'<c:numFmt formatCode={quoteattr(value)} sourceLinked="0"/>' if value else ""
    # In PowerPoint's own way, a label of more than a fifth of the chart would be broken, even within a word.
    text = _text(style, wrap="none") if style else ""
    look = f"{code}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}" if style else ""
    position = f'<c:dLblPos val="{place}"/>' if place else ""
    what = {"Val": bool(value), "CatName": category, "SerName": name, "Percent": False, "BubbleSize": False}
    flags = '<c:showLegendKey val="0"/>' + "".join(f'<c:show{key} val="{int(on)}"/>' for key, on in what.items())
    separator = "<c:separator>\n</c:separator>" if category else ""
    return f"{look}{position}{flags}{separator}"


def _legend(chart: Chart) -> str:
    if chart.legend is None:
        return ""
    side = {"top": "t", "right": "r"}[chart.legend.side]
    return f'<c:legend><c:legendPos val="{side}"/>{_layout(chart.legend.box, chart.box)}<c:overlay val="0"/>{_text(chart.style)}</c:legend>'


def _text(style: TextStyle, language: str = "", wrap: str = "square") -> str:
    """The look of texts (21.2.2.217)."""
    said = f" lang={quoteattr(language)}" if language else ""
    look = f'sz="{round(style.size * 100)}" b="{int(style.bold)}"'
    fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz" wrap="{wrap}"/><a:lstStyle/>'
        f"<a:p><a:pPr><a:defRPr {look}>{solid_fill(style.color)}{fonts}</a:defRPr></a:pPr><a:endParaRPr{said}/></a:p></c:txPr>"
    )


# --- Places and axes ----------------------------------------------------------------------------------------------


def _layout(box: Box, whole: Box, *, inner: bool = False) -> str:
    """Where something stands in the chart, as fractions of it (21.2.2.88)."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    sides = {
        "x": (box.left - whole.left) / whole.width,
        "y": (box.top - whole.top) / whole.height,
        "w": box.width / whole.width,
        "h": box.height / whole.height,
    }
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    values = "".join(f'<c:{side} val="{value:.6f}"/>' for side, value in sides.items())
    return f"<c:layout><c:manualLayout>{target}{modes}{values}</c:manualLayout></c:layout>"


def _axes(chart: Chart) -> str:
    assert chart.axis
    lying = chart.kind == "bar"
    return "".join((*_category_axis(chart, lying), *_value_axis(chart, chart.axis, lying)))


def _category_axis(chart: Chart, lying: bool) -> Iterator[str]:
    # The first of lying bars stands on top, as one reads.
    order = "maxMin" if lying else "minMax"
    line = Stroke(chart.style.color, 1.0)
    yield f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
    yield f'<c:axPos val="{"l" if lying else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
    yield '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
    yield f'<c:spPr>{_line(line)}</c:spPr>{_text(chart.style)}<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/>'
    yield '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'


def _value_axis(chart: Chart, axis: Axis, lying: bool) -> Iterator[str]:
    ends = f'<c:orientation val="minMax"/><c:max val="{axis.greatest:.15g}"/><c:min val="{axis.least:.15g}"/>'
    grid = f"<c:majorGridlines><c:spPr>{_line(chart.edge)}</c:spPr></c:majorGridlines>" if axis.drawn else ""
    yield f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling>{ends}</c:scaling><c:delete val="{int(not axis.drawn)}"/>'
    yield f'<c:axPos val="{"b" if lying else "l"}"/>{grid}<c:numFmt formatCode={quoteattr(axis.format.code)} sourceLinked="0"/>'
    yield '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
    yield f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text(chart.style)}<c:crossAx val="{_CATEGORIES}"/>'
    # Where the categories run downwards, their far end is the foot.
    yield f'<c:crosses val="{"max" if lying else "autoZero"}"/><c:crossBetween val="between"/><c:majorUnit val="{axis.step:.15g}"/></c:valAx>'


def _line(stroke: Stroke) -> str:
    return f'<a:ln w="{round(stroke.width * 12_700)}">{solid_fill(stroke.color)}</a:ln>'
