"""`review`: what others corrected in files that came back, shown and, when asked for, written into the speech."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .imports import staying

if TYPE_CHECKING:
    from ..review.findings import Review

_NARROW, _WIDE = 40, 100
"""Columns of a terminal that has none, or more than anybody reads."""


@click.command("review")
@click.argument("deck", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--apply", "write", is_flag=True, help="Write the changes into the speech and the outline.")
@click.option("--ours", multiple=True, metavar="SLIDE", help="On this slide (its number or title), keep your words.")
@click.option("--theirs", multiple=True, metavar="SLIDE", help="On this slide, take theirs.")
@click.option("--json", "as_data", is_flag=True, help="Print the changes as JSON.")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write a page to share.")
def review_command(
    deck: Path,
    files: Sequence[Path],
    write: bool,
    ours: Sequence[str],
    theirs: Sequence[str],
    as_data: bool,
    page: Path | None,
) -> None:
    """Show what others changed in FILES, word by word, beside the speech of DECK.

    FILES are presentations (.pptx) and scripts (.docx) that were sent and came back, or the next draft of the office
    that writes the speech (.docx, .odt, .pdf, .html, .txt, .md). Several are merged; nothing is written without --apply.
    """
    # Whoever asks for help need not wait for the program.
    with staying():
        from ..errors import AuthorError
        from ..review import ChoiceError, review
        from .printing import complain

    if page:
        _refuse_as_page(page, files)
    if deck.is_file() and any(file.is_dir() for file in files):
        raise click.UsageError(f'"{deck}" is a file. Name the deck first, and then the files that came back.')
    try:
        made = review(deck, files, ours, theirs, write=write)
    except AuthorError as error:
        complain(error.problems)
        sys.exit(1)
    except ChoiceError as error:
        raise click.UsageError(str(error)) from None
    if page:
        _write_page(made, page)
    _show(made, as_data=as_data)
    sys.exit(not made.is_clean)


def _show(made: Review, *, as_data: bool) -> None:
    from ..review.showing import as_json, in_terminal

    if as_data:
        click.echo(as_json(made))
        return
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = min(_WIDE, max(_NARROW, shutil.get_terminal_size().columns))
    for line in in_terminal(made, colour=colour, width=width):
        click.echo(line)


def _refuse_as_page(page: Path, files: Sequence[Path]) -> None:
    """Overwrite nothing but a page."""
    if page.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f'"{page}" is no name of a page. Give it one that ends in .html.')
    if not page.absolute().parent.is_dir():
        raise click.UsageError(f'"{page}" cannot be written: there is no folder "{page.parent}".')
    if page.exists() and any(file.exists() and page.samefile(file) for file in files):
        raise click.UsageError(f'"{page}" came back and is read. Give the page another name.')


def _write_page(made: Review, page: Path) -> None:
    from ..review.showing import as_page

    try:
        page.write_text(as_page(made, made.lang), "utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f'"{page}" cannot be written: {error.strerror}.') from None
