"""Packages of the Open Packaging Conventions (ECMA-376 Part 2), as far as a template needs them."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One part's way to another: ``kind`` is the last word of its type, ``target`` the other part's name."""

    ident: str
    kind: str
    target: str


def relationships(package: zipfile.ZipFile, part: str) -> Iterator[Relationship]:
    """Yield a part's relationships to other parts of the package; those to the web are left out."""
    source = relationships_name(part)
    if source in package.NameToInfo:
        yield from internal(etree.fromstring(package.read(source)), part)


def relationships_name(part: str) -> str:
    """Return the name of the part that holds a part's relationships.

    The part with no name is the package itself (ECMA-376 Part 2, 9.3).
    """
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def internal(listed: etree._Element, part: str) -> Iterator[Relationship]:
    """Yield those of a part's relationships that say that they lead to another part."""
    folder = posixpath.dirname(part)
    for entry in listed:
        if entry.get("TargetMode", _INSIDE) == _INSIDE:
            target = posixpath.normpath(posixpath.join("/", folder, required(entry, "Target"))).lstrip("/")
            yield Relationship(required(entry, "Id"), required(entry, "Type").removeprefix(OFFICE), target)


_INSIDE = "Internal"


def renewed(package: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return a package in which some parts, by their names, have other contents; the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as parts:
        for name in package.namelist():
            parts.writestr(zipfile.ZipInfo(name), changed[name] if name in changed else package.read(name))
    return buffer.getvalue()


def required(element: etree._Element, name: str) -> str:
    """Return an attribute that a valid part has; a KeyError says that the part is not valid."""
    value = element.get(name)
    if value is None:
        raise KeyError(name)
    return value
