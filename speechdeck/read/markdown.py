"""Markdown (CommonMark) as passages and runs: what a reader of the Markdown sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from markdown_it.token import Token

from ..errors import AuthorError, Problem
from ..model import Passage
from ..words.text import DEEPEST, Run, collapse_run_spaces, is_portable_link, markdown, runs_of
from .source import Source


def read_passages(source: Source) -> Iterator[Passage]:
    """Read the paragraphs, list items and headings of a file."""
    walk = _Walk(source)
    passages: list[Passage] = []
    definitions: dict[str, Any] = {}
    tokens = markdown().parse(source.text, definitions)
    problems = [*_too_deep(tokens, source), *_unused(definitions.get("references", {}), tokens, source)]
    for token in tokens:
        try:
            passages += walk.enter(token)
        except AuthorError as error:
            problems += error.problems
    if problems:
        raise AuthorError(problems)
    return iter(passages)


def _too_deep(tokens: Sequence[Token], source: Source) -> Iterator[Problem]:
    for token in tokens:
        if token.level > DEEPEST:
            place = source.place((token.map or [0])[0] + 1)
            yield Problem(
                place, f"This is nested more than {DEEPEST} levels deep.", "Use fewer levels of lists and quotations."
            )
            return


def _unused(definitions: dict[str, Any], tokens: Sequence[Token], source: Source) -> Iterator[Problem]:
    """A line like `[Pause]: now` defines a link, and no reader sees it: if no link uses it, it was meant as text."""
    used = {child.meta.get("label") for token in tokens for child in token.children or () if child.meta}
    for label, definition in definitions.items():
        if label not in used:
            sentence = "In Markdown, this line defines a link and is not shown, but no link uses it."
            yield Problem(
                source.place(definition["map"][0] + 1),
                sentence,
                "Write a backslash before the bracket to keep it as text.",
            )


LINK_REMEDY = "Begin its address with https://, http://, mailto: or tel:; if no link is meant, write a backslash before its bracket."


@dataclass
class _List:
    marker: str = ""
    """The number of the current item, as it is written; nothing in a list with bullets."""
    fresh: bool = False
    """Whether the current item has not shown its mark yet."""


class _Walk:
    """Where a walk over the tokens stands: in which lists, how deep in quotations, in a heading or not."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lists: list[_List] = []
        self.quotations = 0
        self.heading = False
        self.heading_tag = ""

    def enter(self, token: Token) -> Iterator[Passage]:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self.lists.append(_List())
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                innermost = self.lists[-1]
                innermost.fresh = True
                innermost.marker = f"{token.info}{token.markup}" if token.info else ""
            case "blockquote_open" | "blockquote_close":
                self.quotations += token.nesting
            case "heading_open" | "heading_close":
                self.heading, self.heading_tag = token.nesting == 1, token.tag
            case "inline":
                yield from self._passage(token, runs_of(token.children or ()))
            case "fence" | "code_block":
                yield from self._passage(
                    token, collapse_run_spaces(Run(line, break_after=True) for line in token.content.split("\n"))
                )

    def _passage(self, token: Token, runs: tuple[Run, ...]) -> Iterator[Passage]:
        line = (token.map or [0])[0] + 1
        if any(child.type == "image" for child in token.children or ()):
            place = self.source.place(line)
            raise AuthorError(
                [Problem(place, "A speech has no pictures.", "Remove the picture; show it on a slide instead.")]
            )
        astray = list(dict.fromkeys(run.link for run in runs if run.link and not is_portable_link(run.link)))
        if astray:
            raise AuthorError(self._astray(unquote(address), token) for address in astray)
        passage = Passage(runs, self.source.place(line), depth=len(self.lists))
        if not passage.text:
            if self.heading:
                raise AuthorError(
                    [Problem(passage.place, "This heading has no text.", "Write the heading, or remove the mark.")]
                )
            return
        if self.heading and not self.lists and not self.quotations:
            passage = replace(passage, kind="heading", level=int(self.heading_tag[1]))
        elif token.type != "inline":
            passage = replace(passage, kind="code")
        elif self.quotations:
            passage = replace(passage, kind="quotation")
        if self.lists and self.lists[-1].fresh:
            self.lists[-1].fresh = False
            marker = self.lists[-1].marker
            runs = (Run(f"{marker} "), *passage.runs) if marker else passage.runs
            passage = replace(passage, runs=runs, item=True, marker=marker)
        yield passage

    def _astray(self, address: str, token: Token) -> Problem:
        """A link that leads nowhere: where its address stands in the paragraph, or where that begins."""
        first, end = token.map or [0, 1]
        found = ((line, self.source.lines[line].find(address)) for line in range(first, end))
        line, column = next(((line, column) for line, column in found if column >= 0), (first, -1))
        place = self.source.place(line + 1, column + 1, len(address)) if column >= 0 else self.source.place(line + 1)
        sentence = f'This is a link to "{address}", which others cannot follow.'
        return Problem(place, sentence, LINK_REMEDY)
