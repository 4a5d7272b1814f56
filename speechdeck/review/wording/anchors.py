"""What two long rows have once each, in the same order: it stands for itself, whatever stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from .rising import rising

_LENGTHS = (1, 3)
"""Where nothing stands only once, sequences of as many may."""


def anchors(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return places in both rows at which the same stands: the longest series of them that runs the same way."""
    for length in _LENGTHS:
        ours, theirs = _once(one, length), _once(other, length)
        shared = [(at, theirs[each]) for each, at in ours.items() if each in theirs]
        if shared:
            return [shared[place] for place in rising([other for _, other in shared])]
    return []


def _once(row: Sequence[Hashable], length: int) -> dict[Hashable, int]:
    """Where what stands in a row only once does, in its order."""
    sequences = list(zip(*(row[start:] for start in range(length)), strict=False))
    count = Counter(sequences)
    return {each: at for at, each in enumerate(sequences) if count[each] == 1}
