"""A slide's own background: a colour of the template, or a picture under as much of a ground as its texts need."""

from __future__ import annotations

import io
from itertools import product

import pytest
from PIL import Image as Pixels

from speechdeck.compose.background import named
from speechdeck.scene import Color, Picture, Scene
from speechdeck.theme import Theme
from speechdeck.typesetting.contrast import contrasts

from .conftest import Desk
from .laws import frame

CONTENT = "content: [{points: [One, Two]}]"


def _slide(desk: Desk, background: str, layout: str = "Title and Content", content: str = CONTENT) -> Scene:
    slide = f'{{section: Part, title: A title, layout: "{layout}", background: {background}, {content}}}'
    (scene,), problems = desk.compose(f"title: A deck\nslides: [{slide}]", "# Part\n\nA word.")
    assert problems == []
    return scene


def _photograph(desk: Desk, top: str, bottom: str, size: tuple[int, int] = (640, 480)) -> str:
    image = Pixels.new("RGB", size, top)
    image.paste(bottom, (0, size[1] // 2, *size))
    content = io.BytesIO()
    exif = Pixels.Exif()
    exif[0x010F] = "SecretCam"
    image.save(content, "JPEG", exif=exif)
    (desk.folder / "photo.jpg").write_bytes(content.getvalue())
    return "photo.jpg"


@pytest.mark.parametrize("name", ["accent2", "Accent 2", "ACCENT_2"])
def test_a_colour_is_named_as_powerpoint_shows_it_or_as_its_files_have_it(desk: Desk, name: str) -> None:
    background = _slide(desk, name).background
    assert background.own == background.color == desk.theme.colors["accent2"]


def test_the_names_of_backgrounds_and_texts_are_known(theme: Theme) -> None:
    found = [named(name, theme) for name in ("Background 2", "Text 1", "bg2", "tx1", "teal")]
    assert found == [*[theme.colors[name] for name in ("bg2", "tx1") * 2], None]


@pytest.mark.parametrize(
    ("color", "layout"),
    list(
        product(["bg2", "tx1", "tx2", "accent1", "accent2", "accent4", "accent6"], ["Title and Content", "Title Slide"])
    ),
)
def test_every_text_can_be_read_on_a_colour(desk: Desk, color: str, layout: str) -> None:
    scene = _slide(desk, color, layout, CONTENT if layout != "Title Slide" else "subtitle: Below it")
    assert all(each.readable for each in contrasts(scene))


@pytest.mark.parametrize(
    ("top", "bottom"), [("white", "black"), ("black", "white"), ("#808080", "#707070"), ("red", "#204080")]
)
@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark"])
def test_every_text_can_be_read_on_a_picture(desk: Desk, top: str, bottom: str, layout: str) -> None:
    scene = _slide(desk, _photograph(desk, top, bottom), layout)
    assert all(each.readable for each in contrasts(scene))


def _seen(desk: Desk, photograph: str, layout: str) -> Color:
    picture = _slide(desk, photograph, layout).background.own
    assert isinstance(picture, Picture)
    return picture.color


def test_a_picture_is_covered_by_the_layouts_own_ground_and_no_more_than_its_texts_need(desk: Desk) -> None:
    quiet = _photograph(desk, "#A0A0A0", "#A8A8A8")
    light, dark = (_seen(desk, quiet, layout) for layout in ("Title and Content", "Title and Content, Dark"))
    assert light.luminance > 0.5 > 0.2 > dark.luminance
    strong = _photograph(desk, "black", "white")
    assert _seen(desk, strong, "Title and Content").luminance > 0.6


def test_a_picture_that_would_be_hidden_by_it_is_covered_by_the_other(desk: Desk) -> None:
    assert _seen(desk, _photograph(desk, "#101010", "#202020"), "Title and Content").luminance < 0.1


def test_below_a_picture_the_layout_draws_nothing_and_its_file_says_nothing_of_the_camera(desk: Desk) -> None:
    background = _slide(desk, _photograph(desk, "navy", "gray")).background
    [drawn] = background.shapes
    assert drawn.fill is background.own
    assert isinstance(background.own, Picture)
    assert b"SecretCam" not in background.own.data
    with Pixels.open(io.BytesIO(background.own.data)) as image:
        assert image.width / image.height == pytest.approx(16 / 9, abs=0.01)


def test_a_drawing_can_be_a_background(desk: Desk) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#204080"/></svg>'
    )
    (desk.folder / "map.svg").write_text(svg)
    own = _slide(desk, "map.svg").background.own
    assert isinstance(own, Picture)
    assert own.media_type == "image/jpeg"


@pytest.mark.parametrize("color", ["accent1", "accent2", "accent3"])
def test_bullets_are_seen_on_a_colour_and_a_title_has_the_colour_of_the_text(desk: Desk, color: str) -> None:
    scene = _slide(desk, color)
    title, body = frame(scene, "title"), frame(scene, "body")
    for paragraph in body.paragraphs:
        assert paragraph.style.bullet
        assert paragraph.style.bullet.color.contrast(scene.background.color) >= 3
    lightness = [each.paragraphs[0].style.color.luminance > 0.5 for each in (title, body)]
    assert lightness[0] == lightness[1]


def test_the_ground_is_seen_through_a_picture_that_is_transparent(desk: Desk) -> None:
    content = io.BytesIO()
    Pixels.new("RGBA", (64, 36), (0, 0, 0, 0)).save(content, "PNG")
    (desk.folder / "clear.png").write_bytes(content.getvalue())
    own = _slide(desk, "clear.png").background.own
    assert isinstance(own, Picture)
    assert own.color.contrast(desk.layout("Title and Content").background.color) < 1.02
