"""The look of a level's text, as its properties say it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pptx
import pytest
from lxml import etree
from PIL import Image
from pptx.oxml.ns import nsdecls, qn

from speechdeck.paint.reveal.css import item_css, mark_css, points, text_css
from speechdeck.pipeline import build
from speechdeck.scene import Bullet, Emu, TextStyle
from speechdeck.theme import Theme, load_theme
from speechdeck.theme.colors import Palette
from speechdeck.theme.part import Part
from speechdeck.theme.text import Typography
from speechdeck.typesetting import fit
from speechdeck.words.text import Run
from tests.templates import kit
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


@pytest.mark.parametrize(("indent", "begins"), [(0, 0), (40, 40), (-2, -2)])
def test_a_mark_without_room_in_the_margin_stands_in_line(typography: Typography, indent: int, begins: int) -> None:
    style = replace(_style(typography, paragraph='<a:buChar char="•"/>'), indent=Emu.of_points(indent))
    wide = fit.mark_width(style)
    assert wide > 2
    assert fit.first_line(style) == pytest.approx(begins + wide)
    css = item_css(replace(style, margin=Emu.of_points(90)), Emu(0))
    assert f"text-indent:{points(begins + wide)};" in css
    assert f"--bullet-left:{points(90 + indent)};" in css


def test_a_mark_that_hangs_in_the_margin_pushes_nothing(typography: Typography) -> None:
    style = replace(_style(typography, paragraph='<a:buChar char="•"/>'), indent=Emu.of_points(-20))
    assert fit.first_line(style) == 0
    assert "text-indent:0;" in item_css(style, Emu(0))


# --- Pictures -----------------------------------------------------------------------------------------------------


def _marked(folder: Path, media: bytes, ending: str, margin: int = 30, indent: int = -30) -> Theme:
    """A template whose master's first level has a picture for its bullet."""
    presentation = kit.begin()
    master = presentation.slide_master
    ident = kit.image(master, media, ending)
    level = master.element.find(f".//{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}")
    level.set("marL", str(Emu.of_points(margin)))
    level.set("indent", str(Emu.of_points(indent)))
    mark = f'<a:buBlip {nsdecls("a", "r")}><a:blip r:embed="{ident}"/></a:buBlip>'
    level.replace(level.find(qn("a:buChar")), etree.fromstring(mark))
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    return load_theme(folder / "template.pptx")


def _wide() -> bytes:
    png = io.BytesIO()
    Image.new("RGB", (40, 20), "#C05000").save(png, "PNG")
    return png.getvalue()


def test_a_picture_may_be_a_bullet(tmp_path: Path) -> None:
    style = _marked(tmp_path, _wide(), "png").body
    assert style.bullet
    assert style.bullet.picture
    assert style.bullet.aspect == 2
    assert fit.mark_width(style) == 2 * fit.mark_height(style)


def test_the_page_has_it_before_the_words_and_once_among_its_pictures(tmp_path: Path) -> None:
    _marked(tmp_path, _wide(), "png", 60, -60)
    (tmp_path / "outline.yaml").write_text(
        "title: T\ntemplate: template.pptx\nslides:\n  - section: opening\n    layout: Title and Content\n"
        "    content:\n      - points: [One, Two]\n"
    )
    (tmp_path / "speech.md").write_text("words\n")
    built = build(tmp_path, load_theme(tmp_path / "template.pptx"), tmp_path / "dist")
    page = built.html.read_text("utf-8")
    [ident] = re.findall(r'<image id="(picture-\w+)"', page)
    uses = re.findall(rf'<li [^>]*><svg class="(\w+)" aria-hidden="true"[^>]*><use href="#{ident}"/></svg>(\w+)', page)
    assert [words for _, words in uses] == ["One", "Two"]
    style = built.prepared.theme.body
    assert mark_css(style) in page
    assert f"margin-inline-end:{points(60 - fit.mark_width(style))};" in mark_css(style)
    slide = pptx.Presentation(str(built.powerpoint)).slides[0]
    assert "buBlip" in etree.tostring(slide.slide_layout.slide_master.element).decode()
    assert b"<a:bu" not in etree.tostring(slide.element), "PowerPoint inherits it"


def test_a_picture_that_browsers_do_not_show_leaves_a_round_bullet(tmp_path: Path) -> None:
    bullet = _marked(tmp_path, b"\x01\x00\x00\x00", "emf").body.bullet
    assert bullet
    assert (bullet.char, bullet.picture) == ("•", None)
