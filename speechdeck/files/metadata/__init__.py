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


def without_metadata(content: bytes) -> bytes:
    """Return a PNG, JPEG, GIF, WebP or TIFF file with only what is seen in it; any other file as it is."""
    bare = next((bare for begin, bare in _FORMATS if content.startswith(begin)), None)
    return bare(content) if bare else content
