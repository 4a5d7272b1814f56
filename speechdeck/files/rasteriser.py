"""A drawing (SVG) in pixels: the only module that knows resvg, and all that the worker needs for a drawing."""

from __future__ import annotations

import resvg_py

from .formats import SIMPLER, PictureError

_DPI = 96
"""Pixels an inch, as browsers have it; without it, resvg makes nothing of a width in millimetres."""


def draw(content: bytes, width: int) -> bytes:
    """Draw, in this process; nobody knows how long that takes, or whether it ends well."""
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=content.decode(), width=width, dpi=_DPI, skip_system_fonts=True))
    except ValueError:
        # It is well-formed, or it would not have come so far.
        raise PictureError("This drawing has more in it than can be drawn.", SIMPLER) from None
