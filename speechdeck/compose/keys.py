"""A name of its own for each slide, which stays when its number or its texts change."""

from __future__ import annotations

from collections import Counter

from ..errors import Problem
from ..model import Deck


def keys_of(deck: Deck) -> tuple[list[str], list[Problem]]:
    """Return a name of its own for each slide, and what is wrong with those that the author gave; where two have one heading or title, the later ones are numbered."""
    # A number is passed over where a heading or an id of the author's has it already: "Part (2)" stays its own name.
    taken = {slide.key for slide in deck.slides}
    seen: Counter[str] = Counter()
    keys, problems = [], []
    for slide in deck.slides:
        if slide.spec.id and seen[slide.key]:
            place = slide.spec.place_of("id")
            problems.append(Problem(place, f'Another slide has the id "{slide.key}".', "Choose another, or remove it."))
        seen[slide.key] += 1
        key = slide.key
        while seen[slide.key] > 1 and key in taken:
            key = f"{slide.key} ({seen[slide.key]})"
            seen[slide.key] += key in taken
        taken.add(key)
        keys.append(key)
    return keys, problems
