"""What two long rows have once each stands for itself, as far as it runs the same way in both."""

from __future__ import annotations

import pytest

from speechdeck.review.wording.anchors import anchors


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("the port the ferry", "a port a ferry", ["port", "ferry"]),
        ("the port the ferry", "a port a port", []),
        ("one two three four", "four one two three", ["one", "two", "three"]),
        ("a b c a b d a b", "x a b c a b x", ["c"]),
        # No word stands there only once; three in a row do.
        ("a b a a b b a b", "b b a b b b a a", ["b"]),
        ("a a a a", "a a a", []),
        ("", "a", []),
    ],
)
def test_what_stands_once_in_both_is_found(one: str, other: str, found: list[str]) -> None:
    ours, theirs = one.split(), other.split()
    places = anchors(ours, theirs)
    assert [ours[at] for at, _ in places] == [theirs[at] for _, at in places] == found
    assert places == sorted(places, key=lambda pair: pair[1])
