"""Slides that name a heading, each with its section; and the headings that have no slide."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING

from ...errors import Problem, did_you_mean, enumerate_names, nearest
from ...model import OPENING, Outline, Section, Slide, Speech
from ...words.matching import fold_with_places, folded
from ...words.phrases import SearchedText
from ...words.quoting import as_yaml
from ...words.text import collapse_spaces

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

    def __init__(self, outline: Outline, speech: Speech, adrift: Set[int] = frozenset()) -> None:
        self.outline = outline
        self.speech = speech
        self.adrift = adrift
        """The slides of which it is told already that nobody knows what is said at them."""
        exact = _matched(outline.slides, speech.sections)
        self.unmatched = [at for at, slide in enumerate(outline.slides) if slide.section and at not in exact]
        """The slides whose section is not there."""
        self.lacking = _Lacking(self, exact)
        meant = self.lacking.meant if self.unmatched else {}
        self.sections: dict[int, int] = dict(sorted((exact | meant).items()))
        """By slide, its section; where that is misspelt, the one that is most likely meant."""
        self.slides = {section: slide for slide, section in self.sections.items()}
        """By section, its slide."""
        self.own = frozenset(_own(speech.sections, self.slides))
        """The sections that need a slide; others stay in the section above."""
        self.floating = adrift | {at for at in self.unmatched if at not in meant and not self.lacking.is_silent(at)}
        """The slides whose section is not known."""

    def ends_at_heading(self, slide: int) -> bool:
        """Whether a slide's section ends at the next heading, whatever slides follow."""
        section = self.sections.get(slide)
        is_markdown = self.speech.file.lower().endswith(".md")
        return (
            is_markdown
            and section is not None
            and (section + 1 in self.own or section + 1 == len(self.speech.sections))
        )

    def problems(self, begun: Set[int]) -> list[Problem]:
        """Say which slides and sections lack each other; ``begun`` are the sections at which a phrase has its slide."""
        problems = list(self.lacking.problems())
        lacking = [at for at in sorted(self.own) if at not in self.slides and at not in begun]
        problems += _without_slides(lacking, self)
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

    def __init__(self, match: Match, exact: Mapping[int, int]) -> None:
        self.match = match
        self.speech = match.speech
        taken = set(exact.values())
        self.free = [at for at in range(len(match.speech.sections)) if at not in taken]
        """The sections that have no slide, whether they need one or not."""

    @cached_property
    def meant(self) -> dict[int, int]:
        """By slide, the section whose name is almost the one that it asks for."""
        meant: dict[int, int] = {}
        free = list(self.free)
        names = [self.speech.sections[at].name for at in free]
        for slide in self.match.unmatched:
            name = self.match.outline.slides[slide].section or ""
            close = None if self._is_no_opening(name) else nearest(name, names, bisect_left(free, slide))
            if close:
                at = names.index(close)
                meant[slide] = free.pop(at)
                del names[at]
        return meant

    def is_silent(self, slide: int) -> bool:
        """Whether a slide asks for an opening where there is none: nothing is said at it, if it is needed."""
        return self._is_no_opening(self.match.outline.slides[slide].section or "")

    def _is_no_opening(self, name: str) -> bool:
        return folded(name).casefold() == OPENING and bool(self.speech.sections[0].heading)

    def problems(self) -> list[Problem]:
        slides = self.match.outline.slides
        return [self._problem(at, slides[at], detailed=n < _DETAILED) for n, at in enumerate(self.match.unmatched)]

    def _problem(self, at: int, slide: Slide, *, detailed: bool) -> Problem:
        place, name, file = slide.place_of("section"), slide.section or "", self.speech.file
        if self._is_no_opening(name):
            sentence = f'{file} begins with a heading: nothing comes before it, so there is no section "{OPENING}".'
            return Problem(place, sentence, _silent_instead(at, slide))
        if folded(name) in self.names:
            sentence = f'{file} has no other section "{name}": an earlier slide has it.'
        else:
            sentence = f'{file} has no section "{name}".'
        return Problem(place, sentence, self._remedy(at, name, detailed=detailed))

    def _remedy(self, at: int, name: str, *, detailed: bool) -> str:
        around = bisect_left(self.free, at)
        if at in self.meant:
            meant = self.speech.sections[self.meant[at]].name
            told = did_you_mean(name, self.free_names, around)
            if not told.startswith(f'Did you mean "{meant}"'):
                told = did_you_mean(name, self._left_for(at), around)
            return told if as_yaml(meant) == meant else f"{told}\nWrite it in quotes: `section: {as_yaml(meant)}`."
        if detailed and (found := "\n".join(self._elsewhere(name))):
            return found
        if self.left:
            return did_you_mean(name, self.left, around)
        return (
            "Every section already has its slide. Remove this one, or add the heading to the speech: "
            "in a .txt, as a line of its own."
        )

    @cached_property
    def free_names(self) -> list[str]:
        """The names of the sections that have no slide."""
        return [self.speech.sections[at].name for at in self.free]

    @cached_property
    def left(self) -> list[str]:
        """Those that no misspelt slide means either."""
        return self._left_for(None)

    def _left_for(self, slide: int | None) -> list[str]:
        others = {section for each, section in self.meant.items() if each != slide}
        return [self.speech.sections[at].name for at in self.free if at not in others]

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
    written = as_yaml(slide.section or "")
    return f"Write `silent: true`{titled} in place of `section: {written}` if nothing is said at this slide; otherwise remove it."


def _without_slides(lacking: Sequence[int], match: Match) -> list[Problem]:
    """Tell which sections have no slide, but not of those whose slide is there and not understood."""
    known = sorted(match.slides)
    gaps: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at in lacking:
        after = bisect_left(known, at)
        before = match.slides[known[after - 1]] if after else -1
        behind = match.slides[known[after]] if after < len(known) else len(match.outline.slides)
        gaps[min(before, behind), max(before, behind)].append(at)
    problems = []
    for (before, behind), sections in gaps.items():
        floating = [slide for slide in sorted(match.floating) if before < slide < behind]
        if len(sections) > len(floating):
            problems += [_no_slide(at, match, floating) for at in sections]
    return problems


def _no_slide(at: int, match: Match, floating: Sequence[int]) -> Problem:
    section, file = match.speech.sections[at], match.outline.place.file
    what = "What comes before the first heading" if section.heading is None else f'The section "{section.name}"'
    written = f"`section: {as_yaml(section.name)}`"
    remedy = f"Add a slide with {written} to {file}"
    if floating:
        line = match.outline.slides[floating[0]].place.line
        remedy += f", or write {written} in the slide in line {line} if it is that one"
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
