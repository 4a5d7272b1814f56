"""What in a speech is most like a phrase that is not in it: by the three letters, or two signs, that both have in a row.

The text is indexed once; for each phrase only so many places are looked at, however long the text is.
"""

from __future__ import annotations

import difflib
import heapq
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cached_property

from ...words.matching import folded
from ...words.scripts import UNSPACED

_UNIT = re.compile(rf"[^\s{UNSPACED}]+|[{UNSPACED}]")
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")

_EXAMINED = 20_000
"""Places of a text that are looked at for one phrase, those of its rarest letters first."""

_CANDIDATES = 20
"""Stretches that are compared with a phrase letter by letter."""

_LIKE = 0.5
"""So much of two texts must agree."""


class Nearest:
    """Texts, each with its line, in which something like a phrase is looked for."""

    def __init__(self, texts: Sequence[tuple[int, str]]) -> None:
        self.lines = [line for line, _ in texts]
        self.texts = [text for _, text in texts]

    def stretches(self, phrase: str) -> list[tuple[int, str]]:
        """Return up to two stretches of as many words, or signs, as a phrase has: their lines and texts, best first."""
        count = len(_UNIT.findall(phrase))
        votes: Counter[tuple[int, int]] = Counter()
        for text, at in self._votes(phrase):
            votes[text, max(0, bisect_right(self._units[text], (at, len(self.texts[text]))) - 1)] += 1
        likely = heapq.nlargest(_CANDIDATES, votes, key=votes.__getitem__)
        found = dict.fromkeys(
            (self.lines[text], stretch) for text, unit in likely for stretch in self._stretches_at(text, unit, count)
        )
        best: dict[int, str] = {}
        for line, stretch in _by_likeness(phrase, list(found)):
            best.setdefault(line, stretch)
        return list(best.items())[:2]

    def whole(self, phrase: str) -> tuple[int, str] | None:
        """Return the text that is most like a phrase, with its line, if one is."""
        votes = Counter(text for text, _ in self._votes(phrase))
        likely = heapq.nlargest(_CANDIDATES, votes, key=votes.__getitem__)
        return next(iter(_by_likeness(phrase, [(self.lines[text], self.texts[text]) for text in likely])), None)

    def _votes(self, phrase: str) -> Iterator[tuple[int, int]]:
        """Yield a text, and where in it the phrase would begin, for each of its grams that stands there."""
        grams = sorted(dict(_grams(phrase)).items(), key=lambda gram: len(self._places.get(gram[0], ())))
        left = _EXAMINED
        for gram, offset in grams:
            places = self._places.get(gram, [])[:left]
            left -= len(places)
            yield from ((text, at - offset) for text, at in places)

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(self.texts):
            for gram, at in _grams(text):
                places[gram].append((number, at))
        return places

    @cached_property
    def _units(self) -> list[list[tuple[int, int]]]:
        return [[found.span() for found in _UNIT.finditer(text)] for text in self.texts]

    def _stretches_at(self, text: int, unit: int, count: int) -> Iterator[str]:
        """So many units from one on; near the end of a text, also the last so many."""
        units = self._units[text]
        for first in {max(0, min(unit, len(units) - count)): None, unit: None}:
            stretch = units[first : first + count]
            yield self.texts[text][stretch[0][0] : stretch[-1][1]]


class NearestLines:
    """The lines of a file, but for those that are headings already, in which one like a heading is looked for."""

    def __init__(self, lines: Sequence[str], headings: Set[str]) -> None:
        numbered = ((number, " ".join(line.split())) for number, line in enumerate(lines, start=1))
        self.nearest = Nearest([(number, line) for number, line in numbered if line and folded(line) not in headings])

    def like(self, heading: str) -> tuple[int, str] | None:
        """Return the line that is most like a heading, with its number, if one is."""
        return self.nearest.whole(heading)


def _grams(text: str) -> Iterator[tuple[str, int]]:
    """Each three letters in a row, of scripts without spaces each two, in small letters, and where they stand."""
    lowered = text.lower()
    lowered = lowered if len(lowered) == len(text) else text
    for at, char in enumerate(lowered):
        size = 2 if char > "\u0dff" and _IS_UNSPACED.match(char) else 3
        if at + size <= len(lowered):
            yield lowered[at : at + size], at


def _by_likeness(phrase: str, found: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Those of the texts that are like a phrase, whatever its capitals, the likest first; none that looks the same."""
    wanted = folded(phrase)
    matcher = difflib.SequenceMatcher(None, "", wanted.casefold())
    scored = []
    for line, text in found:
        compared = folded(text)
        matcher.set_seq1(compared.casefold())
        if compared != wanted and matcher.quick_ratio() > _LIKE and (ratio := matcher.ratio()) > _LIKE:
            scored.append((ratio, line, text))
    return [(line, text) for _, line, text in sorted(scored, key=lambda entry: -entry[0])]
