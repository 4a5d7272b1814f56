"""The parts of a drafted speech that have slides, and where a long one should be parted further."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ...model import OPENING, Passage, Section
from ...words.pace import count, usual_pace
from ...words.phrases import SearchedText, unique_phrase
from .passages import SENTENCE

LONG = 2.0
"""Minutes that a slide stands before it should be parted."""

_DEEPER = 7
"""Deeper than any heading."""

_DISCOURSE = re.compile(
    r"(first(ly)?|second(ly)?|third(ly)?|fourth|finally|last(ly)?|in conclusion|to conclude|let me (now|turn|conclude)|turning|moreover|however|"
    r"d'abord|premièrement|deuxièmement|troisièmement|enfin|en conclusion|primero|segundo|tercero|por último|finalmente|en conclusión|"
    r"во-первых|во-вторых|в-третьих|наконец|в заключение|أولا|ثانيا|ثالثا|أخيرا|وأخيرا|في الختام|首先|其次|第[一二三四五]|最后)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Part:
    """What is said at one slide: its heading, if it begins with one, and what stands below."""

    heading: Passage | None
    passages: tuple[Passage, ...]

    @property
    def name(self) -> str:
        """What the outline calls it."""
        return self.heading.text if self.heading else OPENING

    @cached_property
    def text(self) -> str:
        """All that is said at it, as the outline's cues are looked for in it."""
        return " ".join(passage.text for passage in chain([self.heading] if self.heading else [], self.passages))


NUMBER = re.compile(r"\d{1,3}[.)]?\s+(?=\S)")
"""A number before a paragraph."""


def has_numbered_paragraphs(part: Part) -> bool:
    """Return whether paragraphs of a part begin with numbers, which count nothing."""
    return (
        sum(bool(NUMBER.match(passage.text)) and passage.kind == "paragraph" for passage in part.passages)
        > len(part.passages) / 2
    )


def parts_of(sections: Sequence[Section], lang: str) -> list[Part]:
    """Return the parts that have slides: those of the headings above, or of all where these are long."""
    passages = [passage for section in sections for passage in section.spoken]
    parts = [smaller for part in _parts(None, passages) for smaller in _smaller(part, lang)]
    while (clear := [own for part in parts for own in _told_apart(part, {part.name for part in parts})]) != parts:
        parts = clear
    return parts


def _told_apart(part: Part, names: Set[str]) -> list[Part]:
    """A part at its own headings, where one of these is called as a slide is: the outline would mean either."""
    below = (passage.text for passage in part.passages if passage.kind == "heading")
    return _parts(part.heading, part.passages) if any(name in names for name in below) else [part]


def _smaller(part: Part, lang: str) -> list[Part]:
    """A long section at its own headings."""
    return _parts(part.heading, part.passages) if minutes(part.text, lang) > LONG else [part]


def minutes(text: str, lang: str) -> float:
    """Return how long a text is spoken."""
    return count(text, lang) / usual_pace(lang)


def _parts(heading: Passage | None, within: Sequence[Passage]) -> list[Part]:
    parts: list[Part] = []
    below: list[Passage] = []
    above = _DEEPER
    for passage in within:
        # A heading below the one above it stays on that slide.
        if passage.kind == "heading" and passage.level <= above:
            parts += [Part(heading, tuple(below))] if below or heading else []
            heading, below, above = passage, [], passage.level
        else:
            below.append(passage)
    return [*parts, Part(heading, tuple(below))] if below or heading else parts


def stretches(part: Part, searched: SearchedText, lang: str) -> list[int]:
    """Return where a long part should be parted: at discourse marks, and where a stretch is still long, evenly."""
    long = minutes(part.text, lang)
    wanted = round(long / (LONG * 0.75)) if long > LONG else 1
    if wanted < 2:
        return []
    places = _places(part, searched)
    size, found = len(part.text) / wanted, list[int]()
    for number in range(1, wanted):
        near = [
            place
            for place in places
            if abs(place - number * size) < size / 2 and place - (found[-1] if found else 0) > size / 3
        ]
        marked = [place for place in near if _DISCOURSE.match(part.text, place)]
        if near:
            found.append(min(marked or near, key=lambda place: abs(place - number * size)))
    return [place for place in found if len(part.text) - place > size / 4]


def _places(part: Part, searched: SearchedText) -> list[int]:
    """Where paragraphs or sentences begin whose first words stand only once."""
    starts, at = list[int](), 0
    for passage in part.passages:
        at = part.text.index(passage.text, at)
        if passage.kind == "paragraph" and not passage.depth:
            starts += [at, *(at + found.end() for found in SENTENCE.finditer(passage.text))]
        at += len(passage.text)
    return sorted({place for place in starts if place and unique_phrase(searched, place, len(part.text))})
