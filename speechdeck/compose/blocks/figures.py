"""Figures: large values, each with a rule above and its label below, side by side or one below the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter

from ...model import Figure, Figures
from ...scene import Box, Cluster, Emu, Geometry, Group, Icon, Paragraph, Placeholder, Shape
from ...typesetting import fit
from ...words.text import Run, text_of
from ..excess import each_over, items_over
from ..stage import Stage, columns, rows
from .icons import icon

_RULE = Box.of(0, 0, 914_400, 54_864)
_LARGEST_LABEL = 24.0
"""Points."""

_VALUES = {1: 160.0, 2: 115.0, 3: 96.0, 4: 80.0}
"""The largest values, by how many there are, in a design whose texts grow."""

_LABEL, _LABELS = 0.25, (24.0, 32.0)
"""A label's size there, of its value's, and its bounds in points."""

_TIGHT, _SHARE = 0.8, 0.2
"""Of a column: where a value is wider, columns are as wide as their values want; none is narrower than this part of all."""

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
    natural = _natural(stage, block, box, gap) if stage.theme.grows and count > 1 else None
    for boxes in (*([natural] if natural else []), columns(box, count, gap), rows(box, count, gap)):
        yield [Box.of(each.left, each.top + above, each.width, each.height - above) for each in boxes]


def _merit(boxes: list[Box], texts: list[tuple[Paragraph, ...]]) -> tuple[float, float, float]:
    """Large values first, then large labels, then labels of few lines."""
    value, label = texts[0]
    highest = max(fit.height(text[1:], box.width) or 0 for box, text in zip(boxes, texts, strict=True))
    return value.style.size, label.style.size, -highest


def _natural(stage: Stage, block: Figures, box: Box, gap: Emu) -> list[Box] | None:
    """Columns as wide as their values want, where they are unlike."""
    sample = [_paragraphs(stage, figure, 100.0, 20.0)[0] for figure in block.figures]
    wanted = [fit.length(each.runs, each.style) for each in sample]
    room = box.width - gap * (len(wanted) - 1)
    if max(wanted) * len(wanted) < sum(wanted) / _TIGHT:
        return None
    shares = [max(_SHARE, each / sum(wanted)) for each in wanted]
    boxes, left = [], float(box.left)
    for each in shares:
        width = room * each / sum(shares)
        boxes.append(Box.of(left, box.top, width, box.height))
        left += width + gap
    return boxes


_BLANK = 0.2
"""Of a value's size: what is blank above its digits, in the height of their line."""


def _parted(stage: Stage, box: Box, paragraphs: Sequence[Paragraph]) -> tuple[Box, Box]:
    """The boxes of a figure's rule and of its texts, so far below it that the digits seem to be."""
    blank = Emu.of_points(paragraphs[0].style.size * _BLANK) if stage.theme.grows else Emu(0)
    used, lowered = _RULE.height + _BELOW_RULE - blank, max(0, blank - _RULE.height - _BELOW_RULE)
    texts = box.top + max(0, used)
    rule = replace(_RULE, left=box.left, top=Emu(box.top + lowered), width=min(_RULE.width, box.width))
    return rule, Box.of(box.left, texts, box.width, box.bottom - texts)


def _fitted(stage: Stage, block: Figures, boxes: list[Box]) -> list[tuple[Paragraph, ...]] | None:
    """Values and labels at the largest sizes at which each value has one line and all fit."""
    if not stage.theme.grows:
        sizes = stage.sizes(stage.points(_LARGEST_LABEL))
        return _largest(stage, block, boxes, stage.theme.scale[0], lambda _: sizes)
    largest = stage.points(_VALUES[len(block.figures)])
    large = _largest(stage, block, boxes, largest, partial(_labels, stage))
    # A smaller value before a label that is lost below it.
    return large or _largest(stage, block, boxes, largest, lambda _: stage.up_to(_LABELS[0]))


