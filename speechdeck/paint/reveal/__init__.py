"""Scenes as one HTML file with reveal.js inside."""

from .assets import program
from .page import paint_reveal

__all__ = ["paint_reveal", "program"]
