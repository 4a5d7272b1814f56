"""Numerals: the one number in a text, with its sign, and what stands around it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from fractions import Fraction

from .number_formats import BY_LANGUAGE, Format, Marks, whole_code

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"
_QUOTES = "'\N{RIGHT SINGLE QUOTATION MARK}"
_ARABIC = Marks("\N{ARABIC DECIMAL SEPARATOR}", "\N{ARABIC THOUSANDS SEPARATOR}")
_PARTING = f".,{_QUOTES}{_ARABIC.decimal}{_ARABIC.group}{_SPACES}"
_FRACTIONS = "".join(map(chr, [*range(0xBC, 0xBF), *range(0x2150, 0x215F), 0x2189]))
_NUMBER = re.compile(
    rf"(?P<lead>(?<![\w.,])[.,{_ARABIC.decimal}])?(?P<digits>\d+(?:[{_PARTING}]\d+)*)"
    rf"(?:[{_SPACES}]?(?P<rest>[{_FRACTIONS}]))?|(?P<part>[{_FRACTIONS}])"
)
_MINUS = (
    "-\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}\N{HORIZONTAL BAR}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
    "\N{SMALL HYPHEN-MINUS}\N{FULLWIDTH HYPHEN-MINUS}\N{SUPERSCRIPT MINUS}\N{MODIFIER LETTER MINUS SIGN}"
    "\N{HEAVY MINUS SIGN}"
)
_FALLING = re.compile(
    r"[▲△▴▵▼▽▾▿↓↘↙⇩⇓⬇🔺🔻🔽📉]|(?<![\w-])(?:down|neg)\b(?=.*\N{NULL})|\bbelow\szero\b", re.IGNORECASE | re.DOTALL
)
"""Signs and words that stand for a minus here and for a mere change there: ▲ is one in the accounts of Japan."""

_MINUS_WORDS = (
    r"(?:\b(?:minus|negative|moins|menos|meno|минус|мінус|ناقص|سالب|منفی|ऋण|माइनस|eksi)\b|负|負|マイナス|마이너스)"
)
_CURRENCY = r"(?:[A-Z]{0,3}[^\w\s]?|[A-Z][a-z]\.?)"
_SPOKEN_MINUS = re.compile(rf"{_MINUS_WORDS}(?=\s*{_CURRENCY}\s*$)", re.IGNORECASE)
_UNCLEAR_MINUS = re.compile(rf"{_MINUS_WORDS}|\bmin\b", re.IGNORECASE)
"""A minus that is not the number's, and one that can be the least."""

_IN_NAMES = re.compile(r"(?<=\bCO)2(?=e?\b)|(?<=tCO)2(?=e?\b)|(?<=[\d\s/]m)[23]\b|(?<=[\d\s/][kcd]m)[23]\b")
"""Digits of units: `CO2`, `m3`."""

_ABOUT = re.compile(r"[+~≈<>≤≥*†‡§]\s*")
"""What is said of one value, and not of the others on its axis."""

_RAISED = str.maketrans("23", "²³")
_WIDE_MARK = re.compile(r"(?<=[０-９])[．，](?=[０-９])")
_MOST = 60
"""Characters of a value: twice as many and the code of a format is too long for a spreadsheet."""

_EXACT = 15
"""Digits that a spreadsheet keeps of a number."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a text is not read as a number, and what to write instead."""

    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Numeral:
    """The one number in a text, exactly; the words around it without sign and brackets, and how all is written."""

    text: str
    value: Fraction
    before: str
    after: str
    enclosed: str
    """The words in the brackets of a number below zero."""
    format: Format
    ticks: Format
    """The format of other numbers of its kind: digits, though this one may be shown by its text."""


