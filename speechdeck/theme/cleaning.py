"""An XML part of a template, with nothing in it but what slides show."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

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

_PLAIN = re.compile(r"[\w -]*")
"""Numbers and words, as nearly all values are."""

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


_ROLES = frozenset({"ext", "extLst", "AlternateContent", "Choice", "blip", "graphicFrame"})

_SHOWN = frozenset(
    {"graphicFrame", "contentPart", "audioFile", "videoFile", "quickTimeFile", "wavAudioFile", "audioCd"}
)
"""What an animation may name; where some of it is gone, so are all animations of the part."""


@lru_cache(maxsize=4096)  # A template may have as many names as it likes.
def _role(name: str) -> str:
    """What an element of a name is to the cleaning: most are nothing to it."""
    space, _, local = name[1:].partition("}")
    if name[0] != "{" or space not in _KNOWN or name in LEFT_OUT:
        return "strange"
    return local if local in _ROLES else ""


class _Cleaner:
    """Goes through a part, and knows whether it has changed anything."""

    def __init__(self, related: Set[str]) -> None:
        self.related, self.changed, self.lost = related, False, False

    def clean(self, root: etree._Element) -> None:
        """Clean an element and all in it, from the last to the first: what is in it goes before it goes itself."""
        for element in reversed(list(root.iter())):
            if element is not root and not self._stays(element):
                self._remove(element)
                continue
            self.changed |= self._had_words(element)
            for name, value in element.items():
                kept = self._kept(element, str(name), str(value))
                if kept != value:
                    self._change(element, str(name), kept)
        for timing in root.findall("p:timing", SPACES) if self.lost else ():
            root.remove(timing)

    def _stays(self, element: etree._Element) -> bool:
        match _role(str(element.tag)):
            case "strange":
                return False
            case "ext" if _local(element.getparent()) == "extLst":
                return element.get("uri") in EXTENSIONS and len(element) > 0
            case "extLst" | "AlternateContent":
                return len(element) > 0
            case "Choice":
                return all(element.nsmap.get(each) in _KNOWN for each in (element.get("Requires") or "-").split())
            case "graphicFrame":
                return _frames_something(element)
            case "blip":
                return True
        return all(value in self.related for name, value in element.items() if str(name).startswith(_R) and value)

    def _remove(self, element: etree._Element) -> None:
        self.changed = True
        self.lost |= tag(element) in _SHOWN
        element.tail = None
        element.getparent().remove(element)  # type: ignore[union-attr]

    def _had_words(self, element: etree._Element) -> bool:
        """Whether there was text where none belongs; it is gone."""
        found = False
        if element.text and element.tag not in TEXTS and element.text.strip():
            element.text, found = None, True
        if element.tail and element.tail.strip():
            element.tail, found = None, True
        return found

    def _change(self, element: etree._Element, name: str, kept: str | None) -> None:
        self.changed = True
        if kept is not None:
            element.set(name, kept)
            return
        del element.attrib[name]
        if name in _DESCRIBED and tag(element) == "cNvPr":
            _decorate(element)

    def _kept(self, element: etree._Element, name: str, value: str) -> str | None:
        """What of an attribute stays; None, where nothing does."""
        if name[0] == "{":
            return self._qualified(element, name, value)
        if _PLAIN.fullmatch(value):
            return value
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


def _frames_something(frame: etree._Element) -> bool:
    """Whether what a frame is for is still in it; a choice between forms of it is nothing by itself."""
    data = frame.iter(f"{{{SPACES['a']}}}graphicData")
    return any(not str(each.tag).startswith(_MC) for datum in data for each in datum.iterdescendants())


def _local(element: etree._Element | None) -> str:
    return "" if element is None else tag(element)
