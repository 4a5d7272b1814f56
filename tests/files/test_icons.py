"""Lucide's icons, by their names, as strokes."""

from __future__ import annotations

import pytest

from speechdeck.files.icons import SIDE, icon_names, is_icon, strokes_of


@pytest.mark.parametrize("name", ["truck", "shield-check", "Shield Check", "lucide:truck", "shield_check"])
def test_an_icon_is_known_however_its_name_is_parted(name: str) -> None:
    assert is_icon(name)


def test_an_icon_that_was_called_otherwise_is_found_by_its_old_name() -> None:
    assert strokes_of("alarm-check") == strokes_of("alarm-clock-check")


def test_what_is_no_icon_is_none() -> None:
    assert not is_icon("trukc")
    assert not is_icon("")


def test_every_icon_is_strokes_within_its_square_that_begin_with_a_move() -> None:
    names = icon_names()
    assert len(names) > 1500
    for name in names:
        steps = strokes_of(name)
        assert steps[0][0] == "M", name
        ends = [points[-2:] for _, points in steps if points]
        assert all(-1 <= each <= SIDE + 1 for point in ends for each in point), name
