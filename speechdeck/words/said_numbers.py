"""The numbers that a text says, in digits or in words, and those written on a slide that it does not say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product

from .digits import NUMERAL, Reading, readings
from .number_formats import Marks, marks_of
from .number_words import HAN_LANGUAGES, Sense, Sums, han_numbers, lexicon_of, without_some_more
from .rounding import is_rounded
from .scales import scale_of
from .unclaimed import without_unclaimed

_SCALING_SIGNS = "百千万萬亿億兆십백천만억조"
_LETTER = rf"(?:[^\W\d_{_SCALING_SIGNS}]|[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f])"
"""Letters and the marks on them, which are no letters to a pattern."""

_TOKEN = re.compile(rf"{NUMERAL}|(?P<scale>[{_SCALING_SIGNS}]+)|(?P<word>{_LETTER}+)")
_CONTINUES = re.compile(r"[\s\-‐‑‒–—−~〜～+'’$€£¥]*")
"""What may stand inside a number, or between two of a range."""

_COMMA = re.compile(r"\s*[,،]\s*")

_PERCENT = re.compile(r"\s?[%％٪﹪]")
_SHORT_YEAR = re.compile(r"(?<!\d)((?:1\d|20)\d\d)[-‐‑‒–/]$")
_ROMAN = re.compile(
    r"\b(?=[IVXLC]{2}|[VX]\b)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=(?:e|er|è|ème)?(?![^\W_]))"
)
"""In French with the ending of an ordinal: XXIe."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


_USUALLY_IN_WORDS = frozenset(map(Fraction, range(101)))
"""What may be said in words of a language that is not known here."""

_ALL_OF_THEM = 100
_ALL = re.compile(
    r"\b(?:all|every|every(?:one|body)|entire(?:ly)?|fully|whole|tous|toutes|chaque|totalité|todos|todas|cada|totalida[de]e?"
    r"|alle[nrs]?|jede[rsnm]?|sämtliche[rsnm]?|vollständig|все[хм]?|кажд(?:ый|ая|ое)|полностью|جميع|كل|كافة)\b|全|都|所有|每",
    re.IGNORECASE,
)
"""What says a hundred per cent in words."""

_SAID_BY_A_NOUN = frozenset({Fraction(1)})
"""An outline is one outline, and in many languages no word says so."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says: values, and the numbers before a scale, 4.9 in 4.9 million, which tables of millions have."""

    values: frozenset[Fraction]
    scaled: frozenset[Fraction]
    everything: bool = False
    """Whether it says that something holds for all: 100 %."""


