"""Shadows: a shape's own and those of the theme's styles, what the page shows of them, and what it is quiet about."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.paint.reveal.background import svg
from speechdeck.paint.reveal.style_classes import StyleClasses
from speechdeck.scene import Color, Decoration, Emu, Shadow
from speechdeck.theme import load_theme
from tests.templates import kit

BOX = (1_000_000, 1_000_000, 2_000_000, 1_000_000)
BLACK = '<a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr>'
CAST = f'<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="5400000" {{}}>{BLACK}</a:outerShdw></a:effectLst>'
OWN = Shadow(Color("000000", alpha=0.4), Emu(50_800), Emu(38_100), 90.0)


def drawn(folder: Path, *shapes: str) -> tuple[list[Decoration], list[str]]:
    """What the first layout of a template draws that has these shapes, and how it is drawn otherwise."""
    presentation = kit.begin()
    kit.draw(presentation.slide_layouts[0], *shapes)
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    layout = load_theme(folder / "template.pptx").layouts[0]
    return list(layout.background.shapes), [lack.how for lack in layout.lacks]


def box(fill: str, preset: str = "rect", frame: str = "") -> str:
    """A shape of a preset."""
    return kit.shape("Box", BOX, fill, f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>', frame)


def test_a_shape_casts_its_own_shadow(tmp_path: Path) -> None:
    [shape], lacks = drawn(tmp_path, box(kit.solid("C00000") + CAST.format("")))
    assert (shape.shadow, lacks) == (OWN, [])


def test_a_shadow_may_stay_where_it_is_when_its_shape_turns(tmp_path: Path) -> None:
    [shape], _ = drawn(tmp_path, box(kit.solid("C00000") + CAST.format('rotWithShape="0"')))
    assert shape.shadow is not None
    assert not shape.shadow.turns


def test_the_page_draws_a_shadow_inside_what_turns_or_around_it(tmp_path: Path) -> None:
    turning, still = (
        drawn(tmp_path, box(kit.solid("C00000") + CAST.format(said), frame=' rot="5400000"'))[0][0]
        for said in ("", 'rotWithShape="0"')
    )
    names = StyleClasses()
    inner, outer = svg(turning, "a", names), svg(still, "b", names)
    assert "filter:drop-shadow(0px 4px 2.67px #00000066)" in names.style_sheet
    assert inner.startswith("<g transform=")
    assert outer.startswith("<g class=")
    assert inner.count("<g ") == outer.count("<g ") == 2


def test_the_faces_of_a_body_cast_one_shadow(tmp_path: Path) -> None:
    shapes, _ = drawn(tmp_path, box(kit.solid("C00000") + CAST.format(""), "cube"))
    assert [shape.shadow for shape in shapes] == [OWN, None, None, None, None]


def test_a_picture_casts_one_too(tmp_path: Path) -> None:
    presentation = kit.begin()
    layout = presentation.slide_layouts[0]
    image = kit.picture("Photo", BOX, kit.image(layout, kit.halves("000000", "FFFFFF")))
    kit.draw(layout, image.replace("</p:spPr>", CAST.format("") + "</p:spPr>"))
    (tmp_path / "template.pptx").write_bytes(kit.ending(presentation))
    [shape] = load_theme(tmp_path / "template.pptx").layouts[0].background.shapes
    assert shape.shadow == OWN


def test_a_style_of_the_theme_casts_one_unless_the_shape_says_none(tmp_path: Path) -> None:
    style = '<p:style><a:lnRef idx="0"/><a:fillRef idx="1"/><a:effectRef idx="1"/><a:fontRef idx="minor"/></p:style>'
    styled = box(kit.solid("C00000")).replace("<p:txBody>", style + "<p:txBody>")
    plain = styled.replace("</p:spPr>", "<a:effectLst/></p:spPr>")
    shapes, _ = drawn(tmp_path, styled, plain)
    assert [shape.shadow is not None for shape in shapes] == [True, False]


@pytest.mark.parametrize("effect", ['<a:softEdge rad="63500"/>', '<a:reflection blurRad="6350" stA="50000"/>'])
def test_soft_edges_and_reflections_are_left_out_quietly(effect: str, tmp_path: Path) -> None:
    [shape], lacks = drawn(tmp_path, box(kit.solid("C00000") + f"<a:effectLst>{effect}</a:effectLst>"))
    assert (shape.shadow, lacks) == (None, [])


@pytest.mark.parametrize(
    "effect",
    [
        CAST.format('sy="-20000"'),
        CAST.format('kx="1200000"'),
        f"<a:effectLst><a:innerShdw>{BLACK}</a:innerShdw></a:effectLst>",
        '<a:scene3d><a:camera prst="isometricTopUp"/><a:lightRig rig="threePt" dir="t"/></a:scene3d>',
        '<a:sp3d><a:bevelT w="63500"/></a:sp3d>',
    ],
)
def test_a_shadow_on_a_floor_and_what_is_no_shadow_are_told(effect: str, tmp_path: Path) -> None:
    [shape], lacks = drawn(tmp_path, box(kit.solid("C00000") + effect))
    assert (shape.shadow, lacks) == (None, ["is drawn without some of its effects"])


def test_a_camera_that_looks_straight_on_changes_nothing(tmp_path: Path) -> None:
    scene = '<a:scene3d><a:camera prst="orthographicFront"><a:rot lat="0" lon="0" rev="0"/></a:camera><a:lightRig rig="threePt" dir="t"/></a:scene3d>'
    assert drawn(tmp_path, box(kit.solid("C00000") + scene))[1] == []
