"""A review as JSON, for programs.

An object with ``deck``, ``files``, ``changes``, ``conflicts``, ``comments``, ``cues`` and ``written``. All keys are always there;
a text that a file does not say is empty, and only the place of a comment that has none is null.
"""

from __future__ import annotations

import json
import re

from ...errors import Place
from ..findings import Change, Conflict, Cue, Hand, Piece, Remarked, Review

_STEERS = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON lets stand as it is, and would steer the terminal in which it is read."""


def as_json(review: Review) -> str:
    """Return a review as one JSON object; places are a file, a line and a column, which count from 1."""
    said = {
        "deck": review.deck,
        "files": [
            {"name": each.name, "version": each.version, "base": each.base, "told": list(each.told)}
            for each in review.files
        ],
        "changes": [_change(each) for each in review.changes],
        "conflicts": [_conflict(each) for each in review.conflicts],
        "comments": [_comment(each) for each in review.comments],
        "cues": [_cue(each) for each in review.cues],
        "written": list(review.written),
    }
    text = json.dumps(said, indent=2, ensure_ascii=False)
    return _STEERS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _where(entry: Change | Conflict | Cue | Remarked) -> dict[str, object]:
    return {"slide": entry.slide, "title": entry.title, "place": _place(entry.place)}


def _place(place: Place | None) -> dict[str, object] | None:
    return {"file": place.file, "line": place.line, "column": place.column} if place else None


def _change(change: Change) -> dict[str, object]:
    return _where(change) | {
        "before": change.before,
        "after": change.after,
        "pieces": _pieces(change.pieces),
        "hands": [_hand(each) for each in change.hands],
        "why_not": change.why_not,
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    return _where(conflict) | {
        "ours": _pieces(conflict.ours),
        "theirs": _pieces(conflict.theirs),
        "hand": _hand(conflict.hand),
    }


def _comment(remarked: Remarked) -> dict[str, object]:
    comment = remarked.comment
    return _where(remarked) | {
        "text": comment.text,
        "about": comment.about,
        "resolved": comment.is_resolved,
        "hand": _hand(Hand(remarked.file, comment.who, comment.when)),
    }


def _cue(cue: Cue) -> dict[str, object]:
    return _where(cue) | {"key": cue.key, "old": cue.old, "new": cue.new}


def _pieces(pieces: tuple[Piece, ...]) -> list[dict[str, str]]:
    return [{"kind": piece.kind, "text": piece.text} for piece in pieces]


def _hand(hand: Hand) -> dict[str, str]:
    return {"file": hand.file, "who": hand.who, "when": hand.when}
