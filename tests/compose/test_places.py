"""The places of our layouts: each takes every kind of block, and what is made for some stands as it is meant."""

from __future__ import annotations

import pytest

from speechdeck.scene import Frame

from .conftest import Desk
from .laws import boxes_of
from .test_deck import KINDS, LAYOUTS

FOR_ANY = [name for name in LAYOUTS if not name.startswith("Picture")]
"""Those of whose places none is for a picture alone."""


def test_three_blocks_share_the_places_of_a_layout_for_three(desk: Desk) -> None:
    scene = desk.slide(f"content: [{', '.join(['{points: [One]}'] * 3)}]")
    places = [item.placeholder for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert scene.layout == "Three Content"
    assert [each.index for each in places] == [each.index for each in desk.layout("Three Content").content]


def test_a_title_alone_on_a_statements_layout_is_the_statement(desk: Desk) -> None:
    [statement] = [
        item for item in desk.slide("", layout="Statement").items if isinstance(item, Frame) and item.role == "title"
    ]
    text = desk.layout("Statement").content[0]
    assert (statement.placeholder.kind, statement.placeholder.box) == ("title", text.box)
    assert statement.paragraphs[0].style.size == text.styles[0].size


@pytest.mark.parametrize("layout", FOR_ANY)
def test_every_layout_takes_as_many_blocks_as_it_has_content_placeholders(desk: Desk, layout: str) -> None:
    places = desk.layout(layout).content
    scene = desk.slide(f"content: [{', '.join(['{points: [One]}'] * len(places))}]", layout=layout)
    bodies = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert [(body.placeholder.index, body.placeholder.box.left) for body in bodies] == [
        (place.index, place.box.left) for place in places
    ]
    assert [body.paragraphs[0].style.color for body in bodies] == [place.styles[0].color for place in places]


@pytest.mark.parametrize("block", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("heading", ["", "heading: Above"])
@pytest.mark.parametrize("layout", [name for name in FOR_ANY if "Title Slide" not in name and name != "Comparison"])
def test_every_block_can_be_read_in_every_place(desk: Desk, block: str, heading: str, layout: str) -> None:
    places = desk.layout(layout).content
    blocks = [f"{{{', '.join(filter(None, [heading, block]))}}}"] * len(places)
    scene = desk.slide(f"content: [{', '.join(blocks)}]", layout=layout)
    for place in places:
        within = [
            item
            for item in scene.items
            for box in boxes_of(item)
            if place.content_box.left <= box.left < place.content_box.right
            and place.content_box.top <= box.top < place.content_box.bottom
        ]
        assert within


def test_two_blocks_stand_below_the_headings_of_a_comparison(desk: Desk) -> None:
    scene = desk.slide("content: [{points: [Before]}, {points: [After]}]", layout="Comparison")
    bodies = [item.placeholder for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert [each.kind for each in bodies] == ["obj", "obj"]
