"""What a master or a layout draws by itself: its background, the shapes that want no content, and what is behind text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from lxml import etree

from ..scene import (
    NOTHING,
    Box,
    Color,
    Decoration,
    Emu,
    Fill,
    Geometry,
    Gradient,
    Matrix,
    Paragraph,
    Picture,
    Shadow,
    Stroke,
    average_color,
    blend,
)
from ..scene.tones import part_of
from ..words.text import Run
from .design import IN_HTML, Lack
from .effects import shadow
from .fills import Fills, Note, says_fill
from .frames import anchor, body_properties, insets, is_vertical
from .geometry import nearest, outlines, radius
from .part import NAMESPACES, child, flag, frame_box, name_of, tag
from .text import Typography
from .transform import Space

_PAPER = Color("FFFFFF")
"""What is behind a background that something shines through, or that leaves a margin."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a shape is drawn, whatever its outline."""

    fill: Fill | None = None
    stroke: Stroke | None = None
    shadow: Shadow | None = None


@dataclass(frozen=True, slots=True)
class Decorator:
    """Reads what a part draws, with the colours and the text of one layout."""

    fills: Fills
    typography: Typography
    lacks: list[Lack]
    """What the page cannot show as the template has it."""
    ground: Decoration | None = None
    """What the slide has behind everything, for shapes that are filled with it (ECMA-376 Part 1, 19.3.1.43)."""

    def background(self, slide: Box) -> tuple[Color, tuple[Decoration, ...]] | None:
        """Return the background's colour, and what draws it if it is more than that; None if the part has none."""
        part, lack = self.fills.part.root, self._lack("the background")
        own = part.find("p:cSld/p:bg/p:bgPr", NAMESPACES)
        reference = part.find("p:cSld/p:bg/p:bgRef", NAMESPACES)
        if own is not None:
            fill = self.fills.of(own, lack, None, None)
        elif reference is not None:
            # A theme without the style that is asked for leaves the colour.
            fill = self.fills.styled(reference, lack) or self.fills.palette.color(reference)
        else:
            return None
        if not isinstance(fill, Gradient | Picture):
            return fill.over(_PAPER) if fill else self.fills.palette.named["bg1"], ()
        if isinstance(fill, Gradient):
            fill = replace(fill, stops=tuple((way, each.over(_PAPER)) for way, each in fill.stops))
        color = average_color(fill)
        if color.alpha < 1 or (isinstance(fill, Picture) and min(fill.crop) < 0):
            color = _PAPER
        return Color(color.rgb), (Decoration("Background", Geometry.RECTANGLE, slide, fill),)

    def decorations(self) -> Iterator[Decoration]:
        """Yield what is drawn and wants no content, from back to front."""
        yield from self._all(self.fills.part.one("p:cSld/p:spTree"), Space())

    def _all(self, tree: etree._Element, space: Space) -> Iterator[Decoration]:
        for shape in tree:
            match tag(shape):
                case "sp" | "cxnSp" | "pic" if _wants_no_content(shape):
                    yield from self._drawn(shape, space)
                case "grpSp":
                    yield from self._group(shape, space)
                case "AlternateContent":
                    # What programs see that do not know the newer form (ECMA-376 Part 3, 7.6).
                    fallback = shape.find("mc:Fallback", NAMESPACES)
                    yield from () if fallback is None else self._all(fallback, space)
                case "graphicFrame" if _wants_no_content(shape):
                    yield from self._outlined(shape, space)

    def _group(self, group: etree._Element, space: Space) -> Iterator[Decoration]:
        properties = group.find("p:grpSpPr", NAMESPACES)
        frame = None if properties is None else properties.find("a:xfrm", NAMESPACES)
        if properties is None or frame is None or _is_hidden(group):
            return
        fill = self.fills.of(properties, self._lack(_named(group)), None, space.fill)
        yield from self._all(group, space.inside(frame, fill))

    def _drawn(self, shape: etree._Element, space: Space) -> Iterator[Decoration]:
        properties, style = (shape.find(f"p:{name}", NAMESPACES) for name in ("spPr", "style"))
        frame = None if properties is None else properties.find("a:xfrm", NAMESPACES)
        if properties is None or frame is None or _is_hidden(shape):
            return
        lack, box = self._lack(_named(shape)), space.placed(frame_box(frame))
        stroke = self.fills.stroke(properties.findall("a:ln", NAMESPACES), lack, style)
        if tag(shape) == "pic":
            fill: Fill | None = self._picture(shape, lack)
            stroke = stroke if fill else None
        else:
            fill = self._of_ground(shape, box) or self.fills.of(properties, lack, style, space.fill)
        if fill or stroke:
            look = _Look(fill, stroke, self._shadow(properties, style, lack))
            yield from _decorations(name_of(shape), box, look, properties, space.moved(frame, box), lack)
        yield from self._text(shape, box, frame, space, lack)

    def behind(
        self, shape: etree._Element, said: Sequence[tuple[etree._Element, Fills]], outlined: etree._Element, box: Box
    ) -> Iterator[Decoration]:
        """Yield what a placeholder draws behind its text; fill and line it inherits each by itself.

        ``said`` are the properties of its shape and then of the master's, each with how its part's shapes are filled,
        and ``outlined`` those that say its outline.
        """
        filled, fills = next((pair for pair in said if says_fill(pair[0])), said[0])
        properties = [each for each, _ in said]
        lines = [line for each in properties for line in each.findall("a:ln", NAMESPACES)]
        lack, style = self._lack(_named(shape)), child([shape], "p:style")
        fill = self._of_ground(shape, box) or fills.of(filled, lack, style, None)
        stroke = self.fills.stroke(lines, lack, style)
        if fill or stroke:
            frame = child(properties, "a:xfrm[a:off]")
            transform = None if frame is None else Space().moved(frame, box)
            look = _Look(fill, stroke, self._shadow(properties[0], style, lack))
            yield from _decorations(name_of(shape), box, look, outlined, transform, lack)

    def outline(self, shape: etree._Element, outlined: etree._Element, box: Box, *, tell: bool) -> Decoration | None:
        """Return what a picture in a placeholder is cut to, if that is no rectangle; ``tell`` if the page does not know it."""
        lack = self._lack(_named(shape)) if tell else lambda _how, _part="": None
        decorations = _decorations(name_of(shape), box, _Look(), outlined, None, lack)
        return next((each for each in decorations if each.geometry is not Geometry.RECTANGLE), None)

    def _of_ground(self, shape: etree._Element, box: Box) -> Fill | None:
        """What a shape shows that lets the slide's background be seen through whatever is behind it."""
        if self.ground is None or self.ground.fill is None or not flag(shape, "useBgFill"):
            return None
        return part_of(self.ground.fill, self.ground.box, box)

    def _picture(self, shape: etree._Element, lack: Note) -> Picture | None:
        blip = shape.find("p:blipFill", NAMESPACES)
        return None if blip is None else self.fills.picture(blip, lack)

    def _outlined(self, shape: etree._Element, space: Space) -> Iterator[Decoration]:
        """A chart, table or diagram: a line around its place."""
        frame = shape.find("p:xfrm", NAMESPACES)
        if frame is not None and not _is_hidden(shape):
            self._lack(_named(shape))("is left out, with a line around its place")
            yield Decoration(name_of(shape), Geometry.RECTANGLE, space.placed(frame_box(frame)), stroke=self._outline())

    def _outline(self) -> Stroke:
        return Stroke(self.fills.palette.named["tx1"], 0.75, (4, 3))

    def _text(
        self, shape: etree._Element, box: Box, frame: etree._Element, space: Space, lack: Note
    ) -> Iterator[Decoration]:
        paragraphs = tuple(self._paragraphs(shape, lack))
        if paragraphs:
            bodies = body_properties([shape])
            if is_vertical(bodies):
                lack("has its text run from left to right")
            transform = space.moved(frame, box, upright=True)
            yield Decoration(
                name_of(shape),
                Geometry.RECTANGLE,
                box,
                transform=transform,
                paragraphs=paragraphs,
                insets=insets(bodies),
                anchor=anchor(bodies),
            )

    def _paragraphs(self, shape: etree._Element, lack: Note) -> Iterator[Paragraph]:
        if not "".join(node.text or "" for node in shape.iterfind("p:txBody/a:p//a:t", NAMESPACES)).strip():
            return
        if shape.find("p:txBody/a:p/a:fld", NAMESPACES) is not None:
            lack("has in its field what the template shows there")
        for paragraph in shape.iterfind("p:txBody/a:p", NAMESPACES):
            pieces = [piece for piece in paragraph if tag(piece) in ("r", "fld", "br")]
            text = "".join(" " if tag(piece) == "br" else piece.findtext("a:t", "", NAMESPACES) for piece in pieces)
            yield Paragraph((Run(text),), self.typography.of_shape(shape, paragraph))

    def _shadow(self, properties: etree._Element, style: etree._Element | None, lack: Note) -> Shadow | None:
        return shadow(properties, style, self.fills.theme, self.fills.palette, lack)

    def _lack(self, what: str) -> Note:
        return lambda how, part="": self.lacks.append(Lack(IN_HTML, what, how, part))


