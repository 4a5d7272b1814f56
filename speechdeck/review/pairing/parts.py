"""Which part of a file that came back is which slide's part of the speech: told by the text itself.

Neither numbers nor names of slides are trusted: programs change both, and people move, double and delete slides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from ...words.matching import folded
from ..returned.file import Paragraph, Part
from ..text import Text
from ..wording.rising import rising
from ..wording.words import plain_words
from .recut import Recut, recut


@dataclass(frozen=True, slots=True)
class Said:
    """What is said at a slide: its number counted from 0, its heading, if any, and all of its text."""

    slide: int
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """Slides in a row, from ``first`` to ``last`` counted from 0, and what a file has for them; ``part`` is its place there."""

    first: int
    last: int
    paragraphs: tuple[Paragraph, ...]
    part: int = 0
    is_of_a_slide: bool = False
    """Whether the file itself says that it is what is said at one slide."""


@dataclass(frozen=True, slots=True)
class Paired:
    """The parts of a file with their slides; the rest is told: parts that are new, slides that are gone or moved."""

    units: tuple[Unit, ...]
    new: tuple[Part, ...] = ()
    gone: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()
    silenced: tuple[int, ...] = ()
    """Slides at which the file says nothing any more, though they are there."""
    copies: tuple[tuple[Part, int], ...] = ()
    """Parts that say once more what a slide says."""
    cut: tuple[tuple[Part, int], ...] = ()
    """Parts that are a piece of a slide's words."""
    joined: tuple[tuple[int, int], ...] = ()
    """Slides whose words another slide has in the file."""
    wordless: Mapping[int, int] = field(default_factory=dict)
    """Slides of parts that say nothing, by the part's place in the file."""

    def slides(self) -> Mapping[int, int]:
        """Return the slide of each part that has one of its own, by the part's place in the file."""
        return {unit.part: unit.first for unit in self.units if unit.first == unit.last} | dict(self.wordless)


def said_at(text: Text) -> list[Said]:
    """Return what is said at each slide of a deck, silent ones left out."""
    return [
        Said(number, text.heading(number), section.text) for number, section in enumerate(text.sections) if section.text
    ]


# --- Parts ------------------------------------------------------------------------------------------------------------

_ALIKE = 0.35
"""How much of their words two texts have in common that are versions of one; two texts of one speech have less by chance."""


def pair_parts(text: Text, parts: Sequence[Part]) -> Paired:
    """Pair the slides of a file with those of a deck."""
    ours = said_at(text)
    spoken = {at: part for at, part in enumerate(parts) if part.paragraphs}
    texts = {at: " ".join(paragraph.text for paragraph in part.paragraphs) for at, part in spoken.items()}
    found = pair_texts(ours, texts, {at: part.title for at, part in spoken.items()}, titles_of(text))
    moves = recut({each.slide: each.text for each in ours}, texts, found)
    left = [each.slide for each in ours if each.slide not in found.values()]
    wordless = pair_titles(
        {at: part.title for at, part in enumerate(parts) if at not in spoken}, titles_of(text), found
    )
    silenced = [slide for slide in left if slide in wordless.values()]
    known = {**found, **moves.cut, **moves.copies, **wordless}
    if any(part.shown for part in parts):
        left += [
            slide
            for slide in range(len(text.sections))
            if not text.sections[slide].text and slide not in wordless.values()
        ]
    return Paired(
        tuple(_units(parts, found, moves)),
        new=tuple(part for at, part in enumerate(parts) if at not in known),
        gone=tuple(slide for slide in sorted(left) if slide not in silenced and slide not in moves.joined),
        moved=tuple(moved([slide for _, slide in sorted({**found, **wordless}.items())])),
        silenced=tuple(slide for slide in silenced if slide not in moves.joined),
        copies=tuple((parts[at], slide) for at, slide in sorted(moves.copies.items())),
        cut=tuple((parts[at], slide) for at, slide in sorted(moves.cut.items())),
        joined=tuple((slide, found[at]) for slide, at in sorted(moves.joined.items())),
        wordless=wordless,
    )


def _units(parts: Sequence[Part], found: Mapping[int, int], moves: Recut) -> Iterator[Unit]:
    """What a file has for each slide, wherever in it that stands."""
    for at, slide in sorted(found.items()):
        pieces = sorted([at, *(piece for piece, whole in moves.cut.items() if whole == slide)])
        first = last = slide
        joined = {other for other, place in moves.joined.items() if place == at}
        while last + 1 in joined:
            last += 1
        while first - 1 in joined:
            first -= 1
        said = chain.from_iterable(parts[piece].paragraphs for piece in pieces)
        yield Unit(first, last, tuple(said), at, is_of_a_slide=True)


def titles_of(text: Text) -> dict[int, str]:
    """Return the titles of a deck's slides."""
    return {slide: text.title(slide) for slide in range(len(text.sections))}


def pair_titles(theirs: Mapping[int, str], ours: Mapping[int, str], found: Mapping[int, int]) -> dict[int, int]:
    """Pair slides without a word by their titles, or by their places between others that are ``found``."""
    free = {slide: _name(title) for slide, title in ours.items() if slide not in found.values()}
    named: dict[int, int] = {}
    for at, title in theirs.items():
        alike = [slide for slide, name in free.items() if name and name == _name(title)]
        if alike:
            named[at] = alike[0]
            del free[alike[0]]
    known = sorted({-1: -1, **found, **named}.items())
    for (at, slide), (end, last) in zip(known, [*known[1:], (max(theirs, default=0) + 1, len(ours))], strict=True):
        places = [each for each in theirs if at < each < end and each not in named]
        slides = [each for each in free if slide < each < last]
        if len(places) == len(slides):
            named.update(zip(places, slides, strict=True))
    return named


