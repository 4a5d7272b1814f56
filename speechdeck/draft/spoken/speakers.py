"""Who speaks, where a transcript says so before what is said: "THE PRESIDENT:" is no word of the speech."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..piece import LeftOut, Piece
from .lines import ends_sentence
from .prose import is_prose
from .vocabulary import is_greeting

_LABEL = re.compile(
    r"((?:THE |DER |EL |LE |LA )?[^\W\d_a-z][^\W\d_a-z .'’-]{2,40}|[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_][\w-]+)\s?:\s+(?=\S)"
)
_OTHERS = re.compile(r"(AUDIENCE|CROWD|PUBLIC|PÚBLICO|ЗАЛ|PUBLIKUM)( MEMBERS?)?", re.IGNORECASE)
_NEAR = 15
"""Pieces within which a speech's first label stands."""


def label_of(text: str) -> str:
    """Return the name before a line that says who speaks it, or nothing."""
    found = _LABEL.match(text)
    label = found[1].strip() if found else ""
    return label if len(label) > 3 and (label.isupper() or "." in label[:3]) else ""


def without_speakers(pieces: Sequence[Piece], left: list[LeftOut]) -> list[Piece]:
    """Leave out the name of who gives the speech, and what the audience calls; what others say stays, with their names."""
    labels = [label_of(piece.text) for piece in pieces]
    main = _main(pieces, labels)
    if not main:
        return list(pieces)
    kept = []
    for piece, label in zip(pieces, labels, strict=True):
        if label == main:
            rest = _LABEL.sub("", piece.text, count=1)
            left.append(LeftOut(replace(piece, text=f"{label}:"), "who speaks"))
            kept.append(replace(piece, text=rest))
        elif label and _OTHERS.fullmatch(label):
            left.append(LeftOut(piece, "said by the audience"))
        else:
            kept.append(piece)
    return kept


def _main(pieces: Sequence[Piece], labels: Sequence[str]) -> str:
    """The name of who speaks most, if it stands near the beginning."""
    counts = Counter(label for label in labels if label and not _OTHERS.fullmatch(label))
    for piece, label in zip(pieces[:_NEAR], labels, strict=False):
        rest = piece.text.partition(":")[2].strip()
        if label in counts and (counts[label] > 1 or is_greeting(rest) or (is_prose(piece) and ends_sentence(rest))):
            return label
    return ""
