"""Pictures with nothing in their files but what is seen: what a format may keep is named, and all else goes.

Not a pixel changes. Of a broken file, what could be read of it stays.
"""

from __future__ import annotations

from . import gif, jpeg, png, tiff, webp

_FORMATS = (
    (jpeg.BEGIN, jpeg.bare),
    (png.BEGIN, png.bare),
    (b"GIF8", gif.bare),
    (b"RIFF", webp.bare),
    (b"II*\0", tiff.bare),
    (b"MM\0*", tiff.bare),
)
"""How a file of each format begins, and what makes a bare one of it."""

_WHOLE = ((0, b"BM"), (40, b" EMF"), (0, b"\xd7\xcd\xc6\x9a"), (0, b"\1\0\x09\0\0"), (0, b"II\xbc\1"))
"""Formats that hold little but what is seen (BMP, EMF, WMF, JPEG XR), by where in the file they say their names."""


def without_metadata(content: bytes) -> bytes:
    """Return a PNG, JPEG, GIF, WebP or TIFF file with only what is seen in it; nothing of a file that is no picture.

    The drawings of Windows, bitmaps and HD photographs stay as they are.
    """
    bare = next((bare for begin, bare in _FORMATS if content.startswith(begin)), None)
    if bare:
        return bare(content)
    return content if any(content[at:].startswith(begin) for at, begin in _WHOLE) else b""
