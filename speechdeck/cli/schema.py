"""`schema`: the outline's JSON Schema, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from .decks import SLIDES


@click.command("schema")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: outline.schema.json, in slides/ if there is one]",
)
def schema_command(output: Path | None) -> None:
    """Write the outline's JSON Schema, with which an editor completes and checks its keys."""
    # Whoever asks for help need not wait for the program.
    from ..model import Outline

    output = output or (SLIDES if SLIDES.is_dir() else Path()) / "outline.schema.json"
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Outline.model_json_schema()}
    try:
        output.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", "utf-8", newline="\n")
    except OSError as error:
        raise click.BadParameter(f"{output}: {error.strerror}", param_hint="--output") from None
    click.echo(f"Wrote {output}")
