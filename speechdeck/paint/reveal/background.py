"""What the template draws, behind slides and behind texts, in the words of SVG: shapes, gradients, pictures, text."""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import assert_never

from markupsafe import Markup, escape

from ...scene import (
    Box,
    Color,
    Decoration,
    Emu,
    Frame,
    Geometry,
    Gradient,
    Image,
    Matrix,
    Paragraph,
    Picture,
    Scene,
    SceneItem,
    Shadow,
    Stroke,
    Tile,
)
from ...typesetting import fit, fonts
from ...words.text import Run
from .css import color, family, number, points, px
from .style_classes import StyleClasses


def drawings(scenes: Iterable[Scene]) -> dict[tuple[Decoration, ...], str]:
    """Return what is drawn behind slides and behind their texts, each drawing once, with an id of its own."""
    found: dict[tuple[Decoration, ...], str] = {}
    for scene in scenes:
        drawn = chain.from_iterable(map(_drawn_with, scene.items))
        for drawing in (scene.background.shapes, *filter(None, drawn)):
            found.setdefault(drawing, f"drawing.{len(found) + 1}")
    return found


def _drawn_with(item: SceneItem) -> tuple[tuple[Decoration, ...], ...]:
    if isinstance(item, Frame):
        return (item.placeholder.behind,)
    return (item.behind, item.around) if isinstance(item, Image) else ()


def pictures(drawings: Iterable[tuple[Decoration, ...]], scenes: Iterable[Scene]) -> dict[str, str]:
    """Return the pictures of drawings and of bullets as data, by the ids under which they are used; each once."""
    fills = (shape.fill for drawing in drawings for shape in drawing)
    bullets = (each.style.bullet for scene in scenes for each in scene.paragraphs)
    marks = (bullet.picture for bullet in bullets if bullet)
    found = {picture_id(fill): fill for fill in chain(fills, marks) if isinstance(fill, Picture)}
    return {
        ident: f"data:{fill.media_type};base64,{base64.b64encode(fill.data).decode()}" for ident, fill in found.items()
    }


def svg(shape: Decoration, ident: str, css_class: StyleClasses) -> Markup:
    """Return a piece of a layout's decoration as SVG; ``ident`` is its own, for what it refers to."""
    if shape.paragraphs:
        drawn = "".join(_text(shape, css_class))
    elif isinstance(shape.fill, Picture):
        drawn = _picture(shape, shape.fill, ident)
        if shape.stroke:
            drawn += _outline(shape, css_class("fill:none;" + _stroke(shape.stroke)))
    else:
        drawn = _filled(shape, ident, css_class)
    cast = shape.shadow
    if cast and cast.turns:
        drawn = f'<g class="{css_class(_shadow(cast))}">{drawn}</g>'
    if shape.transform:
        drawn = f'<g transform="{_matrix(shape.transform)}">{drawn}</g>'
    if cast and not cast.turns:
        drawn = f'<g class="{css_class(_shadow(cast))}">{drawn}</g>'
    return Markup(drawn)


def _shadow(cast: Shadow) -> str:
    """A shadow in CSS, whose blur goes as far out of the shape as PowerPoint's."""
    angle = math.radians(cast.angle)
    away = " ".join(px(cast.distance * turn) for turn in (math.cos(angle), math.sin(angle)))
    return f"filter:drop-shadow({away} {px(cast.blur / 2)} {color(cast.color)})"


def _filled(shape: Decoration, ident: str, css_class: StyleClasses) -> str:
    before, fill = "", "none"
    match shape.fill:
        case Gradient():
            before, fill = _gradient(shape.fill, shape.box, ident, css_class), f"url(#{ident})"
        case Color():
            fill = color(shape.fill)
    return before + _outline(shape, css_class(f"fill:{fill};" + (_stroke(shape.stroke) if shape.stroke else "")))


