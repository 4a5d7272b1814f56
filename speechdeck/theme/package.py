"""A template's package made anew: of the old one, only what a deck needs is read at all.

The parts are found by going along the relationships that are allowed, so that no part is met that none of them leads to.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from lxml import etree

from ..files.archive import PackageError, Parts, damaged
from ..files.markup import overdrawn, parsed, serialised
from ..files.opc import OFFICE, Relationship, internal, relationships_name
from ..files.pictures import bare_media
from ..files.strict import as_transitional, is_strict
from .allowed import FONT, FONT_NAME, FONT_TYPE, KINDS, NEEDED
from .cleaning import cleaned
from .media import CONTENT_TYPES, ends_as, kind_of
from .part import NAMESPACES

_MOST = 4_000
"""Parts of a template that are read; the largest of real ones have some hundreds."""

_MOST_OF = ((f"{{{NAMESPACES['p']}}}ph", 400), (f"{{{NAMESPACES['a']}}}p", 2_000))
"""Placeholders and paragraphs of a part: each is compared with others, so that ten times as many take a hundred times as long."""

_MAIN = "officeDocument"


def design_of(parts: Parts) -> bytes:
    """Return a template's package with nothing in it but its design."""
    return _written(_Design(parts).kept())


@dataclass(slots=True)
class _Kept:
    """A part that stays: its name in the old package and in the new one, what it is, and what it leads to."""

    source: str
    kind: str
    name: str
    content_type: str
    content: bytes
    root: etree._Element | None = None
    leads_to: list[tuple[Relationship, _Kept]] = field(default_factory=list)


class _Design:
    """Goes along a package's relationships, from its main part."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.strict = "_rels/.rels" in parts and is_strict(parts.read("_rels/.rels"))
        self.found: dict[str, _Kept | None] = {}
        self.names: dict[str, Iterator[int]] = {}
        self.taken: set[str] = set()
        self.waiting: deque[_Kept] = deque()

    def kept(self) -> list[_Kept]:
        """Return the parts that stay, the main part first; a KeyError says that there is none."""
        targets = [each.target for each in self._relationships("") if each.kind == _MAIN]
        if self._part(targets[0] if targets else KINDS[_MAIN].name, _MAIN) is None:
            raise KeyError(_MAIN)
        while self.waiting:
            self._follow(self.waiting.popleft())
        return [each for each in self.found.values() if each is not None]

    def _follow(self, part: _Kept) -> None:
        """Find what a part leads to, and clean it of what led elsewhere."""
        allowed = KINDS[part.kind].leads_to
        for each in self._relationships(part.source):
            # No layout brings a master that the presentation has not.
            known = each.target in self.found or (part.kind, each.kind) != ("slideLayout", "slideMaster")
            target = self._part(each.target, each.kind) if each.kind in allowed and known else None
            if target is not None:
                part.leads_to.append((each, target))
            elif each.kind in allowed & NEEDED:
                raise damaged()
        if part.kind == "slideLayout" and all(each.kind != "slideMaster" for each, _ in part.leads_to):
            raise damaged()
        if part.root is not None:
            part.content = cleaned(part.content, part.root, {each.ident for each, _ in part.leads_to})
            part.root = None

    def _relationships(self, part: str) -> list[Relationship]:
        """A part's relationships to others; of two that have one id, the first."""
        source = relationships_name(part)
        if source not in self.parts:
            return []
        listed = list(internal(parsed(self._read(source)), part))
        if len(listed) > _MOST:
            raise _too_many()
        return list({each.ident: each for each in reversed(listed)}.values())[::-1]

    def _read(self, name: str) -> bytes:
        content = self.parts.read(name)
        return as_transitional(content) if self.strict else content

    def _part(self, source: str, kind: str) -> _Kept | None:
        """The part of a name, if it is of the kind that leads there; each is looked at once."""
        if source not in self.found:
            if len(self.found) >= _MOST:
                raise _too_many()
            self.found[source] = self._new(source, kind) if source in self.parts else None
        part = self.found[source]
        return part if part is not None and part.kind == kind else None

    def _new(self, source: str, kind: str) -> _Kept | None:
        if kind == FONT:
            return _Kept(source, kind, self._name(source, FONT_NAME), FONT_TYPE, self.parts.read(source))
        if kind == "image":
            return self._picture(source)
        content, wanted = self._read(source), KINDS[kind]
        root = parsed(content)
        if root.tag != wanted.root or wanted.name in self.taken:
            return None
        if any(sum(1 for _ in root.iter(name)) > most for name, most in _MOST_OF):
            raise overdrawn()
        part = _Kept(source, kind, self._name(source, wanted.name), wanted.content_type, content, root)
        self.waiting.append(part)
        return part

    def _picture(self, source: str) -> _Kept | None:
        content = self.parts.read(source)
        kind, bare = kind_of(content), bare_media(content)
        if kind is None or not bare:
            return None
        ending = source.rpartition(".")[2] if ends_as(source, kind) else kind
        name = self._name(source, f"ppt/media/image{{}}.{ending}")
        return _Kept(source, "image", name, CONTENT_TYPES[kind], bare)

    def _name(self, source: str, pattern: str) -> str:
        """A part's name, which says nothing but what it is: its own, where programs number their parts so."""
        before, several, after = pattern.partition("{}")
        name = source if several else pattern
        if name in self.taken or not re.fullmatch(rf"{re.escape(before)}[0-9]{{0,6}}{re.escape(after)}", name):
            numbers = self.names.setdefault(pattern, count(1))
            name = next(each for number in numbers if (each := pattern.format(number)) not in self.taken)
        self.taken.add(name)
        return name


def _too_many() -> PackageError:
    return PackageError(
        f"This template has more than {_MOST} parts.", "Remove the slide masters that are not used, and save it again."
    )


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OF_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"


def _written(parts: list[_Kept]) -> bytes:
    """The parts as a package, the content types first, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        package.writestr(zipfile.ZipInfo("[Content_Types].xml"), _content_types(parts))
        main = Relationship("rId1", _MAIN, parts[0].name)
        package.writestr(zipfile.ZipInfo("_rels/.rels"), _relationships([(main, parts[0])]))
        for part in parts:
            package.writestr(zipfile.ZipInfo(part.name), part.content)
            if part.leads_to:
                package.writestr(zipfile.ZipInfo(relationships_name(part.name)), _relationships(part.leads_to))
    return buffer.getvalue()


def _root(space: str, name: str) -> etree._Element:
    names: Any = {None: space}
    return etree.Element(f"{{{space}}}{name}", nsmap=names)


def _content_types(parts: list[_Kept]) -> bytes:
    space = f"{_PACKAGE}/content-types"
    types = _root(space, "Types")
    etree.SubElement(types, f"{{{space}}}Default", Extension="rels", ContentType=_OF_RELATIONSHIPS)
    for part in parts:
        etree.SubElement(types, f"{{{space}}}Override", PartName=f"/{part.name}", ContentType=part.content_type)
    return serialised(types)


def _relationships(leads_to: list[tuple[Relationship, _Kept]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    listed = _root(space, "Relationships")
    for each, part in leads_to:
        kind = each.kind if ":" in each.kind else OFFICE + each.kind
        etree.SubElement(listed, f"{{{space}}}Relationship", Id=each.ident, Type=kind, Target=f"/{part.name}")
    return serialised(listed)
