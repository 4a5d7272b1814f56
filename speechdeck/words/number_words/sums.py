"""How number words add up: one grammar for all languages, lenient towards whoever speaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from .lexicon import Kind, Sense, Table

_HUNDRED = 100
_NOTHING = Fraction(0)
_HALF = Fraction(1, 2)


@dataclass(slots=True)
class Sums:
    """Adds up the words of a number one by one, and collects what they say.

    ``said`` are the values; ``scaled`` are the numbers before a scale, 4.9 in 4.9 million: a table of millions has them.
    """

    table: Table
    said: set[Fraction] = field(default_factory=set)
    scaled: set[Fraction] = field(default_factory=set)
    _total: Fraction = _NOTHING
    """What is said with scales so far."""
    _scale: Fraction | None = None
    """The last of them."""
    _group: Fraction | None = None
    """What may still be scaled."""
    _before: Fraction | None = None
    """A number just before this one, to which it could not be added: `two to three million`."""
    _digits: str | None = None
    """The decimals."""
    _in_digits: bool = False
    """Whether the group is written in digits, to which no word is added."""
    _joined: bool = False
    _era: bool = False
    _counted: Fraction | None = None
    """What was said before one word of another kind: two years and a half."""
    _share: Fraction | None = None
    """What is said before what it is a share of: nine out of ten."""
    _paused: tuple[Fraction, Fraction] | None = None
    """What was said before a comma, and its last scale: `two thousand, one hundred`."""

    def digits(self, value: Fraction) -> None:
        """Read a number in digits."""
        if self._group is not None or (self._scale is not None and value >= self._scale):
            self._restart()
        if self._scale is not None:
            self.said.add(value)
        self._group, self._in_digits, self._joined = value, True, False

    def word(self, senses: tuple[Sense, ...]) -> None:
        """Read a word in each of its senses."""
        for kind, value in senses:
            if kind == "ordinal" and self._ordinal(value):
                return
            self._take(kind, value)

    def pause(self) -> None:
        """End the number at a comma, behind which it may go on."""
        value, scale = self._value(), self._scale
        if self._paused and value is not None and value < self._paused[1]:
            value += self._paused[0]
        goes_on = value is not None and scale is not None and self._group is None
        self.end()
        self._paused = (value, scale) if goes_on and value is not None and scale is not None else None

    def end(self) -> None:
        """End the number: another word has come, or a comma."""
        if self._group is None and self._scale is None and self._before is None:
            # Most words are no numbers.
            self._counted, self._joined, self._era, self._paused = None, False, False, None
            return
        self._counted = self._value()
        self._close()
        self._before, self._era, self._paused, self._share = None, False, None, None

    def _take(self, kind: Kind, value: Fraction) -> None:
        match kind:
            case "number":
                self._number(value)
            case "scale":
                self._multiply(value)
            case "period":
                self._period(value)
            case "part":
                self._part(value)
            case "decade":
                self.said |= {value, 1900 + value, value + (self._group or 0) * _HUNDRED}
            case "saying":
                self.said.add(value)
            case _:
                self._mark(kind)

    def _mark(self, kind: Kind) -> None:
        """Read a word that stands between numbers."""
        match kind:
            case "joiner":
                self._say(self._value())
                self._joined = True
            case "range":
                self._restart()
            case "among":
                if (value := self._value()) is not None:
                    self._restart()
                    self._share = value
            case "whole":
                self._restart()
                self._joined = True
            case "era":
                self.end()
                self._era = True
            case "point":
                self._digits = "" if self._group is not None else None

    def _number(self, value: Fraction) -> None:
        if self._digits is not None:
            self._digits += str(value)
        elif value >= 1000 and self._group is None and (self._scale is None or value < self._scale):
            # The Arabic dual of a thousand holds its scale.
            self._total += value
            self._scale = Fraction(_scale_in(value))
        elif self._group is None:
            if self._scale is not None and value >= self._scale:
                self._restart()
            self._group = value
        elif (group := self._with(value)) is not None:
            if self._joined and not (self.table.units_first and value >= 20):
                self.said.add(value)
            self._group = group
        else:
            joined = self._joined
            self._restart()
            self._group, self._joined = value, joined
        # Of four wholes and twenty-six hundredths, the parts are still to come.
        self._joined = self._joined and self._before is not None

    def _with(self, value: Fraction, *, ordinal: bool = False) -> Fraction | None:
        """What the number so far and a word make together; None if they are two numbers."""
        if self._group is None or self._in_digits:
            return None
        if self._adds(value) or (ordinal and self.table.ordinal_teens and self._group % 100 == 10 and value < 10):
            return self._group + value
        return self._group + 76 if self.table.scores and value == 20 and self._group % 100 == 4 else None

    def _adds(self, value: Fraction) -> bool:
        """Whether a number goes on with a word: twenty-five, a hundred and twelve."""
        group = self._group or Fraction(0)
        if group.denominator != 1:
            return False
        below = group % 100
        if self.table.units_first and 0 < below < 10:
            return (self._joined and value in range(20, 100, 10)) or (value == 10 and not self._joined)
        if value < 10:
            return below % 10 == 0 and (below != 10 or (self.table.scores and value >= 7))
        if value < 100:
            return below == 0 or (self.table.scores and below in (60, 80) and value < 20)
        return value < 1000 and group >= 1000 and group % 1000 == 0

    def _ordinal(self, value: Fraction) -> bool:
        """Read an ordinal; return whether it is nothing else, neither a third of something."""
        self.said.add(value)
        if (group := self._with(value, ordinal=True)) is not None:
            self._group = group
            self._say(self._total + group)
            if value % 10 or not self.table.ordinal_teens:
                self.end()
            return True
        if self._scale is not None:
            self._say(self._total + value)
        if self._group is not None:
            return False
        first = 10 if self.table.ordinal_teens else 20
        goes_on = (
            value in range(first, 100, 10)
            or (self.table.units_first and value < 10)
            or value in range(10 * first, 1000, 100)
        )
        if goes_on:
            # The twentieth fifth, and the fifth and twentieth.
            self._group = value
        return goes_on

    def _multiply(self, scale: Fraction) -> None:
        self._end_digits()
        if self._group is not None:
            self.scaled.add(self._group)
        if self._before is not None and not self._total:
            self.said.add(self._before * scale)
            self.scaled.add(self._before)
        if scale == _HUNDRED and (self._group is None or self._group < 100):
            self._group = (self._group or 1) * scale
            return
        if self._scale is not None and scale > self._scale:
            self._total = (self._total + (self._group or 0)) * scale
        else:
            if scale == self._scale:
                group = self._group
                self._group = None
                self._restart()
                self._group = group
            self._total += (1 if self._group is None else self._group) * scale
        self._group, self._scale, self._joined, self._in_digits = None, scale, False, False

    def _period(self, years: Fraction) -> None:
        self._end_digits()
        self._say(self._group)
        self.said.add(years * (1 if self._group is None else self._group))
        if self._before is not None:
            self.said.add(self._before * years)

    def _part(self, part: Fraction) -> None:
        if part < _HALF:
            # A third is one of three.
            self.said.add(Fraction(part.denominator))
        if self._joined and self._before is not None and self._group is not None:
            self.said.add(self._group * part)
            self._group = self._before + self._group * part
        elif self._joined and self._group is not None:
            self.said |= {part, self._group + part * _scale_in(self._group)}
            self._group += part
        elif self._joined and self._scale is not None:
            self._total += self._scale * part
            self.scaled.add(self._total / self._scale)
        elif self._group is not None:
            self._group *= part
        else:
            self._group = part
            if self._joined:
                # Two years and a half; and of `un año y medio`, the one may be left out.
                self.said.add((1 if self._counted is None else self._counted) + part)
        self._joined = False

    def _value(self) -> Fraction | None:
        self._end_digits()
        if self._scale is None:
            return self._group
        return self._total + (self._group or 0)

    def _end_digits(self) -> None:
        if self._digits and self._group is not None:
            self._group += Fraction(f"0.{self._digits}")
        self._digits = None

    def _say(self, value: Fraction | None) -> None:
        if value is None:
            return
        self.said.add(value)
        if self._paused and value < self._paused[1]:
            self.said.add(self._paused[0] + value)
        if self._share and value > self._share:
            self.said.add(self._share / value)
        if self._era and value in range(10, 100, 10):
            self.said.add(1900 + value)
        if self._before is not None and self._before in range(10, 22) and value in range(1, 100):
            self.said.add(self._before * 100 + value)

    def _restart(self) -> None:
        """Begin a number beside another one."""
        value = self._value()
        self._close()
        self._before = value

    def _close(self) -> None:
        self._say(self._value())
        self._total, self._scale, self._group = _NOTHING, None, None
        self._joined = self._in_digits = False


def _scale_in(number: Fraction) -> int:
    """The largest scale of a number that is one word: a million of the Arabic dual of millions."""
    return next(scale for scale in (10**9, 10**6, 1000, 1) if (number >= scale and number % scale == 0) or scale == 1)
