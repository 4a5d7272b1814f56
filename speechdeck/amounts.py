"""Amounts: numbers as an author writes them, and the format in which a spreadsheet shows them so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}\N{EN DASH}-"


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


_CODE = re.compile(
    r'(?P<before>"[^"]*")?(?P<group>#,##)?0(?P<decimals>\.0+)?(?P<after>"[^"]*")?(;(?P<below>"[^"]*").*)?'
)


@dataclass(frozen=True, slots=True)
class Format:
    """How a number is written: the words around its digits, before those of a negative one, and its decimals."""

    before: str = ""
    below: str = "-"
    after: str = ""
    grouped: bool = False
    decimals: int = 0

    @property
    def code(self) -> str:
        """The format in a spreadsheet's words (ECMA-376 Part 1, 18.8.31); marks are a spreadsheet's own matter."""
        digits = ("#,##0" if self.grouped else "0") + f".{'0' * self.decimals}" * bool(self.decimals)
        digits += _quoted(self.after)
        above = _quoted(self.before) + digits
        return above if self.below == f"-{self.before}" else f"{above};{_quoted(self.below)}{digits}"

    @classmethod
    def of(cls, code: str) -> Format:
        """Read a format that is written as above."""
        found = _CODE.fullmatch(code)
        if found is None:
            raise ValueError(code)
        before, below, after = ((found[name] or "").strip('"') for name in ("before", "below", "after"))
        return cls(before, below or f"-{before}", after, bool(found["group"]), len(found["decimals"] or ".") - 1)

    def show(self, number: float, marks: Marks) -> str:
        """Return what is shown of a number."""
        digits = f"{abs(number):{',' * self.grouped}.{self.decimals}f}"
        digits = digits.translate({ord(","): marks.group, ord("."): marks.decimal})
        return f"{self.below if number < 0 else self.before}{digits}{self.after}"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, the text that says it, and its format."""

    text: str
    number: float
    format: Format


def read_amount(text: str, marks: Marks) -> Amount | None:
    """Read `1986`, `12.5 %`, `€1,200` or `-3`; None for a text that is not one number with words around it."""
    group, words = re.escape(marks.group) + _SPACES, rf'[^\d"{_MINUS}]*?'
    found = re.fullmatch(
        rf'({words})([{_MINUS}]?)({words})(\d{{1,3}}(?:[{group}]\d{{3}})+|\d+)(?:{re.escape(marks.decimal)}(\d+))?([^\d"]*)',
        text,
    )
    if not found:
        return None
    first, sign, near, digits, decimals, after = found.groups(default="")
    whole = re.sub(r"\D", "", digits)
    number = float(f"{whole}.{decimals or 0}")
    before = first + near
    below = first + sign + near if sign else f"-{before}"
    return Amount(text, -number if sign else number, Format(before, below, after, whole != digits, len(decimals)))


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""
