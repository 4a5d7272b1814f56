"""Cuts a Markdown file into its lines' marks and the texts between them, without a Markdown parser.

Only what decides which signs may be left out is looked at: quotations and lists (their marks stand before a text),
headings, fences, indented lines, blocks of HTML, footnotes. Numbers of lists are words; they stay in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .alignment import Atom, compact
from .parts import Bullets, Container, Footnote, Part, Piece, Sign, Text, mark
from .tags import BLOCKS, ELEMENTS

_QUOTE = re.compile(r" {0,3}(>) ?")
_QUOTE_ON = re.compile(r" *(>) ?")
_BULLET = re.compile(r" {0,3}([-+*])(?= |$)")
_NUMBER = re.compile(r" {0,3}((\d{1,9})[.)])(?= |$)")
_RULE = re.compile(r" {0,3}(([-*_])(?: *\2){2,}) *$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+) *$")
_HEADING = re.compile(r" {0,3}(#{1,6})(?= |$)(.*?)((?<= )#+)? *$")
_LANGUAGE = re.compile(r"[^\W\d]\S*(?:\s+[\w-]+=\S*)*|\{.*\}")
"""What a block of code may be called; other words behind its mark are words."""
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:")
_BEFORE_NUMBER = re.compile(r" *\d(?!\d{0,8}[.)](?: |$))")

_DEEPEST = 100
"""Quotations and lists in each other; a speech that has more of them is refused by whoever reads it first."""


def cut(lines: Sequence[str], first: int) -> list[Part]:
    """Cut lines, from one of them on, into marks and texts, in their order."""
    scanner = _Scanner()
    for number in range(first, len(lines)):
        scanner.read(number, lines[number])
    scanner.close(0)
    return scanner.parts


def _indent(line: str, at: int) -> int:
    end = at
    while line.startswith(" ", end):
        end += 1
    return end - at


@dataclass(slots=True)
class _Scanner:
    """What is open: containers, and at their bottom a text that may go on with the next line."""

    parts: list[Part] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)
    bullets: dict[int, Bullets] = field(default_factory=dict)
    text: Text | None = None
    end: re.Pattern[str] | None = None
    """What ends the open text, if that is not a paragraph."""
    footnote: Footnote | None = None
    interrupted: Text | None = None
    """The paragraph that a sign in this line interrupts: it may go on, if the sign is a word."""
    marks: list[Atom | Sign] = field(default_factory=list)
    """Marks of the line that no text or part has taken yet."""

    def read(self, number: int, line: str) -> None:
        """Read the next line."""
        self.marks, self.interrupted = [], None
        at, kept = self._within(number, line)
        if self.end and (kept == len(self.containers) or self._is_in_comment(line)):
            self._verbatim(number, line, at)
            return
        if self.end:
            self.close(kept)
        at, kept, opened = self._opened(number, line, at, kept)
        if at >= 0:
            self._plain(number, line, at, kept, opened)

    def _within(self, number: int, line: str) -> tuple[int, int]:
        """How far the line's beginning belongs to the containers that are open, and to how many."""
        at = 0
        for kept, container in enumerate(self.containers):
            indent = _indent(line, at)
            blank = at + indent == len(line)
            if container.kind == "quotation":
                quote = _QUOTE_ON.match(line, at)
                if not quote:
                    return at, kept
                self.marks.append(mark(">", number, quote.start(1)))
                at = quote.end()
                container.lines += 1
            elif blank and not container.empty:
                at += indent
            elif indent >= container.width and not blank:
                at += container.width
                container.empty = False
            else:
                return at, kept
        return at, len(self.containers)

    def _is_in_comment(self, line: str) -> bool:
        """Whether a comment that began in a container goes on in a line that leaves it, as a paragraph would."""
        assert self.end
        return self.end.pattern == "-->" and line.strip() != ""

    def close(self, kept: int) -> None:
        """End the open text, and all containers but the outer ones."""
        self.text = self.end = None
        del self.containers[kept:]
        for depth in [depth for depth in self.bullets if depth > kept]:
            del self.bullets[depth]
        if self.footnote and not any(container.kind == "footnote" for container in self.containers):
            self.footnote = None

    # --- Marks before a text ---

    def _opened(self, number: int, line: str, at: int, kept: int) -> tuple[int, int, bool]:
        """Read the marks that begin new blocks; the place after them is -1 if nothing of the line is left."""
        opened = False
        while True:
            in_paragraph = self.text is not None and self.text.paragraph and not opened
            if _indent(line, at) >= 4 or kept > _DEEPEST:
                return at, kept, opened
            if container := self._container(number, line, at, kept, in_paragraph):
                at, kept, opened = container, len(self.containers), True
            elif self._leaf(number, line, at, kept, in_paragraph):
                return -1, kept, opened
            else:
                return at, kept, opened

    def _container(self, number: int, line: str, at: int, kept: int, in_paragraph: bool) -> int:
        """Read the mark of a quotation, a list item or a footnote; return the place after it, or 0."""
        if quote := _QUOTE.match(line, at):
            self._open(kept, Container("quotation", number))
            before_number = _BEFORE_NUMBER.match(line, quote.end()) is not None
            self.marks.append(Sign(">", number, quote.start(1), before_number, self.containers[-1]))
            return quote.end()
        if footnote := _FOOTNOTE.match(line, at):
            self._open(kept, Container("footnote", number, 4))
            if not self.footnote:
                self.footnote = Footnote(footnote[1], number, number)
                self.parts.append(self.footnote)
            return footnote.end()
        found = None if _RULE.match(line, at) else _BULLET.match(line, at) or _NUMBER.match(line, at)
        if not found or (in_paragraph and _UNDERLINE.match(line, at) and kept == len(self.containers)):
            return 0
        blank = not line[found.end() :].strip()
        if in_paragraph and kept == len(self.containers) and (blank or (found.re is _NUMBER and int(found[2]) != 1)):
            return 0
        may_be_word = found[1] != "*" or _BEFORE_NUMBER.match(line, found.end())
        if in_paragraph and kept == len(self.containers) and may_be_word:
            self.interrupted = self.text
        return self._item(number, line, at, kept, found, blank)

    def _item(self, number: int, line: str, at: int, kept: int, found: re.Match[str], blank: bool) -> int:
        """Open a list item: a bullet is a mark, a number a word."""
        spaces = _indent(line, found.end())
        after = found.end() + (1 if blank or spaces > 4 else spaces)
        bullets = self.bullets.get(kept)
        self._open(kept, Container("item", number, after - at, empty=blank))
        kind = found[1][-1]
        if not bullets or bullets.mark != kind:
            bullets = Bullets(kind)
        bullets.items += 1
        self.bullets[kept] = bullets
        if found.re is _BULLET:
            before_number = _BEFORE_NUMBER.match(line, found.end()) is not None
            self.marks.append(Sign(kind, number, found.start(1), before_number, bullets))
        else:
            self.marks.append(Atom((found[1],), number, found.start(1), found[1]))
        return min(after, len(line)) or 1

    def _open(self, kept: int, container: Container) -> None:
        self.close(kept)
        self.bullets.pop(kept, None)
        self.containers.append(container)

    # --- Lines that are a block of their own ---

    def _leaf(self, number: int, line: str, at: int, kept: int, in_paragraph: bool) -> bool:
        """Read an underline, a rule, a heading, the beginning of a fence or of HTML."""
        if in_paragraph and kept == len(self.containers) and (underline := _UNDERLINE.match(line, at)):
            self.marks.append(mark(underline[1], number, underline.start(1)))
            self._flush()
            self.text = None
            return True
        if rule := _RULE.match(line, at):
            self._start(kept)
            self.marks.append(mark(rule[1], number, rule.start(1)))
            self._flush()
            return True
        if heading := _HEADING.match(line, at):
            if in_paragraph and _BEFORE_NUMBER.match(heading[2]):
                self.interrupted = self.text
            self._start(kept)
            self.marks.append(mark(heading[1], number, heading.start(1)))
            self._add(Text("text", []))
            self._go_on(number, heading.start(2), heading[2])
            if heading[3]:
                self.marks.append(mark(heading[3], number, heading.start(3)))
                self._flush()
            self.text = None
            return True
        if fence := _FENCE.match(line, at):
            self._start(kept)
            self.marks.append(mark(fence[1], number, fence.start(1)))
            if fence[2].strip():
                language = fence[2].strip()
                shown = "" if _LANGUAGE.fullmatch(language) else compact(language)
                kind = "" if shown else "code language"
                self.marks.append(Atom((shown,), number, line.find(language, fence.start(2)), language, kind))
            self._flush()
            self._add(Text("literal", []))
            self.end = re.compile(rf" {{0,3}}({fence[1][0]}{{{len(fence[1])},}}) *$")
            return True
        return self._html(number, line, at, kept, in_paragraph)

    def _html(self, number: int, line: str, at: int, kept: int, in_paragraph: bool) -> bool:
        any_tag = not in_paragraph and ELEMENTS.match(line, at + _indent(line, at))
        for begin, end in BLOCKS[: None if any_tag else -1]:
            if begin.match(line, at):
                self._start(kept)
                self._add(Text("html", []))
                self.end = re.compile(end, re.IGNORECASE)
                self._verbatim(number, line, at)
                return True
        return False

    def _verbatim(self, number: int, line: str, at: int) -> None:
        """Go on with a block of code or HTML, or end it."""
        assert self.text
        assert self.end
        if self.text.form == "html":
            self.text.pieces.append(self._piece(number, at, line[at:]))
            if self.end.search(line[at:]):
                self.text = self.end = None
        elif closing := self.end.match(line, at):
            self.marks.append(mark(closing[1], number, closing.start(1)))
            self._flush()
            self.text = self.end = None
        else:
            self.text.pieces.append(self._piece(number, at, line[at:]))

    # --- Texts ---

    def _plain(self, number: int, line: str, at: int, kept: int, opened: bool) -> None:
        """Go on with a paragraph, lazily or not, or begin a text."""
        blank = not line[at:].strip(" ")
        if not blank and not opened and self.text and self.text.paragraph:
            for container in self.containers[kept:]:
                container.lines += 1
            self.text.pieces.append(self._piece(number, at, line[at:]))
            return
        if blank:
            self.close(kept)
            self._flush()
            return
        indented = _indent(line, at) >= 4
        if indented and self.text and self.text.form == "indented" and kept == len(self.containers) and not opened:
            self.text.pieces.append(self._piece(number, at, line[at:]))
            return
        self._start(kept)
        self._add(Text("indented" if indented else "text", [], not indented))
        self._go_on(number, at, line[at:])

    def _go_on(self, number: int, at: int, text: str) -> None:
        """Add the first line of a text, or let the paragraph that it interrupts go on."""
        assert self.text
        defines = text.lstrip().startswith("[")
        if self.interrupted and self.text.form == "text" and not self.footnote and not defines:
            self.parts.pop()
            self.text = self.interrupted
            self.text.joined = True
        self.text.pieces.append(self._piece(number, at, text))

    def _start(self, kept: int) -> None:
        """A block begins that is no list item: lists beside it are at their end."""
        self.close(kept)
        self.bullets.pop(kept, None)

    def _piece(self, number: int, column: int, text: str) -> Piece:
        if self.footnote:
            self.footnote.last = number
        marks, self.marks = tuple(self.marks), []
        return Piece(number, column, text, marks)

    def _add(self, text: Text) -> None:
        self.text = text
        if not self.footnote:
            self.parts.append(text)

    def _flush(self) -> None:
        """Marks that no text follows."""
        if not self.footnote:
            self.parts += self.marks
        self.marks = []
