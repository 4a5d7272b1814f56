"""Brings what a file has otherwise than the text that was sent into ours, as far as nobody else touched the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..errors import did_you_mean
from ..words.matching import folded
from ..words.text import pluralize, shortened
from .findings import Conflict, Piece
from .hands import Hands
from .pairing.elsewhere import Elsewhere
from .pairing.headings import pair_paragraphs
from .pairing.lacking import with_missing
from .pairing.parts import Paired, Unit, pair_parts, pair_texts, pair_titles, said_at, titles_of
from .pairing.recut import recut
from .pieces import Stretch, pieces_of
from .returned.file import Paragraph, Part, Returned
from .target import Said, Target
from .text import Text
from .wording.edits import Edit
from .wording.merge import Clash, merge
from .wording.words import PARAGRAPH, Word, words_of


class ChoiceError(Exception):
    """Somebody named a slide that there is not, or one for both sides."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose words an author takes where both touched the same, by the numbers of slides, counted from 1."""

    ours: frozenset[int] = frozenset()
    theirs: frozenset[int] = frozenset()

    @classmethod
    def named(cls, text: Text, ours: Iterable[str], theirs: Iterable[str]) -> Choice:
        """Return the choice of slides that are named by their numbers, by their titles or by their headings."""
        choice = cls(*(frozenset(_slide_named(text, name) for name in names) for names in (ours, theirs)))
        for slide in choice.ours & choice.theirs:
            raise ChoiceError(f"Slide {slide} is named with --ours and with --theirs. Choose one.")
        return choice

    @property
    def typed(self) -> tuple[str, ...]:
        """The choice as it is typed."""
        sides = (("--ours", self.ours), ("--theirs", self.theirs))
        return tuple(word for option, slides in sides for slide in sorted(slides) for word in (option, str(slide)))


def _slide_named(text: Text, name: str) -> int:
    slides = range(len(text.sections))
    if name.isdecimal() and int(name) - 1 in slides:
        return int(name)
    wanted = folded(name).casefold()
    found = [
        slide
        for slide in slides
        if wanted and wanted in {folded(each).casefold() for each in (text.title(slide), text.heading(slide))}
    ]
    if len(found) != 1:
        raise ChoiceError(f'There is no slide "{name}". {did_you_mean(name, map(text.title, slides))}')
    return found[0] + 1


@dataclass
class Comparison:
    """What came of comparing a file."""

    paired: Paired
    here: Mapping[int, int]
    """By the slide of the text that was sent, the one that it is here; both are counted from 0."""
    divided: Mapping[int, int]
    """By a slide here that a part of another one became since, the slide of the text that was sent."""
    conflicts: list[Conflict] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def slides(self) -> Mapping[int, int]:
        """By the place of a part in the file, its slide here."""
        return {part: self.here[slide] for part, slide in self.paired.slides().items() if slide in self.here}

    def slides_of(self, unit: Unit) -> set[int]:
        """Return the slides here that say what slides of the text that was sent said."""
        sent = range(unit.first, unit.last + 1)
        return {self.here[slide] for slide in sent if slide in self.here} | {
            slide for slide, whole in self.divided.items() if whole in sent
        }


