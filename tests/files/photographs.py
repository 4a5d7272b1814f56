"""Photographs as cameras save them, and pictures opened to be looked at."""

from __future__ import annotations

import io

from PIL import Image

GPS, CAMERA, ORIENTATION = 0x8825, 0x0110, 0x0112


def photograph(width: int, height: int, orientation: int = 1, form: str = "JPEG") -> bytes:
    """A photograph as a camera saves it: its left half red, and notes of where and with what it was taken."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "Spycam 3000"
    exif.get_ifd(GPS)[2] = (38.0, 35.0, 12.0)
    buffer = io.BytesIO()
    image.save(buffer, form, exif=exif, comment=b"taken by me" if form == "JPEG" else None)
    return buffer.getvalue()


def shown(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
