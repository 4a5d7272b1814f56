"""Amounts: numbers as an author writes them, and the format in which a spreadsheet shows them so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    r'(?P<before>"[^"]*")?(?P<whole>#,##0|(?:#(?P<mark>"[^"]")(?:###(?P=mark))*##)?0)(?P<decimals>\.0+)?'
    r'(?P<after>"[^"]*")?(;(?P<below>"[^"]*").*)?'
)
_BY_LANGUAGE = "#,##0"


@dataclass(frozen=True, slots=True)
class Format:
    """How a number is written: the words around its digits, before those of a negative one, and its digits.

    ``whole`` is the code of what stands before the decimals: digits, digits parted by whatever mark the language of
    the spreadsheet has, or digits parted by a mark of the author's own, `#" "###" "##0`.
    """

    before: str = ""
    below: str = "-"
    after: str = ""
    whole: str = "0"
    decimals: int = 0

    @property
    def code(self) -> str:
        """The format in a spreadsheet's words (ECMA-376 Part 1, 18.8.31)."""
        digits = self.whole + f".{'0' * self.decimals}" * bool(self.decimals) + _quoted(self.after)
        above = _quoted(self.before) + digits
        return above if self.below == f"-{self.before}" else f"{above};{_quoted(self.below)}{digits}"

    @classmethod
    def of(cls, code: str) -> Format:
        """Read a format that is written as above."""
        found = _CODE.fullmatch(code)
        if found is None:
            raise ValueError(code)
        before, below, after = ((found[name] or "").strip('"') for name in ("before", "below", "after"))
        return cls(before, below or f"-{before}", after, found["whole"], len(found["decimals"] or ".") - 1)

    def over(self, numbers: Iterable[float], decimals: int) -> Format:
        """Return this format for numbers with as many decimals, of whatever size."""
        mark = self.whole.strip('#0"')[:1]
        whole = _whole(mark, max(map(abs, numbers))) if mark not in ("", ",") else self.whole
        return replace(self, whole=whole, decimals=decimals)

    def show(self, number: float, marks: Marks) -> str:
        """Return what is shown of a number."""
        digits = f"{abs(number):,.{self.decimals}f}"
        parting = marks.group if self.whole == _BY_LANGUAGE else self.whole.strip('#0"')[:1]
        digits = digits.translate({ord(","): parting, ord("."): marks.decimal})
        return f"{self.below if number < 0 else self.before}{digits}{self.after}"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, the text that says it, and its format."""

    text: str
    number: float
    format: Format


def read_amount(text: str, marks: Marks) -> Amount | None:
    """Read `1986`, `12.5 %`, `€1,200` or `-3`; None for a text that is not one number with words around it.

    None also for a number that a spreadsheet would show otherwise, such as `007`.
    """
    group, words = re.escape(marks.group) + _SPACES, rf'[^\d"{_MINUS}]*?'
    found = re.fullmatch(
        rf"(?P<first>{words})(?P<sign>[{_MINUS}]?)(?P<near>{words})"
        rf"(?P<digits>\d{{1,3}}(?P<mark>[{group}])\d{{3}}(?:(?P=mark)\d{{3}})*|\d+)"
        rf'(?:{re.escape(marks.decimal)}(?P<decimals>\d+))?(?P<after>[^\d"]*)',
        text,
    )
    if not found:
        return None
    part = found.groupdict(default="")
    number = float(part["digits"].replace(part["mark"], "") + f".{part['decimals'] or 0}")
    before = part["first"] + part["near"]
    below = part["first"] + part["sign"] + part["near"] if part["sign"] else f"-{before}"
    whole = _BY_LANGUAGE if part["mark"] == marks.group else _whole(part["mark"], number)
    format_ = Format(before, below, part["after"], whole, len(part["decimals"]))
    amount = Amount(text, -number if part["sign"] else number, format_)
    return amount if format_.show(amount.number, marks) == text else None


def _whole(mark: str, number: float) -> str:
    """The code for a number's digits, parted by a mark of the author's own."""
    groups = (len(f"{number:.0f}") - 1) // 3 if mark else 0
    return f'#"{mark}"' + f'###"{mark}"' * (groups - 1) + "##0" if groups else "0"


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""
