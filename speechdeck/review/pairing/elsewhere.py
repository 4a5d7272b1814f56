"""What stands elsewhere in a file than here, and stays where it is: it would be said twice, or on a slide of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..returned.file import Paragraph
from ..text import Text
from ..wording.words import Word, words_of
from .parts import Paired, Unit

_TELLING = 4
"""Words that a paragraph has at least of which is known where it comes from."""

_Words = tuple[Word, ...]


class Elsewhere:
    """The paragraphs of a text that a file cannot take to another slide: headings, and all of slides that it has not."""

    def __init__(self, base: Text, paired: Paired) -> None:
        self.base = base
        compared = {slide for unit in paired.units for slide in range(unit.first, unit.last + 1)}
        said = {words for slide in compared for words in self._below(slide)}
        self._slides: dict[_Words, list[int]] = {}
        for slide in range(len(base.sections)):
            staying = [words_of(base.heading(slide))] if base.heading(slide) else []
            if slide not in compared:
                staying += [words for words in self._below(slide) if len(words) >= _TELLING]
            for words in staying:
                if words not in said:
                    self._slides.setdefault(words, []).append(slide)

    def without(self, unit: Unit) -> tuple[tuple[Paragraph, ...], list[int]]:
        """Return what a file has for slides without what stays elsewhere, and at which slides that is.

        The heading of a slide is what it begins with, wherever in its notes somebody put it.
        """
        here = range(unit.first, unit.last + 1)
        found = [(each, self._slides.get(words_of(each.text), [unit.first])) for each in unit.paragraphs]
        kept = [each for each, slides in found if any(slide in here for slide in slides)]
        heading = words_of(self.base.heading(unit.first))
        if unit.is_of_a_slide and unit.first == unit.last and heading:
            kept.sort(key=lambda each: words_of(each.text) != heading)
        left = (slides[0] for _, slides in found if not any(slide in here for slide in slides))
        return tuple(kept), list(dict.fromkeys(left))

    def _below(self, slide: int) -> Iterator[_Words]:
        yield from (words_of(passage.text) for passage in self.base.sections[slide].passages)
