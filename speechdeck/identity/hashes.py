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
class Changes:
    """What one text has otherwise than another: the numbers of its slides, and of those that are gone."""

    changed: tuple[int, ...]
    added: tuple[int, ...]
    gone: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.gone)


@dataclass(frozen=True, slots=True)
class Identity:
    """Which text a file has: of which deck, in which version, and its sections in order; and with which outline."""

    deck: str
    version: str
    sections: tuple[SectionIdentity, ...]
    outline: str = ""

    def is_as(self, other: Identity) -> bool:
        """Return whether both texts have the same sections in the same order."""
        return [each.text for each in self.spoken] == [each.text for each in other.spoken]

    def since(self, before: Identity) -> Changes:
        """Return what changed of another text, so that it became this one.

        A section that is not there as it is now was changed if another has its heading, or its place.
        """
        same = {each.text for each in before.spoken} & {each.text for each in self.spoken}
        old = [each for each in before.spoken if each.text not in same]
        new = [each for each in self.spoken if each.text not in same]
        changed: list[int] = []
        for is_meant in (_has_heading, _has_place):
            for section in list(new):
                match = next((each for each in old if is_meant(each, section)), None)
                if match:
                    old.remove(match)
                    new.remove(section)
                    changed.append(section.number)
        numbers = (sorted(changed), (each.number for each in new), (each.number for each in old))
        return Changes(*map(tuple, numbers))

    @property
    def spoken(self) -> tuple[SectionIdentity, ...]:
        """The sections at which something is said."""
        return tuple(section for section in self.sections if section.text)


def _has_heading(old: SectionIdentity, new: SectionIdentity) -> bool:
    return bool(new.heading) and old.heading == new.heading


def _has_place(old: SectionIdentity, new: SectionIdentity) -> bool:
    return old.number == new.number


def identify(deck: str, version: str, sections: Iterable[Section], outline: bytes = b"") -> Identity:
    """Return the identity of a deck's text, of which each slide has a section, and of the outline's bytes."""
    found = (
        SectionIdentity(number, _hash(each.heading.text if each.heading else ""), _hash(each.text))
        for number, each in enumerate(sections, start=1)
    )
    return Identity(deck, version, tuple(found), version_of(outline) if outline else "")


def version_of(speech: bytes) -> str:
    """Return what a text is called that was given no version: the same for the same bytes, and short enough to say."""
    return hashlib.sha256(speech).hexdigest()[:_VERSION]


def _hash(text: str) -> str:
    """White space is none of it, nor how a letter is composed: programs that save a file change both."""
    compact = "".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(compact.encode()).hexdigest()[:_LETTERS] if compact else ""
