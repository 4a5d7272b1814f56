"""Brackets that cannot begin a link or a picture, because nothing behind them ends one: no partner is sought for them."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline, image, link


def pass_over_lone_brackets(parser: MarkdownIt) -> None:
    """Have a parser seek the end of a link only where there is one: else a row of brackets takes it minutes."""
    for name, rule in (("link", link), ("image", image)):
        parser.inline.ruler.at(name, _where_it_may_end(rule))


def _where_it_may_end(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    def guarded(state: StateInline, silent: bool) -> bool:
        end = "]" if state.env.get("references") else "]("
        return state.src[state.pos] in "[!" and state.html_terminator_last(end) > state.pos and rule(state, silent)

    return guarded
