"""What tables, charts and pictures have in common in a slide's part: their place, their words, and parts of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.sax.saxutils import quoteattr

from ...scene import Box, Chart, Filling

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


class SlideParts(Protocol):
    """Gives a slide the parts that it refers to, and returns the relationship's id."""

    link: Callable[[str], str]

    def chart(self, chart: Chart) -> str:
        """Return the id of a chart's part."""

    def picture(self, data: bytes, media_type: str) -> str:
        """Return the id of a picture's part."""


def properties_xml(item: Filling, shape_id: int) -> str:
    """Return the name of something and what it shows, or that it is decoration."""
    attributes = f'id="{shape_id}" name={quoteattr(item.name)}'
    if not item.text:
        return f"<p:cNvPr {attributes}>{DECORATIVE}</p:cNvPr>"
    return f"<p:cNvPr {attributes} descr={quoteattr(item.text)}/>"


def placeholder_xml(item: Filling, kind: str) -> str:
    """Return which placeholder something fills, if that takes things of its kind; a place for text does not."""
    placeholder = item.placeholder
    if not placeholder.holds(kind):
        return "<p:nvPr/>"
    said = "" if placeholder.kind == "obj" else f' type="{placeholder.kind}"'
    return f'<p:nvPr><p:ph{said} idx="{placeholder.index}"/></p:nvPr>'


def frame_xml(item: Filling, shape_id: int, kind: str, uri: str, content: str) -> str:
    """Return a frame for a table or chart (ECMA-376 Part 1, 19.3.1.21)."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{properties_xml(item, shape_id)}"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{placeholder_xml(item, kind)}'
        f"</p:nvGraphicFramePr><p:xfrm>{box_xml(item.box)}</p:xfrm>"
        f'<a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic></p:graphicFrame>'
    )


def box_xml(box: Box) -> str:
    """Return where something stands."""
    return f'<a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
