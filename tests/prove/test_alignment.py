"""Two texts laid along each other: where they part, where they run together again, and what does not show."""

from __future__ import annotations

import pytest

from speechdeck.prove.alignment import Alignment, Atom, Difference, Spot, align


def _atoms(*texts: str | tuple[str, ...]) -> list[Atom]:
    """Atoms that show a text, or one of several."""
    rows = (((text,), "") if isinstance(text, str) else (text, "mark") for text in texts)
    return [Atom(shown, number, 0, shown[-1], kind) for number, (shown, kind) in enumerate(rows)]


_STAR = ("", "*")


@pytest.mark.parametrize(
    ("notes", "unshown"),
    [("abcdef", {0, 2}), ("*abcdef", {2}), ("abc*def", {0}), ("*abc*def", set())],
)
def test_a_mark_may_show_or_not(notes: str, unshown: set[int]) -> None:
    assert align(_atoms(_STAR, "abc", _STAR, "def"), notes, 9) == Alignment((), frozenset(unshown))


def test_of_several_ways_the_one_that_goes_on_is_taken() -> None:
    assert align(_atoms(("a", "ab", "abc"), ("", "b"), "cd"), "abcd", 9).differences == ()


def test_what_is_lost_lies_between_two_places_of_the_source() -> None:
    lost = align(_atoms("They had 1991 hives".replace(" ", ""), "and bees"), "Theyhadhivesand bees", 9)
    assert lost.differences == (Difference(Spot(0, 7), Spot(0, 11), 7, 7),)


def test_what_is_added_lies_between_two_places_of_the_notes() -> None:
    added = align(_atoms("manyhives", "andmanybees"), "manyhivesoh!andmanybees", 9)
    assert added.differences == (Difference(Spot(1), Spot(1), 9, 12),)


def test_after_a_difference_the_texts_run_together_again() -> None:
    rows = ["thefirstlineofthem", "thesecondlineofthem", "thethirdlineofthem"]
    differences = align(_atoms(*rows), "".join(rows).replace("first", "1st").replace("third", "3rd"), 9).differences
    assert [difference.start.atom for difference in differences] == [0, 2]


def test_a_line_that_stands_far_away_is_found() -> None:
    line = "thelinethatstandsbehindallofthemandislong"
    (difference,) = align(_atoms("bees", line), "x" * 50_000 + line, 9).differences
    assert difference.end == Spot(1)


def test_only_so_many_differences_are_sought() -> None:
    rows = [f"line{number:04}ofthem" for number in range(50)]
    assert len(align(_atoms(*rows), "".join(rows).replace("of", "off"), 3).differences) == 3


def test_very_many_ways_are_not_all_followed() -> None:
    assert align(_atoms(*[_STAR] * 3_000, "bees"), "*" * 3_000 + "bees", 9).differences == ()
