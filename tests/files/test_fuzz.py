"""A thousand pictures that are broken at random: `fuzz` says what must not happen with any, and tries as many as one likes."""

from __future__ import annotations

import random

from speechdeck.files.metadata import without_metadata

from .fuzz import SECRET, broken, outcome, seeds, seeds_of_templates

_MANY = 1_000


def test_a_broken_picture_is_shown_or_told() -> None:
    chance, kinds = random.Random(12), [*seeds(), *seeds_of_templates()]
    outcomes = {outcome(broken(chance.choice(kinds), chance)) for _ in range(_MANY)}
    assert {
        "This picture file is damaged.",
        "shown as image/jpeg",
        "shown as image/png",
        "shown as image/svg+xml",
    } < outcomes


def test_what_is_to_be_broken_is_sound_and_has_notes() -> None:
    for content in seeds():
        assert SECRET in content
        assert outcome(content).startswith("shown") or content.startswith(b"II*")
        assert content.startswith(b"<") or SECRET not in without_metadata(content)
