"""Ordinary pictures are decoded at once; whatever may crash or take forever is not."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageCms

from speechdeck.files.decoding import decoded, is_ordinary

from .photographs import photograph


def _saved(form: str, size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "navy").save(buffer, form, **options)
    return buffer.getvalue()


_RGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
_LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


@pytest.mark.parametrize(
    "content",
    [
        photograph(300, 200),
        photograph(300, 200, form="PNG"),
        _saved("JPEG", (8000, 6000)),
        _saved("JPEG", progressive=True),
        _saved("JPEG", icc_profile=_RGB),
        _saved("PNG", dpi=(300, 300)),
    ],
)
def test_what_cameras_and_programs_write_is_ordinary(content: bytes) -> None:
    assert is_ordinary(content)


def _with_scans(many: int) -> bytes:
    """A progressive picture, its last scan many times."""
    content = _saved("JPEG", (4000, 3000), progressive=True)
    last = content.rindex(b"\xff\xda")
    return content[:last] + content[last:-2] * many + content[-2:]


@pytest.mark.parametrize(
    "content",
    [
        _with_scans(100),
        _saved("GIF"),
        _saved("WEBP"),
        _saved("TIFF"),
        _saved("PNG", icc_profile=_RGB),
        _saved("JPEG", icc_profile=_LAB),
        _saved("JPEG", icc_profile=_RGB + bytes(20_000)),
        _saved("PNG").replace(struct.pack(">II", 40, 30), struct.pack(">II", 40_000, 30_000)),
        _saved("JPEG").replace(struct.pack(">HH", 30, 40), struct.pack(">HH", 40_000, 30_000)),
        _saved("PNG")[:20],
        _saved("JPEG")[:20],
        b"",
        b"Dear all",
    ],
)
def test_anything_else_is_not(content: bytes) -> None:
    assert not is_ordinary(content)


def test_both_ways_have_the_same_outcome() -> None:
    plain, profiled = _saved("PNG"), _saved("PNG", icc_profile=_RGB)
    assert is_ordinary(plain) != is_ordinary(profiled)
    assert decoded("measure", plain) == decoded("measure", profiled) == (40, 30)
    assert decoded("reduce", plain, 20, 15) == decoded("reduce", profiled, 20, 15)
