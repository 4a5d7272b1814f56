"""XML from anywhere: read without document types and entities, which no package has (ECMA-376 Part 2, 8.1.4)."""

from __future__ import annotations

import re

from lxml import etree

from .archive import PackageError, damaged

_LARGEST = 16 * 1024 * 1024
_MOST_TAGS = 200_000
"""What a part may measure; the largest of real templates, with maps drawn as shapes, have half of it."""

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)

_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")


def parsed(content: bytes) -> etree._Element:
    """Return the root of a part, its comments and processing instructions left out."""
    if len(content) > _LARGEST or content.count(b"<") > _MOST_TAGS:
        raise overdrawn()
    if _DOCUMENT_TYPE.search(content):
        raise _typed()
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged() from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _typed()
    return root


def overdrawn() -> PackageError:
    """What is said of a part that would take minutes to draw."""
    return PackageError(
        "A part of this template is too large: it draws more than slides can show.",
        "Remove its largest drawings, or make pictures of them.",
    )


def _typed() -> PackageError:
    return PackageError(
        "A part of this template declares a document type, which PowerPoint refuses.",
        "Ask whoever made it for a copy that PowerPoint has saved.",
    )


def serialised(root: etree._Element) -> bytes:
    """Return a part with this root."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
