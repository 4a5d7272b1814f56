"""The relationships of parts: those that lead to what goes are cut, and whatever used them is removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lxml import etree
from pptx.opc.package import OpcPackage, Part, XmlPart, _Relationship

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def kind(relationship: _Relationship) -> str:
    """Return what a relationship leads to: the last word of its type."""
    return str(relationship.reltype).rpartition("/")[2]


def drop(owner: Part | OpcPackage, goes: Callable[[_Relationship], bool]) -> set[str]:
    """Cut some of a part's relationships, and return their ids."""
    found = {ident for ident, relationship in owner._rels.items() if goes(relationship)}
    for ident in found:
        owner._rels.pop(ident)
    return found


def cut(part: Part, goes: Callable[[_Relationship], bool]) -> None:
    """Cut some of a part's relationships, and remove the elements that used them; of a picture, the mention only."""
    idents = drop(part, goes)
    if not idents:
        return
    with edited(part) as root:
        for element in [each for each in root.iter() if idents & used_by(each)]:
            if etree.QName(element).localname == "blip":
                for name in [key for key, value in element.items() if value in idents]:
                    del element.attrib[name]
            else:
                element.getparent().remove(element)  # type: ignore[union-attr]


def used_by(element: etree._Element) -> set[str]:
    """Return the relationships that an element uses, by their ids."""
    return {str(value) for key, value in element.items() if str(key).startswith(_R)}


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
