"""The relationships of a part, and its root, to be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lxml import etree
from pptx.opc.package import OpcPackage, Part, XmlPart, _Relationship


def kind(relationship: _Relationship) -> str:
    """Return what a relationship leads to: the last word of its type."""
    return str(relationship.reltype).rpartition("/")[2]


def drop(owner: Part | OpcPackage, goes: Callable[[_Relationship], bool]) -> set[str]:
    """Cut some of a part's relationships, and return their ids."""
    found = {ident for ident, relationship in owner._rels.items() if goes(relationship)}
    for ident in found:
        owner._rels.pop(ident)
    return found


@contextmanager
def edited(part: Part) -> Iterator[etree._Element]:
    """Give a part's root to be changed; a part that nothing changes keeps its bytes."""
    if isinstance(part, XmlPart):
        yield part._element
        return
    root = etree.fromstring(part.blob)
    before = etree.tostring(root)
    yield root
    if etree.tostring(root) != before:
        part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
