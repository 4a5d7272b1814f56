"""Words as pieces of a text that somebody reads: what stayed, what was deleted and what was inserted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .findings import Kind, Piece
from .wording.edits import Edit
from .wording.words import Word, shown_words

Stretch = tuple[Sequence[Word], Kind]


def stretches_of(one: Sequence[Word], other: Sequence[Word], edits: Iterable[Edit]) -> list[Stretch]:
    """Return a row of words as what stays of it, and what is edited so that it becomes another."""
    found: list[Stretch] = []
    at = 0
    for start, end, other_start, other_end in edits:
        found += [(one[at:start], "kept"), (one[start:end], "deleted"), (other[other_start:other_end], "inserted")]
        at = end
    return [*found, (one[at:], "kept")]


def pieces_of(stretches: Iterable[Stretch]) -> tuple[Piece, ...]:
    """Return stretches of words as pieces of which the text reads well as it was and as it is.

    The space before a word that became another belongs to neither; at the beginning and the end, there is none.
    """
    pieces: list[Piece] = []
    changed: list[Piece] = []
    for words, kind in stretches:
        text = shown_words(words)
        if not text:
            continue
        if kind != "kept":
            changed.append(Piece(text, kind))
            continue
        pieces += _fitted(changed, pieces, text)
        changed = []
        pieces.append(Piece(text.removeprefix(" ") if _takes_space(pieces) else text))
    pieces += _fitted(changed, pieces, "")
    return tuple(_ended(pieces))


def _fitted(changed: Sequence[Piece], before: list[Piece], behind: str) -> list[Piece]:
    """Changed pieces, between what stands before them and behind."""
    if not before:
        # What begins a text that goes on takes the space with it that the next word has.
        end = " " if len(changed) == 1 and behind.startswith(" ") else ""
        return [replace(each, text=each.text.removeprefix(" ") + end) for each in changed]
    if len(changed) < 2 or not all(each.text.startswith(" ") for each in changed):
        return list(changed)
    before[-1] = replace(before[-1], text=before[-1].text + " ")
    return [replace(each, text=each.text.removeprefix(" ")) for each in changed]


def _takes_space(before: Sequence[Piece]) -> bool:
    """Whether the space before a kept piece is somebody else's: of a text's beginning, or of the piece that begins it."""
    return not before or (len(before) == 1 and before[0].kind != "kept" and before[0].text.endswith(" "))


def _ended(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces without the end of the paragraph that is the last."""
    kept = max((at for at, each in enumerate(pieces) if each.kind == "kept"), default=-1)
    for at, each in enumerate(pieces):
        text = each.text.removesuffix("\n") if at >= kept else each.text
        if text:
            yield replace(each, text=text)
