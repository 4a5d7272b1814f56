"""Chinese number words, which are signs in a row and no words: `四百九十万`, `二〇一二`, `百分之五`, `五分之三`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

HAN_LANGUAGES = frozenset({"zh", "cmn", "yue", "wuu", "hak", "nan", "ja"})
"""Languages that write numbers so."""

_DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "○": 0,
    "两": 2,
    "兩": 2,
    "俩": 2,
    "双": 2,
    "雙": 2,
    "幺": 1,
}
_PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_TENS = {"廿": 20, "卅": 30}
_POINTS = "点點"

_RUN = re.compile(f"[{''.join((*_DIGITS, *_PLACES, *_SCALES, *_TENS))}{_POINTS}半]+")
_SOME_MORE = re.compile(f"(?<=[\\d{''.join((*_DIGITS, *_PLACES))}])[多余餘来來](?=[{''.join((*_PLACES, *_SCALES))}])")
_SHARE = re.compile("([^\\W\\d]{1,6}?)分之([^\\W\\d]{1,6})")
_TENTHS = re.compile(f"([{''.join(_DIGITS)}])成(半?)")
_HALF = Fraction(1, 2)


def without_some_more(text: str) -> str:
    """Return a text without the sign inside `3000多万` that says that there are some more."""
    return _SOME_MORE.sub("", text)


def han_numbers(text: str) -> Iterator[tuple[set[Fraction], set[Fraction]]]:
    """Yield the values of each number in signs, and what stands before its scale."""
    for run in _RUN.finditer(text):
        if text[run.start() - 1 : run.start()].isdecimal():
            # The scale of a number in digits.
            continue
        said, scaled = set(_values(run[0])), set(_before_scale(run[0]))
        if text.startswith(("年代", "後", "后"), run.end()):
            said |= {1900 + value for value in said if value in range(10, 100, 10)}
        if "半" in text[run.end() : run.end() + 2]:
            said |= {value + _HALF for value in said}
        yield said, scaled
    for share in _SHARE.finditer(text):
        below, over = (_RUN.search(part) for part in share.groups())
        if below and over and (under := _value(below[0])):
            yield {_value(over[0]) / under}, set()
    for tenths in _TENTHS.finditer(text):
        yield {Fraction(_DIGITS[tenths[1]] * 10 + 5 * len(tenths[2]))}, set()


def _values(run: str) -> Iterator[Fraction]:
    if all(sign in _DIGITS for sign in run):
        yield Fraction(int("".join(str(_DIGITS[sign]) for sign in run)))
        # Two or three: 两三个.
        yield from (Fraction(_DIGITS[sign]) for sign in run if len(run) < 3)
        return
    yield _value(run)
    # Of 两万五, the last is five thousand.
    places = {**_PLACES, **_SCALES}
    if len(run) > 2 and run[-1] in _DIGITS and run[-2] in places and places[run[-2]] > 10:
        yield _value(run[:-1]) + Fraction(_DIGITS[run[-1]] * places[run[-2]], 10)


def _before_scale(run: str) -> Iterator[Fraction]:
    if len(run) > 1 and run[-1] in _SCALES:
        yield _value(run[:-1])


def _value(run: str) -> Fraction:
    """Read a row of signs: digits, places of ten to thousand, scales, and a point."""
    total = group = Fraction(0)
    digits, decimals = "", None
    for sign in run:
        if sign in _DIGITS and decimals is not None:
            decimals += str(_DIGITS[sign])
        elif sign in _DIGITS:
            digits += str(_DIGITS[sign])
        elif sign in _PLACES:
            group += int(digits or 1) * _PLACES[sign]
            digits = ""
        elif sign in _TENS:
            group += _TENS[sign]
        elif sign in _SCALES:
            number = group + int(digits or 0) + Fraction(f"0.{decimals or 0}")
            total = (
                (total + number or Fraction(1)) * _SCALES[sign]
                if total < _SCALES[sign]
                else total + number * _SCALES[sign]
            )
            group, digits, decimals = Fraction(0), "", None
        elif sign in _POINTS:
            decimals = ""
        else:
            # One half, and two and a half.
            group, digits = group + _HALF + (int(digits) if digits not in ("", "1") else 0), ""
    return total + group + int(digits or 0) + Fraction(f"0.{decimals or 0}")
