"""The look of a level's text, as its properties say it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from pptx.oxml.ns import nsdecls

from speechdeck.paint.reveal.css import item_css, text_css
from speechdeck.scene import Bullet, Emu, TextStyle
from speechdeck.theme.colors import Palette
from speechdeck.theme.part import Part
from speechdeck.theme.text import Typography
from speechdeck.typesetting import fit
from speechdeck.words.text import Run
from tests.templates.designs import plain

_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", **{f"accent{at}": f"accent{at}" for at in range(1, 7)}}


@pytest.fixture(scope="module")
def typography() -> Typography:
    theme = Part(zipfile.ZipFile(io.BytesIO(plain())), "ppt/theme/theme1.xml")
    return Typography(theme, Palette(theme, _MAP))


def _style(typography: Typography, run: str = "", paragraph: str = "") -> TextStyle:
    level = etree.fromstring(f'<a:lvl1pPr {nsdecls("a")}>{paragraph}<a:defRPr sz="2000" {run}/></a:lvl1pPr>')
    return typography.of_level([level])


def test_a_line_below_of_any_kind_is_a_line_below(typography: Typography) -> None:
    assert [_style(typography, f'u="{kind}"').underline for kind in ("sng", "dbl", "none")] == [True, True, False]
    assert not _style(typography).underline
    assert "text-decoration:underline" in text_css(_style(typography, 'u="wavy"'))
    assert "text-decoration" not in text_css(_style(typography))


def test_small_capitals_are_capitals_of_four_fifths(typography: Typography) -> None:
    small, great, plain_style = (_style(typography, f'cap="{kind}"') for kind in ("small", "all", "none"))
    assert (small.small_capitals, small.capitals) == (True, False)
    assert (great.small_capitals, great.capitals) == (False, True)
    assert "font-variant-caps:small-caps" in text_css(small)
    assert "small-caps" not in text_css(great) + text_css(plain_style)
    widths = [fit.length([Run("Borders 15")], style) for style in (plain_style, small, great)]
    assert widths == sorted(widths)
    assert fit.length([Run("borders")], small) == pytest.approx(0.8 * fit.length([Run("BORDERS")], plain_style))
    assert fit.length([Run("B 15")], small) == fit.length([Run("B 15")], plain_style)


def test_a_list_that_numbers_its_points_says_how(typography: Typography) -> None:
    bullet = _style(typography, paragraph='<a:buAutoNum type="romanUcPeriod" startAt="3"/>').bullet
    assert bullet
    assert (bullet.scheme, bullet.first) == ("romanUcPeriod", 3)
    bullet = _style(typography, paragraph='<a:buAutoNum type="arabicParenR"/>').bullet
    assert bullet
    assert (bullet.scheme, bullet.first) == ("arabicParenR", 1)
    dot = _style(typography, paragraph='<a:buChar char="•"/>').bullet
    assert dot
    assert dot.scheme is None


def test_a_number_wider_than_its_place_pushes_the_first_line(typography: Typography) -> None:
    style = replace(_style(typography), margin=Emu.of_points(20), indent=Emu.of_points(-20))
    indents = []
    for char in ("9.", "10.", "1000."):
        bullet = Bullet(char, style.color, scheme="arabicPeriod")
        found = re.findall(r"text-indent:([\d.]+)", item_css(replace(style, bullet=bullet), Emu(0)))
        indents.append(float(found[-1]))
    assert indents[0] == 0
    assert indents == sorted(indents)
    assert indents[2] > 20


def test_a_line_below_an_item_is_not_one_below_the_items_in_it(typography: Typography) -> None:
    style = replace(_style(typography, 'u="sng"'), bullet=Bullet("•", _style(typography).color))
    assert "text-decoration" not in item_css(style, Emu(0))
