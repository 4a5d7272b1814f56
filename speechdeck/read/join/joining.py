"""The outline and the speech as one deck: to each slide what is said at it, to each cue its words."""

from __future__ import annotations

from collections.abc import Set

from ...errors import Problem
from ...model import Deck, DeckSlide, Outline, Section, Speech
from ...words.text import text_of
from .cues import cues_of, nowhere
from .missing import Missing
from .parts import Parting
from .sections import Match


def join(name: str, outline: Outline, speech: Speech, adrift: Set[int] = frozenset()) -> tuple[Deck, list[Problem]]:
    """Join an outline and its speech; where they do not fit together, say so and go on with what does.

    Of the slides ``adrift``, counted from 0, it is not known what is said at them, and that is told already.
    """
    match = Match(outline, speech, adrift)
    parting = Parting(outline, speech, match)
    problems = [*match.problems(parting.begun), *parting.problems]
    missing = Missing(speech.file, list(parting.sections.values()))
    slides = []
    for number, (slide, section) in enumerate(parting.pairs()):
        if number in parting.sections:
            cues, cue_problems = cues_of(slide, section, missing, runs_on=number in parting.running_on)
        else:
            # Where a slide's part was not found, that is its problem, and not that its cues are not in it.
            cues, cue_problems = (), nowhere(slide, parting.missing)
        problems += cue_problems
        slides.append(DeckSlide(slide, section, cues))
    return Deck(name, outline, tuple(slides)), problems


def without_speech(name: str, outline: Outline) -> Deck:
    """Return the deck of an outline whose speech cannot be read: its slides are as they will be, but nothing is said."""
    slides = []
    for number, slide in enumerate(outline.slides, start=1):
        called = slide.section or text_of(slide.title or ()) or f"Slide {number}"
        slides.append(DeckSlide(slide, Section(None, (), slide.place, called=called), ()))
    return Deck(name, outline, tuple(slides))
