"""An XML part of a template, and what is read from its elements everywhere."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from typing import Literal

from lxml import etree

from ..files.opc import relationships, required
from ..scene import Box

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


class Part:
    """A part of the package, and its way to the parts that it relates to."""

    def __init__(self, parts: zipfile.ZipFile, name: str) -> None:
        self.parts, self.name = parts, name
        self.root = etree.fromstring(parts.read(name))

    def one(self, path: str) -> etree._Element:
        """Return the element at a path; a KeyError says that the part is not valid."""
        found = self.root.find(path, NAMESPACES)
        if found is None:
            raise KeyError(path)
        return found

    def related(self, kind: str) -> Part:
        """Return the first part of a kind that this one relates to."""
        found = self.find(kind)
        if found is None:
            raise KeyError(kind)
        return found

    def find(self, kind: str) -> Part | None:
        """Return the first part of a kind that this one relates to, if there is one."""
        targets = (each.target for each in relationships(self.parts, self.name) if each.kind == kind)
        return next((Part(self.parts, target) for target in targets), None)

    def media(self, ident: str) -> tuple[str, bytes] | None:
        """Return the name and the bytes of the file behind a relationship's id, if the package holds it."""
        targets = (each.target for each in relationships(self.parts, self.name) if each.ident == ident)
        return next(((target, self.parts.read(target)) for target in targets), None)

    def listed(self, path: str) -> list[Part]:
        """Return the parts that the entries at a path name by their relationships' ids."""
        targets = {each.ident: each.target for each in relationships(self.parts, self.name)}
        entries = self.root.findall(path, NAMESPACES)
        return [Part(self.parts, targets[required(entry, f"{{{NAMESPACES['r']}}}id")]) for entry in entries]


def tag(element: etree._Element) -> str:
    """Return an element's name without its namespace; nothing for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def name_of(shape: etree._Element) -> str:
    """Return a shape's name, as PowerPoint's selection pane shows it."""
    return plain(first(shape, "cNvPr").get("name", ""))


_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
"""Characters that a terminal or a style sheet would do something at, and those that turn text round."""


def plain(text: str) -> str:
    """Return a name, as it may stand in a message or a style sheet."""
    return _COMMANDS.sub(" ", text)


def first(shape: etree._Element, name: str) -> etree._Element:
    """Return the first element of a name in a shape; a KeyError says that the part is not valid."""
    found = next(shape.iter(f"{{{NAMESPACES['p']}}}{name}"), None)
    if found is None:
        raise KeyError(name)
    return found


def fraction(value: str) -> float:
    """Return a percentage as a part of one: thousandths of a per cent, or, as newer files write, with its sign."""
    return float(value[:-1]) / 100 if value.endswith("%") else int(value) / 100_000


def attribute(chain: Sequence[etree._Element], name: str, default: str) -> str:
    """Return an attribute where it is said first along a chain of inheritance."""
    return next((value for element in chain if (value := element.get(name)) is not None), default)


def child(chain: Sequence[etree._Element], path: str) -> etree._Element | None:
    """Return the element at a path where it is found first along a chain of inheritance."""
    return next((found for element in chain if (found := element.find(path, NAMESPACES)) is not None), None)


def flag(element: etree._Element, name: str) -> bool:
    """Return whether an attribute says yes."""
    return element.get(name) in ("1", "true")


def frame_box(frame: etree._Element, prefix: Literal["", "ch"] = "") -> Box:
    """Return the box of an xfrm element, or that of a group's children in it (ECMA-376 Part 1, 20.1.7.5 and 20.1.7.6)."""
    names = ("a:chOff", "a:chExt") if prefix else ("a:off", "a:ext")
    offset, extent = (frame.find(name, NAMESPACES) for name in names)
    if offset is None or extent is None:
        raise KeyError("xfrm")
    left, top = (max(-_FARTHEST, min(int(required(offset, name)), _FARTHEST)) for name in ("x", "y"))
    width, height = (max(0, min(int(required(extent, name)), _FARTHEST)) for name in ("cx", "cy"))
    return Box.of(left, top, width, height)


_FARTHEST = 27_273_042_316_900
"""EMU: what a coordinate can be (20.1.10.16, 20.1.10.42). A file that says more, or that a size is below zero, is broken."""