def read_numeral(text: str, marks: Marks) -> Numeral | Misread:
    """Read `1986`, `12.5 %`, `€1,200`, `($5)` or `2½`."""
    plain = "".join(char for char in text if unicodedata.category(char) != "Cf").strip()
    # Of equal length, so that what is found in one lies in the other.
    narrow = _WIDE_MARK.sub(lambda mark: ".,"[mark[0] == "\N{FULLWIDTH COMMA}"], plain)
    named = _IN_NAMES.sub(lambda digit: digit[0].translate(_RAISED), narrow)
    found = list(_NUMBER.finditer(named))
    if len(found) != 1 or len(text) > _MOST:
        return _not_one(text, len(found), marks)
    [number] = found
    digits = _Digits.read(number, marks)
    if isinstance(digits, Misread):
        return digits
    before, after = plain[: number.start()], plain[number.end() :]
    signed = _signed(text, named[: number.start()], named[number.end() :], marks)
    if isinstance(signed, Misread):
        return signed
    words, negative, enclosed = signed
    value = -digits.value if negative else digits.value
    format_ = _below(digits.format, words, before, after) if negative else _above(digits.format, before, after)
    ticks = replace(
        format_,
        before=_ABOUT.sub("", format_.before),
        below=_ABOUT.sub("", format_.below),
        after=_ABOUT.sub("", format_.after),
        whole=BY_LANGUAGE if digits.literal else format_.whole,
    )
    if digits.literal or format_.show(float(value), marks) != text:
        format_ = Format(wording=text)
    return Numeral(text, value, *words, enclosed, format_, ticks)


def _not_one(text: str, count: int, marks: Marks) -> Misread:
    if len(text) > _MOST:
        return Misread(f'"{text[:20]}…" is too long for a value.', "Leave its words to the label or the caption.")
    if count:
        return Misread(f'"{text}" is not one number but {count}.', f"Write one: 44, {_example(marks)} or -3.")
    return Misread(f'"{text}" is not a number.', f"Write it as 44, {_example(marks)}, 12{marks.decimal}5 % or €3.")


def _example(marks: Marks) -> str:
    return f"1{marks.group}200" if marks.group.strip() else "1200"


# --- Digits -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Digits:
    value: Fraction
    format: Format
    literal: bool

    @classmethod
    def read(cls, number: re.Match[str], marks: Marks) -> _Digits | Misread:
        """Read the digits by a language's marks; those of Arabic are nobody else's."""
        if number["part"]:
            return cls(_fraction(number["part"]), Format(), literal=True)
        lead, digits = number["lead"] or "", number["digits"]
        if len({ord(char) - int(char) for char in digits if char.isdigit()}) > 1:
            return _unclear(number[0], "has digits of two scripts", marks)
        parts = re.split(rf"([{_PARTING}])", digits)
        parting = parts[1::2]
        decimal = {marks.decimal, _ARABIC.decimal}
        has_decimals = not lead and bool(parting) and parting[-1] in decimal
        groups, mark = parts[::2], "".join(dict.fromkeys(parting[:-1] if has_decimals else parting))
        decimals = groups.pop() if has_decimals else ""
        if lead:
            groups, decimals = ["0"], digits
        wrong = (lead and (lead not in decimal or parting)) or (mark and not _is_grouped(groups, mark, marks))
        if wrong:
            return _unclear(number[0], "can be read in two ways", marks)
        value = Fraction(f"{''.join(groups)}.{decimals or 0}")
        if number["rest"]:
            if decimals:
                return _unclear(number[0], "has decimals and a fraction", marks)
            value += _fraction(number["rest"])
        sizes = [len(group) for group in groups[1:]]
        usual = mark == marks.group and set(sizes) == {3}
        format_ = Format(whole=BY_LANGUAGE if usual else whole_code(mark, sizes), decimals=len(decimals))
        literal = bool(lead or number["rest"] or not digits.translate(_NO_MARKS).isascii())
        return cls(value, format_, literal or len("".join(groups).lstrip("0") + decimals) > _EXACT)


_NO_MARKS = dict.fromkeys(map(ord, _PARTING))


def _fraction(char: str) -> Fraction:
    return Fraction(unicodedata.numeric(char)).limit_denominator(10)


def _is_grouped(groups: list[str], mark: str, marks: Marks) -> bool:
    """Whether digits are grouped by one mark, in thousands or as in India, `12,34,567`."""
    known = mark in (marks.group, _ARABIC.group, *_QUOTES, *_SPACES) and mark != marks.decimal
    first, last = len(groups[0]), [len(group) for group in groups[1:]]
    indian = first <= 2 and last[-1] == 3 and set(last[:-1]) == {2}
    by_thousands = first <= 3 and set(last) == {3}
    return known and not groups[0].startswith("0") and (by_thousands or indian)


