"""Figures: large values, each with a rule above and its label below, side by side or one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter

from ..model import Figure, Figures
from ..scene import Box, Cluster, Emu, Geometry, Group, Icon, Paragraph, Placeholder, Shape
from ..typesetting import fit
from ..words.text import Run, text_of
from .excess import each_over, items_over
from .icons import icon
from .stage import Stage, columns, rows

_RULE = Box.of(0, 0, 914_400, 54_864)
_LARGEST_LABEL = 24.0
"""Points."""

_BELOW_RULE = Emu.of_points(10)
_GAP = Emu(365_760)
_ICON = Emu.of_points(44)


def compose_figures(stage: Stage, block: Figures, placeholder: Placeholder) -> Iterator[Shape | Cluster]:
    """Set the values at one size and the labels at one size, the largest at which all fit."""
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    ways = [(boxes, texts) for boxes in _ways(stage, block, box) if (texts := _fitted(stage, block, boxes))]
    if not ways:
        remedy = "Shorten the labels, or use fewer figures."
        stage.too_long(block.place_of("figures"), "the text of these figures", remedy, _much(stage, block, box))
        return
    boxes, texts = max(ways, key=lambda way: _merit(*way))
    groups = (_group(stage, figure, each, text) for figure, each, text in zip(block.figures, boxes, texts, strict=True))
    yield Cluster(stage.ours.gettext("Figures"), tuple(groups))


def _ways(stage: Stage, block: Figures, box: Box) -> Iterator[list[Box]]:
    """The boxes of the figures side by side and one below the other, without what icons take above them."""
    count, gap = len(block.figures), stage.emu(_GAP)
    above = stage.emu(_ICON) if any(figure.icon for figure in block.figures) else Emu(0)
    for boxes in (columns(box, count, gap), rows(box, count, gap)):
        yield [Box.of(each.left, each.top + above, each.width, each.height - above) for each in boxes]


def _merit(boxes: list[Box], texts: list[tuple[Paragraph, ...]]) -> tuple[float, float, float]:
    """Large values first, then large labels, then labels of few lines."""
    value, label = texts[0]
    highest = max(fit.height(text[1:], box.width) or 0 for box, text in zip(boxes, texts, strict=True))
    return value.style.size, label.style.size, -highest


def _below_rule(box: Box) -> Box:
    used = _RULE.height + _BELOW_RULE
    return Box.of(box.left, box.top + used, box.width, box.height - used)


def _fitted(stage: Stage, block: Figures, boxes: list[Box]) -> list[tuple[Paragraph, ...]] | None:
    """Values and labels at the largest sizes at which each value has one line and all fit."""
    labels = stage.sizes(stage.points(_LARGEST_LABEL))
    for value_size in stage.sizes(stage.theme.scale[0], stage.theme.body.size):
        for label_size in labels:
            texts = [_paragraphs(stage, figure, value_size, label_size) for figure in block.figures]
            if all(_stands(text, box) for text, box in zip(texts, boxes, strict=True)):
                return texts
            if label_size * 3 < value_size:
                break
    return None


def _paragraphs(stage: Stage, figure: Figure, value_size: float, label_size: float) -> tuple[Paragraph, ...]:
    # In the text's font: the numerals of many a title's font are as low as its small letters.
    value = stage.style(value_size, stage.strong, bold=True)
    return (
        Paragraph((Run(figure.value),), value),
        Paragraph(figure.label, replace(stage.style(label_size), before=stage.points(4.0))),
    )


def _stands(paragraphs: Sequence[Paragraph], box: Box) -> bool:
    value = paragraphs[:1]
    one_line = fit.height(value, box.width)
    return fit.fits(paragraphs, box) and one_line is not None and one_line < 1.5 * fit.line_height(value[0].style)


def _much(stage: Stage, block: Figures, box: Box) -> str:
    """By how much the figures' texts are too long, side by side or one below the other: the less."""
    value, label = (
        stage.sizes(stage.theme.scale[0], stage.theme.body.size)[-1],
        stage.sizes(stage.points(_LARGEST_LABEL))[-1],
    )
    texts = [_paragraphs(stage, figure, value, label) for figure in block.figures]
    told = [each_over(texts, [partial(_stands, box=each) for each in boxes]) for boxes in _ways(stage, block, box)]
    least = min((way for way in told if way[1]), key=itemgetter(0), default=(0, ""))[1]

    def with_figures(kept: int) -> object:
        fewer = block.model_copy(update={"figures": block.figures[:kept]})
        return any(_fitted(stage, fewer, boxes) for boxes in _ways(stage, fewer, box))

    return least or items_over(len(texts), with_figures, "figure")


def _rule(stage: Stage, figure: Figure, box: Box) -> Shape | Icon:
    """What stands above a value: a rule, or its icon."""
    if figure.icon:
        side = stage.emu(_ICON)
        return icon(stage, figure.icon, Box.of(box.left, box.top - side, side, side), stage.warm)
    # Translators: a line that is drawn.
    name = stage.ours.gettext("Rule")
    return Shape(name, Geometry.RECTANGLE, replace(_RULE, left=box.left, top=box.top), fill=stage.warm)


def _group(stage: Stage, figure: Figure, box: Box, paragraphs: tuple[Paragraph, ...]) -> Group:
    text = f"{figure.value} {text_of(figure.label)}"
    below = _below_rule(box)
    used = Emu.of_points(fit.height(paragraphs, box.width) or 0)
    rule = _rule(stage, figure, box)
    words = Shape(stage.ours.gettext("Text"), Geometry.RECTANGLE, replace(below, height=used), paragraphs=paragraphs)
    return Group(stage.ours.gettext("Figure: {text}", text=text), text, stage.step_of(figure), (rule, words))
