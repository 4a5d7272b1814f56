"""Numbers that count what stands on the slide: steps called 1 and 2, or `3 reasons` above three points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import BLOCKS
from ..model.outline import Slide
from ..words.said_numbers import Written

_FEW = 3
"""A list of so many is counted; two may be there by chance, as may 1 and 2 alone."""


def counting(shown: Sequence[tuple[str, Sequence[Written]]], slide: Slide) -> list[Written]:
    """Return the numbers in a slide's texts that the slide itself explains, so that nobody has to say them."""
    lengths = set(_lengths(slide))
    counts = [each for _, written in shown for each in written if each.text.isdecimal() and int(each.text) in lengths]
    return [*counts, *_numbering(shown)]


def _numbering(shown: Sequence[tuple[str, Sequence[Written]]]) -> Iterator[Written]:
    """Yield 1, 2 and 3 where texts begin so, or with one word before them: step 1, step 2."""
    begun: dict[str, list[Written]] = {}
    for text, written in shown:
        for each in written[:1]:
            before = text[: each.start]
            numbered = begun.setdefault(before, [])
            if each.text == str(len(numbered) + 1):
                numbered.append(each)
    for before, numbered in begun.items():
        if len(numbered) >= (_FEW - 1 if before else _FEW):
            yield from numbered


def _lengths(slide: Slide) -> Iterator[int]:
    """How many items each block has, but for figures, whose numbers are what they claim."""
    for block in slide.content:
        for kind in BLOCKS:
            items = getattr(block, kind, None)
            items = getattr(items, "rows", items)
            if kind != "figures" and isinstance(items, tuple) and len(items) >= _FEW:
                yield len(items)
