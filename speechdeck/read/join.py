"""Sections to slides, cues to words: the outline and the speech as one deck."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ..errors import Problem, did_you_mean
from ..model import Cue, Deck, Item, Node, Outline, Section, Slide, Span, Speech, Talk
from ..text import fold


def join(name: str, outline: Outline, speech: Speech) -> tuple[Deck, list[Problem]]:
    """Join an outline and its speech; where they do not fit together, say so and go on with what does."""
    pairs, problems = _pairs(outline, speech)
    talks = []
    for slide, section in pairs:
        cues, cue_problems = _cues(slide, section, speech)
        problems += cue_problems
        talks.append(Talk(slide, section, cues))
    return Deck(name, outline, tuple(talks)), problems


# --- Sections to slides -------------------------------------------------------------------------------------------


def _pairs(outline: Outline, speech: Speech) -> tuple[list[tuple[Slide, Section]], list[Problem]]:
    slides = _numbered((fold(slide.section), slide) for slide in outline.slides)
    sections = _numbered((section.name, section) for section in speech.sections)
    problems = [_no_section(slide, slides.keys(), speech) for key, slide in slides.items() if key not in sections]
    unmatched = [slide for key, slide in slides.items() if key not in sections]
    problems += [_no_slide(section, unmatched, outline) for key, section in sections.items() if key not in slides]
    order = [key for key in sections if key in slides]
    paired = [key for key in slides if key in sections]
    if paired != order:
        problems.append(_out_of_order(paired, order, slides, sections))
    return [(slides[key], sections[key]) for key in paired], problems


_Key = tuple[str, int]
"""A section's name, and which of the sections of that name it is."""

_T = TypeVar("_T")


def _numbered(named: Iterable[tuple[str, _T]]) -> dict[_Key, _T]:
    seen: Counter[str] = Counter()
    keyed = {}
    for name, thing in named:
        keyed[name, seen[name]] = thing
        seen[name] += 1
    return keyed


def _no_section(slide: Slide, taken: Iterable[_Key], speech: Speech) -> Problem:
    free = [section.name for section in speech.sections if (section.name, 0) not in taken]
    if slide.section in (section.name for section in speech.sections):
        sentence = f'{speech.file} has no further section "{slide.section}": an earlier slide has it.'
    else:
        sentence = f'{speech.file} has no section "{slide.section}".'
    remedy = (
        did_you_mean(slide.section, free)
        if free
        else (
            "Remove the slide, or give the speech this heading; in a .txt, a line that equals it is one. "
            "Every section that there is has its slide already."
        )
    )
    return Problem(slide.place_of("section"), sentence, remedy)


def _no_slide(section: Section, unmatched: Sequence[Slide], outline: Outline) -> Problem:
    places = {fold(slide.section): slide.place_of("section") for slide in unmatched}
    file = outline.place.file
    nearest = difflib.get_close_matches(section.name, places, n=1)
    what = "What stands before the first heading" if section.heading is None else f'The section "{section.name}"'
    remedy = f"Add a slide with `section: {section.name}` to {file}"
    if nearest:
        remedy += f', or correct "{nearest[0]}" there in line {places[nearest[0]].line}'
    return Problem(section.place, f"{what} has no slide in {file}.", f"{remedy}.")


def _out_of_order(
    paired: list[_Key], order: list[_Key], slides: dict[_Key, Slide], sections: dict[_Key, Section]
) -> Problem:
    at = next(i for i, (mine, theirs) in enumerate(zip(paired, order, strict=True)) if mine != theirs)
    slide, expected = slides[paired[at]], sections[order[at]]
    where = f"{expected.place.file}, line {expected.place.line}"
    sentence = f'The slide of "{slide.section}" stands before that of "{expected.name}", but the speech has them the other way round.'
    return Problem(
        slide.place_of("section"), sentence, f'Put the slide of "{expected.name}" here; that section begins at {where}.'
    )


# --- Cues to words ------------------------------------------------------------------------------------------------