def _decorations(
    name: str, box: Box, look: _Look, properties: etree._Element, transform: Matrix | None, lack: Note
) -> Iterator[Decoration]:
    """What a shape draws whose properties say its outline."""
    drawn = outlines(properties, box)
    if drawn is None:
        lack("is drawn as its nearest simple shape")
        drawn = [nearest(properties)]
    cast, faces = look.shadow, [each.outline for each in drawn if each.filled and isinstance(each.outline, tuple)]
    if cast and look.fill and len(faces) > 1:
        # The faces of a body cast one shadow, and none on each other.
        whole = tuple(chain.from_iterable(faces))
        yield Decoration(name, whole, box, look.fill, transform=transform, shadow=cast)
        cast = None
    for each in drawn:
        rounded = each.outline is Geometry.ROUNDED
        corner = Emu(round(radius(properties, box))) if rounded else NOTHING
        fill = _shaded(look.fill, each.shade) if each.filled and each.outline is not Geometry.LINE else None
        stroke = look.stroke if each.stroked else None
        yield Decoration(name, each.outline, box, fill, stroke, corner, transform, shadow=cast)


def _shaded(fill: Fill | None, shade: float) -> Fill | None:
    """The fill of a face that is lighter or darker than its shape, by fifths."""
    match fill:
        case Color() if shade:
            return _mixed(fill, shade)
        case Gradient() if shade:
            return replace(fill, stops=tuple((at, _mixed(color, shade)) for at, color in fill.stops))
        case _:
            return fill


def _mixed(color: Color, shade: float) -> Color:
    fifths = round(abs(shade) * 5)
    end = Color("FFFFFF" if shade > 0 else "000000", alpha=color.alpha)
    return blend([color] * (5 - fifths) + [end] * fifths)


def _wants_no_content(shape: etree._Element) -> bool:
    return next(shape.iter(f"{{{NAMESPACES['p']}}}ph"), None) is None


def _is_hidden(shape: etree._Element) -> bool:
    return flag(next(shape.iter(f"{{{NAMESPACES['p']}}}cNvPr")), "hidden")


def _named(shape: etree._Element) -> str:
    return f'"{name_of(shape)}"'