def _name(title: str) -> str:
    return folded(title).casefold()


def pair_texts(
    ours: Sequence[Said], theirs: Mapping[int, str], titles: Mapping[int, str], our_titles: Mapping[int, str]
) -> dict[int, int]:
    """Return by the place of each text the slide that it is of, as far as one is."""
    found: dict[int, int] = {}
    free = {each.slide: each for each in ours}
    _take_same(found, free, theirs)
    _take_titled(found, free, theirs, titles, our_titles)
    _take_alike(found, free, theirs)
    moves = recut({each.slide: each.text for each in ours}, theirs, found)
    theirs = {at: text for at, text in theirs.items() if at not in moves.cut and at not in moves.copies}
    free = {slide: each for slide, each in free.items() if slide not in moves.joined}
    for at in [at for at in theirs if at not in found]:
        named = [slide for slide in free if titles.get(at) and folded(our_titles[slide]) == folded(titles[at])]
        if len(named) == 1:
            found[at] = named[0]
            del free[named[0]]
    return found


def _take_same(found: dict[int, int], free: dict[int, Said], theirs: Mapping[int, str]) -> None:
    by_words: dict[tuple[str, ...], list[int]] = {}
    for slide, each in free.items():
        by_words.setdefault(plain_words(each.text), []).append(slide)
    for at, text in theirs.items():
        same = by_words.get(plain_words(text))
        if same:
            found[at] = same.pop(0)
            del free[found[at]]


_PART = 0.3
"""Of the pairs of words of the shorter of two texts, the part that is in the other one of the same title."""


def _take_titled(
    found: dict[int, int],
    free: dict[int, Said],
    theirs: Mapping[int, str],
    titles: Mapping[int, str],
    our_titles: Mapping[int, str],
) -> None:
    """A slide with a title that no other has is that slide still, though most of its words may come from another."""
    named, ours = _by_name(titles), _by_name({slide: our_titles[slide] for slide in free})
    for name in named.keys() & ours.keys():
        if len(named[name]) > 1 or len(ours[name]) > 1 or named[name][0] in found or named[name][0] not in theirs:
            continue
        [at], [slide] = named[name], ours[name]
        mine, other = pairs_in([free[slide].text]), pairs_in([theirs[at]])
        if (mine & other).total() > _PART * min(mine.total(), other.total()):
            found[at] = slide
            del free[slide]


def _by_name(titles: Mapping[int, str]) -> dict[str, list[int]]:
    named: dict[str, list[int]] = {}
    for at, title in titles.items():
        if _name(title):
            named.setdefault(_name(title), []).append(at)
    return named


def _take_alike(found: dict[int, int], free: dict[int, Said], theirs: Mapping[int, str]) -> None:
    """What is most alike is paired first, wherever it stands; to begin with a section's heading counts as words do."""
    order = {at: number for number, at in enumerate(theirs)}
    left = {at: text for at, text in theirs.items() if at not in found}
    words = {at: counted([text]) for at, text in left.items()}
    ours = {slide: counted([each.text]) for slide, each in free.items()}
    candidates: list[tuple[float, int, int, int]] = []
    for at, shared in _shared_pairs(left, free).items():
        own = folded(left[at])
        headed = {slide for slide, each in free.items() if each.heading and own.startswith(folded(each.heading))}
        for slide in headed | {slide for slide, _ in shared.most_common(_NEAREST)}:
            share = likeness(words[at], ours[slide])
            if share > _ALIKE or slide in headed:
                alike = 2 * shared[slide] / max(1, words[at].total() + ours[slide].total())
                candidates.append((-share - alike - 0.3 * (slide in headed), abs(order[at] - slide), at, slide))
    for _, _, at, slide in sorted(candidates):
        if at not in found and slide in free:
            found[at] = slide
            del free[slide]


_NEAREST = 8
"""Slides with which a text is compared: those with which it has the most pairs of words in common."""


def _shared_pairs(theirs: Mapping[int, str], ours: Mapping[int, Said]) -> Mapping[int, Counter[int]]:
    """For each text, how many pairs of words that follow each other it has in common with each slide."""
    slides: dict[tuple[str, str], list[int]] = {}
    for slide, each in ours.items():
        for pair in set(pairs_in([each.text])):
            slides.setdefault(pair, []).append(slide)
    return {
        at: Counter(slide for pair in set(pairs_in([text])) for slide in slides.get(pair, ()))
        for at, text in theirs.items()
    }


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return which part of their words two texts have in common, from 0 to 1."""
    total = one.total() + other.total()
    if not total:
        return 0.0
    return 2 * sum(min(one[word], other[word]) for word in one.keys() & other.keys()) / total


def moved(order: Sequence[int]) -> Iterator[int]:
    """Yield the slides that stand out of order: as few as can be."""
    kept = {order[place] for place in rising(order)}
    yield from (slide for slide in order if slide not in kept)


def counted(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word stands in texts."""
    return Counter(word for text in texts for word in plain_words(text))


Pairs = Counter[tuple[str, str]]
"""How often two words follow each other."""


def pairs_in(texts: Iterable[str]) -> Pairs:
    """Return how often two words follow each other in texts."""
    return Counter(pairwise([word for text in texts for word in plain_words(text)]))