def _outline(shape: Decoration, name: str) -> str:
    box = shape.box
    left, top, width, height = (number(length) for length in (box.left, box.top, box.width, box.height))
    match shape.geometry:
        case Geometry.ELLIPSE:
            middle = f'cx="{number(box.left + box.width / 2)}" cy="{number(box.top + box.height / 2)}"'
            element = f'ellipse {middle} rx="{number(box.width / 2)}" ry="{number(box.height / 2)}"'
        case Geometry.LINE:
            element = f'line x1="{left}" y1="{top}" x2="{number(box.right)}" y2="{number(box.bottom)}"'
        case Geometry.RECTANGLE | Geometry.ROUNDED:
            element = f'rect x="{left}" y="{top}" width="{width}" height="{height}" rx="{number(shape.radius)}"'
        case tuple():
            steps = "".join(kind + " ".join(map(number, lengths)) for kind, lengths in shape.geometry)
            element = f'path d="{steps}"'
        case _:
            assert_never(shape.geometry)
    return f'<{element} class="{name}"/>' if name else f"<{element}/>"


def _stroke(stroke: Stroke) -> str:
    look = f"stroke:{color(stroke.color)};stroke-width:{points(stroke.width)}"
    if stroke.dashes:
        look += f";stroke-dasharray:{' '.join(points(stroke.width * length) for length in stroke.dashes)}"
    return look


def _matrix(transform: Matrix) -> str:
    *turn, right, down = transform
    return f"matrix({' '.join(f'{each:g}' for each in turn)} {number(right)} {number(down)})"


def _gradient(gradient: Gradient, box: Box, ident: str, css_class: StyleClasses) -> str:
    names = ((at, css_class(f"stop-color:{color(each)}")) for at, each in gradient.stops)
    stops = "".join(f'<stop class="{name}" offset="{at:g}"/>' for at, name in names)
    if gradient.angle is None:
        (x, y), (across, down) = gradient.center, gradient.reach
        place = f'id="{ident}" cx="{x:g}" cy="{y:g}" r="{across:.4g}"'
        if across != down:
            # The part of a larger one: as wide and as high as it is there.
            place = f'id="{ident}" cx="0" cy="0" r="1" gradientTransform="matrix({across:.4g} 0 0 {down:.4g} {x:.4g} {y:.4g})"'
        return f"<radialGradient {place}>{stops}</radialGradient>"
    across, down = math.cos(math.radians(gradient.angle)), math.sin(math.radians(gradient.angle))
    # The first and the last colour are in the corners that lie farthest in the direction.
    half = (abs(box.width * across) + abs(box.height * down)) / 2
    x, y = box.left + box.width / 2, box.top + box.height / 2
    ends = [number(each) for each in (x - half * across, y - half * down, x + half * across, y + half * down)]
    place = 'x1="{}" y1="{}" x2="{}" y2="{}"'.format(*ends)
    return f'<linearGradient id="{ident}" gradientUnits="userSpaceOnUse" {place}>{stops}</linearGradient>'


def _picture(shape: Decoration, picture: Picture, ident: str) -> str:
    """The whole picture is one unit wide and high; a window on the part that is shown is stretched to the box."""
    box, (left, top, right, bottom) = shape.box, picture.crop
    window = f"{left:g} {top:g} {1 - left - right:g} {1 - top - bottom:g}"
    faded = f' opacity="{picture.opacity:g}"' if picture.opacity < 1 else ""
    if picture.tile:
        return _repeated(shape, picture, picture.tile, ident, window, faded)
    place = f'x="{number(box.left)}" y="{number(box.top)}" width="{number(box.width)}" height="{number(box.height)}"'
    use = (
        f'<svg {place} viewBox="{window}" preserveAspectRatio="none"{faded}><use href="#{picture_id(picture)}"/></svg>'
    )
    if shape.geometry is Geometry.RECTANGLE:
        return use
    return f'<clipPath id="{ident}">{_outline(shape, "")}</clipPath><g clip-path="url(#{ident})">{use}</g>'


