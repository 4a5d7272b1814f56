"""A chart's marks as SVG, drawn and looked at."""

from __future__ import annotations

import io
import re

import pytest
import resvg_py
from PIL import Image

from speechdeck.paint.reveal.chart import mark_svg
from speechdeck.paint.reveal.style_classes import StyleClasses
from speechdeck.scene import Box, Color, Slice, Stroke

_CIRCLE = Box.of(0, 0, 200 * 9_525, 200 * 9_525)


def _drawn(*turns: tuple[float, float], hole: float = 0.0) -> Image.Image:
    """Red slices with a white edge, on blue, 200 pixels across."""
    edge = Stroke(Color("FFFFFF"), 2.0)
    slices = (Slice(_CIRCLE, hole, start, end, Color("FF0000"), edge) for start, end in turns)
    paths = "".join(mark_svg(each, StyleClasses()) for each in slices)
    look = 'fill="#FF0000" stroke="#FFFFFF" stroke-width="2.7"'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#0000FF"/>{paths}</svg>'
    data = resvg_py.svg_to_bytes(svg_string=re.sub(r'class="[^"]*"', look, drawing))
    return Image.open(io.BytesIO(bytes(data))).convert("RGB")


_WHOLE = {
    "one part": [(0.0, 1.0)],
    "all but nothing": [(0.0, 1.0), (1.0, 1.0)],
    "nothing first": [(0.0, 0.0), (0.0, 1.0)],
}


@pytest.mark.parametrize("turns", _WHOLE.values(), ids=_WHOLE)
def test_a_part_that_is_the_whole_has_no_seam(turns: list[tuple[float, float]]) -> None:
    pie, ring = _drawn(*turns), _drawn(*turns, hole=0.5)
    for x, y in [(100, 25), (100, 175), (25, 100), (175, 100)]:
        assert pie.getpixel((x, y)) == ring.getpixel((x, y)) == (255, 0, 0)
    assert pie.getpixel((100, 100)) == (255, 0, 0)
    assert ring.getpixel((100, 100)) == (0, 0, 255)
    assert ring.getpixel((100, 50)) == (255, 255, 255), "the edge of the hole is drawn"


def test_parts_are_set_apart_by_their_edges() -> None:
    pie = _drawn((0.0, 0.5), (0.5, 1.0))
    assert pie.getpixel((100, 25)) == (255, 255, 255)
    assert pie.getpixel((150, 100)) == pie.getpixel((50, 100)) == (255, 0, 0)
