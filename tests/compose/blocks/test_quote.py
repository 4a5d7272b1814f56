"""A quote: large, in the titles' font, with a bar beside it and its source below."""

from __future__ import annotations

import pytest

from speechdeck.scene import Emu, Scene, Shape
from speechdeck.typesetting import fit

from ..conftest import Desk
from ..laws import frame

_QUOTE = "content:\n- quote: {text: Migration is inevitable and desirable, source: The Director General}"


def _bar(scene: Scene) -> Shape:
    (bar,) = (item for item in scene.items if isinstance(item, Shape))
    return bar


def test_the_words_stand_in_the_placeholder_larger_than_its_text_and_slanted(desk: Desk) -> None:
    body = frame(desk.slide(_QUOTE), "body")
    words, _ = body.paragraphs
    assert words.text == "Migration is inevitable and desirable"
    assert words.style.size > body.placeholder.styles[0].size
    assert words.style.italic
    assert words.style.font == desk.theme.heading
    assert words.style.bullet is None


def test_the_source_is_smaller_than_the_words(desk: Desk) -> None:
    words, source = frame(desk.slide(_QUOTE), "body").paragraphs
    assert source.text == "The Director General"
    assert source.style.size < words.style.size / 1.4
    assert not source.style.italic


def test_a_quote_needs_no_source(desk: Desk) -> None:
    (words,) = frame(desk.slide("content:\n- quote: Migration is inevitable"), "body").paragraphs
    assert words.text == "Migration is inevitable"


@pytest.mark.parametrize("layout", ["Title and Content", "Two Content", "Section Header", "Title and Content, Dark"])
@pytest.mark.parametrize("heading", ["", "\n  heading: Said in Vienna"])
def test_the_bar_is_as_high_as_the_words_and_their_source(desk: Desk, layout: str, heading: str) -> None:
    scene = desk.slide(_QUOTE + heading, layout=layout)
    body, bar = frame(scene, "body"), _bar(scene)
    room = body.placeholder.content_box
    said = [paragraph for paragraph in body.paragraphs if not paragraph.heading]
    height = fit.height(said, room.width)
    assert height is not None
    assert bar.box.height.points == pytest.approx(height, abs=0.01)
    assert bar.box.left == room.left
    assert all(paragraph.style.margin > bar.box.width for paragraph in said)


@pytest.mark.parametrize("layout", ["Title and Content", "Section Header"])
def test_the_bar_stands_beside_the_words(desk: Desk, layout: str) -> None:
    scene = desk.slide(_QUOTE, layout=layout)
    body, bar = frame(scene, "body"), _bar(scene)
    assert body.placeholder.anchor == "top"
    assert bar.box.top == body.placeholder.content_box.top


def test_below_a_heading_the_bar_begins_where_the_words_do(desk: Desk) -> None:
    scene = desk.slide(f"{_QUOTE}\n  heading: Said in Vienna")
    body = frame(scene, "body")
    heading, *_ = body.paragraphs
    above = fit.height([heading], body.placeholder.content_box.width)
    assert above is not None
    assert _bar(scene).box.top >= body.placeholder.content_box.top + Emu.of_points(above)


def test_words_source_and_bar_appear_together(desk: Desk) -> None:
    content = """
    content:
    - heading: Said
      quote: {text: Migration is inevitable, source: The Director General, cue: migration as inevitable}
    """
    scene = desk.slide(content, "This views migration as inevitable.")
    heading, words, source = frame(scene, "body").paragraphs
    assert (heading.step, words.step, source.step, _bar(scene).step) == (None, 0, 0, 0)


def test_a_longer_quote_is_smaller(desk: Desk) -> None:
    short, *_ = frame(desk.slide(_QUOTE), "body").paragraphs
    long, *_ = frame(
        desk.slide(f"content:\n- quote: {'Migration is inevitable and desirable. ' * 12}"), "body"
    ).paragraphs
    assert long.style.size < short.style.size


def test_a_quote_that_does_not_fit_is_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(f"content:\n- quote: {'Migration is inevitable and desirable. ' * 60}")
    assert problem.startswith("On slide 1, this quote does not fit")