@dataclass(frozen=True, slots=True)
class Written:
    """A number as a slide has it, and the ways to read it; it may be a share of a hundred, with so many decimals."""

    text: str
    start: int
    readings: tuple[Reading, ...]
    scaled: bool
    """Whether a scale is written with it."""
    percent: Fraction | None = None
    decimals: int = 0

    def is_said(self, said: Said, scales: Iterable[Fraction] = ()) -> bool:
        """Whether a text says the number in one of its readings, or with one of the scales of a whole table."""
        known = said.values if self.scaled or self.percent is not None else said.values | said.scaled
        if self.percent is None and not self.scaled:
            known |= _SAID_BY_A_NOUN
        if any(all(value in known for value in reading) for reading in self.readings) or self._is_share(said):
            return True
        scaled = ([value * scale for value in reading] for reading, scale in product(self.readings, scales))
        return any(said.values.issuperset(reading) for reading in scaled) or self._is_rounded(said)

    def _is_rounded(self, said: Said) -> bool:
        singles = [reading[0] for reading in self.readings if len(reading) == 1]
        return any(is_rounded(value, other) for value, other in product(singles, said.values))

    def _is_share(self, said: Said) -> bool:
        """Whether a text says 33 % as a third, 66 % or 67 % as two, or 50 % as a half."""
        unit = Fraction(1, 10**self.decimals)
        shares = (value for value in said.values if value.denominator > 1 and 0 < value < 1)
        if self.percent == _ALL_OF_THEM:
            return said.everything
        return self.percent is not None and any(
            self.percent in (round(share * 100, self.decimals), share * 100 // unit * unit) for share in shares
        )


def said_in(text: str, lang: str) -> Said:
    """Return the numbers that a text says."""
    text = unicodedata.normalize("NFC", text)
    in_signs = lang.partition("-")[0].lower() in HAN_LANGUAGES
    if in_signs:
        text = without_some_more(text)
    marks = marks_of(lang)
    sums, end, digits_end = Sums(lexicon_of(lang).table), 0, -2
    for token in _TOKEN.finditer(text):
        if (gap := text[end : token.start()]) != " " and not _CONTINUES.fullmatch(gap):
            sums.pause() if _COMMA.fullmatch(gap) else sums.end()
        end = token.end()
        if token["word"] or token["scale"]:
            _hear(token, sums, lang, after_digits=token.start() <= digits_end + 1)
        else:
            _hear_digits(token, marks, sums)
            digits_end = end
    sums.end()
    sums.said |= {*_romans(text), *_shares_of_each(text, lang)}
    if in_signs:
        for said, scaled in han_numbers(text):
            sums.said |= said
            sums.scaled |= scaled
    elif not sums.table.numbers:
        sums.said |= _USUALLY_IN_WORDS
    return Said(frozenset(sums.said), frozenset(sums.scaled), _ALL.search(text) is not None)


def _hear(token: re.Match[str], sums: Sums, lang: str, *, after_digits: bool) -> None:
    known = _senses(token[0], lang)
    for senses in known:
        sums.word(senses)
    if not known:
        scale = _scale_of_digits(token[0], lang) if after_digits else None
        if scale:
            sums.word((scale,))
        else:
            sums.end()


@cache
def _senses(word: str, lang: str) -> tuple[tuple[Sense, ...], ...]:
    """What the parts of a word do in a number: words come again and again."""
    return tuple(lexicon_of(lang).senses(word))


def _scale_of_digits(word: str, lang: str) -> Sense | None:
    """What letters just behind digits do: they can be units, and 5 m are five metres too."""
    times, is_sure = _scale(word, lang)
    return ("scale" if is_sure else "period", times) if times else None


def _hear_digits(token: re.Match[str], marks: Marks, sums: Sums) -> None:
    first, *others = _readings(token, marks)
    sums.said.update(*others, first[1:])
    sums.digits(first[0])


def _readings(token: re.Match[str], marks: Marks) -> tuple[Reading, ...]:
    """The readings of digits; in `2011–12`, the second are a year too, and in `'98`, `90s`, and beside `années`."""
    found = readings(token, marks)
    if not re.fullmatch(r"\d\d", token[0]):
        return found
    year = _SHORT_YEAR.search(token.string, max(0, token.start() - 6), token.start())
    if year:
        return *found, (Fraction(int(year[1][:2] + token[0])),)
    if _APOSTROPHE.search(token.string, max(0, token.start() - 2), token.start()):
        return *found, *((Fraction(int(f"{century}{token[0]}")),) for century in (19, 20))
    return (*found, (Fraction(int(f"19{token[0]}")),)) if _is_decade(token) else found


_APOSTROPHE = re.compile(r"(?<![^\W_])['’‘]$")
_DECADES = re.compile(r"(?:s|er|ern|-?[ехм]\w{0,2})\b|\s?(?:年代|-?е\b)")
_DECADE_WORDS = re.compile(r"(?:['’‘]|\b(?:années|ann[ée]es|años|anos|anni|التسعينات))\s?$", re.IGNORECASE)


def _is_decade(token: re.Match[str]) -> bool:
    before = token.string[max(0, token.start() - 8) : token.start()]
    return token[0][1] == "0" and bool(_DECADES.match(token.string, token.end()) or _DECADE_WORDS.search(before))


_EACH = re.compile(r"\b(?:every|jede[rsnm]?|chaque|cada|кажд(?:ый|ая|ое|ого|ому|ой|ую)) (\w+)", re.IGNORECASE)


def _shares_of_each(text: str, lang: str) -> Iterator[Fraction]:
    """Every third is a third."""
    for found in _EACH.finditer(text):
        for kind, value in (sense for senses in _senses(found[1], lang) for sense in senses):
            if kind == "ordinal" and value > 1:
                yield 1 / value


def _romans(text: str) -> Iterator[Fraction]:
    for found in _ROMAN.finditer(text):
        values = [_ROMAN_VALUES[char] for char in found[0]]
        yield Fraction(sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)))


