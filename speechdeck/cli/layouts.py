"""`layouts`: what is in a template."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import AuthorError
from .decks import DEFAULT_TEMPLATE
from .imports import staying

if TYPE_CHECKING:
    from ..theme import Layout


@click.command("layouts")
@click.argument("template", type=click.Path(exists=True, path_type=Path), default=DEFAULT_TEMPLATE)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with lengths in EMU.")
def layouts_command(template: Path, as_json: bool) -> None:
    """List the layouts of TEMPLATE (a .pptx or .potx file), or of the default one, and their placeholders.

    For each, it is said which slides have it that name no layout.
    """
    # Whoever asks for help need not wait for the program.
    with staying():
        from ..compose.seating.purposes import purposes
        from ..theme import load_theme
        from .printing import complain

    try:
        theme = load_theme(template)
    except AuthorError as error:
        complain(error.problems)
        sys.exit(True)
    uses = purposes(theme)
    if as_json:
        facts = [_layout_facts(layout) | {"chosen_for": uses[layout.name]} for layout in theme.layouts]
        click.echo(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    for layout in theme.layouts:
        chosen = f", chosen for {', '.join(uses[layout.name])}" if uses[layout.name] else ""
        click.echo(f"{layout.name}  ({len(layout.content)} for content){chosen}")
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
