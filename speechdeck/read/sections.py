"""Slides that name a heading, each with its section; and the headings that have no slide."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING

from ..errors import Problem, did_you_mean, enumerate_names, nearest
from ..model import OPENING, Outline, Section, Slide, Speech
from ..words.matching import fold_with_places, folded
from ..words.phrases import SearchedText
from ..words.quoting import as_yaml
from ..words.text import collapse_spaces

if TYPE_CHECKING:
    from .nearest import NearestLines

_DETAILED = 20
"""Problems whose remedy looks through the whole speech; whoever has more mends these first."""

_TWO_EXCHANGED = 2
"""Slides out of order that one sentence sorts out."""

_DEEPER = 7
"""Deeper than any heading: below the opening, every heading begins a section of its own."""


class Match:
    """Which slide of the outline has which section of the speech; both are counted from 0."""

    def __init__(self, outline: Outline, speech: Speech) -> None:
        self.outline = outline
        self.speech = speech
        self.sections: dict[int, int] = _matched(outline.slides, speech.sections)
        """By slide, its section."""
        self.slides = {section: slide for slide, section in self.sections.items()}
        """By section, its slide."""
        self.own = frozenset(_own(speech.sections, self.slides))
        """The sections that need a slide; others stay in the section above."""

    @cached_property
    def unmatched(self) -> list[int]:
        """The slides whose section is not there."""
        return [at for at, slide in enumerate(self.outline.slides) if slide.section and at not in self.sections]

    @cached_property
    def unmatched_names(self) -> list[str]:
        """The sections that they ask for."""
        return [self.outline.slides[at].section or "" for at in self.unmatched]

    @cached_property
    def free(self) -> list[int]:
        """The sections that have no slide, whether they need one or not."""
        return [at for at in range(len(self.speech.sections)) if at not in self.slides]

    def problems(self, begun: Set[int]) -> list[Problem]:
        """Say which slides and sections lack each other; ``begun`` are the sections at which a phrase has its slide."""
        lacking = [at for at in self.free if at in self.own and at not in begun]
        problems = list(_Lacking(self).problems())
        problems += [_no_slide(at, self) for at in lacking]
        order = sorted(self.sections.values())
        if list(self.sections.values()) != order:
            problems.append(_out_of_order(order, self))
        return problems


def _matched(slides: Sequence[Slide], sections: Sequence[Section]) -> dict[int, int]:
    """By slide, the section of its name; of several, the next one behind the section of the slide before."""
    forms = [(form, _numbered(sections, form)) for form in (str, folded, _bare)]
    alike = forms[-1][1]
    wanted = Counter(_bare(slide.section or "") for slide in slides)
    matched: dict[int, int] = {}
    taken: set[int] = set()
    last = -1
    for number, slide in enumerate(slides):
        if slide.section is None:
            continue
        name = collapse_spaces(slide.section)
        # Where each has a slide, the first slide has the first, in whatever order the slides of other names stand.
        after = last if wanted[_bare(name)] < len(alike[_bare(name)]) else -1
        found = (_next_free(places[form(name)], after, taken) for form, places in forms)
        section = next((each for each in found if each is not None), None)
        if section is not None:
            matched[number] = last = section
            taken.add(section)
    return matched


def _bare(name: str) -> str:
    """A name as it is compared without quotation marks, which YAML takes for its own."""
    return fold_with_places(name, quotation_marks=False).text


def _numbered(sections: Sequence[Section], form: Callable[[str], str]) -> dict[str, list[int]]:
    """By the form of a name, which of the sections have it."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for at, section in enumerate(sections):
        numbers[form(section.name)].append(at)
    return numbers


def _next_free(places: Sequence[int], last: int, taken: Set[int]) -> int | None:
    behind = (places[at] for at in range(bisect_right(places, last), len(places)))
    found = next((place for place in behind if place not in taken), None)
    return next((place for place in places if place not in taken), None) if found is None else found


def _own(sections: Sequence[Section], slides: Mapping[int, int]) -> list[int]:
    """The sections that have a slide, or a heading no deeper than the one whose slide they would stand on."""
    own = []
    level = _DEEPER
    for at, section in enumerate(sections):
        mine = section.heading.level if section.heading else _DEEPER
        if at in slides or section.heading is None or mine <= level:
            own.append(at)
            level = mine
    return own


