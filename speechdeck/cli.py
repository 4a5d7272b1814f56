"""The commands, what they print, and their exit codes; the only module that prints."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from . import __version__
from .accessibility import Report
from .errors import AuthorError, Problem
from .model import Outline
from .pipeline import OUTLINE, TEMPLATES, Built, Prepared, build, examine, prepare
from .proof import ProofError
from .text import counted
from .theme import Layout, Theme, load_theme

_TEMPLATE = TEMPLATES / "powerpoint"
_SLIDES = Path("slides")
_DIST = Path("dist")

_EXAMPLES = """\b
Examples:
  python build.py                              build every deck under slides/ into dist/
  python build.py build slides/cabsi -o out/   build one deck into out/cabsi/
  python build.py build --without-notes        public copies, in which nothing of the speech stands
  python build.py check                        all problems and the speaking time
  python build.py check --accessibility        whether everybody can read both files
  python build.py layouts ours.potx            a template's layouts and their placeholders
  python build.py schema                       write slides/outline.schema.json for your editor
"""

_T = TypeVar("_T")


@click.group(invoke_without_command=True, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="speechdeck")
@click.pass_context
def main(context: click.Context) -> None:
    """A speech and an outline in; a reveal.js deck and a PowerPoint file out, the speech word for word in their notes.

    Without a command, builds every deck under slides/ into dist/.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character of the speech shows its code.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    if context.invoked_subcommand is None:
        context.invoke(build_command)


_decks = click.argument("decks", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
_template = click.option(
    "--template",
    metavar="FILE",
    type=click.Path(exists=True, path_type=Path),
    help="A PowerPoint template (.pptx or .potx) for all decks, whatever their outlines name.",
)


@main.command("build")
@_decks
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=_DIST,
    help="The folder for the built decks, each in a folder of its name.  [default: dist]",
)
@click.option(
    "--without-notes", is_flag=True, help="Write only <name>-public.html and .pptx, which hold nothing of the speech."
)
@_template
def build_command(
    decks: Sequence[Path] = (), output: Path = _DIST, without_notes: bool = False, template: Path | None = None
) -> None:
    """Build DECKS (folders with an outline.yaml), or every deck under slides/."""

    def build_one(folder: Path, theme: Theme) -> Built:
        click.echo(f"Building {folder} …")
        return build(folder, theme, output, insist=template is not None, notes=not without_notes)

    built, failed = _each(decks, build_one, template)
    for deck in built:
        _warn(deck.prepared)
        click.echo(f"\n{_facts(deck.prepared)}")
        for file in (deck.html, deck.powerpoint):
            click.echo(f"  {file}  {file.stat().st_size / 1000:.0f} KB")
        click.echo(f"  proof: {deck.proof}")
    sys.exit(failed)


@main.command("check")
@_decks
@click.option("--accessibility", is_flag=True, help="Report whether everybody can read both files.")
@_template
def check_command(decks: Sequence[Path], template: Path | None, accessibility: bool = False) -> None:
    """Say all problems of DECKS and how long they take to speak; write nothing."""
    if accessibility:
        _report_accessibility(decks, template)

    def check_one(folder: Path, theme: Theme) -> Prepared:
        return prepare(folder, theme, insist=template is not None)

    checked, failed = _each(decks, check_one, template)
    for prepared in checked:
        _warn(prepared)
        click.echo(_facts(prepared))
    sys.exit(failed)


@main.command("layouts")
@click.argument("template", type=click.Path(exists=True, path_type=Path), default=_TEMPLATE)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with lengths in EMU.")
def layouts_command(template: Path, as_json: bool) -> None:
    """List the layouts of TEMPLATE (a .pptx or .potx file), or of the default one, and their placeholders."""
    try:
        theme = load_theme(template)
    except AuthorError as error:
        _complain(error.problems)
        sys.exit(True)
    if as_json:
        click.echo(json.dumps([_layout_facts(layout) for layout in theme.layouts], indent=2, ensure_ascii=False))
        return
    for layout in theme.layouts:
        click.echo(f"{layout.name}  ({len(layout.content)} for content)")
        for place in layout.placeholders:
            box = place.box
            size = f"{box.width / _CENTIMETRE:.1f} × {box.height / _CENTIMETRE:.1f} cm"
            click.echo(f"  {place.index:>4}  {place.kind:<9} {size:>15}  {place.name}")


