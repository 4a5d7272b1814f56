"""The speech as Markdown, and what is left out of it as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..words.text import collapse_spaces
from .piece import Block, LeftOut, Spoken

_INLINE = re.compile(r"([\\`*_\[\]<>~])|&(?=#?\w+;)")
_FIRST = re.compile(r"[#+\-=|:>](?=\s|[-=+#:>]|$)|\{(?=:)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def as_markdown(spoken: Spoken) -> str:
    """Return the speech as Markdown."""
    lines: list[str] = []
    above: Block | None = None
    for block in spoken.blocks:
        tight = above is not None and above.role == block.role == "item"
        lines += [] if above is None or tight else [""]
        lines.append(_written(block, plain=not spoken.is_markdown))
        above = block
    return "\n".join(lines) + "\n"


def _written(block: Block, *, plain: bool) -> str:
    text = collapse_spaces(block.text)
    if plain:
        text = escaped(text)
    match block.role:
        case "heading":
            return f"{'#' * block.level} {_unclosed(text)}"
        case "item":
            number = re.fullmatch(r"(\d{1,9}[.)])", block.marker)
            return f"{'  ' * max(block.level - 1, 0)}{number[1] if number else '-'} {text}"
        case "quotation":
            return f"> {text}"
        case _:
            return text


def _unclosed(text: str) -> str:
    """A heading whose last sign would be taken for the end of its mark."""
    return re.sub(r"(\s)(#+)$", r"\1\\\2", text)


def escaped(text: str) -> str:
    r"""Return a text so that Markdown reads it as it is.

    >>> print(escaped("1986. A great *year*"))
    1986\. A great \*year\*
    """
    text = _INLINE.sub(lambda found: f"\\{found[0]}", text)
    text = _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text
    return f"\\{text}" if _FIRST.match(text) else text


def as_lines(left_out: Iterable[LeftOut]) -> str:
    """Return what is left out, a line each: where it stood, why it is not spoken, and its text."""
    return "".join(f"{one.piece.where}\t{one.reason}\t{collapse_spaces(one.piece.text)}\n" for one in left_out)
