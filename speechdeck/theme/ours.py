"""Our own templates as themes: each read once, and kept until it or what reads it changes."""

from __future__ import annotations

import base64
import pickle
from dataclasses import replace
from pathlib import Path

from ..files.home import KEPT, PACKAGES, TEMPLATES
from ..files.kept import kept
from .design import Theme
from .template import read_template

DEFAULT = TEMPLATES / "powerpoint"
"""The design of a deck that names none."""

OURS = (DEFAULT, TEMPLATES / "assembly")
"""Our designs, of whose layouts we know that they can be mirrored and have room."""

_READERS = ("files", "scene", "theme", "typesetting", "words")
"""The rooms of the program on which a theme depends."""


def load_theme(path: Path, folder: Path = KEPT) -> Theme:
    """Read a template: a .pptx or .potx file, or a folder that holds its parts."""
    if not path.is_dir() or path.resolve() not in OURS:
        return read_template(path)
    made = kept(f"theme-{path.resolve().name}", lambda: (_pickled(read_template(path)), _sources(path)), folder)
    theme: Theme = pickle.loads(base64.b64decode(made))  # noqa: S301 - our own program wrote it
    return replace(theme, source=str(path))


def _pickled(theme: Theme) -> str:
    return base64.b64encode(pickle.dumps(theme, protocol=5)).decode()


def _sources(path: Path) -> list[str]:
    rooms = (PACKAGES / "speechdeck" / room for room in _READERS)
    files = [*path.rglob("*"), *(file for room in rooms for file in room.rglob("*.py"))]
    return [str(file) for file in files if file.is_file()]
