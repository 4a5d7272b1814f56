"""A text that is no deck's any more, read from the bytes of its files: what is said at each slide, and nothing composed."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import AuthorError
from ..identity import Identity, identify, version_of
from ..identity.history import is_plain
from ..model import OPENING, Deck, Speech
from ..read import join, outline_path, read_outline, read_speech, speech_path


@dataclass(frozen=True, slots=True)
class Text:
    """A text: the deck that it was, its speech, which text it is, and its files by name, the speech's before the outline's."""

    deck: Deck
    speech: Speech
    identity: Identity
    files: Mapping[str, bytes]


def read_text(name: str, files: Mapping[str, bytes]) -> Text | None:
    """Return the text of the deck of a name that is in some files, if it can be read, in a folder of their own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        for file, content in files.items():
            if not is_plain(file):
                return None
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        try:
            return _read(name, folder)
        except AuthorError:
            return None


def _read(name: str, folder: Path) -> Text | None:
    path = outline_path(folder)
    reading = read_outline(path)
    outline = reading.outline
    if outline is None:
        return None
    headings = [slide.section for slide in outline.slides if slide.section and slide.section != OPENING]
    file = speech_path(folder, outline)
    speech = read_speech(file, headings, may_be_empty=all(slide.silent for slide in outline.slides))
    deck, _ = join(name, outline, speech, reading.adrift)
    content = {each.relative_to(folder).as_posix(): each.read_bytes() for each in (file, path)}
    said, shown = content.values()
    sections = (slide.section for slide in deck.slides)
    return Text(deck, speech, identify(name, outline.version or version_of(said), sections, shown), content)
