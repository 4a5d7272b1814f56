"""Scenes as a native, editable PowerPoint file; the only place that knows python-pptx and PresentationML."""

from .package import paint_powerpoint

__all__ = ["paint_powerpoint"]
