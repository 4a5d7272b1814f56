"""What is repeated to fill a shape: a picture in its own size, a pattern in its two colours."""

from __future__ import annotations

import io

import pytest
from lxml import etree
from PIL import Image
from pptx.oxml.ns import nsdecls

from speechdeck.scene import Box, Color, Emu, Tile
from speechdeck.scene.tones import color_at, part_of
from speechdeck.theme.tiles import _PATTERNS, pattern, tile_of

INCH = 914_400
BOX = Box.of(INCH, INCH, 8 * INCH, 4 * INCH)
NAVY, CREAM = Color("0B2A55"), Color("FFF6E0")


def tile(attributes: str = "", shown: tuple[float, float] = (1.0, 1.0), density: int | None = None) -> Tile:
    """How a picture of 192 by 96 pixels is repeated."""
    written = io.BytesIO()
    Image.new("RGB", (192, 96)).save(written, "PNG", **({"dpi": (density, density)} if density else {}))
    found = tile_of(etree.fromstring(f"<a:tile {nsdecls('a')} {attributes}/>"), written.getvalue(), shown)
    assert found
    return found


@pytest.mark.parametrize(
    ("attributes", "shown", "density", "inches"),
    [
        ("", (1.0, 1.0), None, (2.0, 1.0)),
        ("", (1.0, 1.0), 192, (1.0, 0.5)),
        ('sx="50000" sy="200000"', (1.0, 1.0), None, (1.0, 2.0)),
        ("", (0.5, 1.0), None, (1.0, 1.0)),
    ],
    ids=["by its pixels", "by its density", "scaled", "a part of it"],
)
def test_one_of_a_repeated_picture_has_the_pictures_own_size(
    attributes: str, shown: tuple[float, float], density: int | None, inches: tuple[float, float]
) -> None:
    found = tile(attributes, shown, density)
    assert (found.width / INCH, found.height / INCH) == pytest.approx(inches, rel=1e-3)


@pytest.mark.parametrize(
    ("attributes", "corner"),
    [
        ("", (1, 1)),
        ('algn="ctr"', (4, 2.5)),
        ('algn="br"', (7, 4)),
        ('algn="t"', (4, 1)),
        ('algn="l"', (1, 2.5)),
        (f'tx="{INCH}" ty="{-INCH}"', (2, 0)),
    ],
)
def test_one_stands_where_it_is_aligned_and_the_others_beside_it(attributes: str, corner: tuple[float, float]) -> None:
    assert tuple(each / INCH for each in tile(attributes).corner(BOX)) == pytest.approx(corner)


def test_what_is_no_picture_of_pixels_has_no_size() -> None:
    assert tile_of(etree.fromstring("<tile/>"), b"<svg/>", (1.0, 1.0)) is None


# --- Patterns


@pytest.mark.parametrize(
    ("name", "share"),
    [("pct5", 5), ("pct25", 25), ("pct75", 75), ("ltHorz", 25), ("dkVert", 50), ("wdUpDiag", 37.5), ("lgCheck", 50)],
)
def test_a_pattern_is_as_dark_from_afar_as_it_is_covered(name: str, share: float) -> None:
    drawn = pattern(name, Color("000000"), Color("FFFFFF"))
    assert drawn
    assert int(drawn.color.rgb[:2], 16) == pytest.approx(255 * (1 - share / 100), abs=5)


def test_thin_patterns_are_read_on_as_one_colour_and_bold_ones_as_two() -> None:
    thin, bold = pattern("pct20", NAVY, CREAM), pattern("lgCheck", NAVY, CREAM)
    assert thin
    assert bold
    pixel = INCH // 96
    seen = [
        {color_at(each, BOX, BOX.left + (x + 0.5) * pixel, BOX.top + pixel / 2).rgb for x in range(16)}
        for each in (thin, bold)
    ]
    assert [len(each) for each in seen] == [1, 2]
    assert seen[1] == {NAVY.rgb, CREAM.rgb}


@pytest.mark.parametrize("name", _PATTERNS)
def test_every_pattern_shows_both_its_colours_sharply(name: str) -> None:
    drawn = pattern(name, NAVY, CREAM)
    assert drawn
    with Image.open(io.BytesIO(drawn.data)) as picture:
        pixels = picture.convert("RGB").tobytes()
    assert {pixels[at : at + 3].hex().upper() for at in range(0, len(pixels), 3)} == {NAVY.rgb, CREAM.rgb}


def test_a_pattern_that_is_not_known_has_none() -> None:
    assert pattern("sphere", NAVY, CREAM) is None


def test_a_part_of_what_is_repeated_goes_on_as_the_whole_does() -> None:
    bold = pattern("solidDmnd", NAVY, CREAM)
    assert bold
    part = Box.of(BOX.left + 123_456, BOX.top + 77_777, 2 * INCH, INCH)
    shown = part_of(bold, BOX, part)
    points = [(Emu(part.left + at * 40_000), Emu(part.top + at * 30_000)) for at in range(20)]
    assert [color_at(shown, part, *each) for each in points] == [color_at(bold, BOX, *each) for each in points]
