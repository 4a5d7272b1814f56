"""The deck: an outline and its speech, joined."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..words.language import main_script
from ..words.pace import count
from ..words.text import collapse_spaces, text_of
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
    spellings: tuple[str, ...] = ()
    """Other ways in which the outline writes it, with another quotation mark or space."""


@dataclass(frozen=True, slots=True)
class DeckSlide:
    """A slide with its part of the speech, and the cues in it in the order of the speech."""

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
        return next((cue.step for cue in self.cues if phrase in (cue.phrase, *cue.spellings)), None)


@dataclass(frozen=True)
class Deck:
    """An outline joined with its speech."""

    name: str
    outline: Outline
    slides: tuple[DeckSlide, ...]

    @property
    def script(self) -> str | None:
        """What most of the titles are written in (ISO 15924), if they have letters."""
        return main_script(map(self._title, self.slides))

    def _title(self, slide: DeckSlide) -> str:
        if slide.spec.title:
            return text_of(slide.spec.title)
        return slide.section.heading.text if slide.section.heading else self.outline.title

    @cached_property
    def words_by_slide(self) -> tuple[int, ...]:
        """How many words, or characters (see `Outline.unit`), are to be spoken at each slide, headings included."""
        return tuple(count(slide.section.text, self.outline.lang) for slide in self.slides)

    @property
    def words(self) -> int:
        """How many words, or characters, there are to be spoken."""
        return sum(self.words_by_slide)

    @property
    def minutes(self) -> float:
        """How long the speech takes at the speaker's pace."""
        return self.words / self.outline.pace
