"""The axis of a chart's values: from where to where, in steps that people count in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...scene import Axis
from ...words.number_formats import Amount, Format, Marks

_STEPS = 4
"""About so many from one end to the other."""


def fit_axis(amounts: Sequence[Amount], *, drawn: bool, grounded: bool) -> Axis:
    """Return the axis for some values; a ``grounded`` one starts at zero, as lengths must.

    One that does not start at zero is drawn: nobody shall take the heights on it for the amounts.
    """
    low, high = min(each.number for each in amounts), max(each.number for each in amounts)
    if grounded or 0 <= low < high / 2:
        low, high = min(0.0, low), max(0.0, high)
    drawn = drawn or not low <= 0 <= high
    step = _round_step((high - low) / _STEPS or abs(high) or 1.0)
    if drawn or not grounded:
        low, high = _multiple(math.floor(low / step), step), _multiple(math.ceil(high / step), step)
    if low == high:
        high = low + step
    return Axis(low, high, step, _tick_format(amounts, (low, high), step), drawn)


def _tick_format(amounts: Sequence[Amount], ends: tuple[float, float], step: float) -> Format:
    """As most amounts of the largest one's scale are written, its digits parted if any are."""
    # A zero may stand there without the scale and unit of the others.
    counted = [amount for amount in amounts if amount.number] or amounts
    by_size = [amount.ticks for amount in sorted(counted, key=lambda each: -abs(each.number))]
    scaled = [each for each in by_size if each.thousands == by_size[0].thousands]
    words = Counter((each.before, each.after) for each in scaled).most_common(1)[0][0]
    largest = next(each for each in scaled if (each.before, each.after) == words)
    whole = max((amount.ticks.whole for amount in amounts), key=len)
    decimals = max(0, -math.floor(math.log10(step / 1000**largest.thousands) + 1e-9))
    return replace(largest, whole=whole).over(ends, decimals)


def _multiple(count: int, step: float) -> float:
    """So many steps, without the dust of binary fractions: three of 0.1 are 0.3."""
    return float(count * Decimal(repr(step)))


def ticks(axis: Axis, marks: Marks) -> Iterator[tuple[float, str]]:
    """Yield the values at which the axis has a line, and their texts."""
    first = round(axis.least / axis.step)
    for count in range(first, first + round((axis.greatest - axis.least) / axis.step) + 1):
        value = _multiple(count, axis.step)
        yield value, axis.format.show(value, marks)


def _round_step(rough: float) -> float:
    """The least of 1, 2, 5, 10, 20 … that is no smaller."""
    power = math.floor(math.log10(rough))
    steps = (float(f"{factor}e{power}") for factor in (1, 2, 5, 10))
    return next(step for step in steps if step >= rough * (1 - 1e-9))
