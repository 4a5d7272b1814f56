"""Our template turned around: as it is, seen in a mirror, but for what its letters mean."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from speechdeck.pipeline import prepare
from speechdeck.theme import Theme, load_theme, mirrored
from tests.templates.designs import DESIGNS


@pytest.fixture(scope="module")
def turned(theme: Theme) -> Theme:
    """The template, turned around."""
    return mirrored(theme)


def test_every_place_is_as_far_from_the_right_as_it_was_from_the_left(theme: Theme, turned: Theme) -> None:
    for before, after in zip(theme.layouts, turned.layouts, strict=True):
        for one, other in zip(before.placeholders, after.placeholders, strict=True):
            assert (other.box.left, other.box.right) == (theme.width - one.box.right, theme.width - one.box.left)
            assert (other.box.top, other.box.bottom) == (one.box.top, one.box.bottom)


def test_everything_drawn_is_so_too(theme: Theme, turned: Theme) -> None:
    for before, after in zip(theme.layouts, turned.layouts, strict=True):
        drawn = zip(before.background.shapes, after.background.shapes, strict=True)
        assert all(other.box.left == theme.width - one.box.right for one, other in drawn)


def test_text_is_read_from_the_right_and_begins_there(theme: Theme, turned: Theme) -> None:
    other_side = {"left": "right", "right": "left", "center": "center"}
    for before, after in zip(theme.layouts, turned.layouts, strict=True):
        for one, other in zip(before.placeholders, after.placeholders, strict=True):
            assert other.styles[0].align == other_side[one.styles[0].align]
            assert other.styles[0].rtl is (one.kind not in ("dt", "ftr", "sldNum"))


def test_what_is_turned_twice_stands_where_it_stood(theme: Theme, turned: Theme) -> None:
    assert [each.placeholders[0].box for each in mirrored(turned).layouts] == [
        each.placeholders[0].box for each in theme.layouts
    ]


def test_our_template_has_no_shape_that_a_mirror_would_change(theme: Theme) -> None:
    with zipfile.ZipFile(io.BytesIO(theme.package)) as parts:
        drawn = "".join(parts.read(name).decode() for name in parts.namelist() if "/slide" in name)
    assert set(re.findall(r'prst="(\w+)"', drawn)) == {"rect", "ellipse", "line"}
    assert not re.findall(r"<a:custGeom|<p:pic>|<p:grpSp>|flip[HV]=|<a:xfrm rot=", drawn)


def test_a_template_that_an_author_brings_stays_as_it_is_drawn(theme: Theme, tmp_path: Path) -> None:
    name = next(iter(DESIGNS))
    (tmp_path / name).write_bytes(DESIGNS[name]())
    (tmp_path / "outline.yaml").write_text(f"title: T\nlang: ar\ntemplate: {name}\nslides: [{{section: opening}}]\n")
    (tmp_path / "speech.md").write_text("words\n")
    assert prepare(tmp_path, theme).theme.package == load_theme(tmp_path / name).package
