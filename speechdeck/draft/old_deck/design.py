"""The design of an old deck, as a template beside the outline: its masters and layouts, and nothing of its slides."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ...errors import AuthorError
from ...theme import load_theme


def design_of_deck(content: bytes, name: str) -> tuple[bytes, str]:
    """Return the template of a presentation; or nothing, and why it cannot be used."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(content)
        try:
            package = load_theme(file).package
            file.write_bytes(package)
            load_theme(file)
        except AuthorError as error:
            return b"", error.problems[0].sentence
    return package, ""
