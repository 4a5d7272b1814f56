"""With which text a file is compared: the one that was sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ..identity.history import Kept, each_kept
from .pairing import pairs_in
from .returned.file import Returned
from .sent import sent
from .text import Text, text_of_files

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
        return _nearest(text, returned)
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


def _nearest(text: Text, returned: Returned) -> Base:
    """Of the texts that are known, the one that a file without an identity has the fewest words otherwise than."""
    theirs = _counted("\n".join(said_in(returned)))
    least = _distance(theirs, next(iter(text.files.values())))
    best: Kept | None = None
    for kept in _other_speeches(text):
        distance = _distance(theirs, next(iter(kept.files.values())))
        if distance < least:
            least, best = distance, kept
    found = _read(text, best) if best else None
    nearest, where = (found, best.where) if best and found else (text, "the text here")
    return Base(nearest, f"{where}, the most like it: the file does not say which text it was made of")


_WORD = re.compile(r"[^\W_]+")


def _counted(text: str) -> Counter[str]:
    """How often each word stands in a whole file: as quickly as can be, for there are many."""
    return Counter(_WORD.findall(text.casefold()))


def _distance(theirs: Counter[str], speech: bytes) -> int:
    """How many words a text has otherwise than a speech's file, in which those of comments are words as well."""
    words = _counted(speech.decode("utf-8", "replace"))
    return (theirs - words).total() + (words - theirs).total()


def _other_speeches(text: Text) -> Iterator[Kept]:
    """The kept texts with another speech than the one here, each speech once, with its newest outline."""
    speeches = {next(iter(text.files.values()))}
    for kept in islice(each_kept(text.folder), _TEXTS):
        speech = next(iter(kept.files.values()))
        if speech not in speeches:
            speeches.add(speech)
            yield kept


def said_in(returned: Returned) -> list[str]:
    """Return the paragraphs of a file."""
    return [paragraph.text for part in returned.parts for paragraph in part.paragraphs]


_TELLING = 20
"""Words of a text of which can be told whether it is of a speech."""

_SHARED = 0.15
"""Of the pairs of words that follow each other, the part that is in two versions of a speech; two speeches share half of that."""


def is_of_another(base: Text, returned: Returned) -> bool:
    """Return whether what a file says is no version of a speech at all."""
    theirs, ours = pairs_in(said_in(returned)), pairs_in(each.passage.text for each in base.paragraphs)
    least = min(theirs.total(), ours.total())
    return least >= _TELLING and (theirs & ours).total() < _SHARED * least


def _read(text: Text, kept: Kept) -> Text | None:
    return text_of_files(text.deck.name, kept.files)
