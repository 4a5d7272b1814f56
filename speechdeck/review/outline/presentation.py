"""What the slides of a presentation showed when it was sent: built once more from the text that it was made of."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from ...errors import AuthorError
from ...identity.history import FOLDER
from ..returned.reading import read_returned
from ..text import Text, write_files

_MOST = 200_000_000
"""Bytes of pictures and templates that are copied to build a deck as it was."""


def shown_when_sent(base: Text, text: Text) -> Sequence[Sequence[str]] | None:
    """Return for each slide of a text the texts that it showed; None, if the deck cannot be built so any more."""
    # Only a presentation has slides to compare.
    from ...pipeline import presentation
    from ...theme import DEFAULT, load_theme

    with TemporaryDirectory() as place:
        folder = text.folder
        if base is not text:
            folder = Path(place, text.deck.name)
            if not _copied(text.folder, folder):
                return None
            write_files(folder, base.files)
        try:
            file = Path(place, "sent.pptx")
            file.write_bytes(presentation(folder, load_theme(DEFAULT)))
            return [part.shown for part in read_returned(file).parts]
        except AuthorError:
            return None


def _copied(source: Path, folder: Path) -> bool:
    """Copy what lies beside an outline, if it is not too much."""
    files = [each for each in source.rglob("*") if each.is_file() and FOLDER not in each.parts]
    if sum(each.stat().st_size for each in files) > _MOST:
        return False
    folder.mkdir()
    for each in files:
        target = folder / each.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            shutil.copyfile(each, target)
    return True
