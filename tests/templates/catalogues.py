"""The texts of the interface as the sources have them, and the catalogues brought up to date with them: `make catalogues`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from speechdeck.interface import CATALOGUES
from tests.conftest import ROOT

METHODS = {".js": "javascript", ".py": "python", ".jinja": "jinja2"}
_UNNEEDED = (
    '"Project-Id-Version',
    '"Report-Msgid-Bugs-To',
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Last-Translator',
    '"Language-Team',
    '"Generated-By',
)

KEYWORDS = {"gettext": None, "ngettext": (1, 2)}


def sources() -> list[Path]:
    """Return the files in which we say something to whoever presents, reads or edits."""
    folders = (ROOT / "templates" / "reveal", ROOT / "speechdeck" / "compose", ROOT / "speechdeck" / "paint")
    return sorted(file for folder in folders for file in folder.rglob("*") if file.suffix in METHODS)


def texts() -> Catalog:
    """Return all texts of the sources, each with the files that have it and what translators should know."""
    found = Catalog(fuzzy=False)
    for file in sources():
        for _, message, comments, _ in extracted(file):
            found.add(message, locations=[(file.relative_to(ROOT).as_posix(), 1)], auto_comments=comments)
    return found


def extracted(file: Path) -> list[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    """Return the texts of a source, each with its line, what translators should know, and its context."""
    method = METHODS[file.suffix]
    return extract_from_file(method, file, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True)


def catalogue(file: Path) -> Catalog:
    """Return a catalogue as it lies in its file."""
    with file.open("rb") as source:
        return read_po(source, locale=file.stem)


def update(file: Path, found: Catalog) -> int:
    """Take new texts into a catalogue and old ones out of it; return how many are not yet translated."""
    known = catalogue(file) if file.exists() else Catalog(locale=file.stem)
    known.update(found, no_fuzzy_matching=True)
    known.obsolete.clear()
    known.fuzzy = False
    known.header_comment = ""
    for message in known:
        message.flags.discard("python-brace-format")
    written = BytesIO()
    write_po(written, known, width=100, include_lineno=False, sort_output=True)
    # Of its head, what tools need: only a catalogue whose texts change is another.
    lines = written.getvalue().decode().splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith(_UNNEEDED)).lstrip(), "utf-8")
    return len(untranslated(known))


def untranslated(known: Catalog) -> list[str]:
    """Return the texts that a catalogue lacks."""
    return [str(message.id) for message in known if message.id and not (message.string and all(message.string))]


if __name__ == "__main__":
    found = texts()
    for name in sys.argv[1:] or [file.stem for file in sorted(CATALOGUES.glob("*.po"))]:
        missing = update(CATALOGUES / f"{name}.po", found)
        print(f"{name}: {missing} of {len(found)} texts to translate")
