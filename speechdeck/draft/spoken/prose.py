"""Which lines are prose: sentences, and what they are wrapped into."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..piece import Piece
from .lines import UNSPACED, begins_small

PROSE = 8
"""Words of a line that is more than a name or a heading."""

_CLAUSE = re.compile("[，。；]")
_PROSE_WITHOUT_SPACES = 30
"""Characters of the same in Chinese or Japanese."""


def is_prose(piece: Piece) -> bool:
    """Whether a piece has the length of a sentence or of a wrapped line of one."""
    if piece.role not in ("line", "paragraph", "quotation"):
        return False
    if UNSPACED.match(piece.text):
        return len(piece.text) > _PROSE_WITHOUT_SPACES or (
            len(piece.text) > 2 * PROSE and bool(_CLAUSE.search(piece.text))
        )
    return len(piece.text.split()) >= PROSE


def may_go_on(piece: Piece) -> bool:
    """Return whether a line may be the rest of a sentence; in Chinese and Japanese, nothing tells."""
    return is_prose(piece) or begins_small(piece.text) or bool(UNSPACED.match(piece.text))


def is_fused(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line begins with the one above it, with no space after: what a menu that opens looks like as text."""
    above = pieces[at - 1].text.casefold() if at else ""
    text = pieces[at].text.casefold()
    return len(above) > 3 and text.startswith(above) and text != above
