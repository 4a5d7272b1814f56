"""Cuts the text of a Markdown block into words and marks: emphasis, links, code, entities, tags, comments.

Every mark may be left out or stay. An address, a tag, a comment or a footnote's mark is left out as a whole; a link's
address never stays, and so cannot stand in for a number that was lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from .alignment import Atom, compact
from .definitions import ADDRESS, LABEL, TITLE, Labels, folded
from .emphasis import Run, emphasis_of
from .footnotes import MARKS, footnote_end, shown
from .parts import Piece, Sign, Text
from .tags import ALONE, ELEMENTS, HIDDEN, HIDDEN_ELEMENT, OPEN_ENDED, TAG


class _Mark(NamedTuple):
    """A mark within a text, from one offset to another, and what it may show."""

    start: int
    end: int
    texts: tuple[str, ...]
    kind: str = "mark"


_SPECIAL = re.compile(r"[\\`*_\[\]<&{]|!(?=\[)")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,200}+)\]")
_TAGS = re.compile(TAG)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BARE = re.compile(r"\s[\w:.-]+(?=\s+[^\s=]|\s*/?>)")
"""A word in a tag that has no value: somebody may have written it in angle brackets."""
_AUTOLINK = re.compile(
    r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)>"
)
_ATTRIBUTES = re.compile(
    r"""\{:[ ]*(?:(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"']+)|[\w-]+)[ ]*)++\}(?=[ ]*(?:\n|$))"""
)
_LINK = re.compile(rf"\]\(\s*(?:{ADDRESS}(?:\s+{TITLE})?)?\s*\)", re.DOTALL)
_REFERENCE = re.compile(rf"\]{LABEL}", re.DOTALL)


def atoms_of(text: Text, labels: Labels) -> Iterator[Atom]:
    """Cut a text into words and marks, those before its lines too."""
    if not text.pieces:
        return
    source = "\n".join(piece.text for piece in text.pieces)
    marks = [] if text.form == "literal" else _Scanner(source, text, labels).scan()
    starts = [0]
    for piece in text.pieces[:-1]:
        starts.append(starts[-1] + len(piece.text) + 1)
    line, at = 0, 0
    for mark in [*marks, _Mark(len(source), len(source), ())]:
        while line < len(starts) and starts[line] <= mark.start:
            if line:
                yield from _words(text.pieces[line - 1], source, at, starts[line], starts[line - 1])
            at = max(at, starts[line])
            yield from (each.as_atom() if isinstance(each, Sign) else each for each in text.pieces[line].marks)
            line += 1
        piece = text.pieces[line - 1]
        yield from _words(piece, source, at, mark.start, starts[line - 1])
        if mark.texts:
            written = source[mark.start : mark.end]
            yield Atom(mark.texts, piece.line, piece.column + mark.start - starts[line - 1], written, mark.kind)
        at = max(at, mark.end)


def _words(piece: Piece, source: str, start: int, end: int, line_start: int) -> Iterator[Atom]:
    written = source[start:end]
    if words := compact(written):
        column = piece.column + start - line_start + len(written) - len(written.lstrip())
        yield Atom((words,), piece.line, column, written.strip())


class _Scanner:
    """Goes through a text once, from one sign that may be a mark to the next."""

    def __init__(self, source: str, text: Text, labels: Labels) -> None:
        self.source = source
        self.form = text.form
        self.certain = text.form == "text" and not text.joined
        """Whether what looks like a link is one."""
        self.labels = labels
        self.marks: list[_Mark] = []
        self.runs: list[Run] = []
        self.brackets: list[tuple[int, bool]] = []
        """Brackets that are open, and whether each is a picture's."""
        self.inactive = 0
        """How many of them stand around a link, and cannot begin another."""
        self.ticks: dict[int, list[int]] | None = None
        self.nearest: dict[str, int] = {}
        """Where what ends a comment or the like was found last: nothing is sought twice."""
        self.alone: frozenset[str] | None = None
        """Elements of which a tag in this text has no partner."""

    def scan(self) -> list[_Mark]:
        """Return the marks of the text in their order."""
        at = 0
        while found := _SPECIAL.search(self.source, at):
            at = self._mark(found[0], found.start())
        for run in self.runs if self.form != "text" else emphasis_of(self.runs):
            self.marks.append(_Mark(run.start, run.end, run.texts))
        self.marks.sort()
        return self.marks

    def _mark(self, char: str, at: int) -> int:
        """Read what begins with a sign; return the place after it."""
        match char:
            case "\\":
                return self._escape(at)
            case "`":
                return self._code(at)
            case "*" | "_":
                return self._run(char, at)
            case "[" | "!":
                return self._open_bracket(char, at)
            case "]":
                return self._close_bracket(at)
            case "<":
                return self._angle(at)
            case "&":
                return self._entity(at)
        found = _ATTRIBUTES.match(self.source, at)
        certain = bool(found and self.form == "text" and re.search("[.#=]", found[0]))
        return self._gone(found.end(), at, "attribute line", certain=certain) if found else at + 1

    def _optional(self, start: int, end: int, kind: str = "mark") -> int:
        self.marks.append(_Mark(start, end, ("", compact(self.source[start:end])), kind))
        return end

    def _gone(self, end: int, at: int, kind: str, *, certain: bool = True) -> int:
        """Leave something out; in a text that may be code, perhaps. Return its end."""
        if self.form == "indented" or not certain:
            return self._optional(at, end, kind)
        self.marks.append(_Mark(at, end, ("",), kind))
        return end

    def _escape(self, at: int) -> int:
        following = self.source[at + 1 : at + 2]
        if following and following != "\n" and following not in _PUNCTUATION:
            return at + 1
        if following:
            self._optional(at, at + 1)
        # In HTML and in code a backslash is none, and what follows is what it is.
        return at + 1 if self.form != "text" else at + 2

    def _code(self, at: int) -> int:
        end = at + 1
        while self.source.startswith("`", end):
            end += 1
        if self.form != "text":
            return self._optional(at, end)
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer(r"`+", self.source):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        places = self.ticks.get(end - at, [])
        following = bisect_left(places, end)
        if following == len(places):
            return end
        self._optional(at, end)
        return self._optional(places[following], places[following] + end - at)

    def _run(self, char: str, at: int) -> int:
        end = at + 1
        while self.source.startswith(char, end):
            end += 1
        self.runs.append(Run(char, at, end, self.source[at - 1 : at] or " ", self.source[end : end + 1] or " "))
        return end

    # --- Links ---

    def _open_bracket(self, char: str, at: int) -> int:
        footnote = _FOOTNOTE.match(self.source, at)
        if footnote and footnote[1] in self.labels.footnotes:
            return self._gone(footnote.end(), at, "footnote mark", certain=self.form == "text")
        end = at + 1 + (char == "!")
        self.brackets.append((at, char == "!"))
        return end

    def _close_bracket(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        start, picture = self.brackets.pop()
        active = len(self.brackets) >= self.inactive
        self.inactive = min(self.inactive, len(self.brackets))
        end = self._link(start + 1 + picture, at) if active or picture else 0
        if not end:
            return at + 1
        self._optional(start, start + 1 + picture)
        if not picture:
            self.inactive = len(self.brackets)
        return end

    def _link(self, start: int, at: int) -> int:
        """Leave out where a link leads, behind its text; return the end of that, or 0 if there is no link."""
        if address := _LINK.match(self.source, at):
            return self._gone(address.end(), at, "link address", certain=self.certain)
        if not self.labels.links:
            return 0
        if (reference := _REFERENCE.match(self.source, at)) and self._refers(reference[1]):
            return self._gone(reference.end(), at, "link label", certain=self.certain)
        if at - start < 1000 and not reference and self._refers(self.source[start:at]):
            return self._optional(at, at + (3 if self.source.startswith("][]", at) else 1))
        return 0

    def _refers(self, label: str) -> bool:
        known = folded(label) in self.labels.links
        if known:
            self.labels.used.add(folded(label))
        return known

    # --- HTML ---

    def _angle(self, at: int) -> int:
        if address := _AUTOLINK.match(self.source, at):
            self._optional(at, at + 1)
            return self._optional(address.end() - 1, address.end())
        if self.labels.passed and (end := footnote_end(self.source, at, self.labels.passed)):
            self.marks.append(_Mark(at, end, ("", shown(self.source[at:end])), "footnote"))
            return end
        for pattern in MARKS if self.labels.places else ():
            if found := pattern.match(self.source, at):
                self.labels.passed.add(found[1])
                return self._gone(found.end(), at, "footnote mark")
        for begin, closing, kind in HIDDEN:
            if (found := begin.match(self.source, at)) and (end := self._after(closing, found.end())):
                return self._gone(end, at, kind, certain=kind != "tag")
        if (hidden := HIDDEN_ELEMENT.match(self.source, at)) and (end := self._after(f"</{hidden[1]}>", hidden.end())):
            return self._gone(end, at, "hidden text")
        if tag := _TAGS.match(self.source, at):
            return self._gone(tag.end(), at, "tag", certain=self._is_of_html(tag[0]))
        return at + 1

    def _is_of_html(self, tag: str) -> bool:
        """Whether a tag surely is one: HTML has its element, and it is alone or has its partner in this text."""
        if not ELEMENTS.match(tag) or _BARE.search(_QUOTED.sub('""', tag)):
            return False
        if self.alone is None:
            self.alone = _without_partner(self.source)
        name = _beginning(tag).strip("</")
        return name in ALONE or (name in OPEN_ENDED and tag[1] != "/") or name not in self.alone

    def _after(self, closing: str, at: int) -> int:
        """The place after the next text of its kind, or 0."""
        place = self.nearest.get(closing, -1)
        if place < at:
            found = re.compile(re.escape(closing), re.IGNORECASE).search(self.source, at)
            place = self.nearest[closing] = found.start() if found else len(self.source) + 1
        return place + len(closing) if place <= len(self.source) else 0

    def _entity(self, at: int) -> int:
        found = _ENTITY.match(self.source, at)
        if not found or (found[0][1] != "#" and found[0][1:] not in html5):
            return at + 1
        shown = [compact(unescape(found[0]))]
        if found[0][1] == "#":
            code = int(found[0][2:-1]) if found[0][2] not in "xX" else int(found[0][3:-1], 16)
            if code < 0xA0 or code > 0x10FFFF:
                shown += [compact(chr(code)) if code < 0xA0 else "\ufffd", "\ufffd"]
        if self.form == "indented":
            shown.append(found[0])
        self.marks.append(_Mark(at, found.end(), tuple(dict.fromkeys(shown)), ""))
        return found.end()


def _without_partner(source: str) -> frozenset[str]:
    """Elements of which a tag is opened and not closed, or closed before it is opened."""
    opened: Counter[str] = Counter()
    alone = set()
    for found in _TAGS.finditer(source):
        name = _beginning(found[0])
        escaped = source[found.start() - 1 : found.start()] == "\\"
        opened[name.strip("</")] += 0 if escaped else -1 if name[1] == "/" else 1
        if escaped or opened[name.strip("</")] < 0:
            alone.add(name.strip("</"))
    return frozenset(alone | {name for name, times in opened.items() if times})


def _beginning(tag: str) -> str:
    """The beginning of a tag, its name included."""
    return re.split(r"[^a-z0-9/<-]", tag.lower(), maxsplit=1)[0].rstrip("/")
