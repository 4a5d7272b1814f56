"""How files carry an identity: as custom document properties, as custom XML, and as JSON in a page.

Custom properties survive wherever a document is saved; one holds at most 255 characters, so that the sections are in
several of them. The same stands in the file once more as custom XML.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from .hashes import Identity, SectionIdentity

_VERSION, _DECK, _SECTIONS = "Speechdeck version", "Speechdeck deck", "Speechdeck sections"
_OUTLINE = "Speechdeck outline"
_LONGEST = 255
"""Characters that every program keeps of a property."""

NAMESPACE = "urn:speechdeck:identity"
"""Of the custom XML."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def custom_properties(identity: Identity) -> dict[str, str]:
    """Return an identity as document properties, in their order."""
    properties = {_VERSION: identity.version[:_LONGEST], _DECK: identity.deck[:_LONGEST]}
    properties |= {_OUTLINE: identity.outline} if identity.outline else {}
    rows = _rows([f"{each.number}:{each.heading}:{each.text}" for each in identity.sections])
    return properties | {f"{_SECTIONS} {number}": row for number, row in enumerate(rows, start=1)}


def _rows(words: Sequence[str]) -> Iterator[str]:
    row = ""
    for word in words:
        if row and len(row) + 1 + len(word) > _LONGEST:
            yield row
            row = word
        else:
            row = f"{row} {word}".lstrip()
    if row:
        yield row


def properties_part(properties: Mapping[str, str]) -> bytes:
    """Return the part of a package that holds custom properties (ECMA-376 Part 1, 22.3)."""
    listed = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), start=2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{listed}</Properties>'
    ).encode()


def store_part() -> bytes:
    """Return the part that names our custom XML and its namespace (22.5)."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        '<ds:datastoreItem ds:itemID="{6F1B6B1C-8E1D-4E55-9B77-3D2A0C5B7E14}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def from_properties(properties: Mapping[str, str]) -> Identity | None:
    """Return the identity that document properties hold, if they hold one."""
    if _VERSION not in properties:
        return None
    sections: list[SectionIdentity] = []
    number = 1
    while row := properties.get(f"{_SECTIONS} {number}"):
        for word in row.split():
            parts = word.split(":")
            if len(parts) == 3 and parts[0].isdecimal():
                sections.append(SectionIdentity(int(parts[0]), parts[1], parts[2]))
        number += 1
    return Identity(properties.get(_DECK, ""), properties[_VERSION], tuple(sections), properties.get(_OUTLINE, ""))


def custom_xml(identity: Identity) -> bytes:
    """Return an identity as an XML document."""
    sections = "".join(
        f'<section number="{each.number}" heading="{each.heading}" text="{each.text}"/>' for each in identity.sections
    )
    outline = f" outline={quoteattr(identity.outline)}" if identity.outline else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<identity xmlns="{NAMESPACE}" deck={quoteattr(identity.deck)} version={quoteattr(identity.version)}{outline}>{sections}</identity>'
    ).encode()


def from_xml(content: bytes) -> Identity | None:
    """Return the identity that an XML document is, if it is one."""
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{{{NAMESPACE}}}identity":
        return None
    sections = (
        SectionIdentity(int(each.get("number", "")), each.get("heading", ""), each.get("text", ""))
        for each in root.iterfind(f"{{{NAMESPACE}}}section")
        if each.get("number", "").isdecimal()
    )
    return Identity(root.get("deck", ""), root.get("version", ""), tuple(sections), root.get("outline", ""))


def to_json(identity: Identity) -> str:
    """Return an identity as JSON."""
    return json.dumps(custom_properties(identity), ensure_ascii=False).replace("<", "\\u003c")


def from_json(content: str) -> Identity | None:
    """Return the identity that JSON holds, if it holds one."""
    try:
        found = json.loads(content)
    except ValueError:
        return None
    return (
        from_properties({str(name): str(value) for name, value in found.items()}) if isinstance(found, dict) else None
    )