def _cues(slide: Slide, section: Section, speech: Speech) -> tuple[tuple[Cue, ...], list[Problem]]:
    """The slide's cues in the order of the speech. Items with the same phrase appear at the same step."""
    text, starts = _running_text(section)
    found: dict[str, int] = {}
    problems = []
    for item in _items(slide):
        phrase = fold(item.cue or "")
        if not phrase or phrase in found:
            continue
        offsets = list(_occurrences(phrase, text))
        if len(offsets) == 1:
            found[phrase] = offsets[0]
        else:
            problems.append(_not_once(item, phrase, offsets, section, speech))
    in_order = sorted(found.items(), key=lambda pair: (pair[1], pair[1] + len(pair[0])))
    cues = tuple(
        Cue(phrase, step, _spans(offset, offset + len(phrase), section, starts))
        for step, (phrase, offset) in enumerate(in_order)
    )
    return cues, problems


def _items(node: Node) -> Iterator[Item]:
    """The items below a node, in the order of the outline."""
    for name in type(node).model_fields:
        value = getattr(node, name)
        for child in value if isinstance(value, tuple) else (value,):
            if isinstance(child, Item):
                yield child
            if isinstance(child, Node):
                yield from _items(child)


def _running_text(section: Section) -> tuple[str, list[int]]:
    """The section's passages as one text, and where in it each begins."""
    starts, length = [], 0
    for passage in section.passages:
        starts.append(length)
        length += len(passage.text) + 1
    return " ".join(passage.text for passage in section.passages), starts


def _occurrences(phrase: str, text: str) -> Iterator[int]:
    """Where a phrase stands in a text, as whole words."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not _same_word(text[at - 1 : at], phrase[0]) and not _same_word(phrase[-1], text[end : end + 1]):
            yield at
        at = text.find(phrase, at + 1)


def _same_word(left: str, right: str) -> bool:
    """Whether no word ends between two characters. Scripts without capitals may run words together: there it may."""
    return all(char.isdigit() or char.lower() != char.upper() for char in (left or " ", right or " "))


def _spans(start: int, end: int, section: Section, starts: list[int]) -> tuple[Span, ...]:
    spans = []
    for number, (passage, offset) in enumerate(zip(section.passages, starts, strict=True)):
        first, last = max(start - offset, 0), min(end - offset, len(passage.text))
        if first < last:
            spans.append(Span(number, first, last))
    return tuple(spans)


def _not_once(item: Item, phrase: str, offsets: list[int], section: Section, speech: Speech) -> Problem:
    name = f'section "{section.name}" of {speech.file}'
    if offsets:
        text, _ = _running_text(section)
        shown = "\n".join(f"  … {_around(text, offset, offset + len(phrase))} …" for offset in offsets[:4])
        sentence = f"The cue stands {len(offsets)} times in {name}."
        return Problem(
            item.place_of("cue"), sentence, f"Lengthen it with the words around it until it stands there once:\n{shown}"
        )
    elsewhere = [
        other.name for other in speech.sections if next(_occurrences(phrase, _running_text(other)[0]), None) is not None
    ]
    if elsewhere:
        remedy = f'The phrase stands in section "{elsewhere[0]}": move the item to that slide, or choose a phrase of this section.'
    else:
        nearest = "\n".join(f"  {speech.file}:{line}: {words}" for line, words in _nearest(phrase, section))
        remedy = "Copy the phrase anew from the speech, or remove the cue." + (
            f" Nearest to it are:\n{nearest}" if nearest else ""
        )
    return Problem(item.place_of("cue"), f"The cue does not stand in {name}.", remedy)


def _around(text: str, start: int, end: int) -> str:
    """A stretch of a text with some words on both sides."""
    left, right = text[:start].split(" ")[-5:], text[end:].split(" ")[:5]
    return " ".join(left) + text[start:end] + " ".join(right)


def _nearest(phrase: str, section: Section) -> list[tuple[int, str]]:
    """The stretches of a section that are most like a phrase: their lines and words, best first."""
    size, wanted = len(phrase.split()), Counter(phrase.lower().split())
    candidates = []
    for passage in section.passages:
        words = passage.text.split()
        for at in range(max(1, len(words) - size + 1)):
            window = words[at : at + size]
            shared = (Counter(map(str.lower, window)) & wanted).total()
            candidates.append((shared, passage.place.line, " ".join(window)))
    candidates.sort(key=lambda candidate: -candidate[0])
    scored = [(difflib.SequenceMatcher(None, phrase, words).ratio(), line, words) for _, line, words in candidates[:40]]
    best: list[tuple[int, str]] = []
    for ratio, line, stretch in sorted(scored, key=lambda entry: -entry[0]):
        if ratio > 0.5 and line not in (other for other, _ in best):
            best.append((line, stretch))
    return best[:2]
