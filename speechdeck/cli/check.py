"""`check`: all problems, the speaking time of each slide, and whether everybody can read the files; nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from .decks import each, template_option
from .imports import staying
from .versions import Asked, compare_files, decks_and_files

if TYPE_CHECKING:
    from ..accessibility.report import Report
    from ..pipeline import Prepared
    from ..prove import Account
    from ..theme import Theme


@click.command("check")
@click.argument("decks", nargs=-1, callback=decks_and_files)
@click.option("--accessibility", is_flag=True, help="Report whether everybody can read both files.")
@click.option("--spoken", is_flag=True, help="List what of the speech's file is not spoken, line by line.")
@template_option
def check_command(decks: Asked, template: Path | None, accessibility: bool = False, spoken: bool = False) -> None:
    """Report all problems of DECKS and how long they take to speak, slide by slide; write nothing.

    Of a file that was built or sent (.pptx, .docx, .html, .pdf), say which version of the speech it has, and which
    sections differ from the deck here.
    """
    # Whoever asks for help need not wait for the program.
    with staying():
        from ..pipeline import account, prepare
        from .printing import complain, details, facts, warn

    if decks.files:
        compare_files(decks, template)
    if accessibility:
        _report_accessibility(decks.folders, template)

    def check_one(folder: Path, theme: Theme) -> tuple[Prepared, Account]:
        prepared = prepare(folder, theme, override=template is not None)
        return prepared, account(prepared)

    checked, failed = each(decks.folders, check_one, template)
    for prepared, accounted in checked:
        warn(prepared)
        complain(accounted.problems)
        click.echo(facts(prepared))
        click.echo("\n".join(details(prepared)))
        _say_unspoken(accounted, line_by_line=spoken)
    sys.exit(failed or any(accounted.problems for _, accounted in checked))


def _say_unspoken(accounted: Account, *, line_by_line: bool) -> None:
    """Print what is not spoken: how much of each kind, or each with its line."""
    from ..prove import summary
    from ..words.text import collapse_spaces, shortened

    for one in accounted.unspoken if line_by_line else ():
        click.echo(f"  line {one.place.line:>4}  {one.kind:<16}  {shortened(collapse_spaces(one.text))}")
    if left_out := summary(accounted.unspoken):
        click.echo(f"  {left_out}")


def _report_accessibility(decks: Sequence[Path], template: Path | None) -> NoReturn:
    from ..pipeline import examine
    from .printing import warn

    def examine_one(folder: Path, theme: Theme) -> tuple[Prepared, Report]:
        return examine(folder, theme, override=template is not None)

    examined, failed = each(decks, examine_one, template)
    for prepared, report in examined:
        warn(prepared)
        click.echo(report)
    sys.exit(failed or any(report.failed for _, report in examined))
