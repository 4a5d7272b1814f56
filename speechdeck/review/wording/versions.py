"""Paragraphs that are versions of each other, though not one is as it was: a long text is compared paragraph by paragraph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .rising import rising
from .words import Word

_ALIKE = 0.4
"""The part of the pairs of words that follow each other that two versions of a paragraph have in common."""

_EVERYWHERE = 8
"""Paragraphs; a pair of words that is in more of them says nothing."""

Row = Sequence[Word]


def versions(ours: Sequence[Row], theirs: Sequence[Row]) -> list[tuple[int, int]]:
    """Return which paragraphs of ours became which of theirs, by their numbers, both in order; the rest came or went."""
    where: dict[tuple[Word, Word], list[int]] = defaultdict(list)
    sizes = []
    for number, row in enumerate(theirs):
        pairs = set(pairwise(row))
        sizes.append(len(pairs))
        for pair in pairs:
            where[pair].append(number)
    best: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(ours):
        pairs = set(pairwise(row))
        shared = Counter(at for pair in pairs if len(where.get(pair, ())) <= _EVERYWHERE for at in where.get(pair, ()))
        for at, count in shared.most_common(1):
            if count >= _ALIKE * max(len(pairs), sizes[at]) and count > best.get(at, (0, 0))[0]:
                best[at] = count, number
    found = sorted((number, at) for at, (_, number) in best.items())
    return [found[place] for place in rising([at for _, at in found])]
