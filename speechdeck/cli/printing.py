"""What the commands print: how long a deck is, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from ..errors import Problem, in_order
from ..identity import Changes
from ..pipeline import Prepared
from ..words.text import pluralize


def facts(prepared: Prepared) -> str:
    """How long a deck is, against its slot."""
    deck = prepared.deck
    outline = deck.outline
    said = f"{deck.name}: {pluralize(len(prepared.scenes), 'slide')}, {pluralize(deck.words, outline.unit)}, {deck.minutes:.1f}"
    slot = f"of {pluralize(outline.duration, 'minute')}" if outline.duration else "minutes"
    return f"{said} {slot} at {pluralize(outline.pace, outline.unit)} a minute"


def details(prepared: Prepared) -> Iterator[str]:
    """How long each slide stands, the sub-headings that have none, where a long one could be parted, and numbers that nobody says; in lines."""
    from ..hints import (  # A build points out nothing.
        empty_layouts,
        long_slides,
        long_titles,
        sub_headings,
        unsaid_numbers,
    )

    deck = prepared.deck
    said = [
        (pluralize(words, deck.outline.unit), f"{words / deck.outline.pace:.1f} min")
        if not scene.silent
        else ("silent", "")
        for scene, words in zip(prepared.scenes, deck.words_by_slide, strict=True)
    ]
    widest = [max(map(len, column)) for column in zip(*said, strict=True)]
    for scene, (words, minutes) in zip(prepared.scenes, said, strict=True):
        yield f"  {scene.number:{len(str(len(said)))}}  {words:>{widest[0]}}  {minutes:>{widest[1]}}  {scene.title}"
    below = sub_headings(deck)
    if below:
        names = [f'"{heading.text}" (line {heading.place.line})' for heading in below[:_NAMED]]
        more = f" and {len(below) - _NAMED} more" if len(below) > _NAMED else ""
        yield f"Sub-headings without a slide of their own: {', '.join(names)}{more}."
    hints = (
        *long_slides(deck),
        *long_titles(deck, prepared.scenes),
        *empty_layouts(deck, prepared.scenes, prepared.theme),
        *unsaid_numbers(deck),
    )
    for hint in in_order(hints):
        yield f"\n{hint}"


def proven(prepared: Prepared, files: Sequence[Path]) -> str:
    """What a script's files were found to be."""
    deck = prepared.deck
    sections = sum(not scene.silent for scene in prepared.scenes)
    which = {1: "", 2: "both files "}.get(len(files), f"all {len(files)} files ")
    return f"{pluralize(sections, 'section')}, {pluralize(deck.words, deck.outline.unit)}, {which}verbatim"


def since_last_build(changes: Changes) -> str:
    """How many sections of the speech changed, and at which slides."""
    said = [
        f"{pluralize(len(numbers), 'section')} {what} ({'slide' if len(numbers) == 1 else 'slides'} {', '.join(map(str, numbers))})"
        for numbers, what in ((changes.changed, "changed"), (changes.added, "added"))
        if numbers
    ]
    said += [f"{pluralize(len(changes.gone), 'section')} removed"] if changes.gone else []
    return f"since the last build: {', '.join(said)}"


_NAMED = 10
"""Sub-headings that are named; of more, the number."""


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
        click.echo(f"And {pluralize(len(problems) - _PRINTED, 'more problem')}: fix these first.\n", err=True)
