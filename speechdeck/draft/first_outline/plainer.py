"""A slide that does not build, a step plainer: without its layout, with fewer items, without a block, with a shorter title."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from .blocks import Lines
from .outline import Slide

_TITLES = (60, 30)
_LONGEST_WORD = 20
_LISTS = ("points", "tiles", "figures", "timeline")
_FEWEST = 2


def fault_of(slide: Slide, lines: range, faulty: Set[int]) -> int | None:
    """Return which of a slide's blocks some lines of the outline are in, -1 for what is above them, None for neither."""
    found = sorted(line for line in faulty if line in lines)
    if not found:
        return None
    end = lines.stop
    for number in range(len(slide.blocks) - 1, -1, -1):
        end -= len(slide.blocks[number])
        if found[-1] >= end:
            return number
    return -1


def plainer(slide: Slide, fault: int | None) -> Slide | None:
    """Return a slide a step plainer; one that need not be is left out at last."""
    if fault is None:
        return slide
    if slide.layout and slide.blocks:
        return replace(slide, layout="")
    if slide.blocks:
        at = _least(slide.blocks, fault)
        shorter = _shorter(slide.blocks[at])
        rest = (shorter,) if shorter else ()
        return replace(slide, blocks=(*slide.blocks[:at], *rest, *slide.blocks[at + 1 :]))
    if slide.subtitle:
        return replace(slide, subtitle="")
    if slide.is_proposed:
        return None
    shorter_title = next((size for size in _TITLES if len(slide.title) > size), 0)
    if shorter_title:
        return replace(slide, title=_cut(slide.title, shorter_title))
    return replace(slide, title=_cut(slide.title or slide.key.partition(": ")[2].strip("'\""), _LONGEST_WORD))


def _kind(block: Lines) -> str:
    line = block[1] if block[0].startswith("- heading") else block[0]
    return line[2:].partition(":")[0]


def _least(blocks: Sequence[Lines], fault: int) -> int:
    """Which block gives way: a text beside a chart, table or picture; else the one at fault, or the last."""
    texts = [at for at, block in enumerate(blocks) if _kind(block) in _LISTS]
    if texts and len(texts) < len(blocks):
        return min(texts, key=lambda at: len("".join(blocks[at])))
    return fault if fault >= 0 else len(blocks) - 1


def _shorter(block: Lines) -> Lines | None:
    """A list without its last items; what cannot be shorter goes."""
    begins = "      - " if _kind(block) == "table" else "    - "
    starts = [at for at, line in enumerate(block) if line.startswith(begins)]
    if _kind(block) not in (*_LISTS, "table") or len(starts) <= _FEWEST:
        return None
    return block[: starts[max(_FEWEST, len(starts) * 2 // 3)]]


def _cut(text: str, size: int) -> str:
    """The beginning of a text, up to the end of a word."""
    words = " ".join(word[:_LONGEST_WORD] for word in text.split())
    return words if len(words) <= size else f"{words[:size].rsplit(' ', 1)[0]} …"


def plainest(slide: Slide, number: int) -> Slide:
    """Return a slide with hardly more than where it begins."""
    title = f"{number}. {_cut(slide.title, _TITLES[1])}" if slide.title else ""
    return replace(slide, title=title, subtitle="", blocks=(), layout="")
