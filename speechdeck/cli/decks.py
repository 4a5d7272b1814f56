"""Which decks a command works on, and each of them in turn, with what is wrong with it said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ..errors import AuthorError
from ..files.home import TEMPLATES
from .imports import staying

if TYPE_CHECKING:
    from ..theme import Theme

DEFAULT_TEMPLATE = TEMPLATES / "powerpoint"
DIST = Path("dist")
SLIDES = Path("slides")

_T = TypeVar("_T")


def _folders(_context: click.Context, _parameter: click.Parameter, names: Sequence[str]) -> tuple[Path, ...]:
    # Whoever asks for help need not wait for what reads decks.
    with staying():
        from .folders import deck_folders as folders_of

    return folders_of(names)


deck_folders = click.argument("decks", nargs=-1, callback=_folders)
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
    from ..prove import ProofError
    from ..theme import load_theme
    from .folders import all_decks, each_once
    from .printing import complain

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
