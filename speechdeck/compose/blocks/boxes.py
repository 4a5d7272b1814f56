"""Boxes with a label and, below it, a text: what tiles and the steps of a flow share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ...model import Step, Tile
from ...scene import Align, Box, Color, Insets, Paragraph
from ...typesetting import fit
from ..excess import each_over
from ..stage import Stage

Labelled = Tile | Step

_USUAL, _GROWN = 24.0, 40.0
"""Points: the largest label, and the largest in a design whose texts grow."""

_OF_BOX = 0.23
"""Of its box's height: a label that has grown."""

_TEXT = 0.75
"""Of the label's size: the text below it, in such a design."""


def fit_labels(
    stage: Stage, items: Sequence[Labelled], boxes: Sequence[Box], insets: Insets, colors: Sequence[Color], align: Align
) -> list[tuple[Paragraph, ...]] | None:
    """Return the boxes' texts at the largest size at which all fit, labels bold and texts one step smaller."""
    sizes = _sizes(stage, boxes)
    unsteady = None
    for at, size in enumerate(sizes):
        smaller = stage.at_most(size * _TEXT) if stage.theme.grows else sizes[min(at + 1, len(sizes) - 1)]
        texts = [
            _paragraphs(stage, item, color, size, smaller, align) for item, color in zip(items, colors, strict=True)
        ]
        rooms = [box.inset(insets) for box in boxes]
        if all(map(fit.fits, texts, rooms)):
            if not stage.theme.grows or all(
                fit.is_steady(text, box.width) for text, box in zip(texts, rooms, strict=True)
            ):
                return texts
            unsteady = unsteady or texts
    return unsteady


def _sizes(stage: Stage, boxes: Sequence[Box]) -> list[float]:
    """The sizes of labels, largest first."""
    usual = min(stage.points(_USUAL), stage.theme.body.size)
    if not stage.theme.grows:
        return stage.sizes(usual)
    low = min(box.height.points for box in boxes)
    return stage.up_to(max(_USUAL, min(_GROWN, low * _OF_BOX / stage.theme.unit)))


def labels_over(
    stage: Stage, items: Sequence[Labelled], boxes: Sequence[Box], insets: Insets, align: Align
) -> tuple[int, str]:
    """Return how many of the boxes' texts are too long for them at the smallest size, and by how much."""
    size = _sizes(stage, boxes)[-1]
    texts = [_paragraphs(stage, item, stage.text, size, size, align) for item in items]
    return each_over(texts, [partial(_fits, box.inset(insets)) for box in boxes])


def _fits(box: Box, text: Sequence[Paragraph]) -> bool:
    return fit.fits(text, box)


def _paragraphs(
    stage: Stage, item: Labelled, color: Color, size: float, smaller: float, align: Align
) -> tuple[Paragraph, ...]:
    label = Paragraph(item.label, replace(stage.style(size, color, bold=True), align=align))
    if not item.text:
        return (label,)
    return (label, Paragraph(item.text, replace(stage.style(smaller, color), align=align, before=stage.points(4.0))))
