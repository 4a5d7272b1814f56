"""Cues to words: at which words of its slide's part of the speech each item appears."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem
from ...model import Cue, Item, Node, Section, Slide, Span
from ...words.phrases import SearchedText, Stretch
from ...words.text import collapse_spaces
from .missing import Missing, lengthen, told_of


def cues_of(
    slide: Slide, section: Section, missing: Missing, *, runs_on: bool = False
) -> tuple[tuple[Cue, ...], list[Problem]]:
    """Return a slide's cues in the order of the speech. Items with the same words appear at the same step.

    A part that ``runs_on`` may end earlier, at a slide that is not understood: what it says twice it may say once.
    """
    items = _waiting(slide)
    if slide.silent:
        return (), [_silent(item) for same in items.values() for item in same]
    texts = [passage.text for passage in section.passages]
    searched = SearchedText(" ".join(texts))
    found: dict[Stretch, list[str]] = {}
    problems: list[Problem] = []
    for phrase, same in items.items():
        stretches = searched.find(phrase)
        if len(stretches) == 1:
            found.setdefault(stretches[0], []).append(phrase)
        elif not stretches or not runs_on:
            problems += [_not_once(item, phrase, stretches, searched.text, section, missing) for item in same]
    cues = (
        Cue(phrases[0], step, tuple(_spans(stretch, texts)), tuple(phrases[1:]))
        for step, (stretch, phrases) in enumerate(sorted(found.items()))
    )
    return tuple(cues), problems


def nowhere(slide: Slide, missing: Missing) -> list[Problem]:
    """Tell which cues of a slide are wrong wherever in the speech it belongs: nobody says them."""
    lacking = [item for phrase, same in _waiting(slide).items() if not missing.home(phrase) for item in same]
    remedy = "Copy the phrase again from the speech, or remove the cue."
    return [Problem(item.place_of("cue"), f"The cue does not occur in {missing.file}.", remedy) for item in lacking]


def _waiting(slide: Slide) -> dict[str, list[Item]]:
    """By phrase, the items that wait for it."""
    items: dict[str, list[Item]] = {}
    for item in _items(slide):
        if item.cue is not None:
            items.setdefault(collapse_spaces(item.cue), []).append(item)
    return items


def _items(node: Node) -> Iterator[Item]:
    """The items below a node, in the order of the outline."""
    for name in type(node).model_fields:
        value = getattr(node, name)
        for child in value if isinstance(value, tuple) else (value,):
            if isinstance(child, Item):
                yield child
            if isinstance(child, Node):
                yield from _items(child)


def _spans(stretch: Stretch, texts: list[str]) -> Iterator[Span]:
    offset = 0
    for number, text in enumerate(texts):
        if offset >= stretch[1]:
            return
        first, last = max(stretch[0] - offset, 0), min(stretch[1] - offset, len(text))
        if first < last:
            yield Span(number, first, last)
        offset += len(text) + 1


def _silent(item: Item) -> Problem:
    return Problem(
        item.place_of("cue"),
        "Nothing is said at this slide, so the cue is never spoken.",
        "Remove the cue, or give the slide its part of the speech: `section` or `from` in place of `silent`.",
    )


def _not_once(
    item: Item, phrase: str, stretches: list[Stretch], text: str, section: Section, missing: Missing
) -> Problem:
    place, name = item.place_of("cue"), told_of(section, missing.file)
    if stretches:
        return Problem(place, f"The cue occurs {len(stretches)} times in {name}.", lengthen(text, stretches))
    return Problem(place, f"The cue does not occur in {name}.", _where_else(phrase, section, missing))


def _where_else(phrase: str, section: Section, missing: Missing) -> str:
    anew = "Copy the phrase again from the speech, or remove the cue."
    if missing.has_told_enough():
        return anew
    home = missing.home(phrase)
    if home is section:
        return "It is in the heading, where nothing can appear: choose a phrase below it, or remove the cue."
    if home:
        where = told_of(home, missing.file).removesuffix(f" of {missing.file}")
        return f"The phrase is in {where}: move the item to that slide, or choose a phrase of this slide's speech."
    return anew + missing.nearest_to(phrase, section)
