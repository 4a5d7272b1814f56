"""Number formats: how a spreadsheet shows a number (ECMA-376 Part 1, 18.8.30 and 18.8.31), in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True, slots=True)
class Marks:
    """What parts a number's digits in a language: the mark of decimals, and that of thousands."""

    decimal: str = "."
    group: str = ","


@cache
def marks_of(lang: str) -> Marks:
    """Return a language's marks; English ones for a language that nobody knows."""
    try:
        symbols = Locale.parse(lang, sep="-").number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return Marks()
    return Marks(str(symbols["decimal"]), str(symbols["group"]))


BY_LANGUAGE = "#,##0"
"""Digits parted by whatever mark the language of the spreadsheet has."""

_WORDS = r'(?:"[^"]*"|\\.)*'
_WHOLE = r'#,##0|(?:#+"[^"]")+##0|0'
_SECTION = re.compile(
    rf"(?P<before>{_WORDS})(?P<digits>(?P<whole>{_WHOLE})(?:\.(?P<decimals>0+))?(?P<thousands>,*))?(?P<after>{_WORDS})"
)


@dataclass(frozen=True, slots=True)
class Format:
    """How a number is written: the words around its digits, those around the digits of a negative one, and its digits.

    ``whole`` is the code of what stands before the decimals: digits, digits parted by whatever mark the language of
    the spreadsheet has, or digits parted by a mark of the author's own, `#" "###" "##0`. The number is shown divided
    by a thousand as many times as ``thousands`` says. ``wording`` is a text to show instead of any number.
    """

    before: str = ""
    below: str = "-"
    after: str = ""
    beyond: str | None = None
    """What follows a negative number, if not ``after``: the closing bracket of `(5)`."""
    whole: str = "0"
    decimals: int = 0
    thousands: int = 0
    wording: str = ""

    @property
    def code(self) -> str:
        """The format in a spreadsheet's words."""
        if self.wording:
            return f"{_quoted(self.wording)};{_quoted(self.wording)}"
        digits = self.whole + f".{'0' * self.decimals}" * bool(self.decimals) + "," * self.thousands
        above = _quoted(self.before) + digits + _quoted(self.after)
        if self.below == f"-{self.before}" and self.beyond is None:
            return above
        return f"{above};{_quoted(self.below)}{digits}{_quoted(self._beyond)}"

    @classmethod
    def of(cls, code: str) -> Format:
        """Read a format that is written as above."""
        sections = list(_sections(code))
        above, below = sections[0], sections[-1]
        before, after = _unquoted(above["before"]), _unquoted(above["after"])
        if not above["digits"]:
            return cls(wording=before + after)
        minus, beyond = _unquoted(below["before"]), _unquoted(below["after"])
        return cls(
            before,
            minus if len(sections) > 1 else f"-{before}",
            after,
            beyond if beyond != after else None,
            above["whole"],
            len(above["decimals"] or ""),
            len(above["thousands"] or ""),
        )

    @property
    def _beyond(self) -> str:
        return self.after if self.beyond is None else self.beyond

    def over(self, numbers: Iterable[float], decimals: int) -> Format:
        """Return this format for numbers with as many decimals, of whatever size."""
        mark = self.whole.strip('#0"')[:1]
        whole = self.whole
        if mark not in ("", ","):
            whole = whole_code(mark, thousands_in(max(map(abs, numbers)) / 1000**self.thousands))
        return replace(self, whole=whole, decimals=decimals)

    def show(self, number: float, marks: Marks) -> str:
        """Return what is shown of a number."""
        if self.wording:
            return self.wording
        shown = abs(Decimal(f"{number:.15g}")).scaleb(-3 * self.thousands)
        whole, _, decimals = f"{shown:.{self.decimals}f}".partition(".")
        digits = self._parted(whole, marks) + (marks.decimal + decimals if decimals else "")
        return f"{self.below}{digits}{self._beyond}" if number < 0 else f"{self.before}{digits}{self.after}"

    def _parted(self, digits: str, marks: Marks) -> str:
        if self.whole == BY_LANGUAGE:
            return f"{int(digits):,}".replace(",", marks.group)
        mark = self.whole.strip('#0"')[:1]
        for size in [len(group) for group in re.findall("[#0]+", self.whole)][:0:-1]:
            head, sign, rest = digits.partition(mark) if mark in digits else (digits, "", "")
            if len(head) <= size:
                break
            digits = f"{head[:-size]}{mark}{head[-size:]}{sign}{rest}"
        return digits


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in proportion to the others of its chart, the text that says it, and the format that shows it so."""

    text: str
    number: float
    format: Format
    ticks: Format
    """That of other numbers of its kind, beside an axis."""


def whole_code(mark: str, groups: list[int]) -> str:
    """Return the code for digits in groups, the sizes of those after the first one, parted by a mark of one's own."""
    return "#" + "".join(f'"{mark}"' + "#" * size for size in groups)[:-1] + "0" if groups else "0"


def thousands_in(number: float) -> list[int]:
    """Return the sizes of a number's groups of digits after the first one."""
    return [3] * ((len(f"{number:.0f}") - 1) // 3)


def _sections(code: str) -> Iterable[re.Match[str]]:
    at = 0
    while at <= len(code):
        found = _SECTION.match(code, at)
        if found is None or found.end() not in (len(code), code.find(";", found.end())):
            raise ValueError(code)
        yield found
        at = found.end() + 1


def _quoted(text: str) -> str:
    return '\\"'.join(f'"{part}"' if part else "" for part in text.split('"'))


def _unquoted(words: str) -> str:
    return "".join(part[1:] if part[0] == "\\" else part[1:-1] for part in re.findall(r'"[^"]*"|\\.', words))