# --- Numbers on a slide -------------------------------------------------------------------------------------------

_UNITS = re.compile(r"(?:CO|CH|SO|NO|H|N|km|m|cm|mm|PM)\Z")
"""Letters before the digits of a name that nobody speaks as it is written: `CO2`, `m3`."""

_SLASH = re.compile(r"\s?[/⁄]\s?(?=\d)")


def scales_in(text: str, lang: str) -> frozenset[Fraction]:
    """Return the scales that a text names: those of the numbers below `Hives (million)`."""
    found = (_scale(token[0], lang)[0] for token in _TOKEN.finditer(text) if token["word"] or token["scale"])
    return frozenset(filter(None, found))


def written_in(text: str, lang: str) -> Iterator[Written]:
    """Yield the numbers in digits that a slide's text has."""
    text = without_unclaimed(unicodedata.normalize("NFC", text), lang)
    marks, after = marks_of(lang), 0
    for token in _TOKEN.finditer(text):
        if token["word"] or token["scale"] or token.start() < after or _is_unit(token):
            continue
        written = _fraction(token, marks) or _number(token, marks, lang)
        after = written.start + len(written.text)
        yield written


def _is_unit(token: re.Match[str]) -> bool:
    letters = re.search(r"[A-Za-z]+\Z", token.string[max(0, token.start() - 6) : token.start()])
    return bool(letters and _UNITS.match(letters[0]))


def _fraction(token: re.Match[str], marks: Marks) -> Written | None:
    """Read `1/3`, which a speech says as a third, or as one of three."""
    slash = _SLASH.match(token.string, token.end())
    below = _TOKEN.match(token.string, slash.end()) if slash else None
    if below is None or not (token[0].isdecimal() and below[0].isdecimal()):
        return None
    over, under = Fraction(int(token[0])), Fraction(int(below[0]))
    parts = [(over, *reading) for reading in _readings(below, marks)]
    shares = [(over / under,)] if under else []
    return Written(token.string[token.start() : below.end()], token.start(), (*shares, *parts), scaled=False)


def _number(token: re.Match[str], marks: Marks, lang: str) -> Written:
    found, end = _readings(token, marks), token.end()
    scale, scaled_end, is_sure = _scale_behind(token.string, end, lang)
    bare = found
    if scale != 1:
        end = scaled_end
        scaled = tuple(tuple(value * scale for value in reading) for reading in found)
        found = scaled if is_sure else (*scaled, *bare)
    percent = _PERCENT.match(token.string, end)
    end = percent.end() if percent else end
    decimals = len(re.split("[.,٫]", token[0])[-1]) if re.search("[.,٫]", token[0]) else 0
    text = token.string[token.start() : end]
    share = bare[0][0] if percent else None
    return Written(text, token.start(), found, scale != 1, share, decimals)


def _scale_behind(text: str, end: int, lang: str) -> tuple[Fraction, int, bool]:
    """By how much the words behind a number scale it, where they end, and whether they cannot be anything else.

    Letters can be units, 5 m; and of two decades or a dozen, the two or the one is said as well.
    """
    scale, is_sure, last = Fraction(1), True, end
    while word := _NEXT_WORD.match(text, last):
        times, sure = _scale(word[1], lang)
        # The digit of m3 and CO2 is a part of the unit.
        if times is None or text[word.end() : word.end() + 1].isdecimal():
            break
        scale, is_sure, last = scale * times, is_sure and sure, word.end()
    return scale, last, is_sure


_NEXT_WORD = re.compile(rf"[ \u00a0\u202f\u2009+\-]*([{_SCALING_SIGNS}]+|{_LETTER}+)")


@cache
def _scale(word: str, lang: str) -> tuple[Fraction | None, bool]:
    for senses in _senses(word, lang):
        for kind, value in senses:
            if kind in ("scale", "period"):
                return value, kind == "scale"
    scale = scale_of(word, lang)
    return (Fraction(scale), len(word) > 2 or not word.isascii()) if scale else (None, True)
