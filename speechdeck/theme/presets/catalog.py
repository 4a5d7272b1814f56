"""All presets by their names."""

from __future__ import annotations

from collections.abc import Mapping

from . import arrows, flowcharts, polygons, rectangles, rounds
from .drawing import Layers, Room

PRESETS = {
    **rectangles.PRESETS,
    **polygons.PRESETS,
    **rounds.PRESETS,
    **arrows.PRESETS,
    **flowcharts.PRESETS,
}


def layers_of(name: str, width: float, height: float, said: Mapping[str, float]) -> Layers | None:
    """Return what a preset draws in a room of this size; None for one that is not known here."""
    preset = PRESETS.get(name)
    if preset is None:
        return None
    return preset(Room(width, height, said))
