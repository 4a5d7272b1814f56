"""The scene's lengths, colours and styles in the words of CSS."""

from __future__ import annotations

from dataclasses import replace

from ...scene import (
    Box,
    Cell,
    Color,
    Connector,
    Decoration,
    Emu,
    Font,
    Geometry,
    Icon,
    Image,
    Insets,
    Shape,
    Stroke,
    TextStyle,
)
from ...typesetting import fit
from .assets import font_stack

_HEAD = 3.0
"""The length of an arrow's head in widths of its line."""


def number(length: float) -> str:
    """Return a length in EMU as a number of CSS pixels, without needless digits."""
    return f"{length / 9525:.2f}".rstrip("0").rstrip(".")


def px(length: float) -> str:
    """Return a length in EMU in CSS pixels."""
    return f"{number(length)}px"


def points(value: float) -> str:
    """Return a length in points in CSS pixels."""
    return px(Emu.of_points(value))


def color(value: Color) -> str:
    """Return a colour: the theme's variable where it has a name, but for a tint or a shade of it."""
    if value.name and value.change is None:
        return f"var(--{value.name})"
    return f"#{value.rgb}" if value.alpha == 1 else f"#{value.rgb}{round(value.alpha * 255):02X}"


def family(font: Font) -> str:
    """Return a font: the theme's variable where it is one of its two."""
    return f"var(--font-{font.role})" if font.role else font_stack(font.family)


def box_css(box: Box, origin: Box | None = None) -> str:
    """Return where a box stands on the slide, or inside another box."""
    left, top = (origin.left, origin.top) if origin else (0, 0)
    return f"left:{px(box.left - left)};top:{px(box.top - top)};width:{px(box.width)};height:{px(box.height)};"


def text_css(style: TextStyle) -> str:
    """Return the look of a paragraph. Its space is padding, which does not collapse: PowerPoint adds it up."""
    margin = (
        f"{px(style.margin)} {points(style.after)} 0" if style.rtl else f"0 {points(style.after)} {px(style.margin)}"
    )
    letters = "text-transform:uppercase;" if style.capitals else ""
    letters += "font-variant-caps:small-caps;" if style.small_capitals else ""
    letters += "text-decoration:underline;" if style.underline else ""
    letters += f"letter-spacing:{points(style.spacing)};" if style.spacing else ""
    letters += f"--marked:{color(style.marked)};--marked-style:normal;" if style.marked else ""
    return (
        f"font-family:{family(style.font)};font-size:{points(style.size)};line-height:{points(fit.line_height(style))};"
        f"color:{color(style.color)};font-weight:{700 if style.bold else 400};font-style:{'italic' if style.italic else 'normal'};"
        f"text-align:{style.align};padding:{points(style.before)} {margin};text-indent:{px(style.indent)};{letters}"
        + ("direction:rtl;" if style.rtl else "")
    )


def item_css(style: TextStyle, outer: Emu) -> str:
    """Return the look of a list item inside a list whose text begins at ``outer``, with its bullet."""
    # A line below an item would go on below the items in it: the item's own words have it.
    look = text_css(replace(style, underline=False)) + f"padding-inline-start:{px(style.margin - outer)};"
    bullet = style.bullet
    if bullet and bullet.picture:
        return look + "--bullet:none;"
    pushed = fit.first_line(style) if bullet else 0
    look += f"text-indent:{points(pushed) if pushed else 0};"
    if bullet is None:
        return look
    char = bullet.char.replace("\\", "\\\\").replace('"', '\\"')
    left = px(style.margin - outer + style.indent)
    return (
        look
        + f'--bullet:"{char}";--bullet-color:{color(bullet.color)};--bullet-left:{left};--bullet-size:{bullet.size:g}em;'
    )


def mark_css(style: TextStyle) -> str:
    """Return the look of a bullet that is a picture: it stands on the line, and takes no height from it."""
    wide, high = fit.mark_width(style), fit.mark_height(style)
    after = max(0.0, -style.indent.points - wide)
    return (
        f"display:inline-block;width:{points(wide)};height:{points(high)};margin-top:-{points(high)};"
        f"margin-inline-end:{points(after)};vertical-align:baseline;"
    )


def shape_css(shape: Shape) -> str:
    """Return a shape's ground, line, corners and insets."""
    css = f"background:{color(shape.fill)};" if shape.fill else ""
    if shape.stroke:
        css += f"border:{points(shape.stroke.width)} solid {color(shape.stroke.color)};"
    if shape.geometry is Geometry.ROUNDED:
        css += f"border-radius:{px(shape.radius)};"
    if shape.geometry is Geometry.ELLIPSE:
        css += "border-radius:50%;"
    insets = shape.insets
    if shape.paragraphs:
        css += f"padding:{px(insets.top)} {px(insets.right)} {px(insets.bottom)} {px(insets.left)};"
    return css


def connector_css(connector: Connector, origin: Box | None) -> str:
    """Return where an arrow stands, and its colour."""
    return f"{box_css(connector.box, origin)}color:{color(connector.stroke.color)};"


def icon_css(icon: Icon, origin: Box | None) -> str:
    """Return where an icon stands, and its strokes, whose width is in the icon's own units."""
    width = icon.stroke.width * 12_700 * icon.side / icon.box.width
    return f"{box_css(icon.box, origin)}stroke:{color(icon.stroke.color)};stroke-width:{width:.4g};"


def icon_path(icon: Icon) -> str:
    """Return an icon's strokes."""
    return "".join(kind + " ".join(map(str, points)) for kind, points in icon.outline)


def cell_css(cell: Cell, insets: Insets, rule: Stroke) -> str:
    """Return a cell's ground, insets and the rule at its foot, which takes no room."""
    ground = f"background:{color(cell.fill)};" if cell.fill else ""
    edges = " ".join(px(edge) for edge in (insets.top, insets.right, insets.bottom, insets.left))
    return f"{ground}padding:{edges};box-shadow:inset 0 -{points(rule.width)} {color(rule.color)};"


def picture_css(image: Image) -> str:
    """Return where the whole picture lies in its box, which shows a part of it."""
    across, down = 1 - 2 * image.crop.across, 1 - 2 * image.crop.down
    return (
        f"left:{-image.crop.across / across:.4%};top:{-image.crop.down / down:.4%};"
        f"width:{1 / across:.4%};height:{1 / down:.4%};"
    )


def cut_css(outline: Decoration | None) -> str:
    """Return how a picture is cut to an outline."""
    match outline.geometry if outline else None:
        case Geometry.ELLIPSE:
            return "clip-path:ellipse(50% 50%);"
        case Geometry.ROUNDED if outline:
            return f"clip-path:inset(0 round {px(outline.radius)});"
        case tuple() as path if outline:
            left, top = outline.box.left, outline.box.top
            steps = (
                kind + " ".join(number(point - (left, top)[at % 2]) for at, point in enumerate(points))
                for kind, points in path
            )
            return f'clip-path:path("{"".join(steps)}");'
        case _:
            return ""


def arrow_path(connector: Connector) -> str:
    """Return an arrow from the connector's start to its end, drawn from the top left corner of its box."""
    line = Emu.of_points(connector.stroke.width)
    length = connector.box.height if connector.vertical else connector.box.width
    half, head = line / 2, line * _HEAD
    neck, wing = length - head, head / 2
    outline = [(0, -half), (neck, -half), (neck, -wing), (length, 0), (neck, wing), (neck, half), (0, half)]
    corners = [(y, x) if connector.vertical else (x, y) for x, y in outline]
    if connector.backward:
        corners = [(length - x, y) for x, y in corners]
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners) + "Z"
