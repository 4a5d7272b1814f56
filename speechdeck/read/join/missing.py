"""What to tell of a phrase that does not stand once where it should: where it stands, or what is most like it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from ...model import Passage, Section
from ...words.phrases import SearchedText, Stretch

if TYPE_CHECKING:
    from .nearest import Nearest

_DETAILED = 20
"""Phrases that are looked for everywhere; whoever has more that are missing mends these first."""

_SHOWN = 4
"""Places that are shown of a phrase that stands at several."""


class Missing:
    """The parts of a speech in which missing phrases are looked for."""

    def __init__(self, file: str, sections: Sequence[Section]) -> None:
        self.file = file
        self.sections = sections
        self.told = 0
        self.nearest: dict[int, Nearest] = {}
        """What is indexed, by the identity of its first passage."""

    def has_told_enough(self) -> bool:
        """Whether so many phrases were told of that another needs no details; counts this one."""
        self.told += 1
        return self.told > _DETAILED

    def home(self, phrase: str) -> Section | None:
        """Return the first part in which a phrase stands."""
        searched, starts = self._whole
        found = searched.find(phrase)
        return self.sections[bisect_right(starts, found[0][0]) - 1] if found else None

    @cached_property
    def _whole(self) -> tuple[SearchedText, list[int]]:
        """All parts, and where each begins; no phrase runs over the sign between them, which no text has."""
        texts = [f"{section.text}\n\x00\n" for section in self.sections]
        return SearchedText("".join(texts)), [0, *accumulate(map(len, texts[:-1]))]

    def nearest_to(self, phrase: str, section: Section) -> str:
        """Return what is most like a phrase in a section, in lines to read; nothing, if nothing is."""
        return self.nearest_among(phrase, section.spoken)

    def nearest_among(self, phrase: str, passages: Sequence[Passage]) -> str:
        """Return what is most like a phrase in passages, in lines to read; nothing, if nothing is."""
        if not passages:
            return ""
        from .nearest import Nearest  # Most outlines miss nothing.

        # Passages are known by their first: no two parts begin with the same one.
        part = id(passages[0])
        if part not in self.nearest:
            self.nearest[part] = Nearest([(passage.place.line, passage.text) for passage in passages])
        found = self.nearest[part].stretches(phrase)
        lines = "\n".join(f"  {self.file}:{line}: {stretch}" for line, stretch in found)
        return f" Nearest to it are:\n{lines}" if lines else ""


def told_of(section: Section, file: str) -> str:
    """Return what a message calls a part of the speech."""
    return f'the speech of slide "{section.called}"' if section.called else f'section "{section.name}" of {file}'


def lengthen(text: str, stretches: Sequence[Stretch]) -> str:
    """Return what to do about a phrase that stands at several places of a text; they are shown in their words."""
    around = dict.fromkeys(_around(text, *stretch) for stretch in stretches[:_SHOWN])
    shown = "\n".join(f"  … {each} …" for each in around)
    return f"Lengthen it with the words around it until it occurs only once:\n{shown}"


_BESIDE = 200
"""Characters among which the words beside a phrase are looked for."""


def _around(text: str, start: int, end: int) -> str:
    left, right = text[max(0, start - _BESIDE) : start].split(" ")[-5:], text[end : end + _BESIDE].split(" ")[:5]
    return " ".join(left) + text[start:end] + " ".join(right)
