"""Texts that cannot be read where they stand get another of the theme's colours, or a plain area behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby

from ..scene import (
    Box,
    Cell,
    Chart,
    Cluster,
    Color,
    Emu,
    Filling,
    Frame,
    Geometry,
    Group,
    Icon,
    Image,
    Paragraph,
    Placeholder,
    Scene,
    SceneItem,
    Shape,
    Table,
)
from ..scene.grounds import PLAIN_AREA
from ..typesetting.contrast import Contrast, contrasts_by_item
from .names import with_unique_names
from .palette import GRAPHICS, readable, shades, worst

_Colors = Mapping[str, Color]
_New = Mapping[int, Color]
"""Paragraphs, by their identity, and the colours that they get."""


Measured = Sequence[tuple[SceneItem, Sequence[Contrast]]]
"""A slide's items with the contrasts of their texts."""


def without_ground(measured: Measured, colors: _Colors) -> tuple[Placeholder, ...]:
    """Return the places whose chart or table has a text that could be read in no colour: it needs another ground."""
    lost = (item for item, texts in measured if isinstance(item, Filling) and _lacks_ground(item, texts, colors))
    return tuple(item.placeholder for item in lost)


def made_legible(scene: Scene, measured: Measured, colors: _Colors) -> Scene:
    """Return a slide whose texts can be read on what is behind their letters, which only the whole slide shows."""
    if not any(_is_lost(each) for _, texts in measured for each in texts):
        return scene
    items = chain.from_iterable(_legible(scene, item, texts, colors) for item, texts in measured)
    return replace(scene, items=tuple(with_unique_names(items)))


def with_bullets_seen(scene: Scene) -> Scene:
    """Return a slide on whose own background bullets that would be lost have their text's colour."""
    if scene.background.own is None:
        return scene
    grounds = {id(text.paragraph): text.grounds for _, texts in contrasts_by_item(scene) for text in texts}

    def seen(paragraph: Paragraph) -> Paragraph:
        style = paragraph.style
        if style.bullet is None or worst(style.bullet.color, grounds[id(paragraph)]) >= GRAPHICS:
            return paragraph
        return replace(paragraph, style=replace(style, bullet=replace(style.bullet, color=style.color)))

    frames = (
        replace(item, paragraphs=tuple(map(seen, item.paragraphs))) if isinstance(item, Frame) else item
        for item in scene.items
    )
    return replace(scene, items=tuple(frames))


def _is_lost(text: Contrast) -> bool:
    """Whether a text needs another colour. What a template chose itself is kept while it can be read by most."""
    return not text.readable and not (text.inherited and text.ratio >= GRAPHICS)


def _legible(scene: Scene, item: SceneItem, texts: Sequence[Contrast], colors: _Colors) -> Iterator[SceneItem]:
    if _lacks_ground(item, texts, colors):
        area = _area(item, texts, colors)
        yield area
        [_, (_, texts)] = contrasts_by_item(replace(scene, items=(area, item)))
    new = _new_colors(item, texts, colors)
    yield _recolored(item, new) if new else item


def _lacks_ground(item: SceneItem, texts: Sequence[Contrast], colors: _Colors) -> bool:
    """Whether a text stands on both light and dark, so that no colour can be read on all of that."""
    new = _new_colors(item, texts, colors)
    return any(_is_lost(text.with_color(new.get(id(text.paragraph), text.color))) for text in texts)


def _new_colors(item: SceneItem, texts: Sequence[Contrast], colors: _Colors) -> dict[int, Color]:
    """New colours for the texts of an item, by their paragraphs' identity."""
    new: dict[int, Color] = {}
    for _, alike in groupby(sorted(texts, key=_look), _look):
        new |= _in_one_look(list(alike), isinstance(item, Chart | Frame), colors)
    return new


def _look(text: Contrast) -> tuple[str, bool]:
    return text.color.rgb, text.paragraph.style.bold


