"""Slides that are shown for long, with phrases to part them at, and sub-headings without a slide."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..errors import Problem
from ..model import Deck, DeckSlide, Outline, Passage
from ..words.pace import count
from ..words.phrases import SearchedText, unique_phrase
from ..words.quoting import as_yaml

_LONG = 2.0
"""Minutes that a slide stands before the room has had enough of it."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+(?=[^\W\d_])|(?<=[。！？])(?=\w)")
"""Between two sentences."""

_WORSE = 0.25
"""So much of a part further off may the beginning of a paragraph lie than that of a sentence inside one."""


def sub_headings(deck: Deck) -> list[Passage]:
    """Return the headings that have no slide of their own, and stay on the one above."""
    found = []
    for slide in deck.slides:
        # A part that begins at a phrase may begin with a heading, which so has a slide.
        below = slide.section.passages[slide.spec.from_ is not None :]
        found += [passage for passage in below if passage.kind == "heading"]
    return found


def long_slides(deck: Deck) -> Iterator[Problem]:
    """Yield a hint for each slide that stands long."""
    words = dict(enumerate(deck.words_by_slide))
    group: list[int] = []
    for number, slide in [*enumerate(deck.slides), (len(deck.slides), None)]:
        if slide is None or slide.spec.section is not None:
            yield from _of_group([deck.slides[at] for at in group], [(at + 1, words[at]) for at in group], deck.outline)
            group = []
        if slide and not slide.spec.silent:
            group.append(number)


def _of_group(slides: Sequence[DeckSlide], facts: Sequence[tuple[int, int]], outline: Outline) -> Iterator[Problem]:
    """Hints for slides up to the next that names a heading; a phrase must stand there once."""
    minutes = [words / outline.pace for _, words in facts]
    if not any(_is_long(each) for each in minutes):
        return
    texts = [slide.section.text for slide in slides]
    searched = SearchedText(" ".join(texts))
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    for slide, (number, _), stands, start in zip(slides, facts, minutes, starts, strict=False):
        if _is_long(stands):
            places = _Places(slide, start, searched, outline.lang)
            yield Problem(
                slide.spec.place, f"Slide {number} is shown for {stands:.1f} minutes.", _remedy(places, stands), "hint"
            )


def _is_long(minutes: float) -> bool:
    """Whether a slide is shown for longer than it should be, to the tenth of a minute that is told."""
    return round(minutes, 1) > _LONG


def _remedy(places: _Places, minutes: float) -> str:
    proposed = places.proposed(math.ceil(minutes / _LONG))
    if not proposed:
        return "No further paragraph or sentence of it begins with words that occur only once: no place to split it can be named."
    lines = "\n".join(f"  - {line}" for line in proposed)
    return f"It could be split here, with a `title` for each new slide:\n{lines}"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a slide could be parted."""

    words: int
    """Before it, on the slide."""
    start: int
    """In the text that is searched."""
    end: int
    """Of its passage."""
    passage: Passage
    inside: bool
    """Whether it is a sentence inside a passage."""


class _Places:
    """Where a slide could be parted: at the beginnings of its passages and of their sentences."""

    def __init__(self, slide: DeckSlide, start: int, searched: SearchedText, lang: str) -> None:
        self.searched = searched
        self.since = start
        self.lang = lang
        self.words = 0
        self.places = list(self._of(slide, start))

    def _of(self, slide: DeckSlide, start: int) -> Iterator[_Place]:
        section = slide.section
        for number, passage in enumerate(section.spoken):
            end = start + len(passage.text)
            behind = len(passage.marker) + 1 if passage.marker else len(passage.text) - len(passage.text.lstrip())
            if number:
                yield _Place(self.words, start + behind, end, passage, inside=False)
            last = behind
            for found in _SENTENCE.finditer(passage.text, behind) if passage.kind != "heading" else ():
                self.words += count(passage.text[last : found.end()], self.lang)
                last = found.end()
                yield _Place(self.words, start + last, end, passage, inside=True)
            self.words += count(passage.text[last:], self.lang)
            start = end + 1

    def proposed(self, parts: int) -> list[str]:
        """Return lines of an outline that part the slide into about equal parts, in the order of the speech."""
        lines: dict[_Place, str] = {}
        for part in range(1, parts):
            wanted, size = self.words * part / parts, self.words / parts
            near = (place for place in self._within(wanted, size / 2) if place not in lines)
            lines |= self._best(near, wanted, size)
        # One long sentence may leave nothing where the parts would be equal.
        lines = lines or self._best(self.places, self.words / 2, self.words / 2)
        return [lines[place] for place in sorted(lines, key=lambda place: place.start)]

    def _within(self, wanted: float, most: float) -> Sequence[_Place]:
        """The places less than so many words away; there may be thousands of parts, and of places."""
        first = bisect_right(self.places, wanted - most, key=lambda place: place.words)
        return self.places[first : bisect_left(self.places, wanted + most, first, key=lambda place: place.words)]

    def _best(self, places: Iterable[_Place], wanted: float, size: float) -> dict[_Place, str]:
        """The place that is nearest to so many words and can be found by a phrase, and its line; nothing, if none can."""
        for place in sorted(places, key=lambda place: abs(place.words - wanted) + place.inside * size * _WORSE):
            line = self._line(place)
            if line:
                return {place: line}
        return {}

    def _line(self, place: _Place) -> str | None:
        at = f"{place.passage.place.file}, line {place.passage.place.line}"
        if place.passage.kind == "heading":
            return f"section: {as_yaml(place.passage.text)}  # {at}"
        phrase = unique_phrase(self.searched, place.start, place.end, since=self.since)
        return f"from: {as_yaml(phrase)}  # {at}" if phrase else None
