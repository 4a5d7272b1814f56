"""Where two texts differ: what a reader would call one edit is one."""

from __future__ import annotations

import random

import pytest

from speechdeck.review.wording.differences import differences, finest_differences
from speechdeck.review.wording.words import Word

from .rows import marked, row


def _shown(one: str, other: str) -> str:
    ours, theirs = row(one), row(other)
    return marked(ours, theirs, differences(ours, theirs))


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("We have two ports.", "We have two ports.", "We have two ports."),
        ("We have two ports.", "We have three ports.", "We have[- two-]{+ three+} ports."),
        ("We have ports.", "We have large ports.", "We have{+ large+} ports."),
        ("We have ports.", "We have ports", "We have ports[-.-]"),
        ("The red, big house.", "The blue, small house.", "The[- red, big-]{+ blue, small+} house."),
        ("The red, big house.", "The, small house.", "The[- red-],[- big-]{+ small+} house."),
        ("One two.", "One. Two.", "One[- two-]{+. Two+}."),
    ],
)
def test_words_differ_in_a_paragraph(one: str, other: str, shown: str) -> None:
    assert _shown(one, other) == shown


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("We go now.", "We come.\nWe go today.", "{+We come.¶+}\nWe go[- now-]{+ today+}."),
        ("We go.", "We go, and how.\nHome.", "We go{+, and how+}.\n{+Home.¶+}"),
        ("Go.\nCome.\nStay.", "Go up.\nStay.", "Go{+ up+}.\n[-Come.¶-]\nStay."),
        ("One.\nTwo.", "One.\nOne and a half.\nTwo.", "One.\n{+One and a half.¶+}\nTwo."),
        ("One.", "One.\nTwo.", "One.\n{+Two.¶+}"),
        ("One and one.", "One and two.\nThree.", "One and[- one-]{+ two+}.\n{+Three.¶+}"),
        ("One and two.\nThree.\nFour.", "One and one.\nFour.", "One and[- two-]{+ one+}.\n[-Three.¶-]\nFour."),
        ("We thank you. Good night.", "We thank you.\nGood night.", "We thank you.{+¶+}\nGood night."),
        ("We thank you.\nGood night.", "We thank you. Good night.", "We thank you.[-¶-]\nGood night."),
    ],
)
def test_a_paragraph_that_comes_or_goes_has_its_own_end(one: str, other: str, shown: str) -> None:
    assert _shown(one, other) == shown


def test_the_edits_of_one_text_make_the_other_of_it() -> None:
    for seed in range(500):
        chance = random.Random(seed)
        one, other = ([Word(chance.choice("ab,\n"), True) for _ in range(chance.randint(0, 12))] for _ in range(2))
        for found in (differences(one, other), finest_differences(one, other)):
            edited = list(one)
            for start, end, other_start, other_end in reversed(found):
                edited[start:end] = other[other_start:other_end]
            assert edited == other


def test_long_rows_of_like_words_are_compared_at_once() -> None:
    """Each of these takes minutes if each word is tried at each place, and no test ends then."""
    same = [Word("no", True)] * 50_000
    assert sum(edit.end - edit.start for edit in differences(same, same[:-500])) == 500
    paragraphs = list(row("Yes.\n" * 20_000))
    edited = [
        *paragraphs[:30_000],
        Word("no", True),
        *paragraphs[30_000:40_000],
        Word("no", True),
        *paragraphs[40_000:],
    ]
    assert differences(paragraphs, edited)
    one, other = ([Word(f"{at % period}", True) for at in range(50_000)] for period in (977, 877))
    assert differences(one, other)
