"""What the commands print: how long a deck is, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ..errors import Problem
from ..pipeline import Prepared
from ..words.text import pluralize


def facts(prepared: Prepared) -> str:
    """How long a deck is, against its slot."""
    deck = prepared.deck
    outline = deck.outline
    said = f"{deck.name}: {pluralize(len(prepared.scenes), 'slide')}, {pluralize(deck.words, outline.unit)}, {deck.minutes:.1f}"
    slot = f"of {pluralize(outline.duration, 'minute')}" if outline.duration else "minutes"
    return f"{said} {slot} at {pluralize(outline.pace, outline.unit)} a minute"


def warn(prepared: Prepared) -> None:
    """Print a deck's warnings."""
    complain(prepared.warnings)


_PRINTED = 100
"""Problems of a deck that are printed; whoever has more has one cause for most of them."""


def complain(problems: Sequence[Problem]) -> None:
    """Print problems where errors go, one after the other."""
    for problem in problems[:_PRINTED]:
        click.echo(f"{problem}\n", err=True)
    if len(problems) > _PRINTED:
        click.echo(f"And {pluralize(len(problems) - _PRINTED, 'more problem')}: mend these first.\n", err=True)
