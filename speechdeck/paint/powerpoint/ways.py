"""The ways from part to part: those that lead to what goes are cut, and whatever used them is removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lxml import etree
from pptx.opc.package import OpcPackage, Part, XmlPart

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def drop(owner: Part | OpcPackage, goes: Callable[[str], bool]) -> set[str]:
    """Cut the ways to parts of some kinds, each the last word of a relationship's type; return their ids."""
    found = {ident for ident, way in owner._rels.items() if goes(way.reltype.rpartition("/")[2])}
    for ident in found:
        owner._rels.pop(ident)
    return found


def cut(part: Part, goes: Callable[[str], bool]) -> None:
    """Cut a part's ways to parts of some kinds, and remove the elements that used them."""
    idents = drop(part, goes)
    if not idents:
        return
    with edited(part) as root:
        for element in [each for each in root.iter() if idents & used_by(each)]:
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
