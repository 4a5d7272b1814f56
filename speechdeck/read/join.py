"""Sections to slides, cues to words: the outline and the speech as one deck."""

from __future__ import annotations

import difflib
import heapq
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from ..errors import Place, Problem, did_you_mean, nearest
from ..model import Cue, Deck, DeckSlide, Item, Node, Outline, Section, Slide, Span, Speech
from ..words.text import collapse_spaces


def join(name: str, outline: Outline, speech: Speech) -> tuple[Deck, list[Problem]]:
    """Join an outline and its speech; where they do not fit together, say so and go on with what does."""
    pairs, problems = _pairs(outline, speech)
    words = _Words(speech)
    slides = []
    for slide, section in pairs:
        cues, cue_problems = _cues(slide, section, words)
        problems += cue_problems
        slides.append(DeckSlide(slide, section, cues))
    return Deck(name, outline, tuple(slides)), problems


# --- Sections to slides -------------------------------------------------------------------------------------------


def _pairs(outline: Outline, speech: Speech) -> tuple[list[tuple[Slide, Section]], list[Problem]]:
    slides = _numbered((collapse_spaces(slide.section), slide) for slide in outline.slides)
    sections = _numbered((section.name, section) for section in speech.sections)
    unmatched = _Unpaired.of(slides, sections, lambda slide: slide.place_of("section"))
    free = _Unpaired.of(sections, slides, lambda section: section.place)
    problems = [_no_section(slides[key], at, free, sections, speech) for at, key in unmatched]
    problems += [_no_slide(sections[key], at, unmatched, outline) for at, key in free]
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


@dataclass(frozen=True)
class _Unpaired:
    """Slides that have no section, or sections that have no slide: where each stands among all, its key and its place."""

    positions: list[int]
    keys: list[_Key]
    places: dict[str, Place]

    @classmethod
    def of(cls, mine: Mapping[_Key, _T], others: Mapping[_Key, object], place: Callable[[_T], Place]) -> _Unpaired:
        """Find which of mine have no partner among the others."""
        lonely = [(at, key) for at, key in enumerate(mine) if key not in others]
        return cls(
            [at for at, _ in lonely], [key for _, key in lonely], {key[0]: place(mine[key]) for _, key in lonely}
        )

    def __iter__(self) -> Iterator[tuple[int, _Key]]:
        return zip(self.positions, self.keys, strict=True)

    @cached_property
    def names(self) -> list[str]:
        """Their names, in their order."""
        return [name for name, _ in self.keys]

    def around(self, at: int) -> int:
        """Which of them stands nearest to the place of another: what was meant most likely stands there."""
        return bisect_left(self.positions, at)


def _no_section(slide: Slide, at: int, free: _Unpaired, sections: Container[_Key], speech: Speech) -> Problem:
    if (collapse_spaces(slide.section), 0) in sections:
        sentence = f'{speech.file} has no further section "{slide.section}": an earlier slide has it.'
    else:
        sentence = f'{speech.file} has no section "{slide.section}".'
    remedy = (
        did_you_mean(slide.section, free.names, free.around(at))
        if free.names
        else (
            "Remove the slide, or give the speech this heading; in a .txt, a line that equals it is one. "
            "Every section that there is has its slide already."
        )
    )
    return Problem(slide.place_of("section"), sentence, remedy)


def _no_slide(section: Section, at: int, unmatched: _Unpaired, outline: Outline) -> Problem:
    file = outline.place.file
    close = nearest(section.name, unmatched.names, unmatched.around(at))
    what = "What stands before the first heading" if section.heading is None else f'The section "{section.name}"'
    remedy = f"Add a slide with `section: {section.name}` to {file}"
    if close:
        remedy += f', or correct "{close}" there in line {unmatched.places[close].line}'
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


