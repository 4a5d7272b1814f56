"""The icons that an outline can name: Lucide's, each as the steps of its strokes in a square of 24 units."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree

from .home import CARRIED
from .strokes import Step, ellipse, followed, rounded

SIDE = 24
"""Of the square in which each icon is drawn, in its units."""

WIDTH = 2
"""Of its strokes, which have round ends and corners."""

ICONS = CARRIED / "@iconify-json" / "lucide" / "icons.json"
"""The table of them all."""


def is_icon(name: str) -> bool:
    """Return whether there is an icon of this name."""
    return _own_name(name) in _icons()


def icon_names() -> list[str]:
    """Return the names of all icons, but for those that Lucide has given up."""
    return [name for name, icon in _icons().items() if not icon.get("hidden")]


def strokes_of(name: str) -> tuple[Step, ...]:
    """Return the steps of an icon's strokes."""
    body = etree.fromstring(f"<g>{_icons()[_own_name(name)]['body']}</g>")
    return tuple(step for element in body.iter() for step in _steps(element))


@cache
def _set() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ICONS.read_text("utf-8"))
    return found


@cache
def _icons() -> dict[str, dict[str, Any]]:
    """The icons by their names; one that is drawn in another square is left out."""
    return {name: icon for name, icon in _set()["icons"].items() if "width" not in icon}


def _own_name(name: str) -> str:
    """The name that an icon has today: many were called otherwise."""
    plain = re.sub(r"[\s_]+", "-", name.strip().lower()).removeprefix("lucide:")
    alias = _set()["aliases"].get(plain)
    return str(alias["parent"]) if alias else plain


def _steps(element: Any) -> Iterator[Step]:
    number = {key: float(value) for key, value in element.attrib.items() if re.fullmatch(r"-?[\d.]+", value)}
    match element.tag:
        case "path":
            yield from followed(element.get("d"))
        case "circle" | "ellipse":
            across = number.get("rx", number.get("r", 0.0))
            yield from ellipse(number["cx"], number["cy"], across, number.get("ry", across))
        case "rect":
            radius = number.get("rx", number.get("ry", 0.0))
            yield from rounded(number.get("x", 0.0), number.get("y", 0.0), number["width"], number["height"], radius)
