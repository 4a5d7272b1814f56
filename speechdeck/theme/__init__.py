"""The PowerPoint template as the design: its colours, fonts, layouts, placeholders and decoration, resolved."""

from .design import Layout, Theme
from .template import load_theme

__all__ = ["Layout", "Theme", "load_theme"]
