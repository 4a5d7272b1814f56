"""What the author of a draft must look at, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterator

from ..words.text import collapse_spaces, pluralize, shortened
from .deck import Draft

_LISTED = 30


def report(draft: Draft) -> Iterator[str]:
    """Yield the report's lines."""
    spoken = draft.spoken
    if draft.account:
        yield str(draft.account)
    first, last = spoken.blocks[0], spoken.blocks[-1]
    yield ""
    yield f"The speech begins ({first.unit} {first.line}):  {shortened(collapse_spaces(first.text))}"
    yield f"and ends ({last.unit} {last.line}):  {_end_of(last.text)}"
    if spoken.left_out:
        yield ""
        yield "Left out (all of it is in left-out.txt):"
        yield from _listed(
            [
                f"{one.piece.where}: {shortened(collapse_spaces(one.piece.text), 70)}  ({one.reason})"
                for one in spoken.left_out
            ]
        )
    headings = [block for block in spoken.blocks if block.role == "heading"]
    yield ""
    yield "Headings:" if headings else "No headings were found: slides begin where the outline proposes it."
    yield from _listed(
        [f"{block.unit} {block.line}: {'#' * block.level} {collapse_spaces(block.text)}" for block in headings]
    )
    if spoken.joins:
        yield ""
        yield "Joined:"
        yield from _listed([f"{join.unit} {join.line}: {join.text}  ({join.reason})" for join in spoken.joins])
    items = [block for block in spoken.blocks if block.role == "item" and block.marker[:1].isdigit()]
    if items:
        yield ""
        yield "Numbers taken for those of list items:"
        yield from _listed(
            [f"{block.unit} {block.line}: {block.marker} {shortened(collapse_spaces(block.text))}" for block in items]
        )
    proposals = [slide for slide in draft.slides if slide.is_proposed]
    if proposals:
        yield ""
        yield f"Proposed in outline.yaml, each with a comment: {pluralize(len(proposals), 'slide')} within long sections."
    for remark in spoken.remarks:
        yield ""
        yield remark


def _end_of(text: str) -> str:
    whole = collapse_spaces(text)
    return whole if len(whole) <= 80 else f"… {whole[-78:].split(' ', 1)[-1]}"


def _listed(lines: list[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_LISTED])
    if len(lines) > _LISTED:
        yield f"  and {len(lines) - _LISTED} more"
