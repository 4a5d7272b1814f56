"""An XML part of a template, with nothing in it but what slides show."""

from __future__ import annotations

import re
from collections.abc import Set

from lxml import etree

from ..files.markup import serialised
from .allowed import DECORATIVE, EXTENSIONS, LEFT_OUT, SPACES, TEXTS
from .part import tag

_R, _MC = f"{{{SPACES['r']}}}", f"{{{SPACES['mc']}}}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_KNOWN = frozenset(SPACES.values())

_DECLARED = re.compile(rb"xmlns(?::[^\s=]+)?\s*=\s*[\"']([^\"']*)")
_ASIDE = re.compile(rb"<!--|<\?(?!xml )")

_PATH = re.compile(r"\bfile:/|\b[A-Za-z]:[\\/]|\\\\|/(home|Users|Volumes|mnt|tmp)/")
_FILE = re.compile(r"\S+\.(png|jpe?g|gif|webp|svg|emf|wmf|tiff?|bmp|psd|ai|eps)", re.IGNORECASE)

_DESCRIBED = frozenset({"descr", "title"})
"""The attributes in which programs describe a picture by where it was."""

_WRITTEN = frozenset({"char", "typeface", "lang", "val", "fmla"})
"""Those whose values are shown or computed with, whatever they look like."""


def cleaned(content: bytes, root: etree._Element, related: Set[str]) -> bytes:
    """Return a part without what may not stay; the same bytes, where all of it may.

    ``related`` are the ids of the relationships that it keeps.
    """
    cleaner = _Cleaner(related)
    cleaner.clean(root)
    foreign = any(space.decode("utf-8", "replace") not in _KNOWN for space in set(_DECLARED.findall(content)))
    readable = (root.getroottree().docinfo.encoding or "UTF-8").upper() == "UTF-8"
    if not cleaner.changed and not foreign and readable and not _ASIDE.search(content):
        return content
    prefixes = [prefix for prefix, space in root.nsmap.items() if prefix and space in _KNOWN]
    etree.cleanup_namespaces(root, keep_ns_prefixes=prefixes)
    return serialised(root)


class _Cleaner:
    """Goes through a part, and knows whether it has changed anything."""

    def __init__(self, related: Set[str]) -> None:
        self.related, self.changed = related, False

    def clean(self, root: etree._Element) -> None:
        """Clean an element and all in it, from the last to the first: what is in it goes before it goes itself."""
        for element in reversed(list(root.iter())):
            if element is not root and not self._stays(element):
                self._remove(element)
                continue
            self.changed |= self._had_words(element)
            for name, value in element.items():
                self._clean_attribute(element, str(name), str(value))

    def _stays(self, element: etree._Element) -> bool:
        name = etree.QName(element)
        if name.namespace not in _KNOWN or element.tag in LEFT_OUT:
            return False
        match name.localname:
            case "ext" if _local(element.getparent()) == "extLst":
                return element.get("uri") in EXTENSIONS and len(element) > 0
            case "extLst" | "AlternateContent":
                return len(element) > 0
            case "Choice":
                return all(element.nsmap.get(each) in _KNOWN for each in (element.get("Requires") or "-").split())
            case "blip":
                return True
            case _:
                return self._leads_somewhere(element)

    def _leads_somewhere(self, element: etree._Element) -> bool:
        return all(value in self.related for name, value in element.items() if str(name).startswith(_R) and value)

    def _remove(self, element: etree._Element) -> None:
        """Remove an element; what a frame on a slide frames goes with its frame."""
        self.changed = True
        parent = element.getparent()
        frame = next((each for each in element.iterancestors() if _local(each) == "graphicFrame"), None)
        within = any(_local(each) == "graphicData" for each in element.iterancestors())
        gone, owner = (
            (element, parent) if frame is None or not within or _optional(element) else (frame, frame.getparent())
        )
        if owner is not None:
            gone.tail = None
            owner.remove(gone)

    def _had_words(self, element: etree._Element) -> bool:
        """Whether there was text where none belongs; it is gone."""
        found = False
        if element.text and element.tag not in TEXTS and element.text.strip():
            element.text, found = None, True
        if element.tail and element.tail.strip():
            element.tail, found = None, True
        return found

    def _clean_attribute(self, element: etree._Element, name: str, value: str) -> None:
        kept = self._kept(element, name, value)
        if kept != value:
            self.changed = True
            if kept is not None:
                element.set(name, kept)
                return
            del element.attrib[name]
            if name in _DESCRIBED and tag(element) == "cNvPr":
                _decorate(element)

    def _kept(self, element: etree._Element, name: str, value: str) -> str | None:
        """What of an attribute stays; None, where nothing does."""
        if name.startswith("{"):
            return self._qualified(element, name, value)
        if name in _DESCRIBED and (_PATH.search(value) or _FILE.fullmatch(value)):
            return None
        if name in _WRITTEN or not _PATH.search(value):
            return value
        return re.split(r"[\\/]", value)[-1] if name == "name" else None

    def _qualified(self, element: etree._Element, name: str, value: str) -> str | None:
        if name.startswith(_R):
            return value if value in self.related else None
        if name == f"{_MC}Ignorable":
            spaces = element.nsmap
            return " ".join(each for each in value.split() if spaces.get(each) in _KNOWN) or None
        return value if name == f"{_XML}space" else None


def _decorate(properties: etree._Element) -> None:
    """What is described by a file's name is decoration, as everything is that a layout draws itself."""
    extensions = properties.find("a:extLst", SPACES)
    if extensions is None:
        extensions = etree.SubElement(properties, f"{{{SPACES['a']}}}extLst")
    if all(each.get("uri") != DECORATIVE for each in extensions):
        extension = etree.SubElement(extensions, f"{{{SPACES['a']}}}ext", uri=DECORATIVE)
        etree.SubElement(extension, f"{{{SPACES['adec']}}}decorative", val="1")


def _optional(element: etree._Element) -> bool:
    """Whether a frame can be without what is removed in it."""
    return _local(element) in ("ext", "extLst", "hlinkClick", "hlinkHover", "hlinkMouseOver")


def _local(element: etree._Element | None) -> str:
    return "" if element is None else tag(element)
