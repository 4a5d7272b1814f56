"""The smallest that can stand where something is wanted and what is written cannot be read."""

from __future__ import annotations

from typing import Any

from ...errors import Place
from ..yaml import Mapping, Sequence, Tree, new_text
from .grafts import STAND_IN, new_list, new_mapping

_SMALLEST: dict[str, Any] = {
    "title": STAND_IN,
    "text": STAND_IN,
    "label": STAND_IN,
    "value": STAND_IN,
    "kind": "column",
    "points": [STAND_IN],
    "tiles": [STAND_IN],
    "flow": [STAND_IN, STAND_IN],
    "figures": [{"value": STAND_IN, "label": STAND_IN}],
    "quote": STAND_IN,
    "timeline": [{"date": STAND_IN, "text": STAND_IN}] * 2,
    "statement": STAND_IN,
    "comparison": [{"heading": STAND_IN, "points": [STAND_IN]}] * 2,
    "table": {"header": [STAND_IN], "rows": [[STAND_IN]]},
    "chart": {"kind": "column", "data": [{"label": STAND_IN, "value": "1"}]},
}
"""By the key that needs a value. A picture has none: there is no file that could be shown."""


def stand_in(mapping: Mapping, key: str, place: Place) -> Tree:
    """Return what stands for the value of a key, if something can."""
    if key in ("header", "rows", "cells"):
        other = mapping.get("rows" if key == "header" else "header")
        widths = [len(row) for row in (other or ()) if isinstance(row, Sequence)] if key == "header" else []
        count = max(widths, default=1) if key == "header" else len(other) if isinstance(other, Sequence) else 1
        cells = [STAND_IN] * max(1, count)
        return _grown([cells] if key == "rows" else cells, place)
    if key == "data":
        series = mapping.get("series")
        count = len(series) if isinstance(series, Sequence) and series else 1
        return _grown([{"label": STAND_IN, "values": ["1"] * count}], place)
    return _grown(_SMALLEST[key], place) if key in _SMALLEST else None


def _grown(value: Any, place: Place) -> Tree:
    if isinstance(value, dict):
        return new_mapping(place, {key: _grown(each, place) for key, each in value.items()})
    if isinstance(value, list):
        return new_list(place, [_grown(each, place) for each in value])
    return new_text(value, place)
