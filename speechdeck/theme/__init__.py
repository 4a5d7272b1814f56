"""The PowerPoint template as the design: its colours, fonts, layouts, placeholders and decoration, resolved."""

from .colors import tone
from .design import IN_HTML, TEXTUAL, Lack, Layout, Theme
from .mirrored import mirrored
from .notes import NotesPage, has_fitting_notes, notes_page
from .ours import DEFAULT, OURS, load_theme
from .pixels import from_afar
from .places import overlap
from .scripts import in_script

__all__ = [
    "DEFAULT",
    "IN_HTML",
    "OURS",
    "TEXTUAL",
    "Lack",
    "Layout",
    "NotesPage",
    "Theme",
    "from_afar",
    "has_fitting_notes",
    "in_script",
    "load_theme",
    "mirrored",
    "notes_page",
    "overlap",
    "tone",
]
