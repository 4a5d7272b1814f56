"""The axis of a chart's values: from where to where, in steps that people count in."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ..scene import Axis
from ..words.amounts import Amount, Marks

_STEPS = 4
"""About so many from one end to the other."""


def fit_axis(amounts: Sequence[Amount], *, drawn: bool, grounded: bool) -> Axis:
    """Return the axis for some values; a ``grounded`` one starts at zero, as lengths must."""
    low, high = min(each.number for each in amounts), max(each.number for each in amounts)
    if grounded or 0 <= low < high / 2:
        low, high = min(0.0, low), max(0.0, high)
    step = _round_step((high - low) / _STEPS or abs(high) or 1.0)
    if drawn or not grounded:
        low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    if low == high:
        high = low + step
    decimals = max(0, -math.floor(math.log10(step)))
    longest = max((amount.format for amount in amounts), key=lambda each: len(each.whole))
    return Axis(low, high, step, longest.over((low, high), decimals), drawn)


def ticks(axis: Axis, marks: Marks) -> Iterator[tuple[float, str]]:
    """Yield the values at which the axis has a line, and their texts."""
    for count in range(round((axis.greatest - axis.least) / axis.step) + 1):
        value = axis.least + count * axis.step
        yield value, axis.format.show(round(value, 10) or 0.0, marks)


def _round_step(rough: float) -> float:
    """The least of 1, 2, 5, 10, 20 … that is no smaller."""
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
