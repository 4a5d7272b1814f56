"""Where a row of `*` or `_` may begin or end emphasis: as in CommonMark, but beside Chinese, Japanese and Korean too.

CommonMark asks for a space or a punctuation mark beside the row where its inner side has punctuation: `**「重要」**です`
has neither, and its marks would stand on the slide. And it would read 2*3*4 as 234: between digits a star is a sign.
"""

from __future__ import annotations

import unicodedata

from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter


def emphasis(state: StateInline, silent: bool) -> bool:
    """Read a row of `*` or `_`: a rule of markdown-it, in place of its own."""
    start, mark = state.pos, state.src[state.pos]
    if silent or mark not in "*_":
        return False
    end = start
    while end < state.posMax and state.src[end] == mark:
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    may_open, may_close = _flanks(before, after, may_split_words=mark == "*")
    if mark == "*":
        may_open = may_open and not _multiplies_before(before, after, state.src[end + 1 : end + 2], end - start)
        may_close = may_close and not _multiplies_after(before, after, state.src[end + 1 : end + 2], end - start)
    for _ in range(end - start):
        state.push("text", "", 0).content = mark
        state.delimiters.append(Delimiter(ord(mark), end - start, len(state.tokens) - 1, -1, may_open, may_close))
    state.pos = end
    return True


def _flanks(before: str, after: str, *, may_split_words: bool) -> tuple[bool, bool]:
    """Whether a row may open and may close emphasis, by the characters beside it."""
    space_before, space_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    cjk_before, cjk_after = _is_cjk(before), _is_cjk(after)
    mark_before, mark_after = isPunctChar(before), isPunctChar(after)
    # Punctuation of these scripts is as good as a letter on the inner side, and any of their characters as good as
    # a space on the outer.
    left = not space_after and (not mark_after or cjk_after or space_before or mark_before or cjk_before)
    right = not space_before and (not mark_before or cjk_before or space_after or mark_after or cjk_after)
    if may_split_words:
        return left, right
    return left and (not right or mark_before), right and (not left or mark_after)


def _is_cjk(char: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean, or a full-width mark; an emoji is none."""
    if char < "\u1100" or "\U0001f000" <= char <= "\U0001ffff" or "\u2600" <= char <= "\u27bf":
        return False
    return unicodedata.east_asian_width(char) in "WFH" or "\u1100" <= char <= "\u11ff"


def _multiplies_before(before: str, after: str, second: str, length: int) -> bool:
    """Whether a row that would open emphasis stands between factors: 2*3, 2**3, 2*x, x*2, (1+2)*3."""
    if before.isdecimal() and after.isdecimal():
        return True
    if length > 1:
        return False
    if before.isdecimal():
        return after.isascii() and (after.isalpha() or after in "+-(.")
    if before.isascii() and before.isalpha():
        return after.isdecimal()
    return before in ")]" and (after.isdecimal() or _is_variable(after, second))


def _multiplies_after(before: str, after: str, second: str, length: int) -> bool:
    """Whether a row that would close emphasis stands between factors: 2*3, 2**3, x*3, 2*x, 2*(3+4)."""
    if before.isdecimal() and after.isdecimal():
        return True
    if length > 1:
        return False
    if after.isdecimal():
        return before in ")]%" or (before.isascii() and before.isalpha())
    return before.isdecimal() and (after == "(" or _is_variable(after, second))


def _is_variable(char: str, following: str) -> bool:
    """Whether a letter stands alone, as in 2*x, and not as in *1*st."""
    return char.isascii() and char.isalpha() and not following.isalpha()
