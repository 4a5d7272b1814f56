"""A review in the order in which it is read: slide by slide, and at each as the speech and the outline go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from ...errors import Place
from ...words.text import pluralize
from ..findings import Change, Conflict, Cue, Remarked, Review

Entry: TypeAlias = Change | Conflict | Cue | Remarked

ELSEWHERE = "On no slide"
"""Over what belongs to none."""


@dataclass(frozen=True, slots=True)
class Slide:
    """What a review has for one slide; number 0 is what it has for none."""

    number: int
    title: str
    entries: tuple[Entry, ...]

    @property
    def counts(self) -> str:
        """How much of each there is, in words."""
        return counted(self.entries)


def by_slide(review: Review) -> tuple[Slide, ...]:
    """Return what a review found, slide by slide; what belongs to none comes last."""
    found: dict[int, list[Entry]] = {}
    for entry in entries(review):
        found.setdefault(entry.slide, []).append(entry)
    numbers = sorted(found, key=lambda number: (number == 0, number))
    return tuple(_slide(number, found[number]) for number in numbers)


def entries(review: Review) -> tuple[Entry, ...]:
    """Return all that a review found."""
    return (*review.changes, *review.conflicts, *review.comments, *review.cues)


def _slide(number: int, found: list[Entry]) -> Slide:
    title = next((entry.title for entry in found if entry.title), "")
    return Slide(number, title if number else ELSEWHERE, tuple(sorted(found, key=_place)))


def is_in_outline(place: Place) -> bool:
    """Return whether a place is in the outline, whose texts stand on slides and are not spoken."""
    return place.file.endswith((".yaml", ".yml"))


def _place(entry: Entry) -> tuple[bool, bool, int, bool, int]:
    """The speech comes before the outline, and what has no place last; a remark comes after what it is on."""
    place = entry.place
    if place is None:
        return (True, True, 0, True, 0)
    return (False, is_in_outline(place), place.line, isinstance(entry, Remarked), place.column)


def counted(found: tuple[Entry, ...]) -> str:
    """Return how many changes, conflicts, comments and cues there are, in words."""
    kinds = ((Change, "change"), (Conflict, "conflict"), (Remarked, "comment"), (Cue, "cue"))
    numbers = ((sum(isinstance(entry, kind) for entry in found), noun) for kind, noun in kinds)
    return ", ".join(pluralize(number, noun) for number, noun in numbers if number)


def summary(review: Review) -> str:
    """Return in words how much a review found."""
    said = counted(entries(review))
    return said or "no change, no comment"


def own_hand(review: Review) -> int:
    """Return how many changes and cues the author must write: no program can."""
    return sum(bool(change.why_not) for change in review.changes) + sum(not cue.new for cue in review.cues)


def lost(cue: Cue) -> str:
    """Return what to do about a phrase of which no word is left."""
    if cue.key == "section":
        return "The speech has no such heading any more: name another section, or remove the slide."
    return "None of its words are left in the speech: choose another phrase."


def extent(change: Change) -> Literal["", "added", "deleted"]:
    """Return whether a whole paragraph was added or deleted."""
    kinds = {piece.kind for piece in change.pieces if piece.text.strip()}
    return "added" if kinds == {"inserted"} else "deleted" if kinds == {"deleted"} else ""


def moment(when: str) -> datetime | None:
    """Return when something was done, as the file says it; None where it says nothing that is a time."""
    try:
        return datetime.fromisoformat(when)
    except ValueError:
        return None


def has_clock(when: str) -> bool:
    """Return whether a moment says more than its day."""
    return "T" in when or ":" in when