def _largest(
    stage: Stage, block: Figures, boxes: list[Box], largest: float, labels: Callable[[float], Sequence[float]]
) -> list[tuple[Paragraph, ...]] | None:
    """The texts at the largest sizes at which they fit and, if there are such, break alike in every program."""
    widest, unsteady = _widest(stage, block, boxes), None
    for value_size in (size for size in stage.sizes(largest, stage.theme.body.size) if size <= widest):
        for label_size in labels(value_size):
            texts = [_paragraphs(stage, figure, value_size, label_size) for figure in block.figures]
            if all(_stands(stage, text, box) for text, box in zip(texts, boxes, strict=True)):
                if not stage.theme.grows or _are_steady(texts, boxes):
                    return texts
                unsteady = unsteady or texts
            if label_size * 3 < value_size:
                break
    return unsteady


def _are_steady(texts: list[tuple[Paragraph, ...]], boxes: list[Box]) -> bool:
    return all(fit.is_steady(text, box.width) for text, box in zip(texts, boxes, strict=True))


def _widest(stage: Stage, block: Figures, boxes: list[Box]) -> float:
    """The size at which the first of the values is as wide as its box: at a larger one, no label need be looked at."""
    style = stage.style(100.0, stage.strong, bold=True)
    lengths = (fit.length([Run(figure.value)], style) for figure in block.figures)
    return min(100.0 * box.width.points / max(each, 1.0) for each, box in zip(lengths, boxes, strict=True))


def _labels(stage: Stage, value: float) -> list[float]:
    """The sizes of labels that suit a value, largest first."""
    least, most = _LABELS
    return [
        size
        for size in stage.up_to(min(most, max(least, value * _LABEL / stage.theme.unit)))
        if size >= stage.points(least)
    ]


def _paragraphs(stage: Stage, figure: Figure, value_size: float, label_size: float) -> tuple[Paragraph, ...]:
    # In the text's font: the numerals of many a title's font are as low as its small letters.
    value = stage.style(value_size, stage.strong, bold=True)
    return (
        Paragraph((Run(figure.value),), value),
        Paragraph(figure.label, replace(stage.style(label_size), before=stage.points(4.0))),
    )


def _stands(stage: Stage, paragraphs: Sequence[Paragraph], box: Box) -> bool:
    value = paragraphs[:1]
    more = fit.longest(value[0].runs, value[0].style) - fit.length(value[0].runs, value[0].style)
    one_line = fit.height(value, Emu(box.width - Emu.of_points(more)))
    _, below = _parted(stage, box, paragraphs)
    return fit.fits(paragraphs, below) and one_line is not None and one_line < 1.5 * fit.line_height(value[0].style)


def _much(stage: Stage, block: Figures, box: Box) -> str:
    """By how much the figures' texts are too long, side by side or one below the other: the less."""
    value, label = (
        stage.sizes(stage.theme.scale[0], stage.theme.body.size)[-1],
        stage.sizes(stage.points(_LARGEST_LABEL))[-1],
    )
    texts = [_paragraphs(stage, figure, value, label) for figure in block.figures]
    told = [
        each_over(texts, [partial(_stands, stage, box=each) for each in boxes]) for boxes in _ways(stage, block, box)
    ]
    least = min((way for way in told if way[1]), key=itemgetter(0), default=(0, ""))[1]

    def with_figures(kept: int) -> object:
        fewer = block.model_copy(update={"figures": block.figures[:kept]})
        return any(_fitted(stage, fewer, boxes) for boxes in _ways(stage, fewer, box))

    return least or items_over(len(texts), with_figures, "figure")


def _rule(stage: Stage, figure: Figure, rule: Box) -> Shape | Icon:
    """What stands above a value: a rule, or its icon."""
    if figure.icon:
        side = stage.emu(_ICON)
        return icon(stage, figure.icon, Box.of(rule.left, rule.top - side, side, side), stage.warm)
    # Translators: a line that is drawn.
    name = stage.ours.gettext("Rule")
    return Shape(name, Geometry.RECTANGLE, rule, fill=stage.warm)


def _group(stage: Stage, figure: Figure, box: Box, paragraphs: tuple[Paragraph, ...]) -> Group:
    text = f"{figure.value} {text_of(figure.label)}"
    at, below = _parted(stage, box, paragraphs)
    used = Emu.of_points(fit.height(paragraphs, box.width) or 0)
    rule = _rule(stage, figure, at)
    words = Shape(stage.ours.gettext("Text"), Geometry.RECTANGLE, replace(below, height=used), paragraphs=paragraphs)
    return Group(stage.ours.gettext("Figure: {text}", text=text), text, stage.step_of(figure), (rule, words))
