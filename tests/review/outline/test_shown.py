from __future__ import annotations

from speechdeck.review.outline.shown import ShownChange, shown_changes


def _changes(before: str, after: str) -> list[tuple[str, str]]:
    found = shown_changes(before.split("/"), after.split("/"))
    assert all(isinstance(each, ShownChange) for each in found)
    return [(each.before, each.after) for each in found]


def test_what_changed_in_its_place_is_paired_there() -> None:
    assert _changes("Ships/Ships/Boats/Boats", "Tugs/Ships/Rafts/Boats") == [("Ships", "Tugs"), ("Boats", "Rafts")]


def test_what_only_moved_is_no_change() -> None:
    assert _changes("Title/One/Two/Three", "One/Two/Three/Title") == []
    assert _changes("Title/One/Two ships/Three", "One/Two old ships/Three/Title") == [("Two ships", "Two old ships")]
    assert _changes("Two ships/One/Two/Three", "One/Two/Three/Two old ships") == [("Two ships", "Two old ships")]


def test_white_space_that_a_program_changed_is_no_change() -> None:
    assert _changes("10\u00a0000 ships/One", "10 000 ships/One") == []


def test_of_more_texts_or_fewer_the_like_ones_are_pairs() -> None:
    assert _changes("Title/Few ships came/Many boats came", "Title/A box/Many old boats came") == [
        ("Few ships came", "A box"),
        ("Many boats came", "Many old boats came"),
    ]
    assert _changes("Few ships came/Many boats came", "Many old boats came") == [
        ("Few ships came", ""),
        ("Many boats came", "Many old boats came"),
    ]
    assert _changes("Few ships came", "Few ships came/A box") == [("", "A box")]
