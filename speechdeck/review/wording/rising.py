"""The longest series of numbers in a row that rise: what of it still stands in its order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def rising(numbers: Sequence[int]) -> list[int]:
    """Return the places of as many numbers as can be so that each is larger than the one before.

    >>> rising([3, 0, 1, 4, 2])
    [1, 2, 4]
    """
    ends: list[int] = []
    """The least number with which a series of one, two … ends."""
    last: list[int] = []
    """Where that is."""
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        last[length : length + 1] = [place]
    series: list[int] = []
    place = last[-1] if last else -1
    while place >= 0:
        series.append(place)
        place = before[place]
    return series[::-1]
