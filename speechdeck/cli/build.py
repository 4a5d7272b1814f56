"""`build`: decks into files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..interface import languages
from .decks import DIST, deck_folders, each, template_option
from .imports import staying

if TYPE_CHECKING:
    from ..pipeline import Built
    from ..theme import Theme


@click.command("build")
@deck_folders
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=DIST,
    help="The folder for the built decks, each in a folder of its name.  [default: dist]",
)
@click.option(
    "--without-notes",
    is_flag=True,
    help="Write only <name>-public.html and .pptx, which contain nothing of the speech.",
)
@click.option(
    "--interface",
    type=click.Choice(languages()),
    help="The language of the page's buttons, keys and notices, if not the deck's.",
)
@template_option
def build_command(
    decks: Sequence[Path] = (),
    output: Path = DIST,
    without_notes: bool = False,
    interface: str | None = None,
    template: Path | None = None,
) -> None:
    """Build DECKS (folders with an outline.yaml), or every deck under slides/, or the one in this folder."""
    # Whoever asks for help need not wait for the program.
    with staying():
        from ..pipeline import build
        from ..prove import summary
        from .printing import facts, since_last_build, warn

    def build_one(folder: Path, theme: Theme) -> Built:
        click.echo(f"Building {folder} …")
        return build(folder, theme, output, override=template is not None, notes=not without_notes, interface=interface)

    built, failed = each(decks, build_one, template)
    for deck in built:
        warn(deck.prepared)
        click.echo(f"\n{facts(deck.prepared)}")
        for file in (deck.html, deck.powerpoint, *deck.script):
            click.echo(f"  {file}  {file.stat().st_size / 1000:.0f} KB")
        click.echo(f"  proof: {deck.proof}")
        if deck.changes:
            click.echo(f"  {since_last_build(deck.changes)}")
        if left_out := summary(deck.proof.unspoken):
            click.echo(f"  {left_out}")
    sys.exit(failed)
