"""How light colours are, and how unlike each other they look."""

from __future__ import annotations

import math
from functools import lru_cache

Lab = tuple[float, float, float]
"""Lightness, and how far a colour is from green to red and from blue to yellow."""


@lru_cache(maxsize=4096)
def luminance(rgb: str) -> float:
    """Return the relative luminance of six hexadecimal digits, 0 for black to 1 for white (WCAG 2.2)."""
    linear = _linear(rgb)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@lru_cache(maxsize=4096)
def oklab(rgb: str) -> Lab:
    """Return a colour in OKLab, where equal steps look equal (Ottosson, "A perceptual color space", 2020; CSS Color 4).

    Its lightness is the later one, which does not make much of the differences of dark colours (Ottosson, "Okhsv and
    Okhsl", 2021).
    """
    red, green, blue = _linear(rgb)
    cones = (
        0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
        0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
        0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
    )
    long, middle, short = (math.cbrt(cone) for cone in cones)
    return (
        _toe(0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short),
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


_TOE, _FOOT = 0.206, 0.03
_SLOPE = (1 + _TOE) / (1 + _FOOT)


def _toe(lightness: float) -> float:
    risen = _SLOPE * lightness - _TOE
    return (risen + math.sqrt(risen**2 + 4 * _FOOT * _SLOPE * lightness)) / 2


def unlikeness(one: str, other: str) -> float:
    """Return how unlike two colours look: 0.02 is just noticed, black and white are 1 apart (CSS Color 4, deltaEOK)."""
    return math.dist(oklab(one), oklab(other))


_COLORFUL = 0.04
"""Of the way from grey: what is seen to have a hue."""


def is_warm(rgb: str) -> bool:
    """Return whether a colour is seen as red, orange or yellow."""
    _, red, yellow = oklab(rgb)
    return math.hypot(red, yellow) >= _COLORFUL and 0 <= math.degrees(math.atan2(yellow, red)) <= 110


def _linear(rgb: str) -> list[float]:
    channels = [int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
