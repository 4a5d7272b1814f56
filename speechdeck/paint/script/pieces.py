"""A paragraph of the script cut into sentences, and these into pieces of one look, with what belongs to each place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...words.sentences import sentence_ends
from ...words.text import Run
from .manuscript import ScriptParagraph


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence in one look; ``before`` stands beside its beginning, and ``footnote`` is behind its end."""

    run: Run
    is_cue: bool = False
    is_marker: bool = False
    before: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()


def sentences(paragraph: ScriptParagraph, click: str) -> list[list[Piece]]:
    """Return the sentences of a paragraph; ``click`` is how a click is called, with a place for its number."""
    passage = paragraph.note.passage
    ends = set() if passage.kind == "heading" else set(sentence_ends(passage.text))
    found: list[list[Piece]] = [[]]
    at = 0
    for piece in _pieces(paragraph, click, ends):
        found[-1].append(piece)
        at += len(piece.run.text) + piece.run.break_after
        if at in ends:
            found.append([])
    return [sentence for sentence in found if sentence]


def _pieces(paragraph: ScriptParagraph, click: str, ends: set[int]) -> Iterator[Piece]:
    beside = [(each.offset, click.format(number=each.number)) for each in paragraph.clicks]
    beside += [(each.offset, each.text) for each in paragraph.directions]
    notes = [(each.offset, each.text) for each in paragraph.footnotes]
    edges = sorted({*ends, *(offset for offset, _ in (*beside, *notes))})
    start, total = 0, len(paragraph.note.passage.text)
    for each in paragraph.note.runs:
        end = start + len(each.run.text)
        cuts = [start, *(edge for edge in edges if start < edge < end), end]
        for first, last in pairwise(cuts):
            text = each.run.text[first - start : last - start]
            is_last = last == end
            run = each.run.saying(text, break_after=each.run.break_after and is_last)
            behind = last + run.break_after
            yield Piece(
                run,
                each.step is not None,
                each.marker,
                tuple(_between(beside, first, behind, closing=behind >= total)),
                tuple(text for offset, text in notes if first < offset <= last or (offset == first == 0)),
            )
        start = end + each.run.break_after


def _between(marks: Sequence[tuple[int, str]], first: int, behind: int, *, closing: bool) -> Iterator[str]:
    """What stands beside a piece: from its beginning on, and of the last one behind its end too."""
    return (text for offset, text in marks if first <= offset < behind or (closing and offset >= behind))
