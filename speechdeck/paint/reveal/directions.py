"""The directions to the speaker, which only the presenter view shows, and where they stand in the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Section
from ...scene import Scene

PlacedDirection = tuple[int, int, str]
"""The passage of the notes that it stands before or in, where in the passage's text, and what it says."""


def directions(scenes: Sequence[Scene]) -> list[list[PlacedDirection]]:
    """Return the directions of each slide; a public copy, which holds no speech, has none, and no list of them."""
    return [] if any(scene.public for scene in scenes) else [list(_of(scene.section)) for scene in scenes]


def _of(section: Section) -> Iterator[PlacedDirection]:
    """The heading is the first passage of the notes. JavaScript counts a text in the units of UTF-16."""
    above = 1 if section.heading else 0
    for each in section.directions:
        if each.footnote:
            continue
        text = section.passages[each.passage].text if each.passage < len(section.passages) else ""
        yield above + each.passage, len(text[: each.offset].encode("utf-16-le")) // 2, each.text
