"""Numbers in digits, found in running text: `4.9`, `1 200`, `２０１２`, `٢٠١٢`, `2½`, `17.04.2012`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from .number_formats import Marks

Reading = tuple[Fraction, ...]
"""Numbers that a stretch of text says, all of them: one, or two of `1/3`."""

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
_ARABIC = Marks("\N{ARABIC DECIMAL SEPARATOR}", "\N{ARABIC THOUSANDS SEPARATOR}")
_PARTING = f".,{_APOSTROPHES}{_ARABIC.decimal}{_ARABIC.group}\N{FULLWIDTH FULL STOP}\N{FULLWIDTH COMMA}"
_FRACTIONS = "".join(map(chr, [*range(0xBC, 0xBF), *range(0x2150, 0x215F)]))

NUMERAL = (
    r"(?P<date>\d{4}([./-])\d{1,2}\2\d{1,2}(?!\d)|\d{1,2}([./-])\d{1,2}\3\d{4}(?!\d))"
    rf"|(?P<digits>(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}}(?!\d))+(?:[.,]\d+)?|\d+(?:[{_PARTING}]\d+)*))(?:\s?(?P<rest>[{_FRACTIONS}]))?"
    rf"|(?P<part>[{_FRACTIONS}])"
)
"""A pattern of a number in digits, or of a date."""

_WIDE = str.maketrans("\N{FULLWIDTH FULL STOP}\N{FULLWIDTH COMMA}", ".,")


def readings(numeral: re.Match[str], marks: Marks) -> tuple[Reading, ...]:
    """Return how a match of ``NUMERAL`` can be read; what has only one reading in its language is read so."""
    if numeral["date"]:
        return tuple(_of_date(numeral["date"]))
    if numeral["part"]:
        return ((_fraction(numeral["part"]),),)
    digits = _plain(numeral["digits"])
    whole = _whole(digits, marks)
    parts = tuple(Fraction(part) for part in re.findall(r"\d+", digits))
    if whole is None:
        return (parts,)
    if numeral["rest"]:
        return ((whole + _fraction(numeral["rest"]),),)
    return ((whole,), parts) if re.search(f"[{_SPACES}]", digits) else ((whole,),)


def _of_date(date: str) -> Iterator[Reading]:
    """The day and the year; which of the others is the month is not known, and it is said by its name."""
    numbers = [Fraction(int(part)) for part in re.findall(r"\d+", date)]
    year = max(numbers)
    yield from ((other, year) for other in numbers if other != year)


def _plain(digits: str) -> str:
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in digits.translate(_WIDE))


def _fraction(char: str) -> Fraction:
    return Fraction(unicodedata.numeric(char)).limit_denominator(10)


def _whole(digits: str, marks: Marks) -> Fraction | None:
    """One number of all the digits: by the language's marks if they make one, or else by those of others."""
    if digits.isdecimal():
        return Fraction(int(digits))
    for decimal, group in ((marks.decimal, marks.group), (".", ","), (",", "."), (_ARABIC.decimal, _ARABIC.group)):
        groups = f"{group}{_SPACES}{_APOSTROPHES}{_ARABIC.group}".replace(decimal, "")
        whole, _, decimals = digits.rpartition(decimal) if digits.count(decimal) == 1 else (digits, "", "")
        by_mark = re.split(f"[{groups}]", whole)
        if all(map(str.isdecimal, by_mark)) and (not decimals or decimals.isdecimal()) and _are_groups(by_mark):
            return Fraction(f"{''.join(by_mark)}.{decimals or 0}")
    return None


def _are_groups(groups: list[str]) -> bool:
    """Whether digits are grouped in thousands or as in India, `12,34,567`."""
    first, *others = map(len, groups)
    by_thousands = first <= 3 and set(others) == {3}
    indian = first <= 2 and others[-1:] == [3] and set(others[:-1]) == {2}
    return not others or by_thousands or indian
