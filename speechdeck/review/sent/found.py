"""The text that was sent: what a file says of its text, found among those that builds kept, or else in Git."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ...errors import AuthorError
from ...identity import Identity, version_of
from ...identity.history import Kept, each_kept, is_plain, named_by
from ...read import outline_path, read_outline, speech_path
from ..text import text_of_files
from .git import Revision, revisions

_USUAL = ("speech.md", "speech.txt", "outline.yaml", "outline.yml")

_PATIENCE = 20
"""Seconds in which revisions are read; those that are most likely meant come first."""


def sent(folder: Path, identity: Identity) -> Kept | None:
    """Return the text of a deck that a file names, if it is to be found."""
    found = named_by(identity, each_kept(folder))
    if found and identity.outline in ("", found.identity.outline):
        return found
    committed = _in_git(folder, identity)
    return committed if committed and committed.identity.outline == identity.outline else found or committed


def _in_git(folder: Path, identity: Identity) -> Kept | None:
    """The text in Git: of the same sections, or, if all were divided otherwise since, of the same version."""
    until = time.monotonic() + _PATIENCE
    ranked = sorted(revisions(folder, [*_names(folder), *_USUAL]), key=lambda each: _unlikeness(each, identity))
    alike: Kept | None = None
    for revision in ranked:
        if time.monotonic() > until:
            break
        found = _text_of(revision, identity.deck)
        if found and found.identity.is_as(identity):
            return found
        if not alike and not _unlikeness(revision, identity)[0]:
            alike = found
    return alike


def _unlikeness(revision: Revision, identity: Identity) -> tuple[bool, bool]:
    """How unlikely it is that a file was made of a revision: whether another speech is in it, or another outline."""
    versions = {version for content in revision.files.values() for version in _versions(content)}
    return identity.version not in versions, identity.outline not in versions


def _versions(content: bytes) -> Iterator[str]:
    """What a file's bytes are called: Git may have other ends of lines than the file had."""
    yield version_of(content)
    if b"\r" not in content:
        yield version_of(content.replace(b"\n", b"\r\n"))


def _names(folder: Path) -> Iterator[str]:
    """The names of a deck's files, as it is now."""
    with suppress(AuthorError, OSError):
        outline = outline_path(folder)
        yield outline.name
        reading = read_outline(outline).outline
        if reading:
            speech = Path(os.path.relpath(speech_path(folder, reading), folder)).as_posix()
            yield from filter(is_plain, [speech])


def _text_of(revision: Revision, deck: str) -> Kept | None:
    text = text_of_files(deck, revision.files)
    if text is None:
        return None
    where = f"Git's revision {revision.name[:8]} of {revision.when.astimezone():%Y-%m-%d %H:%M}"
    return Kept(text.identity, revision.when, text.files, where)
