"""Pictures with nothing in their files but what is seen: what a format may keep is named, and all else goes.

Not a pixel changes. Of a broken file, what could be read of it stays.
"""

from __future__ import annotations

import re

from . import bmp, emf, gif, jpeg, png, tiff, webp, wmf

_FORMATS = (
    (re.compile(re.escape(png.BEGIN)), "png", png.bare),
    (re.compile(re.escape(jpeg.BEGIN)), "jpeg", jpeg.bare),
    (re.compile(rb"GIF8[79]a"), "gif", gif.bare),
    (re.compile(rb"II\*\x00|MM\x00\*"), "tiff", tiff.bare),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp", webp.bare),
    (re.compile(rb"BM....\x00\x00\x00\x00", re.DOTALL), "bmp", bmp.bare),
    (re.compile(rb"\x01\x00\x00\x00.{36} EMF", re.DOTALL), "emf", emf.bare),
    (re.compile(rb"\xd7\xcd\xc6\x9a|\x01\x00\x09\x00\x00\x03"), "wmf", wmf.bare),
)
"""How a file of each format begins, the format, and what makes a bare file of it."""


def form_of(content: bytes) -> str | None:
    """Return a picture's format; None of what is no picture, or a drawing in XML."""
    return next((form for beginning, form, _ in _FORMATS if beginning.match(content)), None)


def without_metadata(content: bytes) -> bytes:
    """Return a picture's file with only what is seen in it; nothing of a file that is no picture."""
    bare = next((bare for beginning, _, bare in _FORMATS if beginning.match(content)), None)
    return bare(content) if bare else b""
