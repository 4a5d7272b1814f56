"""The report on both files, in the categories of PowerPoint's Accessibility Checker."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..scene import Box, Cluster, Frame, Scene, SceneItem, Shape
from ..scene.order import column_by_column, in_reading_order
from ..typesetting.contrast import contrasts
from ..words.text import pluralize
from .findings import Category, Finding, hard_to_read, reading_order
from .page import examine_page
from .powerpoint import examine_powerpoint


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a deck's two files, and how much was looked at to find it."""

    name: str
    findings: tuple[Finding, ...]
    titles: int
    descriptions: int
    texts: int
    least: float
    """The least contrast of all texts."""

    @property
    def failed(self) -> bool:
        """Whether there are errors."""
        return any(finding.category == "Errors" for finding in self.findings)

    def __str__(self) -> str:
        lines = [f"{self.name}: accessibility of {self.name}.html and {self.name}.pptx"]
        for category in typing.get_args(Category):
            found = [finding for finding in self.findings if finding.category == category]
            lines.append(f"  {category + ':':10}{len(found) or 'none'}")
            lines += [f"    {finding}" for finding in found]
        lines.append(
            f"  Looked at: {pluralize(self.titles, 'title')}, {pluralize(self.descriptions, 'alternative text')}, "
            f"{pluralize(self.texts, 'text')} (least contrast {int(self.least * 10) / 10}:1)"
        )
        return "\n".join(lines)


def report(name: str, scenes: Sequence[Scene], page: str, package: bytes) -> Report:
    """Examine a deck's page and its PowerPoint file; contrast and order are the scenes', and so the same in both."""
    examined = (examine_page(f"{name}.html", page), examine_powerpoint(f"{name}.pptx", package))
    measured = [(scene, contrast) for scene in scenes for contrast in contrasts(scene)]
    findings = [finding for each in examined for finding in each.findings]
    findings += [
        hard_to_read(f'both files, slide {scene.number}, "{contrast.text}"')
        for scene, contrast in measured
        if not contrast.readable
    ]
    findings += [reading_order(f"both files, slide {scene.number}") for scene in scenes if not _read_as_seen(scene)]
    return Report(
        name,
        tuple(findings),
        sum(each.titles for each in examined),
        sum(each.descriptions for each in examined),
        len(measured),
        min((contrast.ratio for _, contrast in measured), default=21.0),
    )


def _read_as_seen(scene: Scene) -> bool:
    """Whether the blocks come in the order in which they are seen; title and foot have their places by custom."""
    return all(_in_order(boxes, rtl=scene.rtl) for boxes in _blocks(scene.items))


def _in_order(boxes: Sequence[Box], *, rtl: bool) -> bool:
    # Two blocks side by side, each a heading with something low below it, look like two rows as well.
    ways = (read(range(len(boxes)), boxes.__getitem__, rtl=rtl) for read in (in_reading_order, column_by_column))
    return any(seen == sorted(seen) for seen in ways)


def _blocks(items: Sequence[SceneItem]) -> Iterator[list[Box]]:
    """The boxes of a slide's blocks, and for each block those of its parts."""
    blocks = []
    for item in items:
        match item:
            case Frame(role="body"):
                blocks.append(item.placeholder.content_box)
            case Shape() if item.paragraphs:
                blocks.append(item.box)
            case Cluster():
                parts = [group.box for group in item.groups]
                blocks.append(Box.around(tuple(parts)))
                yield parts
            case _:
                pass
    yield blocks
