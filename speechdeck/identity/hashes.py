"""The identity of a text: its version, and for each section short hashes of its heading and its words."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Section

_LETTERS = 10
"""Hexadecimal digits of a hash: of a thousand sections, no two have the same by chance."""

_VERSION = 8


@dataclass(frozen=True, slots=True)
class SectionIdentity:
    """A slide's section: the slide's number, and hashes of the heading and of all its words, nothing where it has none."""

    number: int
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Which text a file has: of which deck, in which version, and its sections in order."""

    deck: str
    version: str
    sections: tuple[SectionIdentity, ...]

    def differing(self, other: Identity) -> tuple[int, ...]:
        """Return the numbers of the other's sections that this text does not have with the same words."""
        mine = {section.text for section in self.sections}
        return tuple(section.number for section in other.sections if section.text not in mine)

    def is_as(self, other: Identity) -> bool:
        """Return whether both texts have the same sections in the same order."""
        return [each.text for each in self.spoken] == [each.text for each in other.spoken]

    @property
    def spoken(self) -> tuple[SectionIdentity, ...]:
        """The sections at which something is said."""
        return tuple(section for section in self.sections if section.text)


def identify(deck: str, version: str, sections: Iterable[Section]) -> Identity:
    """Return the identity of a deck's text, of which each slide has a section."""
    found = (
        SectionIdentity(number, _hash(each.heading.text if each.heading else ""), _hash(each.text))
        for number, each in enumerate(sections, start=1)
    )
    return Identity(deck, version, tuple(found))


def version_of(speech: bytes) -> str:
    """Return what a text is called that was given no version: the same for the same bytes, and short enough to say."""
    return hashlib.sha256(speech).hexdigest()[:_VERSION]


def _hash(text: str) -> str:
    """White space is none of it, nor how a letter is composed: programs that save a file change both."""
    compact = "".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(compact.encode()).hexdigest()[:_LETTERS] if compact else ""
