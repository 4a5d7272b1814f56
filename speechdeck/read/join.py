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
    missing = Missing(speech.file, [section for _, section in parting.pairs()])
    slides = []
    for slide, section in parting.pairs():
        cues, cue_problems = cues_of(slide, section, missing)
        problems += cue_problems
        slides.append(DeckSlide(slide, section, cues))
    return Deck(name, outline, tuple(slides)), problems
