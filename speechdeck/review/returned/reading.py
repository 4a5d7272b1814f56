"""Files that came back: which reader reads which, by what is in them and not by their names, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ...draft.documents.sources import kind_of, read_document
from ...draft.documents.word import W
from ...draft.old_deck.shapes import P
from ...draft.package import Package
from ...draft.piece import Document, Piece
from ...draft.refusal import refusal
from ...identity import Identity, identity_in
from ...words.text import collapse_spaces
from .document import Marked, drafted
from .file import Paragraph, Returned
from .opendocument import read_opendocument
from .powerpoint import read_powerpoint
from .properties import saved
from .script import Line, remarks_above, script_parts
from .word import read_word

MOST = 256_000_000
"""Bytes of a file."""

_SAVE = "Open it in the program that it was written with, save it as .pptx or .docx, and name that file."

_OPEN_TEXT = "application/vnd.oasis.opendocument.text"
_OPEN = {
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (.odp)",
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet (.ods)",
    "application/vnd.oasis.opendocument.graphics": "an OpenDocument drawing (.odg)",
}


def read_returned(file: Path) -> Returned:
    """Return what a file that came back says; an AuthorError says why it cannot be read."""
    name = str(file)
    try:
        if not file.is_file():
            raise refusal(name, "There is no such file.", "Name a file that came back: a .pptx or a .docx, say.")
        if file.stat().st_size > MOST:
            raise refusal(
                name,
                f"This file is larger than {MOST // 1_000_000} MB.",
                "Is it the right one? If it is, make its pictures smaller, and save it again.",
            )
        content, identity = file.read_bytes(), identity_in(file)
    except OSError as error:
        raise refusal(name, f"This file cannot be read: {error.strerror}.", "Look whether you may open it.") from None
    read = _from_package if content.startswith(b"PK\x03\x04") else _from_document
    return read(file, content, identity)


def _from_package(file: Path, content: bytes, identity: Identity | None) -> Returned:
    package = Package(content, str(file))
    main = package.main
    root = package.root(main).tag if main in package else ""
    if root == f"{P}presentation":
        return read_powerpoint(package, main, file.name, identity)
    if root == f"{W}document":
        return read_word(package, main, file, identity)
    kind = package.read("mimetype").decode("ascii", "replace").strip() if "mimetype" in package else ""
    if kind.removesuffix("-template") == _OPEN_TEXT:
        return _from_open_document(file, content, package, identity)
    what = _OPEN.get(kind.removesuffix("-template"), "neither a presentation nor a text")
    raise refusal(str(file), f"This file is {what}, whatever its name is.", _SAVE)


def _from_open_document(file: Path, content: bytes, package: Package, identity: Identity | None) -> Returned:
    found, (who, when) = read_opendocument(package), saved(package)
    is_styled = {"slide", "said"} <= {line.role for line in found.lines}
    parts = script_parts(found.lines, is_ours=bool(identity), is_styled=is_styled)
    if parts is None:
        document = read_document(str(file), content, "odt")
        return drafted(document, file, Marked(comments=found.comments, who=who, when=when))
    remarks = (*remarks_above(found.lines), *found.remarks)
    return Returned(file.name, identity, parts, found.comments, who, when, remarks=remarks)


def _from_document(file: Path, content: bytes, identity: Identity | None) -> Returned:
    name = str(file)
    kind = kind_of(name, content)
    if kind == "html" and identity:
        raise refusal(name, "This is the deck's page as it was built, in which nobody writes.", _NAME_ANOTHER)
    if kind == "txt" and file.suffix.lower() not in _TEXTS:
        raise refusal(name, "This file is neither a presentation nor a text.", _SAVE)
    if kind == "txt" and b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refusal(name, "This file is neither a presentation nor a text.", _SAVE)
    return _texts(file, read_document(name, content, kind), identity, is_pdf=kind == "pdf")


_TEXTS = ("", ".txt", ".text")
"""Endings of plain texts; whatever else has no kind that is known is no draft."""

_NAME_ANOTHER = "Name the presentation (.pptx) or the script for Word (.docx) that was edited."


def _texts(file: Path, document: Document, identity: Identity | None, *, is_pdf: bool) -> Returned:
    """A document without styles: our script by its words, or a new draft."""
    parts = script_parts(list(_lines(document.pieces)))
    if is_pdf and (identity or parts):
        raise refusal(
            str(file), "This is the script as a PDF, of which its paragraphs cannot be told for certain.", _NAME_ANOTHER
        )
    return drafted(document, file) if parts is None else Returned(file.name, identity, parts)


_NUMBER = re.compile(r"(\d{1,5})[.)]?\s+(?=\S)")
_BULLET = re.compile(r"[•◦▪·*–-]\s+(?=\S)")
_ITEM = re.compile(r"\d{1,9}[.)]\s")


def _lines(pieces: Sequence[Piece]) -> Iterator[Line]:
    """The paragraphs of a document as those of a script, without the numbers that it counts them by."""
    number = 1
    for piece in pieces:
        text = collapse_spaces(piece.text)
        if piece.reason or not text:
            continue
        bullet = _BULLET.match(text) if piece.role == "line" else None
        counted = _NUMBER.match(text) if piece.role == "line" else None
        if bullet:
            text = text[bullet.end() :]
        elif counted and int(counted[1]) == number and not _ITEM.match(text):
            text, number = text[counted.end() :], number + 1
        is_item = bool(bullet or _ITEM.match(text) or (piece.role == "item" and not piece.counted))
        level = piece.level if piece.role == "heading" else 0
        yield Line(Paragraph(text, level, is_item and not level))
