"""What a stretch of the speech has to show, as the blocks of an outline in YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...words.phrases import SearchedText
from ...words.quoting import as_yaml
from .events import events
from .passages import Shown, enumerations, figures, list_items, quotations
from .sections import Part, has_numbered_paragraphs

Lines = tuple[str, ...]
"""A block, as it is written in the outline."""

_MOST_BLOCKS = 2
_MOST_POINTS = 7


def blocks_of(part: Part, text: str, searched: SearchedText) -> list[Lines]:
    """Return what a stretch of a part has to show; the two that come first of their kinds."""
    if part.heading:
        text = text.removeprefix(part.heading.text).lstrip()
    found: list[Lines] = []
    dates = events(text, searched)
    found += [items_block("timeline", dates)] if dates else []
    numbers = [each for each in figures(text, searched) if not _counts_paragraphs(each.value, part)]
    found += [items_block("figures", numbers)] if numbers else []
    items = [_unnumbered(each.text, each.marker) for each in part.passages if each.item and each.text in text]
    points = list_items(items, searched)[:_MOST_POINTS]
    found += [items_block("points", points)] if points else []
    found += [items_block("tiles", parts) for parts in enumerations(text, searched)]
    if len(found) < _MOST_BLOCKS:
        found += [_quoted(one) for one in quotations(text, searched)]
    return found[:_MOST_BLOCKS]


def _counts_paragraphs(value: str, part: Part) -> bool:
    return has_numbered_paragraphs(part) and any(each.text.startswith(f"{value} ") for each in part.passages)


def _unnumbered(text: str, marker: str) -> str:
    return text.removeprefix(marker).strip()


_KEYS = {"points": "text", "figures": "label", "tiles": "label", "timeline": "text"}
_VALUES = {"timeline": "date"}


def items_block(kind: str, items: Sequence[Shown]) -> Lines:
    """Return a block of items, each with its cue."""
    lines = [f"- {kind}:"]
    for item in items:
        pairs = [f"{_VALUES.get(kind, 'value')}: {as_yaml(item.value)}"] if item.value else []
        pairs += [f"{_KEYS[kind]}: {markless(item.text)}"]
        pairs += [f"cue: {as_yaml(item.cue)}"] if item.cue else []
        if pairs == [f"text: {markless(item.text)}"] and not _is_odd(item.text):
            pairs = [markless(item.text)]
        lines += [f"    {'- ' if not at else '  '}{pair}" for at, pair in enumerate(pairs)]
    return tuple(lines)


def _is_odd(text: str) -> bool:
    """Whether YAML would take a line for more than a text."""
    return markless(text) != text


def _quoted(one: Shown) -> Lines:
    return ("- quote:", f"    text: {markless(one.text)}", f"    cue: {as_yaml(one.cue or '')}")


def markless(text: str) -> str:
    """Return a text of the speech as one of the outline, in YAML: what would be marks there are signs."""
    return as_yaml(unmarked(text))


def unmarked(text: str) -> str:
    r"""Return a text so that the outline has it as it is.

    >>> print(unmarked("2 * 3"))
    2 \* 3
    """
    return re.sub(r"([*_\[\]`\\<])", r"\\\1", text)
