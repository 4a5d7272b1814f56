"""Text with its look: runs, white space, and the inline marks of Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look. ``break_after`` ends the line without ending the paragraph."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    break_after: bool = False


_WHITE = re.compile(r"[ \t\r\n\f]+")


def collapse_spaces(text: str) -> str:
    """Fold white space, as a browser does: runs of space, tab and line end are one space, none at the ends.

    A no-break space is a character of the speech and stays.
    """
    # Every text goes through here often, for the proof; a pattern takes three times as long.
    for white in "\t\r\n\f":
        text = text.replace(white, " ")
    return " ".join(filter(None, text.split(" ")))


def pluralize(number: float, noun: str) -> str:
    """Return a number with its noun: 1 slide, 2 slides."""
    said = f"{number:g}" if isinstance(number, float) else str(number)
    return f"{said} {noun}{'s' * (number != 1)}"


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
            folded.append(replace(run, text=text, break_after=False))
        if run.break_after and folded:
            _end_line(folded)
            folded[-1:] = [replace(folded[-1], break_after=True)] if folded else []
    _end_line(folded)
    return (*folded[:-1], replace(folded[-1], break_after=False)) if folded else ()


def _end_line(runs: list[Run]) -> None:
    """Take the white space from the end of a line; a run of nothing else goes."""
    while runs and not runs[-1].break_after:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
        if runs[-1].text:
            return
        runs.pop()


_ADDRESS = re.compile(r"(https?://|mailto:|tel:)[^\s/]", re.IGNORECASE)


def is_portable_link(address: str) -> bool:
    """Return whether a link can be followed wherever the files are shown: to the web, to a mailbox, to a telephone.

    A file, a place in this document or a script is none that a browser and PowerPoint elsewhere both open, and its
    path may name its author.
    """
    return _ADDRESS.match(address) is not None


class _Markdown(MarkdownIt):
    """CommonMark, in which no address is passed over in silence: what does not lead somewhere is told."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        """Let any address make a link."""
        return True


DEEPEST = 60
"""How deep lists and quotations may be nested; the parser drops what is much deeper."""


@cache
def markdown() -> MarkdownIt:
    """Return the parser of speeches and of slide texts: CommonMark without HTML.

    So `<br>` is four characters that somebody typed, and they stay.
    """
    return _Markdown("commonmark", {"html": False, "maxNesting": DEEPEST + 10, "store_labels": True})


@cache
def _inline() -> MarkdownIt:
    """The parser of slide texts, which have no pictures: an exclamation mark before a link is one."""
    return _Markdown("commonmark", {"html": False}).disable("image")


def read_runs(text: str) -> tuple[Run, ...]:
    """Read the inline marks of a text: emphasis, strong text and links."""
    return runs_of(_inline().parseInline(text)[0].children or ())


def runs_of(tokens: Sequence[Token]) -> tuple[Run, ...]:
    """Return inline tokens as runs; neighbours of one look are one run."""
    collected: list[Run] = []
    strong = emphasis = 0
    links: list[str] = []
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                links.append(str(token.attrs["href"]))
            case "link_close":
                links.pop()
            case "hardbreak":
                if collected:
                    collected[-1] = replace(collected[-1], break_after=True)
            case _:
                text = " " if token.type == "softbreak" else token.content
                run = Run(text, strong > 0, emphasis > 0, links[-1] if links else None)
                collected.append(run)
    merged: list[Run] = []
    for run in collected:
        if (
            merged
            and not merged[-1].break_after
            and replace(merged[-1], text="", break_after=run.break_after) == replace(run, text="")
        ):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return collapse_run_spaces(merged)
