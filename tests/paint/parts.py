"""What of a scene is to be seen at a step, as the outline's cues have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speechdeck.scene import Chart, Cluster, Connector, Frame, Icon, Image, Paragraph, Scene, Shape, Table

START = -1
"""The step before the first cue."""


@dataclass(frozen=True)
class View:
    """What can be seen: texts in the order of reading, and how many shapes, arrows, and tables, charts and pictures."""

    texts: tuple[str, ...]
    shapes: int
    arrows: int
    fillings: int


def last_step(scene: Scene) -> int:
    """Return the step at which all of a scene is shown."""
    steps = [step for part in _parts(scene) for step in (part.step, *(each.step for each in _paragraphs(part)))]
    return max((step for step in steps if step is not None), default=START)


def view(scene: Scene, step: int) -> View:
    """Return what can be seen of a scene at a step."""
    shown = [part for part in _parts(scene) if _has_come(part.step, step)]
    return View(
        tuple(each.text for part in shown for each in _paragraphs(part) if _has_come(each.step, step)),
        sum(isinstance(part.thing, Shape) for part in shown),
        sum(isinstance(part.thing, Connector) for part in shown),
        sum(isinstance(part.thing, Table | Chart | Image) for part in shown),
    )


@dataclass(frozen=True)
class _Part:
    thing: Frame | Shape | Connector | Icon | Table | Chart | Image
    step: int | None


def _parts(scene: Scene) -> Iterator[_Part]:
    for item in scene.items:
        match item:
            case Frame():
                yield _Part(item, None)
            case Shape() | Icon():
                yield _Part(item, item.step)
            case Cluster():
                yield from (_Part(part, group.step) for group in item.groups for part in group.parts)
            case Table() | Chart() | Image():
                yield _Part(item, item.step)
                if item.caption:
                    yield _Part(item.caption, item.step)


def _paragraphs(part: _Part) -> tuple[Paragraph, ...]:
    match part.thing:
        case Table():
            return tuple(cell.paragraph for row in part.thing.rows for cell in row.cells)
        case Frame() | Shape():
            return part.thing.paragraphs
        case _:
            return ()


def _has_come(item: int | None, step: int) -> bool:
    return item is None or item <= step