_CENTIMETRE = 360_000
"""In EMU."""


def _layout_facts(layout: Layout) -> dict[str, object]:
    places = [
        {"index": each.index, "kind": each.kind, "name": each.name, "content": each in layout.content}
        | {side: int(getattr(each.box, side)) for side in ("left", "top", "width", "height")}
        for each in layout.placeholders
    ]
    return {"name": layout.name, "type": layout.kind, "placeholders": places}


@main.command("schema")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=_SLIDES / "outline.schema.json",
    help="The file to write.  [default: slides/outline.schema.json]",
)
def schema_command(output: Path) -> None:
    """Write the outline's JSON Schema, with which an editor completes and checks its keys."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Outline.model_json_schema()}
    try:
        output.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", "utf-8")
    except OSError as error:
        raise click.BadParameter(f"{output}: {error.strerror}", param_hint="--output") from None
    click.echo(f"Wrote {output}")


def _report_accessibility(decks: Sequence[Path], template: Path | None) -> NoReturn:
    def examine_one(folder: Path, theme: Theme) -> tuple[Prepared, Report]:
        return examine(folder, theme, insist=template is not None)

    examined, failed = _each(decks, examine_one, template)
    for prepared, report in examined:
        _warn(prepared)
        click.echo(report)
    sys.exit(failed or any(report.failed for _, report in examined))


def _each(
    decks: Sequence[Path], work: Callable[[Path, Theme], _T], template: Path | None = None
) -> tuple[list[_T], bool]:
    """Do something with each deck, and say what is wrong with any; return what was done, and whether anything failed."""
    done: list[_T] = []
    failed = False
    folders = _folders(decks)
    try:
        theme = load_theme(template or _TEMPLATE)
    except AuthorError as error:
        _complain(error.problems)
        return [], True
    for folder in folders:
        try:
            done.append(work(folder, theme))
        except AuthorError as error:
            _complain(error.problems)
            failed = True
        except ProofError as error:
            click.echo(
                f"{folder}: error: {error}\n  Nothing was written. This is a fault of Speechdeck: please report it.",
                err=True,
            )
            failed = True
        except OSError as error:
            click.echo(
                f"{error.filename}: error: {error.strerror}.\n  Close the file where it is open, and check that it may be written. Nothing was changed.",
                err=True,
            )
            failed = True
    return done, failed


def _folders(decks: Sequence[Path]) -> Sequence[Path]:
    if not decks:
        decks = sorted(path.parent for path in _SLIDES.glob(f"*/{OUTLINE}"))
        if not decks:
            raise click.UsageError(
                f"There is no deck here: no {_SLIDES}/*/{OUTLINE}. Name a deck's folder, or go to where {_SLIDES}/ lies."
            )
    names = [folder.resolve().name for folder in decks]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise click.UsageError(
            f"Two decks have the name {twice[0]}; their files would overwrite each other. Build one at a time."
        )
    return decks


def _facts(prepared: Prepared) -> str:
    """How long a deck is, against its slot."""
    deck = prepared.deck
    outline = deck.outline
    said = f"{deck.name}: {counted(len(prepared.scenes), 'slide')}, {counted(deck.words, outline.unit)}, {deck.minutes:.1f}"
    slot = f"of {counted(outline.duration, 'minute')}" if outline.duration else "minutes"
    return f"{said} {slot} at {counted(outline.pace, outline.unit)} a minute"


def _warn(prepared: Prepared) -> None:
    _complain(prepared.warnings)


_PRINTED = 100
"""Problems of a deck that are printed; whoever has more has one cause for most of them."""


def _complain(problems: Sequence[Problem]) -> None:
    """Print problems where errors go, one after the other."""
    for problem in problems[:_PRINTED]:
        click.echo(f"{problem}\n", err=True)
    if len(problems) > _PRINTED:
        click.echo(f"And {counted(len(problems) - _PRINTED, 'more problem')}: mend these first.\n", err=True)
