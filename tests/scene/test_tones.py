from __future__ import annotations

import pytest

from speechdeck.scene import Box, Color, Gradient, Picture
from speechdeck.scene.tones import color_at, part_of

BLACK, WHITE, RED = Color("000000"), Color("FFFFFF"), Color("FF0000")
BOX = Box.of(1_000, 2_000, 4_000, 2_000)


def test_a_colour_is_the_same_everywhere() -> None:
    assert color_at(RED, BOX, 0, 0) == RED


@pytest.mark.parametrize(
    ("angle", "point", "expected"),
    [
        (0, (1_000, 3_000), "000000"),
        (0, (3_000, 2_000), "808080"),
        (0, (5_000, 3_000), "FFFFFF"),
        (90, (3_000, 2_500), "404040"),
        (180, (1_000, 3_000), "FFFFFF"),
    ],
)
def test_a_gradient_runs_in_its_direction(angle: float, point: tuple[int, int], expected: str) -> None:
    assert color_at(Gradient(((0.0, BLACK), (1.0, WHITE)), angle), BOX, *point).rgb == expected


def test_before_its_first_stop_and_behind_its_last_a_gradient_stays_as_it_is() -> None:
    gradient = Gradient(((0.25, BLACK), (0.75, RED)), 0)
    assert [color_at(gradient, BOX, x, 3_000).rgb for x in (1_000, 1_800, 4_200)] == ["000000", "000000", "FF0000"]


def test_a_round_gradient_goes_out_from_its_centre() -> None:
    gradient = Gradient.from_point(((0.0, WHITE), (1.0, BLACK)), 0.0, 0.0)
    assert color_at(gradient, BOX, 1_000, 2_000) == WHITE
    assert color_at(gradient, BOX, 5_000, 4_000) == BLACK


def test_colours_between_stops_let_through_what_is_between_theirs() -> None:
    veil = Gradient(((0.0, Color("000000", alpha=0.0)), (1.0, BLACK)), 0)
    assert color_at(veil, BOX, 3_000, 3_000).alpha == 0.5


PHOTOGRAPH = Picture(b"", "image/png", RED, tones=((BLACK, WHITE), (RED, WHITE)))


def test_a_picture_has_the_colours_of_its_parts() -> None:
    points = ((1_500, 2_500), (4_500, 2_500), (1_500, 3_500), (4_999, 3_999))
    assert [color_at(PHOTOGRAPH, BOX, *point) for point in points] == [BLACK, WHITE, RED, WHITE]


def test_of_a_picture_that_nothing_is_known_of_it_is_the_one_colour() -> None:
    assert color_at(Picture(b"", "image/svg+xml", WHITE), BOX, 1_500, 2_500) == WHITE


def test_what_is_cut_off_is_not_seen_and_a_margin_is_empty() -> None:
    right = Picture(b"", "image/png", RED, (0.5, 0.0, 0.0, 0.0), tones=PHOTOGRAPH.tones)
    assert color_at(right, BOX, 1_001, 2_500) == WHITE
    framed = Picture(b"", "image/png", RED, (-0.5, 0.0, 0.0, 0.0), tones=PHOTOGRAPH.tones)
    assert color_at(framed, BOX, 1_001, 2_500).alpha == 0


@pytest.mark.parametrize(
    "fill",
    [
        Gradient(((0.0, BLACK), (0.5, RED), (1.0, WHITE)), 30.0),
        Gradient.from_point(((0.0, BLACK), (1.0, WHITE)), 0.5, 0.5),
        Gradient.from_point(((0.0, BLACK), (0.4, RED), (1.0, WHITE)), 0.0, 1.0),
    ],
)
def test_a_part_of_a_gradient_has_the_colours_that_the_whole_has_there(fill: Gradient) -> None:
    part = Box.of(2_000, 2_100, 2_500, 800)
    for x, y in ((2_000, 2_100), (3_000, 2_500), (4_400, 2_850), (2_200, 2_800)):
        seen, whole = color_at(part_of(fill, BOX, part), part, x, y), color_at(fill, BOX, x, y)
        assert abs(seen.luminance - whole.luminance) < 0.02
