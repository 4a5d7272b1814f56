"""A chart's marks and labels as SVG."""

from __future__ import annotations

import math
from typing import assert_never

from markupsafe import Markup, escape

from ...scene import Curve, Geometry, Label, Mark, Shape, Slice
from .css import color, family, number, points
from .style_classes import StyleClasses

_WHOLE = 1 - 1e-9
"""Of a turn."""

_ANCHOR = {"left": "start", "center": "middle", "right": "end", "justify": "start"}


def mark_svg(mark: Mark, css_class: StyleClasses) -> Markup:
    """Return a bar, a line, a dot, a curve or a slice."""
    match mark:
        case Shape():
            return _shape(mark, css_class)
        case Curve():
            stroke = f"fill:none;stroke:{color(mark.stroke.color)};stroke-width:{points(mark.stroke.width)};stroke-linejoin:round;stroke-linecap:round"
            corners = " ".join(f"{number(x)},{number(y)}" for x, y in mark.points)
            return Markup(f'<polyline class="{css_class(stroke)}" points="{corners}"/>')
        case Slice():
            edge = f"stroke:{color(mark.edge.color)};stroke-width:{points(mark.edge.width)};stroke-linejoin:round"
            name = css_class(f"fill:{color(mark.fill)};{edge}")
            return Markup(f'<path class="{name}" d="{_outline(mark)}"/>')
        case _:
            assert_never(mark)


def _shape(shape: Shape, css_class: StyleClasses) -> Markup:
    """A bar, a dot or a straight line."""
    box = shape.box
    left, top, width, height = (number(length) for length in (box.left, box.top, box.width, box.height))
    css = f"fill:{color(shape.fill)};" if shape.fill else ""
    if shape.stroke:
        css += f"stroke:{color(shape.stroke.color)};stroke-width:{points(shape.stroke.width)}"
    if shape.geometry is Geometry.LINE:
        return Markup(f'<path class="{css_class(css)}" d="M{left} {top}l{width} {height}"/>')
    radius = box.width / 2 if shape.geometry is Geometry.ELLIPSE else 0
    return Markup(
        f'<rect class="{css_class(css)}" x="{left}" y="{top}" width="{width}" height="{height}" rx="{number(radius)}"/>'
    )


def label_svg(label: Label, css_class: StyleClasses) -> Markup:
    """Return a line of text."""
    style = label.paragraph.style
    css = (
        f"font-family:{family(style.font)};font-size:{points(style.size)};fill:{color(style.color)};"
        f"font-weight:{700 if style.bold else 400};text-anchor:{_ANCHOR[style.align]}"
    )
    return Markup(
        f'<text class="{css_class(css)}" x="{number(label.x)}" y="{number(label.y)}" dy="0.35em">{escape(label.paragraph.text)}</text>'
    )


def _outline(piece: Slice) -> str:
    """The path around a slice; around a whole turn, and around nothing, no edge leads to the middle."""
    radius = piece.circle.width / 2
    if piece.end <= piece.start:
        return ""
    if piece.end - piece.start > _WHOLE:
        return _round(piece, radius, 1) + (_round(piece, radius * piece.hole, 0) if piece.hole else "")
    outer = f"M{_spot(piece, piece.start, radius)}{_arc(piece, piece.start, piece.end, radius)}"
    if not piece.hole:
        return f"{outer}L{_spot(piece, 0, 0)}Z"
    inner = radius * piece.hole
    return f"{outer}L{_spot(piece, piece.end, inner)}{_arc(piece, piece.end, piece.start, inner)}Z"


def _arc(piece: Slice, start: float, end: float, radius: float) -> str:
    """An arc in two halves: where one ends close to where it begins, its ends alone do not say which way it goes."""
    turned = f"A{number(radius)} {number(radius)} 0 0 {int(end > start)} "
    return "".join(turned + _spot(piece, turn, radius) for turn in ((start + end) / 2, end))


def _round(piece: Slice, radius: float, sweep: int) -> str:
    """A circle in two halves, as an arc cannot end where it begins; a hole goes the other way round."""
    top, bottom = _spot(piece, 0, radius), _spot(piece, 0.5, radius)
    arc = f"A{number(radius)} {number(radius)} 0 0 {sweep}"
    return f"M{top}{arc} {bottom}{arc} {top}Z"


def _spot(piece: Slice, turn: float, distance: float) -> str:
    angle, circle = 2 * math.pi * turn, piece.circle
    x = circle.left + circle.width / 2 + distance * math.sin(angle)
    y = circle.top + circle.height / 2 - distance * math.cos(angle)
    return f"{number(x)} {number(y)}"
