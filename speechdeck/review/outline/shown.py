"""What somebody changed on slides: the texts of a file's slides beside those of the presentation that was sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import eq

from ..pairing.parts import likeness
from ..wording.words import Word, plain_words, words_of

_ALIKE = 0.4
"""How much of their words two texts have in common of which one became the other."""


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A text on a slide that became another; one of the two is empty where it was added or deleted."""

    before: str
    after: str


def shown_changes(before: Sequence[str], after: Sequence[str]) -> list[ShownChange]:
    """Return which texts of a slide became which others; white space is no change.

    Those that are in the place of others come first, in the slide's order.
    """
    one, other = list(map(_words, before)), list(map(_words, after))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    alike = sum(block.size for block in matcher.get_matching_blocks())
    if len(one) == len(other) and sum(map(eq, one, other)) >= alike:
        return [ShownChange(old, new) for old, new in zip(before, after, strict=True) if _words(old) != _words(new)]
    # What only stands elsewhere on the slide was moved by a program, and says the same.
    gone, come = Counter(one) - Counter(other), Counter(other) - Counter(one)
    changes: list[ShownChange] = []
    old_texts: list[str] = []
    new_texts: list[str] = []
    for _, a, b, c, d in matcher.get_opcodes():
        ours, theirs = _those(before[a:b], gone), _those(after[c:d], come)
        if len(ours) == len(theirs):
            changes += [ShownChange(old, new) for old, new in zip(ours, theirs, strict=True)]
        else:
            old_texts += ours
            new_texts += theirs
    return changes + _paired(old_texts, new_texts)


def _words(text: str) -> tuple[Word, ...]:
    """The words of a text, in which a space that does not break is one."""
    return words_of(" ".join(text.split()))


def _those(texts: Sequence[str], counted: Counter[tuple[Word, ...]]) -> list[str]:
    return [text for text in texts if counted[_words(text)]]


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
