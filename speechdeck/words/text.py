"""Text with its look: runs, white space, and the inline marks of Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .emphasis import emphasis
from .joints import joint


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look. ``break_after`` ends the line without ending the paragraph."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    break_after: bool = False

    def saying(self, text: str, *, break_after: bool) -> Run:
        """Return another text in this look; a deck's runs go through here often, and most stay as they are."""
        if text == self.text and break_after == self.break_after:
            return self
        return Run(text, self.strong, self.emphasis, self.link, break_after)


_WHITE = re.compile("[ \t\r\n\v\f\u2028\u2029]+")


def collapse_spaces(text: str) -> str:
    """Fold white space, as a browser does: runs of space, tab and line end are one space, none at the ends.

    The ends of lines, paragraphs and pages that come from word processors are white space too; browsers show nothing in
    their place, and XML cannot hold two of them. A no-break space is a character of the speech and stays.
    """
    # Every text goes through here often, for the proof; a pattern takes three times as long.
    for white in "\t\r\n\v\f\u2028\u2029":
        text = text.replace(white, " ")
    return " ".join(filter(None, text.split(" ")))


def pluralize(number: float, noun: str) -> str:
    """Return a number with its noun: 1 slide, 2 slides."""
    said = f"{number:g}" if isinstance(number, float) else str(number)
    return f"{said} {noun}{'s' * (number != 1)}"


def shortened(text: str, most: int = 80) -> str:
    """Return a text of at most so many characters, for a message."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def reads_from_the_right(text: str, *, default: bool) -> bool:
    """Return whether a text is read from right to left, as its first letter is (UAX #9, rules P2 and P3)."""
    directions = map(unicodedata.bidirectional, text)
    return next((each != "L" for each in directions if each in ("L", "R", "AL")), default)


def text_of(runs: Iterable[Run]) -> str:
    """Return the text of runs as it is read: a line's end is a space."""
    return "".join(run.text + (" " if run.break_after else "") for run in runs)


def collapse_run_spaces(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Fold the white space of runs as if they were one text."""
    folded: list[Run] = []
    for run in runs:
        text = _WHITE.sub(" ", run.text)
        if not folded or folded[-1].break_after or folded[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            folded.append(run.saying(text, break_after=False))
        if run.break_after and folded:
            _end_line(folded)
            folded[-1:] = [folded[-1].saying(folded[-1].text, break_after=True)] if folded else []
    _end_line(folded)
    return (*folded[:-1], folded[-1].saying(folded[-1].text, break_after=False)) if folded else ()


def _end_line(runs: list[Run]) -> None:
    """Take the white space from the end of a line; a run of nothing else goes."""
    while runs and not runs[-1].break_after:
        runs[-1] = runs[-1].saying(runs[-1].text.rstrip(" "), break_after=False)
        if runs[-1].text:
            return
        runs.pop()


_LONGEST_ADDRESS = 2_079
"""Characters: Excel's limit; PowerPoint is reported to repair files with links of 2,268."""
_ADDRESS = re.compile(r"mailto:([^\s@/]+@[^\s@/]|\?)|tel:[^\s/]*\d", re.IGNORECASE)
_WEB_ADDRESS = re.compile(
    r"https?://"
    r"(?:[^\s/?#@]*@)?"
    r"(?!https?[:/])(?P<host>\[[0-9a-f:.]*:[0-9a-f:.]*\]|(?:[^\W_](?:[\w-]*[^\W_])?\.)*[^\W_](?:[\w-]*[^\W_])?\.?)"
    r"(?::(?P<port>\d{1,5}))?(?=[/?#]|$)",
    re.IGNORECASE,
)
"""With a host that can be one: `https://%20www.example.org`, `https://example..org`, `https://http//example.org` lead nowhere."""
_LONGEST_HOST, _LONGEST_LABEL = 253, 63
"""Characters (RFC 1035, 2.3.4)."""


def is_portable_link(address: str) -> bool:
    """Return whether a link can be followed wherever the files are shown: to the web, to a mailbox, to a telephone.

    A file, a place in this document or a script is none that a browser and PowerPoint elsewhere both open, and its
    path may name its author.
    """
    if len(address) > _LONGEST_ADDRESS:
        return False
    web = _WEB_ADDRESS.match(address)
    if web is None:
        return _ADDRESS.match(address) is not None
    host, port = web["host"], int(web["port"] or 1)
    return len(host) <= _LONGEST_HOST and max(map(len, host.split("."))) <= _LONGEST_LABEL and 0 < port <= 65_535


class LinkingMarkdown(MarkdownIt):
    """CommonMark, in which no address is passed over in silence: what does not lead somewhere is told."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        """Let any address make a link."""
        return True


@cache
def _inline() -> MarkdownIt:
    """The parser of slide texts, which have no pictures: an exclamation mark before a link is one."""
    parser = LinkingMarkdown("commonmark", {"html": False}).disable("image")
    parser.inline.ruler.at("emphasis", emphasis)
    return parser


def read_runs(text: str) -> tuple[Run, ...]:
    """Read the inline marks of a text: emphasis, strong text and links."""
    inlines = Inlines()
    for token in _inline().parseInline(text)[0].children or ():
        inlines.enter(token)
    return inlines.take()


class Inlines:
    """Collects inline tokens as runs; neighbours of one look are one run."""

    def __init__(self) -> None:
        self.strong = self.emphasis = 0
        self.links: list[str | None] = []
        self._looks: list[Run] = []
        self._texts: list[list[str]] = []
        self._torn = False
        """Whether a line has ended in the middle of a paragraph."""

    def enter(self, token: Token) -> None:
        """Read the next token."""
        match token.type:
            case "strong_open" | "strong_close":
                self.strong += token.nesting
            case "em_open" | "em_close":
                self.emphasis += token.nesting
            case "link_open":
                self.links.append(str(token.attrs["href"]))
            case "link_close":
                self.links.pop()
            case "hardbreak":
                self.end_line()
            case "softbreak":
                self._torn = True
            case _:
                self.add(token.content)

    def add(self, text: str) -> None:
        """Add text of the look that holds here."""
        if self._torn and text and self._texts:
            self._torn = False
            self._texts[-1].append(joint(self._texts[-1][-1], text, latin_spaced=True))
        look = Run("", self.strong > 0, self.emphasis > 0, self.links[-1] if self.links else None)
        if self._looks and self._looks[-1] == look:
            self._texts[-1].append(text)
        elif text:
            self._looks.append(look)
            self._texts.append([text])

    def end_line(self) -> None:
        """End the line without ending the paragraph."""
        self._torn = False
        if self._looks:
            self._looks[-1] = replace(self._looks[-1], break_after=True)

    def take(self) -> tuple[Run, ...]:
        """Return the runs, white space folded, and begin anew; the look goes on."""
        joined = [
            look.saying("".join(text), break_after=look.break_after)
            for look, text in zip(self._looks, self._texts, strict=True)
        ]
        self._looks, self._texts, self._torn = [], [], False
        return collapse_run_spaces(joined)
