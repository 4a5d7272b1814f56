"""Pictures: opened with care, set upright, as large as a slide needs, and freed of what a camera or editor noted in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from .formats import PictureError, begins_as_xml

__all__ = ["Original", "PictureError", "Print", "bare_media", "make_print", "open_picture"]


# Most decks have no pictures, and fewer have both kinds: what opens them is imported where it is needed.


@dataclass(frozen=True, slots=True)
class Original:
    """A picture as the author has it: its size when upright, in pixels, and its file's bytes."""

    width: float
    height: float
    content: bytes
    drawn: bool
    """Whether it is a drawing (SVG), which has no pixels."""

    @property
    def photographed(self) -> bool:
        """Whether it is stored as photographs are (JPEG, WebP): of a screenshot or a diagram, no part is to spare."""
        return self.content[:3] == b"\xff\xd8\xff" or self.content[8:12] == b"WEBP"


@dataclass(frozen=True, slots=True)
class Print:
    """A picture as a deck carries it; a drawing has a copy in pixels besides."""

    data: bytes
    media_type: str
    fallback: bytes | None = None


def open_picture(content: bytes) -> Original:
    """Look at a file without trusting it: what it is and how large, nothing more."""
    return _open(content, 0)


def make_print(original: Original, width: int) -> Print:
    """Return the picture at so many pixels of width at most, with nothing in it but what is seen."""
    ratio = original.width / original.height
    if original.drawn:
        from .drawings import rasterised

        return Print(original.content, "image/svg+xml", rasterised(original.content, ratio, width))
    from .decoding import decoded

    return Print(*decoded("reduce", original.content, width, max(1, round(width / ratio))))


def make_background(original: Original, width: int, height: int, veil: str, part: float) -> Print:
    """Return a picture that fills so many pixels, its upper third kept, with that part of a colour (RRGGBB) over it."""
    from .decoding import decoded

    content = original.content
    if original.drawn:
        from .drawings import rasterised

        content = rasterised(content, original.width / original.height, width)
    return Print(*decoded("veil", content, width, height, veil, part))


def bare_media(content: bytes) -> bytes:
    """Return a template's picture with nothing in its file but what is seen; what is no picture, as it is."""
    if begins_as_xml(content):
        from .drawings import bare_drawing

        return bare_drawing(content, partial(_embedded, 1))
    from .metadata import without_metadata

    return without_metadata(content)


def _open(content: bytes, depth: int) -> Original:
    if begins_as_xml(content):
        from .drawings import read_drawing

        return Original(*read_drawing(content, partial(_embedded, depth + 1)), drawn=True)
    from .decoding import decoded

    width, height = decoded("measure", content)
    return Original(width, height, content, drawn=False)


_DEEPEST = 3
"""A drawing in a drawing in a drawing; some programs write two."""


def _embedded(depth: int, content: bytes) -> tuple[str, bytes]:
    """What a drawing shows of another picture's file: cleaned, as if it stood alone."""
    if depth > _DEEPEST:
        raise PictureError("This drawing has drawings in drawings.", "Ungroup them in the program that made it.")
    picture = _open(content, depth)
    if picture.drawn:
        return "image/svg+xml", picture.content
    cleaned = make_print(picture, round(picture.width))
    return cleaned.media_type, cleaned.data
