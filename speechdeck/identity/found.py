"""The identity that a file carries, wherever it has been since: read with the care that a file from elsewhere needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ..files.archive import Archive, PackageError
from .carried import from_json, from_properties, from_xml
from .hashes import Identity

ENDINGS = (".pptx", ".docx", ".odp", ".odt", ".html", ".htm", ".pdf")
"""Of files that may carry one."""

MOST = 512 * 1024 * 1024
"""Bytes of a file that is read."""

_PART = 8 * 1024 * 1024
"""Bytes of a part that is read: an identity of a thousand sections has less than a hundredth of it."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_USER_DEFINED = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}user-defined"
_NAME = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}name"
_PROPERTIES = ("docProps/custom.xml", "meta.xml")
"""The parts with custom properties, of Office Open XML and of OpenDocument."""
_PAGE = re.compile(r'<script type="application/json" id="deck\.identity">(.*?)</script>', re.DOTALL)


def identity_in(file: Path) -> Identity | None:
    """Return the identity that a file carries, if it carries one; an OSError says that it cannot be opened."""
    content = file.read_bytes() if file.stat().st_size <= MOST else b""
    if content.startswith(b"PK"):
        return _in_package(content)
    if content.startswith(b"%PDF"):
        return _in_pdf(content)
    found = _PAGE.search(content.decode("utf-8", "replace"))
    return from_json(found[1]) if found else None


def _in_package(content: bytes) -> Identity | None:
    """Custom properties survive where custom XML does not; where both are, they were written together."""
    archive = Archive(content)
    for name, part in _parts(archive):
        found = from_properties(_properties(part)) if name in _PROPERTIES else from_xml(part)
        if found:
            return found
    return None


def _parts(archive: Archive) -> Iterator[tuple[str, bytes]]:
    items = sorted(name for name in archive.names if re.fullmatch(r"customXml/item\d+\.xml", name))
    for name in (*_PROPERTIES, *items):
        try:
            part = archive.read(name) if name in archive else b""
        except PackageError:
            continue
        if 0 < len(part) <= _PART and b"<!DOCTYPE" not in part:
            yield name, part


def _properties(part: bytes) -> dict[str, str]:
    try:
        root = etree.fromstring(part, _PARSER)
    except etree.XMLSyntaxError:
        return {}
    found = root.iter(_PROPERTY, _USER_DEFINED)
    return {each.get("name", each.get(_NAME, "")): "".join(map(str, each.itertext())) for each in found}


def _in_pdf(content: bytes) -> Identity | None:
    # Only a PDF needs what reads one.
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    try:
        attached = (document.get_attachment(number) for number in range(document.count_attachments()))
        parts = (bytes(each.get_data()) for each in attached if each.get_name() == "identity.xml")
        return next(filter(None, map(from_xml, parts)), None)
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()
