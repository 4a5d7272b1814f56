"""A dark slide now and then where a sentence stands alone: one in four at most, and never two in a row."""

from __future__ import annotations

import pytest

from speechdeck.compose import compose

from ..conftest import Desk

_POINTS = "content: [{points: [One, Two]}]"
_QUOTE = "content: [{quote: {text: I was home before the children slept.}}]"
_STATEMENT = "content: [{statement: Whoever waits less comes back}]"


def _deck(slides: list[str]) -> tuple[str, str]:
    """An outline and a speech, with a slide of this content for each of its parts."""
    parts = "".join(f"  - section: Part {at}\n    {slide}\n" for at, slide in enumerate(slides, 1))
    speech = "\n\n".join(f"# Part {at}\n\nA word." for at in range(1, len(slides) + 1))
    return f"title: A deck\nslides:\n{parts}", speech


def _dark(desk: Desk, *slides: str) -> list[int]:
    """The numbers of the slides that are dark."""
    scenes = desk.scenes(*_deck(list(slides)))
    return [scene.number for scene in scenes if scene.background.color.luminance < 0.2]


@pytest.mark.parametrize("alone", [_QUOTE, _STATEMENT])
def test_a_sentence_that_stands_alone_is_on_a_dark_slide(alone: str, desk: Desk) -> None:
    assert _dark(desk, _POINTS, _POINTS, alone, _POINTS) == [3]


def test_one_slide_in_four_is_dark_at_most(desk: Desk) -> None:
    assert _dark(desk, _POINTS, _QUOTE, _POINTS) == []
    assert _dark(desk, _POINTS, _QUOTE, _POINTS, _STATEMENT, _POINTS, _QUOTE, _POINTS, _POINTS) == [2, 6]


def test_no_two_in_a_row_are_dark(desk: Desk) -> None:
    chosen = 'layout: "Title and Content, Dark"\n    ' + _POINTS
    assert _dark(desk, _POINTS, chosen, _QUOTE, _POINTS, _POINTS) == [2]
    assert _dark(desk, _POINTS, _QUOTE, chosen, _POINTS, _POINTS) == [3]


def test_the_authors_choice_wins(desk: Desk) -> None:
    for chosen in ("layout: Quote", "background: Background 1"):
        assert _dark(desk, _POINTS, f"{chosen}\n    {_QUOTE}", _POINTS, _POINTS) == []


def test_its_title_stands_where_it_does_on_other_slides(desk: Desk) -> None:
    scenes = desk.scenes(*_deck([_POINTS, _QUOTE, _POINTS, _POINTS]))
    titles = [next(item for item in scene.items if item.role == "title") for scene in scenes[:2]]  # type: ignore[union-attr]
    assert titles[0].placeholder.box == titles[1].placeholder.box  # type: ignore[union-attr]


def test_a_template_that_the_author_brought_keeps_its_light_layouts(desk: Desk) -> None:
    deck = desk.deck(*_deck([_POINTS, _QUOTE, _POINTS, _POINTS]))
    scenes, _ = compose(deck, desk.theme, brought=True)
    assert all(scene.background.color.luminance > 0.2 for scene in scenes)