class Comparer:
    """Compares files with a deck, one after the other, and gathers what they edited."""

    def __init__(self, text: Text, choice: Choice) -> None:
        self.text, self.choice = text, choice
        self.target = Target(text)

    def compare(self, returned: Returned, base: Text) -> Comparison:
        """Compare a file with the text that it was made of, and bring its edits into the target."""
        here, divided = self._slides_here(base)
        returned = _without_directions(returned, base)
        if returned.has_slides:
            paired = pair_parts(base, returned.parts)
        else:
            said = [paragraph for part in returned.parts for paragraph in part.paragraphs]
            paired = pair_paragraphs(base, tuple(_levelled(said, base)))
        comparison = Comparison(paired, here, divided)
        comparison.told += self._told(base, paired, here)
        elsewhere = Elsewhere(base, paired)
        for unit in paired.units:
            kept, staying = elsewhere.without(unit)
            comparison.told += [
                f"{_slide(base, slide, here)} has words that stand elsewhere in the file: they stay where they are."
                for slide in staying
            ]
            self._bring(replace(unit, paragraphs=kept), base, returned, comparison)
        return comparison

    def _slides_here(self, base: Text) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """For each slide of the text that was sent, the one that it is here, if it is; and those that were cut from it since."""
        if base is self.text:
            return {number: number for number in range(len(base.sections))}, {}
        ours, before = said_at(self.text), {each.slide: each.text for each in said_at(base)}
        our_titles, titles = titles_of(self.text), titles_of(base)
        found = pair_texts(ours, before, titles, our_titles)
        moves = recut({each.slide: each.text for each in ours}, before, found)
        wordless = {slide: title for slide, title in titles.items() if slide not in before}
        return {**found, **moves.cut, **pair_titles(wordless, our_titles, found)}, moves.joined

    # --- Words --------------------------------------------------------------------------------------------------------

    def _bring(self, unit: Unit, base: Text, returned: Returned, into: Comparison) -> None:
        slides, here = into.slides_of(unit), into.here
        before = base.said(unit.first, unit.last)
        hands = Hands(returned, unit.paragraphs, base.outline)
        theirs = hands.said(ends=before[-1:] == (PARAGRAPH,))
        if not slides:
            if [said.word for said in theirs] != list(before):
                into.told.append(
                    f"{_slide(base, unit.first, here)} was changed in the file, and is not in the deck any more."
                )
            return
        first, last = min(slides), max(slides)
        theirs, gone, unheaded = with_missing(base, unit, theirs)
        into.told += [self._gone(base, slide, here) for slide in gone]
        into.told += [f"{_slide(base, slide, here)} keeps its heading, which is not in the file." for slide in unheaded]
        ours = self.target.words(first, last)
        merged = merge(before, ours, [said.word for said in theirs])
        taken = [self._settled(clash, ours, theirs, before, first, hands, into) for clash in merged.clashes]
        edits = sorted([*merged.edits, *filter(None, taken)])
        self.target.edit(first, last, edits, theirs, hands.of_edits(theirs, ours, edits))

    def _settled(
        self,
        clash: Clash,
        ours: Sequence[Word],
        theirs: Sequence[Said],
        before: Sequence[Word],
        first: int,
        hands: Hands,
        into: Comparison,
    ) -> Edit | None:
        """The edit that takes their words, if the author said so; where nothing was said, it is a conflict."""
        origin = self.target.origin(first, clash.our_start)
        slide = self.text.slide_at(origin)
        if slide + 1 in self.choice.theirs:
            return Edit(clash.our_start, clash.our_end, clash.their_start, clash.their_end)
        if slide + 1 not in self.choice.ours:
            mine = _pieces(before, ours, clash.start, clash.end, clash.our_start, clash.our_end)
            their_words = [said.word for said in theirs]
            other = _pieces(before, their_words, clash.start, clash.end, clash.their_start, clash.their_end)
            place = self.text.paragraph_at(origin).passage.place
            held = self.target.hand(first, clash.our_start, clash.our_end)
            into.conflicts.append(Conflict(slide + 1, self.text.title(slide), place, mine, other, hands.whole, held))
        return None

    # --- What is told -------------------------------------------------------------------------------------------------

    def _told(self, base: Text, paired: Paired, here: Mapping[int, int]) -> Iterator[str]:
        for part in paired.new:
            yield _told_of_new(part)
        for slide in paired.gone:
            yield self._gone(base, slide, here)
        for slide in paired.silenced:
            yield f"{_slide(base, slide, here)} has no notes in the file any more."
        for slide in paired.moved:
            yield f"{_slide(base, slide, here)} stands at another place in the file."
        for part, slide in paired.copies:
            yield f"Slide {part.slide} of the file is once more what slide {here.get(slide, slide) + 1} says, and is left out."
        for slide in dict.fromkeys(slide for _, slide in paired.cut):
            yield f"{_slide(base, slide, here)} is cut in two in the file, and stays one here."
        for slide, other in paired.joined:
            yield f"{_slide(base, slide, here)} is one with slide {here.get(other, other) + 1} in the file, and stays apart here."

    def _gone(self, base: Text, slide: int, here: Mapping[int, int]) -> str:
        return f"{_slide(base, slide, here)} is not in the file any more."


def _levelled(paragraphs: Sequence[Paragraph], base: Text) -> Iterator[Paragraph]:
    """A document's paragraphs, with their headings as deep as ours: a title of its own may stand above all of them."""
    ours = {folded(each.passage.text): each.passage.level for each in base.paragraphs if each.passage.level}
    depths = Counter(
        ours[folded(each.text)] - each.level for each in paragraphs if each.level and folded(each.text) in ours
    )
    deeper = depths.most_common(1)[0][0] if depths else 0
    for each in paragraphs:
        yield replace(each, level=min(6, max(1, each.level + deeper))) if each.level else each


def _without_directions(returned: Returned, base: Text) -> Returned:
    """A script whose styles a program dropped, without the paragraphs that its margin had."""
    said = {words_of(each.passage.text) for each in base.paragraphs}
    directions = {words_of(each.text) for section in base.sections for each in section.directions} - said
    parts = (
        replace(part, paragraphs=tuple(each for each in part.paragraphs if words_of(each.text) not in directions))
        for part in returned.parts
    )
    return replace(returned, parts=tuple(parts)) if directions else returned


def _told_of_new(part: Part) -> str:
    said = " ".join(paragraph.text for paragraph in part.paragraphs)
    words = f": {pluralize(len(said.split()), 'word')} that no slide here says" if said else ""
    if not part.slide:
        return f'"{shortened(said, 60)}" stands before the first section{words}.'
    name = f", {part.title or shortened(said, 60)}," if part.title or said else ""
    return f"Slide {part.slide} of the file{name} is new{words}."


def _slide(base: Text, slide: int, here: Mapping[int, int]) -> str:
    return f"Slide {here.get(slide, slide) + 1}, {base.title(slide)},"


_AROUND = 6
"""Words around a conflict that are shown."""


def _pieces(
    before: Sequence[Word], after: Sequence[Word], start: int, end: int, other_start: int, other_end: int
) -> tuple[Piece, ...]:
    """What became of words, with some that stand around them."""
    ahead, behind = before[max(0, start - _AROUND) : start], before[end : end + _AROUND]
    changed: list[Stretch] = [(before[start:end], "deleted"), (after[other_start:other_end], "inserted")]
    return pieces_of([(ahead, "kept"), *changed, (behind, "kept")])
