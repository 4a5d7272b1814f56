"""A deck's own texts in whatever place a template has for them: smaller, in more lines, and shortened at last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..scene import Box, Emu, Paragraph
from ..typesetting import fit
from ..words.text import Run
from .excess import cut

_LEAST = 8.0
"""Points; a footer or a byline is for whoever looks at the file, and not for the last row."""

_SIZES = (14.0, 12.0, 10.5, 9.0, _LEAST)
"""Below the sizes of a template's scale, which are made for a hall."""


def adapted(paragraphs: Sequence[Paragraph], box: Box, scale: Sequence[float]) -> tuple[tuple[Paragraph, ...], bool]:
    """Return paragraphs as they fit into a place, and whether all of their text does.

    Where not all does, the last paragraphs are left out before the first one is shortened. One line at its own size
    always fits, however low the place is, as it does in PowerPoint.
    """
    line = max(fit.line_height(each.style) for each in paragraphs)
    roomy = replace(box, height=Emu(max(box.height, Emu.of_points(line))))
    smallest = min(_LEAST, paragraphs[0].style.size)
    sizes = sorted({*scale, *_SIZES}, reverse=True)
    whole = fit.shrink(paragraphs, roomy, sizes, smallest)
    if whole:
        return whole, True
    small = tuple(fit.resize(each, sizes, len(sizes), smallest) for each in paragraphs)
    first = next((small[:count] for count in range(len(small) - 1, 0, -1) if fit.fits(small[:count], roomy)), None)
    return first or (_shortened(small[0], roomy),), False


def _shortened(paragraph: Paragraph, box: Box) -> Paragraph:
    """As much of a paragraph as fits, with an ellipsis for the rest."""
    low, high = 0, len(paragraph.text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fit.fits([_ended(paragraph, middle)], box) else (low, middle - 1)
    return _ended(paragraph, low)


def _ended(paragraph: Paragraph, length: int) -> Paragraph:
    kept = cut(paragraph, length)
    *runs, last = kept.runs or (Run(""),)
    return replace(kept, runs=(*runs, replace(last, text=f"{last.text.rstrip(' ,;:·–—-')}…", break_after=False)))
