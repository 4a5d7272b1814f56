"""Which version of a speech a file has, and where it differs from the one here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from .decks import each
from .imports import staying

if TYPE_CHECKING:
    from ..identity import Identity
    from ..pipeline import Prepared
    from ..theme import Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody named: decks, and files that carry the identity of a text."""

    folders: tuple[Path, ...]
    files: tuple[tuple[Path, Identity], ...] = ()


def decks_and_files(_context: click.Context, _parameter: click.Parameter, names: Sequence[str]) -> Asked:
    """Part what somebody named into decks and files of ours."""
    # Whoever asks for help need not wait for what reads decks.
    with staying():
        from .folders import deck_folders

    files = tuple((Path(name), found) for name in names if (found := _identity(name)))
    ours = {str(file) for file, _ in files}
    return Asked(deck_folders([name for name in names if str(Path(name)) not in ours]), files)


def _identity(name: str) -> Identity | None:
    from ..identity import ENDINGS, identity_in

    try:
        return identity_in(Path(name)) if name.lower().endswith(ENDINGS) and Path(name).is_file() else None
    except OSError:
        return None


def compare_files(asked: Asked, template: Path | None) -> NoReturn:
    """Say of each file which version it has, and how it differs from the deck that it is of."""
    failed = False
    for file, identity in asked.files:
        click.echo(f"{file}: version {identity.version} of {identity.deck}")
        deck = _deck_of(identity, asked.folders)
        if deck is None:
            click.echo(f"  There is no deck {identity.deck} here to compare it with; name its folder too.")
            continue
        compared, has_problems = each([deck], _prepared(template is not None), template)
        failed = failed or has_problems
        for prepared in compared:
            for line in _differences(prepared, identity, deck):
                click.echo(f"  {line}")
    sys.exit(failed)


def _prepared(override: bool) -> Callable[[Path, Theme], Prepared]:
    from ..pipeline import prepare

    return lambda folder, theme: prepare(folder, theme, override=override)


def _deck_of(identity: Identity, folders: Sequence[Path]) -> Path | None:
    """The deck of which a file was built: of those that are named, or of those that are here, the one of its name."""
    from ..read import outlines_in
    from .folders import all_decks

    if len(folders) == 1:
        return folders[0]
    beside = Path(identity.deck)
    if not folders and beside.is_dir() and outlines_in(beside):
        return beside
    try:
        candidates = folders or all_decks()
    except click.UsageError:
        return None
    return next((folder for folder in candidates if folder.resolve().name == identity.deck), None)


def _differences(prepared: Prepared, sent: Identity, deck: Path) -> Iterator[str]:
    from ..pipeline import identity

    here = identity(prepared)
    if here.is_as(sent):
        yield f"the same text as in {deck}"
        return
    yield f"{deck} is version {here.version}"
    titles = {scene.number: scene.title for scene in prepared.scenes}
    changes = here.since(sent)
    for number in changes.changed:
        yield f"slide {number}, {titles[number]}: the text differs"
    for number in changes.added:
        yield f"slide {number}, {titles[number]}: not in the file"
    for number in changes.gone:
        yield f"slide {number} of the file: not in the deck any more"
    if not changes:
        yield "the same sections, in another order"
