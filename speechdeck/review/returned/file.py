"""What a file that came back says: its paragraphs in order, what its slides show, and who changed what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...identity import Identity


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: what somebody inserted or deleted, and when (ISO 8601), as far as the file says."""

    kind: Literal["inserted", "deleted"]
    text: str
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it reads with all tracked changes accepted, white space folded.

    A number before it that is spoken is a part of its text, as it is in a passage of the speech. ``level`` is a
    heading's, from 1 to 6, and 0 for all else; ``item`` says whether it stands in a list.
    """

    text: str
    level: int = 0
    item: bool = False
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs that the file itself holds together: the notes of a slide, or what stands below a slide's line.

    ``slide`` is its number in the file, 0 where the file has no slides: then its paragraphs are the whole speech.
    ``shown`` are the texts on the slide, a paragraph each, in the file's order, and the title is one of them.
    """

    paragraphs: tuple[Paragraph, ...]
    slide: int = 0
    title: str = ""
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody remarked, and on which words or which slide, as far as the file says."""

    text: str
    who: str = ""
    when: str = ""
    about: str = ""
    slide: int = 0
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back.

    ``who`` saved it last, and ``when`` (ISO 8601). ``is_draft`` says that it was never ours: a document of the office
    that writes the speech. ``remarks`` are sentences on what could not be read in it.
    """

    name: str
    identity: Identity | None
    parts: tuple[Part, ...]
    comments: tuple[Comment, ...] = ()
    who: str = ""
    when: str = ""
    is_draft: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def has_slides(self) -> bool:
        """Whether it says of its paragraphs at which slide they are spoken."""
        return any(part.slide for part in self.parts)
