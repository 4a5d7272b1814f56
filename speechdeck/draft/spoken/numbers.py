"""Numbers before the paragraphs of a speech in Markdown: those of a list stay its marks, others are words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..piece import Block

_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s)")
_FEWEST = 2


def numbers_kept(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks, each with its number written so that no list counts it, unless there is one that counts from 1."""
    kept: list[Block] = []
    for has_number, group in groupby(blocks, lambda block: _number(block) is not None):
        run = list(group)
        kept += _escaped(run) if has_number and not _counts(run) else run
    return kept


def _number(block: Block) -> int | None:
    found = _NUMBER.match(block.text) if block.role == "paragraph" else None
    return int(found[1]) if found else None


def _counts(run: Sequence[Block]) -> bool:
    return len(run) >= _FEWEST and [_number(block) for block in run] == list(range(1, len(run) + 1))


def _escaped(run: Sequence[Block]) -> Iterator[Block]:
    for block in run:
        yield replace(block, text=_NUMBER.sub(r"\1\\\2", block.text, count=1))
