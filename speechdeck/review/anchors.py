"""What two long rows have once each, in the same order: it stands for itself, whatever stands around it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

_LENGTHS = (1, 3)
"""Where nothing stands only once, sequences of as many may."""


def anchors(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return places in both rows at which the same stands: the longest series of them that runs the same way."""
    for length in _LENGTHS:
        ours, theirs = _once(one, length), _once(other, length)
        shared = [(at, theirs[each]) for each, at in ours.items() if each in theirs]
        if shared:
            return _rising(shared)
    return []


def _once(row: Sequence[Hashable], length: int) -> dict[Hashable, int]:
    """Where what stands in a row only once does, in its order."""
    sequences = list(zip(*(row[start:] for start in range(length)), strict=False))
    count = Counter(sequences)
    return {each: at for at, each in enumerate(sequences) if count[each] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series of pairs whose second numbers rise, as their first ones do."""
    ends: list[int] = []
    """The least second number with which a series of one, two … ends."""
    last: list[int] = []
    """Which pair that is."""
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        length = bisect_left(ends, other)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [other]
        last[length : length + 1] = [number]
    series: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        series.append(pairs[number])
        number = before[number]
    return series[::-1]
