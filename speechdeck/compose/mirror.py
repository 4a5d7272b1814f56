"""The direction in which slides are read: the deck's language decides it, whatever language the template was made for.

Read from right to left, what stands in a place is turned around inside it, and its text with it. The places themselves
stay where the template has them, as PowerPoint's own layouts do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from babel import Locale, UnknownLocaleError

from ..scene import (
    Align,
    Box,
    Chart,
    Cluster,
    Connector,
    Emu,
    Frame,
    Icon,
    Image,
    Insets,
    Paragraph,
    SceneItem,
    Shape,
    Table,
    TableRow,
)

_OTHER_SIDE: dict[Align, Align] = {"left": "right", "right": "left", "center": "center", "justify": "justify"}


def reads_from_the_right(lang: str) -> bool:
    """Return whether a language is written from right to left."""
    try:
        return str(Locale.parse(lang, sep="-").character_order) == "right-to-left"
    except (UnknownLocaleError, ValueError):
        return False


def directed(item: SceneItem, room: Box, *, rtl: bool) -> SceneItem:
    """Return what stands in a room as it is read in the deck's language."""
    if isinstance(item, Frame):
        return _frame(item, rtl=rtl)
    return mirrored(item, room) if rtl else item


def _frame(frame: Frame, *, rtl: bool) -> Frame:
    """A placeholder's text, which has the direction of the template's language, in that of the deck's."""
    # The foot keeps its side: it is the template's.
    start: Align | None = None if frame.role in ("footer", "date", "number") else "right" if rtl else "left"
    return replace(frame, paragraphs=tuple(_turned(each, start, rtl=rtl) for each in frame.paragraphs))


def _turned(paragraph: Paragraph, start: Align | None, *, rtl: bool) -> Paragraph:
    """A text read the other way, beginning at the side where that begins, unless it stands in the middle.

    What has that direction already may stand at its end if a template wants it; but the left is also where text
    stands that no template has thought about, and there no line begins that is read from the right.
    """
    style, align = paragraph.style, paragraph.style.align
    if start and (align == "left" or (align == "right" and style.rtl is not rtl)):
        align = start
    return (
        paragraph
        if style.rtl is rtl and style.align == align
        else replace(paragraph, style=replace(style, rtl=rtl, align=align))
    )


def mirrored(item: SceneItem, room: Box) -> SceneItem:
    """Return what stands in a room as it is read from the right."""
    match item:
        case Frame():
            return _frame(item, rtl=True)
        case Shape():
            return _shape(item, room)
        case Icon():
            return _icon(item, room)
        case Cluster():
            groups = (replace(group, parts=tuple(_part(part, room) for part in group.parts)) for group in item.groups)
            return replace(item, groups=tuple(groups))
        case Table():
            return replace(item, rows=tuple(map(_row, item.rows)), caption=_caption(item.caption, room), rtl=True)
        case Chart() | Image():
            # A chart's axes and a picture mean the same from either side.
            return replace(item, caption=_caption(item.caption, room))
        case _:
            assert_never(item)


def _row(row: TableRow) -> TableRow:
    cells = (replace(cell, paragraph=_from_the_right(cell.paragraph)) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _caption(caption: Shape | None, room: Box) -> Shape | None:
    return _shape(caption, room) if caption else None


def _part(part: Shape | Connector | Icon, room: Box) -> Shape | Connector | Icon:
    if isinstance(part, Shape):
        return _shape(part, room)
    if isinstance(part, Icon):
        return _icon(part, room)
    (start, top), (end, bottom) = part.start, part.end
    return replace(part, start=(_across(start, room), top), end=(_across(end, room), bottom))


def _icon(icon: Icon, room: Box) -> Icon:
    """An icon at the other side; a picture means the same from either."""
    return replace(icon, box=replace(icon.box, left=_across(icon.box.right, room)))


def _shape(shape: Shape, room: Box) -> Shape:
    box, insets = shape.box, shape.insets
    return replace(
        shape,
        box=replace(box, left=_across(box.right, room)),
        insets=Insets(insets.right, insets.top, insets.left, insets.bottom),
        paragraphs=_mirrored_text(shape.paragraphs),
    )


def _across(x: Emu, room: Box) -> Emu:
    return Emu(room.left + room.right - x)


def _mirrored_text(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    return tuple(map(_from_the_right, paragraphs))


def _from_the_right(paragraph: Paragraph) -> Paragraph:
    style = paragraph.style
    return replace(paragraph, style=replace(style, rtl=True, align=_OTHER_SIDE[style.align]))
