"""The number words of a language: what each word says, and how they are put together."""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Literal

from ..scales import scales_of

Kind = Literal[
    "number",
    "ordinal",
    "scale",
    "period",
    "part",
    "decade",
    "saying",
    "joiner",
    "range",
    "point",
    "article",
    "era",
    "whole",
    "among",
]
"""What a word does in a number.

A ``scale`` multiplies what stands before it, and so does a ``period``, of which the count is said too: two decades are
twenty years. A ``part`` is a half or a third, a ``decade`` the nineties, a ``saying`` a word like twice or both.
"""

Sense = tuple[Kind, Fraction]

_Forms = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Table:
    """What a language's file says of it: values and the words for them, parted by spaces."""

    numbers: _Forms
    ordinals: _Forms = field(default_factory=dict)
    scales: _Forms = field(default_factory=dict)
    periods: _Forms = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    """By fractions: `1/2`."""
    decades: _Forms = field(default_factory=dict)
    sayings: _Forms = field(default_factory=dict)
    eras: str = ""
    """What stands before the nineties: `années quatre-vingt-dix`."""
    joiners: str = ""
    ranges: str = ""
    """What stands between the ends of a range: two to three million."""
    shares: str = ""
    """What stands between a number and what it is a share of: nine out of ten."""
    points: str = ""
    wholes: str = ""
    """What stands between a whole number and its tenths."""
    articles: str = ""
    units_first: bool = False
    """Whether 25 is said as five-and-twenty."""
    scores: bool = False
    """Whether 75 is said as sixty-fifteen, and 80 as four twenties."""
    compounds: bool = False
    """Whether a number is written as one word."""
    ordinal_teens: bool = False
    """Whether the thirteenth is the tenth third."""
    prefixes: str = ""
    """A pattern of what is written together with the word behind it; its group ``and`` joins numbers."""
    ordinal_endings: str = ""
    """A pattern of what makes a number an ordinal."""
    dual_endings: str = ""
    """A pattern of what says that there are two."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's number words, folded."""

    table: Table
    words: Mapping[str, tuple[Sense, ...]]
    compound: re.Pattern[str]

    def senses(self, word: str) -> Iterator[tuple[Sense, ...]]:
        """Yield what the parts of a word do in a number, each in all its senses; nothing for any other word."""
        key = bare(word)
        if key in self.words:
            yield self.words[key]
        elif self.table.prefixes:
            yield from self._behind_prefix(key)
        elif self.table.compounds:
            yield from self._parts(key)
        if self.table.dual_endings and re.search(self.table.dual_endings, key):
            yield (("saying", Fraction(2)),)

    def _behind_prefix(self, word: str) -> Iterator[tuple[Sense, ...]]:
        for start in range(1, min(len(word), 6)):
            prefix = re.fullmatch(self.table.prefixes, word[:start])
            if prefix and word[start:] in self.words:
                if prefix["and"]:
                    yield (("joiner", Fraction(0)),)
                yield self.words[word[start:]]
                return

    def _parts(self, word: str) -> Iterator[tuple[Sense, ...]]:
        ending = re.search(self.table.ordinal_endings, word)
        cut = word[: ending.start()] if ending else ""
        for stem, ordinal in [(word, False), (cut, True), (cut.removesuffix("s"), True)]:
            if self.compound.fullmatch(stem):
                parts = [self.words[part] for part in self.compound_parts(stem)]
                yield from parts[:-1] if ordinal else parts
                if ordinal:
                    yield tuple(("ordinal" if kind == "number" else kind, value) for kind, value in parts[-1])
                return

    def compound_parts(self, word: str) -> list[str]:
        """Return the words that a word is made of."""
        parts = []
        while word and (found := self.compound.match(word)):
            parts.append(found[1])
            word = word[len(found[1]) :]
        return parts


_ALIKE = str.maketrans("\u0649\u0629", "\u064a\u0647")
"""Letters at the end of Arabic words of which many write one for the other: ى and ي, ة and ه."""


def bare(word: str) -> str:
    """Return a word as it is looked up: small letters without accents, so that nobody's spelling matters."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char) and char != "\u0640")
    return letters.translate(_ALIKE)


_FILES: Mapping[str, str] = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pt": "portuguese",
    "ru": "russian",
}


@cache
def lexicon_of(lang: str) -> Lexicon:
    """Return a language's number words; of a language that has no file, only the words that scale a number."""
    name = _FILES.get(lang.partition("-")[0].lower())
    table: Table = importlib.import_module(f".{name}", __package__).TABLE if name else Table({})
    words: dict[str, dict[Sense, None]] = {}
    for word, sense in (*_of_table(table), *_scales(lang)):
        senses = words.setdefault(bare(word), {})
        if sense[0] != "scale" or not senses:
            senses[sense] = None
    listed = {word: tuple(senses) for word, senses in words.items()}
    return Lexicon(table, MappingProxyType(listed), _compound(listed, table))


def _of_table(table: Table) -> Iterator[tuple[str, Sense]]:
    kinds: tuple[tuple[Kind, _Forms], ...] = (
        ("number", table.numbers),
        # The nineties are ordinals in Russian.
        ("decade", table.decades),
        ("ordinal", table.ordinals),
        ("scale", table.scales),
        ("period", table.periods),
        ("saying", table.sayings),
    )
    for kind, forms in kinds:
        yield from ((word, (kind, Fraction(value))) for value, several in forms.items() for word in several.split())
    marks: tuple[tuple[Kind, str], ...] = (
        ("era", table.eras),
        ("joiner", table.joiners),
        ("range", table.ranges),
        ("among", table.shares),
        ("point", table.points),
        ("whole", table.wholes),
        ("article", table.articles),
    )
    for kind, several in marks:
        yield from ((word, (kind, Fraction(0))) for word in several.split())
    # Behind the joiners: `einhalb` is both.
    yield from ((word, ("part", Fraction(part))) for part, several in table.parts.items() for word in several.split())


def _scales(lang: str) -> Iterator[tuple[str, Sense]]:
    """The words that scale digits scale words too, unless they are letters only."""
    yield from ((word, ("scale", Fraction(scale))) for word, scale in scales_of(lang).items() if len(word) > 2)


def _compound(words: Mapping[str, tuple[Sense, ...]], table: Table) -> re.Pattern[str]:
    parting = sorted((word for word in words if len(word) > 2), key=len, reverse=True) if table.compounds else []
    rest = "|".join(map(re.escape, parting))
    return re.compile(rf"({rest})(?=(?:{rest})*$)(?:{rest})*" if rest else r"(?!)")
