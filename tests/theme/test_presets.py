"""Preset shapes: their corners, holes, shaded faces and adjustments, and that each stays where it belongs."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest
from lxml import etree
from pptx.oxml.ns import nsdecls

from speechdeck.scene import Box
from speechdeck.theme.geometry import Drawn, outlines, radius
from speechdeck.theme.presets.catalog import PRESETS

BOX = Box.of(1_000, 2_000, 400, 200)
POINTING_OUT = {"bentConnector3", "cloud", "teardrop", "wave", "doubleWave", "wedgeRectCallout", "wedgeEllipseCallout"}
"""Presets some of whose points, or of their curves' controls, lie outside their boxes."""


def _drawn(name: str, adjusted: Mapping[str, int] | None = None, box: Box = BOX) -> list[Drawn]:
    guides = "".join(f'<a:gd name="{each}" fmla="val {value}"/>' for each, value in (adjusted or {}).items())
    preset = f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    found = outlines(etree.fromstring(f"<p:spPr {nsdecls('p', 'a')}>{preset}</p:spPr>"), box)
    assert found is not None
    return found


def _ends(drawn: Drawn) -> list[tuple[int, int]]:
    """Where each step ends, from the box's corner."""
    assert isinstance(drawn.outline, tuple)
    steps = [lengths for _, lengths in drawn.outline if lengths]
    return [(int(lengths[-2]) - BOX.left, int(lengths[-1]) - BOX.top) for lengths in steps]


@pytest.mark.parametrize(
    ("name", "adjusted", "corners"),
    [
        ("triangle", {}, [(0, 200), (200, 0), (400, 200)]),
        ("triangle", {"adj": 100_000}, [(0, 200), (400, 0), (400, 200)]),
        ("parallelogram", {}, [(0, 200), (50, 0), (400, 0), (350, 200)]),
        ("homePlate", {"adj": 25_000}, [(0, 0), (350, 0), (400, 100), (350, 200), (0, 200)]),
        ("homePlate", {"adj": 900_000}, [(0, 0), (0, 0), (400, 100), (0, 200), (0, 200)]),
        ("chevron", {}, [(0, 0), (300, 0), (400, 100), (300, 200), (0, 200), (100, 100)]),
        ("corner", {"adj1": 25_000, "adj2": 50_000}, [(0, 0), (100, 0), (100, 150), (400, 150), (400, 200), (0, 200)]),
        ("star4", {"adj": 25_000}, [(200, 0), (271, 65), (400, 100), (271, 135), (200, 200), (129, 135), (0, 100), (129, 65)]),
        ("pentagon", {}, [(200, 0), (400, 76), (324, 200), (76, 200), (0, 76)]),
        ("rightArrow", {}, [(0, 50), (300, 50), (300, 0), (400, 100), (300, 200), (300, 150), (0, 150)]),
        ("leftArrow", {}, [(400, 50), (100, 50), (100, 0), (0, 100), (100, 200), (100, 150), (400, 150)]),
        ("downArrow", {}, [(100, 0), (100, 100), (0, 100), (200, 200), (400, 100), (300, 100), (300, 0)]),
        ("bentConnector3", {"adj1": 150_000}, [(0, 0), (600, 0), (600, 200), (400, 200)]),
        ("bentConnector4", {}, [(0, 0), (200, 0), (200, 100), (400, 100), (400, 200)]),
        ("wedgeRectCallout", {"adj1": 0, "adj2": 100_000}, [(0, 0), (400, 0), (400, 200), (167, 200), (200, 300), (67, 200), (0, 200)]),
    ],
)  # fmt: skip
def test_straight_edges_meet_in_the_corners(
    name: str, adjusted: dict[str, int], corners: list[tuple[int, int]]
) -> None:
    [drawn] = _drawn(name, adjusted)
    assert _ends(drawn) == [pytest.approx(corner, abs=1) for corner in corners]


@pytest.mark.parametrize(
    ("name", "adjusted", "ends"),
    [
        ("round2SameRect", {"adj1": 50_000}, [(0, 100), (100, 0), (300, 0), (400, 100), (400, 200), (0, 200)]),
        ("round1Rect", {"adj": 25_000}, [(0, 0), (350, 0), (400, 50), (400, 200), (0, 200)]),
        ("snipRoundRect", {"adj1": 25_000, "adj2": 50_000}, [(0, 50), (50, 0), (300, 0), (400, 100), (400, 200), (0, 200)]),
        ("pie", {"adj1": 0, "adj2": 5_400_000}, [(400, 100), (200, 200), (200, 100)]),
        ("chord", {"adj1": 5_400_000, "adj2": 10_800_000}, [(200, 200), (0, 100)]),
        ("plaque", {"adj": 25_000}, [(0, 50), (50, 0), (350, 0), (400, 50), (400, 150), (350, 200), (50, 200), (0, 150)]),
    ],
)  # fmt: skip
def test_round_edges_begin_and_end_where_the_adjustments_say(
    name: str, adjusted: dict[str, int], ends: list[tuple[int, int]]
) -> None:
    [drawn] = _drawn(name, adjusted)
    assert _ends(drawn) == [pytest.approx(end, abs=1) for end in ends]


@pytest.mark.parametrize("name", ["donut", "frame"])
def test_a_hole_runs_the_other_way(name: str) -> None:
    [drawn] = _drawn(name)
    assert isinstance(drawn.outline, tuple)
    second = max(at for at, (kind, _) in enumerate(drawn.outline) if kind == "M")
    outer, inner = Drawn(drawn.outline[:second]), Drawn(drawn.outline[second:])
    assert _turn(_ends(outer)) > 0 > _turn(_ends(inner))


def _turn(corners: list[tuple[int, int]]) -> float:
    """Twice the area, above zero if the corners are clockwise."""
    pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
    return sum(x * below - right * y for (x, y), (right, below) in pairs)


def test_the_faces_of_a_body_are_lighter_and_darker() -> None:
    assert [each.shade for each in _drawn("cube") if each.filled] == [0, -0.2, 0.2]


@pytest.mark.parametrize("name", ["leftBrace", "arc", "bracketPair"])
def test_what_is_open_has_its_line_and_its_ground_by_themselves(name: str) -> None:
    assert [(each.filled, each.stroked) for each in _drawn(name)] == [(True, False), (False, True)]


def test_a_rounded_corner_is_half_the_shorter_side_at_most() -> None:
    guide = '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 90000"/></a:avLst></a:prstGeom>'
    assert radius(etree.fromstring(f"<p:spPr {nsdecls('p', 'a')}>{guide}</p:spPr>"), BOX) == 100


@pytest.mark.parametrize("name", sorted(set(PRESETS) - POINTING_OUT))
def test_every_preset_stays_in_its_box(name: str) -> None:
    for drawn in _drawn(name):
        for x, y in _ends(drawn):
            assert -1 <= x <= 401
            assert -1 <= y <= 201


@pytest.mark.parametrize("box", [BOX, Box.of(0, 0, 200, 400), Box.of(0, 0, 0, 400), Box.of(0, 0, 400, 0)])
@pytest.mark.parametrize("adjusted", [-50_000, 0, 100_000])
def test_every_preset_can_be_drawn_whatever_its_box_and_its_adjustments(box: Box, adjusted: int) -> None:
    for name in PRESETS:
        for drawn in _drawn(name, dict.fromkeys(("adj", "adj1", "adj2", "adj3"), adjusted), box):
            assert isinstance(drawn.outline, tuple)
            assert all(math.isfinite(length) for _, lengths in drawn.outline for length in lengths)
