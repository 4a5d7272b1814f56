"""The parts of an office document from anywhere: unpacked within limits, read without document types and entities."""

from __future__ import annotations

import posixpath
import re

from lxml import etree

from ..errors import AuthorError
from ..files.archive import Archive, PackageError
from ..files.strict import as_transitional, is_strict
from .refusal import refusal

_LARGEST = 48 * 1024 * 1024
"""Bytes of a part: a book of a thousand pages has some twenty million."""

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)
_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?(D\0?O\0?C|E\0?N\0?T)")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A document that is an archive of XML parts."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        try:
            self.parts = Archive(content)
        except PackageError:
            raise self._unreadable() from None
        if not self.parts.names:
            raise self._unreadable()
        own = "_rels/.rels"
        self.is_strict = own in self.parts and is_strict(self.read(own))

    def __contains__(self, part: str) -> bool:
        return part in self.parts

    def named(self, pattern: str) -> list[str]:
        """Return the names of parts that are like a pattern, numbers in their order."""
        found = [name for name in self.parts.names if re.fullmatch(pattern, name)]
        return sorted(
            found, key=lambda name: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]
        )

    def root(self, part: str) -> etree._Element:
        """Return the root of a part, or say that the document cannot be read."""
        content = self.read(part)
        if len(content) > _LARGEST or _DOCUMENT_TYPE.search(content):
            raise self._unreadable()
        try:
            return etree.fromstring(as_transitional(content) if self.is_strict else content, _PARSER)
        except (etree.XMLSyntaxError, ValueError):
            raise self._unreadable() from None

    def read(self, part: str) -> bytes:
        """Return the bytes of a part, or say that the document cannot be read."""
        try:
            return self.parts.read(part)
        except (PackageError, KeyError):
            raise self._unreadable() from None

    @property
    def main(self) -> str:
        """The part that the document is, whatever its name; nothing, where the package does not say."""
        return next((target for kind, target in self.related("").values() if kind == "officeDocument"), "")

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to, or the package itself, which has no name: by its name there, the last word of its kind, and the part's name."""
        folder, file = posixpath.split(part)
        relationships = posixpath.join(folder, "_rels", f"{file}.rels")
        if relationships not in self:
            return {}
        found = {}
        for each in self.root(relationships).iter(_RELATIONSHIP):
            target = each.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if each.get("TargetMode") == "External":
                whole = target
            found[each.get("Id", "")] = (each.get("Type", "").rsplit("/", 1)[-1], whole)
        return found

    def _unreadable(self) -> AuthorError:
        return refusal(
            self.name,
            "This document cannot be read: it is damaged, protected by a password, or far too large.",
            "Open it in the program that it was written with, save a copy without a password, and name that.",
        )


def whole(value: str | None, usual: int, most: int) -> int:
    """Return a number as a document says it; one that is none, or larger than any can be, is the usual one."""
    return (
        int(value)
        if value and value.isascii() and value.isdecimal() and len(value) < _DIGITS and int(value) <= most
        else usual
    )


_DIGITS = 12
