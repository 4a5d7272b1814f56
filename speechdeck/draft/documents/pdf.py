"""A PDF into pieces: the lines of its pages, and where white space sets them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ...words.text import collapse_spaces, reads_from_the_right
from ..piece import Document, Piece
from ..refusal import refusal

_MOST_PAGES = 1000


def read_pdf(content: bytes, name: str) -> Document:
    """Read the text of a PDF; pages that are pictures have none."""
    import pypdfium2  # only a PDF needs it

    try:
        with pypdfium2.PdfDocument(content) as document:
            if len(document) > _MOST_PAGES:
                raise refusal(name, f"This PDF has {len(document)} pages.", "Name a file that holds the speech alone.")
            pieces = [piece for number, page in enumerate(document, 1) for piece in _lines(page.get_textpage(), number)]
            title = collapse_spaces(document.get_metadata_dict().get("Title", ""))
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise refusal(
                name, "This PDF is protected by a password.", "Save a copy without one, and name that."
            ) from None
        raise refusal(
            name, "This PDF cannot be read: it is damaged.", "Copy it again from where it comes from."
        ) from None
    remarks = ["From a PDF, paragraphs are told by the lengths of lines: look at their ends."]
    if any(reads_from_the_right(piece.text, default=False) for piece in pieces):
        remarks.append(
            "In a PDF, letters that are read from the right may stand in another order than they are read: compare a few lines."
        )
    return Document(tuple(pieces), title=title, remarks=tuple(remarks))


def _lines(page: Any, number: int) -> Iterator[Piece]:
    text = page.get_text_range().replace("\ufffe", "-")
    starts = [(found.start(), found[0]) for found in re.finditer(r"[^\r\n]+", text) if found[0].strip()]
    heights = [_height(page, start + len(line) - len(line.lstrip())) for start, line in starts]
    steps = sorted(above - below for above, below in pairwise(heights) if above - below > 1)
    usual = steps[len(steps) // 4] if steps else 0
    for at, (_, line) in enumerate(starts):
        apart = at > 0 and usual > 0 and heights[at - 1] - heights[at] > usual * 1.35
        yield Piece(collapse_spaces(line).strip(), number, gap=apart, unit="page", page=number)


def _height(page: Any, at: int) -> float:
    """How far above the page's foot a character stands."""
    return float(page.get_charbox(at)[1]) if at < page.count_chars() else 0.0
