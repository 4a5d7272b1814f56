"""Colours from any theme: told apart, seen and read on what is behind them, and the same in both files."""

from __future__ import annotations

import io
import zipfile
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from lxml import etree
from pptx.oxml.ns import nsdecls

from speechdeck.compose.palette import GRAPHICS, TEXT, distinct, readable, warmest, worst
from speechdeck.paint.powerpoint.text import solid_fill
from speechdeck.paint.reveal.css import color as css_color
from speechdeck.scene import Color
from speechdeck.scene.light import is_warm, unlikeness
from speechdeck.theme.colors import Palette
from speechdeck.theme.part import Part
from tests.templates import kit

NAMES = ("bg1", "tx1", "bg2", "tx2", *(f"accent{at}" for at in range(1, 7)))
SLOTS = ("lt1", "dk1", "lt2", "dk2", *NAMES[4:])
WHITE, BLACK, GREY = Color("FFFFFF"), Color("000000"), Color("757575")


def theme(*colors: str) -> dict[str, Color]:
    """The theme's colours, the last one for all the names that are left."""
    listed = [*colors, *[colors[-1]] * (len(NAMES) - len(colors))]
    return {name: Color(rgb, name) for name, rgb in zip(NAMES, listed, strict=True)}


OFFICE = theme("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
"""Of whose accents one can be seen on white."""

PALE = theme("FFFFFF", "F4F4F4", "FDFDF0", "EEF6FF", "FFE9E9", "E9FFE9", "E9E9FF", "FFFFE0", "E0FFFF", "FFE0FF")


# --- Parts of a chart


def test_the_themes_own_colours_come_first_as_they_are() -> None:
    first, second, *_ = distinct(OFFICE, 6, [WHITE])
    assert (first, second) == (OFFICE["accent1"], OFFICE["tx2"])


def test_too_few_are_completed_with_the_shades_and_tints_that_powerpoint_offers() -> None:
    colors = distinct(OFFICE, 6, [WHITE])
    added = [color for color in colors if color.change]
    assert added
    assert all(color.name and color.name.startswith("accent") for color in added)
    assert {color.change for color in added} <= {(50, 0), (75, 0), (60, 40), (40, 60), (20, 80)}


def test_of_two_accents_that_look_alike_one_is_left_out() -> None:
    twins = theme("FFFFFF", "000000", "EEEEEE", "333333", "AA2222", "AA2323", "2222AA")
    assert [color.name for color in distinct(twins, 2, [WHITE])] == ["accent1", "accent3"]


@pytest.mark.parametrize("rgb", ["000000", "FFFFFF", "777777", "FF0000", "3A7BD5"])
@pytest.mark.parametrize("ground", [WHITE, BLACK, GREY, Color("9A9A9A"), Color("FFD800")])
def test_a_theme_of_one_colour_has_shades_enough(rgb: str, ground: Color) -> None:
    colors = distinct(theme(rgb), 24, [ground])
    assert len({color.rgb for color in colors}) == 24
    assert worst(ground, colors) >= GRAPHICS


def test_on_a_photograph_parts_stand_out_from_most_of_it() -> None:
    colors = distinct(OFFICE, 5, [Color("F0F0F0"), WHITE, Color("E0E0E0"), Color("202020"), GREY])
    assert len({color.rgb for color in colors}) == 5


# --- Text


def test_the_first_colour_that_reads_well_is_taken() -> None:
    assert readable([Color("DDDDDD"), Color("222222"), BLACK], [WHITE]).rgb == "222222"


def test_where_none_does_black_or_white_is() -> None:
    assert readable([Color("DDDDDD")], [WHITE]) == BLACK
    assert readable([Color("333333")], [BLACK]) == WHITE


def test_text_on_several_grounds_is_readable_on_all_of_them() -> None:
    grounds = [WHITE, Color("9A9A9A")]
    assert readable([Color("444444"), Color("0A0A0A")], grounds).rgb == "0A0A0A"


# --- The warm accent


def test_the_warm_accent_is_the_first_that_is_warm() -> None:
    cool_second = theme("FFFFFF", "000000", "EEEEEE", "222222", "1D5FA8", "106060", "B02010", "205080")
    assert warmest(cool_second, NAMES[4:], [WHITE]) == cool_second["accent3"]


def test_a_warm_accent_that_is_too_pale_gives_a_shade_that_is_still_warm() -> None:
    found = warmest(OFFICE, ("accent4",), [WHITE])
    assert found is not None
    assert (found.name, found.change is None, is_warm(found.rgb)) == ("accent4", False, True)
    assert worst(found, [WHITE]) >= TEXT


def test_a_theme_without_a_warm_colour_has_no_warm_accent() -> None:
    assert warmest(theme("FFFFFF", "000000", "EEEEEE", "222222", "1D5FA8"), NAMES[4:], [WHITE]) is None


# --- Any theme, any ground


def plain_theme() -> str:
    with zipfile.ZipFile(io.BytesIO(kit.ending(kit.begin()))) as parts:
        return parts.read("ppt/theme/theme1.xml").decode()


DIGITS = some.integers(0, 0xFFFFFF).map("{:06X}".format)
NEAR_WHITE = some.tuples(*[some.integers(0xE0, 0xFF)] * 3).map(lambda rgb: "{:02X}{:02X}{:02X}".format(*rgb))
NEAR_BLACK = some.tuples(*[some.integers(0, 0x20)] * 3).map(lambda rgb: "{:02X}{:02X}{:02X}".format(*rgb))
TWELVE = [some.lists(kind, min_size=10, max_size=10) for kind in (DIGITS, NEAR_WHITE, NEAR_BLACK)]
ALIKE = DIGITS.map(lambda rgb: [rgb] * 10)
INVERTED = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}


