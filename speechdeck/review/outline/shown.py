"""What somebody changed on slides: the texts of a file's slides beside those of the presentation that was sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..pairing import likeness
from ..words import plain_words

_ALIKE = 0.4
"""How much of their words two texts have in common of which one became the other."""


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A text on a slide that became another; one of the two is empty where it was added or deleted."""

    before: str
    after: str


def shown_changes(before: Sequence[str], after: Sequence[str]) -> list[ShownChange]:
    """Return which texts of a slide became which others, in the slide's order."""
    changes: list[ShownChange] = []
    # What only stands elsewhere on the slide was moved by a program, and says the same.
    gone, come = Counter(before) - Counter(after), Counter(after) - Counter(before)
    ours, theirs = _those(before, gone), _those(after, come)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        one, other = [text for text in before[a:b] if text in ours], [text for text in after[c:d] if text in theirs]
        if tag == "equal" or not (one or other):
            continue
        if len(one) == len(other):
            changes += [ShownChange(old, new) for old, new in zip(one, other, strict=True)]
        else:
            changes += _paired(one, other)
    return changes


def _those(texts: Sequence[str], counted: Counter[str]) -> set[str]:
    return {text for text in texts if counted[text]}


def _paired(one: Sequence[str], other: Sequence[str]) -> list[ShownChange]:
    left = list(other)
    changes = []
    for old in one:
        words = Counter(plain_words(old))
        best = max(left, key=lambda new: likeness(words, Counter(plain_words(new))), default=None)
        if best is not None and likeness(words, Counter(plain_words(best))) > _ALIKE:
            left.remove(best)
            changes.append(ShownChange(old, best))
        else:
            changes.append(ShownChange(old, ""))
    return changes + [ShownChange("", new) for new in left]
