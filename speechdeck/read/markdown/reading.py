"""Markdown (CommonMark) as passages and runs: what a reader of the Markdown sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from ...errors import AuthorError, Problem, in_order
from ...model import Direction, Passage
from ...words.emphasis import emphasis
from ...words.text import LinkingMarkdown
from ..source import Source
from .brackets import pass_over_lone_brackets
from .doubtful import doubts_in
from .doubts import told
from .footnotes import footnote_texts
from .front_matter import front_matter_lines
from .html import read_html
from .pieces import pieces_of
from .signs import keep_signs
from .writing import Writer

_DEEPEST = 60
"""How deep lists and quotations may be nested; the parser drops what is much deeper."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: passages, the directions among them (by the passage's number), and what to look at."""

    passages: tuple[Passage, ...]
    directions: tuple[Direction, ...] = ()
    warnings: tuple[Problem, ...] = ()


def read_passages(source: Source) -> Reading:
    """Read the paragraphs, list items and headings of a file."""
    environment: dict[str, Any] = {}
    parser = _parser()
    tokens = parser.parse(_without_front_matter(source), environment)
    problems = [*_too_deep(tokens, source), *_unused(environment.get("references", {}), tokens, source)]
    if problems:
        raise AuthorError(problems)
    pieces = list(pieces_of(tokens, parser, environment))
    writer = Writer(source, pieces, footnote_texts(tokens))
    writer.write()
    found = dict.fromkeys([*writer.problems, *doubts_in(source, tokens, pieces, environment)])
    errors = [problem for problem in found if problem.severity == "error"]
    if errors:
        raise AuthorError(in_order(errors))
    return Reading(tuple(writer.passages), tuple(writer.directions), tuple(told(found)))


def _without_front_matter(source: Source) -> str:
    """The text with front matter blank, so that lines keep their numbers."""
    taken = front_matter_lines(source.lines)
    return "\n".join(["" for _ in range(taken)] + source.lines[taken:])


# --- The parser ---------------------------------------------------------------------------------------------------


@cache
def _parser() -> MarkdownIt:
    """CommonMark, with footnotes, tables (which are refused) and kramdown's attributes; and no sign is taken away."""
    parser = LinkingMarkdown("commonmark", {"maxNesting": _DEEPEST + 10, "store_labels": True}).enable("table")
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.inline.ruler.at("emphasis", emphasis)
    parser.inline.ruler.before("text", "attributes", _attributes)
    everywhere: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("table", "attribute_line", _attribute_line, everywhere)
    pass_over_lone_brackets(parser)
    keep_signs(parser)
    read_html(parser)
    return parser


_ATTRIBUTE = r"""(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"']+)|[\w-]+)"""
_ATTRIBUTES = re.compile(rf"[ \t]*\{{:[ \t]*(?:{_ATTRIBUTE}[ \t]*)++\}}[ \t]*(?=\n|$)")


def _attribute_line(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    found = _ATTRIBUTES.match(state.src, start)
    if not found or state.is_code_block(line):
        return False
    if not silent:
        state.line = line + 1
    return True


def _attributes(state: StateInline, silent: bool) -> bool:  # noqa: ARG001
    """Attributes at the end of a line."""
    found = _ATTRIBUTES.match(state.src, state.pos) if state.src[state.pos] == "{" else None
    if not found or found.end() > state.posMax:
        return False
    state.pos = found.end()
    return True


# --- Errors -------------------------------------------------------------------------------------------------------


def _too_deep(tokens: Sequence[Token], source: Source) -> Iterator[Problem]:
    for token in tokens:
        if token.level > _DEEPEST:
            place = source.place((token.map or [0])[0] + 1)
            yield Problem(
                place, f"This is nested more than {_DEEPEST} levels deep.", "Use fewer levels of lists and quotations."
            )
            return


def _unused(definitions: Mapping[str, Any], tokens: Sequence[Token], source: Source) -> Iterator[Problem]:
    """A line like `[Pause]: now` defines a link, and no reader sees it: if no link uses it, it was meant as text."""
    used = {child.meta.get("label") for token in tokens for child in token.children or () if child.meta}
    for label, definition in definitions.items():
        if label not in used:
            sentence = "In Markdown, this line defines a link and is not shown, but no link uses it."
            remedy = "Write a backslash before the bracket to keep it as text."
            if definition["href"] in ("", "#") and definition["title"]:
                remedy = f"If it is a comment, write <!-- {definition['title']} -->\n{remedy}"
            yield Problem(source.place(definition["map"][0] + 1), sentence, remedy)
