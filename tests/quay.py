"""A small deck whose speech has all that a script shows: headings, lists, verse, footnotes, directions, cues."""

from __future__ import annotations

from pathlib import Path

from speechdeck.identity import Identity
from speechdeck.paint.script.manuscript import Manuscript, manuscript
from speechdeck.pipeline import Prepared, identity, prepare
from speechdeck.theme import DEFAULT, load_theme

OUTLINE = """\
title: The new quay
subtitle: Remarks at its opening
author: Ana Ortiz
date: 2026-05-12
venue: Lisbon
lang: en-GB
version: Draft 3
slides:
  - silent: true
    title: Welcome
  - section: opening
    title: A quay for everybody
  - section: Why we built it
    content:
      - figures:
          - value: 310 hours
            label: of waiting
            cue: 310 hours
          - value: 6 metres
            label: of water
            cue: 6 metres
  - section: Thanks
"""

SPEECH = """\
<!-- Wait for silence. -->
Excellencies, *dear* friends.

# Why we built it

Our boats waited **310 hours**.[^1] <!-- Look up. --> Now there is 6 metres of water. See [our page](https://example.org/quay).

## What it needed

- Stone,
- and time:

    more than we thought.

1. First, a plan.
2. Then, money.[^2]

> The sea is
> not patient.

# Thanks

Thank you. <!-- Bow. -->

[^1]: The *harbour's* log, page 4.
[^2]: Mostly ours.
"""


def write_quay(folder: Path, outline: str = OUTLINE, speech: str = SPEECH) -> Path:
    """Write the deck into a folder of its own."""
    deck = folder / "quay"
    deck.mkdir(parents=True)
    (deck / "outline.yaml").write_text(outline, "utf-8")
    (deck / "speech.md").write_text(speech, "utf-8")
    return deck


def prepared_quay(folder: Path, outline: str = OUTLINE, speech: str = SPEECH) -> Prepared:
    """Write the deck, and prepare it."""
    return prepare(write_quay(folder, outline, speech), load_theme(DEFAULT))


def script_of(prepared: Prepared) -> tuple[Manuscript, Identity]:
    """The deck's script, and which text it is."""
    text = identity(prepared)
    return manuscript(prepared.scenes, prepared.deck.outline, text.version), text