class _Words:
    """The words of a speech in which cues are looked for: each section's passages as one text."""

    def __init__(self, speech: Speech) -> None:
        self.file = speech.file
        self.sections = speech.sections
        self.texts = {id(section): _running_text(section) for section in speech.sections}

    def of(self, section: Section) -> tuple[str, list[int]]:
        """Return a section's text, and where in it each passage begins."""
        return self.texts[id(section)]

    def home(self, phrase: str) -> str | None:
        """Return the name of the first section in which a phrase stands."""
        whole, starts = self._whole
        offset = next(_occurrences(phrase, whole), None)
        return None if offset is None else self.sections[bisect_right(starts, offset) - 1].name

    @cached_property
    def _whole(self) -> tuple[str, list[int]]:
        """All sections, each on a line of its own, and where each begins; no phrase runs over a line's end."""
        texts = [text for text, _ in self.texts.values()]
        return "\n".join(texts), [0, *accumulate(len(text) + 1 for text in texts)]


def _cues(slide: Slide, section: Section, words: _Words) -> tuple[tuple[Cue, ...], list[Problem]]:
    """The slide's cues in the order of the speech. Items with the same phrase appear at the same step."""
    text, starts = words.of(section)
    found: dict[str, int] = {}
    problems = []
    for item in _items(slide):
        phrase = collapse_spaces(item.cue or "")
        if not phrase or phrase in found:
            continue
        offsets = list(_occurrences(phrase, text))
        if len(offsets) == 1:
            found[phrase] = offsets[0]
        else:
            problems.append(_not_once(item, phrase, offsets, section, words))
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


def _not_once(item: Item, phrase: str, offsets: list[int], section: Section, words: _Words) -> Problem:
    name = f'section "{section.name}" of {words.file}'
    if offsets:
        text, _ = words.of(section)
        shown = "\n".join(f"  … {_around(text, offset, offset + len(phrase))} …" for offset in offsets[:4])
        sentence = f"The cue stands {len(offsets)} times in {name}."
        return Problem(
            item.place_of("cue"), sentence, f"Lengthen it with the words around it until it stands there once:\n{shown}"
        )
    elsewhere = words.home(phrase)
    if elsewhere:
        remedy = f'The phrase stands in section "{elsewhere}": move the item to that slide, or choose a phrase of this section.'
    else:
        alike = "\n".join(f"  {words.file}:{line}: {stretch}" for line, stretch in _nearest(phrase, section))
        remedy = "Copy the phrase anew from the speech, or remove the cue." + (
            f" Nearest to it are:\n{alike}" if alike else ""
        )
    return Problem(item.place_of("cue"), f"The cue does not stand in {name}.", remedy)


def _around(text: str, start: int, end: int) -> str:
    """A stretch of a text with some words on both sides."""
    left, right = text[:start].split(" ")[-5:], text[end:].split(" ")[:5]
    return " ".join(left) + text[start:end] + " ".join(right)


_CANDIDATES = 20
"""Stretches of a section that are compared with a phrase letter by letter."""


def _nearest(phrase: str, section: Section) -> list[tuple[int, str]]:
    """The stretches of a section that are most like a phrase: their lines and words, best first."""
    candidates = heapq.nlargest(_CANDIDATES, _stretches(phrase, section), key=lambda candidate: candidate[0])
    matcher = difflib.SequenceMatcher(None, "", phrase)
    scored = []
    for _, line, stretch in candidates:
        matcher.set_seq1(stretch)
        if matcher.quick_ratio() > 0.5:
            scored.append((matcher.ratio(), line, stretch))
    best: list[tuple[int, str]] = []
    for ratio, line, stretch in sorted(scored, key=lambda entry: -entry[0]):
        if ratio > 0.5 and line not in (other for other, _ in best):
            best.append((line, stretch))
    return best[:2]


def _stretches(phrase: str, section: Section) -> Iterator[tuple[int, int, str]]:
    """Each stretch of a section that has as many words as a phrase: how many of them are the phrase's, its line, its words."""
    wanted = Counter(phrase.lower().split())
    size = wanted.total()
    for passage in section.passages:
        words = passage.text.split()
        lower = [word.lower() for word in words]
        # From one stretch to the next, one word comes and one goes; what is still wanted says whether either counts.
        lacking = wanted.copy()
        shared = 0
        for end, word in enumerate(lower, start=1):
            shared += lacking[word] > 0
            lacking[word] -= 1
            if end > size:
                lacking[lower[end - size - 1]] += 1
                shared -= lacking[lower[end - size - 1]] > 0
            if end >= min(size, len(words)):
                yield shared, passage.place.line, " ".join(words[max(0, end - size) : end])
