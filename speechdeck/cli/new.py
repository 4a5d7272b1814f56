"""`new`: a deck's folder from a document, or a small one to change."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from .imports import staying


@click.command("new")
@click.argument("deck", type=click.Path(path_type=Path))
@click.argument("source", required=False)
@click.option("--bare", is_flag=True, help="Write an outline that only names the sections.")
@click.option("--force", is_flag=True, help="Overwrite the speech and the outline that are there.")
@click.pass_context
def new_command(context: click.Context, deck: Path, source: str | None, bare: bool, force: bool) -> None:
    """Make a deck of a document: the folder DECK with a speech and a first outline from SOURCE.

    Without SOURCE, it is a small deck to change.

    SOURCE is a text (.txt, .md), a saved web page (.html), a document (.docx, .odt, .pdf) or a presentation (.pptx); -
    reads a text from standard input. Every word of it is in speech.md or in left-out.txt.
    """
    _refuse_to_overwrite(deck, _WRITTEN, force=force)
    # Only this command needs what reads documents.
    with staying():
        from ..draft import draft, sample
        from ..draft.account import AccountError
        from ..draft.report import report
        from ..draft.trial import outline_that_builds
        from ..errors import AuthorError
        from ..files.staging import staged
        from ..theme import DEFAULT, load_theme
        from ..words.quoting import as_typed
        from .printing import complain

    try:
        made = draft(*_content(source), _named(deck), bare=bare) if source else sample(_named(deck))
        outlined = outline_that_builds(made, load_theme(DEFAULT))
    except AuthorError as error:
        complain(error.problems)
        sys.exit(1)
    except AccountError as error:
        click.echo(
            f"{source}: error: {error}\n  Nothing was written. This is a bug in Speechdeck: please report it.", err=True
        )
        sys.exit(1)
    files: dict[str, str | bytes] = {"speech.md": made.speech, "outline.yaml": outlined.text}
    files |= {"left-out.txt": made.left_out} if made.left_out else {}
    files |= {name: content for name, content in made.files.items() if name != made.template or outlined.template}
    _refuse_to_overwrite(deck, files, force=force)
    with staged(deck) as stage:
        for name, content in files.items():
            (stage / name).write_bytes(content.encode() if isinstance(content, str) else content)
    for name in files:
        click.echo(f"  {deck / name}")
    if source:
        click.echo("\n".join(report(made, outlined.reduced)))
    name = as_typed(str(deck))
    program = context.parent.command_path if context.parent else "speechdeck"
    if outlined.problems:
        complain(outlined.problems)
    click.echo("\nGo on with:")
    for command in ("check", "build"):
        click.echo(f"  {program} {command} {name}")


def _named(deck: Path) -> str:
    """A title for a deck that has none: its folder's name."""
    return deck.resolve().name.replace("-", " ").replace("_", " ").capitalize()


_WRITTEN = ("speech.md", "speech.txt", "outline.yaml", "left-out.txt")
"""What makes a folder a deck, or is written into each."""


def _refuse_to_overwrite(deck: Path, names: Iterable[str], *, force: bool) -> None:
    if deck.is_file():
        raise click.UsageError(f'"{deck}" is a file. Name a folder for the deck.')
    there = [name for name in names if (deck / name).exists()]
    if there and not force:
        raise click.UsageError(
            f'"{deck}" has a {there[0]} already. Name another folder, or write --force to overwrite it.'
        )


def _content(source: str) -> tuple[str, bytes]:
    """The name and the bytes of a document."""
    from ..draft.documents.sources import MOST

    if source == "-":
        return "standard input", sys.stdin.buffer.read(MOST)
    path = Path(source).expanduser()
    try:
        if not path.is_file():
            raise click.UsageError(f'There is no file "{source}".')
        if path.stat().st_size > MOST:
            raise click.UsageError(f'"{source}" is larger than {MOST // 1_000_000} MB. Is it the right file?')
        return path.name, path.read_bytes()
    except OSError as error:
        raise click.UsageError(f'"{source}" cannot be read: {error.strerror}.') from None
