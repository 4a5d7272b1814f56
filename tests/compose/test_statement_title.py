"""A title alone is said large, and not left at the top of an empty slide."""

from __future__ import annotations

from .conftest import Desk
from .laws import frame

INCH = 914_400


def test_a_title_alone_is_large_and_a_third_of_the_way_down(desk: Desk) -> None:
    own = desk.layout("Title Only").placeholders[0]
    title = frame(desk.slide("content: []", title="Questions", layout="Title Only"), "title")
    assert title.paragraphs[0].style.size == 60
    assert title.placeholder.box.left == own.box.left
    assert title.placeholder.box.top > own.box.top + 1.5 * INCH


def test_a_longer_one_is_smaller_and_higher(desk: Desk) -> None:
    long = "What we ask of everybody who has come here today, and of everybody who has not, is three things in all"
    short, longer = (
        frame(desk.slide("content: []", title=title, layout="Title Only"), "title") for title in ("Questions", long)
    )
    assert longer.paragraphs[0].style.size < short.paragraphs[0].style.size
    assert longer.placeholder.box.top <= short.placeholder.box.top


def test_above_content_a_title_stands_where_the_layout_has_it(desk: Desk) -> None:
    title = frame(desk.slide("content: [{points: [One]}]", title="Questions"), "title")
    assert title.placeholder == desk.layout("Title and Content").placeholders[0]
