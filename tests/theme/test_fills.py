"""Fills that show something else: the slide's background, a picture between two colours."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from speechdeck.scene import Background, Box, Color, Decoration, Gradient, Picture
from speechdeck.scene.grounds import colors_behind, grounds_behind
from speechdeck.theme import load_theme
from tests.templates import kit

NAVY = "0B2A55"


def drawn(folder: Path, background: str, *shapes: str, media: bytes | None = None) -> list[Decoration]:
    """What the first layout of a template draws that has these things."""
    return list(painted(folder, background, *shapes, media=media).shapes)


def painted(folder: Path, background: str, *shapes: str, media: bytes | None = None) -> Background:
    """What is behind the slides on that layout."""
    presentation = kit.begin()
    if media:
        assert kit.image(presentation.slide_layouts[0], media) in background
    kit.ground(presentation.slide_layouts[0], background)
    kit.draw(presentation.slide_layouts[0], *shapes)
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    return load_theme(folder / "template.pptx").layouts[0].background


def window(box: tuple[int, int, int, int]) -> str:
    """A red shape that shows the background instead."""
    return kit.shape("Window", box, kit.solid("FF0000")).replace("<p:sp ", '<p:sp useBgFill="1" ', 1)


def test_a_window_on_a_plain_background_has_its_colour(tmp_path: Path) -> None:
    [shape] = drawn(tmp_path, kit.solid(NAVY), window((0, 0, 1000, 1000)))
    assert shape.fill == Color(NAVY)


def test_a_window_on_a_gradient_shows_its_part_of_it(tmp_path: Path) -> None:
    half = (4_572_000, 0, 4_572_000, 6_858_000)
    [_, shape] = drawn(tmp_path, kit.gradient("000000", "FFFFFF", 0), window(half))
    assert isinstance(shape.fill, Gradient)
    assert [(way, color.rgb) for way, color in shape.fill.stops] == [(0.0, "808080"), (1.0, "FFFFFF")]


def test_a_window_on_a_photograph_shows_its_part_of_it(tmp_path: Path) -> None:
    fill = '<a:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    [_, shape] = drawn(tmp_path, fill, window((4_572_000, 0, 4_572_000, 3_429_000)), media=kit.halves(NAVY, "FFFFFF"))
    assert isinstance(shape.fill, Picture)
    assert shape.fill.crop == pytest.approx((0.5, 0.0, 0.0, 0.5))


def test_a_picture_between_two_colours_is_drawn_and_judged_in_them(tmp_path: Path) -> None:
    two = '<a:duotone><a:srgbClr val="0B2A55"/><a:srgbClr val="FFE0C0"/></a:duotone>'
    fill = f'<a:blipFill><a:blip r:embed="rId2">{two}</a:blip><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    [shape] = drawn(tmp_path, fill, media=kit.halves("000000", "FFFFFF"))
    assert isinstance(shape.fill, Picture)
    assert [shape.fill.tones[0][at].rgb for at in (0, -1)] == [NAVY, "FFE0C0"]
    with Image.open(io.BytesIO(shape.fill.data)) as picture:
        assert picture.convert("RGB").getpixel((0, 0)) == (0x0B, 0x2A, 0x55)


@pytest.mark.parametrize(
    ("effects", "red", "white"),
    [
        ("<a:grayscl/>", "4C4C4C", "FFFFFF"),
        ('<a:biLevel thresh="75000"/>', "000000", "FFFFFF"),
        ('<a:biLevel thresh="25000"/>', "FFFFFF", "FFFFFF"),
        ('<a:lum bright="-20000"/>', "CC0000", "CCCCCC"),
        ('<a:lum contrast="-50000"/>', "BF4040", "BFBFBF"),
        ('<a:grayscl/><a:lum bright="20000"/>', "7F7F7F", "FFFFFF"),
        ("<a:lum/>", "FF0000", "FFFFFF"),
    ],
)
def test_effects_on_a_pictures_colours_are_drawn_and_judged(tmp_path: Path, effects: str, red: str, white: str) -> None:
    fill = f'<a:blipFill><a:blip r:embed="rId2">{effects}</a:blip><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    [shape] = drawn(tmp_path, fill, media=kit.halves("FF0000", "FFFFFF"))
    assert isinstance(shape.fill, Picture)
    assert [shape.fill.tones[0][at].rgb for at in (0, -1)] == [red, white]


# --- What shines through


def stretched(inside: str = "", frame: str = "<a:fillRect/>") -> str:
    return f'<a:blipFill><a:blip r:embed="rId2">{inside}</a:blip><a:stretch>{frame}</a:stretch></a:blipFill>'


FADED = '<a:alpha val="20000"/>'


@pytest.mark.parametrize(
    ("background", "seen"),
    [
        (kit.solid("000000", FADED), "CCCCCC"),
        (kit.gradient("000000", "000000", 0).replace("/></a:gs>", f">{FADED}</a:srgbClr></a:gs>"), "CCCCCC"),
        (stretched('<a:alphaModFix amt="20000"/>'), "CCCCCC"),
        (stretched(frame='<a:fillRect l="90000"/>'), "FFFFFF"),
    ],
    ids=["a colour", "a gradient", "a photograph", "a margin"],
)
def test_behind_a_background_there_is_white_paper(tmp_path: Path, background: str, seen: str) -> None:
    behind = painted(tmp_path, background, media=kit.halves("000000", "000000") if "blip" in background else None)
    text = Box.of(1_000_000, 1_000_000, 2_000_000, 500_000)
    assert [each.rgb for each in colors_behind(text, grounds_behind(behind), behind.color)] == [seen]


@pytest.mark.parametrize(("media", "ending"), [(b"\x01\x00\x00\x00", "emf"), (b"\xd7\xcd\xc6\x9a", "wmf")])
def test_a_picture_that_browsers_do_not_show_keeps_its_place_unseen(media: bytes, ending: str, tmp_path: Path) -> None:
    presentation = kit.begin()
    layout = presentation.slide_layouts[0]
    picture = kit.picture("Crest", (0, 0, 900_000, 900_000), kit.image(layout, media, ending))
    line = f'<a:ln w="12700">{kit.solid("FF0000")}</a:ln></p:spPr>'
    kit.draw(layout, picture.replace("</p:spPr>", line))
    (tmp_path / "template.pptx").write_bytes(kit.ending(presentation))
    [shape] = load_theme(tmp_path / "template.pptx").layouts[0].background.shapes
    assert (shape.fill, shape.stroke) == (Color("FFFFFF", alpha=0.0), None)
