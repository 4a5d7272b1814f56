"""A file that was named as a picture is told what it is, whatever its name says."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from speechdeck.files.formats import no_picture
from speechdeck.files.pictures import PictureError, open_picture


def _saved(form: str, size: tuple[int, int] = (20, 10)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "red").save(buffer, form)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("form", "what"),
    [
        ("TIFF", "a TIFF picture"),
        ("BMP", "a bitmap (BMP)"),
        ("ICO", "an icon (ICO)"),
        ("JPEG2000", "a JPEG 2000 picture"),
        ("PDF", "a PDF"),
        ("EPS", "a PostScript drawing (EPS)"),
    ],
)
def test_other_pictures_are_known(form: str, what: str) -> None:
    with pytest.raises(PictureError, match="which slides cannot show") as caught:
        open_picture(_saved(form, (32, 32)))
    assert caught.value.sentence == f"This file is {what}, which slides cannot show."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0", "a HEIC photograph"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0", "a HEIC photograph"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "an AVIF picture"),
        (b"\0\0\0\x20ftypisom\0\0\0\0", "a film"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x86", "a film"),
        (b"RIFF\0\0\0\0AVI LIST", "a film"),
        (b"\xff\x0a\xfa", "a JPEG XL picture"),
        (b"8BPS\0\x01", "a Photoshop file"),
        (b"gimp xcf file", "a GIMP file"),
        (b"\x01\0\0\0" + bytes(36) + b" EMF", "a Windows metafile (EMF, WMF)"),
        (b"\x1f\x8b\x08\0", "a compressed drawing (SVGZ)"),
        (b"<!DOCTYPE html><html><img src=x><p>Not here", "a web page"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>', "a web page"),
        (b"PK\x03\x04", "a document"),
    ],
)
def test_what_people_save_in_place_of_pictures_is_known(content: bytes, what: str) -> None:
    with pytest.raises(PictureError) as caught:
        open_picture(content)
    assert caught.value.sentence == f"This file is {what}, which slides cannot show."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This picture file is empty."),
        (bytes(300), "This picture file is empty."),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:1",
            "This is a pointer of Git LFS, not the picture itself.",
        ),
        (b"\0\x05\x16\x07\0\x02\0\0", "This is a note that a Mac keeps beside a file, not the picture itself."),
        (b"book\0\0\0\0mark\0\0\0\0", "This is an alias, not the picture itself."),
        (b"L\0\0\0\x01\x14\x02\0", "This is a shortcut, not the picture itself."),
        (b"Dear all", "This is not a picture that slides can show."),
    ],
)
def test_what_stands_for_a_picture_is_known(content: bytes, sentence: str) -> None:
    assert no_picture(content).sentence == sentence
    with pytest.raises(PictureError, match=sentence):
        open_picture(content)


def test_a_picture_may_have_another_ones_name() -> None:
    # The ending is no matter: what is opened is the content.
    for form in ("JPEG", "PNG", "GIF", "WEBP"):
        assert open_picture(_saved(form)).width == 20
