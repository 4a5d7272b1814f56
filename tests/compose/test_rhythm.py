"""Texts are in step: on one slide, and from one slide to the next."""

from __future__ import annotations

import math

from speechdeck.compose.rhythm import (
    ANYWHERE,
    BESIDE,
    BETWEEN,
    WITHIN,
    blocks_of,
    body_sizes,
    limit_within,
    limits_between,
    values,
)
from speechdeck.scene import Scene

from .conftest import Desk

_LONG = ", ".join(f"Point number {at}" for at in range(7))


def _largest(scene: Scene) -> float:
    return max(size for item in scene.items for size in body_sizes(item) if getattr(item, "role", "body") == "body")


def test_a_list_between_long_ones_does_not_grow_beyond_what_the_eye_follows(desk: Desk) -> None:
    outline = f"""
    title: T
    slides:
      - {{section: A, content: [{{points: [{_LONG}]}}]}}
      - {{section: B, content: [{{points: [One, Two]}}]}}
      - {{section: C, content: [{{points: [{_LONG}]}}]}}
    """
    before, between, after = desk.scenes(outline, "# A\n\na\n\n# B\n\nb\n\n# C\n\nc")
    assert _largest(between) <= max(ANYWHERE, BETWEEN * _largest(before))
    alone = desk.slide("content: [{points: [One, Two]}]")
    assert _largest(alone) > _largest(between)
    assert limits_between([before, between, after], 1.0) == [math.inf] * 3


def test_blocks_on_one_slide_are_in_step(desk: Desk) -> None:
    table = "table: {header: [Name, Year], rows: [[Alma, 2001], [Berta, 2002], [Clara, 2003], [Dora, 2004]]}"
    scene = desk.slide(f"content: [{{{table}}}, {{points: [One]}}]")
    blocks = [item for item in scene.items if getattr(item, "role", "body") == "body"]
    sizes = [size for item in blocks for size in body_sizes(item)]
    assert max(sizes) <= max(ANYWHERE, WITHIN * min(sizes))
    assert limit_within(scene, 1.0) == math.inf


def test_a_list_beside_another_block_is_smaller_than_alone(desk: Desk) -> None:
    scene = desk.slide("content: [{figures: [{value: 1, label: a}]}, {points: [One, Two]}]")
    assert _largest(scene) <= BESIDE


def test_a_quote_and_a_value_are_no_text_that_others_are_measured_by(desk: Desk) -> None:
    for block in ("quote: {text: Words}", "figures: [{value: 1, label: a}]", "points: [A single one]"):
        scene = desk.slide(f"content: [{{{block}}}]")
        assert not [
            size for item in scene.items[1:] for size in body_sizes(item) if getattr(item, "role", "") != "number"
        ]


def test_the_texts_of_a_timeline_are_texts_and_no_values(desk: Desk) -> None:
    scene = desk.slide("content: [{timeline: [2003: Colombo Process, 2008: Abu Dhabi Dialogue]}]")
    (timeline,) = blocks_of(scene)
    assert list(body_sizes(timeline))
    assert not list(values(timeline))


def test_the_icons_of_points_are_no_blocks(desk: Desk) -> None:
    scene = desk.slide("content: [{points: [{text: One, icon: truck}, {text: Two, icon: scale}]}]")
    assert len(blocks_of(scene)) == 1
