"""Two who edited the same text: what each of them did is in it at the end, or it is a conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from speechdeck.review.wording.edits import Edit
from speechdeck.review.wording.merge import Clash, merge
from speechdeck.review.wording.words import Word, shown_words

from ...cases import Case, cases
from .rows import marked, row

CASES = Path(__file__).parent / "cases"


@cases(CASES / "merge.txt")
def test_what_both_edited_is_merged(case: Case, pytestconfig: pytest.Config) -> None:
    case.check(_merged(case), pytestconfig)


@cases(CASES / "merge_conflicts.txt")
def test_the_same_words_edited_otherwise_are_a_conflict(case: Case, pytestconfig: pytest.Config) -> None:
    case.check(_merged(case), pytestconfig)


def _merged(case: Case) -> str:
    sent, ours, theirs = (row(case.files[name].decode()) for name in ("sent", "ours", "theirs"))
    merged = merge(sent, ours, theirs)
    return "\n".join([marked(ours, theirs, merged.edits).rstrip("\n"), *_told(merged.clashes, sent, ours, theirs)])


def _told(
    clashes: Sequence[Clash], sent: Sequence[Word], ours: Sequence[Word], theirs: Sequence[Word]
) -> Iterator[str]:
    for start, end, our_start, our_end, their_start, their_end in clashes:
        stretches = sent[start:end], ours[our_start:our_end], theirs[their_start:their_end]
        was, here, there = (shown_words(words).replace("\n", "¶").strip() for words in stretches)
        yield f'conflict: "{was}" is "{here}" here, and "{there}" there'


# --- Laws -------------------------------------------------------------------------------------------------------------


def _edited(words: Sequence[Word], random: Random, vocabulary: str) -> list[Word]:
    """A row with words that were replaced, inserted and deleted."""
    row = list(words)
    for _ in range(random.randint(1, 4)):
        at = random.randint(0, len(row))
        row[at : at + random.randint(0, 2)] = [
            Word(random.choice(vocabulary), True) for _ in range(random.randint(0, 2))
        ]
    return row


def _with(edits: Iterable[Edit], ours: Sequence[Word], theirs: Sequence[Word]) -> list[Word]:
    row = list(ours)
    for start, end, their_start, their_end in reversed(list(edits)):
        row[start:end] = theirs[their_start:their_end]
    return row


def test_a_merge_is_the_same_from_both_sides() -> None:
    """Whoever is "we", the text has the same words in the end, and the same ones are in conflict."""
    for seed in range(300):
        random = Random(seed)
        sent = [Word(random.choice("abcde,\n"), True) for _ in range(random.randint(0, 20))]
        one, other = _edited(sent, random, "vw\n"), _edited(sent, random, "wxy,")
        there, back = merge(sent, one, other), merge(sent, other, one)
        assert [clash[:2] for clash in there.clashes] == [clash[:2] for clash in back.clashes]
        # As soon as their words are taken where both touched the same, all of theirs is in it.
        if not there.clashes:
            assert _with(there.edits, one, other) == _with(back.edits, other, one)


def test_whoever_edited_nothing_loses_nothing() -> None:
    for seed in range(100):
        random = Random(seed)
        sent = [Word(random.choice("abcde,\n"), True) for _ in range(random.randint(0, 20))]
        theirs = _edited(sent, random, "xyz,")
        assert _with(merge(sent, sent, theirs).edits, sent, theirs) == theirs
        assert merge(sent, theirs, sent) == merge(sent, theirs, theirs) == ((), ())
