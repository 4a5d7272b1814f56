"""What is seen of a template's pictures: their proportions, their colours from afar, and themselves in two colours."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from ..scene import Color

if TYPE_CHECKING:
    from PIL.Image import Image


@lru_cache(maxsize=64)
def in_two_colors(data: bytes, dark: Color, light: Color) -> bytes | None:
    """Return a picture between two colours as its pixels are dark or light (20.1.8.23), as PNG; None of what is no such picture."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    converted = BytesIO()
    try:
        with Image.open(BytesIO(data)) as picture:
            whole = picture.convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    toned = ImageOps.colorize(whole.convert("L"), f"#{dark.rgb}", f"#{light.rgb}")
    toned.putalpha(whole.getchannel("A"))
    toned.save(converted, "PNG")
    return converted.getvalue()


def aspect(data: bytes) -> float:
    """Return a picture's width by its height; of a drawing, a square's."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as picture:
            return picture.width / picture.height
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return 1.0


_PARTS = (32, 18)
"""Of a picture, across and down, that are looked at each by itself."""

_Tones = tuple[tuple[Color, ...], ...]


@lru_cache(maxsize=64)
def from_afar(data: bytes) -> tuple[Color, _Tones]:
    """Return the colour between all of a picture's, and those of its parts; of a drawing, or one that is broken, none is known."""
    from PIL import Image, UnidentifiedImageError  # only templates with pictures need it

    try:
        with Image.open(BytesIO(data)) as picture:
            picture.draft("RGB", (64, 64))
            whole = picture.convert("RGBA")
            [[color]] = _tones(whole, (1, 1))
            return color, _tones(whole, _PARTS)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return Color("FFFFFF", alpha=0.0), ()


def _tones(picture: Image, size: tuple[int, int]) -> _Tones:
    """Rows of colours, each that between all of its part of the picture."""
    from PIL.Image import Resampling

    pixels = picture.resize(size, Resampling.BOX).tobytes()
    colors = [
        Color(f"{pixels[at]:02X}{pixels[at + 1]:02X}{pixels[at + 2]:02X}", alpha=pixels[at + 3] / 255)
        for at in range(0, len(pixels), 4)
    ]
    return tuple(tuple(colors[at : at + size[0]]) for at in range(0, len(colors), size[0]))
