"""Whatever a template has behind its texts, they can be read, and what it chose itself is kept where it can be."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from speechdeck.compose import compose
from speechdeck.model import Deck
from speechdeck.scene import Box, Chart, Color, Decoration, Frame, Geometry, Gradient, Picture, Scene, Shape, TextStyle
from speechdeck.scene.grounds import PLAIN_AREA
from speechdeck.theme import Theme
from speechdeck.typesetting.contrast import contrasts

from .conftest import Desk

OUTLINE = """
title: Borders
footer: Everywhere
slides:
  - section: Part
    content:
      - {heading: Many, points: [one, two]}
      - {chart: {kind: doughnut, data: [{label: a, value: 4}, {label: b, value: 2}], caption: Said}}
  - section: Another
    content:
      - {quote: {text: one, source: Me}}
      - {heading: Said, table: {header: [a, b], rows: [[1, 2], [3, 4]]}}
  - section: The last
    content: [{tiles: [one, two]}, {flow: [one, two]}]
"""
SPEECH = "# Part\n\nwords\n\n# Another\n\nwords\n\n# The last\n\nwords\n"

WHITE, BLACK = Color("FFFFFF"), Color("000000")
CHESS = Picture(b"", "image/png", Color("808080"), tones=((BLACK, WHITE) * 40,) * 40)


@pytest.fixture
def deck(desk: Desk) -> Deck:
    return desk.deck(OUTLINE, SPEECH)


def on(theme: Theme, *shapes: Decoration, ground: Color = WHITE) -> Theme:
    """The theme with other things behind everything."""
    layouts = (
        replace(layout, background=replace(layout.background, color=ground, shapes=shapes)) for layout in theme.layouts
    )
    return replace(theme, layouts=tuple(layouts))


def everywhere(theme: Theme, fill: Color | Gradient | Picture) -> Decoration:
    return Decoration("Ground", Geometry.RECTANGLE, Box.of(0, 0, theme.width, theme.height), fill=fill)


def lost(scenes: tuple[Scene, ...]) -> list[str]:
    """The texts that cannot be read; what a template's own colour gives up is only noted."""
    found = (each for scene in scenes for each in contrasts(scene))
    return [each.text for each in found if not each.readable and not (each.inherited and each.ratio >= 3)]


def test_where_all_can_be_read_nothing_changes(deck: Deck, theme: Theme) -> None:
    scenes, _ = compose(deck, theme)
    frames = [item for scene in scenes for item in scene.items if isinstance(item, Frame) and item.role != "body"]
    assert all(each.paragraphs[0].style.color == each.placeholder.styles[0].color for each in frames)


def test_a_title_on_the_wrong_ground_gets_a_colour_of_the_theme(deck: Deck, theme: Theme) -> None:
    scenes, _ = compose(deck, on(theme, ground=theme.colors["tx2"]))
    titles = [item for scene in scenes for item in scene.items if isinstance(item, Frame) and item.role == "title"]
    assert {each.paragraphs[0].style.color.name for each in titles} == {"bg1"}
    assert lost(scenes) == []


def test_the_bullets_change_with_their_text(deck: Deck, theme: Theme) -> None:
    layouts = tuple(
        replace(
            layout,
            placeholders=tuple(
                replace(place, styles=tuple(_with_own_bullet(style) for style in place.styles))
                for place in layout.placeholders
            ),
        )
        for layout in theme.layouts
    )
    (first, *_), _ = compose(deck, on(replace(theme, layouts=layouts), ground=theme.colors["tx2"]))
    points = [each.style for each in first.paragraphs if each.style.bullet]
    assert points
    assert all(style.bullet and style.bullet.color == style.color for style in points)


def _with_own_bullet(style: TextStyle) -> TextStyle:
    return replace(style, bullet=replace(style.bullet, color=style.color)) if style.bullet else style


def test_a_text_on_light_and_dark_gets_a_plain_area(deck: Deck, theme: Theme) -> None:
    scenes, _ = compose(deck, on(theme, everywhere(theme, CHESS)))
    assert lost(scenes) == []
    areas = [item for scene in scenes for item in scene.items if getattr(item, "name", "").startswith(PLAIN_AREA)]
    assert areas
    assert all(isinstance(area, Shape) and area.fill and area.fill.name for area in areas)


def test_the_points_of_a_list_have_one_colour_where_only_some_stand_on_the_dark(deck: Deck, theme: Theme) -> None:
    below = Decoration(
        "Below", Geometry.RECTANGLE, Box.of(0, theme.height * 0.42, theme.width, theme.height), fill=BLACK
    )
    (first, *_), _ = compose(deck, on(theme, below))
    [points] = [item for item in first.items if isinstance(item, Frame) and item.role == "body"]
    assert len({each.style.color for each in points.paragraphs if not each.heading}) == 1
    assert lost((first,)) == []


def test_all_labels_of_a_chart_change_alike_as_powerpoint_has_one_colour_for_them(deck: Deck, theme: Theme) -> None:
    left = Decoration("Left", Geometry.RECTANGLE, Box.of(0, 0, theme.width * 0.8, theme.height), fill=BLACK)
    scenes, _ = compose(deck, on(theme, left))
    [chart] = [item for scene in scenes for item in scene.items if isinstance(item, Chart)]
    usual = {each.paragraph.style.color for each in chart.labels if not each.paragraph.style.bold}
    assert usual == {chart.style.color}
    assert lost(scenes) == []


def test_the_parts_of_a_chart_stand_out_from_the_plain_area_behind_it(deck: Deck, theme: Theme) -> None:
    scenes, _ = compose(deck, on(theme, everywhere(theme, CHESS)))
    pairs = (pair for scene in scenes for pair in pairwise(scene.items))
    [(area, chart)] = [(before, item) for before, item in pairs if isinstance(item, Chart)]
    assert isinstance(area, Shape)
    assert area.fill is not None
    assert all(color.contrast(area.fill) >= 3 for color in chart.colors)


COLORS = some.integers(0, 0xFFFFFF).map(lambda number: Color(f"{number:06X}"))
FILLS = some.one_of(
    COLORS,
    some.builds(
        Gradient,
        some.tuples(COLORS, COLORS).map(lambda two: tuple(zip((0.0, 1.0), two, strict=True))),
        some.floats(0, 360),
    ),
    some.lists(some.lists(COLORS, min_size=4, max_size=4).map(tuple), min_size=3, max_size=3).map(
        lambda rows: Picture(b"", "image/png", rows[0][0], tones=tuple(rows))
    ),
    some.builds(replace, COLORS, alpha=some.floats(0.1, 1)),
)
SHAPES = some.lists(some.tuples(FILLS, some.sampled_from(Geometry), *[some.floats(0, 1)] * 4), max_size=3)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(COLORS, min_size=12, max_size=12), COLORS, SHAPES)
def test_in_any_theme_on_any_ground_every_text_can_be_read(
    deck: Deck,
    theme: Theme,
    colors: list[Color],
    ground: Color,
    shapes: list[tuple],  # type: ignore[type-arg]
) -> None:
    named = {name: replace(color, name=name) for name, color in zip(theme.colors, colors, strict=True)}
    drawn = [
        Decoration(
            "", geometry, Box.of(x * theme.width, y * theme.height, w * theme.width, h * theme.height), fill=fill
        )
        for fill, geometry, x, y, w, h in shapes
    ]
    random = on(replace(theme, colors=named), *drawn, ground=ground)
    layouts = tuple(replace(layout, colors=named) for layout in random.layouts)
    scenes, problems = compose(deck, replace(random, layouts=layouts))
    assert problems == []
    assert lost(scenes) == []
