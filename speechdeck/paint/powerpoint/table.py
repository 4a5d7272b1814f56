"""A table as PowerPoint's own (ECMA-376 Part 1, 21.1.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ...scene import Cell, Insets, Paragraph, Stroke, Table, TableRow
from .filling import frame_xml
from .text import Linker, paragraph_xml, solid_fill

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style "No Style, No Grid": what is drawn is what is written here."""


_Writer = Callable[[Paragraph], str]
"""Returns a paragraph in DrawingML."""


def table_xml(table: Table, shape_id: int, language: str, link: Linker, *, usual_rtl: bool = False) -> str:
    """Return a table's frame on a slide."""
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in table.widths)
    rows = "".join(
        _rows(table.rows, table.insets, lambda each: paragraph_xml(each, None, language, link, usual_rtl=usual_rtl))
    )
    side = ' rtl="1"' if table.rtl else ""
    look = f'<a:tblPr{side} firstRow="1" firstCol="1" bandRow="1"><a:tableStyleId>{_PLAIN}</a:tableStyleId></a:tblPr>'
    return frame_xml(table, shape_id, "tbl", _URI, f"<a:tbl>{look}<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>")


def _rows(rows: Sequence[TableRow], insets: Insets, write: _Writer) -> Iterator[str]:
    # Two cells share the rule between them, and PowerPoint writes it into both.
    for above, row in pairwise([None, *rows]):
        assert row is not None
        top = _rule("lnT", above.rule) if above else ""
        cells = (_cell(cell, insets, top + _rule("lnB", row.rule), write) for cell in row.cells)
        yield f'<a:tr h="{row.height}">{"".join(cells)}</a:tr>'


def _cell(cell: Cell, insets: Insets, rules: str, write: _Writer) -> str:
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{write(cell.paragraph)}</a:txBody>"
    margins = f'marL="{insets.left}" marR="{insets.right}" marT="{insets.top}" marB="{insets.bottom}"'
    fill = solid_fill(cell.fill) if cell.fill else "<a:noFill/>"
    return f'<a:tc>{body}<a:tcPr {margins} anchor="ctr">{rules}{fill}</a:tcPr></a:tc>'


def _rule(edge: str, stroke: Stroke) -> str:
    return f'<a:{edge} w="{round(stroke.width * 12_700)}" cap="flat" cmpd="sng" algn="ctr">{solid_fill(stroke.color)}<a:prstDash val="solid"/></a:{edge}>'
