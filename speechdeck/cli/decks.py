"""Which decks a command works on, and each of them in turn, with what is wrong with it said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from ..errors import AuthorError
from ..pipeline import OUTLINE, TEMPLATES
from ..prove import ProofError
from ..theme import Theme, load_theme
from .printing import complain

DEFAULT_TEMPLATE = TEMPLATES / "powerpoint"
SLIDES = Path("slides")
DIST = Path("dist")

_T = TypeVar("_T")

deck_folders = click.argument("decks", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
template_option = click.option(
    "--template",
    metavar="FILE",
    type=click.Path(exists=True, path_type=Path),
    help="A PowerPoint template (.pptx or .potx) for all decks, whatever their outlines name.",
)


def each(
    decks: Sequence[Path], work: Callable[[Path, Theme], _T], template: Path | None = None
) -> tuple[list[_T], bool]:
    """Do something with each deck, and say what is wrong with any; return what was done, and whether anything failed."""
    done: list[_T] = []
    failed = False
    folders = _folders(decks)
    try:
        theme = load_theme(template or DEFAULT_TEMPLATE)
    except AuthorError as error:
        complain(error.problems)
        return [], True
    for folder in folders:
        try:
            done.append(work(folder, theme))
        except AuthorError as error:
            complain(error.problems)
            failed = True
        except ProofError as error:
            click.echo(
                f"{folder}: error: {error}\n  Nothing was written. This is a bug in Speechdeck: please report it.",
                err=True,
            )
            failed = True
        except OSError as error:
            click.echo(
                f"{error.filename}: error: {error.strerror}.\n  If the file is open in another program, close it there, and check that you may write to it. Nothing was changed.",
                err=True,
            )
            failed = True
    return done, failed


def _folders(decks: Sequence[Path]) -> Sequence[Path]:
    if not decks:
        decks = sorted(path.parent for path in SLIDES.glob(f"*/{OUTLINE}"))
        if not decks:
            raise click.UsageError(
                f"There are no decks here: no {SLIDES}/*/{OUTLINE}. Name a deck's folder, or run this in the folder with {SLIDES}/."
            )
    names = [folder.resolve().name for folder in decks]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise click.UsageError(
            f"Two decks have the name {twice[0]}; their files would overwrite each other. Build one at a time."
        )
    return decks