def _unclear(number: str, why: str, marks: Marks) -> Misread:
    name = {".": "a point", ",": "a comma"}.get(marks.decimal, f'"{marks.decimal}"')
    examples = f"0{marks.decimal}5, 1{marks.decimal}25 or {_example(marks)}"
    return Misread(f'"{number}" {why}.', f"In this deck's language {name} parts the decimals: write {examples}.")


# --- Signs --------------------------------------------------------------------------------------------------------

_Words = tuple[str, str]


def _signed(text: str, before: str, after: str, marks: Marks) -> tuple[_Words, bool, str] | Misread:
    """Return the words around without signs, whether the number is below zero, and the words in its brackets."""
    odd = Misread(f'It is not clear which number "{text}" is.', f"Write it as 44, -3, 12{marks.decimal}5 % or €3.")
    brackets = _brackets(before, after)
    if brackets is None or before.rstrip()[-1:] in tuple("√∛^÷/⁄·∙×*=,'") or after[:1] in tuple("^÷⁄√"):
        return odd
    if "±" in text or "∓" in text or re.search(r"(?<!\w)\.$", before):
        return odd
    behind = re.match(rf"\s*[{_MINUS}]+\s*(?!\w|\s)", after) or re.search(rf"[{_MINUS}]\s*$", after)
    if behind and not re.match("[.,]", after):
        return Misread(f'The sign of "{text}" stands behind it.', f"Write it in front: -3 or -12{marks.decimal}5 %.")
    if falling := _FALLING.search(f"{before}\0{after}"):
        sentence = f'The "{falling[0]}" of "{text}" can be a minus.'
        return Misread(sentence, "Write -3 for a number below zero, and 3 without such a mark for any other.")
    outside, inner, enclosed = brackets
    words, minuses = _SPOKEN_MINUS.subn("", inner)
    words, more = _without_minus(words)
    if more and "+" in words:
        return odd
    if more is None or minuses + more + bool(enclosed is not None) > 1:
        return odd
    if _UNCLEAR_MINUS.search(words) or re.fullmatch(rf"\s*{_MINUS_WORDS}\W*", after, re.IGNORECASE):
        return odd
    return (words, outside), bool(minuses or more or enclosed is not None), enclosed or ""


def _brackets(before: str, after: str) -> tuple[str, str, str | None] | None:
    """What follows, what precedes, and the words in brackets around the number; None if a bracket is alone."""
    wide = str.maketrans("\N{FULLWIDTH LEFT PARENTHESIS}\N{FULLWIDTH RIGHT PARENTHESIS}", "()")
    before, after = before.translate(wide), after.translate(wide)
    opened = before.rfind("(") if before.rfind("(") > before.rfind(")") else -1
    closed = after.find(")") if ")" in after.partition("(")[0] else -1
    if (opened < 0) != (closed < 0):
        return None
    if opened < 0:
        return after, before, None
    inside = before[opened + 1 :], after[:closed]
    return after[:closed] + after[closed + 1 :], before[:opened] + before[opened + 1 :], " ".join(inside)


def _without_minus(words: str) -> tuple[str, int | None]:
    """Return the words without the minus in them, and whether there was one; None where it can be a hyphen or dash."""
    signs = [
        at
        for at, char in enumerate(words)
        if char in _MINUS and not re.match(r"[^\W\d]{2}", words[at - 1 : at] + words[at + 1 : at + 2])
    ]
    if not signs:
        return words, 0
    at = signs[0]
    first, near = words[:at], words[at + 1 :]
    currency = rf"\s*{_CURRENCY}\s*"
    lonely = not re.fullmatch(currency, first) and (near[:1].isspace() or not first[-1:].isspace())
    if len(signs) > 1 or lonely or not re.fullmatch(currency, near):
        return words, None
    return first + near, 1


def _above(digits: Format, before: str, after: str) -> Format:
    """The format of a number above zero: below it, a minus takes the place of a plus."""
    return replace(digits, before=before, below="-" + before.replace("+", ""), after=after)


def _below(digits: Format, words: _Words, before: str, after: str) -> Format:
    """The format of a number below zero, as it is written, and for a number above."""
    beyond = after if after != words[1] else None
    return replace(digits, before=words[0].lstrip(), below=before, after=words[1], beyond=beyond)
