"""SVG's shapes as moves, lines and cubic curves."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import pytest

from speechdeck.files.strokes import Step, ellipse, followed, rounded


def _points(steps: Sequence[Step]) -> Iterator[tuple[float, float]]:
    """Points of the curves of a path, ends and middles."""
    x = y = 0.0
    for kind, points in steps:
        if kind == "C":
            x1, y1, x2, y2, end_x, end_y = points
            yield (x + 3 * x1 + 3 * x2 + end_x) / 8, (y + 3 * y1 + 3 * y2 + end_y) / 8
        if points:
            x, y = points[-2:]
            yield x, y


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("M1 2 3 4", [("M", (1, 2)), ("L", (3, 4))]),
        ("m1 2 3 4l-1-1", [("M", (1, 2)), ("L", (4, 6)), ("L", (3, 5))]),
        ("M1 2h3v4H0V.5", [("M", (1, 2)), ("L", (4, 2)), ("L", (4, 6)), ("L", (0, 6)), ("L", (0, 0.5))]),
        ("M0 0h1v1zl2 2", [("M", (0, 0)), ("L", (1, 0)), ("L", (1, 1)), ("Z", ()), ("L", (2, 2))]),
        ("M0 0C0 1 1 2 2 2s2-1 2-2", [("M", (0, 0)), ("C", (0, 1, 1, 2, 2, 2)), ("C", (3, 2, 4, 1, 4, 0))]),
        ("M0 0q3 3 6 0t6 0", [("M", (0, 0)), ("C", (2, 2, 4, 2, 6, 0)), ("C", (8, -2, 10, -2, 12, 0))]),
        ("M0 0a0 1 0 0 1 2 2", [("M", (0, 0)), ("L", (2, 2))]),
    ],
)
def test_a_path_is_followed_step_by_step(path: str, steps: list[Step]) -> None:
    found = list(followed(path))
    assert [kind for kind, _ in found] == [kind for kind, _ in steps]
    for (_, points), (_, wanted) in zip(found, steps, strict=True):
        assert points == pytest.approx(wanted)


@pytest.mark.parametrize("flags", ["0 0", "0 1", "1 0", "1 1", "01", "10"])
def test_an_arc_stays_at_its_distance_from_its_middle(flags: str) -> None:
    large, sweep = flags[0], flags[-1]
    steps = list(followed(f"M3 0A3 3 0 {large} {sweep} 0 3"))
    middle = (0, 0) if large != sweep else (3, 3)
    assert steps[-1][1][-2:] == (0, 3)
    assert all(math.dist(point, middle) == pytest.approx(3, rel=1e-3) for point in _points(steps))
    assert (len(steps) > 3) is (large == "1")


def test_an_arc_whose_radii_are_too_short_becomes_larger() -> None:
    steps = list(followed("M0 0A1 1 0 0 1 8 0"))
    assert all(math.dist(point, (4, 0)) == pytest.approx(4, rel=1e-3) for point in _points(steps))


def test_an_ellipse_and_a_rounded_rectangle_are_closed_curves() -> None:
    assert [kind for kind, _ in ellipse(12, 12, 3, 2)] == ["M", "C", "C", "C", "C", "Z"]
    assert all(
        math.dist(point, (12, 12)) == pytest.approx(3, rel=1e-3) for point in _points(list(ellipse(12, 12, 3, 3)))
    )
    assert [kind for kind, _ in rounded(1, 2, 10, 8, 2)] == ["M", *["L", "C"] * 4, "Z"]
    assert [kind for kind, _ in rounded(1, 2, 10, 8, 0)] == ["M", *["L"] * 4, "Z"]
    ends = [points[-2:] for kind, points in rounded(1, 2, 10, 8, 9) if kind != "Z"]
    assert all(1 <= x <= 11 and 2 <= y <= 10 for x, y in ends)
