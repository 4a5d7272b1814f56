"""Sizes in step: those of a slide's blocks with each other, and with the slides before and after."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..scene import Chart, Cluster, Frame, Icon, Scene, SceneItem, Shape, Table

WITHIN, BETWEEN = 1.34, 1.6
"""How many times as large as the smallest text of a slide its largest may be; and as that of the next slide."""

BESIDE = 32.0
"""Points: a list, a box or a table beside other blocks is no larger, however short it is."""

ANYWHERE = 28.0
"""Points: a text that is no larger is in step with any."""


def limit_within(scene: Scene, unit: float) -> float:
    """Return how large texts may be to be in step with the slide's smallest; without a bound where they are."""
    if len(blocks_of(scene)) < 2:
        return math.inf
    small = min((size for item in blocks_of(scene) for size in body_sizes(item)), default=math.inf)
    large = max((size for item in blocks_of(scene) for size in (*body_sizes(item), *_displayed(item))), default=0.0)
    bound = max(ANYWHERE * unit, WITHIN * small)
    return bound if large > bound else math.inf


def limits_between(scenes: Sequence[Scene], unit: float) -> list[float]:
    """Return how large each slide's texts may be to be in step with those of its neighbours."""
    largest = [max((size for item in blocks_of(scene) for size in body_sizes(item)), default=None) for scene in scenes]
    limits = [math.inf] * len(scenes)
    for (at, one), (after, other) in pairwise(enumerate(largest)):
        if one and other and max(one, other) > BETWEEN * min(one, other):
            larger = at if one > other else after
            limits[larger] = min(limits[larger], max(ANYWHERE * unit, BETWEEN * min(one, other)))
    return [math.inf if one is None or one <= limit else limit for one, limit in zip(largest, limits, strict=True)]


def blocks_of(scene: Scene) -> list[SceneItem]:
    """Return what shows a slide's blocks; the icons of points belong to their list."""
    items = (item for item in scene.items if not isinstance(item, Icon))
    return [item for item in items if not isinstance(item, Frame) or item.role == "body"]


def body_sizes(item: SceneItem) -> Iterator[float]:
    """Yield the size of an item's own text: a list's, a label's, a table's; a quote and a value are no such text."""
    match item:
        case Frame():
            yield from (p.style.size for p in item.paragraphs[-1:] if not list(_displayed(item)) and p.level == 0)
        case Cluster():
            shapes = (part for group in item.groups for part in group.parts if isinstance(part, Shape))
            # The texts of a timeline stand on no ground, and are no values.
            boxes = (shape for shape in shapes if shape.fill or item.ordered)
            yield from (max(p.style.size for p in box.paragraphs) for box in boxes if box.paragraphs)
        case Table():
            yield item.rows[0].cells[0].paragraph.style.size
        case Chart():
            yield item.style.size
        case _:
            pass


def values(item: SceneItem) -> Iterator[float]:
    """Yield the sizes of an item's values, which stand on no ground of their own, above their labels."""
    if isinstance(item, Cluster) and not item.ordered:
        texts = (part for group in item.groups for part in group.parts if isinstance(part, Shape) and not part.fill)
        yield from (text.paragraphs[0].style.size for text in texts if text.paragraphs)


def _displayed(item: SceneItem) -> Iterator[float]:
    """The size of a text in the titles' font: of a quote, or a point that stands alone."""
    if isinstance(item, Frame):
        yield from (p.style.size for p in item.paragraphs if p.style.font.role == "major" and not p.heading)
