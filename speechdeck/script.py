"""Writes a deck's script, in the kinds that are asked for, and proves that it is the speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from .errors import AuthorError, Place, Problem
from .files.home import PROGRAM
from .files.timestamp import timestamp
from .identity import Identity
from .model import Deck
from .paint.script.manuscript import manuscript
from .prove.script import prove_document, prove_pdf
from .scene import Scene
from .theme import Theme
from .words.text import text_of

Kind = Literal["docx", "review", "lectern"]

_ENDINGS: dict[Kind, str] = {"docx": "script.docx", "review": "script.pdf", "lectern": "lectern.pdf"}
_LEAST = {"review": 11.9, "lectern": 23.9}
"""How large what is said is set in a PDF, in points."""


@dataclass(frozen=True, slots=True)
class Source:
    """A deck whose script is written."""

    deck: Deck
    scenes: tuple[Scene, ...]
    theme: Theme
    speech: Path
    identity: Identity


def kinds_without_asking() -> tuple[Kind, ...]:
    """Return what is written where nothing is chosen: a PDF too, if there is what sets it."""
    return ("docx", "review") if has_typesetter() else ("docx",)


def has_typesetter() -> bool:
    """Return whether PDFs can be set here."""
    # Typst reads no font that is packed for the web, and to unpack one takes Brotli.
    return all(find_spec(name) for name in ("typst", "brotli"))


def write_script(source: Source, folder: Path, kinds: Sequence[Kind], *, track: bool = False) -> list[Path]:
    """Write the script into a folder and prove it; return the files."""
    outline = source.deck.outline
    script = manuscript(source.scenes, outline, source.identity.version)
    written = timestamp(outline.date)
    if set(kinds) - {"docx"} and not has_typesetter():
        raise AuthorError([_no_typesetter(source)])
    files = []
    for kind in kinds:
        file = folder / f"{source.deck.name}-{_ENDINGS[kind]}"
        if kind == "docx":
            # Each kind has a program of its own to write it, and takes its time to be imported.
            from .paint.script.word import paint_word

            file.write_bytes(paint_word(script, source.theme, source.identity, written, track=track))
            prove_document(source.scenes, file, source.speech)
        else:
            from .paint.script.pdf import paint_pdf

            file.write_bytes(paint_pdf(script, source.theme, source.identity, kind, written))
            above = (outline.title, text_of(outline.subtitle or ())) if kind == "review" else ()
            prove_pdf(source.scenes, file, _LEAST[kind], above)
        files.append(file)
    return files


def _no_typesetter(source: Source) -> Problem:
    return Problem(
        Place(str(source.speech.parent)),
        "A PDF is set by Typst, which is not installed.",
        f'Install it: pip install "speechdeck[pdf]"\nOr write the script for Word: {PROGRAM} script --docx',
    )
