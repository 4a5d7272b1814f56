"""Which decks a command works on, and each of them in turn, with what is wrong with it said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from ..errors import AuthorError
from ..pipeline import TEMPLATES
from ..prove import ProofError
from ..theme import Theme, load_theme
from .folders import SLIDES, all_decks, each_once
from .folders import deck_folders as folders_of
from .printing import complain

__all__ = ["DEFAULT_TEMPLATE", "DIST", "SLIDES", "deck_folders", "each", "template_option"]

DEFAULT_TEMPLATE = TEMPLATES / "powerpoint"
DIST = Path("dist")

_T = TypeVar("_T")

deck_folders = click.argument("decks", nargs=-1, callback=lambda _context, _parameter, names: folders_of(names))
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
    folders = each_once(decks or all_decks())
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