def _in_one_look(alike: Sequence[Contrast], together: bool, colors: _Colors) -> dict[int, Color]:
    """New colours for texts of one look if one of them needs it: the same for all, or what each can be read in."""
    if not any(map(_is_lost, alike)):
        return {}
    one = _readable(alike, colors)
    if together or all(text.with_color(one).readable for text in alike):
        return {id(text.paragraph): one for text in alike}
    return {id(text.paragraph): _readable([text], colors) for text in alike if _is_lost(text)}


def _readable(alike: Sequence[Contrast], colors: _Colors) -> Color:
    old = alike[0].color
    tones = shades(old) if (old.name or "").startswith("accent") else []
    own = [text.own for text in alike[:1] if text.own]
    grounds = list(dict.fromkeys(color for text in alike for color in text.grounds))
    return readable([*tones, *own, *_named(colors)], grounds, max(text.needed for text in alike))


def _named(colors: _Colors) -> list[Color]:
    return [colors[name] for name in ("tx1", "bg1", "tx2", "bg2")]


def _area(item: SceneItem, texts: Sequence[Contrast], colors: _Colors) -> Shape:
    """An area on which an item's texts can be read, most of them in their own colours."""
    fills = _named(colors)
    fill = max(fills, key=lambda color: sum(text.color.contrast(color) >= text.needed for text in texts))
    return Shape(PLAIN_AREA, Geometry.RECTANGLE, _around(_box(item)), fill=fill, step=getattr(item, "step", None))


def _around(box: Box) -> Box:
    return Box.of(box.left - _EDGE, box.top - _EDGE, box.width + 2 * _EDGE, box.height + 2 * _EDGE)


_EDGE = Emu.of_points(6)


def _box(item: SceneItem) -> Box:
    match item:
        case Frame():
            return item.placeholder.box
        case Cluster():
            return Box.around(tuple(group.box for group in item.groups))
        case Shape() | Icon():
            return item.box
        case Image():
            return item.caption.box if item.caption else item.box
        case _:
            return Box.around((item.box, *([item.caption.box] if item.caption else [])))


# --- The same in other colours ------------------------------------------------------------------------------------


def _recolored(item: SceneItem, new: _New) -> SceneItem:
    match item:
        case Frame() | Shape():
            return replace(item, paragraphs=tuple(_paragraph(each, new) for each in item.paragraphs))
        case Cluster():
            return replace(item, groups=tuple(_group(group, new) for group in item.groups))
        case Table():
            rows = (replace(row, cells=tuple(_cell(cell, new) for cell in row.cells)) for row in item.rows)
            return replace(item, rows=tuple(rows), caption=_shape(item.caption, new))
        case Chart():
            return _chart(item, new)
        case Icon():
            return item
        case _:
            return replace(item, caption=_shape(item.caption, new))


def _chart(chart: Chart, new: _New) -> Chart:
    labels = tuple(replace(each, paragraph=_paragraph(each.paragraph, new)) for each in chart.labels)
    usual = (
        changed.paragraph.style.color
        for label, changed in zip(chart.labels, labels, strict=True)
        if (label.paragraph.style.color, label.paragraph.style.bold) == (chart.style.color, chart.style.bold)
    )
    style = replace(chart.style, color=next(usual, chart.style.color))
    return replace(chart, labels=labels, style=style, caption=_shape(chart.caption, new))


def _group(group: Group, new: _New) -> Group:
    parts = (_shape(part, new) if isinstance(part, Shape) else part for part in group.parts)
    return replace(group, parts=tuple(part for part in parts if part))


def _cell(cell: Cell, new: _New) -> Cell:
    return replace(cell, paragraph=_paragraph(cell.paragraph, new))


def _shape(shape: Shape | None, new: _New) -> Shape | None:
    return shape and replace(shape, paragraphs=tuple(_paragraph(each, new) for each in shape.paragraphs))


def _paragraph(paragraph: Paragraph, new: _New) -> Paragraph:
    color, style = new.get(id(paragraph)), paragraph.style
    if color is None:
        return paragraph
    bullet = style.bullet
    if bullet and bullet.color == style.color:
        bullet = replace(bullet, color=color)
    # What is measured is the text: where that could not be read, its emphasised words are told apart by nothing else.
    marked = color if style.marked else None
    return replace(paragraph, style=replace(style, color=color, bullet=bullet, marked=marked))
