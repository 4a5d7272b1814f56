"""What is said at each slide: a section of the speech, what begins at a phrase in it, or nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...errors import Problem
from ...model import OPENING, Outline, Passage, Section, Slide, Speech
from ...words.phrases import SearchedText
from ...words.quoting import as_yaml
from ...words.text import text_of
from .cut import Cut, Stretch
from .missing import Missing, lengthen
from .sections import Match


class Parting:
    """The speech parted as the outline says, and what is wrong with that."""

    def __init__(self, outline: Outline, speech: Speech, match: Match) -> None:
        self.outline = outline
        self.speech = speech
        self.match = match
        self.problems: list[Problem] = []
        self.begun: set[int] = set()
        """The sections at whose beginning a phrase has its slide."""
        self.sections: dict[int, Section] = {}
        """By the slide's place in the outline, what is said at it."""
        self.missing = Missing(speech.file, speech.sections)
        self.named = sorted(match.slides)
        self.running_on = frozenset(_running_on(match))
        """The slides whose part may end earlier than it seems: at a slide behind them that is not understood."""
        for number, slide in enumerate(outline.slides):
            if number in match.adrift:
                continue
            self.problems += _untitled(number, slide)
            if slide.silent:
                self.sections[number] = Section(None, (), slide.place, called=self._title(number))
        for group in self._groups():
            self._part(group)

    def pairs(self) -> list[tuple[Slide, Section]]:
        """Return each slide with its part of the speech; where none was found, with an empty one."""
        return [(slide, self.sections.get(at) or self._nothing(at)) for at, slide in enumerate(self.outline.slides)]

    def _nothing(self, number: int) -> Section:
        """What stands in for a part that was not found, so that the slides behind it keep their numbers."""
        slide = self.outline.slides[number]
        called = OPENING if slide.section == OPENING and number == 0 else self._title(number)
        return Section(None, (), slide.place, called=called)

    def _title(self, number: int) -> str:
        """What a slide is called; one that lacks its title is called like no other."""
        title = text_of(self.outline.slides[number].title or ())
        return title or (f"Slide {number + 1}" if number else self.outline.title)

    def _groups(self) -> Iterator[list[int]]:
        """Slides that share a stretch: one that names a heading, and those behind it that begin at phrases."""
        group: list[int] = []
        for number, slide in enumerate(self.outline.slides):
            if number in self.match.sections and group:
                yield group
                group = []
            if number in self.match.sections or slide.from_ is not None:
                group.append(number)
        if group:
            yield group

    def _part(self, group: Sequence[int]) -> None:
        """Cut the stretch of a group at the phrases of its slides."""
        named = group[0] in self.match.sections
        sections = self._sections_of(group[0], only_own=len(group) == 1 and named)
        cutting = _Cutting(
            Stretch.of(self.speech.sections[at] for at in sections),
            to_the_end=sections[-1:] == range(len(self.speech.sections))[-1:],
        )
        if named:
            cutting.cuts[group[0]] = (0, 0)
        else:
            # Where it begins too late, that is told of the slide.
            self.begun.update(sections[:1])
        for number in group[named:]:
            problem = self._cut(number, cutting, first=number == group[0])
            self.problems += [problem] if problem else []
        cuts = list(cutting.cuts.values())
        self.begun |= {at for at, begin in zip(sections, cutting.stretch.begins, strict=True) if (begin, 0) in cuts}
        for number, part in zip(cutting.cuts, cutting.stretch.parts(cuts), strict=True):
            slide = self.outline.slides[number]
            if slide.from_ is not None:
                self.sections[number] = replace(part, called=self._title(number))
            else:
                heading = self.speech.sections[sections[0]].heading
                self.sections[number] = _below(heading, part) if heading else part

    def _sections_of(self, slide: int, *, only_own: bool) -> Sequence[int]:
        """The sections up to the next one that a slide names, or up to the next that needs a slide."""
        first = self.match.sections.get(slide)
        after = bisect_right(self.named, -1 if first is None else first)
        end = self.named[after] if after < len(self.named) else len(self.speech.sections)
        begin = first or 0
        if only_own:
            end = next((at for at in range(begin + 1, end) if at in self.match.own), end)
        return range(begin, end)

    def _cut(self, number: int, cutting: _Cutting, *, first: bool) -> Problem | None:
        """Cut where a slide's phrase stands, or say why that cannot be."""
        slide = self.outline.slides[number]
        phrase, begin = slide.from_ or "", cutting.begin
        found = cutting.searched.find(phrase, begin)
        if len(found) > 1 and number - 1 in self.match.floating:
            return None  # It may begin in the part of the slide before, of which that is not known.
        where = f"in {self.speech.file}{cutting.bounds}"
        place = slide.place_of("from")
        if len(found) > 1:
            remedy = lengthen(cutting.searched.text, found)
            return Problem(place, f"The phrase occurs {len(found)} times {where}.", remedy)
        if not found:
            return Problem(place, f"The phrase does not occur {where}.", self._where_else(phrase, cutting))
        cut = cutting.stretch.cut_at(found[0][0])
        if cutting.cuts and cut <= list(cutting.cuts.values())[-1]:
            sentence = "The previous slide begins at the same words, so nothing would be said at it."
            return Problem(place, sentence, "Begin this slide at a later phrase, or remove one of the two slides.")
        cutting.cuts[number] = cut
        if first and cut > (0, 0) and not any(each < number for each in self.match.floating):
            return Problem(place, f'What comes before "{phrase}" has no slide.', self._first_remedy())
        return None

    def _first_remedy(self) -> str:
        """What to do about words before the first phrase at which a slide begins."""
        name = self.speech.sections[0].name
        is_markdown = self.speech.file.lower().endswith(".md")
        unsaid = "make a comment of it: <!-- … -->" if is_markdown else "take it out of the speech."
        return (
            f"Put a slide with `section: {as_yaml(name)}` before this one, or begin this one at the speech's first words. "
            f"If it is not spoken, {unsaid}"
        )

    def _where_else(self, phrase: str, cutting: _Cutting) -> str:
        anew = "Copy the phrase again from the speech."
        if cutting.searched.find(phrase):
            return "It belongs to an earlier slide: put the slides in the order of the speech."
        if self.missing.has_told_enough():
            return anew
        home = self.missing.home(phrase)
        if home:
            return f'It is in section "{home.name}": put this slide after the slide of that section.'
        return anew + self.missing.nearest_among(phrase, cutting.stretch.passages)


