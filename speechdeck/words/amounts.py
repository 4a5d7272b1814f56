"""Amounts: numbers as an author writes them, with their scale and unit, and in what proportion they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .measures import dimension, is_currency, unit_of
from .number_formats import BY_LANGUAGE, Amount, Format, marks_of
from .numerals import Misread, Numeral, read_numeral
from .qualifiers import abbreviation_in, rest_of, without_marks, without_rate, word_behind
from .scales import scale_of

_LONGEST = 32
"""Characters of a name of a unit."""

_IN_ONE_WORD = {
    "mdd": (10**6, "USD"),
    "mmdd": (10**9, "USD"),
    "mdp": (10**6, "MXN"),
    "mmdp": (10**9, "MXN"),
    **dict.fromkeys(("tkr", "tkr.", "t.kr."), (1000, "currency-krone")),
    **dict.fromkeys(("mkr", "Mkr", "mnkr", "mkr.", "mio.kr."), (10**6, "currency-krone")),
    **dict.fromkeys(("mdkr", "mdrkr", "mia.kr."), (10**9, "currency-krone")),
    **dict.fromkeys(("т.р.", "т. р.", "тыс.руб."), (1000, "RUB")),
}
"""A scale and a currency, as people of Mexico, the North and Russia write them."""

_JOINING = re.compile(r"\s*(?:of|de|d['’]|di|von|від|из)\s*", re.IGNORECASE)
_HALF = re.compile(r"\b(?:half|halves|halb\w*|demie?s?|medi[oa]|mei[oa]|половин\w*|نصف)\b|半", re.IGNORECASE)
_LONG = 4
"""Letters of a word that means a scale wherever it stands; a shorter one only beside the number or its unit."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: its number, by how much its words scale it, and its unit.

    ``letter`` is one that can be a scale or a unit, the `m` of `5 m`, and ``either`` is which.
    """

    numeral: Numeral
    scale: int = 1
    unit: str = ""
    letter: str = ""
    either: tuple[int, str] = (1, "")
    rest: str = ""
    """What else must be the same in a chart: `per day`, `(in millions)`."""
    short: str = ""
    """An abbreviation that is neither a scale nor a unit that is known."""
    word: str = ""
    """The beginning of a word of which the same is true."""

    @property
    def value(self) -> Fraction:
        """The number that is meant."""
        return self.numeral.value * self.scale

    @property
    def measure(self) -> tuple[str, str, str]:
        """What must be the same in a chart."""
        return self.unit, self.letter, self.rest

    def as_scale(self) -> Reading:
        """Read the letter as a scale."""
        return replace(self, scale=self.scale * self.either[0], letter="") if self.letter else self

    def as_unit(self) -> Reading:
        """Read the letter as a unit."""
        return replace(self, unit=self.either[1], letter="") if self.letter else self


def read_amount(text: str, lang: str) -> Reading | Misread:
    """Read `1986`, `12.5 %`, `€1.4bn`, `-3` or `2 million schools`."""
    numeral = read_numeral(text, marks_of(lang))
    if isinstance(numeral, Misread):
        return numeral
    before = _Words(lang, without_marks(numeral.before), leading=True)
    behind = _Words(lang, without_marks(numeral.after), before.units)
    around = f"{before.rest} {behind.rest}"
    if _HALF.search(around) or any(_is_number(around, at) for at in range(len(around))):
        return Misread(f'It is not clear which number "{text}" is.', "Write it in digits alone: 44, 2.5 or 3 million.")
    if re.search(r"\w", _Words(lang, numeral.enclosed.strip()).rest):
        sentence = f'The brackets of "{text}" can be a minus or a remark.'
        return Misread(sentence, "Write -5 for a number below zero, and remarks without brackets around the number.")
    units = list(dict.fromkeys((*before.units, *behind.units, *_signs(around, lang))))
    if len(units) > 1:
        return Misread(f'"{text}" has two units.', "Write the one in which it is measured.")
    reading = Reading(
        numeral,
        before.scale * behind.scale,
        units[0] if units else "",
        behind.letter,
        behind.either,
        rest_of(around, behind.rest, lang),
        "" if units or behind.letter else abbreviation_in(before.rest, behind.rest),
        "" if units else word_behind(behind.rest),
    )
    return reading.as_scale() if reading.unit else reading


def _signs(words: str, lang: str) -> Iterator[str]:
    """Yield the currencies and percents whose signs stand apart from the number."""
    return (
        unit_of(char, lang) or char
        for char in without_rate(words)
        if char in "%‰٪" or unicodedata.category(char) == "Sc"
    )


def _is_number(text: str, at: int) -> bool:
    """Whether a character is a number of its own, such as Ⅳ or 五, and not the ² of a unit."""
    char = text[at]
    raised = unicodedata.decomposition(char).startswith(("<super>", "<sub>"))
    return unicodedata.numeric(char, None) is not None and not (raised and text[:at][-1:].isalpha())


class _Words:
    """The words before or behind a number, and what they say of its scale and unit; ``rest`` is what they do not."""

    def __init__(self, lang: str, words: str, units: Sequence[str] = (), *, leading: bool = False) -> None:
        self.lang, self.scale, self.rest = lang, 1, ""
        self.units = [*units]
        self.letter, self.either = "", (1, "")
        at = 0
        while at < len(words):
            end = self._take(words, at, leading=leading)
            if end > at:
                at = end
            elif leading:
                end = at + len((re.match(r"\w+|.", words[at:], re.DOTALL) or [""])[0])
                self.rest += words[at:end]
                at = end
            else:
                self.rest = words[at:]
                return

    def _take(self, words: str, at: int, *, leading: bool) -> int:
        """Take the longest name of a unit or scale that stands here; return where it ends."""
        joined = _JOINING.match(words, at) if at and not leading else None
        at = joined.end() if joined else at + len(words[at:]) - len(words[at:].lstrip(" \N{NO-BREAK SPACE}\t("))
        for end in range(min(len(words), at + _LONGEST), at, -1):
            name = words[at:end]
            if name != name.strip() or not _is_whole(words, end) or (name == "in" and words[end:].strip()):
                continue
            unit, scale = unit_of(name, self.lang), scale_of(name, self.lang)
            if unit and (not leading or self._can_lead(words, name, unit, end)):
                self._add(name, unit, None if leading else scale)
                return end
            if scale and not (leading and len(name) < _LONG and not self._beside_money(words, at, end)):
                self.scale *= scale
                return end
            if compound := _scaled_currency(name, self.lang):
                self.scale *= compound[0]
                self.units.append(compound[1])
                return end
        return at if joined is None and not words[at:].strip() else -1

    def _can_lead(self, words: str, name: str, unit: str, end: int) -> bool:
        """Whether a unit stands before its number: `km 5`, but not in `day 1 of 5` or `in 5`."""
        return (
            is_currency(unit)
            or unit.startswith("concentr")
            or (len(name) > 1 and not words[end:].strip() and name != "in")
        )

    def _add(self, name: str, unit: str, scale: int | None) -> None:
        money = any(map(is_currency, self.units))
        if name == "L" and "INR" in self.units:
            self.scale *= 100_000
        elif not scale or (self.scale > 1 and not money):
            self.units.append(unit)
        elif money:
            self.scale *= scale
        else:
            self.letter, self.either = name, (scale, unit)

    def _beside_money(self, words: str, at: int, end: int) -> bool:
        before, behind = words[:at].rstrip()[-1:], words[end:].lstrip()[:1]
        return any(char and unicodedata.category(char) == "Sc" for char in (before, behind))


def _is_whole(words: str, end: int) -> bool:
    """Whether no word of a script with spaces is cut."""
    if end == len(words) or not (words[end].isalpha() and words[end - 1].isalpha()):
        return True
    return any(
        unicodedata.name(char, "").startswith(("CJK", "HANGUL", "KATA", "HIRA", "THAI", "LAO"))
        for char in words[end - 1 : end + 1]
    )


def _scaled_currency(name: str, lang: str) -> tuple[int, str] | None:
    """Read `TEUR`, `MUSD` or `EURbn`, a thousand, million or billion of a currency, and `C$`, in one word."""
    if name in _IN_ONE_WORD:
        return _IN_ONE_WORD[name]
    if re.fullmatch(r"[A-Z][A-Za-z]{0,2}[$£¥]", name):
        return 1, name
    for at, code, word in ((0, name[1:], name[:1]), (1, name[:3], name[3:])):
        if len(code) == 3 and code.isascii() and code.isupper() and (unit := unit_of(code, lang)):
            scale = {"T": 1_000, "m": 10**6}.get(word) if not at else None
            scale = scale or scale_of(word, lang)
            return (scale, unit) if scale and is_currency(unit) else None
    return None


# --- Several ------------------------------------------------------------------------------------------------------


def settle_letters(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings of a chart, each letter read as those beside it tell; what nothing tells keeps its letter."""
    plain = [each for each in readings if not each.letter and each.numeral.value]
    measured = {dimension(each.unit) for each in plain if each.unit}
    scaled = "money" in measured or any(each.scale > 1 or _is_capital(each) for each in (*plain, *readings))
    return [
        each.as_unit() if dimension(each.either[1]) in measured else each.as_scale() if scaled else each
        for each in readings
    ]


