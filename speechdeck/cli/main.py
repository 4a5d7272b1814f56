"""The command line: its commands, and what is done where none is named."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click

from .. import __version__
from ..errors import did_you_mean
from ..files.signals import CODE, orderly_end
from ..words.quoting import as_typed
from .build import build_command
from .check import check_command
from .decks import DIST
from .docs import docs_command
from .layouts import layouts_command
from .new import new_command
from .review import review_command
from .schema import schema_command
from .script import script_command

_EXAMPLES = (
    ("", "build every deck under slides/, or the one in this folder, into dist/"),
    ("new slides/bees speech.docx", "a deck from the document that holds the speech"),
    ("build slides/bees -o out/", "build one deck into out/bees/"),
    ("build --without-notes", "public copies that contain nothing of the speech"),
    ("script slides/bees --lectern", "the speech in large type, to read from"),
    ("review slides/bees bees.pptx", "what others changed in a file that came back"),
    ("check", "all problems and the speaking time"),
    ("check --spoken", "what of the speech's file is not spoken, line by line"),
    ("check --accessibility", "whether everybody can read both files"),
    ("layouts ours.potx", "a template's layouts and their placeholders"),
    ("docs outline", "the manual's page on the outline"),
    ("schema", "write outline.schema.json for your editor"),
)


class Commands(click.Group):
    """The commands; what is named in place of one is told how it is meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or say which one a deck or an option belongs to."""
        first = args[0]
        if self.get_command(ctx, first) is None and _exists(first):
            word = "layouts" if Path(first).suffix.lower() in (".pptx", ".potx") else "build"
            ctx.fail(
                f'"{first}" is no command. Write one before it, as in: {ctx.command_path} {word} {as_typed(first)}'
            )
        if first == "help":
            _show_help(ctx, self.get_command(ctx, args[1]) if len(args) > 1 else None)
        if self.get_command(ctx, first) is None and not first.startswith("-"):
            ctx.fail(f'"{first}" is no command. {did_you_mean(first, self.commands)}')
        return super().resolve_command(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, as they are typed where the program has this name."""
        typed = [(f"{ctx.command_path} {arguments}".rstrip(), done) for arguments, done in _EXAMPLES]
        width = max(len(command) for command, _ in typed)
        formatter.write("\n  Examples:\n")
        for command, done in typed:
            formatter.write(f"    {command:{width}}   {done}\n")

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; one that is interrupted ends with the code that shells know."""
        try:
            with orderly_end():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Interrupted: what was not finished is not written.", err=True)
            sys.exit(CODE + signal.SIGINT)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; where the commands have an option that stands before any of them, say so."""
        typed = " ".join(map(as_typed, args))
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            options = [(name, option) for name in self.commands for option in _options_of(self.commands[name])]
            homes = [name for name, option in options if option == error.option_name]
            if homes:
                written = f"{ctx.command_path} {homes[0]} {typed}"
                ctx.fail(f"The option {error.option_name} belongs to a command: {written}")
            raise


def _exists(name: str) -> bool:
    # Whoever names a command need not wait for what reads decks.
    from .folders import exists

    return exists(name)


def _show_help(ctx: click.Context, asked: click.Command | None) -> NoReturn:
    click.echo(asked.get_help(click.Context(asked, ctx, asked.name)) if asked else ctx.get_help())
    ctx.exit()


def _options_of(command: click.Command) -> Iterator[str]:
    for param in command.params:
        yield from param.opts if isinstance(param, click.Option) else ()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", prog_name="speechdeck")
@click.pass_context
def main(context: click.Context) -> None:
    """A speech and an outline in; a reveal.js deck and a PowerPoint file out, the speech word for word in their notes.

    Without a command, builds every deck under slides/, or the one in this folder, into dist/.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character of the speech shows its code.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    _finish_interrupted_builds()
    if context.invoked_subcommand is None:
        context.invoke(build_command)


def _finish_interrupted_builds() -> None:
    """Leave no page beside the presentation of another build, whatever the command is."""
    # Whoever asks for help need not wait for it.
    from ..files.staging import finish_interrupted

    try:
        finish_interrupted(DIST.iterdir() if DIST.is_dir() else ())
    except OSError as error:
        click.echo(
            f"{error.filename}: warning: {error.strerror}.\n  A build that was interrupted could not be finished here. If the file is open in another program, close it there, and build the deck again.",
            err=True,
        )


for command in (
    build_command,
    check_command,
    docs_command,
    layouts_command,
    new_command,
    review_command,
    schema_command,
    script_command,
):
    main.add_command(command)
