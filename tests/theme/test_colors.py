"""Colours as Office computes them; the expected ones are those that its own programs show."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from PIL import ImageColor
from pptx.oxml.ns import nsdecls

from speechdeck.scene import Color
from speechdeck.theme.colors import Palette
from speechdeck.theme.part import Part
from tests.templates.designs import plain

_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", **{f"accent{at}": f"accent{at}" for at in range(1, 7)}}


@pytest.fixture(scope="module")
def palette() -> Palette:
    """The colours of Office 2007 to 2010."""
    return Palette(Part(zipfile.ZipFile(io.BytesIO(plain())), "ppt/theme/theme1.xml"), _MAP)


def _held(color: str) -> etree._Element:
    return etree.fromstring(f"<a:solidFill {nsdecls('a')}>{color}</a:solidFill>")


def _scheme(name: str, *changes: str) -> str:
    inner = "".join(f'<a:{change.split()[0]} val="{change.split()[1]}"/>' for change in changes)
    return f'<a:schemeClr val="{name}">{inner}</a:schemeClr>'


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        (_scheme("tx1", "tint 75000"), "898989"),
        (_scheme("accent1", "shade 50000"), "385D8A"),
        (_scheme("accent1", "lumMod 75000"), "376092"),
        (_scheme("accent1", "lumMod 40000", "lumOff 60000"), "B9CDE5"),
        (_scheme("bg1", "lumMod 65000"), "A6A6A6"),
        (_scheme("bg1", "lumMod 65%"), "A6A6A6"),
        (_scheme("tx1", "lumMod 50000", "lumOff 50000"), "808080"),
        (_scheme("accent1", "satMod 0"), "868686"),
        (_scheme("tx1", "inv 0"), "FFFFFF"),
        ('<a:srgbClr val="FF0000"><a:hueOff val="7200000"/></a:srgbClr>', "00FF00"),
        ('<a:srgbClr val="FF0000"><a:hue val="14400000"/></a:srgbClr>', "0000FF"),
        ('<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>', "00FFFF"),
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:sysClr val="windowText" lastClr="010203"/>', "010203"),
        ('<a:sysClr val="windowText" lastClr="auto"/>', "000000"),
        ('<a:srgbClr val="ff8000"/>', "FF8000"),
        ('<a:srgbClr val="FF8000;top:0(}"/>', "000000"),
        ('<a:prstClr val="dkSlateBlue"/>', "483D8B"),
        ('<a:prstClr val="medAquamarine"/>', "66CDAA"),
        ('<a:prstClr val="black"/>', "000000"),
        ('<a:hslClr hue="7200000" sat="100000" lum="50000"/>', "00FF00"),
        ('<a:scrgbClr r="100000" g="0" b="21404"/>', "FF0080"),
    ],
)
def test_a_colour_is_what_office_makes_of_it(palette: Palette, color: str, expected: str) -> None:
    found = palette.color(_held(color))
    assert found is not None
    wanted, seen = (bytes.fromhex(each) for each in (expected, found.rgb))
    assert max(abs(a - b) for a, b in zip(wanted, seen, strict=True)) <= 1, found.rgb


def test_a_named_colour_is_the_same_the_second_time(palette: Palette) -> None:
    # Pillow keeps what it has looked up in the table of its names.
    ImageColor.getrgb("tomato")
    assert palette.color(_held('<a:prstClr val="tomato"/>')) == Color("FF6347")


def test_a_colour_keeps_its_name_until_something_changes_it(palette: Palette) -> None:
    assert palette.color(_held(_scheme("accent2"))) == Color("C0504D", "accent2")
    changed = palette.color(_held(_scheme("accent2", "lumMod 75000")))
    assert changed is not None
    assert changed.name is None


def test_a_colour_that_shines_through_says_how_much(palette: Palette) -> None:
    assert palette.color(_held(_scheme("accent2", "alpha 40000"))) == Color("C0504D", alpha=0.4)
    assert palette.color(_held(_scheme("accent2", "alpha 50000", "alphaMod 50000"))) == Color("C0504D", alpha=0.25)


def test_the_placeholder_of_a_style_is_the_colour_that_the_shape_gives(palette: Palette) -> None:
    assert palette.color(_held(_scheme("phClr")), Color("123456")) == Color("123456")


def test_a_gradient_where_one_colour_is_wanted_is_the_one_between(palette: Palette) -> None:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{rgb}"/></a:gs>' for at, rgb in ((0, "000000"), (100_000, "204060"))
    )
    line = etree.fromstring(f"<a:ln {nsdecls('a')}><a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill></a:ln>")
    assert palette.fill(line) == Color("102030")