def _is_capital(reading: Reading) -> bool:
    """Whether a letter stands as in `900K`, where nobody writes a unit."""
    letter = reading.letter
    return len(letter) == 1 and letter.isupper() and reading.numeral.after.startswith(letter)


def in_proportion(readings: Sequence[Reading]) -> list[Amount]:
    """Return the amounts of a chart: numbers as they are written where all have one scale, else those that are meant.

    A spreadsheet then shows 1200000 as `1.2m`; what it cannot show so has a format of its own, which is its text.
    """
    if len({each.scale for each in readings if each.numeral.value}) > 1:
        return [_absolute(each) for each in readings]
    return [_as_written(each.numeral) for each in readings]


def _as_written(numeral: Numeral) -> Amount:
    return Amount(numeral.text, float(numeral.value), numeral.format, numeral.ticks)


def _absolute(reading: Reading) -> Amount:
    numeral, thousands = reading.numeral, (len(str(reading.scale)) - 1) // 3
    text, number = numeral.text, float(reading.value)
    if reading.scale == 1000**thousands:
        ticks = replace(numeral.ticks, thousands=thousands)
        kept = numeral.format.wording
        return Amount(text, number, numeral.format if kept else replace(numeral.format, thousands=thousands), ticks)
    sign = next((char for char in text if unicodedata.category(char) == "Sc"), "")
    ticks = Format(sign, f"-{sign}", whole=BY_LANGUAGE)
    return Amount(text, number, Format(wording=text), ticks)
