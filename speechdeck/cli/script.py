"""`script`: the speech on paper, for whoever corrects it and whoever reads it out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .decks import DIST, deck_folders, each, template_option
from .imports import staying

if TYPE_CHECKING:
    from ..pipeline import Prepared
    from ..script import Kind
    from ..theme import Theme


@click.command("script")
@deck_folders
@click.option("--docx", is_flag=True, help="For Word: numbered paragraphs, headings, footnotes.")
@click.option("--pdf", is_flag=True, help="A PDF for review: numbered paragraphs, wide margin and spacing.")
@click.option("--lectern", is_flag=True, help="A PDF to read from: 24 points, no sentence over a page's end.")
@click.option("--track", is_flag=True, help="Have Word record all changes from the start.")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=DIST,
    help="The folder for the scripts, each in a folder of its deck's name.  [default: dist]",
)
@template_option
def script_command(
    decks: Sequence[Path], output: Path, template: Path | None, docx: bool, pdf: bool, lectern: bool, track: bool
) -> None:
    """Write the script of DECKS: the whole speech on paper, proven word for word.

    Without an option, writes it for Word and, where Typst is installed, as a PDF for review.
    """
    # Whoever asks for help need not wait for the program.
    with staying():
        from ..pipeline import write_script
        from ..script import has_typesetter
        from .printing import facts, proven, warn

    chosen: dict[Kind, bool] = {"docx": docx or (track and not (pdf or lectern)), "review": pdf, "lectern": lectern}
    kinds = [kind for kind, wanted in chosen.items() if wanted]
    if track and "docx" not in kinds:
        raise click.UsageError("--track is for Word: add --docx.")

    def write_one(folder: Path, theme: Theme) -> tuple[Prepared, list[Path]]:
        return write_script(folder, theme, output, kinds, override=template is not None, track=track)

    written, failed = each(decks, write_one, template)
    for prepared, files in written:
        warn(prepared)
        click.echo(facts(prepared))
        for file in files:
            click.echo(f"  {file}  {file.stat().st_size / 1000:.0f} KB")
        click.echo(f"  proof: {proven(prepared, files)}")
    if written and not kinds and not has_typesetter():
        click.echo('For a PDF too, install Typst: pip install "speechdeck[pdf]"')
    sys.exit(failed)
