"""With which text a file is compared: the one that was sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..identity.history import Kept, each_kept
from .pairing import counted
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
    theirs = counted(paragraph.text for part in returned.parts for paragraph in part.paragraphs)
    ours = counted(each.passage.text for each in text.paragraphs)
    least = (theirs - ours).total() + (ours - theirs).total()
    best: tuple[Text, str] = (text, "the text here")
    for _, (kept, found) in zip(range(_TEXTS), _others(text), strict=False):
        words = counted(each.passage.text for each in found.paragraphs)
        distance = (theirs - words).total() + (words - theirs).total()
        if distance < least:
            least, best = distance, (found, kept.where)
    return Base(best[0], f"{best[1]}, the most like it: the file does not say which text it was made of")


def _others(text: Text) -> Iterator[tuple[Kept, Text]]:
    """The kept texts with another speech than the one here, each speech once, with its newest outline."""
    speeches = {next(iter(text.files.values()))}
    for kept in each_kept(text.folder):
        speech = next(iter(kept.files.values()))
        if speech in speeches:
            continue
        speeches.add(speech)
        found = _read(text, kept)
        if found:
            yield kept, found


def _read(text: Text, kept: Kept) -> Text | None:
    return text_of_files(text.deck.name, kept.files)
