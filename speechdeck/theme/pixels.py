"""What is seen of a template's pictures: their proportions, their colours from afar, and themselves recoloured."""

from __future__ import annotations

from functools import lru_cache

from ..files.formats import PictureError
from ..scene import Color

# Only templates with pictures need what decodes them.


Effects = tuple[tuple[str, *tuple[float | str, ...]], ...]
"""What is done to a picture's colours, as `files.pixels.recolor` has it."""


@lru_cache(maxsize=64)
def recolored(data: bytes, effects: Effects) -> bytes | None:
    """Return a picture after effects on its colours, as PNG; None of what is no such picture."""
    from ..files.decoding import decoded

    try:
        changed: bytes = decoded("recolor", data, effects)
    except PictureError:
        return None
    return changed


def aspect(data: bytes) -> float:
    """Return a picture's width by its height; of a drawing, a square's."""
    from ..files.decoding import decoded

    try:
        width, height, _, _ = decoded("extent", data)
    except PictureError:
        return 1.0
    return float(width / height)


_PARTS = (32, 18)
"""Of a picture, across and down, that are looked at each by itself."""

_Tones = tuple[tuple[Color, ...], ...]


@lru_cache(maxsize=64)
def from_afar(data: bytes) -> tuple[Color, _Tones]:
    """Return the colour between all of a picture's, and those of its parts; of a drawing, or one that is broken, none is known."""
    from ..files.decoding import decoded

    try:
        one, several = decoded("average", data, *_PARTS)
    except PictureError:
        return Color("FFFFFF", alpha=0.0), ()
    [[color]] = _tones(one, 1)
    return color, _tones(several, _PARTS[0])


def _tones(pixels: bytes, across: int) -> _Tones:
    """Rows of colours, each that between all of its part of the picture."""
    colors = [
        Color(f"{pixels[at]:02X}{pixels[at + 1]:02X}{pixels[at + 2]:02X}", alpha=pixels[at + 3] / 255)
        for at in range(0, len(pixels), 4)
    ]
    return tuple(tuple(colors[at : at + across]) for at in range(0, len(colors), across))
