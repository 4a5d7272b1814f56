"""A table as PowerPoint's own (ECMA-376 Part 1, 21.1.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from ...scene import Cell, Insets, Paragraph, Stroke, Table
from .filling import frame_xml
from .text import Linker, paragraph_xml, solid_fill

T = TypeVar("T")

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style "No Style, No Grid": what is drawn is what is written here."""


_Writer = Callable[[Paragraph], str]
"""Returns a paragraph in DrawingML."""


def table_xml(table: Table, shape_id: int, language: str, link: Linker, *, usual_rtl: bool = False) -> str:
    """Return a table's frame on a slide.

    One that is read from the right is written from its last column to its first, as it looks. The attribute ``rtl`` would
    keep the order of reading, but LibreOffice and ONLYOFFICE do not know it, and show the columns the wrong way round.
    """
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in _as_seen(table.widths, table))
    rows = "".join(_rows(table, lambda each: paragraph_xml(each, None, language, link, usual_rtl=usual_rtl)))
    names = "lastCol" if table.rtl else "firstCol"
    look = f'<a:tblPr firstRow="1" {names}="1" bandRow="1"><a:tableStyleId>{_PLAIN}</a:tableStyleId></a:tblPr>'
    return frame_xml(table, shape_id, "tbl", _URI, f"<a:tbl>{look}<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>")


def _as_seen(columns: Sequence[T], table: Table) -> Sequence[T]:
    return columns[::-1] if table.rtl else columns


def _rows(table: Table, write: _Writer) -> Iterator[str]:
    # Two cells share the rule between them, and PowerPoint writes it into both.
    for above, row in pairwise([None, *table.rows]):
        assert row is not None
        rules = (_rule("lnT", above.rule) if above else "") + _rule("lnB", row.rule)
        cells = (_cell(cell, table.insets, rules, write) for cell in _as_seen(row.cells, table))
        yield f'<a:tr h="{row.height}">{"".join(cells)}</a:tr>'


def _cell(cell: Cell, insets: Insets, rules: str, write: _Writer) -> str:
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{write(cell.paragraph)}</a:txBody>"
    margins = f'marL="{insets.left}" marR="{insets.right}" marT="{insets.top}" marB="{insets.bottom}"'
    fill = solid_fill(cell.fill) if cell.fill else "<a:noFill/>"
    return f'<a:tc>{body}<a:tcPr {margins} anchor="ctr">{rules}{fill}</a:tcPr></a:tc>'


def _rule(edge: str, stroke: Stroke) -> str:
    return f'<a:{edge} w="{round(stroke.width * 12_700)}" cap="flat" cmpd="sng" algn="ctr">{solid_fill(stroke.color)}<a:prstDash val="solid"/></a:{edge}>'
