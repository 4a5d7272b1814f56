"""Where points of time stand along a line: at a true scale, or as near to one as their texts allow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def true_distances(times: Sequence[float], least: Sequence[float], length: float) -> list[float] | None:
    """Return the room of each point up to the next, in proportion to time; the last one has what it needs at least.

    None where a point would have less than it needs, or where time does not go on from each point to the next.
    """
    spans = [after - before for before, after in pairwise(times)]
    if min(spans) <= 0:
        return None
    room = length - least[-1]
    distances = [room * span / sum(spans) for span in spans]
    fits = room > 0 and all(own >= needed for own, needed in zip(distances, least, strict=False))
    return [*distances, least[-1]] if fits else None


def near_distances(times: Sequence[float], least: Sequence[float], length: float) -> list[float] | None:
    """Return the same with as much more room as they need for the points that are too near to the next one."""
    spans = [after - before for before, after in pairwise(times)]
    if min(spans) < 0 or sum(least) > length:
        return None
    fixed: set[int] = set()
    while True:
        room = length - least[-1] - sum(least[at] for at in fixed)
        free = [at for at in range(len(spans)) if at not in fixed]
        whole = sum(spans[at] for at in free)
        distances = [least[at] if at in fixed or not whole else room * spans[at] / whole for at in range(len(spans))]
        lacking = [at for at in free if distances[at] < least[at]]
        if not lacking or not whole:
            return [*distances, least[-1]]
        fixed.update(lacking)


def even_distances(least: Sequence[float], length: float) -> list[float] | None:
    """Return the same room for each point; None where one needs more."""
    own = length / len(least)
    return [own] * len(least) if max(least) <= own else None
