"""A scene as a slide (ECMA-376 Part 1, 19.3.1.38): placeholders, shapes, groups and connectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import assert_never
from xml.sax.saxutils import quoteattr

from ...scene import (
    Box,
    Bullet,
    Chart,
    Cluster,
    Color,
    Connector,
    Emu,
    Font,
    Frame,
    Geometry,
    Group,
    Icon,
    Image,
    Paragraph,
    Picture,
    Placeholder,
    Scene,
    Shape,
    Stroke,
    Table,
    TextStyle,
)
from .chart import chart_frame_xml
from .filling import DECORATIVE, SlideParts
from .icon import icon_xml
from .picture import picture_xml
from .table import table_xml
from .text import NAMESPACES, body_xml, solid_fill
from .timing import TRANSITION, Build, BuildKind, timing_xml

_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)
"""A rectangle's places for connectors (presetShapeDefinitions.xml: rect, roundRect)."""

EMPTY_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def slide_xml(scene: Scene, language: str, parts: SlideParts) -> str:
    """Return a slide's part."""
    slide = _Slide(language, parts, usual_rtl=scene.background.rtl)
    shapes = "".join(slide.items(scene))
    tree = f"<p:spTree>{EMPTY_TREE}{shapes}</p:spTree>"
    background = scene.background.own
    hides = ' showMasterSp="0"' if isinstance(background, Picture) else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld {NAMESPACES}{hides}>'
        f"<p:cSld>{_background(background, parts)}{tree}</p:cSld>{_color_map(scene)}"
        f"{TRANSITION}{timing_xml(slide.builds)}</p:sld>"
    )


def _background(own: Color | Picture | None, parts: SlideParts) -> str:
    """What a slide has in place of the layout's background (19.3.1.2)."""
    if own is None:
        return ""
    fill = solid_fill(own) if isinstance(own, Color) else _picture_fill(parts.picture(own.data, own.media_type))
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def _picture_fill(ident: str) -> str:
    return f'<a:blipFill><a:blip r:embed="{ident}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'


def _color_map(scene: Scene) -> str:
    """What the theme's names mean: as the master has it, or, like PowerPoint, as the layout says itself (19.3.1.7)."""
    own = "".join(f" {name}={quoteattr(slot)}" for name, slot in scene.background.mapping)
    return f"<p:clrMapOvr>{f'<a:overrideClrMapping{own}/>' if own else '<a:masterClrMapping/>'}</p:clrMapOvr>"


