"""Photographs lose what is noted in them, and nothing of what is seen."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from speechdeck.files.metadata import without_metadata

_PICTURE = Image.effect_noise((64, 48), 90).convert("RGB")
_TRACES = (b"SecretCam", b"Jane", b"Exif")


def _written(form: str, **options: object) -> bytes:
    """A picture with the name of a camera, a place, a comment and a colour profile in it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "SecretCam", 1
    exif.get_ifd(0x8825)[2] = (48.0, 12.0, 0.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    buffer = io.BytesIO()
    _PICTURE.save(buffer, form, exif=exif, icc_profile=profile, **options)
    return buffer.getvalue()


def _png() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Jane")
    notes.add_itxt("Source", "C:\\Users\\Jane\\logo.png", zip=False)
    return _written("PNG", pnginfo=notes)


NOTED = {
    "JPEG": _written("JPEG", comment="Jane's"),
    "progressive": _written("JPEG", comment="Jane's", progressive=True, optimize=True),
    "phone": _written("MPO", comment="Jane's", save_all=True, append_images=[_PICTURE]),
    "PNG": _png(),
}


@pytest.mark.parametrize("content", NOTED.values(), ids=NOTED.keys())
def test_what_is_noted_is_gone_and_every_pixel_stays(content: bytes) -> None:
    bare = without_metadata(content)
    assert [trace for trace in _TRACES if trace in content]
    assert [trace for trace in _TRACES if trace in bare] == []
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(bare)) as after:
        assert after.tobytes() == before.tobytes()
        assert after.info["icc_profile"] == before.info["icc_profile"], "colours would look otherwise"
    assert without_metadata(bare) == bare


_OTHERS = {
    "nothing": b"",
    "GIF": b"GIF89a",
    "SVG": b"<svg/>",
    "JPEG's beginning": NOTED["JPEG"][:200],
    "JPEG without its end": NOTED["JPEG"][:-2],
    "PNG's beginning": NOTED["PNG"][:80],
    "JPEG's first bytes": b"\xff\xd8\xff",
}


@pytest.mark.parametrize("content", _OTHERS.values(), ids=_OTHERS.keys())
def test_what_is_no_photograph_or_is_broken_stays_as_it_is(content: bytes) -> None:
    assert without_metadata(content) == content
