"""The deck: an outline and its speech, joined."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..words.pace import count
from ..words.text import collapse_spaces
from .node import Item
from .outline import Outline, Slide
from .speech import Section


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of a passage's folded text."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of the speech at which items appear. A phrase that runs over a paragraph's end has several spans."""

    phrase: str
    step: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DeckSlide:
    """A slide with its section of the speech, and the section's cues in the order of the speech."""

    spec: Slide
    """What the outline says of it."""
    section: Section
    cues: tuple[Cue, ...]

    @property
    def key(self) -> str:
        """What links and comments hold on to, whatever else of the slide changes."""
        return self.spec.id or self.section.name

    def step_of(self, item: Item) -> int | None:
        """At which step, counted from 0, the item appears; None if it is there from the start."""
        phrase = collapse_spaces(item.cue) if item.cue else None
        return next((cue.step for cue in self.cues if cue.phrase == phrase), None)


@dataclass(frozen=True)
class Deck:
    """An outline joined with its speech."""

    name: str
    outline: Outline
    slides: tuple[DeckSlide, ...]

    @cached_property
    def words(self) -> int:
        """How many words, or characters (see `Outline.unit`), there are to be spoken, headings included."""
        return sum(count(slide.section.text, self.outline.lang) for slide in self.slides)

    @property
    def minutes(self) -> float:
        """How long the speech takes at the speaker's pace."""
        return self.words / self.outline.pace