class _Slide:
    def __init__(self, language: str, parts: SlideParts, *, usual_rtl: bool) -> None:
        self.language, self.parts, self.usual_rtl = language, parts, usual_rtl
        self.link = parts.link
        self.ids = count(2)
        self.builds: list[Build] = []

    def items(self, scene: Scene) -> Iterator[str]:
        for item in scene.items:
            match item:
                case Frame():
                    yield self.frame(item)
                case Shape():
                    shape_id = next(self.ids)
                    self.build(item.step, shape_id, _kind_of(item))
                    yield self.shape(item, shape_id)
                case Icon():
                    shape_id = next(self.ids)
                    self.build(item.step, shape_id, "shape")
                    yield icon_xml(item, shape_id)
                case Cluster():
                    yield from self.cluster(item)
                case Table() | Chart() | Image():
                    yield self.filling(item)
                    if item.caption:
                        shape_id = next(self.ids)
                        self.build(item.step, shape_id, _kind_of(item.caption))
                        yield self.shape(item.caption, shape_id)
                case _:
                    assert_never(item)

    def build(self, step: int | None, shape_id: int, kind: BuildKind) -> None:
        """Note that something appears at a step, if it does."""
        if step is not None:
            self.builds.append(Build(step, shape_id, kind))

    def build_paragraphs(self, paragraphs: Sequence[Paragraph], shape_id: int) -> None:
        """Note at which steps paragraphs appear, and which of them do so apart from the one that they belong to."""
        above: dict[int, int | None] = {}
        for number, paragraph in enumerate(paragraphs):
            above[paragraph.level] = paragraph.step
            if paragraph.step is not None:
                apart = paragraph.level and paragraph.step != above.get(paragraph.level - 1)
                level = paragraph.level if apart else 0
                self.builds.append(Build(paragraph.step, shape_id, "paragraph", number, level))

    def frame(self, frame: Frame) -> str:
        """A placeholder: where it stands and how it looks is the layout's, or what the slide says of it."""
        shape_id = next(self.ids)
        self.build_paragraphs(frame.paragraphs, shape_id)
        placeholder = frame.placeholder
        kind = "" if placeholder.kind == "obj" else f' type="{placeholder.kind}"'
        index = f' idx="{placeholder.index}"' if placeholder.index else ""
        body = "<a:bodyPr/>" if placeholder.wrapped else '<a:bodyPr wrap="square"/>'
        styles = placeholder.styles
        if placeholder.adopted:
            rtl = any(paragraph.style.rtl for paragraph in frame.paragraphs)
            styles, body = tuple(_unlike(style, rtl=rtl) for style in styles), _body_properties(placeholder, _UPRIGHT)
        elif not placeholder.sized:
            styles = tuple(replace(style, size=0.0) for style in styles)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(placeholder.name)}{_description(frame)}/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr>{_own_properties(placeholder)}'
            f"{body_xml(frame.paragraphs, styles, body, self.language, self.link)}</p:sp>"
        )

    def filling(self, item: Table | Chart | Image) -> str:
        shape_id = next(self.ids)
        match item:
            case Table():
                self.build(item.step, shape_id, "table")
                return table_xml(item, shape_id, self.language, self.link, usual_rtl=self.usual_rtl)
            case Chart():
                self.build(item.step, shape_id, "chart")
                return chart_frame_xml(item, shape_id, self.parts.chart(item))
            case Image():
                self.build(item.step, shape_id, "picture")
                return picture_xml(item, shape_id, self.parts)

    def cluster(self, cluster: Cluster) -> Iterator[str]:
        # Groups are not grouped again: PowerPoint animates whole groups only.
        ids: dict[str, int] = {}
        for group in cluster.groups:
            group_id = next(self.ids)
            own = {part.name: next(self.ids) for part in group.parts}
            ids |= own
            yield self.group(group, group_id, own, ids)

    def group(self, group: Group, group_id: int, own: dict[str, int], ids: dict[str, int]) -> str:
        if len(group.parts) == 1 and isinstance(group.parts[0], Shape):
            shape_id = own[group.parts[0].name]
            self.build(group.step, shape_id, _kind_of(group.parts[0]))
            return self.shape(group.parts[0], shape_id, group.name)
        self.build(group.step, group_id, "group")
        box = group.box
        child_frame = f'<a:chOff x="{box.left}" y="{box.top}"/><a:chExt cx="{box.width}" cy="{box.height}"/>'
        parts = "".join(self.part(part, own[part.name], ids) for part in group.parts)
        return (
            f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{group_id}" name={quoteattr(group.name)} descr={quoteattr(group.text)}/>'
            f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{_frame(box, child_frame)}</p:grpSpPr>{parts}</p:grpSp>"
        )

    def part(self, part: Shape | Connector | Icon, shape_id: int, ids: dict[str, int]) -> str:
        match part:
            case Shape():
                return self.shape(part, shape_id)
            case Connector():
                return self.connector(part, shape_id, ids)
            case Icon():
                return icon_xml(part, shape_id)

    def shape(self, shape: Shape, shape_id: int, name: str | None = None) -> str:
        fill = solid_fill(shape.fill) if shape.fill else "<a:noFill/>"
        text_box = ' txBox="1"' if shape.paragraphs and not shape.fill and not shape.stroke else ""
        decorative = "" if shape.paragraphs else DECORATIVE
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(name or shape.name)}>{decorative}</p:cNvPr>'
            f"<p:cNvSpPr{text_box}/><p:nvPr/></p:nvSpPr><p:spPr>{_frame(shape.box)}{_geometry(shape)}{fill}{_line(shape.stroke)}</p:spPr>"
            f"{body_xml(shape.paragraphs, None, _body_properties(shape), self.language, self.link, usual_rtl=self.usual_rtl)}</p:sp>"
        )

    def connector(self, connector: Connector, shape_id: int, ids: dict[str, int]) -> str:
        leaves, arrives = (_BOTTOM, _TOP) if connector.vertical else (_RIGHT, _LEFT)
        if connector.backward:
            leaves, arrives = arrives, leaves
        ends = f'<a:stCxn id="{ids[connector.from_shape]}" idx="{leaves}"/><a:endCxn id="{ids[connector.to_shape]}" idx="{arrives}"/>'
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{shape_id}" name={quoteattr(connector.name)}>{DECORATIVE}</p:cNvPr>'
            f"<p:cNvCxnSpPr>{ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>{_frame(connector.box, flipped=connector.backward)}"
            f'<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>{_line(connector.stroke, arrow=True)}</p:spPr></p:cxnSp>'
        )


