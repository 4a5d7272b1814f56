"""Writes what a review changed into an author's files: both or neither, and only where nobody changed them meanwhile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import AuthorError, Place, Problem
from ..files.staging import staged
from ..identity.history import keep
from .target import Target
from .text import Text, read_text, write_files


def save(text: Text, target: Target, content: Mapping[str, bytes]) -> Iterator[str]:
    """Write the speech and the outline, by their names in the deck's folder; yield the files that are otherwise than they were.

    ``target`` is what the speech is to say: the files are read as they will be before anything is written.
    """
    changed = {name: new for name, new in content.items() if new != text.files[name]}
    if not changed:
        return
    _prove(text, target, content)
    # A link stays one: what it leads to is written.
    files = {Path(os.path.realpath(text.folder / name)): new for name, new in changed.items()}
    _raise_what_hinders(text, files)
    # So that it can be had again, whether or not it was ever built.
    keep(text.folder, text.identity, text.files)
    try:
        for folder in dict.fromkeys(file.parent for file in files):
            _write(text, {file: new for file, new in files.items() if file.parent == folder}, folder)
    except OSError as error:
        place = Place(str(error.filename or text.folder))
        sentence = f"This cannot be written: {error.strerror or error}."
        raise AuthorError(
            [Problem(place, sentence, "Nothing was written. See to that, and run the command again.")]
        ) from None
    yield from (str(text.folder / name) for name in changed)


def _write(text: Text, files: Mapping[Path, bytes], folder: Path) -> None:
    with staged(folder) as stage:
        for file, new in files.items():
            (stage / file.name).write_bytes(new)
            # Whoever may not read a draft may not read what becomes of it.
            shutil.copymode(file, stage / file.name)
        _raise_if_changed(text)


def _raise_what_hinders(text: Text, files: Mapping[Path, bytes]) -> None:
    """Say of all files that are not to be written why not."""
    _raise_if_changed(text)
    problems = [
        Problem(Place(str(file)), "This file may not be written.", "Make it writable, and run the command again.")
        for file in files
        if not os.access(file, os.W_OK)
    ]
    if problems:
        raise AuthorError(problems)


def _raise_if_changed(text: Text) -> None:
    changed = [name for name, before in text.files.items() if _content(text.folder / name) != before]
    if changed:
        problems = [
            Problem(
                Place(str(text.folder / name)),
                "This file was changed meanwhile.",
                "Nothing was written. Run the command again.",
            )
            for name in changed
        ]
        raise AuthorError(problems)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _prove(text: Text, target: Target, content: Mapping[str, bytes]) -> None:
    """Read the deck as it is to be: the speech's words are the reviewers', and each slide has those that are its own."""
    meant = [[said.word for said in row] for row in target.rows]
    with TemporaryDirectory() as place:
        write_files(Path(place), content)
        try:
            found = read_text(Path(place), text.deck.name)
        except AuthorError as error:
            raise _unproven(text, error.problems) from None
    if list(found.words) != [word for row in meant for word in row]:
        raise _unproven(text, ())


def _unproven(text: Text, problems: Sequence[Problem]) -> AuthorError:
    why = "".join(f"\n{problem.sentence}" for problem in problems[:3])
    sentence = "What would be written is no longer the deck with the corrections that are shown."
    return AuthorError(
        [
            Problem(
                Place(str(text.folder)),
                sentence,
                f"Nothing was written. This is a bug in Speechdeck: please report it.{why}",
            )
        ]
    )
