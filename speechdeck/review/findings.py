"""What a review finds, for whoever reads it: in the terminal, as JSON, or on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..errors import Place
from .returned.file import Comment

Kind = Literal["kept", "deleted", "inserted"]
"""What became of words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: as it was, or deleted from it, or inserted into it. Its white space is its own."""

    text: str
    kind: Kind = "kept"


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose a change is: in which file, by whom and when (ISO 8601), as far as the file says."""

    file: str
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of the speech, or a text of the outline, that somebody changed, word by word.

    ``slide`` is the number that it has here, ``title`` that slide's; ``place`` is in the speech or in the outline.
    ``why_not`` says why it is not written, where it needs the author's own hand.
    """

    slide: int
    title: str
    place: Place
    pieces: tuple[Piece, ...]
    hands: tuple[Hand, ...]
    why_not: str = ""

    @property
    def before(self) -> str:
        """The text as it stands here."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "inserted")

    @property
    def after(self) -> str:
        """The text as the reviewer has it."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "deleted")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Words that both changed, here and in a file, since the file was sent; around both, some words that nobody did.

    ``ours`` is what stands here, ``theirs`` what the file has, each against what was sent.
    """

    slide: int
    title: str
    place: Place
    ours: tuple[Piece, ...]
    theirs: tuple[Piece, ...]
    hand: Hand


@dataclass(frozen=True, slots=True)
class Remarked:
    """A comment of a reviewer, with the slide here that it is on (0, if it is on none) and its place in the speech."""

    comment: Comment
    file: str
    slide: int = 0
    title: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue, or another phrase of the speech, in the outline, whose words were changed, and what it is now.

    ``new`` is empty where none of its words are left; ``key`` is the outline's: `cue`, `from`, or `section` for a heading.
    """

    slide: int
    title: str
    place: Place
    old: str
    new: str
    key: str = "cue"


@dataclass(frozen=True, slots=True)
class Compared:
    """A file that came back, and with which text it was compared.

    ``version`` is the file's own, where it has one; ``base`` says in a phrase what it was compared with.
    ``told`` are sentences on what is told and never written: slides that were added, deleted or moved, and the like.
    """

    name: str
    version: str
    base: str
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """All that files that came back have otherwise than a deck, which is in a language (BCP 47)."""

    deck: str
    files: tuple[Compared, ...]
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    comments: tuple[Remarked, ...] = ()
    cues: tuple[Cue, ...] = ()
    written: tuple[str, ...] = ()
    """The files that were written."""
    lang: str = "en"

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left that the author must look at."""
        by_hand = any(change.why_not for change in self.changes) or not all(cue.new for cue in self.cues)
        return not self.conflicts and not by_hand
