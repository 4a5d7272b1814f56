from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from speechdeck.model import BLOCKS, Comparison, Flow, Points, Quote, Tiles, Timeline
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


def test_names_with_their_values_are_short_for_a_list_of_pairs() -> None:
    content = [{"comparison": {"Before": ["a"], "After": ["b", "c"]}}, {"timeline": {"1990": "a", "1991": "b"}}]
    comparison, timeline = slide_of(content=content).content
    assert isinstance(comparison, Comparison)
    assert isinstance(timeline, Timeline)
    assert [(text_of(side.heading), len(side.points)) for side in comparison.comparison] == [
        ("Before", 1),
        ("After", 2),
    ]
    assert [text_of(event.date) for event in timeline.timeline] == ["1990", "1991"]


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"Before": ["a"]},
        {str(at): ["a"] for at in range(5)},
        {"Before": ["a"], "After": "b"},
        {"Before": ["a"], "After": ["b"], "cue": "c"},
        {"heading": "Before", "points": ["a"]},
    ],
)
def test_what_is_no_list_of_pairs_is_refused(value: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        slide_of(content=[{"comparison": value}])


@pytest.mark.parametrize("text", ["***", "---", " * * * "])
def test_a_statement_and_a_quote_have_words(text: str) -> None:
    for block in ({"statement": text}, {"quote": {"text": text}}):
        assert faults_of(slides=[{"section": "opening", "content": [block]}]) == ["only_marks"]


@pytest.mark.parametrize("text", ["?", "100 %", "🎉", "…", "*a*", "我们"])
def test_few_letters_are_words_enough(text: str) -> None:
    assert slide_of(content=[{"statement": text}]).content
