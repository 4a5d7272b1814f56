"""A document has no slides: which of its paragraphs are whose is told by the headings that it has in common with the speech."""

from __future__ import annotations

from collections.abc import Sequence

from ...words.matching import folded
from ..returned.file import Paragraph, Part
from ..text import Text
from .parts import Paired, Unit, moved, said_at


def pair_paragraphs(text: Text, paragraphs: Sequence[Paragraph]) -> Paired:
    """Pair the paragraphs of a document that has no slides: cut at the headings that are in both."""
    anchors = _anchors(text, paragraphs)
    spoken = [each.slide for each in said_at(text)]
    cuts = [at for at, _ in anchors]
    units: list[Unit] = []
    first = anchors[0][0] if anchors else len(paragraphs)
    before = [slide for slide in spoken if not anchors or slide < min(slide for _, slide in anchors)]
    new: list[Part] = []
    if before:
        units.append(Unit(before[0], before[-1], tuple(paragraphs[:first])))
    elif first:
        new.append(Part(tuple(paragraphs[:first])))
    anchored = sorted(slide for _, slide in anchors)
    for (at, slide), end in zip(anchors, [*cuts[1:], len(paragraphs)], strict=False):
        following = next((each for each in anchored if each > slide), len(text.sections))
        last = max(each for each in spoken if slide <= each < following)
        units.append(Unit(slide, last, tuple(paragraphs[at:end])))
    return Paired(tuple(units), tuple(new), moved=tuple(moved([slide for _, slide in anchors])))


def _anchors(text: Text, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Which paragraphs are headings of which slides; of headings that are alike, as many as there are in both."""
    named: dict[str, list[int]] = {}
    for each in said_at(text):
        if each.heading:
            named.setdefault(folded(each.heading).casefold(), []).append(each.slide)
    there: dict[str, list[int]] = {}
    for at, paragraph in enumerate(paragraphs):
        name = folded(paragraph.text).casefold()
        if name in named:
            there.setdefault(name, []).append(at)
    found = []
    for name, places in there.items():
        headings = [at for at in places if paragraphs[at].level] or places
        if len(headings) == len(named[name]):
            found += list(zip(headings, named[name], strict=True))
    return sorted(found)
