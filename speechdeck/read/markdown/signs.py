"""Signs that Markdown would take for marks of its own: "+ 3 degrees", "2.", "> 50 %", "###", a sentence above a rule.

Each is a rule of markdown-it with a guard before it. What the guards keep, and why, they leave in the parser's
environment for whoever tells the author.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock, blockquote, heading, lheading, list_block, paragraph

Kept = Literal["sign", "dash", "empty", "quotation", "heading", "end", "sentence", "number", "underline"]
Guard = Callable[[StateBlock, int, bool], Kept | None]

KEPT = "kept"
"""Where in the environment it stands what was kept: for each line, counted from 0, its column and kind."""

_NUMBER = r"[~≈±+−-]?\s*[$¢£¤¥֏؋৳฿៛₠-₿﷼﹩＄￠￡￥￦]?\s*[.,]?\d(?!\d{0,8}[.)](?:\s|$))"
_BULLET_OR_NUMBER = re.compile(r"(?P<mark>[-+*]|\d{1,9}[.)])(?P<rest>[ \t].*|$)")
_BEFORE_NUMBER = re.compile(rf"[ \t]+{_NUMBER}")
_GREATER_THAN = re.compile(rf">[=~≥]?\s*{_NUMBER}")
_NUMBER_SIGN = re.compile(r"#\s+\d[\d.,]*(?P<rest>.*)$")
_END_MARK = re.compile(r"#[#\s]*#\s*$")
_GOES_ON = re.compile(r"[\w,%&/–—-][\"'”’)\]*_]*\s*$")
"""How a line ends whose sentence goes on in the next."""
_SENTENCE = re.compile(r"[.…。．;；,，،।۔][\"'”’»」』)\]*_]*\s*$")
_CALL = re.compile(r"[!?！？؟][\"'”’»」』)\]*_]*\s*$")
_LONG = 60
"""Characters; a question or a call of more is no heading above a rule."""


def keep_signs(parser: MarkdownIt) -> None:
    """Have a parser keep signs that Markdown would take away."""
    rules = parser.block.ruler
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    rules.at("list", _guarded(list_block, _kept_by_list), ends)
    rules.at(
        "blockquote",
        _guarded(blockquote, _kept_by_quotation),
        {"alt": ["paragraph", "reference", "blockquote", "list"]},
    )
    rules.at("heading", _heading, ends)
    rules.at("lheading", _underlined)
    rules.at("paragraph", _paragraph)


def _keep(state: StateBlock, line: int, kind: Kept) -> None:
    start = state.bMarks[line] + state.tShift[line]
    state.env.setdefault(KEPT, {}).setdefault(line, (start - state.src.rfind("\n", 0, start) - 1, kind))


def _guarded(rule: RuleFuncBlockType, guard: Guard) -> RuleFuncBlockType:
    def guarded(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        if not state.is_code_block(line) and (kept := guard(state, line, silent)):
            _keep(state, line, kept)
            return False
        return rule(state, line, end, silent)

    return guarded


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _interrupts(state: StateBlock, line: int) -> bool:
    """Whether a line would end the paragraph above it, and begin no item of the list that this stands in."""
    return state.parentType in ("paragraph", "blockquote") and state.sCount[line] >= state.blkIndent


# --- Lists --------------------------------------------------------------------------------------------------------


def _kept_by_list(state: StateBlock, line: int, silent: bool) -> Kept | None:
    found = _BULLET_OR_NUMBER.match(_text(state, line))
    if not found or (silent and not _interrupts(state, line)):
        return None
    mark, rest = found["mark"], found["rest"]
    if not rest.strip():
        return "empty" if not silent and _is_empty(state, line) and _is_alone(state, line, mark) else None
    interrupts = silent and state.parentType == "paragraph"
    goes_on = interrupts and state.listIndent < 0 and _GOES_ON.search(_text(state, line - 1)) is not None
    if (mark in "+-" or goes_on) and _BEFORE_NUMBER.match(rest):
        first = interrupts or not _follows_a_list(state, mark)
        return "sign" if first and _is_last(state, line, mark, near=goes_on) else None
    if goes_on and mark != "*" and _is_last(state, line, mark):
        return "dash" if mark in "+-" else "number"
    return None


def _is_empty(state: StateBlock, line: int) -> bool:
    """Whether an item without words on its first line has none on the next either."""
    following = line + 1
    if following >= state.lineMax or state.isEmpty(following):
        return True
    return state.sCount[following] <= state.sCount[line] + 1


def _is_alone(state: StateBlock, line: int, mark: str) -> bool:
    """Whether no other item of its list stands before or after a line; comments between them do not part a list."""
    return not _follows_a_list(state, mark) and _is_last(state, line, mark)


def _follows_a_list(state: StateBlock, mark: str) -> bool:
    closed = next((token for token in reversed(state.tokens) if token.type != "comment"), None)
    lists = ("bullet_list_close", "ordered_list_close")
    return closed is not None and closed.type in lists and closed.markup == mark[-1]


def _is_last(state: StateBlock, line: int, mark: str, *, near: bool = False) -> bool:
    """Whether no other item of its list stands after a line; ``near`` seeks one as far as the next blank line."""
    blank = in_comment = False
    for following in range(line + 1, state.lineMax):
        text = _text(state, following)
        if _is_outside(state, following, line):
            return True
        if in_comment or text.startswith("<!--"):
            in_comment = "-->" not in text
        elif not text:
            blank = True
            if near:
                return True
        elif state.sCount[following] <= state.sCount[line] + 1:
            other = None if state.is_code_block(following) else _BULLET_OR_NUMBER.match(text)
            if other or blank or text[0] in "#>":
                return not other or other["mark"][-1] != mark[-1]
    return True


def _is_outside(state: StateBlock, line: int, other: int) -> bool:
    """Whether a line is not in the list item or the quotation of one above it."""
    if state.isEmpty(line):
        return False
    in_quotation, quoted = (state.bMarks[at] and state.src[state.bMarks[at] - 1] != "\n" for at in (other, line))
    return state.sCount[line] < state.blkIndent or bool(in_quotation and not quoted)


# --- Quotations and headings --------------------------------------------------------------------------------------


def _kept_by_quotation(state: StateBlock, line: int, silent: bool) -> Kept | None:
    if silent and state.parentType not in ("paragraph", "blockquote"):
        return None
    if not _GREATER_THAN.match(_text(state, line)):
        return None
    goes_on = line + 1 < state.lineMax and _text(state, line + 1).startswith(">")
    return None if goes_on else "quotation"


def _heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    text = _text(state, line)
    if state.is_code_block(line):
        return False
    if _END_MARK.match(text):
        if not silent:
            _push_paragraph(state, line, text.strip())
            _keep(state, line, "end")
        return True
    if silent and state.parentType == "paragraph" and _is_number_in_sentence(_text(state, line - 1), text):
        _keep(state, line, "heading")
        return False
    return heading(state, line, end, silent)


def _is_number_in_sentence(above: str, text: str) -> bool:
    """Whether a line like "# 1 in the world." goes on with the sentence of the line above it."""
    found = _NUMBER_SIGN.match(text)
    if not found or not _GOES_ON.search(above):
        return False
    rest = found["rest"].strip()
    return rest[:1].islower() or text.rstrip().endswith((",", ";", "!", "?")) or (rest[:1] != "" and rest[-1] == ".")


def _push_paragraph(state: StateBlock, line: int, content: str) -> None:
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = content, [line, line + 1], []
    state.push("paragraph_close", "p", -1)
    state.line = line + 1


def _underlined(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A heading with a line below it; what is a sentence is a paragraph above a rule."""
    if not lheading(state, line, end, silent):
        return False
    opening, inline, closing = state.tokens[-3:]
    underline = _text(state, state.line - 1).strip()
    if not _is_sentence(inline.content, underline):
        return True
    opening.type, closing.type = "paragraph_open", "paragraph_close"
    opening.tag = closing.tag = "p"
    if len(underline) < 3:
        inline.content += f"\n{underline}"
        _keep(state, state.line - 1, "underline")
    else:
        _keep(state, line, "sentence")
    return True


def _is_sentence(text: str, underline: str) -> bool:
    if "\n" in text:
        return True
    if underline.startswith("=") and len(underline) > 2:
        return False
    return bool(_SENTENCE.search(text) or (_CALL.search(text) and len(text) > _LONG))


# --- Spaces -------------------------------------------------------------------------------------------------------


def _paragraph(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A paragraph that keeps the spaces of other scripts at its ends."""
    paragraph(state, line, end, silent)
    state.tokens[-2].content = state.getLines(line, state.line, state.blkIndent, False).strip(" \t\n\f\v")
    return True
