"""The outline and the speech as one deck: to each slide what is said at it, to each cue its words."""

from __future__ import annotations

from ..errors import Problem
from ..model import Deck, DeckSlide, Outline, Speech
from .cues import cues_of
from .missing import Missing
from .parts import Parting
from .sections import Match


def join(name: str, outline: Outline, speech: Speech) -> tuple[Deck, list[Problem]]:
    """Join an outline and its speech; where they do not fit together, say so and go on with what does."""
    match = Match(outline, speech)
    parting = Parting(outline, speech, match)
    problems = [*match.problems(parting.begun), *parting.problems]
    missing = Missing(speech.file, list(parting.sections.values()))
    slides = []
    for number, (slide, section) in enumerate(parting.pairs()):
        # Where a slide's part was not found, that is its problem, and not that its cues are not in it.
        cues, cue_problems = cues_of(slide, section, missing) if number in parting.sections else ((), [])
        problems += cue_problems
        slides.append(DeckSlide(slide, section, cues))
    return Deck(name, outline, tuple(slides)), problems