OFFICES = plain_theme()


def package(colors: list[str]) -> Part:
    """A theme's part with colours in their slots."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as parts:
        parts.writestr("theme.xml", kit.colors(**dict(zip(SLOTS, colors, strict=True)))(OFFICES))
    return Part(zipfile.ZipFile(buffer), "theme.xml")


def as_powerpoint_shows(palette: Palette, color: Color) -> str:
    fill = palette.color(etree.fromstring(solid_fill(color).replace("<a:solidFill", f"<a:solidFill {nsdecls('a')}", 1)))
    assert fill is not None
    return fill.rgb


def as_the_page_shows(palette: Palette, color: Color) -> str:
    written = css_color(color)
    return palette.named[written[6:-1]].rgb if written.startswith("var(") else written[1:]


@given(some.one_of(*TWELVE, ALIKE), DIGITS, some.booleans())
def test_a_pie_of_eight_parts_has_eight_colours_and_text_is_readable_in_any_theme(
    colors: list[str], ground: str, inverted: bool
) -> None:
    mapping = {**dict(zip(NAMES, SLOTS, strict=True)), **(INVERTED if inverted else {})}
    palette, grounds = Palette(package(colors), mapping), [Color(ground)]
    parts = distinct(palette.named, 8, grounds)
    assert len(parts) == 8
    assert worst(grounds[0], parts) >= GRAPHICS
    assert min(unlikeness(one.rgb, other.rgb) for one, other in combinations(parts, 2)) > 0.02, "just noticed"
    values = [readable([palette.named["bg1"], palette.named["tx1"]], [part]) for part in parts]
    assert all(worst(value, [part]) >= TEXT for value, part in zip(values, parts, strict=True))
    for color in (*parts, *values):
        assert as_powerpoint_shows(palette, color) == as_the_page_shows(palette, color) == color.rgb


def test_the_order_of_the_parts_does_not_depend_on_their_number() -> None:
    several = [distinct(PALE, count, [WHITE]) for count in range(1, 13)]
    assert all(longer[: len(shorter)] == shorter for shorter, longer in pairwise(several))
