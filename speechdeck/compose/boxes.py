"""Boxes with a label and, below it, a text: what tiles and the steps of a flow share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ..model import Step, Tile
from ..scene import Align, Box, Color, Insets, Paragraph
from ..typesetting import fit
from .excess import each_over
from .stage import Stage

Labelled = Tile | Step


def fit_labels(
    stage: Stage, items: Sequence[Labelled], boxes: Sequence[Box], insets: Insets, colors: Sequence[Color], align: Align
) -> list[tuple[Paragraph, ...]] | None:
    """Return the boxes' texts at the largest size at which all fit, labels bold and texts one step smaller."""
    sizes = stage.sizes(min(stage.points(24.0), stage.theme.body.size))
    for at, size in enumerate(sizes):
        smaller = sizes[min(at + 1, len(sizes) - 1)]
        texts = [
            _paragraphs(stage, item, color, size, smaller, align) for item, color in zip(items, colors, strict=True)
        ]
        if all(fit.fits(text, box.inset(insets)) for text, box in zip(texts, boxes, strict=True)):
            return texts
    return None


def labels_over(
    stage: Stage, items: Sequence[Labelled], boxes: Sequence[Box], insets: Insets, align: Align
) -> tuple[int, str]:
    """Return how many of the boxes' texts are too long for them at the smallest size, and by how much."""
    size = stage.sizes(min(stage.points(24.0), stage.theme.body.size))[-1]
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
