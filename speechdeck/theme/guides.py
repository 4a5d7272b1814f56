"""Guides: the small formulas over a shape's width and height by which free forms say their points (ECMA-376 Part 1, 20.1.9.11)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from lxml import etree

from ..scene import Box
from .part import NAMESPACES


def guides(free: etree._Element, box: Box) -> dict[str, float]:
    """Return the values of a shape's guides, the built-in ones first (20.1.9.11 and 20.1.10.56)."""
    width, height = float(box.width), float(box.height)
    short, long = min(width, height), max(width, height)
    known = {"l": 0.0, "t": 0.0, "r": width, "b": height, "w": width, "h": height, "hc": width / 2, "vc": height / 2}
    known |= {"ss": short, "ls": long, "cd2": 10_800_000.0, "cd4": 5_400_000.0, "cd8": 2_700_000.0}
    known |= {"3cd4": 16_200_000.0, "3cd8": 8_100_000.0, "5cd8": 13_500_000.0, "7cd8": 18_900_000.0}
    for side, length in (("w", width), ("h", height), ("ss", short)):
        known |= {f"{side}d{part}": length / part for part in (2, 3, 4, 5, 6, 8, 10, 16, 32)}
    for guide in free.iterfind("a:avLst/a:gd", NAMESPACES):
        known[guide.get("name", "")] = _computed(guide.get("fmla", "val 0"), known)
    for guide in free.iterfind("a:gdLst/a:gd", NAMESPACES):
        known[guide.get("name", "")] = _computed(guide.get("fmla", "val 0"), known)
    return known


def value(word: str, guides: Mapping[str, float]) -> float:
    """Return what a word stands for: a guide's name, or a number."""
    return guides[word] if word in guides else float(word)


def _radians(angle: float) -> float:
    return math.radians(angle / 60_000)


_FORMULAS: dict[str, Callable[..., float]] = {
    "val": lambda x: x,
    "*/": lambda x, y, z: x * y / z if z else 0.0,
    "+-": lambda x, y, z: x + y - z,
    "+/": lambda x, y, z: (x + y) / z if z else 0.0,
    "?:": lambda x, y, z: y if x > 0 else z,
    "abs": abs,
    "at2": lambda x, y: math.degrees(math.atan2(y, x)) * 60_000,
    "cat2": lambda x, y, z: x * math.cos(math.atan2(z, y)),
    "sat2": lambda x, y, z: x * math.sin(math.atan2(z, y)),
    "cos": lambda x, y: x * math.cos(_radians(y)),
    "sin": lambda x, y: x * math.sin(_radians(y)),
    "tan": lambda x, y: x * math.tan(_radians(y)),
    "max": max,
    "min": min,
    "mod": lambda x, y, z: math.sqrt(x * x + y * y + z * z),
    "pin": lambda x, y, z: min(max(x, y), z),
    "sqrt": lambda x: math.sqrt(max(0.0, x)),
}
"""The operations of guides (20.1.9.11)."""


def _computed(formula: str, guides: Mapping[str, float]) -> float:
    name, *words = formula.split()
    return float(_FORMULAS[name](*(value(word, guides) for word in words)))
