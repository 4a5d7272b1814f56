"""Packages of the Open Packaging Conventions (ECMA-376 Part 2), as far as a template needs them."""

from __future__ import annotations

import datetime
import io
import posixpath
import struct
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


_LOCAL, _CENTRAL = 10, 12
"""Where a file's time stands in its local and in its central header (APPNOTE.TXT 4.3.7 and 4.3.12)."""


_FIRST, _LAST = datetime.datetime(1980, 1, 1), datetime.datetime(2107, 12, 31, 23, 59, 58)
"""The times that an archive can hold."""


def stamped(package: bytes, written: datetime.datetime) -> bytes:
    """Return a package with one time on all its parts, so that the same input gives the same bytes."""
    stamped = bytearray(package)
    held = min(max(written.replace(tzinfo=None), _FIRST), _LAST)
    stamp = struct.pack(
        "<HH",
        held.hour << 11 | held.minute << 5 | held.second // 2,
        (held.year - _FIRST.year) << 9 | held.month << 5 | held.day,
    )
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        # Of two parts of one name, a reader would see either.
        assert len(parts.NameToInfo) == len(parts.filelist)
        central = parts.start_dir
        for info in parts.infolist():
            stamped[info.header_offset + _LOCAL : info.header_offset + _LOCAL + 4] = stamp
            stamped[central + _CENTRAL : central + _CENTRAL + 4] = stamp
            name, extra, comment = struct.unpack_from("<HHH", package, central + 28)
            central += 46 + name + extra + comment
    return bytes(stamped)
