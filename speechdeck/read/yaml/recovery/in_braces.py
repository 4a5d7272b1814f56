"""Outlines that are one pair of braces or brackets, as JSON is: each sign that is missing or too many, and the text without.

The text is gone through sign by sign, and not by lines: of one that is written in a single line, or has lost its last
brace, as much is read as of any other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ...keys import PARTS
from . import texts
from .vocabulary import is_known

_CLOSES = {"{": "}", "[": "]"}
_NAMES = {"{": "brace", "[": "bracket", "}": "brace", "]": "bracket"}

_BLANK = re.compile(r"(?:\s|(?<=\s)#[^\n]*)*")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_PLAIN = re.compile(r"(?:(?!\s#|:[\s,\]}]|:$)[^,\[\]{}\n])+", re.MULTILINE)
_PIECE = re.compile(r"[^,\[\]{}\n]*")
_KEY_AFTER = re.compile(r"""(?P<gap>,?\s+|,)["']?(?P<key>[A-Za-z_]+)["']?\s*:(?=\s|["'\[{])""")
_DEEPEST = 20
"""Brackets in brackets; what has more is told of by whoever composes the tree."""

_TEXT_BEHIND = r"""\s+"[^"\n]*"\s*[,\]}]"""
"""Another text in quotes, so that a comma or a colon is missing between the two."""

_PART = re.compile(rf"""\{{\s*["']?(?:{"|".join(PARTS)})["']?\s*[:"']""")
"""How a slide begins: where one does in another, that one is not closed."""

_MEANT_OTHERWISE = "@`%|>&*!"
"""Signs with which no text begins that is not in quotes."""

_REST = re.compile(r"[ ,]*$", re.MULTILINE)
"""What a line may still have behind its last sign."""

_TOLD = 500
"""Mistakes that are told at once; with more, a file was written with other rules, and is written anew anyway."""

_SHOWN = 24
"""Characters that say where something is to be written."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake: where it stands in the text (from 0), how wide it is, what to say and what to do."""

    at: int
    width: int
    sentence: str
    remedy: str


@dataclass(slots=True)
class _Opened:
    """A bracket or brace that is open, and what was written last in it."""

    sign: str
    at: int
    has_key: bool = False
    has_value: bool = False


