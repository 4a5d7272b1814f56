from __future__ import annotations

from typing import Any

import pytest

from speechdeck.model import BLOCKS, Flow, Points, Quote, Tiles
from speechdeck.words.text import text_of

from .outlines import faults_of, slide_of


def test_a_blocks_kind_is_its_key() -> None:
    slide = slide_of(content=[{"points": ["One"]}, {"heading": "Above", "tiles": ["Two"]}])
    assert [block.__class__.__name__ for block in slide.content] == ["Points", "Tiles"]
    assert [block.heading and text_of(block.heading) for block in slide.content] == [None, "Above"]


def test_each_kinds_key_is_a_key_of_its_class() -> None:
    assert all(key in kind.model_fields for key, kind in BLOCKS.items())
    assert [kind.__name__.lower() for kind in BLOCKS.values()] == list(BLOCKS)


def test_a_block_of_no_kind_or_of_two_is_refused() -> None:
    assert faults_of(slides=[{"section": "opening", "content": [{"heading": "Above"}]}]) == ["union_tag_not_found"]
    assert faults_of(slides=[{"section": "opening", "content": ["points"]}]) == ["union_tag_not_found"]
    assert faults_of(slides=[{"section": "opening", "content": [{"points": ["a"], "tiles": ["b"]}]}]) == [
        "extra_forbidden"
    ]


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ({"points": []}, "too_short"),
        ({"figures": []}, "too_short"),
        ({"figures": [{"value": "1", "label": "a"}] * 5}, "too_long"),
        ({"tiles": []}, "too_short"),
        ({"tiles": ["a"] * 17}, "too_long"),
        ({"flow": ["a"] * 7}, "too_long"),
        ({"figures": [{"value": "1"}]}, "missing"),
        ({"quote": {"source": "a"}}, "missing"),
    ],
)
def test_a_block_holds_as_much_as_a_room_can_take_in(block: dict[str, Any], fault: str) -> None:
    assert faults_of(slides=[{"section": "opening", "content": [block]}]) == [fault]


def test_a_bare_text_is_short_for_an_item() -> None:
    content = [
        {"points": ["One", {"text": "Two", "points": ["Three"]}]},
        {"tiles": ["T"]},
        {"flow": ["A", "B"]},
        {"quote": "Q"},
    ]
    points, tiles, flow, quote = slide_of(content=content).content
    assert isinstance(points, Points)
    assert isinstance(tiles, Tiles)
    assert isinstance(flow, Flow)
    assert isinstance(quote, Quote)
    assert [text_of(point.text) for point in points.points] == ["One", "Two"]
    assert text_of(points.points[1].points[0].text) == "Three"
    assert text_of(tiles.tiles[0].label) == "T"
    assert [text_of(step.label) for step in flow.flow] == ["A", "B"]
    assert text_of(quote.quote.text) == "Q"
