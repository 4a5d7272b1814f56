"""What a template's design says of the machine that it was made on: the names of files, and relationships to them."""

from __future__ import annotations

import re

from lxml import etree
from pptx.opc.package import Part, XmlPart, _Relationship
from pptx.oxml.ns import qn

from .filling import DECORATIVE

_PATH = re.compile(r"\bfile:/|\b[A-Za-z]:[\\/]|\\\\|/(home|Users|Volumes|mnt|tmp)/")
_FILE = re.compile(r"\S+\.(png|jpe?g|gif|webp|svg|emf|wmf|tiff?|bmp|psd|ai|eps)", re.IGNORECASE)
_DECORATIVE = f'<a xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{DECORATIVE}</a>'


def leads_to_file(relationship: _Relationship) -> bool:
    """Return whether a relationship leads to a file on somebody's disk."""
    return bool(relationship.is_external and _PATH.match(relationship.target_ref))


def forget_files(part: Part) -> None:
    """Remove what names a file: programs describe a picture by where it was."""
    if isinstance(part, XmlPart):
        for properties in part._element.iter(qn("p:cNvPr")):
            _forget_file(properties)


def _forget_file(properties: etree._Element) -> None:
    """What is described by a file's name is decoration, as everything is that a layout draws itself."""
    named = [key for key in ("descr", "title") if _names_file(properties.get(key, ""))]
    for key in named:
        del properties.attrib[key]
    name = properties.get("name", "")
    if _PATH.match(name):
        properties.set("name", re.split(r"[\\/]", name)[-1])
    if named:
        [extensions] = etree.fromstring(_DECORATIVE)
        own = properties.find(qn("a:extLst"))
        if own is None:
            properties.append(extensions)
        else:
            own.extend(extensions)


def _names_file(text: str) -> bool:
    return bool(_PATH.search(text) or _FILE.fullmatch(text))
