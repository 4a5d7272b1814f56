"""The speech as Markdown, and what is left out of it as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..words.text import collapse_spaces
from .marks import marked
from .piece import Block, LeftOut, Spoken

_INLINE = re.compile(r"([\\`*_\[\]<>~])|&(?=#?\w+;)")
_FIRST = re.compile(r"[#+\-=|:>](?=\s|[-=+#:>]|$)|\{(?=:)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


_NOTHING = "<!-- Nothing is said yet: write the speech in place of this line. -->"


def as_markdown(spoken: Spoken) -> str:
    """Return the speech as Markdown, each block on a line of its own."""
    lines: list[str] = [] if spoken.blocks else [_NOTHING]
    for block, line in zip(spoken.blocks, lines_of(spoken), strict=True):
        lines += [""] * (line - 1 - len(lines))
        lines.append(_written(block, plain=block.is_plain or not spoken.is_markdown))
    return "\n".join(lines) + "\n"


def lines_of(spoken: Spoken) -> list[int]:
    """Return the line of the Markdown on which each block stands, counted from 1."""
    lines: list[int] = []
    above: Block | None = None
    for block in spoken.blocks:
        tight = above is not None and above.role == block.role == "item"
        lines.append(1 if above is None else lines[-1] + (1 if tight else 2))
        above = block
    return lines


def _written(block: Block, *, plain: bool) -> str:
    text = collapse_spaces(block.text)
    if block.runs and not block.is_plain:
        text = beginning_escaped(marked(block.runs, signs_escaped))
    elif plain:
        text = escaped(text)
    match block.role:
        case "heading":
            return f"{'#' * block.level} {unclosed(text)}"
        case "item":
            number = re.fullmatch(r"(\d{1,9}[.)])", block.marker)
            return f"{'  ' * max(block.level - 1, 0)}{number[1] if number else '-'} {text}"
        case "quotation":
            return f"> {text}"
        case _:
            return text


def unclosed(text: str) -> str:
    """A heading whose last sign would be taken for the end of its mark."""
    return re.sub(r"(\s)(#+)$", r"\1\\\2", text)


def escaped(text: str) -> str:
    r"""Return a text so that Markdown reads it as it is.

    >>> print(escaped("1986. A great *year*"))
    1986\. A great \*year\*
    """
    return beginning_escaped(signs_escaped(text))


def signs_escaped(text: str) -> str:
    """Return a text that does not begin a line so that Markdown reads it as it is."""
    return _INLINE.sub(lambda found: f"\\{found[0]}", text)


def beginning_escaped(text: str) -> str:
    """Return what is written at a line's beginning so that it is no mark of a heading or a list."""
    text = _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text
    return f"\\{text}" if _FIRST.match(text) else text


def as_lines(left_out: Iterable[LeftOut]) -> str:
    """Return what is left out, a line each: where it stood, why it is not spoken, and its text."""
    return "".join(f"{one.piece.where}\t{one.reason}\t{collapse_spaces(one.piece.text)}\n" for one in left_out)