class _Cutting:
    """A stretch while it is cut: by the slide's place in the outline, where its part begins."""

    def __init__(self, stretch: Stretch, *, to_the_end: bool) -> None:
        self.stretch = stretch
        self.to_the_end = to_the_end
        """Whether the stretch runs to the end of the speech."""
        self.searched = SearchedText(stretch.text)
        self.cuts: dict[int, Cut] = {}

    @property
    def begin(self) -> int:
        """Where in the text the last part begins."""
        return self.stretch.offset(next(reversed(self.cuts.values()))) if self.cuts else 0

    @property
    def bounds(self) -> str:
        """Between what the next phrase is looked for."""
        if self.cuts:
            after = "the beginning of the previous slide"
            return f" after {after}" if self.to_the_end else f" between {after} and the next heading with a slide"
        return "" if self.to_the_end else " before the first heading with a slide"


def _below(heading: Passage, part: Section) -> Section:
    """The part with its first passage for its heading; one that is cut in two still gives the slide its whole name."""
    first, *passages = part.passages
    directions = (
        replace(each, passage=each.passage - 1) if each.passage else replace(each, offset=0) for each in part.directions
    )
    called = "" if first == heading else heading.text
    return Section(first, tuple(passages), part.place, tuple(directions), called)


def _running_on(match: Match) -> Iterator[int]:
    follows: set[int] = set()
    for number in reversed(range(len(match.outline.slides))):
        if number in match.floating:
            follows.add(number)
        elif not match.outline.slides[number].silent:
            if follows & match.adrift or (follows and not match.ends_at_heading(number)):
                yield number
            follows = set()


def _untitled(number: int, slide: Slide) -> list[Problem]:
    """A slide that begins at a phrase, or says nothing, is called by its title; the first may have the deck's."""
    if slide.title or slide.section is not None or (slide.silent and number == 0):
        return []
    key, what = ("silent", "at which nothing is said") if slide.silent else ("from", "that begins at a phrase")
    remedy = "Add a `title`: the slide's one message."
    return [Problem(slide.place_of(key), f"A slide {what} needs a title of its own.", remedy)]
