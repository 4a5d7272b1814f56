"""Whether a line above a speech is its first heading, or its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..piece import Piece
from .lines import ends_sentence
from .prose import PROSE, is_prose
from .styles import style_of

_TITLED = re.compile(
    r"\b(statement|remarks|speech|address|keynote|lecture|message|discours|allocution|intervention|déclaration|discurso|palabras|intervención|"
    r"rede|ansprache|выступление|речь|обращение|слово)\b|كلمة|خطاب|讲话|讲話|发言|發言|致辞|致辭|演讲|演講|式辞|挨拶",
    re.IGNORECASE,
)
"""Words of titles."""

_SIGNS = ":?：？"
"""What ends headings in some speeches, in all of these."""


def is_first_heading(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a short line is the first of several headings that are written alike, and not the title above them."""
    piece, style, sign = pieces[at], style_of(pieces[at]), pieces[at].text[-1]
    if is_prose(piece) or _ends_as_sentence(piece) or is_titled(piece.text):
        return False
    later = [
        each
        for place, each in enumerate(pieces[at + 1 : -1], at + 1)
        if style_of(each) == style and _may_head(pieces, place) and (each.text[-1] == sign or sign not in _SIGNS)
    ]
    if style != "plain":
        return bool(later)
    named = len(piece.text.split()) < PROSE // 2 and piece.text.istitle()
    return len(later) > 1 and is_prose(pieces[at + 1]) and not named


def _may_head(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line stands between a sentence's end and prose."""
    apart = at == 0 or ends_sentence(pieces[at - 1].text)
    return apart and not is_prose(pieces[at]) and not _ends_as_sentence(pieces[at]) and is_prose(pieces[at + 1])


def _ends_as_sentence(piece: Piece) -> bool:
    return piece.text.endswith((",", "،", "，")) or (ends_sentence(piece.text) and piece.text[-1] not in _SIGNS)


def is_titled(text: str) -> bool:
    """Whether a line says that it is the title of a speech: "Remarks at the opening"."""
    return bool(_TITLED.search(text))
