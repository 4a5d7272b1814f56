"""With which text a file is compared: the one that was sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from ...identity.history import Kept, each_kept
from ..pairing.parts import Pairs, pairs_in
from ..returned.file import Returned
from ..text import Text, text_of_files
from .found import sent

_TEXTS = 50
"""Kept texts that are compared with a file that does not say which it was."""


@dataclass(frozen=True, slots=True)
class Base:
    """A text, and in a phrase which one it is."""

    text: Text
    phrase: str


def base_of(text: Text, returned: Returned) -> Base:
    """Return the text that a file was made of, as it was sent; where that is not to be found, the one here."""
    identity = returned.identity
    if identity is None:
        return _likeliest(text, returned)
    if identity.is_as(text.identity) and identity.outline in ("", text.identity.outline):
        return Base(text, "the text here, which is the one that was sent")
    kept = sent(text.folder, identity)
    found = _read(text, kept) if kept else None
    if found and kept:
        return Base(found, f"the text that was sent, from {kept.where}")
    if identity.is_as(text.identity):
        return Base(text, "the text here, which is the one that was sent")
    return Base(
        text, "the text here alone: the one that was sent is not kept, so that your own changes count as theirs"
    )


def _likeliest(text: Text, returned: Returned) -> Base:
    """Of the texts that are known, the one from which a file without an identity leaves the least to do here.

    The office's next draft goes on from its own last one: what was corrected here meanwhile is no edit of theirs.
    """
    theirs, ours = _quick_pairs("\n".join(said_in(returned))), _pairs_of(text.speech_bytes)
    least = _left_to_do(ours, ours, theirs)
    best: Kept | None = None
    for kept in _other_speeches(text):
        left = _left_to_do(_pairs_of(kept.speech), ours, theirs)
        if left < least:
            least, best = left, kept
    found = _read(text, best) if best else None
    likeliest, where = (found, best.where) if best and found else (text, "the text here")
    return Base(likeliest, f"{where}, the most like it: the file does not say which text it was made of")


def _left_to_do(base: Pairs, ours: Pairs, theirs: Pairs) -> int:
    """How much a file edited in a text that is not edited here alike, in pairs of words that follow each other."""
    inserted = (theirs - base) - (ours - base)
    deleted = (base - theirs) - (base - ours)
    return inserted.total() + deleted.total()


def _pairs_of(speech: bytes) -> Pairs:
    """The pairs of words in a speech's file, where marks and comments are words as well."""
    return _quick_pairs(speech.decode("utf-8", "replace"))


_WORD = re.compile(r"[^\W_]+")


def _quick_pairs(text: str) -> Pairs:
    """The pairs of words in a whole text: as quickly as can be, for there are many texts."""
    return Counter(pairwise(_WORD.findall(text.casefold())))


def _other_speeches(text: Text) -> Iterator[Kept]:
    """The kept texts with another speech than the one here, each speech once, with its newest outline."""
    speeches = {text.speech_bytes}
    for kept in islice(each_kept(text.folder), _TEXTS):
        if kept.speech not in speeches:
            speeches.add(kept.speech)
            yield kept


def said_in(returned: Returned) -> list[str]:
    """Return the paragraphs of a file."""
    return [paragraph.text for part in returned.parts for paragraph in part.paragraphs]


_TELLING = 20
"""Pairs of words of a text of which can be told for certain whether it is of a speech."""

_SHARED = 0.15
"""Of the pairs of words that follow each other, the part that is in two versions of a speech; two speeches share half of that."""

_SHARED_BY_FEW = 0.6
"""That part where there are few of them, and chance does more."""


def is_of_another(base: Text, returned: Returned) -> bool:
    """Return whether what a file says is no version of a speech at all."""
    theirs, ours = pairs_in(said_in(returned)), pairs_in(each.passage.text for each in base.paragraphs)
    least = min(theirs.total(), ours.total())
    share = _SHARED if least >= _TELLING else _SHARED_BY_FEW
    return least > 0 and ours.total() >= _TELLING and (theirs & ours).total() < share * least


def _read(text: Text, kept: Kept) -> Text | None:
    return text_of_files(text.deck.name, kept.files)
