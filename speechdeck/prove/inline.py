"""Cuts the text of a Markdown block into words and marks: emphasis, links, code, entities, tags, comments.

Every mark may be left out or stay. An address, a tag, a comment or a footnote's mark is left out as a whole; a link's
address never stays, and so cannot stand in for a number that was lost.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from typing import NamedTuple

from .alignment import Atom, compact
from .blocks import TAG, Form, Piece, Sign, Text


class Definition(NamedTuple):
    """A line that says where links of a label lead."""

    label: str
    written: str
    line: int
    column: int


class _Mark(NamedTuple):
    """A mark within a text, from one offset to another, and what it may show."""

    start: int
    end: int
    texts: tuple[str, ...]
    kind: str = "mark"


_SPECIAL = re.compile(r"[\\`*_\[\]<&{]|!(?=\[)")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_TAGS = re.compile(TAG)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)>")
_ELEMENTS = frozenset(
    "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center "
    "cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure "
    "font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label "
    "legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre "
    "progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary "
    "sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr".split()
)
"""Elements of HTML. What has another name may be a word in angle brackets: it may stay as it is."""

_RAW: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"<!--(?=-?>)"), ">", "comment"),
    (re.compile(r"<!--"), "-->", "comment"),
    (re.compile(r"<script(?=[\s>])[^<>]*>", re.IGNORECASE), "</script>", "script"),
    (re.compile(r"<style(?=[\s>])[^<>]*>", re.IGNORECASE), "</style>", "style sheet"),
    (re.compile(r"<\?"), "?>", "tag"),
    (re.compile(r"<!\[CDATA\["), "]]>", "tag"),
    (re.compile(r"<![A-Za-z]"), ">", "tag"),
)
"""What of HTML is not shown with all that is in it: how it begins, how it ends, what it is."""

_ATTRIBUTES = re.compile(
    r"""\{:[ ]*(?:(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"']+)|[\w-]+)[ ]*)++\}(?=[ ]*(?:\n|$))"""
)
_LABEL = r"\[((?:[^\[\]\\]|\\.){1,999}+)\]"
_PARENS = r"(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+\))*+\))"
_ADDRESS = rf"(?:<(?:[^<>\n\\]|\\.)*+>|(?!<){_PARENS}++)"
_TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
_LINK = re.compile(rf"\]\(\s*(?:{_ADDRESS}(?:\s+{_TITLE})?)?\s*\)", re.DOTALL)
_REFERENCE = re.compile(rf"\]{_LABEL}", re.DOTALL)
_DEFINITION = re.compile(
    rf"\s*{_LABEL}:[ ]*\n?[ ]*{_ADDRESS}(?:(?:[ ]+|[ ]*\n[ ]*){_TITLE}(?=[ ]*(?:\n|$)))?[ ]*(?:\n|$)", re.DOTALL
)


@dataclass(slots=True)
class Labels:
    """What a text refers to: labels of links, whether they are used, and labels of footnotes."""

    links: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    footnotes: frozenset[str] = frozenset()


def _folded(label: str) -> str:
    return " ".join(label.casefold().upper().casefold().split())


def take_definitions(text: Text) -> list[Definition]:
    """Take the definitions of links from the beginning of a paragraph."""
    if text.form != "text" or not text.paragraph or "]:" not in "".join(piece.text for piece in text.pieces):
        return []
    source = "\n".join(piece.text for piece in text.pieces)
    found, at, number = [], 0, 0
    while definition := _DEFINITION.match(source, at):
        if not definition[1].strip() or definition[1].startswith("^"):
            break
        piece = text.pieces[number]
        column = piece.column + len(piece.text) - len(piece.text.lstrip())
        found.append(Definition(_folded(definition[1]), definition[0].strip(), piece.line, column))
        number += definition[0].count("\n")
        at = definition.end()
    taken = number + (at == len(source))
    # The marks before a line stay, though its text is taken.
    text.pieces[:taken] = [piece._replace(text="") for piece in text.pieces[:taken]]
    return found


def atoms_of(text: Text, labels: Labels) -> Iterator[Atom]:
    """Cut a text into words and marks, those before its lines too."""
    if not text.pieces:
        return
    source = "\n".join(piece.text for piece in text.pieces)
    marks = [] if text.form == "literal" else _Scanner(source, text.form, labels).scan()
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
        yield Atom((words,), piece.line, column, written)


@dataclass(slots=True)
class _Run:
    """A run of `*` or `_`: what stands beside it says whether it can begin or end an emphasis."""

    char: str
    start: int
    end: int
    before: str
    after: str
    left: int = 0
    paired: bool = False
    outside_number: bool = False
    """Whether one that it is paired with does not stand between digits."""

    @property
    def in_number(self) -> bool:
        """Whether it stands between digits."""
        return self.before.isdigit() and self.after.isdigit()

    @property
    def in_word(self) -> bool:
        """Whether it stands within a word."""
        return self.before.isalnum() and self.after.isalnum()

    def opens(self, exact: bool) -> bool:
        """Whether an emphasis may begin here; beside Chinese and Japanese quotation marks it does for readers only."""
        return not self.after.isspace() and (
            not exact or not _is_sign(self.after) or self.before.isspace() or _is_sign(self.before)
        )

    def closes(self, exact: bool) -> bool:
        """Whether an emphasis may end here."""
        return not self.before.isspace() and (
            not exact or not _is_sign(self.before) or self.after.isspace() or _is_sign(self.after)
        )

    def fits(self, opening: _Run) -> bool:
        """Whether CommonMark lets this run end what another begins."""
        both = (self.opens(exact=True) or opening.closes(exact=True)) and self.char == opening.char
        lengths = self.end - self.start, opening.end - opening.start
        return self.char == opening.char and not (both and sum(lengths) % 3 == 0 and lengths[0] % 3 != 0)

    def pair_with(self, opening: _Run) -> None:
        """End what another run begins; each run may have several others."""
        length = min(self.left, opening.left)
        self.left -= length
        opening.left -= length
        self.paired = opening.paired = True
        self.outside_number |= not opening.in_number
        opening.outside_number |= not self.in_number


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


class _Scanner:
    """Goes through a text once, from one sign that may be a mark to the next."""

    def __init__(self, source: str, form: Form, labels: Labels) -> None:
        self.source = source
        self.form = form
        self.labels = labels
        self.marks: list[_Mark] = []
        self.runs: list[_Run] = []
        self.brackets: list[tuple[int, bool]] = []
        """Brackets that are open, and whether each is a picture's."""
        self.inactive = 0
        """How many of them stand around a link, and cannot begin another."""
        self.ticks: dict[int, list[int]] | None = None
        self.nearest: dict[str, int] = {}
        """Where what ends a comment or the like was found last: nothing is sought twice."""

    def scan(self) -> list[_Mark]:
        """Return the marks of the text in their order."""
        at = 0
        while found := _SPECIAL.search(self.source, at):
            at = self._mark(found[0], found.start())
        self._pair()
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
        certain = bool(found and re.search("[.#=]", found[0]))
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
        self.runs.append(_Run(char, at, end, self.source[at - 1 : at] or " ", self.source[end : end + 1] or " "))
        return end

    # --- Links ---

    def _open_bracket(self, char: str, at: int) -> int:
        footnote = _FOOTNOTE.match(self.source, at)
        if footnote and footnote[1] in self.labels.footnotes:
            return self._gone(footnote.end(), at, "footnote mark")
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
            return self._gone(address.end(), at, "link address", certain=self.form == "text")
        if not self.labels.links:
            return 0
        if (reference := _REFERENCE.match(self.source, at)) and self._refers(reference[1]):
            return self._gone(reference.end(), at, "link label", certain=self.form == "text")
        if at - start < 1000 and not reference and self._refers(self.source[start:at]):
            return self._optional(at, at + (3 if self.source.startswith("][]", at) else 1))
        return 0

    def _refers(self, label: str) -> bool:
        folded = _folded(label)
        if folded in self.labels.links:
            self.labels.used.add(folded)
            return True
        return False

    # --- HTML ---

    def _angle(self, at: int) -> int:
        if self.form == "text" and (address := _AUTOLINK.match(self.source, at)):
            self._optional(at, at + 1)
            return self._optional(address.end() - 1, address.end())
        for begin, closing, kind in _RAW:
            if (found := begin.match(self.source, at)) and (end := self._after(closing, found.end())):
                return self._gone(end, at, kind, certain=kind != "tag")
        if tag := _TAGS.match(self.source, at):
            name = re.match(r"</?([\w-]+)", tag[0])
            return self._gone(tag.end(), at, "tag", certain=bool(name and name[1].lower() in _ELEMENTS))
        return at + 1

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

    # --- Emphasis ---

    def _pair(self) -> None:
        """Let the runs that begin or end an emphasis be marks; all others are signs."""
        runs = [run for run in self.runs if run.char == "*" or not run.in_word]
        _pair(runs, exact=True)
        for char in "*_":
            _pair([run for run in runs if run.char == char], exact=False)
        for run in runs:
            if (run.paired and (run.outside_number or not run.in_number)) or self.form != "text":
                texts = tuple(run.char * length for length in _lengths(run.end - run.start))
                self.marks.append(_Mark(run.start, run.end, texts))


_DEEP = 16
"""How many runs that are open are looked at; nobody nests emphasis deeper."""


def _pair(runs: list[_Run], *, exact: bool) -> None:
    """Pair each run that may end an emphasis with those before it that may begin one.

    ``exact`` pairs as CommonMark does: a pair takes the chance from what is open between, and rule 9 of three holds.
    """
    open_runs: list[_Run] = []
    for run in runs:
        run.left = run.end - run.start
        while run.left and run.closes(exact):
            reachable = range(len(open_runs) - 1, max(-1, len(open_runs) - 1 - _DEEP), -1)
            fitting = (at for at in reachable if not exact or run.fits(open_runs[at]))
            at = next(fitting, None)
            if at is None:
                break
            del open_runs[at + 1 :]
            run.pair_with(open_runs[-1])
            if not open_runs[-1].left:
                open_runs.pop()
        if run.left and run.opens(exact):
            open_runs.append(run)


def _lengths(written: int) -> list[int]:
    """How many signs of a run may stay: of a long one, hardly any or nearly all."""
    return [length for length in range(written + 1) if length <= 4 or written - length <= 4] if written < 1000 else [0, written]
