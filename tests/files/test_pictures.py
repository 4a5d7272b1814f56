"""Pictures as a deck carries them: upright, no larger than needed, and silent about who took them and where."""

from __future__ import annotations

import base64
import io

import pytest
from lxml import etree
from PIL import Image, ImageCms

from speechdeck.files.pictures import PictureError, make_print, open_picture

GPS, CAMERA, ORIENTATION = 0x8825, 0x0110, 0x0112
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30">%s</svg>'


def _photograph(width: int, height: int, orientation: int = 1, form: str = "JPEG") -> bytes:
    """A photograph as a camera saves it: its left half red, and notes of where and with what it was taken."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "Spycam 3000"
    exif.get_ifd(GPS)[2] = (38.0, 35.0, 12.0)
    buffer = io.BytesIO()
    image.save(buffer, form, exif=exif, comment=b"taken by me" if form == "JPEG" else None)
    return buffer.getvalue()


def _shown(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("width", [100, 400])
def test_where_and_with_what_a_photograph_was_taken_is_gone(form: str, width: int) -> None:
    content = _photograph(300, 200, form=form)
    assert b"Spycam" in content, "there is nothing to remove"
    made = make_print(open_picture(content), width)
    assert b"Spycam" not in made.data
    assert b"taken by me" not in made.data
    assert not _shown(made.data).getexif()


@pytest.mark.parametrize("width", [100, 400])
def test_a_photograph_stands_upright_before_its_notes_go(width: int) -> None:
    original = open_picture(_photograph(300, 200, orientation=6))
    assert (original.width, original.height) == (200, 300)
    image = _shown(make_print(original, width).data)
    assert image.width == min(width, 200)
    assert image.height == image.width * 3 // 2
    top, bottom = (image.getpixel((image.width // 2, y)) for y in (5, image.height - 5))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[1] < 60, "what was at the left of the sensor is on top"
    assert bottom[1] > 200


@pytest.mark.parametrize("width", [100, 400])
@pytest.mark.parametrize("orientation", [1, 6])
def test_of_a_photograph_with_a_second_picture_behind_it_the_first_is_shown(width: int, orientation: int) -> None:
    # Phones put a preview, a map of depth or of brightness there (CIPA DC-007): it does not move.
    first, second = (_shown(_photograph(300, 200, turn)) for turn in (orientation, 1))
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "Spycam 3000"
    first.save(buffer, "MPO", save_all=True, append_images=[second], exif=exif)
    content = buffer.getvalue()
    assert _shown(content).format == "MPO"
    original = open_picture(content)
    assert (original.width, original.height) == ((300, 200) if orientation == 1 else (200, 300))
    made = make_print(original, width)
    image = _shown(made.data)
    assert (made.media_type, image.format) == ("image/jpeg", "JPEG")
    assert image.width == min(width, round(original.width))
    assert made.data.count(b"\xff\xd8\xff") == 1, "the second picture is still there"
    assert not any(mark in made.data for mark in (b"MPF", b"Spycam", b"Exif"))


def test_a_large_photograph_is_scaled_down_and_a_small_one_left_alone() -> None:
    large, small = (
        make_print(open_picture(_photograph(4000, 3000)), 1000),
        make_print(open_picture(_photograph(80, 60)), 1000),
    )
    assert _shown(large.data).size == (1000, 750)
    assert large.media_type == "image/jpeg"
    assert _shown(small.data).size == (80, 60)


@pytest.mark.parametrize(
    ("mode", "form", "kept"),
    [("RGBA", "PNG", "RGBA"), ("P", "GIF", "RGB"), ("1", "PNG", "L"), ("CMYK", "JPEG", "RGB"), ("I;16", "PNG", "L")],
)
def test_every_kind_of_pixel_becomes_one_that_both_files_show(mode: str, form: str, kept: str) -> None:
    buffer = io.BytesIO()
    Image.new(mode, (20, 10)).save(buffer, form)
    made = make_print(open_picture(buffer.getvalue()), 10)
    assert made.media_type == ("image/jpeg" if form == "JPEG" else "image/png")
    assert _shown(made.data).mode == kept
    assert _shown(made.data).size == (10, 5)


def test_transparency_stays() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(buffer, "WEBP", lossless=True)
    assert _shown(make_print(open_picture(buffer.getvalue()), 20).data).getpixel((3, 3)) in [
        (255, 0, 0, 0),
        (0, 0, 0, 0),
    ]


def test_colours_of_another_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(buffer, "PNG", icc_profile=profile)
    assert "icc_profile" not in _shown(make_print(open_picture(buffer.getvalue()), 8).data).info


def test_the_same_picture_gives_the_same_bytes() -> None:
    for content in (_photograph(300, 200), _photograph(300, 200, form="PNG"), SVG % b"<circle r='9'/>"):
        assert make_print(open_picture(content), 100) == make_print(open_picture(content), 100)


# --- Drawings


def test_a_drawing_keeps_its_lines_and_has_a_copy_in_pixels() -> None:
    original = open_picture(SVG % b'<rect width="40" height="30" fill="#ff0000"/>')
    assert (original.width, original.height) == (40, 30)
    made = make_print(original, 400)
    assert made.media_type == "image/svg+xml"
    assert b"<rect" in made.data
    assert made.fallback is not None
    assert _shown(made.fallback).size == (400, 300)
    assert _shown(made.fallback).convert("RGB").getpixel((9, 9)) == (255, 0, 0)


def test_a_drawing_loses_what_its_editor_noted() -> None:
    noted = (
        b'<?xml version="1.0"?><!-- drawn at home --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:inkscape" '
        b'viewBox="0,0,4,3" i:docname="/home/me/secret.svg" onload="alert(1)"><metadata>me</metadata><title>mine</title>'
        b'<i:view zoom="7"/><path d="M0 0L4 3"/></svg>'
    )
    root = etree.fromstring(open_picture(noted).content)
    assert [etree.QName(each).localname for each in root.iter()] == ["svg", "path"]
    assert dict(root.items()) == {"viewBox": "0,0,4,3"}
    assert set(root.nsmap) == {None}


def test_a_photograph_in_a_drawing_is_cleaned_too() -> None:
    inside = base64.b64encode(_photograph(30, 20)).decode()
    drawing = SVG % f'<image width="30" height="20" xlink:href="data:image/jpeg;base64,{inside}"/>'.encode()
    [image] = etree.fromstring(open_picture(drawing).content)
    data = image.get("{http://www.w3.org/1999/xlink}href", "").partition(",")[2]
    assert _shown(base64.b64decode(data)).size == (30, 20)
    assert b"Spycam" not in base64.b64decode(data)


def test_a_drawing_of_any_proportions_has_a_copy_of_bounded_size() -> None:
    tall = SVG.replace(b"0 0 40 30", b"0 0 1 50000") % b""
    fallback = make_print(open_picture(tall), 2560).fallback
    assert fallback is not None
    with Image.open(io.BytesIO(fallback)) as image:
        assert image.width * image.height <= 16_000_000


@pytest.mark.parametrize(
    "asking",
    [
        b'<path fill="url(https://example.org/x.svg#a) red"/>',
        b'<path filter="URL(  x.svg#a)"/>',
        b'<path mask="url(&quot;file:///home/me/x.svg#a&quot;)"/>',
        b'<path fill="u\\72l(https://example.org/x.svg#a)"/>',
        b'<path fill="\\u\\rl(x.svg#a)"/>',
        b"<style><g/>path{fill:url(x.svg#a)}</style>",
        b'<path style="fill:u\\000072 l(https://example.org/x.svg#a)"/>',
        b"<style>path{fill:Url( 'x.svg#a' )}</style>",
        b"<style>@\\69mport 'x.css';</style>",
    ],
)
def test_a_drawing_asks_for_no_other_file(asking: bytes) -> None:
    with pytest.raises(PictureError, match="refers to another file"):
        open_picture(SVG % asking)


@pytest.mark.parametrize("address", ["#a", " #a ", "'#a'", "&quot;#a&quot;", "data:image/png;base64,AA=="])
def test_a_drawing_may_use_its_own_parts(address: str) -> None:
    drawing = f"<path fill=\"url({address})\" style='stroke:url({address.replace(chr(39), '')})'/>".encode()
    [path] = etree.fromstring(open_picture(SVG % drawing).content)
    assert address.strip(" '") in path.get("fill", "").replace('"', "&quot;")


def test_a_drawing_loses_the_data_that_programs_keep_in_it() -> None:
    content = open_picture(
        SVG % b'<g data-path="/home/me/secret.ai" DATA-x="y" id="a"><path d="M0 0L4 3"/></g>'
    ).content
    assert dict(etree.fromstring(content)[0].items()) == {"id": "a"}