@dataclass(slots=True)
class Flow:
    """A text in brackets, and what is wrong with it."""

    text: str
    line: int
    """Of the file, counted from 1, on which the text begins."""
    slips: list[Slip] = field(default_factory=list)
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    opened: list[_Opened] = field(default_factory=list)
    end: int = 0
    """Behind what was written last."""
    ends: list[int] | None = None
    depth: int | None = None
    """How many brackets are open around a slide."""
    is_other: bool = False
    """Whether it is no text in brackets, or nested too deep to be mended."""

    def mended(self) -> str:
        """Go through the text, and return it as it must be written; its lines stay where they are."""
        at = self._skip(0)
        while at < len(self.text):
            at = self._skip(self._sign(at))
            if len(self.opened) > _DEEPEST or (not self.opened and self.text[at : at + 1] == ":"):
                self.is_other = True
                return self.text
            if not self.opened and at < len(self.text):
                self._tell(
                    at, 1, "Behind the last brace or bracket, nothing may follow.", "Delete what stands from here on."
                )
                rest = re.sub(r"[^\n]", " ", self.text[at:])
                self.edits.append((at, len(rest), rest))
                break
        self._not_closed(0)
        return self._edited()

    def _edited(self) -> str:
        """The text as it must be written; of what is written at one place, the last comes first."""
        pieces, at = [], 0
        latest_first = self.edits[::-1]
        for start, width, new in sorted(latest_first, key=lambda edit: edit[0]):
            pieces += [self.text[at:start], new]
            at = max(at, start + width)
        return "".join([*pieces, self.text[at:]])

    def line_and_column(self, at: int) -> tuple[int, int]:
        """Return where a place is, both from 0."""
        line = bisect_right(self._ends(), at - 1)
        return line, at - (self._ends()[line - 1] + 1 if line else 0)

    def _ends(self) -> list[int]:
        """Where the lines end."""
        if self.ends is None:
            self.ends = [found.start() for found in re.finditer("\n", self.text)]
        return self.ends

    # --- Signs ----------------------------------------------------------------------------------------------------

    def _skip(self, at: int) -> int:
        """Go past white space and comments."""
        while True:
            at = (_BLANK.match(self.text, at) or re.match("", "")).end()  # type: ignore[union-attr]
            found = _COMMENT.match(self.text, at)
            if not found:
                return at
            self._tell(
                at,
                2,
                f"A comment begins with `#`, and not with `{found[0][:2]}`.",
                "Write a `#` and a space in its place.",
            )
            self.edits.append((at, len(found[0]), re.sub(r"[^\n]", " ", found[0])))
            at = found.end()

    def _sign(self, at: int) -> int:
        """Read what begins at a place; return where it ends."""
        sign = self.text[at]
        if sign in "]}":
            return self._close(at)
        if sign == ",":
            return self._comma(at)
        if sign == ":" and self.opened and self.opened[-1].has_value:
            self.opened[-1].has_key, self.opened[-1].has_value = True, False
            return at + 1
        if sign == "{" and _PART.match(self.text, at):
            self._begin_slide()
        top = self.opened[-1] if self.opened else None
        if top and top.has_value and sign in "();":
            self._tell(at, 1, "This sign does not belong here.", "Delete it.")
            self.edits.append((at, 1, ""))
            return at + 1
        if top and top.has_value and top.sign == "{" and not top.has_key:
            self._colon_is_missing(at, top)
        elif top and top.has_value:
            self._comma_is_missing(at)
        if sign in "[{":
            return self._open(at)
        return self._quoted(at) if sign in "\"'" else self._plain(at)

    def _open(self, at: int) -> int:
        top = self.opened[-1] if self.opened else None
        if top and top.sign == "{" and not top.has_key and len(self.opened) > 1:
            self._not_closed(len(self.opened) - 1)
        self.opened.append(_Opened(self.text[at], at))
        return at + 1

    def _begin_slide(self) -> None:
        """Close what is open around a slide and is not open around the first."""
        if self.depth is None:
            self.depth = len(self.opened)
        elif len(self.opened) > self.depth:
            self._not_closed(self.depth, "," if self.opened[-1].has_value else "")

    def _close(self, at: int) -> int:
        sign = self.text[at]
        if not any(_CLOSES[each.sign] == sign for each in self.opened):
            self._tell(at, 1, f"No {_NAMES[sign]} is open that this one could close.", "Delete it.")
            self.edits.append((at, 1, ""))
            return at + 1
        self._not_closed(max(number for number, each in enumerate(self.opened, 1) if _CLOSES[each.sign] == sign))
        self.opened.pop()
        self._has_value(at + 1)
        return at + 1

    def _comma(self, at: int) -> int:
        top = self.opened[-1] if self.opened else None
        if top and not top.has_value and not top.has_key:
            self._tell(at, 1, "There is a comma here that parts nothing.", "Delete it.")
            self.edits.append((at, 1, ""))
        if top:
            top.has_key = top.has_value = False
        return at + 1

    # --- Texts ----------------------------------------------------------------------------------------------------

    def _quoted(self, at: int) -> int:
        """A text in quotes; the mark that closes it stands before a sign, or at the end of a line."""
        mark = self.text[at]
        closing = re.compile(rf"(?<!\\){mark}(?=\s*(?:[,:\]}}]|$|\n)|{_TEXT_BEHIND})").search(self.text, at + 1)
        end = closing.end() if closing else len(self.text)
        line_end = self.text.find("\n", at) % (len(self.text) + 1)
        following = next((each for each in _KEY_AFTER.finditer(self.text, at + 1, end) if is_known(each["key"])), None)
        if not closing or following or (end > line_end and not texts.reads(self.text[at:end].replace("\n", "\n "))):
            stop = min(following.start() if following else line_end, line_end)
            end = at + len(self.text[at:stop].rstrip().rstrip(",]}").rstrip())
        self._mend(at, end)
        self._has_value(end)
        return end

    def _plain(self, at: int) -> int:
        top = self.opened[-1] if self.opened else None
        found = _PLAIN.match(self.text, at)
        end = found.end() if found else at + 1
        if top and top.sign == "{" and top.has_key:
            end = self._value(at, end)
        if self.text[at] in _MEANT_OTHERWISE:
            self._mend(at, at + len(self.text[at:end].rstrip()))
        self._has_value(at + len(self.text[at:end].rstrip()))
        return end

    def _value(self, at: int, end: int) -> int:
        """A text behind a key: it may go on behind a colon, unless another key stands there."""
        whole = (_PIECE.match(self.text, at) or re.match("", "")).end()  # type: ignore[union-attr]
        following = next((each for each in _KEY_AFTER.finditer(self.text, at, whole) if is_known(each["key"])), None)
        if following:
            return following.start()
        if whole > end and ":" in self.text[end:whole]:
            while (
                self.text[whole : whole + 1] == ","
                and ":" not in (piece := _PIECE.match(self.text, whole + 1) or [""])[0]
            ):
                whole += 1 + len(piece[0])
            end = at + len(self.text[at:whole].rstrip())
            self._mend(at, end)
        return end

    def _mend(self, at: int, end: int) -> None:
        written = self.text[at:end]
        if texts.reads(written.replace("\n", "\n ")):
            return
        found = texts.mended(written)
        if found:
            self._tell(at, end - at, found.sentence, f"{found.remedy.rstrip(':')}: `{found.value}`")
            self.edits.append((at, end - at, found.value))

    # --- What is missing ------------------------------------------------------------------------------------------

    def _comma_is_missing(self, at: int) -> None:
        self._tell(at, 1, "There is no comma before this.", f"Write one {self._behind(self.end)}")
        self.edits.append((self.end, 0, ","))
        self.opened[-1].has_key = self.opened[-1].has_value = False

    def _colon_is_missing(self, at: int, top: _Opened) -> None:
        self._tell(at, 1, "There is no colon before this.", f"Write one and a space {self._behind(self.end)}")
        self.edits.append((self.end, 0, ":"))
        top.has_key, top.has_value = True, False

    def _not_closed(self, number: int, then: str = "") -> None:
        """Close what is open but for the first so many; write another sign behind."""
        missing = self.opened[number:]
        if not missing:
            return
        signs = "".join(_CLOSES[each.sign] for each in reversed(missing)) + then
        inner = ", nor is what opens in it" if len(missing) > 1 else ""
        sentence = f"The {_NAMES[missing[0].sign]} that opens here is not closed{inner}."
        self._tell(missing[0].at, 1, sentence, f"Write `{signs}` {self._behind(self.end)}")
        self.edits.append((self.end, 0, signs))
        del self.opened[number:]
        if self.opened:
            self.opened[-1].has_value = self.opened[-1].has_key = False

    def _behind(self, at: int) -> str:
        line, column = self.line_and_column(at)
        written = self.text[at - column : at].strip()
        end = written if len(written) <= _SHOWN else f"…{written[-_SHOWN:]}"
        if not _REST.match(self.text, at):
            return f"behind “{end}” in line {self.line + line}."
        return f"behind “{end}”, at the end of line {self.line + line}."

    def _has_value(self, end: int) -> None:
        self.end = end
        if self.opened:
            self.opened[-1].has_value = True

    def _tell(self, at: int, width: int, sentence: str, remedy: str) -> None:
        if len(self.slips) < _TOLD:
            self.slips.append(Slip(at, width, sentence, remedy))
