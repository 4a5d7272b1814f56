"""Groups: where their shapes stand once they are scaled, turned and flipped."""

from __future__ import annotations

import pytest
from lxml import etree
from pptx.oxml.ns import nsdecls

from speechdeck.scene import Box, Matrix
from speechdeck.theme.transform import Space


def _frame(
    box: tuple[int, int, int, int], inner: tuple[int, int, int, int] | None = None, says: str = ""
) -> etree._Element:
    left, top, width, height = box
    own = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    if inner:
        left, top, width, height = inner
        own += f'<a:chOff x="{left}" y="{top}"/><a:chExt cx="{width}" cy="{height}"/>'
    return etree.fromstring(f"<a:xfrm {nsdecls('a')} {says}>{own}</a:xfrm>")


def _moved(transform: Matrix | None, x: float, y: float) -> tuple[float, float]:
    assert transform is not None
    a, b, c, d, e, f = transform
    return round(a * x + c * y + e), round(b * x + d * y + f)


def test_a_shape_of_no_group_stands_where_it_says() -> None:
    box = Box.of(100, 200, 300, 400)
    assert Space().placed(box) == box
    assert Space().moved(_frame((100, 200, 300, 400)), box) is None


def test_a_groups_shapes_are_scaled_to_its_box() -> None:
    space = Space().inside(_frame((1_000, 2_000, 400, 200), (0, 0, 40, 40)), None)
    assert space.placed(Box.of(20, 20, 20, 20)) == Box.of(1_200, 2_100, 200, 100)


def test_groups_may_stand_in_groups() -> None:
    outer = Space().inside(_frame((1_000, 0, 200, 200), (0, 0, 100, 100)), None)
    inner = outer.inside(_frame((50, 50, 50, 50), (0, 0, 10, 10)), None)
    assert inner.placed(Box.of(5, 0, 5, 5)) == Box.of(1_150, 100, 50, 50)


@pytest.mark.parametrize(
    ("says", "corner"),
    [
        ('rot="5400000"', (200, 0)),
        ('rot="10800000"', (200, 200)),
        ('flipH="1"', (200, 0)),
        ('flipV="1"', (0, 200)),
        ('rot="5400000" flipH="true"', (200, 200)),
    ],
)
def test_a_shape_turns_about_its_middle_after_it_is_flipped(says: str, corner: tuple[int, int]) -> None:
    box = Box.of(0, 0, 200, 200)
    assert _moved(Space().moved(_frame((0, 0, 200, 200), says=says), box), 0, 0) == corner


def test_a_group_takes_its_shapes_along_when_it_turns() -> None:
    space = Space().inside(_frame((0, 0, 200, 100), (0, 0, 200, 100), 'rot="10800000"'), None)
    box = Box.of(0, 0, 50, 50)
    assert _moved(space.moved(_frame((0, 0, 50, 50)), box), 0, 0) == (200, 100)


def test_text_stands_on_its_head_in_a_flipped_shape_and_is_never_mirrored() -> None:
    box = Box.of(0, 0, 200, 100)
    assert Space().moved(_frame((0, 0, 200, 100), says='flipH="1"'), box, upright=True) is None
    assert _moved(Space().moved(_frame((0, 0, 200, 100), says='flipV="1"'), box, upright=True), 0, 0) == (200, 100)
