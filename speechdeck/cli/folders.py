"""Which deck is meant by what somebody names: its folder, or a file of it; and what to name instead of what is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from ..errors import enumerate_names, nearest
from ..files.home import PROGRAM
from ..read import find_file, outlines_in
from ..words.quoting import as_typed
from .decks import SLIDES

_TEXTS = (".md", ".txt")

_DOCUMENTS = {
    ".docx": "a Word document",
    ".odt": "a document",
    ".pdf": "a PDF",
    ".html": "a web page",
    ".htm": "a web page",
    ".pptx": "a presentation",
}
"""What a deck is made of, by the ending of its name."""

_OLD_DOCUMENTS = {".doc": "a Word document", ".rtf": "a document"}
"""What must be saved in another format before."""

_NO_DECKS = {
    ".potx": ("a PowerPoint template", "Name it with --template if it is the design"),
    ".zip": ("an archive", "Unpack it"),
}
"""What else people give in place of a deck: what it is, and what to do first."""


def exists(name: str) -> bool:
    """Return whether what somebody typed is a file or a folder."""
    try:
        return _typed(name).exists()
    except OSError:
        return False


def _typed(name: str) -> Path:
    """A path as it is typed; a program that starts this one may leave the home folder's sign as it is."""
    return Path(name).expanduser() if name == "~" or name.startswith("~/") else Path(name)


def deck_folder(name: str) -> Path:
    """Return the folder of the deck that is meant, or say what to name instead."""
    typed = _typed(name)
    try:
        path = find_file(typed.parent, typed.name) if typed.name else typed
        if path.is_dir():
            return path
        if path.is_file():
            return _folder_of(path)
    except OSError as error:
        raise click.UsageError(f'"{name}" cannot be read: {error.strerror}.') from None
    raise click.UsageError(f'There is no "{name}" here. {_those_there_are(Path(name.replace(chr(92), "/")))}')


def deck_folders(names: Sequence[str]) -> tuple[Path, ...]:
    """Return the folders of the decks that are meant; what stands behind them is the output's folder as often as not."""
    folders = []
    for at, name in enumerate(names):
        try:
            folders.append(deck_folder(name))
        except click.UsageError as error:
            if 0 < at == len(names) - 1 and "." not in name:
                told = f"{error.message} If it is for what is built, write: -o {as_typed(name)}"
                raise click.UsageError(told) from None
            raise
    return tuple(folders)


def _folder_of(path: Path) -> Path:
    """The folder of a deck's file."""
    folder, ending = path.parent, path.suffix.lower()
    outlines = outlines_in(folder)
    if outlines and (path in outlines or (ending in _TEXTS and _is_the_speech(path))):
        return folder
    if not outlines and ending in _TEXTS:  # of what is missing beside it, the deck's folder says more
        return folder
    if ending in _DOCUMENTS:
        raise click.UsageError(f'"{path}" is {_DOCUMENTS[ending]}, not a deck. {_made_of(path)}')
    if ending in _OLD_DOCUMENTS:
        saved = path.with_suffix(".docx")
        raise click.UsageError(
            f'"{path}" is {_OLD_DOCUMENTS[ending]}, not a deck. Save it as {saved.name}. {_made_of(saved)}'
        )
    if ending in _NO_DECKS:
        what, first = _NO_DECKS[ending]
        raise click.UsageError(
            f'"{path}" is {what}, not a deck. {first}, and name a folder with an outline.yaml and a speech.'
        )
    remedy = f"Name the deck's folder: {folder}" if outlines else "Name a folder with an outline.yaml and a speech."
    raise click.UsageError(f'"{path}" is a file; a deck is a folder. {remedy}')


def _made_of(document: Path) -> str:
    """What to type, so that a deck is made of a document."""
    deck = (SLIDES if SLIDES.is_dir() else document.parent) / document.stem
    making = f"{PROGRAM} new {as_typed(str(deck))} {as_typed(str(document))}"
    if document.suffix.lower() == ".pptx":
        return f"Name it with --template if it is the design. If its notes are the speech, make a deck of it: {making}"
    return f"Make a deck of it: {making}"


def _is_the_speech(path: Path) -> bool:
    """Whether a text is the only one beside an outline, or has the name that a speech usually has."""
    texts = [each for each in path.parent.iterdir() if each.suffix.lower() in _TEXTS]
    return len(texts) == 1 or path.stem.casefold() == "speech"


def _those_there_are(path: Path) -> str:
    """The decks beside where one was looked for, the one that was meant most likely first."""
    if path.parent.is_dir() and outlines_in(path.parent):
        return f"Did you mean {path.parent}?"
    decks = sorted({*_decks_in(SLIDES), *_decks_in(path.parent)})
    meant = nearest(path.name, [deck.name for deck in decks])
    if meant:
        return f"Did you mean {next(deck for deck in decks if deck.name == meant)}?"
    there = f" There are: {enumerate_names(map(str, decks))}." if decks else ""
    return f"Name a folder with an outline.yaml and a speech.{there}"


def _decks_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (each for each in sorted(folder.iterdir()) if each.is_dir() and outlines_in(each))


def all_decks() -> Sequence[Path]:
    """Return the decks under slides/, or the one whose folder this is, or say that there are none."""
    decks = list(_decks_in(SLIDES))
    if decks:
        return decks
    if outlines_in(Path()):
        return [Path()]
    raise click.UsageError(
        f"There are no decks here: no outline.yaml, and no {SLIDES}/*/outline.yaml. Name a deck's folder, or run this in one. How to make one: {PROGRAM} docs begin"
    )


def each_once(decks: Sequence[Path]) -> Sequence[Path]:
    """Return decks without those that are named twice; two of one name would overwrite each other's files."""
    once = list({folder.resolve(): folder for folder in reversed(decks)}.values())[::-1]
    names = [folder.resolve().name for folder in once]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise click.UsageError(
            f"Two decks have the name {twice[0]}; their files would overwrite each other. Build one at a time."
        )
    return once
