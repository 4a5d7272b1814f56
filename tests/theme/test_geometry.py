"""Outlines: free forms with their curves, arcs and guides, and what presets are drawn as."""

from __future__ import annotations

import math

import pytest
from lxml import etree
from pptx.oxml.ns import nsdecls

from speechdeck.scene import Box, Geometry
from speechdeck.theme.geometry import nearest, outlines

BOX = Box.of(1_000, 2_000, 400, 200)


def _properties(inner: str) -> etree._Element:
    return etree.fromstring(f"<p:spPr {nsdecls('p', 'a')}>{inner}</p:spPr>")


def _preset(name: str) -> etree._Element:
    return _properties(f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>')


def _free(steps: str, guides: str = "", size: str = 'w="40" h="20"', marks: str = "") -> etree._Element:
    return _properties(
        f"<a:custGeom><a:avLst/><a:gdLst>{guides}</a:gdLst><a:pathLst><a:path {size} {marks}>{steps}</a:path></a:pathLst></a:custGeom>"
    )


def _drawn(properties: etree._Element) -> list[tuple[str, tuple[int, ...]]]:
    found = outlines(properties, BOX)
    assert found is not None
    [drawn] = found
    assert isinstance(drawn.outline, tuple)
    return [(kind, tuple(map(int, lengths))) for kind, lengths in drawn.outline]


def _pt(x: float | str, y: float | str) -> str:
    return f'<a:pt x="{x}" y="{y}"/>'


def test_a_free_form_fills_its_box_whatever_its_own_units() -> None:
    steps = f"<a:moveTo>{_pt(0, 0)}</a:moveTo><a:lnTo>{_pt(40, 10)}</a:lnTo><a:close/>"
    assert _drawn(_free(steps)) == [("M", (1_000, 2_000)), ("L", (1_400, 2_100)), ("Z", ())]


def test_a_free_form_without_units_is_written_in_the_slides() -> None:
    steps = f"<a:moveTo>{_pt(0, 0)}</a:moveTo><a:lnTo>{_pt(400, 100)}</a:lnTo>"
    assert _drawn(_free(steps, size="")) == [("M", (1_000, 2_000)), ("L", (1_400, 2_100))]


def test_a_quadratic_curve_becomes_a_cubic_one() -> None:
    steps = f"<a:moveTo>{_pt(0, 0)}</a:moveTo><a:quadBezTo>{_pt(15, 0)}{_pt(30, 15)}</a:quadBezTo>"
    assert _drawn(_free(steps))[1] == ("C", (1_100, 2_000, 1_200, 2_050, 1_300, 2_150))


@pytest.mark.parametrize(
    ("start", "sweep", "pieces", "end"),
    [
        (180, 90, 1, (1_200, 1_900)),
        (180, 180, 2, (1_400, 2_000)),
        (180, -90, 1, (1_200, 2_100)),
        (180, 360, 4, (1_000, 2_000)),
    ],
)
def test_an_arc_ends_where_its_ellipse_has_its_angle(start: int, sweep: int, pieces: int, end: tuple[int, int]) -> None:
    arc = f'<a:arcTo wR="20" hR="10" stAng="{start * 60_000}" swAng="{sweep * 60_000}"/>'
    _, *curves = _drawn(_free(f"<a:moveTo>{_pt(0, 0)}</a:moveTo>{arc}"))
    assert [kind for kind, _ in curves] == ["C"] * pieces
    assert curves[-1][1][-2:] == pytest.approx(end, abs=1)


def test_an_arc_stays_on_its_circle() -> None:
    arc = '<a:arcTo wR="200" hR="200" stAng="10800000" swAng="5400000"/>'
    found: list[tuple[str, tuple[int, ...]]] = _drawn(_free(f"<a:moveTo>{_pt(0, 200)}</a:moveTo>{arc}", size=""))
    (_, (x0, y0)), (_, (x1, y1, x2, y2, x3, y3)) = found
    x, y = (x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8
    assert math.dist((x, y), (1_200, 2_200)) == pytest.approx(200, abs=1)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("val 7", 7),
        ("*/ w 1 4", 100),
        ("+- w 5 h", 205),
        ("+/ w h 6", 100),
        ("?: w 1 2", 1),
        ("?: 0 1 2", 2),
        ("abs -9", 9),
        ("max w h", 400),
        ("min w h", 200),
        ("mod 3 4 0", 5),
        ("pin 10 w 30", 30),
        ("sqrt 81", 9),
        ("sin 100 5400000", 100),
        ("cos 100 cd2", -100),
        ("tan 100 2700000", 100),
        ("at2 1 1", 2_700_000),
        ("cat2 100 1 0", 100),
        ("sat2 100 0 1", 100),
        ("val wd2", 200),
        ("val ssd8", 25),
    ],
)
def test_a_guide_computes(formula: str, expected: float) -> None:
    guide = f'<a:gd name="found" fmla="{formula}"/>'
    [(_, (x, _))] = _drawn(_free(f"<a:moveTo>{_pt('found', 0)}</a:moveTo>", guide, size=""))
    assert x - BOX.left == pytest.approx(expected, abs=1)


def test_a_path_may_be_left_unfilled_or_without_a_line() -> None:
    found = outlines(_free(f"<a:moveTo>{_pt(0, 0)}</a:moveTo>", marks='fill="none" stroke="0"'), BOX)
    assert found is not None
    assert [(each.filled, each.stroked) for each in found] == [(False, False)]


@pytest.mark.parametrize(("name", "geometry"), [("rect", Geometry.RECTANGLE), ("ellipse", Geometry.ELLIPSE)])
def test_the_simple_presets_stay_what_they_are(name: str, geometry: Geometry) -> None:
    found = outlines(_preset(name), BOX)
    assert found is not None
    assert [each.outline for each in found] == [geometry]


@pytest.mark.parametrize(
    ("name", "geometry"),
    [
        ("gear6", Geometry.RECTANGLE),
        ("sun", Geometry.ELLIPSE),
        ("wedgeRoundRectCallout", Geometry.ROUNDED),
    ],
)
def test_what_is_not_known_has_something_near(name: str, geometry: Geometry) -> None:
    assert outlines(_preset(name), BOX) is None
    assert nearest(_preset(name)).outline is geometry
