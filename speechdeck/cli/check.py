"""`check`: all problems, the speaking time, and whether everybody can read the files; nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from ..accessibility import Report
from ..pipeline import Prepared, examine, prepare
from ..theme import Theme
from .decks import deck_folders, each, template_option
from .printing import facts, warn


@click.command("check")
@deck_folders
@click.option("--accessibility", is_flag=True, help="Report whether everybody can read both files.")
@template_option
def check_command(decks: Sequence[Path], template: Path | None, accessibility: bool = False) -> None:
    """Say all problems of DECKS and how long they take to speak; write nothing."""
    if accessibility:
        _report_accessibility(decks, template)

    def check_one(folder: Path, theme: Theme) -> Prepared:
        return prepare(folder, theme, override=template is not None)

    checked, failed = each(decks, check_one, template)
    for prepared in checked:
        warn(prepared)
        click.echo(facts(prepared))
    sys.exit(failed)


def _report_accessibility(decks: Sequence[Path], template: Path | None) -> NoReturn:
    def examine_one(folder: Path, theme: Theme) -> tuple[Prepared, Report]:
        return examine(folder, theme, override=template is not None)

    examined, failed = each(decks, examine_one, template)
    for prepared, report in examined:
        warn(prepared)
        click.echo(report)
    sys.exit(failed or any(report.failed for _, report in examined))
