"""The PowerPoint template as the design: its colours, fonts, layouts, placeholders and decoration, resolved."""

from .colors import tone
from .design import IN_HTML, TEXTUAL, Lack, Layout, Theme
from .places import overlap
from .template import load_theme

__all__ = ["IN_HTML", "TEXTUAL", "Lack", "Layout", "Theme", "load_theme", "overlap", "tone"]
