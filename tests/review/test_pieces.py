from __future__ import annotations

import pytest

from speechdeck.review.pieces import pieces_of, stretches_of
from speechdeck.review.wording.differences import differences
from speechdeck.review.wording.words import words_of


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a big house", "a small house", "a [-big-]{+small+} house"),
        ("a big house", "a house", "a[- big-] house"),
        ("a house", "a big house", "a{+ big+} house"),
        ("Big house", "Small house", "[-Big-]{+Small+} house"),
        ("Big house", "house", "[-Big -]house"),
        ("house", "Big house", "{+Big +}house"),
        ("hours.", "hours, truly.", "hours{+, truly+}."),
        ("中文字", "中字", "中[-文-]字"),
        ("one", "two", "[-one-]{+two+}"),
    ],
)
def test_both_texts_read_well(before: str, after: str, shown: str) -> None:
    one, other = words_of(before), words_of(after)
    pieces = pieces_of(stretches_of(one, other, differences(one, other)))
    marks = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    assert "".join(marks[piece.kind].format(piece.text) for piece in pieces) == shown
    assert "".join(piece.text for piece in pieces if piece.kind != "inserted") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "deleted") == after
