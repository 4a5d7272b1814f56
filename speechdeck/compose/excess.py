"""By how much a text is too long for its place, in its author's measure; asked only where it does not fit.

What is told is honest: whoever cuts so much from the end has a text that fits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..scene import Paragraph
from ..words.text import Run, pluralize, shortened

Fits = Callable[[Sequence[Paragraph]], object]
"""Whether paragraphs fit: what is false or None says that they do not."""

_NAMED = 40
"""Characters of a text by which its author knows it."""

_LISTED = 4
"""Texts of one block that are named as too long."""

_PIECE = re.compile(r"[^\s–—-]+[–—-]*")
"""What may not be broken: a word, or its part up to a hyphen."""


def characters_over(paragraphs: Sequence[Paragraph], fits: Fits, at: int = 0, name: str = "it") -> str:
    """Return by how many characters one of several paragraphs is too long, or which of its words is; else nothing."""
    paragraph = paragraphs[at]

    def whole_with(other: Paragraph) -> object:
        return fits([*paragraphs[:at], other, *paragraphs[at + 1 :]])

    wide = []
    for word in sorted(dict.fromkeys(_PIECE.findall(paragraph.text)), key=len, reverse=True)[:_LISTED]:
        over = _over(_only(paragraph, word), whole_with)
        if over:
            much = _about(over, len(word))
            wide.append(f'the word "{shortened(word, _NAMED)}" is about {much} too long for a line')
    if wide:
        return ", and ".join(wide)
    over = _over(paragraph, whole_with)
    return f"{name} is about {_about(over, len(paragraph.text))} too long" if over else ""


def each_over(texts: Sequence[Sequence[Paragraph]], fits: Sequence[Fits]) -> tuple[int, str]:
    """Return how many of several texts are too long for their places, and by how much each is."""
    told = [_longest_over(text, fit) for text, fit in zip(texts, fits, strict=True) if not fit(text)]
    if not all(told):
        # Not one letter has room: it is no matter of letters.
        return len(told), ""
    more = f", and {len(told) - _LISTED} more are too long" if len(told) > _LISTED else ""
    return len(told), f"{', '.join(told[:_LISTED])}{more}"


def _longest_over(text: Sequence[Paragraph], fits: Fits) -> str:
    """By how much the text of a box is too long: the paragraph that does not fit alone, or else the longest."""
    longest = max(range(len(text)), key=lambda at: (not fits([text[at]]), len(text[at].text)))
    return characters_over(text, fits, longest, quoted(text[longest]))


def _one_over(text: Sequence[Paragraph], fits: Fits, at: int) -> str:
    """By how much a paragraph is too long beside the others, or, where those are too long as well, alone."""
    name = quoted(text[at])
    return characters_over(text, fits, at, name) or characters_over(text[at : at + 1], fits, name=name)


def items_over(count: int, fits: Callable[[int], object], noun: str) -> str:
    """Return how many of a block's items have no room, where the first ones have; else nothing."""
    most = count - 1
    # Of thousands, half are left out at a time, and then one.
    while most > _COUNTED and not fits(most // 2):
        most //= 2
    kept = next((kept for kept in range(most, 0, -1) if fits(kept)), 0)
    if not kept:
        return ""
    of_all = f"of its {pluralize(count, noun)}"
    return f"the last {of_all} does not fit" if count - kept == 1 else f"the last {count - kept} {of_all} do not fit"


_COUNTED = 100
"""More items than any slide holds."""


def points_over(paragraphs: Sequence[Paragraph], fits: Fits) -> str:
    """Return which point of a list is too long alone, or how many of the points have no room."""
    alone = next((at for at, each in enumerate(paragraphs) if not fits([each])), None)
    if alone is not None:
        return _one_over(paragraphs, fits, alone)
    longest = max(range(len(paragraphs)), key=lambda at: len(paragraphs[at].text))
    whole = sum(len(each.text) for each in paragraphs)
    if 2 * len(paragraphs[longest].text) > whole:
        return _one_over(paragraphs, fits, longest)
    headings = sum(each.heading for each in paragraphs)
    count = len(paragraphs) - headings
    return items_over(count, lambda kept: fits(paragraphs[: kept + headings]), "point")


def _over(paragraph: Paragraph, fits: Callable[[Paragraph], object]) -> int:
    """How many characters at a paragraph's end are too many; none if it fits, or if not even one character does."""
    kept, refused = 0, len(paragraph.text)
    if fits(paragraph) or not fits(cut(paragraph, 1)):
        return 0
    while refused - kept > 1:
        middle = (kept + refused) // 2
        kept, refused = (middle, refused) if fits(cut(paragraph, middle)) else (kept, middle)
    return len(paragraph.text) - kept


def cut(paragraph: Paragraph, length: int) -> Paragraph:
    """A paragraph's first characters."""
    runs: list[Run] = []
    for run in paragraph.runs:
        if length <= 0:
            break
        runs.append(replace(run, text=run.text[:length]))
        length -= len(run.text) + run.break_after
    return replace(paragraph, runs=tuple(runs))


def _only(paragraph: Paragraph, word: str) -> Paragraph:
    return replace(paragraph, runs=(replace(paragraph.runs[0], text=word, break_after=False),))


def _about(over: int, whole: int) -> str:
    """A number of characters as a person says it; never fewer than there are."""
    rounded = -(-over // 5) * 5
    return pluralize(rounded if over > _EXACT and rounded < whole else over, "character")


_EXACT = 10
"""Up to so many are counted."""


def quoted(paragraph: Paragraph) -> str:
    """Return a text by which its author knows a paragraph."""
    return f'"{shortened(paragraph.text, _NAMED)}"'
