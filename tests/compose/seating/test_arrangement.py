"""Several blocks share the stage as they need it, where the author leaves that to us."""

from __future__ import annotations

import pytest

from speechdeck.compose.position import ink
from speechdeck.scene import Box, Frame, Scene

from ..conftest import Desk

BLOCKS = {
    "points": "points: [One thing, Another thing]",
    "figures": "figures: [{value: 14, label: cities}, {value: 6 years, label: for a wagon}]",
    "quote": "quote: {text: I woke up in Rome., source: A traveller}",
    "flow": "flow: [Order, Load, Sail, Land]",
    "tiles": "tiles: [North, Centre, South]",
    "table": "table: {header: [Class, Beds], rows: [[Couchette, 6], [Sleeper, 2]]}",
    "chart": "chart: {kind: column, data: [{label: Seat, value: 39}, {label: Bed, value: 119}]}",
}
FULL_WIDTH = 0.9
"""Of the stage."""


def _inks(scene: Scene) -> list[Box]:
    blocks = [item for item in scene.items if not isinstance(item, Frame) or item.role == "body"]
    return [ink([item]) for item in blocks if not getattr(item, "name", "").startswith("Quote Bar")]


@pytest.mark.parametrize("third", BLOCKS)
@pytest.mark.parametrize(("first", "second"), [("points", "figures"), ("chart", "table"), ("flow", "tiles")])
def test_three_blocks_of_any_kind_need_no_layout(desk: Desk, first: str, second: str, third: str) -> None:
    blocks = [f"{{{BLOCKS[kind]}}}" for kind in (first, second, third)]
    assert len(_inks(desk.slide(f"content: [{', '.join(blocks)}]"))) == 3


def test_four_blocks_need_none_either(desk: Desk) -> None:
    blocks = [f"{{{BLOCKS[kind]}}}" for kind in ("flow", "tiles", "points", "figures")]
    assert len(_inks(desk.slide(f"content: [{', '.join(blocks)}]"))) == 4


def test_a_flow_of_many_steps_has_the_whole_width_and_a_list_stands_below(desk: Desk) -> None:
    flow, points = _inks(desk.slide(f"content: [{{{BLOCKS['flow']}}}, {{{BLOCKS['points']}}}]"))
    stage = desk.layout("Title and Content").content[0].content_box
    assert flow.width >= FULL_WIDTH * stage.width
    assert points.top > flow.bottom


def test_a_chart_and_a_list_stand_side_by_side(desk: Desk) -> None:
    chart, points = _inks(desk.slide(f"content: [{{{BLOCKS['chart']}}}, {{{BLOCKS['points']}}}]"))
    assert chart.right < points.left


def test_the_layout_that_an_author_names_is_kept(desk: Desk) -> None:
    scene = desk.slide(f"content: [{{{BLOCKS['flow']}}}, {{{BLOCKS['points']}}}]", layout="Two Content")
    flow, points = _inks(scene)
    assert flow.right < points.left
