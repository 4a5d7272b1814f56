"""What a written file says, slide by slide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WrittenSlide:
    """What a file says on a slide and in its notes, white space folded."""

    text: str
    notes: str
