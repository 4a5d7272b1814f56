"""The command line: its commands, and what is done where none is named."""

from __future__ import annotations

import sys

import click

from .. import __version__
from .build import build_command
from .check import check_command
from .layouts import layouts_command
from .schema import schema_command

_EXAMPLES = """\b
Examples:
  python build.py                              build every deck under slides/ into dist/
  python build.py build slides/cabsi -o out/   build one deck into out/cabsi/
  python build.py build --without-notes        public copies that contain nothing of the speech
  python build.py check                        all problems and the speaking time
  python build.py check --spoken               what of the speech's file is not spoken, line by line
  python build.py check --accessibility        whether everybody can read both files
  python build.py layouts ours.potx            a template's layouts and their placeholders
  python build.py schema                       write slides/outline.schema.json for your editor
"""


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


for command in (build_command, check_command, layouts_command, schema_command):
    main.add_command(command)