class _Lacking:
    """What to tell of the slides whose section is not there."""

    def __init__(self, match: Match) -> None:
        self.match = match
        self.speech = match.speech
        self.free = [match.speech.sections[at].name for at in match.free]

    def problems(self) -> list[Problem]:
        slides = self.match.outline.slides
        return [self._problem(at, slides[at], detailed=n < _DETAILED) for n, at in enumerate(self.match.unmatched)]

    def _problem(self, at: int, slide: Slide, *, detailed: bool) -> Problem:
        place, name, file = slide.place_of("section"), slide.section or "", self.speech.file
        if folded(name) == OPENING and self.speech.sections[0].heading:
            sentence = f'{file} begins with a heading: nothing comes before it, so there is no section "{OPENING}".'
            return Problem(place, sentence, _silent_instead(at, slide))
        if folded(name) in self.names:
            sentence = f'{file} has no other section "{name}": an earlier slide has it.'
        else:
            sentence = f'{file} has no section "{name}".'
        return Problem(place, sentence, self._remedy(at, name, detailed=detailed))

    def _remedy(self, at: int, name: str, *, detailed: bool) -> str:
        around = bisect_left(self.match.free, at)
        if nearest(name, self.free, around):
            return did_you_mean(name, self.free, around)
        if detailed and (found := "\n".join(self._elsewhere(name))):
            return found
        if self.free:
            return did_you_mean(name, self.free, around)
        return (
            "Every section already has its slide. Remove this one, or add the heading to the speech: "
            "in a .txt, as a line of its own."
        )

    def _elsewhere(self, name: str) -> Iterator[str]:
        """What in the speech may be meant by a name that no heading has."""
        # In a .txt a heading is a line that equals the section; what is only nearly so is not seen as one.
        line = self.lines.like(name) if self.speech.file.lower().endswith(".txt") else None
        if line:
            number, text = line
            yield f"Nearest to it is line {number} of {self.speech.file}: write `section: {as_yaml(text)}` if that is the heading."
        if len(self.whole.find(name)) == 1:
            yield (
                "There is no such heading, but the speech has these words once: to begin the slide there, "
                f"write `from: {as_yaml(name)}` in place of `section`, and a `title`."
            )

    @cached_property
    def names(self) -> Set[str]:
        return {folded(section.name) for section in self.speech.sections}

    @cached_property
    def lines(self) -> NearestLines:
        """The lines of a plain text, in which any could be a heading."""
        from .nearest import NearestLines  # Most outlines name what is there.

        return NearestLines(() if self.speech.file.lower().endswith(".md") else self.speech.lines, self.names)

    @cached_property
    def whole(self) -> SearchedText:
        """What stands below the headings, and the headings that have no slide."""
        texts = (passage.text for section in self.speech.sections for passage in section.passages)
        return SearchedText("\n".join(texts))


def _silent_instead(at: int, slide: Slide) -> str:
    titled = "" if slide.title or at == 0 else " and a `title`"
    return f"Write `silent: true`{titled} in place of `section: {slide.section}` if nothing is said at this slide; otherwise remove it."


def _no_slide(at: int, match: Match) -> Problem:
    section, file = match.speech.sections[at], match.outline.place.file
    close = nearest(section.name, match.unmatched_names, bisect_left(match.unmatched, at))
    what = "What comes before the first heading" if section.heading is None else f'The section "{section.name}"'
    remedy = f"Add a slide with `section: {as_yaml(section.name)}` to {file}"
    if close:
        slide = match.unmatched[match.unmatched_names.index(close)]
        line = match.outline.slides[slide].place_of("section").line
        remedy += f', or correct "{close}" there in line {line}'
    return Problem(section.place, f"{what} has no slide in {file}.", f"{remedy}.")


def _out_of_order(order: Sequence[int], match: Match) -> Problem:
    pairs = zip(match.sections.items(), order, strict=True)
    misplaced = [(slide, wanted) for (slide, section), wanted in pairs if section != wanted]
    number, expected = misplaced[0]
    slide, section = match.outline.slides[number], match.speech.sections[expected]
    where = f"{section.place.file}, line {section.place.line}"
    sentence = f'The slide of "{slide.section}" comes before that of "{section.name}", but the speech has them the other way round.'
    remedy = f'Put the slide of "{section.name}" here; that section begins at {where}.'
    if len(misplaced) > _TWO_EXCHANGED:
        names = [match.speech.sections[at].name for at in order[order.index(expected) :]]
        remedy += f"\nFrom here on, the order of the speech is: {enumerate_names(names)}."
    return Problem(slide.place_of("section"), sentence, remedy)
