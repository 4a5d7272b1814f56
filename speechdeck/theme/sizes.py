"""The sizes in which texts can be set: a template's own, and where those are few, steps between and below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..scene import Emu
from ..typesetting import fit

_WIDTH, _HEIGHT = Emu(9_144_000), Emu(6_858_000)
"""Of the slides for which sizes in points are meant: 7.5 inches high, and as wide as 4:3 makes them."""

_STEPS = (66.0, 54.0, 44.0, 36.0, 32.0, 28.0, 24.0, 20.0, 18.0, 16.0, fit.SMALLEST)

LARGER = (160.0, 115.0, 96.0, 80.0, 60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0)
"""In which little content is set where that may be larger than a template's own text, and steps on the way to it."""

_GAP = 1.5
"""Between two of a template's sizes: where the larger is more than so many times the smaller, there are steps between."""

_ABOVE = 1.15
"""A template whose smallest size is so many times the smallest that a hall can read has steps below."""

_NEAR = 1.1
"""A step is no nearer to a size of the template's own."""


def proportion(width: Emu, height: Emu) -> float:
    """Return how large a slide is beside a usual one; a screen shows both alike, and points count for as much less."""
    return min(width / _WIDTH, height / _HEIGHT)


def scale_of(own: Iterable[float], size: float) -> tuple[float, ...]:
    """Return a template's sizes and the steps that it lacks, largest first; ``size`` is its slide's proportion."""
    sizes = sorted(set(own), reverse=True)
    steps = [round(step * size, 1) for step in _STEPS]
    legible = [each for each in sizes if each >= steps[-1]]
    between = (step for pair in pairwise(legible) for step in _between(steps, *pair))
    below = [each for each in steps if each * _NEAR <= legible[-1]] if legible else []
    needed = below if legible and legible[-1] >= _ABOVE * steps[-1] else []
    return tuple(sorted({*sizes, *between, *needed}, reverse=True))


def with_larger(scale: Iterable[float], size: float) -> tuple[float, ...]:
    """Return a scale with the sizes for little content."""
    return tuple(sorted({*scale, *(round(step * size, 1) for step in LARGER)}, reverse=True))


def _between(steps: Iterable[float], larger: float, smaller: float) -> Iterator[float]:
    if larger > _GAP * smaller:
        yield from (step for step in steps if smaller * _NEAR <= step and step * _NEAR <= larger)