def picture_id(picture: Picture) -> str:
    """Return the id under which a picture's data is used."""
    return _data_id(picture.data)


def _repeated(shape: Decoration, picture: Picture, tile: Tile, ident: str, window: str, faded: str) -> str:
    """The shape's outline, filled with a pattern: one tile, and where every other one is turned, those too."""
    (left, top), (flip_across, flip_down) = tile.corner(shape.box), tile.flip
    wide, high = number(tile.width), number(tile.height)
    one = f'<svg width="{wide}" height="{high}" viewBox="{window}" preserveAspectRatio="none"><use href="#{picture_id(picture)}"/></svg>'
    across, down = number(2 * tile.width), number(2 * tile.height)
    turned = [
        f'<g transform="matrix({"-1" if x else "1"} 0 0 {"-1" if y else "1"} {across if x else 0} {down if y else 0})">{one}</g>'
        for y in range(1 + flip_down)
        for x in range(1 + flip_across)
    ]
    place = f'x="{number(left)}" y="{number(top)}" width="{across if flip_across else wide}" height="{down if flip_down else high}"'
    pattern = f'<pattern id="{ident}" patternUnits="userSpaceOnUse" {place}>{"".join(turned)}</pattern>'
    return f'{pattern}<g fill="url(#{ident})"{faded}>{_outline(shape, "")}</g>'


@lru_cache(maxsize=64)
def _data_id(data: bytes) -> str:
    return f"picture-{hashlib.sha256(data).hexdigest()[:12]}"


# --- Text ---------------------------------------------------------------------------------------------------------


def _text(shape: Decoration, css_class: StyleClasses) -> Iterator[str]:
    room = shape.box.inset(shape.insets)
    high = fit.height(shape.paragraphs, room.width) or sum(fit.line_height(each.style) for each in shape.paragraphs)
    slack = room.height - Emu.of_points(high)
    top = room.top + fit.above(slack, shape.anchor)
    for at, paragraph in enumerate(shape.paragraphs):
        style, face = paragraph.style, fonts.face(paragraph.style.font.family)
        pitch, own = fit.line_height(style), fonts.LINE * style.size
        top += Emu.of_points(style.before) if at else 0
        for line in _lines(paragraph, room.width):
            baseline = top + Emu.of_points((pitch - own) / 2 + face.twin.ascent * style.size)
            yield _line(line, paragraph, room, baseline, css_class)
            top += Emu.of_points(pitch)
        top += Emu.of_points(style.after)


def _line(line: str, paragraph: Paragraph, room: Box, baseline: float, css_class: StyleClasses) -> str:
    style = paragraph.style
    begin = {"left": room.left + style.margin, "center": room.left + room.width / 2, "right": room.right}
    anchors = {"left": "start", "center": "middle", "right": "end"}
    align = "left" if style.align == "justify" else style.align
    letters = ";font-variant-caps:small-caps" if style.small_capitals else ""
    letters += ";text-decoration:underline" if style.underline else ""
    css = (
        f"font:{'italic' if style.italic else 'normal'} {700 if style.bold else 400} {points(style.size)} {family(style.font)};"
        f"fill:{color(style.color)};letter-spacing:{points(style.spacing)};text-transform:{'uppercase' if style.capitals else 'none'}{letters}"
    )
    return (
        f'<text class="{css_class(css)}" x="{number(begin[align])}" y="{number(baseline)}" text-anchor="{anchors[align]}">'
        f"{escape(line)}</text>"
    )


def _lines(paragraph: Paragraph, width: Emu) -> Iterator[str]:
    """A paragraph's lines, as they were measured."""
    line = ""
    for word in paragraph.text.split(" "):
        longer = f"{line} {word}" if line else word
        high = fit.height([replace(paragraph, runs=(Run(longer),))], width)
        if line and (high is None or high > 1.5 * fit.line_height(paragraph.style)):
            yield line
            longer = word
        line = longer
    yield line
