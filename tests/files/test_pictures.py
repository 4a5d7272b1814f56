"""Pictures as a deck carries them: upright, no larger than needed, and silent about who took them and where."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from speechdeck.files.pictures import make_print, open_picture

from .photographs import CAMERA, ORIENTATION, photograph, shown


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("width", [100, 400])
def test_where_and_with_what_aphotograph_was_taken_is_gone(form: str, width: int) -> None:
    content = photograph(300, 200, form=form)
    assert b"Spycam" in content, "there is nothing to remove"
    made = make_print(open_picture(content), width)
    assert b"Spycam" not in made.data
    assert b"taken by me" not in made.data
    assert not shown(made.data).getexif()


@pytest.mark.parametrize("width", [100, 400])
def test_aphotograph_stands_upright_before_its_notes_go(width: int) -> None:
    original = open_picture(photograph(300, 200, orientation=6))
    assert (original.width, original.height) == (200, 300)
    image = shown(make_print(original, width).data)
    assert image.width == min(width, 200)
    assert image.height == image.width * 3 // 2
    top, bottom = (image.getpixel((image.width // 2, y)) for y in (5, image.height - 5))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[1] < 60, "what was at the left of the sensor is on top"
    assert bottom[1] > 200


@pytest.mark.parametrize("width", [100, 400])
@pytest.mark.parametrize("orientation", [1, 6])
def test_of_aphotograph_with_a_second_picture_behind_it_the_first_isshown(width: int, orientation: int) -> None:
    # Phones put a preview, a map of depth or of brightness there (CIPA DC-007): it does not move.
    first, second = (shown(photograph(300, 200, turn)) for turn in (orientation, 1))
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "Spycam 3000"
    first.save(buffer, "MPO", save_all=True, append_images=[second], exif=exif)
    content = buffer.getvalue()
    assert shown(content).format == "MPO"
    original = open_picture(content)
    assert (original.width, original.height) == ((300, 200) if orientation == 1 else (200, 300))
    made = make_print(original, width)
    image = shown(made.data)
    assert (made.media_type, image.format) == ("image/jpeg", "JPEG")
    assert image.width == min(width, round(original.width))
    assert made.data.count(b"\xff\xd8\xff") == 1, "the second picture is still there"
    assert not any(mark in made.data for mark in (b"MPF", b"Spycam", b"Exif"))


def test_a_largephotograph_is_scaled_down_and_a_small_one_left_alone() -> None:
    large, small = (
        make_print(open_picture(photograph(4000, 3000)), 1000),
        make_print(open_picture(photograph(80, 60)), 1000),
    )
    assert shown(large.data).size == (1000, 750)
    assert large.media_type == "image/jpeg"
    assert shown(small.data).size == (80, 60)


@pytest.mark.parametrize(
    ("mode", "form", "kept"),
    [("RGBA", "PNG", "RGBA"), ("P", "GIF", "RGB"), ("1", "PNG", "L"), ("CMYK", "JPEG", "RGB"), ("I;16", "PNG", "L")],
)
def test_every_kind_of_pixel_becomes_one_that_both_files_show(mode: str, form: str, kept: str) -> None:
    buffer = io.BytesIO()
    Image.new(mode, (20, 10)).save(buffer, form)
    made = make_print(open_picture(buffer.getvalue()), 10)
    assert made.media_type == ("image/jpeg" if form == "JPEG" else "image/png")
    assert shown(made.data).mode == kept
    assert shown(made.data).size == (10, 5)


def test_transparency_stays() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(buffer, "WEBP", lossless=True)
    assert shown(make_print(open_picture(buffer.getvalue()), 20).data).getpixel((3, 3)) in [
        (255, 0, 0, 0),
        (0, 0, 0, 0),
    ]


def test_colours_of_another_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(buffer, "PNG", icc_profile=profile)
    assert "icc_profile" not in shown(make_print(open_picture(buffer.getvalue()), 8).data).info


def test_the_same_picture_gives_the_same_bytes() -> None:
    for content in (photograph(300, 200), photograph(300, 200, form="PNG")):
        assert make_print(open_picture(content), 100) == make_print(open_picture(content), 100)
