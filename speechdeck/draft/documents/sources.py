"""Which reader reads a document: by its name's ending and by how it begins; what is refused, and why."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from ..piece import Document
from ..refusal import refusal

MOST = 64_000_000
"""Bytes of a document."""

_KINDS = {
    "txt": ("text", "read_text"),
    "md": ("markdown", "read_markdown"),
    "html": ("page", "read_page"),
    "docx": ("word", "read_word"),
    "pptx": ("slides", "read_slides"),
    "odt": ("opendocument", "read_opendocument"),
    "pdf": ("pdf", "read_pdf"),
}
_ENDINGS = {
    "htm": "html",
    "xhtml": "html",
    "markdown": "md",
    "text": "txt",
    "docm": "docx",
    "pptm": "pptx",
    "ppsx": "pptx",
    "potx": "pptx",
}
_REFUSED = {
    b"\xd0\xcf\x11\xe0": (
        "is from an old version of an office program, or protected by a password",
        "Open it, save it as .docx or .pptx without a password, and name that file.",
    ),
    b"{\\rtf": ("is rich text (RTF)", "Open it in a word processor, save it as .docx, and name that file."),
}


def kind_of(name: str, content: bytes) -> str:
    """Return the kind of a document, or say why it is not read."""
    for start, (what, remedy) in _REFUSED.items():
        if content.startswith(start):
            raise refusal(name, f"This file {what}.", remedy)
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    ending = _ENDINGS.get(ending, ending)
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        if ending in ("docx", "pptx", "odt"):
            return ending
        raise refusal(
            name,
            "This file is an archive, and none of the documents that are read.",
            "Unpack it, and name the document in it.",
        )
    if ending in ("docx", "pptx", "odt", "pdf"):
        raise refusal(
            name,
            f"This file is no .{ending}: it is damaged, or something else.",
            "Copy it again from where it comes from.",
        )
    if ending not in _KINDS and content[:2000].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return ending if ending in _KINDS else "txt"


def read_document(name: str, content: bytes, kind: str) -> Document:
    """Read a document; what a kind of document needs is imported only for it."""
    module, function = _KINDS[kind]
    read = getattr(import_module(f".{module}", __package__), function)
    return cast("Document", read(content) if kind in ("txt", "md", "html") else read(content, name))
