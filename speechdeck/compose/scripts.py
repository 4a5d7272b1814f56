"""What is not done in every script: letters are slanted where the script has slanted ones, and bold in its place elsewhere."""

from __future__ import annotations

from dataclasses import replace

from ..scene import Cluster, Frame, Group, Paragraph, SceneItem, Shape, Table, TableRow
from ..words.language import slants
from ..words.text import Run


def upright(item: SceneItem) -> SceneItem:
    """Return what stands on a slide with upright letters where others would be no letters of their script."""
    match item:
        case Frame():
            return (
                replace(item, paragraphs=tuple(map(_paragraph, item.paragraphs))) if _leans(item.paragraphs) else item
            )
        case Shape():
            return _shape(item)
        case Cluster():
            return replace(item, groups=tuple(map(_group, item.groups)))
        case Table():
            return replace(item, rows=tuple(map(_row, item.rows)))
        case _:
            return item


def _shape(shape: Shape) -> Shape:
    return replace(shape, paragraphs=tuple(map(_paragraph, shape.paragraphs))) if _leans(shape.paragraphs) else shape


def _group(group: Group) -> Group:
    return replace(group, parts=tuple(_shape(part) if isinstance(part, Shape) else part for part in group.parts))


def _row(row: TableRow) -> TableRow:
    cells = (replace(cell, paragraph=_paragraph(cell.paragraph)) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _leans(paragraphs: tuple[Paragraph, ...]) -> bool:
    # Emphasised words that have a colour of their own are upright in every script.
    return any(
        each.style.italic or (not each.style.marked and any(run.emphasis for run in each.runs)) for each in paragraphs
    )


def _paragraph(paragraph: Paragraph) -> Paragraph:
    if not _leans((paragraph,)) or slants(paragraph.text):
        return paragraph
    return replace(paragraph, style=replace(paragraph.style, italic=False), runs=tuple(map(_run, paragraph.runs)))


def _run(run: Run) -> Run:
    return replace(run, emphasis=False, strong=True) if run.emphasis and not slants(run.text) else run