def _kind_of(shape: Shape) -> BuildKind:
    return "shape" if shape.fill or shape.stroke or not shape.paragraphs else "text"


def _frame(box: Box, child_frame: str = "", *, flipped: bool = False) -> str:
    flip = ' flipH="1"' if flipped else ""
    return f'<a:xfrm{flip}><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>{child_frame}</a:xfrm>'


def _geometry(shape: Shape) -> str:
    guide = ""
    if shape.geometry is Geometry.ROUNDED:
        guide = (
            f'<a:gd name="adj" fmla="val {round(100_000 * shape.radius / min(shape.box.width, shape.box.height))}"/>'
        )
    return f'<a:prstGeom prst="{shape.geometry.value}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def _line(stroke: Stroke | None, arrow: bool = False) -> str:
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow else ""
    return f'<a:ln w="{round(stroke.width * 12_700)}">{solid_fill(stroke.color)}{head}</a:ln>'


def _description(frame: Frame) -> str:
    """What a text says that is shortened where it is shown."""
    return f" descr={quoteattr(' '.join(frame.full))}" if frame.full else ""


_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}


def _unlike(style: TextStyle, *, rtl: bool) -> TextStyle:
    """A style that shares nothing with another, so that what is adopted, read this way, says all of its look."""
    return replace(
        style,
        font=Font("", None),
        size=0.0,
        color=Color(""),
        bold=not style.bold,
        italic=not style.italic,
        margin=Emu(-1),
        # No text becomes justified, or is no longer, when it is read the other way.
        align="left" if style.align == "justify" else "justify",
        rtl=not rtl,
        bullet=Bullet("•", style.color),
        capitals=not style.capitals,
        underline=not style.underline,
    )


def _own_properties(placeholder: Placeholder) -> str:
    return f"<p:spPr>{_frame(placeholder.box)}</p:spPr>" if placeholder.moved else "<p:spPr/>"


_UPRIGHT = ' rot="0" vert="horz" anchorCtr="0"'
"""What a text says that would inherit another direction from the master."""


_CORNER = 0.29289
"""Of the radius of rounded corners: so much farther inside does PowerPoint begin what it sets in such a shape."""


def _body_properties(shape: Shape | Placeholder, direction: str = "") -> str:
    insets = shape.insets
    within = round(_CORNER * shape.radius) if isinstance(shape, Shape) and shape.geometry is Geometry.ROUNDED else 0
    left, top, right, bottom = (
        max(0, each - within) for each in (insets.left, insets.top, insets.right, insets.bottom)
    )
    edges = f'lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
    return f'<a:bodyPr{direction} wrap="square" {edges} rtlCol="0" anchor="{_ANCHOR[shape.anchor]}"><a:noAutofit/></a:bodyPr>'
