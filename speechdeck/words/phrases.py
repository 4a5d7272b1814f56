"""Phrases found in a text: as they are written or, failing that, as a reader would take them for the same.

A text is indexed once, by its words and, in scripts that put no space between words, by each two neighbouring
characters; a phrase is looked for only where the rarest of its own stands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from .matching import Folded, fold_with_places, folded
from .scripts import UNSPACED
from .text import collapse_spaces

_MARKS = frozenset("'\"")
"""Quotation marks, folded."""

_FEW = 20
"""Phrases that are looked for in a text before it is indexed."""

Stretch = tuple[int, int]
"""Where something begins and ends in a text."""


class SearchedText:
    """A text in which phrases are looked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sought = 0

    def find(self, phrase: str, start: int = 0, most: int | None = None) -> list[Stretch]:
        """Return where a phrase stands as whole words, at or behind a place; the stretches are of the text as it is.

        What is written alike goes before what only looks alike, that before what differs in its quotation marks, and
        that before what differs in its capitals. Of what is written alike, ``most`` places are enough if that is said.
        """
        return self._exactly(collapse_spaces(phrase), start, most) or self._leniently(phrase, start)

    def _exactly(self, phrase: str, start: int, most: int | None) -> list[Stretch]:
        self.sought += 1
        # An index pays only for many phrases: most texts have a few, which stand where they should.
        found = _places_of(phrase, self.text) if self.sought <= _FEW else self._written.places_of(phrase)
        return [(at, at + len(phrase)) for at in islice((at for at in found if at >= start), most)]

    def _leniently(self, phrase: str, start: int) -> list[Stretch]:
        bare = fold_with_places(phrase, quotation_marks=False).text
        return (
            self._stretches(self._folded, folded(phrase), start)
            or self._stretches(self._bare, bare, start)
            or self._whatever_its_capitals(bare, start)
        )

    def _whatever_its_capitals(self, phrase: str, start: int) -> list[Stretch]:
        small = _in_small_letters(phrase)
        # Where neither has capitals, nothing else would be found.
        return self._stretches(self._small, small, start) if small != phrase or self._small != self._bare else []

    def _stretches(self, form: tuple[Folded, _Index], phrase: str, start: int) -> list[Stretch]:
        places, index = form
        found = (places.original(at, at + len(phrase)) for at in index.places_of(phrase))
        return [stretch for stretch in found if stretch[0] >= start]

    @cached_property
    def _written(self) -> _Index:
        return _Index(self.text)

    @cached_property
    def _folded(self) -> tuple[Folded, _Index]:
        form = fold_with_places(self.text)
        return form, self._written if form.starts is None else _Index(form.text)

    @cached_property
    def _bare(self) -> tuple[Folded, _Index]:
        if not _MARKS.intersection(self._folded[1].chars):
            return self._folded
        form = fold_with_places(self.text, quotation_marks=False)
        return form, _Index(form.text)

    @cached_property
    def _small(self) -> tuple[Folded, _Index]:
        form, index = self._bare
        small = _in_small_letters(index.text)
        return form, index if small == index.text else _Index(small)


def _in_small_letters(text: str) -> str:
    """A text without capitals, but for the few whose small letters are several."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class _Index:
    """Where each word and each pair of characters of a text stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.chars = frozenset(text)
        lettered = "".join(filter(_is_of_a_word, self.chars))
        # What is no letter of such a word is taken by twos: words of scripts without spaces, and signs.
        self.pattern = re.compile(rf"[{lettered}]+|[^\s{lettered}]{{2,}}" if lettered else r"\S{2,}")
        self.places: dict[str, list[int]] = defaultdict(list)
        for token, at in self._tokens(text):
            self.places[token].append(at)

    def _tokens(self, text: str) -> Iterator[tuple[str, int]]:
        for found in self.pattern.finditer(text):
            token, start = found[0], found.start()
            if _is_of_a_word(token[0]):
                yield token, start
            else:
                yield from ((token[at : at + 2], start + at) for at in range(len(token) - 1))

    def places_of(self, phrase: str) -> Iterator[int]:
        """Yield where a phrase stands, as whole words."""
        if not phrase or not self.chars.issuperset(phrase):
            return
        for at in self._candidates(phrase):
            if at >= 0 and self.text.startswith(phrase, at) and _is_whole(self.text, at, at + len(phrase)):
                yield at

    def _candidates(self, phrase: str) -> Iterator[int]:
        """Where a phrase would begin, going by the rarest of what it is made of."""
        tokens = list(self._tokens(phrase))
        if not tokens:
            yield from (found.start() for found in re.finditer(re.escape(phrase), self.text))
            return
        rarest, offset = min(tokens, key=lambda token: len(self.places.get(token[0], ())))
        yield from (place - offset for place in self.places.get(rarest, ()))


def _places_of(phrase: str, text: str) -> Iterator[int]:
    """Yield where a phrase stands in a text, as whole words."""
    at = text.find(phrase) if phrase else -1
    while at >= 0:
        if _is_whole(text, at, at + len(phrase)):
            yield at
        at = text.find(phrase, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text begins and ends where words do."""
    return not _same_word(text[start - 1 : start], text[start]) and not _same_word(text[end - 1], text[end : end + 1])


def _same_word(left: str, right: str) -> bool:
    """Whether no word ends between two characters. Scripts without capitals may run words together: there it may."""
    return all(map(_is_of_a_word, (left or " ", right or " ")))


def _is_of_a_word(char: str) -> bool:
    return char.isdigit() or char.lower() != char.upper()


_FEWEST, _MOST = 3, 12
"""Words, or characters by twos, that a phrase has which is proposed."""

_UNIT = re.compile(rf"[^\s{UNSPACED}]+|\S\S?")
_CLOSING = re.compile(r"[\s.,;:!?…'\"’”»)\]、。，；：！？」』）]+$")


def unique_phrase(searched: SearchedText, start: int, end: int, *, since: int = 0) -> str | None:
    """Return the shortest phrase at a place that is found there only, if one is; it does not run beyond ``end``."""
    for number, unit in enumerate(_UNIT.finditer(searched.text, start, end), start=1):
        if number > _MOST:
            return None
        phrase = _CLOSING.sub("", searched.text[start : unit.end()])
        if number >= _FEWEST and phrase:
            found = searched.find(phrase, since, most=2)
            if len(found) == 1 and found[0][0] == start:
                return phrase
    # A paragraph of a word or two has no more to offer.
    phrase = searched.text[start:end].strip(" ")
    return phrase if len(searched.find(phrase, since, most=2)) == 1 and len(phrase) < 80 else None
