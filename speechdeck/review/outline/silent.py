"""Slides at which nothing is said: paired by where they stand, for they have no words to be known by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise


def with_silent(pairs: Mapping[int, int], theirs: Sequence[bool], ours: Sequence[bool]) -> dict[int, int]:
    """Return pairs of slides with those that say nothing, where both have as many between two that are paired.

    >>> with_silent({1: 1, 3: 2}, [True, False, True, False], [True, False, False])
    {1: 1, 3: 2, 0: 0}
    """
    found = dict(pairs)
    bounds = [(-1, -1), *sorted(pairs.items()), (len(theirs), len(ours))]
    for (their_start, start), (their_end, end) in pairwise(bounds):
        between, own = range(their_start + 1, their_end), range(start + 1, end)
        if len(between) == len(own) and all(theirs[at] for at in between) and all(ours[at] for at in own):
            found |= zip(between, own, strict=True)
    return found
