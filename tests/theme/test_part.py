"""What is read of a template's parts holds, whatever numbers stand in them."""

from __future__ import annotations

from lxml import etree

from speechdeck.scene import Box
from speechdeck.theme.part import NAMESPACES, frame_box

_FARTHEST = 27_273_042_316_900


def test_a_size_below_zero_is_none_and_no_box_reaches_beyond_what_a_coordinate_can_be() -> None:
    frame = etree.fromstring(
        f'<a:xfrm xmlns:a="{NAMESPACES["a"]}"><a:off x="-9223372036854775809" y="5"/>'
        '<a:ext cx="-9223372036854775809" cy="9223372036854775809"/></a:xfrm>'
    )
    assert frame_box(frame) == Box.of(-_FARTHEST, 5, 0, _FARTHEST)
