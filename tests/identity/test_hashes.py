"""Which text a file has: hashes of its sections, and what changed from one text to another."""

from __future__ import annotations

import pytest

from speechdeck.errors import Place
from speechdeck.identity import Identity, identify, version_of
from speechdeck.model import Passage, Section
from speechdeck.words.text import Run

_NOWHERE = Place("speech.md", 1)


def _section(heading: str, text: str) -> Section:
    first = Passage((Run(heading),), _NOWHERE, level=1, kind="heading") if heading else None
    return Section(first, (Passage((Run(text),), _NOWHERE),) if text else (), _NOWHERE)


def _text(*sections: tuple[str, str]) -> Identity:
    return identify("quay", "1", [_section(*each) for each in sections])


def test_a_version_is_the_same_for_the_same_bytes_and_short_enough_to_say() -> None:
    assert version_of(b"Dear friends.") == version_of(b"Dear friends.") == "802fd37b"
    assert version_of(b"Dear friends!") != version_of(b"Dear friends.")


def test_white_space_and_how_a_letter_is_composed_are_none_of_a_text() -> None:
    assert _text(("A", "Caf\u00e9 here")).is_as(_text(("A", "Cafe\u0301  here")))
    assert not _text(("A", "Cafe here")).is_as(_text(("A", "Caf\u00e9 here")))


def test_a_slide_at_which_nothing_is_said_has_no_hash() -> None:
    [silent] = _text(("", "")).sections
    assert (silent.heading, silent.text) == ("", "")


_BEFORE = (("", "Friends."), ("Why", "So."), ("How", "Thus."), ("Thanks", "Thank you."))


@pytest.mark.parametrize(
    ("now", "changed", "added", "gone"),
    [
        (_BEFORE, (), (), ()),
        ((("", "Dear friends."), *_BEFORE[1:]), (1,), (), ()),
        ((*_BEFORE[:1], ("Why", "Because."), *_BEFORE[2:]), (2,), (), ()),
        ((*_BEFORE[:1], ("Why not", "So."), *_BEFORE[2:]), (2,), (), ()),
        ((*_BEFORE[:1], *_BEFORE[2:]), (), (), (2,)),
        ((*_BEFORE, ("More", "And.")), (), (5,), ()),
        ((*_BEFORE[:1], ("New", "New."), ("Why", "Because."), *_BEFORE[2:]), (3,), (2,), ()),
        ((*_BEFORE[1:], *_BEFORE[:1]), (), (), ()),
    ],
)
def test_what_changed_is_found_by_headings_and_then_by_places(
    now: tuple[tuple[str, str], ...], changed: tuple[int, ...], added: tuple[int, ...], gone: tuple[int, ...]
) -> None:
    changes = _text(*now).since(_text(*_BEFORE))
    assert (changes.changed, changes.added, changes.gone) == (changed, added, gone)
    assert bool(changes) == bool(changed or added or gone)
