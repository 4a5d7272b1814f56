"""The sizes in which texts can be set."""

from __future__ import annotations

import pytest

from speechdeck.scene import Emu
from speechdeck.theme.sizes import proportion, scale_of

USUAL = Emu.of_points(960), Emu.of_points(540)
GOOGLE = Emu.of_points(720), Emu.of_points(405)
"""What Google Slides makes of 16:9: ten inches wide."""


def test_sizes_that_lie_near_each_other_are_the_scale() -> None:
    own = (66.0, 44.0, 36.0, 28.0, 24.0, 20.0, 18.0, 16.0)
    assert scale_of(own, 1.0) == own
    assert scale_of(reversed(own), 1.0) == own


@pytest.mark.parametrize(
    ("own", "steps"),
    [
        # Where the larger is half as large again, the designer has made his steps; where it is more, there are others.
        ((30.0, 20.0, 16.0), ()),
        ((44.0, 20.0, 16.0), (36.0, 32.0, 28.0, 24.0)),
        # A scale that stops high goes on to what a hall can still read, and no lower.
        ((28.0, 24.0, 20.0, 18.0), (16.0, 14.0)),
        ((18.0,), (16.0, 14.0)),
        ((24.0, 16.0), ()),
        # What is smaller than that counts for nothing: not as a step, nor as the end of a gap.
        ((24.0, 18.0, 8.0), (16.0, 14.0)),
        ((11.0, 8.0), ()),
        ((), ()),
    ],
)
def test_steps_are_added_where_a_template_has_few(own: tuple[float, ...], steps: tuple[float, ...]) -> None:
    assert scale_of(own, 1.0) == tuple(sorted({*own, *steps}, reverse=True))


def test_slides_are_measured_by_the_side_that_is_short() -> None:
    assert proportion(*USUAL) == 1
    assert proportion(Emu.of_points(720), Emu.of_points(540)) == 1
    assert proportion(*GOOGLE) == 0.75
    assert proportion(Emu.of_points(540), Emu.of_points(960)) == 0.75
    assert proportion(Emu.of_points(1440), Emu.of_points(810)) == 1.5


def test_a_small_slide_has_small_steps() -> None:
    """A screen shows it as large as any other, its text with it."""
    assert scale_of((24.0, 13.5), proportion(*GOOGLE)) == (24.0, 21.0, 18.0, 15.0, 13.5, 12.0, 10.5)
